import { parseTerm, roughHours, type Term, TermError } from '../../time/term.ts'
import type { Finding, Path } from '../problem.ts'
import { type Answer, type CountingRule, type Deadline, LANGS, type Lang, type Remedy, type Text } from '../types.ts'
import { figuresOf, spelledIn } from './numbers.ts'
import type { Found, Rule, View } from './rule.ts'
import type { Leaf } from './walk.ts'

/** No court or body here sets longer ones. */
const LONGEST = { hours: 240, days: 1_100, weeks: 104, months: 240 }

type Unit = 'hour' | 'day' | 'week' | 'month' | 'year'

/** Words for the units of a term, as a law names them. */
const UNITS: Readonly<Record<Lang, Readonly<Record<Unit, RegExp>>>> = {
  kk: { hour: /сағат/iu, day: /күн|тәулі/iu, week: /апта/iu, month: /(?<!\p{L})ай/iu, year: /жыл/iu },
  ru: {
    hour: /час/iu,
    day: /(?<!\p{L})(?:день|дня|дней|дню|дни|сут)/iu,
    week: /недел/iu,
    month: /месяц/iu,
    year: /(?<!\p{L})(?:год|лет)/iu,
  },
  en: { hour: /\bhour|\d ?h\b/iu, day: /\bday|sutki|24 hours/iu, week: /\bweek/iu, month: /\bmonth/iu, year: /\byear/iu },
}
const WORKING: Readonly<Record<Lang, RegExp>> = { kk: /жұмыс/iu, ru: /рабоч/iu, en: /working|business/iu }

/** A term is a term, and its words say the same as its figures. */
export const terms: Rule = {
  name: 'term',
  entry(entry, { leaves }) {
    const found: Finding[] = []
    for (const { role, path, value } of leaves) {
      if (role !== 'duration' || typeof value !== 'string') continue
      const message = unusual(value)
      if (message) found.push({ path, message })
    }
    if (!entry.fits) return found
    for (const { role, path, value } of leaves) {
      if (role === 'duration' && path.at(-1) === 'within') found.push(...inFormula(String(value), path, leaves))
    }
    if (entry.kind !== 'remedy') return found
    const remedy = entry.value as Remedy
    for (const [i, d] of remedy.deadline.entries()) found.push(...deadline(d, ['deadline', i], i < remedy.deadline.length - 1))
    if (remedy.answer) found.push(...words(remedy.answer, ['answer']))
    return found
  },
  record(view) {
    return view.all('remedy').flatMap(({ entry, value }) =>
      value.deadline.flatMap((d, i): Found[] => {
        const rule = d.calendar === undefined ? undefined : view.all('counting').find((c) => c.value.instrument === d.calendar)?.value
        const message = uncounted(value, d, rule, view)
        return message ? [{ entry, path: ['deadline', i, 'term'], message }] : []
      }),
    )
  },
}

function read(value: string): Term | undefined {
  try {
    return parseTerm(value)
  } catch {
    return undefined
  }
}

function unusual(value: string): string | undefined {
  try {
    const term = parseTerm(value)
    if (term.kind === 'hours') return term.hours > LONGEST.hours ? `${value} is longer than any term in hours` : undefined
    const { months, weeks, days } = term
    return months > LONGEST.months || weeks > LONGEST.weeks || days > LONGEST.days ? `${value} is longer than any term of law` : undefined
  } catch (error) {
    return error instanceof TermError ? error.message : `"${value}" is not a term of law`
  }
}

function deadline(d: Deadline, path: Path, followed: boolean): Finding[] {
  const found = words(d, path)
  if (d.term !== undefined && d.start === undefined)
    found.push({ path: [...path, 'term'], message: 'a term needs "start": what it is counted from' })
  if (d.term === undefined) {
    for (const key of ['start', 'safeTerm', 'workingDays', 'calendar', 'detention', 'before'] as const) {
      if (d[key] !== undefined) found.push({ path: [...path, key], message: `"${key}" counts a term, and there is none` })
    }
  }
  if (d.restorable === 'no' && d.missed === 'nothing')
    found.push({
      path: [...path, 'missed'],
      message: 'a term that cannot be restored is said to cost nothing when missed: one of the two is wrong',
    })
  if (d.restorable === 'yes' && d.missed === 'closes')
    found.push({ path: [...path, 'missed'], message: 'a term that can be restored is said to close the way: one of the two is wrong' })
  if (followed && d.when === undefined && d.inForce === undefined)
    found.push({ path, message: 'applies always, so that the terms after it never do' })
  const term = d.term === undefined ? undefined : read(d.term)
  if (term?.kind === 'hours' && d.workingDays)
    found.push({ path: [...path, 'workingDays'], message: 'hours are not counted in working days' })
  if (d.workingDays && term?.kind === 'date' && term.days === 0)
    found.push({ path: [...path, 'workingDays'], message: 'only days can be working days' })
  const safe = d.safeTerm === undefined ? undefined : read(d.safeTerm)
  if (safe && term && roughHours(safe) >= roughHours(term))
    found.push({ path: [...path, 'safeTerm'], message: 'must be shorter than the term' })
  if (safe && d.before) found.push({ path: [...path, 'safeTerm'], message: 'of a term that is counted back nothing is safe but the term' })
  if (d.detention && d.workingDays) found.push({ path: [...path, 'workingDays'], message: 'terms of detention run through days off' })
  return found
}

