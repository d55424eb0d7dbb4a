import { setImmediate as giveWay } from 'node:timers/promises'
import { keysIn } from '../language/index.ts'
import type { ISODate } from '../record/types.ts'
import type { Engine } from './engine.ts'
import type { FoundPassage, FoundPassages, PassageQuery } from './library.ts'
import { digestsOf } from './passages.ts'
import { rank, type Scored } from './rank.ts'
import type { Tables } from './tables.ts'
import { Terms } from './terms.ts'
import { drawnOn, type Known, shelfOf, type View, viewOf } from './view.ts'

/** For so long a view is taken as it is; then it is asked whether an edition came in. */
const FRESH = 5000
const MOST_VIEWS = 4
/** Passages looked at for each answer wanted: several may be of one article. */
const EACH = 3
/** Passages that are read by one statement. */
const PAIRS = 60
/** Passages of which it is taken what is common: a word in more than this share of them. */
const SAMPLE = 600
const COMMON = 0.03

/** Searches the passages of a library. Reads are plain selects; what it remembers are the lengths of passages. */
export class Finder {
  readonly #engine: Engine
  readonly #index: (edition: string) => Promise<void>
  readonly #terms: Terms
  readonly #known = new Map<string, Known>()
  readonly #views = new Map<ISODate, { view: View; key: string; until: number }>()
  readonly #tried = new Set<string>()
  #pairs: string | undefined

  constructor(engine: Engine, index: (edition: string) => Promise<void>) {
    this.#engine = engine
    this.#index = index
    this.#terms = new Terms(engine)
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
    if (view.count === 0 || keys.length === 0) return { hits: [], known: query.words.map(() => false) }
    const places = new Set(phrases.filter((p) => p.length > 1).flat(2))
    const { best, known } = rank(view, query, await this.#terms.in(view.mean, keys, places), query.limit * EACH)
    return { hits: await this.#hits(view, best, query.limit), known }
  }

  /**
   * Reads beforehand what is asked for the most and is the dearest to read: words that are common in a sample of passages, the commonest
   * first. Others are let in between.
   */
  async warm(at: ISODate): Promise<void> {
    const view = await this.#viewOn(at)
    const often = new Map<string, number>()
    let size = 0
    for await (const keys of this.#sample(view)) {
      size++
      for (const key of new Set(keys)) often.set(key, (often.get(key) ?? 0) + 1)
    }
    const common = [...often].filter(([, n]) => n > size * COMMON).sort(([, a], [, b]) => b - a)
    for (const [key] of common) {
      if (this.#terms.isHalfFull) return
      await this.#terms.warm(view.mean, key)
      await giveWay()
    }
  }

  /** The keys of passages from all over the view. */
  async *#sample(view: View): AsyncGenerator<readonly string[]> {
    const last = view.shelves.at(-1)
    const all = last ? last.base + last.size : 0
    const docs = Array.from({ length: Math.min(SAMPLE, all) }, (_, i) => Math.floor((i * all) / SAMPLE))
    for (let i = 0; i < docs.length; i += PAIRS) {
      const shelves = docs.slice(i, i + PAIRS).map((doc) => [shelfOf(view, doc), doc] as const)
      const rows = await this.#passages(shelves.map(([{ segment, base }, doc]) => [segment, doc - base]))
      const langs = new Map(shelves.map(([{ segment, owner }]) => [segment, view.editions[owner]?.lang]))
      const texts = await this.#engine.db
        .selectFrom('wording')
        .select(['digest', 'text'])
        .where('digest', 'in', [...new Set(rows.flatMap((r) => digestsOf(r.body)))])
        .execute()
      const textOf = new Map(texts.map(({ digest, text }) => [digest, text]))
      for (const { segment, body } of rows) yield digestsOf(body).flatMap((d) => keysIn(textOf.get(d) ?? '', langs.get(segment) ?? 'ru'))
      await giveWay()
    }
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
    const key = drawn.rows.map((r) => `${r.id} ${r.segment} ${r.mask?.join()}`).join('\n')
    const until = performance.now() + FRESH
    if (known?.key === key) {
      known.until = until
      return known.view
    }
    await this.#learn(drawn.rows.map((r) => r.segment).filter((s) => !this.#known.has(s)))
    const view = viewOf(drawn, this.#known)
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
      for (const r of rows) {
        if (this.#known.has(r.id)) continue
        const lengths = new Uint16Array(Uint8Array.from(r.lengths).buffer)
        const number = this.#terms.meet(r.id, lengths)
        this.#known.set(r.id, { number, lengths, words: lengths.reduce((a, b) => a + b, 0) })
      }
    }
  }

  /** The best passages by article. */
  async #hits(view: View, best: readonly Scored[], limit: number): Promise<FoundPassage[]> {
    const placed = best.map((s) => ({ ...s, shelf: shelfOf(view, s.doc) }))
    const at = new Map<string, Tables['passage']>()
    for (let i = 0; i < placed.length; i += PAIRS) {
      const pairs = placed.slice(i, i + PAIRS).map(({ shelf, doc }) => [shelf.segment, doc - shelf.base] as const)
      for (const row of await this.#passages(pairs)) at.set(`${row.segment} ${row.n}`, row)
    }
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

  /** One statement for any number of passages, made once: a short list is filled up with its first. */
  async #passages(pairs: readonly (readonly [segment: string, n: number])[]): Promise<Tables['passage'][]> {
    const { db, kysely } = this.#engine
    const { sql } = kysely
    // A list to join with: sixty times OR takes a server longer to plan than to do.
    const pair = sql`(CAST(${''} AS TEXT), CAST(${0} AS INTEGER))`
    this.#pairs ??= sql`SELECT passage.* FROM (VALUES ${sql.join(Array.from({ length: PAIRS }, () => pair))}) AS wanted
      JOIN passage ON passage.segment = wanted.column1 AND passage.n = wanted.column2`.compile(db).sql
    const values = Array.from({ length: PAIRS }, (_, i) => pairs[i] ?? (pairs[0] as readonly [string, number])).flat()
    return (await db.executeQuery<Tables['passage']>(kysely.CompiledQuery.raw(this.#pairs, values))).rows
  }
}
