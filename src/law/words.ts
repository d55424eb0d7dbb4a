import { dateInWords, say } from '../language/say.ts'
import type { Instrument, Lang, Text } from '../record/types.ts'

type Param = string | Text | { readonly day: string } | ((lang: Lang) => string)

/** Fills a message in the three languages; days come out in words. */
export function tell(message: Text, params: Readonly<Record<string, Param>> = {}): Text {
  const one = (lang: Lang) => {
    const filled: Record<string, string> = {}
    for (const [name, value] of Object.entries(params)) {
      filled[name] =
        typeof value === 'string'
          ? value
          : typeof value === 'function'
            ? value(lang)
            : 'day' in value
              ? dateInWords(value.day, lang)
              : value[lang]
    }
    return say(message, lang, filled)
  }
  return { kk: one('kk'), ru: one('ru'), en: one('en') }
}

const NUMBERED: Text = { kk: '№ {act}', ru: '№ {act}', en: 'No. {act}' }
const UNNUMBERED: Text = { kk: 'нөмірсіз заң, {date}', ru: 'закон без номера, {date}', en: 'law without a number, {date}' }

/** An amending act as the record names it: by its number, or by its date where it has none. */
export function actName(act: string, lang: Lang): string {
  return /^\d{4}-\d\d-\d\d$/.test(act) ? say(UNNUMBERED, lang, { date: dateInWords(act, lang) }) : say(NUMBERED, lang, { act })
}

/** A norm as the profession cites it: `ст. 146 УК РК`; the whole act by its short title. */
export function cited(instrument: Instrument, local: string | null): Text {
  if (local === null) return instrument.short
  const [article = '', ...inner] = local.split('.')
  const place = article + inner.map((p) => `(${p})`).join('')
  const one = (lang: Lang) => (instrument.cite ? say(instrument.cite, lang, { article: place }) : `${instrument.short[lang]}, ${place}`)
  return { kk: one('kk'), ru: one('ru'), en: one('en') }
}
