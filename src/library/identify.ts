import type { Instrument, ISODate, Lang } from '../record/types.ts'
import { r } from './messages.ts'
import { Refusal } from './refusal.ts'
import type { Act } from './types.ts'

/** Words that many titles share tell nothing. */
const COMMON = new Set(
  'республики казахстан закон закона кодекс конституционный республикасының қазақстан туралы заңы кодексі конституциялық the of and on for to in law code republic kazakhstan о об и в на по при'.split(
    ' ',
  ),
)
const ENOUGH = 0.5
/** A protocol's title names its treaty in full. */
const PROTOCOL = /protocol|протокол|хаттама/i

const words = (title: string): readonly string[] =>
  title
    .toLowerCase()
    .normalize('NFKC')
    .replace(/ё/g, 'е')
    .replace(/i/g, (l, at: number, all: string) => (/[а-я]/.test(all[at - 1] ?? all[at + 1] ?? '') ? 'і' : l))
    .split(/[^\p{L}\d]+/u)
    .filter((w) => w.length > 1)

function stemsOf(title: string): ReadonlySet<string> {
  const all = words(title)
  const own = all.filter((w) => !COMMON.has(w))
  return new Set((own.length ? own : all).map((w) => w.slice(0, 5)))
}

function shared(x: ReadonlySet<string>, y: ReadonlySet<string>): number {
  let n = 0
  for (const w of x) if (y.has(w)) n++
  return n
}

/** What of the shorter title stands in the other, 0 to 1, by the beginnings of words: endings change with the case. */
export function likeness(a: string, b: string): number {
  const [x, y] = [stemsOf(a), stemsOf(b)]
  return shared(x, y) / Math.max(1, Math.min(x.size, y.size))
}

/** How far two titles are one, 0 to 1: "Optional Protocol to the Covenant" has all words of "Covenant" and is not it. */
export function sameness(a: string, b: string): number {
  const [x, y] = [stemsOf(a), stemsOf(b)]
  const n = shared(x, y)
  return n / Math.max(1, x.size + y.size - n)
}

/** The number as two spellings agree: `226-V` for `226-V ЗРК`, `132` for `132-II`. */
const sameNumber = (a: string, b: string): boolean => {
  const [x = '', xs] = a.replace(/\s.*/, '').split('-')
  const [y = '', ys] = b.replace(/\s.*/, '').split('-')
  return x === y && (xs === undefined || ys === undefined || xs === ys)
}

/**
 * Is this text the act that was asked for? Title, day of adoption and number are compared with the record's; one that contradicts refuses.
 * What the file does not state is not held against it.
 */
export function checkAct(act: Act, instrument: Instrument): void {
  const known = instrument.title[act.lang]
  const what = {
    text: instrument.adopted ? r.isActOf : r.isAct,
    params: { id: instrument.id, title: known, ...(instrument.adopted ? { day: instrument.adopted } : {}) },
  }
  const like = Math.max(likeness(act.title, known), likeness(act.title, instrument.short[act.lang]))
  const protocol = PROTOCOL.test(act.title) && !PROTOCOL.test(known)
  if (act.title !== '' && (like < ENOUGH || protocol)) {
    throw new Refusal('wrong-act', r.otherTitle, { title: cut(act.title), what })
  }
  // A treaty's text may bear the day of signature, of entry into force or of a law that ratified it.
  if (instrument.kind === 'treaty' || instrument.kind === 'soft-law') return
  if (act.adopted && instrument.adopted && act.adopted !== instrument.adopted) {
    throw new Refusal('wrong-act', r.otherDay, { day: act.adopted, line: cut(act.requisite ?? ''), what })
  }
  if (act.number && instrument.number && !sameNumber(act.number, instrument.number)) {
    throw new Refusal('wrong-act', r.otherNumber, { number: act.number, id: instrument.id, known: instrument.number })
  }
}

/** The record's instrument that a text is, or nothing: by number and day, else by day and title. */
export function instrumentOf(
  act: Pick<Act, 'title' | 'lang' | 'adopted' | 'number'>,
  instruments: readonly Instrument[],
): Instrument | undefined {
  const fits = instruments.filter(
    (i) =>
      (act.adopted && i.adopted === act.adopted && act.number && i.number && sameNumber(act.number, i.number)) ||
      (act.adopted && i.adopted === act.adopted && likeness(act.title, i.title[act.lang]) >= 0.75),
  )
  return fits.sort((a, b) => likeness(act.title, b.title[act.lang]) - likeness(act.title, a.title[act.lang]))[0]
}

/** The date of the edition: given, or stated by the file or its name. Refuses one before the act was adopted. */
export function editionOf(given: string | undefined, stated: string | undefined, name: string, adopted: ISODate | null): ISODate {
  const dotted = /(?:^|[^\d])(\d{2})[.-](\d{2})[.-](\d{4})(?:[^\d]|$)/.exec(name)
  const plain = /(?:^|[^\d])(\d{4}-\d{2}-\d{2})(?:[^\d]|$)/.exec(name)
  const date = given ?? stated ?? (dotted ? `${dotted[3]}-${dotted[2]}-${dotted[1]}` : plain?.[1])
  if (date === undefined) {
    throw new Refusal('edition-date', r.noEdition)
  }
  const [y, m, d] = date.split('-').map(Number) as [number, number, number]
  const day = new Date(Date.UTC(y, m - 1, d))
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || day.getUTCMonth() !== m - 1 || day.getUTCDate() !== d) {
    throw new Refusal('edition-date', r.noDay, { date })
  }
  if (adopted && date < adopted) {
    throw new Refusal('edition-date', r.beforeAdoption, { date, adopted })
  }
  return date
}

export function checkLang(act: Act, lang: Lang | undefined): void {
  if (lang && lang !== act.lang) {
    throw new Refusal('wrong-language', r.otherLanguage, { is: { text: r[`in-${act.lang}`] }, wanted: { text: r[`in-${lang}`] } })
  }
}

const cut = (text: string): string => (text.length > 120 ? `${text.slice(0, 119)}…` : text)
