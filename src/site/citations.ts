import { dateInWords } from '../language/say.ts'
import type { Instrument, ISODate, Lang } from '../record/types.ts'

/** What is cited: an act, or a provision of it, as it stood on a day. */
export interface Cited {
  readonly instrument: Instrument
  /** The act or provision as the profession cites it. */
  readonly name: string
  /** Address of this page on that day. */
  readonly link: string
  readonly at: ISODate
  readonly edition: string
  readonly lang: Lang
}

/** A citation in words, as it would stand in a footnote. */
export function plainCitation({ instrument, name, link, at, edition, lang }: Cited): string {
  const title = instrument.title[lang]
  const act = name === instrument.short[lang] || name === title ? title : `${name} (${title})`
  const words: { readonly [L in Lang]: string } = {
    kk: `${act}, ${dateInWords(at, 'kk')} күнгі жай-күйі. Араша, ${edition} редакциясы: ${link}`,
    ru: `${act}, по состоянию на ${dateInWords(at, 'ru')}. Араша, издание ${edition}: ${link}`,
    en: `${act}, as of ${dateInWords(at, 'en')}. Arasha, edition ${edition}: ${link}`,
  }
  return words[lang]
}

/** BibTeX; braces keep capitals, and what BibTeX would read as a command is escaped. */
export function bibtex(cited: Cited): string {
  const { instrument, name, link, at, edition, lang } = cited
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['title', `{${escaped(instrument.title[lang])}}`],
    ['number', instrument.number && escaped(instrument.number)],
    ['year', instrument.adopted?.slice(0, 4)],
    ['date', instrument.adopted],
    ['note', escaped(`${name}; Arasha ${edition}, ${at}`)],
    ['url', link],
    ['langid', { kk: 'kazakh', ru: 'russian', en: 'english' }[lang]],
  ]
  const lines = fields.flatMap(([key, value]) => (value === undefined ? [] : [`  ${key} = {${value}}`]))
  return `@misc{${keyOf(cited)},\n${lines.join(',\n')}\n}`
}

/** CSL-JSON, one item. */
export function cslJson(cited: Cited): string {
  const { instrument, name, link, at, edition, lang } = cited
  return JSON.stringify(
    [
      {
        id: keyOf(cited),
        type: instrument.kind === 'treaty' ? 'treaty' : 'legislation',
        title: instrument.title[lang],
        'title-short': instrument.short[lang],
        ...(instrument.number === undefined ? {} : { number: instrument.number }),
        ...(instrument.adopted === undefined ? {} : { issued: { 'date-parts': [dateParts(instrument.adopted)] } }),
        ...(name === instrument.short[lang] ? {} : { locator: name, label: 'section' }),
        URL: link,
        language: lang,
        note: `Arasha ${edition}, ${at}`,
      },
    ],
    null,
    1,
  )
}

function keyOf({ instrument, link, at }: Cited): string {
  const local = /\/instruments\/[^/]+\/([^?]+)/.exec(link)?.[1]
  return `${instrument.id}${local === undefined ? '' : `-${local.replace(/[^a-z0-9-]/gi, '-')}`}-${at}`
}

function dateParts(date: ISODate): readonly number[] {
  return date.split('-').map(Number)
}

function escaped(text: string): string {
  return text.replace(/[\\{}]/g, '').replace(/[&%$#_]/g, '\\$&')
}
