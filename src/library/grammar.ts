import type { UnitKind } from './types.ts'

/** How Kazakh, Russian and English acts name their parts. One table; every reader and every language goes through it. */
export interface Heading {
  readonly kind: UnitKind
  readonly number: string
  readonly label: string
  readonly text: string
}

type Rule = readonly [kind: UnitKind, pattern: RegExp]
const NUM = '\\d{1,4}(?:\\s?[-–.]\\s?\\d{1,3})*'
/** Roman numbers as they are typed: Latin, Cyrillic and mixed. */
const ROMAN = '[IVXLІХ]{1,7}'
// After the number: a stop, the end, or (where the line is set as a heading) blanks.
const REST = '(?:\\.\\s*|\\s+|$)([\\s\\S]*)$'

const DIVISIONS: readonly Rule[] = [
  ['part', /^()((?:[А-ЯЁ]+АЯ|Общая|Особенная)\s+(?:ЧАСТЬ|часть)\.?)\s*([\s\S]*)$/],
  ['part', /^()((?:ЖАЛПЫ|ЕРЕКШЕ|Жалпы|Ерекше)\s+(?:БӨЛІК|бөлік)\.?)\s*([\s\S]*)$/],
  ['part', /^()((?:General|Special|GENERAL|SPECIAL)\s+(?:Part|PART)\.?)\s*([\s\S]*)$/],
  ['part', /^()((?:ЗАКЛЮЧИТЕЛЬНЫЕ|ПЕРЕХОДНЫЕ|ҚОРЫТЫНДЫ|ӨТПЕЛІ)\s+(?:ПОЛОЖЕНИЯ|ЕРЕЖЕЛЕР)\.?)\s*([\s\S]*)$/],
  ['part', new RegExp(`^((?:Часть|ЧАСТЬ|Part|PART)\\s+(${ROMAN}|${NUM}|[А-ЯЁ]+АЯ))${REST}`)],
  ['section', new RegExp(`^((?:Раздел|РАЗДЕЛ|Section|SECTION)\\s+(${ROMAN}|${NUM}))${REST}`)],
  ['section', new RegExp(`^((${ROMAN}|${NUM})(?:\\s?-\\s?|\\s+)(?:бөлім|БӨЛІМ|Бөлім))${REST}`)],
  ['subsection', new RegExp(`^((?:Подраздел|ПОДРАЗДЕЛ|Subsection)\\s+(${ROMAN}|${NUM}))${REST}`)],
  ['subsection', new RegExp(`^((${ROMAN}|${NUM})\\s?-\\s?(?:кіші бөлім|КІШІ БӨЛІМ))${REST}`)],
  ['chapter', new RegExp(`^((?:Глава|ГЛАВА|Chapter|CHAPTER)\\s+(${ROMAN}|${NUM}))${REST}`)],
  ['chapter', new RegExp(`^((${NUM})\\s?-\\s?(?:тарау|ТАРАУ))${REST}`)],
  ['subchapter', new RegExp(`^((?:Параграф|ПАРАГРАФ|§)\\s*(${NUM}))${REST}`)],
  ['subchapter', new RegExp(`^((${NUM})\\s?-\\s?(?:параграф|ПАРАГРАФ))${REST}`)],
  ['annex', new RegExp(`^((?:Приложение|ПРИЛОЖЕНИЕ|Annex|ANNEX)(?:\\s+№?\\s*(${NUM}))?)${REST}`)],
  ['annex', new RegExp(`^((${NUM})\\s?-\\s?(?:қосымша|ҚОСЫМША))${REST}`)],
]
const ARTICLES: readonly Rule[] = [
  ['article', new RegExp(`^((?:Статья|СТАТЬЯ|Article|ARTICLE|Art\\.)\\s+(${NUM}|З|${ROMAN}))${REST}`)],
  ['article', new RegExp(`^((${NUM})\\s?-\\s?(?:бап|БАП))${REST}`)],
]
/** A Latin letter typed in a Cyrillic word (`Cтатья 312`): read as the Cyrillic one, kept as printed. */
const MIXED = /^[^\s.]*(?:[A-Za-z][а-яё]|[а-яё][A-Za-z])/
const TWINS: Readonly<Record<string, string>> = { C: 'С', c: 'с', a: 'а', T: 'Т', A: 'А', P: 'Р', p: 'р', e: 'е', o: 'о', i: 'і' }
const cyrillicHead = (text: string): string => text.slice(0, 20).replace(/[CcaTAPpeoi]/g, (l) => TWINS[l] as string) + text.slice(20)
const FIRST = /^[А-ЯЁA-ZӘІЖЕГ§\dIVX]/i

