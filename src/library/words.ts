import { alike } from './diff.ts'

/** A run of text: in both (as the newer has it), only in the older, or only in the newer. */
export interface Run {
  readonly in: 'both' | 'old' | 'new'
  readonly text: string
}

/** Above this many pairs of words the middle is taken as replaced whole: no page waits for a comparison of two books. */
const MOST = 4_000_000

/** A word or a mark, with the blanks before it; blanks at the end by themselves. */
const WORD = /\s*[\p{L}\p{N}-]+|\s*[^\s\p{L}\p{N}]|\s+/gu

interface Word {
  readonly text: string
  /** Words with one key are one word, whichever of two look-alike letters stands in it. */
  readonly key: string
}

const wordsOf = (text: string): readonly Word[] => (text.match(WORD) ?? []).map((w) => ({ text: w, key: alike(w).trim() }))

/** Two wordings set into one, word by word, with the longest common run of words kept: what was taken out stands before what came. */
export function wordRuns(old: string, now: string): readonly Run[] {
  const a = wordsOf(old)
  const b = wordsOf(now)
  let head = 0
  while (head < a.length && head < b.length && a[head]?.key === b[head]?.key) head++
  let tail = 0
  while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail]?.key === b[b.length - 1 - tail]?.key) tail++
  const x = a.slice(head, a.length - tail)
  const y = b.slice(head, b.length - tail)
  const runs: { in: Run['in']; text: string }[] = []
  const add = (kind: Run['in'], words: readonly Word[]) => {
    if (words.length === 0) return
    const last = runs.at(-1)
    const text = words.map((w) => w.text).join('')
    if (last?.in === kind) last.text += text
    else runs.push({ in: kind, text })
  }
  add('both', both(a.slice(0, head), b.slice(0, head)))
  if (x.length * y.length > MOST) {
    add('old', x)
    add('new', y)
  } else for (const [kind, words] of middle(x, y)) add(kind, words)
  add('both', both(a.slice(a.length - tail), b.slice(b.length - tail)))
  return joined(runs)
}

/** Words as the newer text has them; a blank that either has stays, or words would run together. */
function both(old: readonly Word[], now: readonly Word[]): readonly Word[] {
  return now.map((w, i) => ({ ...w, text: `${/^\s/.test(w.text) ? '' : (/^\s+/.exec(old[i]?.text ?? '')?.[0] ?? '')}${w.text}` }))
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
function middle(x: readonly Word[], y: readonly Word[]): readonly (readonly [Run['in'], readonly Word[]])[] {
  const width = y.length + 1
  const longest = new Uint16Array((x.length + 1) * width)
  for (let i = x.length - 1; i >= 0; i--) {
    for (let j = y.length - 1; j >= 0; j--) {
      longest[i * width + j] =
        x[i]?.key === y[j]?.key
          ? (longest[(i + 1) * width + j + 1] as number) + 1
          : Math.max(longest[(i + 1) * width + j] as number, longest[i * width + j + 1] as number)
    }
  }
  const out: [Run['in'], readonly Word[]][] = []
  let gone: Word[] = []
  let come: Word[] = []
  const flush = () => {
    out.push(['old', gone], ['new', come])
    gone = []
    come = []
  }
  let i = 0
  let j = 0
  while (i < x.length || j < y.length) {
    if (i < x.length && j < y.length && x[i]?.key === y[j]?.key) {
      flush()
      out.push(['both', both([x[i] as Word], [y[j] as Word])])
      i++
      j++
    } else if (j >= y.length || (i < x.length && (longest[(i + 1) * width + j] as number) >= (longest[i * width + j + 1] as number)))
      gone.push(x[i++] as Word)
    else come.push(y[j++] as Word)
  }
  flush()
  return out
}
