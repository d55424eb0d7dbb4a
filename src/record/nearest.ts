/** The candidate that a person most likely meant by `id`; `undefined` where nothing is near enough to be worth naming. */
export function nearest(id: string, candidates: Iterable<string>): string | undefined {
  const wanted = id.toLowerCase()
  let best: string | undefined
  // More than half of the letters wrong is no slip but another word.
  let limit = Math.max(2, Math.floor(wanted.length / 2)) + 1
  for (const candidate of candidates) {
    const distance = edits(wanted, candidate.toLowerCase(), limit)
    if (distance < limit) {
      best = candidate
      limit = distance
      if (distance === 0) break
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