/** A division's or article's heading, or nothing. `set`: the file shows the line as a heading, so no stop is needed after the number. */
export function heading(printed: string, set: boolean): Heading | undefined {
  if (!FIRST.test(printed) || printed.length > 1500) return undefined
  const text = MIXED.test(printed) ? cyrillicHead(printed) : printed
  for (const [kind, pattern] of set ? [...ARTICLES, ...DIVISIONS] : ARTICLES) {
    const m = pattern.exec(text)
    if (!m) continue
    return made(kind, m, printed, set)
  }
  if (set || text.length > 300) return undefined
  for (const [kind, pattern] of DIVISIONS) {
    const m = pattern.exec(text)
    if (m) return made(kind, m, printed, set)
  }
  return undefined
}

/** A division's heading and an article's, set on one line: where the second begins. */
export function secondHeading(text: string): number {
  const at = text.search(/\s(?:[СC]татья\s+\d+(?:-\d+)?\.\s|\d+(?:-\d+)?-бап\.\s)/)
  return at < 0 ? -1 : at + 1
}

/** `Раздел VIII Местное управление`, nothing else on the line: a Roman number, a name without a stop or a comma. */
const TITLED = new RegExp(`^(?:Раздел|РАЗДЕЛ|Глава|ГЛАВА|Section|Chapter)\\s+${ROMAN}\\s+[А-ЯЁA-Z][^.,;:!?]{2,100}$`)

function made(kind: UnitKind, m: RegExpExecArray, text: string, set: boolean): Heading | undefined {
  const rest = m[3] ?? ''
  const label = text.slice(0, text.length - rest.length).trimEnd()
  // In running text "Статья 5 настоящего Закона" is a sentence: a heading has a stop or nothing after its number.
  if (!set && rest !== '' && !label.endsWith('.') && !(kind !== 'article' && TITLED.test(text))) return undefined
  const number = m[1] === '' ? (m[2] as string).trim().split(/\s+/)[0]?.toLowerCase() : m[2]
  return { kind, number: plainNumber(number ?? ''), label, text: rest.trim() }
}

/** A number as an id has it: `12-1`, `3` for a mistyped `З`, Roman numbers in Latin letters. */
export function plainNumber(number: string): string {
  if (number === 'З') return '3'
  const compact = number.replace(/\s/g, '').replace(/–/g, '-')
  return /^[IVXLІХ]+$/.test(compact) ? compact.replace(/І/g, 'I').replace(/Х/g, 'X') : compact
}

/** `1.`, `2-1)`, `а)`, `(iv)` at the head of a passage. */
export interface Item {
  readonly kind: 'paragraph' | 'point' | 'letter'
  readonly number: string
  readonly label: string
  readonly text: string
}
const PARAGRAPH = /^(\d{1,3}(?:-\d{1,2}){0,2})\.(?!\d)\s*/
const POINT = /^\(?(\d{1,3}(?:-\d{1,2}){0,2})\)\s*/
const LETTER = /^\(?([a-zа-яәіңғүұқөһ]|[ivx]{1,5}|[a-zа-я]-\d)\)\s*/

export function item(text: string): Item | undefined {
  let m = PARAGRAPH.exec(text)
  // `1. 2.` or a year is no paragraph; a lone number is one that was left empty.
  if (m) return { kind: 'paragraph', number: m[1] as string, label: m[0].trimEnd(), text: text.slice(m[0].length) }
  m = POINT.exec(text)
  if (m) return { kind: 'point', number: m[1] as string, label: m[0].trimEnd(), text: text.slice(m[0].length) }
  m = LETTER.exec(text)
  if (m) return { kind: 'letter', number: latinLetter(m[1] as string), label: m[0].trimEnd(), text: text.slice(m[0].length) }
  return undefined
}

/** Russian treaties letter their points with Latin letters typed in Cyrillic: where the two look alike, the id has the Latin one. */
const ALIKE: Readonly<Record<string, string>> = { а: 'a', с: 'c', е: 'e', о: 'o', р: 'p', х: 'x', у: 'y', і: 'i' }
function latinLetter(letter: string): string {
  return ALIKE[letter] ?? letter
}

/** Notes of editors, as distinct from the notes of the law itself (`Примечание. 1. В настоящей статье ...`). */
const NOTE =
  /^(?:<\*>\s*)?(?:Сноска[.\s]|Ескерту[.\s]|Footnote\b|(?:Примечание|Ескертпе|Note)\s*[.:]?\s+(?:См\.|Қараңыз|қараңыз|See\b|В соответствии с (?:Конституционным )?(?:Закон|пункт)|ҚР |Қазақстан Республикасы Конституциялық)|(?:Примечание|Ескерту|Ескертпе)\s+(?:РЦПИ|ИЗПИ|ЗҚАИ|РҚАО|ӘҚИ)|Вниманию пользователей|Қолданушылар назарына|ВНИМАНИЕ!|Note of the )/