/** The number and the unit of the term stand in its words, in each language. */
function words(d: Deadline | Answer, path: Path): Finding[] {
  return [d.term, 'safeTerm' in d ? d.safeTerm : undefined].flatMap((value) => (value === undefined ? [] : said(d, value, path)))
}

function said(d: Deadline | Answer, value: string, path: Path): Finding[] {
  const term = read(value)
  if (!term) return []
  const found: Finding[] = []
  for (const lang of LANGS) {
    const text = about(d)[lang]
    for (const [n, unit] of partsOf(term)) {
      if (!says(n, unit, text, lang))
        found.push({
          path: [...path, 'text', lang],
          message: `the term is ${value} but the words in ${lang} do not say ${n} ${unit}${n === 1 ? '' : 's'}`,
        })
    }
    if (d.workingDays === true && !WORKING[lang].test(text))
      found.push({ path: [...path, 'text', lang], message: `the term is in working days but the words in ${lang} do not say so` })
  }
  return found
}

/** A term inside a formula stands in some text of the entry. */
function inFormula(value: string, path: Path, leaves: readonly Leaf[]): Finding[] {
  const term = read(value)
  if (!term) return []
  const texts = leaves.filter((l) => l.role === 'text').map((l) => l.value as Text)
  const silent = LANGS.filter((lang) => !texts.some((t) => partsOf(term).every(([n, unit]) => says(n, unit, t[lang], lang))))
  return silent.length === 0 ? [] : [{ path, message: `turns on ${value}, but no words in ${silent.join(' and ')} say so` }]
}

/** The rule in words with what is said of its start. */
function about(d: Deadline | Answer): Text {
  const start = 'startText' in d ? d.startText : undefined
  return { kk: `${d.text.kk} ${start?.kk ?? ''}`, ru: `${d.text.ru} ${start?.ru ?? ''}`, en: `${d.text.en} ${start?.en ?? ''}` }
}

function partsOf(term: Term): [number, Unit][] {
  if (term.kind === 'hours') return [[term.hours, 'hour']]
  const parts: [number, Unit][] = []
  if (term.weeks > 0) parts.push([term.weeks, 'week'])
  if (term.months > 0) parts.push(term.months % 12 === 0 ? [term.months / 12, 'year'] : [term.months, 'month'])
  if (term.days > 0) parts.push([term.days, 'day'])
  return parts
}

/** How many of a unit another unit holds: `P12M` may be told as a year, `PT72H` as three days. */
const EQUAL: readonly (readonly [Unit, Unit, number])[] = [
  ['hour', 'day', 24],
  ['day', 'week', 7],
  ['month', 'year', 12],
  ['year', 'month', 1 / 12],
]

function says(n: number, unit: Unit, text: string, lang: Lang): boolean {
  const told = (count: number, u: Unit) =>
    UNITS[lang][u].test(text) &&
    (figuresOf(text).has(String(count)) ||
      spelledIn(String(count), text, lang) ||
      (count === 1 && lang !== 'kk') ||
      (lang === 'en' && count === 0.5))
  return told(n, unit) || EQUAL.some(([a, b, factor]) => a === unit && Number.isInteger(n / factor) && told(n / factor, b))
}

function uncounted(remedy: Remedy, d: Deadline, rule: CountingRule | undefined, view: View): string | undefined {
  if (d.term === undefined) return undefined
  if (remedy.level === 'domestic' && d.calendar === undefined) return 'a term of domestic law needs "calendar": the code that counts it'
  const term = read(d.term)
  if (!rule || term?.kind !== 'date' || term.days === 0 || d.workingDays === true) return undefined
  void view
  const says = LANGS.filter((l) =>
    new RegExp(`(?<!\\d)${term.days}\\s(?:${{ kk: 'жұмыс', ru: 'рабоч', en: 'working' }[l]})`, 'iu').test(d.text[l]),
  )
  return rule.days === 'calendar' && says.length > 0
    ? `the words say ${term.days} working days but the term counts calendar days; write workingDays: true`
    : undefined
}
