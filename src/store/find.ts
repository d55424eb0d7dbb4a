import type { ISODate } from '../record/types.ts'
import type { Engine } from './engine.ts'
import type { FoundPassage, FoundPassages, KeyWay, PassageQuery } from './library.ts'
import { digestsOf } from './passages.ts'
import { type Decoded, decode, intersect, type Row, withPhrase } from './postings.ts'
import { drawnOn, type Shelved, type View, viewOf, weightOf } from './view.ts'

/** For so long a view is taken as it is; then it is asked whether an edition came in. */
const FRESH = 1000
const MOST_VIEWS = 4
/** What scores this much less than the best is no answer. */
const FLOOR = 0.1
/** What stands in an act that the query names comes before its like. */
const NAMED = 1.6
/** Passages looked at for each answer wanted: several may be of one article. */
const EACH = 3

/** Searches the passages of a library. Reads are plain selects; what it remembers are the lengths of passages. */
export class Finder {
  readonly #engine: Engine
  readonly #index: (edition: string) => Promise<void>
  readonly #lengths = new Map<string, Uint16Array>()
  readonly #views = new Map<ISODate, { view: View; key: string; until: number }>()
  readonly #tried = new Set<string>()
  #scratch = new Scratch(0)

  constructor(engine: Engine, index: (edition: string) => Promise<void>) {
    this.#engine = engine
    this.#index = index
  }