/** A note's head that stands on a line of its own: the next passage is its body. */
const NOTE_HEAD = /^(?:Примечание|Ескерту|Ескертпе)\s+[А-ЯҚӘҒӨҰҮІ]{3,5}\s*[!.]?\s*$|^(?:Вниманию пользователей|Қолданушылар назарына)!\s*$/
export const isNote = (text: string): boolean => NOTE.test(text)
export const isNoteHead = (text: string): boolean => NOTE_HEAD.test(text)

/** The text says of itself that it was taken out. */
const EXCLUDED = /^\(?\s*(?:исключен|утратил|не применяется|алып таста|алынып таста|күші жойыл|deleted|excluded|repealed|removed)/i
/** In Kazakh the law that took it out may be named first; then nothing else stands there. */
const EXCLUDED_BY =
  /^\(?\s*(?:\d+(?:-\d+)?-бап\s+)?(?:Қазақстан Республикасының|ҚР)\s[^;:]{4,120}заң(?:ы|дары)мен\s+(?:алып тасталды|алынып тасталды|күші жойылды)(?:\s*\([^)]*\))?\s*[.;]?\s*$/i
export const saysExcluded = (text: string): boolean => EXCLUDED.test(text) || EXCLUDED_BY.test(text)

const CONTENTS = /^(?:СОДЕРЖАНИЕ|ОГЛАВЛЕНИЕ|Содержание|Оглавление|МАЗМҰНЫ|Мазмұны|CONTENTS|Contents)\s*[.:]?$/
export const isContents = (text: string): boolean => CONTENTS.test(text)
const SIGNATURE =
  /^(?:Президент|ПРЕЗИДЕНТ|Председатель|Премьер-Министр|Исполняющий обязанности Президента|Қазақстан Республикасының\s+(?:Президенті|Премьер-Министрі)|President of|The President|_{3,}|IN (?:FAITH|WITNESS) )/
export const isSignature = (text: string): boolean => SIGNATURE.test(text) && text.length < 400
export const isImprint = (text: string): boolean => /^©/.test(text)

const MONTHS: Readonly<Record<string, number>> = Object.fromEntries(
  [
    'января қаңтар january',
    'февраля ақпан february',
    'марта наурыз march',
    'апреля сәуір april',
    'мая мамыр may',
    'июня маусым june',
    'июля шілде july',
    'августа тамыз august',
    'сентября қыркүйек september',
    'октября қазан october',
    'ноября қараша november',
    'декабря желтоқсан december',
  ].flatMap((names, i) => names.split(' ').map((n) => [n, i + 1] as const)),
)

const iso = (y: number, m: number, d: number): string => `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`

/** The first day named in words or figures: `3 июля 2014 года`, `2014 жылғы 3 шілде`, `3 July 2014`, `03.07.2014`. */
export function dayIn(text: string): string | undefined {
  const ru = /(\d{1,2})\s+([а-яa-z]+)\s+(\d{4})/i.exec(text)
  const ruMonth = ru && MONTHS[(ru[2] as string).toLowerCase()]
  if (ru && ruMonth) return iso(Number(ru[3]), ruMonth, Number(ru[1]))
  const kk = /(\d{4})\s+(?:жылғы|жылдың|ж\.)\s+(\d{1,2})\s*-?\s*([а-яәіңғүұқөһ]+)/i.exec(text)
  const word = kk?.[3]?.toLowerCase() ?? ''
  const kkMonth = Object.entries(MONTHS).find(([name]) => name.length > 2 && word.startsWith(name))?.[1]
  if (kk && kkMonth) return iso(Number(kk[1]), kkMonth, Number(kk[2]))
  const dotted = /(\d{2})\.(\d{2})\.(\d{4})/.exec(text)
  if (dotted) return iso(Number(dotted[3]), Number(dotted[2]), Number(dotted[1]))
  return undefined
}

/** `b` follows `a`, `i` follows `h`: then it is a letter, not a Roman number. */
export function follows(before: string | null, letter: string): boolean {
  return before !== null && before.length === 1 && letter.length === 1 && before.charCodeAt(0) + 1 === letter.charCodeAt(0)
}

/** `Примечание.`, `Примечания. 1. ...`: what the law itself adds to an article. */
export const REMARK = /^(?:Примечани[ея]|Ескерту(?:лер)?|Ескертпе(?:лер)?|Notes?)\s*[.:]\s*/
