import { stem, wordsOf } from '../language/index.ts'
import type { Decision, Recommendation, Review } from '../record/monitoring.ts'
import type { ArashaRecord } from '../record/record.ts'
import type { ISODate, Lang } from '../record/types.ts'

/** Who recommends, as a filter knows it: `upr`, `spt`, `special`, `ilo`, or the committee by its symbol (`ccpr`, `cat`, `cescr`...). */
export function bodyOf(r: Pick<Recommendation, 'type' | 'document'>): string {
  if (r.type === 'upr' || r.type === 'spt' || r.type === 'ilo') return r.type
  if (r.type === 'special-procedure') return 'special'
  return r.document.startsWith('E/C.12/') ? 'cescr' : (r.document.split('/')[0] ?? '').toLowerCase()
}

/** The same request over the years: recommendations that share a theme and a right. */
export interface Cluster {
  readonly theme: string
  readonly right: string
  readonly ids: readonly string[]
  /** UN documents that they stand in. */
  readonly documents: number
  readonly from: number
  readonly to: number
}

/** Requests are counted from this year on: the first year of the Universal Periodic Review. */
const SINCE = 2008

interface Known {
  readonly sorted: readonly Recommendation[]
  readonly clusters: ReadonlyMap<string, Cluster>
  readonly ordered: readonly Cluster[]
  readonly count: ReadonlyMap<string, number>
}

const known = new WeakMap<ArashaRecord, Map<string, Known>>()
const keyOf = (theme: string, right: string) => `${theme} ${right}`

/** What had been recommended by the end of the year of a day, the newest first, with its clusters. */
function knownOn(record: ArashaRecord, at: ISODate): Known {
  const year = at.slice(0, 4)
  const years = known.get(record) ?? new Map<string, Known>()
  known.set(record, years)
  let found = years.get(year)
  if (!found) {
    found = look(record.all('recommendation').filter((r) => r.year <= Number(year)))
    // The years of a record are few; a stranger asking for others must not fill the memory.
    if (years.size > 60) years.clear()
    years.set(year, found)
  }
  return found
}

function look(list: readonly Recommendation[]): Known {
  const sorted = [...list].sort(
    (a, b) => b.year - a.year || collate(a.document, b.document) || collate(a.paragraph ?? '', b.paragraph ?? '') || collate(a.id, b.id),
  )
  const made = new Map<string, Recommendation[]>()
  const count = new Map<string, number>()
  for (const r of sorted) {
    for (const right of r.rights) count.set(right, (count.get(right) ?? 0) + 1)
    if (r.year < SINCE) continue
    for (const theme of r.themes) {
      for (const right of r.rights) {
        const key = keyOf(theme, right)
        made.set(key, [...(made.get(key) ?? []), r])
      }
    }
  }
  const clusters = new Map<string, Cluster>()
  for (const [key, members] of made) {
    const [theme, right] = key.split(' ') as [string, string]
    const years = members.map((r) => r.year)
    clusters.set(key, {
      theme,
      right,
      ids: members.map((r) => r.id),
      documents: new Set(members.map((r) => r.document)).size,
      from: Math.min(...years),
      to: Math.max(...years),
    })
  }
  return {
    sorted,
    clusters,
    ordered: [...clusters.values()].sort((a, b) => b.ids.length - a.ids.length || b.documents - a.documents),
    count,
  }
}

const collator = new Intl.Collator('en', { numeric: true })
const collate = (a: string, b: string) => collator.compare(a, b)

export function recommendationsOn(record: ArashaRecord, at: ISODate): readonly Recommendation[] {
  return knownOn(record, at).sorted
}

/** How many recommendations name the right. */
export function countByRight(record: ArashaRecord, at: ISODate, right: string): number {
  return knownOn(record, at).count.get(right) ?? 0
}

/** Clusters from the most repeated down. */
export function clustersOn(record: ArashaRecord, at: ISODate): readonly Cluster[] {
  return knownOn(record, at).ordered
}

