import type { ArashaRecord } from '../record/record.ts'
import type { Instrument, Provision } from '../record/types.ts'

/** An article of an act with those of its paragraphs that are meant. */
export interface Article {
  readonly instrument: Instrument
  /** Number of the article: `14` of `iccpr/14.3.d`. */
  readonly number: string
  /** In the order of the act. */
  readonly provisions: readonly Provision[]
}

/** The article that a local id lies in. */
export function articleOf(local: string): string {
  return local.split('.')[0] ?? local
}

/** The address of an article: itself, or its only provision, or the page that gathers its paragraphs. */
export function articleId(article: Article): string {
  const [only] = article.provisions
  return `${article.instrument.id}/${article.provisions.length === 1 && only ? only.id : article.number}`
}

/** Provisions by their full ids, gathered by article: acts in the order of the ids, articles and paragraphs in that of the act. */
export function byArticle(record: ArashaRecord, ids: readonly string[]): readonly Article[] {
  const wanted = new Map<Instrument, Set<Provision>>()
  for (const id of ids) {
    const located = record.provision(id)
    if (!located) continue
    const of = wanted.get(located.instrument) ?? new Set()
    wanted.set(located.instrument, of.add(located.provision))
  }
  return [...wanted].flatMap(([instrument, provisions]) =>
    articlesOf(
      instrument,
      instrument.provisions.filter((p) => provisions.has(p)),
    ),
  )
}

/** The provisions of one act, gathered by article. */
export function articlesOf(instrument: Instrument, provisions: readonly Provision[] = instrument.provisions): readonly Article[] {
  const articles = new Map<string, Provision[]>()
  for (const p of provisions) {
    const number = articleOf(p.id)
    const list = articles.get(number)
    if (list) list.push(p)
    else articles.set(number, [p])
  }
  return [...articles].map(([number, list]) => ({ instrument, number, provisions: list }))
}
