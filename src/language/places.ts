/**
 * Places in an act as lawyers write them, in three languages: `ст. 146 ч. 2`, `193-баптың 2-бөлігі`, `art. 19(3)(d)`, `п. 3 ст. 23`.
 * The words here are those of the notation itself; names of acts come from the record.
 */

/** A sign of a text: a word, a number (`115-1` is one) or a mark. */
export interface Sign {
  readonly text: string
  readonly from: number
  readonly to: number
  readonly kind: 'word' | 'number' | 'mark'
}

export function signsOf(text: string): Sign[] {
  const signs = text.matchAll(/(\p{N}+(?:[-–]\p{N}+)?)|([\p{L}\p{M}\u00ad]+)|[^\s\p{L}\p{N}]/gu)
  return [...signs].map((m) => ({
    text: m[0],
    from: m.index,
    to: m.index + m[0].length,
    kind: m[1] !== undefined ? 'number' : m[2] !== undefined ? 'word' : 'mark',
  }))
}

/** The local ids that a place names, and the signs that it takes up. */
export interface Place {
  readonly locals: readonly string[]
  /** The outermost level named: 0 an article or a rule, 1 a paragraph (of an act that has nothing above paragraphs, or of none). */
  readonly level: Level
  readonly start: number
  readonly end: number
}

type Level = 0 | 1 | 2

/** Words before a number. */
const BEFORE: readonly (readonly [RegExp, Level])[] = [
  [/^(?:ст|стст|стать[яюией]|статей|статьям|статьями|статьях|правил[оау]|art|arts|article|articles|rule|rules|бап|st|statya)$/, 0],
  [/^(?:ч|част[ьией]|частью|п|пп?ункт[аеу]?|пунктом|пункты|para|paras|paragraph|paragraphs|part|abs)$/, 1],
  [/^(?:пп|подп|подпункт[аеу]?|подпунктом|subpara|subparagraph|point|lit)$/, 2],
]
/** Words after a number: Kazakh, whose case endings do not matter. */
const AFTER: readonly (readonly [RegExp, Level])[] = [
  [/^(?:бап|бап[қт]|бабы|бапт|бабынд|бабын|бабым|бабына|қағида|кагида|bap|baby)/, 0],
  [/^(?:бөлі[кг]|боли[кг]|тарма[қғкг](?!ша)|bolik|bolig|tarmaq|tarmag|tarmak)/, 1],
  [/^(?:тармақша|тармакша|tarmaqsha|tarmaksha)/, 2],
]
function levelIn(list: readonly (readonly [RegExp, Level])[], sign: Sign | undefined): Level | undefined {
  if (sign?.kind !== 'word') return undefined
  const word = sign.text.toLowerCase()
  return list.find(([pattern]) => pattern.test(word))?.[1]
}

/** Words and marks between members of a list. */
export const JOINERS = /^(?:,|;|и|или|және|мен|әрі|and|or|to|по|–|-|—)$/i
const BETWEEN = /^(?:,|of|in|the|в|к)$/i

interface Part {
  readonly level: Level
  /** Numbers of this level, each with what is written inside it (`19(3)(d)`). */
  readonly numbers: readonly (readonly string[])[]
  readonly end: number
}

/** The place that begins at sign `at`, if one does. `bare`: an article's number alone counts (right after a name). */
export function placeAt(signs: readonly Sign[], at: number, bare = false): Place | undefined {
  const parts: Part[] = []
  let i = at
  for (;;) {
    const part = deeper(partAt(signs, i, bare && parts.length === 0), parts)
    if (part === undefined) break
    parts.push(part)
    i = part.end
    let next = i
    while (signs[next] !== undefined && next - i < 3 && BETWEEN.test((signs[next] as Sign).text)) next++
    if (partAt(signs, next, false) === undefined) break
    i = next
  }
  const article = parts.find((p) => p.level === 0) ?? parts.find((p) => p.level === 1)
  if (article === undefined) return undefined
  const end = (parts.at(-1) as Part).end
  const inner = parts
    .filter((p) => p.level > article.level)
    .sort((a, b) => a.level - b.level)
    .flatMap((p) => p.numbers[0] as readonly string[])
  const locals = article.numbers.map((n, k) => [...n, ...(k === article.numbers.length - 1 ? inner : [])].join('.'))
  return { locals, level: article.level, start: at, end }
}

