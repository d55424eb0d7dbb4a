import type { ISODate, Lang, Precision } from '../record/types.ts'
import { dateInWords } from './say.ts'

/** Kazakh puts the case ending on the month: "from" and "until" of each. */
const FROM = [
  'қаңтардан',
  'ақпаннан',
  'наурыздан',
  'сәуірден',
  'мамырдан',
  'маусымнан',
  'шілдеден',
  'тамыздан',
  'қыркүйектен',
  'қазаннан',
  'қарашадан',
  'желтоқсаннан',
]
const UNTIL = [
  'қаңтарға',
  'ақпанға',
  'наурызға',
  'сәуірге',
  'мамырға',
  'маусымға',
  'шілдеге',
  'тамызға',
  'қыркүйекке',
  'қазанға',
  'қарашаға',
  'желтоқсанға',
]

/** `с 24 апреля 2006 года`, `2006 жылғы 24 сәуірден бастап`, `since April 2006`: no more exact than is known. */
export function sinceWords(day: ISODate, lang: Lang, precision: Precision = 'day'): string {
  if (lang === 'kk') return `${kazakh(day, precision, FROM, 'жылдан')} бастап`
  return `${lang === 'ru' ? 'с' : 'since'} ${genitive(day, lang, precision)}`
}

/** Until a day on which it is no longer so: `до 1 июля 2026 года`, `2026 жылғы 1 шілдеге дейін`, `until 1 July 2026`. */
export function untilWords(day: ISODate, lang: Lang, precision: Precision = 'day'): string {
  if (lang === 'kk') return `${kazakh(day, precision, UNTIL, 'жылға')} дейін`
  return `${lang === 'ru' ? 'до' : 'until'} ${genitive(day, lang, precision)}`
}

function kazakh(day: ISODate, precision: Precision, months: readonly string[], year: string): string {
  const [y, m, d] = day.split('-').map(Number) as [number, number, number]
  if (precision === 'year') return `${y} ${year}`
  const month = months[m - 1] ?? ''
  return precision === 'month' ? `${y} жылғы ${month}` : `${y} жылғы ${d} ${month}`
}

/** Russian months after "с" and "до" stand in the genitive, as in a date; English has no cases. */
function genitive(day: ISODate, lang: Lang, precision: Precision): string {
  if (precision === 'year') return lang === 'ru' ? `${day.slice(0, 4)} года` : day.slice(0, 4)
  const words = dateInWords(day, lang)
  return precision === 'month' ? words.replace(/^\d+ /, '') : words
}
