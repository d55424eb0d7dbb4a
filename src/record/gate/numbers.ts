import type { Finding } from '../problem.ts'
import { LANGS, type Lang } from '../types.ts'
import type { Rule } from './rule.ts'

type Trio<T> = readonly [T, T, T]

/** The same numbers and dates in every language of a text. */
export const numbers: Rule = {
  name: 'numbers',
  entry({ kind }, { leaves }) {
    const found: Finding[] = []
    for (const { role, path, value } of leaves) {
      if ((role !== 'text' && role !== 'placeholders') || typeof value !== 'object') continue
      const text = LANGS.map((l) => (value as Record<Lang, unknown>)[l])
      if (!text.every((t) => typeof t === 'string' && t.trim() !== '')) continue
      // An official title is what it is in each language.
      const official = kind === 'instrument' && (path[0] === 'title' || path[0] === 'short')
      found.push(
        ...differing(text as unknown as Trio<string>).map((f) => ({ path, ...f, ...(official ? { severity: 'warning' as const } : {}) })),
      )
    }
    return found
  },
}

function differing(text: Trio<string>): Omit<Finding, 'path'>[] {
  const dates = text.map((t, i) => monthsOf(t, LANGS[i] as Lang)) as unknown as Trio<Set<string>>
  if (dates.every((d) => d.size > 0)) {
    for (const date of new Set(dates.flatMap((d) => [...d]))) {
      const has = LANGS.map((_, i) => dates[i as 0].has(date) || apart(date, dates[i as 0], text[i as 0]))
      if (!has.every(Boolean)) return [{ message: `the date ${date} stands in ${names(has, true)} but not in ${names(has, false)}` }]
    }
  }
  const read = text.map((t) => figuresOf(t)) as unknown as Trio<Set<string>>
  const says = (i: number, n: string) => read[i as 0].has(n) || spelledIn(n, text[i as 0], LANGS[i] as Lang)
  for (const n of new Set(read.flatMap((s) => [...s]))) {
    const has = LANGS.map((_, i) => says(i, n))
    if (has.every(Boolean)) continue
    // A language that lacks it and has another instead contradicts; one that only lacks it may be shorter.
    const odd = LANGS.findIndex((_, i) => has.filter((h) => h === has[i]).length === 1)
    const others = LANGS.flatMap((_, i) => (i === odd ? [] : [i]))
    const own = [...read[odd as 0]].filter((m) => others.every((i) => !says(i, m)))
    const theirs = [...read[others[0] as 0]].filter((m) => !says(odd, m) && others.every((i) => says(i, m)))
    const contradicts = own.length > 0 && theirs.length > 0
    if (n.length === 1 && !contradicts) continue
    const where = `the number ${n} stands in ${names(has, true)} but not in ${names(has, false)}`
    if (contradicts) return [{ message: `${where} (${LANGS[odd]} has ${own.join(', ')}, the others ${theirs.join(', ')})` }]
    const cited = LANGS.every((_, i) => !read[i as 0].has(n) || citation(n, text[i as 0]))
    return [{ message: where, severity: cited ? 'warning' : 'error' }]
  }
  return []
}

function names(has: readonly boolean[], wanted: boolean): string {
  return LANGS.filter((_, i) => has[i] === wanted).join(' and ')
}

/** `30 and 31 August` holds 30 August too: the day as a figure, and its month with another day. */
function apart(date: string, dates: ReadonlySet<string>, text: string): boolean {
  const [day = '', month = ''] = date.split('.')
  return figuresOf(text).has(day) && [...dates].some((d) => d.endsWith(`.${month}`))
}

