import { setImmediate as giveWay } from 'node:timers/promises'
import { keysIn } from '../language/index.ts'
import type { ISODate } from '../record/types.ts'
import type { Scored } from './best.ts'
import type { Engine } from './engine.ts'
import type { FoundPassage, FoundPassages, PassageQuery } from './library.ts'
import { digestsOf } from './passages.ts'
import { rank } from './rank.ts'
import { type At, Rows } from './rows.ts'
import { Terms } from './terms.ts'
import { drawnOn, type Known, shelfOf, type View, viewOf } from './view.ts'

/** For so long a view is taken as it is; then it is asked whether an edition came in. */
const FRESH = 5000
const MOST_VIEWS = 4
/** Passages looked at for each answer wanted: several may be of one article. */
const EACH = 3
/** Of a library of no more passages than so many, as a dozen codes have, it is remembered what they are made of: about 10 MB. */
const MOST_ROWS = 20_000
/** Passages of which it is taken what is common: a word in more than this share of them. */
const SAMPLE = 600
/** Of so many the first words are asked for. */
const ASKED = 50
/** So many of them are read at once. */
const TOGETHER = 60
const COMMON = 0.01

/** Searches the passages of a library. Reads are plain selects; what it remembers are the lengths of passages. */
export class Finder {
  readonly #engine: Engine
  readonly #index: (edition: string) => Promise<void>
  readonly #terms: Terms
  readonly #rows: Rows
  readonly #known = new Map<string, Known>()
  readonly #views = new Map<ISODate, { view: View; key: string; until: number }>()
  readonly #tried = new Set<string>()

  constructor(engine: Engine, index: (edition: string) => Promise<void>) {
    this.#engine = engine
    this.#index = index
    this.#terms = new Terms(engine)
    this.#rows = new Rows(engine)
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
   * Reads beforehand what is asked for the most and is the dearest to read: passages, if they find room, and words that are common in a
   * sample of passages, the commonest first. Then asks for some: the first to ask would wait until the program is compiled. Others are
   * let in between.
   */
  async warm(at: ISODate): Promise<void> {
    const view = await this.#viewOn(at)
    for (const shelf of view.count > MOST_ROWS ? [] : view.shelves) {
      await this.#rows.keep(shelf)
      await giveWay()
    }
    const often = new Map<string, number>()
    const together: (readonly string[])[] = []
    let size = 0
    for await (const keys of this.#sample(view)) {
      size++
      together.push(keys.slice(0, 3))
      for (const key of new Set(keys)) often.set(key, (often.get(key) ?? 0) + 1)
    }
    const common = [...often].filter(([, n]) => n > size * COMMON).sort(([, a], [, b]) => b - a)
    for (const [key] of common) {
      if (this.#terms.isHalfFull) break
      await this.#terms.warm(view.mean, key)
      await giveWay()
    }
    for (const keys of together.slice(0, ASKED)) {
      for (const query of someOf(keys)) await this.find({ at, limit: 20, ...query })
      await giveWay()
    }
  }

  /** The keys of passages from all over the view. */
  async *#sample(view: View): AsyncGenerator<readonly string[]> {
    const last = view.shelves.at(-1)
    const all = last ? last.base + last.size : 0
    const docs = Array.from({ length: Math.min(SAMPLE, all) }, (_, i) => Math.floor((i * all) / SAMPLE))
    for (let i = 0; i < docs.length; i += TOGETHER) {
      const placed = docs.slice(i, i + TOGETHER).map((doc) => atDoc(view, doc))
      const bodies = (await this.#rows.of(placed)).map((row) => digestsOf(row?.body ?? ''))
      const texts = await this.#engine.db
        .selectFrom('wording')
        .select(['digest', 'text'])
        .where('digest', 'in', [...new Set(bodies.flat())])
        .execute()
      const textOf = new Map(texts.map(({ digest, text }) => [digest, text]))
      for (const [k, body] of bodies.entries()) {
        const lang = view.editions[(placed[k] as At).shelf.owner]?.lang ?? 'ru'
        yield body.flatMap((d) => keysIn(textOf.get(d) ?? '', lang))
      }
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
    const placed = best.map((s) => atDoc(view, s.doc))
    const rows = await this.#rows.of(placed)
    const hits = new Map<string, FoundPassage & { also: string[] }>()
    for (const [i, row] of rows.entries()) {
      const { score, covered } = best[i] as Scored
      const edition = view.editions[(placed[i] as At).shelf.owner]
      if (!row || !edition) continue
      const article = `${edition.instrument}/${row.article}`
      const before = hits.get(article)
      if (before) {
        if (row.path !== before.path && !before.also.includes(row.path)) before.also.push(row.path)
      } else if (hits.size < limit)
        hits.set(article, { ...edition, path: row.path, also: [], score, covered, heading: row.heading, body: digestsOf(row.body) })
    }
    return [...hits.values()]
  }
}

/** Such questions as these keys may be asked for by: one of them, all, all in this order; as they are, and as they may be meant. */
function someOf(keys: readonly string[]): Pick<PassageQuery, 'words' | 'phrases'>[] {
  const sure = keys.map((key) => ({ ways: [{ keys: [key], weight: 1 }] }))
  const meant = keys.map((key) => ({ ways: [...new Set([key, ...keys])].map((k, i) => ({ keys: [k], weight: i === 0 ? 1 : 0.7 })) }))
  return [sure, meant].flatMap((words) => [{ words: words.slice(0, 1) }, { words }, { words, phrases: [keys.map((key) => [key])] }])
}

function atDoc(view: View, doc: number): At {
  const shelf = shelfOf(view, doc)
  return { shelf, n: doc - shelf.base }
}
