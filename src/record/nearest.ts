/** The candidate that a person most likely meant by `id`: a slip, or a part of its name; `undefined` where nothing is near enough. */
export function nearest(id: string, candidates: Iterable<string>): string | undefined {
  const known = [...candidates]
  // More than half of the letters wrong is no slip but another word.
  return leastEdits(id, known, Math.max(2, Math.floor(id.length / 2)) + 1) ?? sharedWords(id, known)
}

/** As `nearest`, but where nothing is near the least distant candidate; `undefined` only without candidates. */
export function closest(id: string, candidates: Iterable<string>): string | undefined {
  const known = [...candidates]
  return nearest(id, known) ?? leastEdits(id, known, Number.POSITIVE_INFINITY)
}

/** `; did you mean "…"?` for a slip, `; the nearest known is "…"` otherwise: the end of a message about an unknown id. */
export function suggestion(id: string, candidates: Iterable<string>): string {
  const known = [...candidates]
  const wanted = id.slice(0, 200)
  const near = nearest(wanted, known)
  if (near !== undefined) return `; did you mean "${near}"?`
  const least = closest(wanted, known)
  return least === undefined ? '' : `; the nearest known is "${least}"`
}

function leastEdits(id: string, known: readonly string[], below: number): string | undefined {
  const wanted = id.toLowerCase()
  let best: string | undefined
  let limit = below
  for (const candidate of known) {
    const distance = edits(wanted, candidate.toLowerCase(), limit)
    if (distance < limit) {
      best = candidate
      limit = distance
      if (distance === 0) break
    }
  }
  return best
}

/** `fined` -> `fined-for-assembly`: the candidate with most of the words of the id, the shortest of equals. */
function sharedWords(id: string, known: readonly string[]): string | undefined {
  const words = id
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((w) => w.length > 2)
  let best: string | undefined
  let most = 0
  for (const candidate of known) {
    const parts = candidate.toLowerCase().split(/[^\p{L}\p{N}]+/u)
    const shared = words.filter((w) => parts.includes(w)).length
    if (shared > most || (shared === most && shared > 0 && candidate.length < (best?.length ?? 0))) {
      best = candidate
      most = shared
    }
  }
  return best
}

/** Insertions, deletions, replacements and swaps of neighbours between two words; `limit` or more is reported as `limit`. */
function edits(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    let least = i
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let d = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) d = Math.min(d, (before[j - 2] ?? 0) + 1)
      row[j] = d
      if (d < least) least = d
    }
    if (least >= limit) return limit
    before = last
    last = row
  }
  return Math.min(last[b.length] ?? limit, limit)
}
