import type { ArashaRecord } from '../record/record.ts'
import type { Lang } from '../record/types.ts'
import { citation } from '../remedy/index.ts'

/** How a place within a treaty is named, from the article inwards; `$` is the number or letter. */
const PLACE = {
  kk: { article: '$-бап', articleOf: '$-баптың', paragraph: '$-тармағы', paragraphOf: '$-тармағының', point: '$) тармақшасы' },
  ru: { article: 'статья $', articleOf: 'статьи $', paragraph: 'пункт $', paragraphOf: 'пункта $', point: 'подпункт $)' },
} as const

/**
 * A treaty's provision as a document that is filed names it: the official title, which stays in the nominative so that no language
 * has to decline it, and the place in words (`Международный пакт …, подпункт g) пункта 3 статьи 14`). Other acts are cited as on the pages.
 */
export function citedInFull(record: ArashaRecord, id: string, lang: Lang): string {
  const [, act = '', local = ''] = /^([^/]+)\/(\d.*)$/.exec(id) ?? []
  const instrument = record.get('instrument', act)
  return instrument?.kind === 'treaty' ? `${instrument.title[lang]}, ${place(local.split('.'), lang)}` : citation(record, id, lang)
}

function place([article = '', ...inner]: readonly string[], lang: Lang): string {
  if (lang === 'en') return `article ${article}${inner.map((p) => `(${p})`).join('')}`
  const words = PLACE[lang]
  const at = (pattern: string, what: string) => pattern.replace('$', what)
  if (inner.length === 0) return at(words.article, article)
  const numbered = /^\d/.test(inner[0] ?? '')
  const paragraph = numbered ? inner[0] : undefined
  const points = numbered ? inner.slice(1) : inner
  const parts = [
    at(words.articleOf, article),
    ...(paragraph === undefined ? [] : [at(points.length > 0 ? words.paragraphOf : words.paragraph, paragraph)]),
    ...(points.length > 0 ? [at(words.point, points.join(') '))] : []),
  ]
  // Kazakh goes from the article inwards, Russian from the smallest part outwards.
  return (lang === 'kk' ? parts : parts.reverse()).join(' ')
}
