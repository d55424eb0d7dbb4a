import type { ISODate, Lang, Precision, Text } from '../record/types.ts'

/** A catalogue of interface messages: each room keeps its own, in three languages. */
export type Messages = Readonly<Record<string, Text>>

/** The text in one language with `{name}` replaced by `params.name`. An unknown name stays visible, so that a slip is seen. */
export function say(text: Text, lang: Lang, params: Readonly<Record<string, string | number>> = {}): string {
  return text[lang].replace(/\{([\w-]+)\}/g, (whole, name: string) => (name in params ? String(params[name]) : whole))
}

const MONTHS: { readonly [L in Lang]: readonly string[] } = {
  kk: ['қаңтар', 'ақпан', 'наурыз', 'сәуір', 'мамыр', 'маусым', 'шілде', 'тамыз', 'қыркүйек', 'қазан', 'қараша', 'желтоқсан'],
  ru: ['января', 'февраля', 'марта', 'апреля', 'мая', 'июня', 'июля', 'августа', 'сентября', 'октября', 'ноября', 'декабря'],
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
}

/** A date in words: `2026 жылғы 23 қараша`, `23 ноября 2026 года`, `23 November 2026`. A day and hour (`YYYY-MM-DDTHH:MM`) gets its hour. */
export function dateInWords(date: ISODate, lang: Lang): string {
  const [day, hour] = date.split('T') as [string, string | undefined]
  const [y, m, d] = day.split('-').map(Number) as [number, number, number]
  const month = MONTHS[lang][m - 1] ?? String(m)
  const words = lang === 'kk' ? `${y} жылғы ${d} ${month}` : lang === 'ru' ? `${d} ${month} ${y} года` : `${d} ${month} ${y}`
  return hour === undefined ? words : `${words}, ${hour}`
}

const RU_MONTHS = ['январь', 'февраль', 'март', 'апрель', 'май', 'июнь', 'июль', 'август', 'сентябрь', 'октябрь', 'ноябрь', 'декабрь']

/** The name of a month, 1 to 12, standing alone. */
export function monthName(month: number, lang: Lang): string {
  return (lang === 'ru' ? RU_MONTHS : MONTHS[lang])[month - 1] ?? String(month)
}

/** A date with no more precision than is known. */
export function dateAsKnown(date: ISODate, lang: Lang, precision: Precision = 'day'): string {
  const year = date.slice(0, 4)
  if (precision === 'year') return lang === 'kk' ? `${year} жыл` : lang === 'ru' ? `${year} год` : year
  if (precision === 'day') return dateInWords(date, lang)
  const words = dateInWords(`${date.slice(0, 7)}-01`, lang)
  if (lang === 'ru') return `${RU_MONTHS[Number(date.slice(5, 7)) - 1]} ${year} года`
  return lang === 'kk' ? words.replace(' 1 ', ' ') : words.slice(2)
}

// Making one costs more than asking it a thousand times.
const PLURALS = { kk: new Intl.PluralRules('kk'), ru: new Intl.PluralRules('ru'), en: new Intl.PluralRules('en') } as const

/** The form of a counted noun: Russian has three (`день, дня, дней`), Kazakh one, English two. Unused forms may be empty. */
export function plural(n: number, lang: Lang, one: string, few: string, many: string): string {
  const rule = PLURALS[lang].select(n)
  return rule === 'one' ? one : rule === 'few' ? few : many
}