/** The clusters that a recommendation stands in, from the most repeated down; those of one member say nothing and are left out. */
export function clustersOf(record: ArashaRecord, at: ISODate, r: Recommendation): readonly Cluster[] {
  const { clusters } = knownOn(record, at)
  const found = r.themes.flatMap((t) => r.rights.map((right) => clusters.get(keyOf(t, right))))
  return found.filter((c) => c !== undefined && c.ids.length > 1).sort((a, b) => (b?.ids.length ?? 0) - (a?.ids.length ?? 0)) as Cluster[]
}

export const FILTERS = ['right', 'theme', 'body', 'year', 'response', 'document', 'q'] as const
export type Filter = { readonly [F in (typeof FILTERS)[number]]?: string }

/** What a query asks for; empty fields ask for nothing, and a long text is cut. */
export function readFilter(query: Readonly<Record<string, string | undefined>>): Filter {
  const filter: Record<string, string> = {}
  for (const name of FILTERS) {
    const value = query[name]?.trim().slice(0, 120)
    if (value) filter[name] = value
  }
  return filter
}

/** The filter as a query, in a fixed order, so that one list has one address. */
export function filterQuery(filter: Filter): string {
  const params = new URLSearchParams()
  for (const name of FILTERS) if (filter[name]) params.set(name, filter[name])
  const text = params.toString()
  return text ? `?${text}` : ''
}

/** Recommendations that fit every condition. */
export function filterRecommendations(record: ArashaRecord, at: ISODate, filter: Filter, lang: Lang): readonly Recommendation[] {
  const words = filter.q ? wordsOf(filter.q).map((w) => stem(w, lang)) : []
  return recommendationsOn(record, at).filter(
    (r) =>
      (!filter.right || r.rights.includes(filter.right)) &&
      (!filter.theme || r.themes.includes(filter.theme)) &&
      (!filter.body || bodyOf(r) === filter.body) &&
      (!filter.year || String(r.year) === filter.year) &&
      (!filter.response || (r.response ?? 'none') === filter.response) &&
      (!filter.document || r.document === filter.document) &&
      words.every((w) => stemsOf(record, lang, r).some((s) => s.startsWith(w))),
  )
}

const stems = new WeakMap<ArashaRecord, Map<string, readonly string[]>>()

/** The stems of what a recommendation says and of who says it. */
function stemsOf(record: ArashaRecord, lang: Lang, r: Recommendation): readonly string[] {
  const kept = stems.get(record) ?? new Map<string, readonly string[]>()
  stems.set(record, kept)
  const key = `${lang} ${r.id}`
  let found = kept.get(key)
  if (!found) {
    const themes = r.themes.map((t) => record.get('theme', t)?.title[lang] ?? t)
    found = [...new Set(wordsOf([r.text[lang], r.by[lang], r.document, ...themes].join(' ')).map((w) => stem(w, lang)))]
    kept.set(key, found)
  }
  return found
}

/** Reviews that had begun by the day, the newest first. */
export function reviewsOn(record: ArashaRecord, at: ISODate): readonly Review[] {
  return record
    .all('review')
    .filter((r) => r.date <= at)
    .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0))
}

/** Decisions taken by the day, the newest first. */
export function decisionsOn(record: ArashaRecord, at: ISODate): readonly Decision[] {
  return record
    .all('decision')
    .filter((d) => d.decided <= at)
    .sort((a, b) => (a.decided < b.decided ? 1 : a.decided > b.decided ? -1 : 0))
}

/** The parts of a concern's summary: what it is about, the State's position, the critics', and what is said after them. */
export function sidesOf(summary: string): { about: string; state?: string; critics?: string; after?: string } {
  const found =
    /^(.*?)\s*(?:Мемлекеттің ұстанымы|Позиция государства|The State's position):\s*(.*?)\s*(?:Сыншылар|Критики|Critics):\s*(.*)$/s.exec(
      summary,
    )
  if (!found) return { about: summary }
  const [, about = '', state = '', said = ''] = found
  const end = /\.\s+(?=\p{Lu})/u.exec(said)
  const critics = end ? said.slice(0, end.index + 1) : said
  const after = end ? said.slice(end.index + end[0].length) : undefined
  const capital = (s: string) => s.charAt(0).toUpperCase() + s.slice(1)
  return { about, state: capital(state), critics: capital(critics), ...(after ? { after } : {}) }
}