/** A second level of the same kind lies in the first: `2-бөлігінің 1) тармағы`. */
function deeper(part: Part | undefined, parts: readonly Part[]): Part | undefined {
  const taken = (level: Level) => parts.some((p) => p.level === level)
  if (part === undefined || !taken(part.level)) return part
  return part.level === 1 && !taken(2) ? { ...part, level: 2 } : undefined
}

function partAt(signs: readonly Sign[], at: number, bare: boolean): Part | undefined {
  const before = levelIn(BEFORE, signs[at])
  if (before !== undefined) {
    let i = at + 1
    while (/^[.:№]$/.test(signs[i]?.text ?? '') || levelIn(BEFORE, signs[i]) === before) i++
    const list = numbersAt(signs, i, before) ?? letterAt(signs, i, before)
    if (list !== undefined) return { level: before, ...list }
  }
  const list = numbersAt(signs, at, 0)
  if (list === undefined) return undefined
  let i = list.end
  if (/^[-–‑]$/.test(signs[i]?.text ?? '')) i++
  const after = levelIn(AFTER, signs[i])
  if (after !== undefined) return { level: after, numbers: list.numbers, end: i + 1 }
  const one = numberAt(signs, at)
  return bare && one !== undefined && levelIn(BEFORE, signs[at]) === undefined
    ? { level: 0, numbers: [one.number], end: one.end }
    : undefined
}

/** Numbers joined by commas and `and`; only articles are listed. */
function numbersAt(signs: readonly Sign[], at: number, level: Level): { numbers: string[][]; end: number } | undefined {
  const first = numberAt(signs, at)
  if (first === undefined) return undefined
  const numbers = [first.number]
  let end = first.end
  while (level === 0 && JOINERS.test(signs[end]?.text ?? '')) {
    const more = numberAt(signs, end + 1)
    // A number that has a word of its own begins another part: `9-бап, 2-тармақ`.
    if (more === undefined || (level === 0 && ownWord(signs, more.end))) break
    numbers.push(more.number)
    end = more.end
  }
  return { numbers, end }
}

/** The letter of a point without brackets: `подпункт d`. */
function letterAt(signs: readonly Sign[], at: number, level: Level): { numbers: string[][]; end: number } | undefined {
  const sign = signs[at]
  return level > 0 && sign?.kind === 'word' && /^[a-zа-е]$/.test(sign.text) ? { numbers: [[local(sign.text)]], end: at + 1 } : undefined
}

function ownWord(signs: readonly Sign[], at: number): boolean {
  const i = /^[-–‑]$/.test(signs[at]?.text ?? '') ? at + 1 : at
  const level = levelIn(AFTER, signs[i])
  return level !== undefined && level > 0
}

/** One number with what is glued to it: `19(3)(d)`, `19.3`, `2)`, `«д»`; or a letter where a point is named. */
function numberAt(signs: readonly Sign[], at: number): { number: string[]; end: number } | undefined {
  const first = signs[at]
  const open = first !== undefined && /^[«"(]$/.test(first.text)
  const head = open ? signs[at + 1] : first
  const letter = head?.kind === 'word' && /^[a-zа-е]$/.test(head.text) && (open || /^\)$/.test(signs[at + 1]?.text ?? ''))
  if (head === undefined || !(head.kind === 'number' || letter)) return undefined
  const number = [local(head.text)]
  let end = at + (open ? 2 : 1)
  if (open && /^[»")]$/.test(signs[end]?.text ?? '')) end++
  for (;;) {
    const sign = signs[end]
    const next = signs[end + 1]
    if (
      sign?.text === '(' &&
      next !== undefined &&
      signs[end + 2]?.text === ')' &&
      /^(?:[\p{N}]+(?:-\p{N}+)?|[a-zа-е])$/u.test(next.text)
    ) {
      number.push(local(next.text))
      end += 3
    } else if (
      sign?.text === '.' &&
      next !== undefined &&
      sign.from === signs[end - 1]?.to &&
      next.from === sign.to &&
      /^(?:\p{N}+(?:-\p{N}+)?|[a-z])$/u.test(next.text)
    ) {
      number.push(local(next.text))
      end += 2
    } else if (sign?.text === ')' && !open && end === at + 1) end++
    else break
  }
  return { number, end }
}

/** Letters of points are Latin in ids; Russian texts of treaties write a, b, c too, some with Cyrillic look-alikes. */
function local(text: string): string {
  return text.replace('–', '-').replace(/[авсде]/, (c) => ({ а: 'a', в: 'b', с: 'c', д: 'd', е: 'e' })[c] as string)
}
