/** A run of text: in both, only in the older, or only in the newer. */
export interface Run {
  readonly in: 'both' | 'old' | 'new'
  readonly text: string
}

/** Above this many pairs of words the middle is taken as replaced whole: no page waits for a comparison of two books. */
const MOST = 4_000_000

/** A word or a mark, with the blanks before it; blanks at the end by themselves. */
const WORD = /\s*[\p{L}\p{N}-]+|\s*[^\s\p{L}\p{N}]|\s+/gu

/** Two wordings set into one, word by word, with the longest common run of words kept: what was taken out stands before what came. */
export function wordRuns(old: string, now: string): readonly Run[] {
  const a = old.match(WORD) ?? []
  const b = now.match(WORD) ?? []
  let head = 0
  while (head < a.length && head < b.length && a[head] === b[head]) head++
  let tail = 0
  while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++
  const x = a.slice(head, a.length - tail)
  const y = b.slice(head, b.length - tail)
  const runs: { in: Run['in']; text: string }[] = []
  const add = (kind: Run['in'], words: readonly string[]) => {
    if (words.length === 0) return
    const last = runs.at(-1)
    if (last?.in === kind) last.text += words.join('')
    else runs.push({ in: kind, text: words.join('') })
  }
  add('both', a.slice(0, head))
  if (x.length * y.length > MOST) {
    add('old', x)
    add('new', y)
  } else for (const [kind, words] of middle(x, y)) add(kind, words)
  add('both', a.slice(a.length - tail))
  return joined(runs)
}

/** A lone comma or dash that stayed between two changes is shown with them: a mark is no wording to hold on to. */
function joined(runs: readonly Run[]): readonly Run[] {
  const out: { in: Run['in']; text: string }[] = []
  let old = ''
  let now = ''
  const flush = () => {
    if (old) out.push({ in: 'old', text: old })
    if (now) out.push({ in: 'new', text: now })
    old = ''
    now = ''
  }
  for (const [i, run] of runs.entries()) {
    const between = run.in === 'both' && (old !== '' || now !== '') && i < runs.length - 1 && !/[\p{L}\p{N}]/u.test(run.text)
    if (run.in === 'both' && !between) {
      flush()
      out.push({ ...run })
      continue
    }
    if (run.in !== 'new') old += run.text
    if (run.in !== 'old') now += run.text
  }
  flush()
  return out
}

/** Longest common subsequence of two lists of words, as runs. */
function middle(x: readonly string[], y: readonly string[]): readonly (readonly [Run['in'], readonly string[]])[] {
  const width = y.length + 1
  const longest = new Uint16Array((x.length + 1) * width)
  for (let i = x.length - 1; i >= 0; i--) {
    for (let j = y.length - 1; j >= 0; j--) {
      longest[i * width + j] =
        x[i] === y[j]
          ? (longest[(i + 1) * width + j + 1] as number) + 1
          : Math.max(longest[(i + 1) * width + j] as number, longest[i * width + j + 1] as number)
    }
  }
  const out: [Run['in'], string[]][] = []
  let gone: string[] = []
  let come: string[] = []
  const flush = () => {
    out.push(['old', gone], ['new', come])
    gone = []
    come = []
  }
  let i = 0
  let j = 0
  while (i < x.length || j < y.length) {
    if (i < x.length && j < y.length && x[i] === y[j]) {
      flush()
      out.push(['both', [x[i] as string]])
      i++
      j++
    } else if (j >= y.length || (i < x.length && (longest[(i + 1) * width + j] as number) >= (longest[i * width + j + 1] as number)))
      gone.push(x[i++] as string)
    else come.push(y[j++] as string)
  }
  flush()
  return out
}