/** Is the number, wherever it stands, part of a citation (article, paragraph, act), which a shorter text may leave out? */
function citation(n: string, text: string): boolean {
  const around = [...text.matchAll(new RegExp(`(?<![\\d])${n}(?!\\d)`, 'g'))]
  return (
    around.length > 0 &&
    around.every(({ index }) => {
      const before = text.slice(Math.max(0, index - 14), index)
      const after = text.slice(index + n.length, index + n.length + 12)
      return (
        /(?:\b(?:arts?|paras?|part|No)\.? ?|(?:ст|ч|п|пп|стать[а-я]+|№)\.? ?|[(/])$/iu.test(before) ||
        /^(?:-\d)?(?:\(|[-–]\S* ?(?:бап|бөлі|тарма|баб)|бап)/u.test(after)
      )
    })
  )
}

/** The figures of a text without those of written-out dates, times and ranges of years in their several spellings. */
export function figuresOf(text: string): Set<string> {
  const even = text
    .replace(/https?:\/\/\S+/g, ' ')
    .replace(/\b((?:19|20)\d\d)-(?:0[1-9]|1[0-2])(?:-(?:0?([1-9]\d?)))?\b(?!\d)/g, '$1 $2')
    .replace(/\b(19|20)(\d\d)[-–](\d\d)\b(?![-\d])/g, '$1$2 $1$3')
    .replace(/(\d{1,2}):00/g, '$1')
    .replace(/(\d+)\s(?:мың|тыс\p{L}*\.?|thousand)/giu, '$1000')
    .replace(/(\d+)\s(?:миллион|млн|million)/giu, '$1000000')
    .replace(/(?<=\d)[ \u00a0\u202f,](?=\d{3}(?!\d))/g, '')
  return new Set((even.match(/\d+/g) ?? []).map((n) => n.replace(/^0+(?=\d)/, '')))
}

// --- words for numbers ---

const ONES: Readonly<Record<Lang, readonly string[]>> = {
  kk: ['', 'бір', 'екі', 'үш', 'төрт', 'бес', 'алты', 'жеті', 'сегіз', 'тоғыз', 'он'],
  ru: [
    '',
    'од(?:ин|н)',
    '(?:дв[аео]|двух|дву|втор)',
    'тр(?:и|[её]х|ет|ое)',
    'четыр|четверт',
    'пят',
    'шест',
    'сед?м|семь',
    'вос[еь]м',
    'девят',
    'десят',
  ],
  en: [
    '',
    'one|first|once',
    'two|second|twice',
    'three|third',
    'four',
    'fi(?:ve|fth)',
    'six',
    'seven',
    'eight',
    'nine|ninth',
    'ten',
    'eleven',
    'twel(?:ve|fth)',
    'thirteen',
    'fourteen',
    'fifteen',
    'sixteen',
    'seventeen',
    'eighteen',
    'nineteen',
    'twent',
  ],
}
const RU_TEENS = [
  'одиннадцат',
  'двенадцат',
  'тринадцат',
  'четырнадцат',
  'пятнадцат',
  'шестнадцат',
  'семнадцат',
  'восемнадцат',
  'девятнадцат',
  'двадцат',
]
const TENS: Readonly<Record<Lang, Readonly<Record<number, string>>>> = {
  kk: { 20: 'жиырма', 30: 'отыз', 40: 'қырық', 50: 'елу', 60: 'алпыс', 70: 'жетпіс', 80: 'сексен', 90: 'тоқсан', 100: 'жүз', 1000: 'мың' },
  ru: {
    30: 'тридцат',
    40: 'сорок',
    50: 'п[яи]т[ьи]десят',
    60: 'ш[ее]ст[ьи]десят',
    70: 'сем',
    80: 'восем',
    90: 'девяност',
    100: 'ст[оа](?!\\p{L})|сот',
    1000: 'тысяч',
  },
  en: { 30: 'thirt', 40: 'fort', 50: 'fift', 60: 'sixt', 70: 'sevent', 80: 'eight', 90: 'ninet', 100: 'hundred', 1000: 'thousand' },
}

/** Is the number written out in words? */
export function spelledIn(n: string, text: string, lang: Lang): boolean {
  const value = Number(n)
  const stem = stemOf(value, lang)
  return stem !== undefined && new RegExp(`(?<!\\p{L})(?:${stem})`, 'iu').test(text)
}

function stemOf(value: number, lang: Lang): string | undefined {
  const ones = ONES[lang]
  const tens = TENS[lang]
  if (value > 0 && value < ones.length) return ones[value]
  if (lang === 'ru' && value > 10 && value <= 20) return RU_TEENS[value - 11]
  if (tens[value]) return tens[value]
  if (value > 10 && value < 100) {
    const unit = value % 10
    const ten =
      value - unit === 10 ? ones[10] : (tens[value - unit] ?? (value - unit === 20 ? (lang === 'en' ? 'twenty' : RU_TEENS[9]) : undefined))
    return ten && unit > 0 ? `(?:${ten})\\p{L}*[ -](?:${ones[unit]})` : ten
  }
  return undefined
}

// --- months ---

const MONTHS: Readonly<Record<Lang, readonly string[]>> = {
  kk: ['қаңтар', 'ақпан', 'наурыз', 'сәуір', 'мамыр', 'маусым', 'шілде', 'тамыз', 'қыркүйе[кг]', 'қазан', 'қараша', 'желтоқсан'],
  ru: ['январ', 'феврал', 'март', 'апрел', 'ма[йяе](?!\\p{L})', 'июн', 'июл', 'август', 'сентябр', 'октябр', 'ноябр', 'декабр'],
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
}
const DATES: Readonly<Record<Lang, RegExp>> = {
  // 2025 жылғы 1 шілде · 1 шілдеде
  kk: new RegExp(`(\\d{1,2})\\s(${MONTHS.kk.join('|')})`, 'giu'),
  ru: new RegExp(`(\\d{1,2})\\s(${MONTHS.ru.join('|')})`, 'giu'),
  en: new RegExp(`(\\d{1,2})\\s(${MONTHS.en.join('|')})`, 'gu'),
}
const STEMS: Readonly<Record<Lang, readonly RegExp[]>> = {
  kk: MONTHS.kk.map((m) => new RegExp(`^${m}`, 'iu')),
  ru: MONTHS.ru.map((m) => new RegExp(`^${m}`, 'iu')),
  en: MONTHS.en.map((m) => new RegExp(`^${m}`, 'u')),
}

/** Days with their month, as `day.month`. */
export function monthsOf(text: string, lang: Lang): Set<string> {
  const found = new Set<string>()
  for (const [, day, month] of text.matchAll(DATES[lang])) {
    const index = STEMS[lang].findIndex((stem) => stem.test(month ?? ''))
    if (Number(day) <= 31) found.add(`${Number(day)}.${index + 1}`)
  }
  for (const [, month, day] of text.matchAll(/\b(?:19|20)\d\d-(0[1-9]|1[0-2])-(\d\d)\b/g)) found.add(`${Number(day)}.${Number(month)}`)
  return found
}