  /** An edition was kept here: the next search sees it. */
  forget(): void {
    for (const known of this.#views.values()) known.until = 0
  }

  async find(query: PassageQuery): Promise<FoundPassages> {
    const view = await this.#viewOn(query.at)
    const ways = query.words.flatMap((w) => [...w.ways, ...(w.spare ?? [])])
    const phrases = [...(query.phrases ?? []), ...(query.without ?? [])]
    const keys = [...new Set([...ways.flatMap((w) => w.keys), ...phrases.flat(2)])]
    if (view.size === 0 || keys.length === 0) return { hits: [], known: query.words.map(() => false) }
    const places = new Set(phrases.filter((p) => p.length > 1).flat(2))
    const rows = await this.#rows(keys, places)
    const of = (key: string): Decoded => decode(view, rows.get(key) ?? [])
    const decoded = new Map(keys.map((k) => [k, of(k)]))
    if (this.#scratch.size < view.size) this.#scratch = new Scratch(view.size)
    const { best, known } = rank(view, query, decoded, this.#scratch)
    return { hits: await this.#hits(view, best, query.limit), known }
  }

  async #viewOn(at: ISODate): Promise<View> {
    const known = this.#views.get(at)
    if (known && known.until > performance.now()) return known.view
    let drawn = await drawnOn(this.#engine, at)
    const undone = drawn.undone.filter((id) => !this.#tried.has(id))
    if (undone.length > 0) {
      for (const id of undone) {
        this.#tried.add(id)
        await this.#index(id)
      }
      drawn = await drawnOn(this.#engine, at)
    }
    const key = drawn.rows.map((r) => r.segment).join(' ')
    const until = performance.now() + FRESH
    if (known?.key === key) {
      known.until = until
      return known.view
    }
    await this.#learn(drawn.rows.map((r) => r.segment).filter((s) => !this.#lengths.has(s)))
    const view = viewOf(drawn, this.#lengths)
    this.#views.delete(at)
    if (this.#views.size >= MOST_VIEWS) this.#views.delete(this.#views.keys().next().value as string)
    this.#views.set(at, { view, key, until })
    return view
  }

  async #learn(segments: readonly string[]): Promise<void> {
    for (let i = 0; i < segments.length; i += 500) {
      const rows = await this.#engine.db
        .selectFrom('segment')
        .select(['id', 'lengths'])
        .where('id', 'in', segments.slice(i, i + 500))
        .execute()
      // Copied: a number of two bytes must begin at an even place.
      for (const r of rows) this.#lengths.set(r.id, new Uint16Array(Uint8Array.from(r.lengths).buffer))
    }
  }

  async #rows(keys: readonly string[], places: ReadonlySet<string>): Promise<Map<string, Row[]>> {
    const out = new Map<string, Row[]>()
    const { db } = this.#engine
    const add = (rows: readonly (Row & { term: string })[]) => {
      for (const r of rows) {
        const list = out.get(r.term)
        if (list) list.push(r)
        else out.set(r.term, [r])
      }
    }
    const plain = keys.filter((k) => !places.has(k))
    const from = db.selectFrom('posting').select(['term', 'segment', 'docs'])
    if (plain.length > 0) add(await from.where('term', 'in', plain).execute())
    if (places.size > 0)
      add(
        await from
          .select('places')
          .where('term', 'in', [...places])
          .execute(),
      )
    return out
  }

  /** The best passages by article. */
  async #hits(view: View, best: readonly Scored[], limit: number): Promise<FoundPassage[]> {
    const placed = best.map((s) => ({ ...s, shelf: shelfOf(view, s.doc) }))
    const wanted = new Map<string, number[]>()
    for (const { shelf, doc } of placed) wanted.set(shelf.segment, [...(wanted.get(shelf.segment) ?? []), doc - shelf.base])
    if (wanted.size === 0) return []
    const rows = await this.#engine.db
      .selectFrom('passage')
      .selectAll()
      .where((e) => e.or([...wanted].map(([segment, ns]) => e.and([e('segment', '=', segment), e('n', 'in', ns)]))))
      .execute()
    const at = new Map(rows.map((r) => [`${r.segment} ${r.n}`, r]))
    const hits = new Map<string, FoundPassage & { also: string[] }>()
    for (const { shelf, doc, score, covered } of placed) {
      const row = at.get(`${shelf.segment} ${doc - shelf.base}`)
      const edition = view.editions[shelf.owner]
      if (!row || !edition) continue
      const article = `${edition.instrument}/${/^(?:.*\/)?[^.~!@/]+/.exec(row.path)?.[0] ?? row.path}`
      const before = hits.get(article)
      if (before) {
        if (row.path !== before.path && !before.also.includes(row.path)) before.also.push(row.path)
      } else if (hits.size < limit)
        hits.set(article, { ...edition, path: row.path, also: [], score, covered, heading: row.heading, body: digestsOf(row.body) })
    }
    return [...hits.values()]
  }
}

function shelfOf({ shelves }: View, doc: number): Shelved {
  let [low, high] = [0, shelves.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((shelves[middle] as Shelved).base <= doc) low = middle
    else high = middle - 1
  }
  return shelves[low] as Shelved
}

interface Scored {
  readonly doc: number
  readonly score: number
  readonly covered: number
}

/** Numbers of all passages, zero between two searches. */
class Scratch {
  readonly size: number
  readonly total: Float32Array
  readonly covered: Float32Array
  readonly word: Float32Array
  readonly touched: Uint32Array
  readonly here: Uint32Array
  constructor(size: number) {
    this.size = size
    this.total = new Float32Array(size)
    this.covered = new Float32Array(size)
    this.word = new Float32Array(size)
    this.touched = new Uint32Array(size)
    this.here = new Uint32Array(size)
  }
}

/**
 * Every passage in which a word stands gets its BM25 score, whole: no posting is left out. The score is multiplied by the share of the
 * query, by rarity, that the passage holds, as in the search of the record.
 */
function rank(view: View, query: PassageQuery, decoded: ReadonlyMap<string, Decoded>, scratch: Scratch) {
  const { total, covered, word, touched, here } = scratch
  const { norms, count } = view
  let met = 0
  let whole = 0
  const known: boolean[] = []
  for (const { ways, spare } of query.words) {
    const typed = ways.some((w) => stands(w, decoded))
    known.push(typed)
    const used = typed ? ways : (spare ?? [])
    const most = Math.max(0, ...used.filter((w) => w.keys.length === 1).map((w) => decoded.get(w.keys[0] as string)?.docs.length ?? 0))
    const rarity = Math.log(1 + (count - most + 0.5) / (most + 0.5))
    whole += rarity
    let n = 0
    for (const way of used) {
      const lists = way.keys.map((k) => decoded.get(k) as Decoded)
      const factor = (way.weight * rarity) / lists.length
      const share = rarity * Math.min(1, way.weight)
      const { docs, scores } = lists.length === 1 ? scored(lists[0] as Decoded, norms) : intersect(lists.map((l) => scored(l, norms)))
      for (let i = 0; i < docs.length; i++) {
        const doc = docs[i] as number
        const score = (scores[i] as number) * factor
        const before = word[doc] as number
        if (before === 0) {
          here[n++] = doc
          if (covered[doc] === 0) touched[met++] = doc
          covered[doc] = (covered[doc] as number) + share
        }
        if (score > before) word[doc] = score
      }
    }
    for (let i = 0; i < n; i++) {
      const doc = here[i] as number
      total[doc] = (total[doc] as number) + (word[doc] as number)
      word[doc] = 0
    }
  }
  const factors = view.editions.map((e) => factorOf(e, query))
  const must = (query.phrases ?? []).map((p) => withPhrase(p, decoded))
  const not = (query.without ?? []).map((p) => withPhrase(p, decoded))
  const best: Scored[] = []
  const wanted = query.limit * EACH
  let least = 0
  // Touched passages come in the order of each word's postings; the edition of one is that of the one before, or the next.
  let shelf: Shelved | undefined
  for (let i = 0; i < met; i++) {
    const doc = touched[i] as number
    if (shelf === undefined || doc < shelf.base || doc >= shelf.base + shelf.size) shelf = shelfOf(view, doc)
    const share = whole > 0 ? (covered[doc] as number) / whole : 0
    const score = (total[doc] as number) * share * (factors[shelf.owner] as number)
    total[doc] = 0
    covered[doc] = 0
    if (score <= least) continue
    if (must.some((m) => !m.has(doc)) || not.some((m) => m.has(doc))) continue
    best.push({ doc, score, covered: share })
    if (best.length >= 4 * wanted) least = cut(best, wanted)
  }
  cut(best, wanted)
  const floor = (best[0]?.score ?? 0) * FLOOR
  return { best: best.filter((s) => s.score > floor), known }
}

/** Keeps the best; returns what one must have more than to be among them. Of equals the first in the order of the library. */
function cut(best: Scored[], wanted: number): number {
  best.sort((a, b) => b.score - a.score || a.doc - b.doc)
  best.length = Math.min(best.length, wanted)
  return best.length < wanted ? 0 : (best.at(-1)?.score ?? 0)
}

function scored({ docs, counts }: Decoded, norms: Float32Array): { docs: Uint32Array; scores: Float32Array } {
  const scores = new Float32Array(docs.length)
  for (let i = 0; i < docs.length; i++) {
    const c = counts[i] as number
    scores[i] = weightOf(c & 31, c >> 5, norms[docs[i] as number] as number)
  }
  return { docs, scores }
}

function stands(way: KeyWay, decoded: ReadonlyMap<string, Decoded>): boolean {
  return way.keys.every((k) => (decoded.get(k)?.docs.length ?? 0) > 0)
}

function factorOf(edition: View['editions'][number], { langs, except, named }: PassageQuery): number {
  if (langs?.length && !langs.includes(edition.lang)) return 0
  if (except?.includes(edition.instrument)) return 0
  return named?.includes(edition.instrument) ? NAMED : 1
}
