import { randomBytes } from 'node:crypto'
import type { Transaction } from 'kysely'
import type { Edition, Unit, UnitKind } from '../library/types.ts'
import type { ISODate, Lang } from '../record/types.ts'
import { type Engine, insertMany, retried, write } from './engine.ts'
import { Finder } from './find.ts'
import type { FoundPassages, KeptEdition, KeptUnit, LibraryStore, PassageQuery, Saved, Wording } from './library.ts'
import { type Passage, passagesOf } from './passages.ts'
import { ID } from './postings.ts'
import { inPieces, keptUnits, type Prepared, prepare, segmentsOf } from './prepare.ts'
import { ANALYSER, MOST_PASSAGES, postingOf, type Segment } from './segment.ts'
import type { Tables } from './tables.ts'

/** The pieces of the index that an edition draws on, and those that must be made for it. */
interface Plan {
  readonly draws: readonly { readonly segment: string; readonly mask: Uint8Array | null }[]
  readonly made: readonly { readonly id: string; readonly passages: readonly Passage[]; readonly segment: Segment }[]
}

/** An edition that would draw on more pieces than so many gets pieces of its own. */
const MOST_DRAWS = 12

/** A library in tables. The same for every engine: what differs is in `Engine`. */
export class RelationalLibrary implements LibraryStore {
  readonly #engine: Engine
  readonly #end: () => Promise<void>
  readonly #finder: Finder

  constructor(engine: Engine, end: () => Promise<void>) {
    this.#engine = engine
    this.#end = end
    this.#finder = new Finder(engine, (id) => this.#index(id))
  }

  async save(edition: Edition, prepared: Prepared = prepare(edition, false)): Promise<Saved> {
    const id = `${edition.instrument}/${edition.lang}/${edition.edition}`
    const { digest } = prepared
    const units = keptUnits(edition, prepared.wordings)
    const { act, source } = edition
    const row: Tables['edition'] = {
      id,
      instrument: edition.instrument,
      lang: edition.lang,
      edition: edition.edition,
      title: act.title,
      requisite: act.requisite,
      adopted: act.adopted,
      source: source.digest,
      digest,
      name: source.name,
      report: JSON.stringify(edition.report),
      xml: source.xml ?? null,
    }
    const passages = passagesOf(units)
    const saved = await retried(this.#engine, async (): Promise<Saved> => {
      const kept = await this.#engine.db.selectFrom('edition').select(['source', 'digest']).where('id', '=', id).executeTakeFirst()
      if (kept?.digest === digest && kept.source === source.digest) return 'unchanged'
      // The analysis takes time; it is done before the others must wait for us.
      const plan = await this.#plan(row, passages, prepared.segments)
      return this.#engine.db.transaction().execute(async (db) => {
        const written = await db
          .insertInto('edition')
          .values(row)
          // Whoever comes second waits here for the first and then sees what he kept.
          .onConflict((c) => {
            const { id: _, ...rest } = row
            return c
              .column('id')
              .doUpdateSet(rest)
              .where((e) => e.or([e('edition.digest', '!=', digest), e('edition.source', '!=', source.digest)]))
          })
          .executeTakeFirst()
        if (Number(written.numInsertedOrUpdatedRows ?? 0) === 0) return 'unchanged'
        if (kept) await db.deleteFrom('unit').where('edition', '=', id).execute()
        // In one order for all: two writers with the same wordings then wait for each other in turn and not in a ring.
        const wordings = new Map(units.map((u) => [u.wording, [u.wording, u.label, u.text]]))
        const sorted = [...wordings].sort(([a], [b]) => compare(a, b)).map(([, row]) => row)
        await insertMany(this.#engine, db, 'wording', ['digest', 'label', 'text'], sorted, 'digest')
        await insertMany(this.#engine, db, 'unit', UNIT_COLUMNS, unitRows(id, units))
        await this.#apply(db, id, plan)
        return kept ? 'updated' : 'new'
      })
    })
    if (saved !== 'unchanged') this.#finder.forget()
    return saved
  }

  async editions(instrument?: string): Promise<readonly KeptEdition[]> {
    let query = this.#engine.db.selectFrom('edition').select(EDITION)
    if (instrument !== undefined) query = query.where('instrument', '=', instrument)
    // Put in order here: servers differ in how they sort a hyphen.
    const order = (a: KeptEdition, b: KeptEdition) =>
      compare(a.instrument, b.instrument) || compare(a.lang, b.lang) || compare(a.edition, b.edition)
    return (await query.execute()).map(keptEdition).sort(order)
  }

  async sources(): Promise<readonly Pick<KeptEdition, 'id' | 'source'>[]> {
    return this.#engine.db.selectFrom('edition').select(['id', 'source']).execute()
  }

  async editionOn(instrument: string, lang: Lang, day: string): Promise<KeptEdition | undefined> {
    const row = await this.#engine.db
      .selectFrom('edition')
      .select(EDITION)
      .where('instrument', '=', instrument)
      .where('lang', '=', lang)
      .where('edition', '<=', day)
      .orderBy('edition', 'desc')
      .limit(1)
      .executeTakeFirst()
    return row && keptEdition(row)
  }

  async units(edition: KeptEdition): Promise<readonly KeptUnit[]> {
    return (await this.#unitsOf(edition.id).execute()).map(keptUnit)
  }

  async passage(edition: KeptEdition, path: string): Promise<readonly KeptUnit[]> {
    // Everything in `146` is called `146`, `146.…`, `146~…`, `146!…`, `146@…`. Compared sign by sign: servers differ in how they order them.
    const inner = ['.', '~', '!', '@'].map((sign) => path + sign)
    const rows = await this.#unitsOf(edition.id)
      .where((e) =>
        e.or([e('unit.path', '=', path), e(e.fn<string>('substr', ['unit.path', e.lit(1), e.lit(path.length + 1)]), 'in', inner)]),
      )
      .execute()
    return rows.map(keptUnit)
  }

  async firstSeen(instrument: string, lang: Lang, path: string, wording: string): Promise<string | undefined> {
    const row = await this.#engine.db
      .selectFrom('edition')
      .innerJoin('unit', 'unit.edition', 'edition.id')
      .select((e) => e.fn.min('edition.edition').as('day'))
      .where('unit.path', '=', path)
      .where('edition.instrument', '=', instrument)
      .where('edition.lang', '=', lang)
      .where('unit.wording', '=', wording)
      .executeTakeFirst()
    return row?.day ?? undefined
  }

  async xml(edition: KeptEdition): Promise<string | undefined> {
    const row = await this.#engine.db.selectFrom('edition').select('xml').where('id', '=', edition.id).executeTakeFirst()
    return row?.xml ?? undefined
  }

  find(query: PassageQuery): Promise<FoundPassages> {
    return this.#finder.find(query)
  }

  warm(at: ISODate): Promise<void> {
    return this.#finder.warm(at)
  }

  async wordings(digests: readonly string[]): Promise<ReadonlyMap<string, Wording>> {
    if (digests.length === 0) return new Map()
    const rows = await this.#engine.db
      .selectFrom('wording')
      .selectAll()
      .where('digest', 'in', [...new Set(digests)])
      .execute()
    return new Map(rows.map((r) => [r.digest, r]))
  }

  async close(): Promise<void> {
    await this.#end()
  }

  #unitsOf(id: string) {
    return this.#engine.db
      .selectFrom('unit')
      .innerJoin('wording', 'wording.digest', 'unit.wording')
      .select(['seq', 'path', 'kind', 'number', 'parent', 'place', 'excluded', 'amendments', 'unit.wording', 'label', 'text'])
      .where('unit.edition', '=', id)
      .orderBy('seq')
  }

  /** Brings an edition into the search that came into the library before there was one, or by another analyser. */
  async #index(id: string): Promise<void> {
    const { db } = this.#engine
    const edition = await db.selectFrom('edition').select(['id', 'instrument', 'lang', 'edition']).where('id', '=', id).executeTakeFirst()
    if (!edition) return
    const passages = passagesOf((await this.#unitsOf(id).execute()).map(keptUnit))
    const plan = await this.#plan(edition, passages)
    await write(this.#engine, (tx) => this.#apply(tx, id, plan))
  }

  /**
   * What of an edition the index has already: the passages that it shares with itself as it was kept, else with the edition before
   * it, else with the one after. The rest is analysed, unless nothing is shared and all was analysed before (`ready`).
   */
  async #plan(
    edition: Pick<Tables['edition'], 'id' | 'instrument' | 'lang' | 'edition'>,
    passages: readonly Passage[],
    ready?: readonly Segment[],
  ): Promise<Plan> {
    const known = await this.#neighbour(edition)
    const keyOf = (p: { path: string; heading: string | null; body: string }) => `${p.path}\t${p.heading}\t${p.body}`
    const at = new Map(known.map((k) => [keyOf(k), k]))
    const used = new Map<string, number[]>()
    const fresh: Passage[] = []
    for (const p of passages) {
      const k = at.get(keyOf(p))
      if (k === undefined) fresh.push(p)
      else used.set(k.segment, [...(used.get(k.segment) ?? []), k.n])
    }
    const whole = used.size + Math.ceil(fresh.length / MOST_PASSAGES) > Math.max(MOST_DRAWS, (2 * passages.length) / MOST_PASSAGES)
    const news = whole ? passages : fresh
    const segments = news.length === passages.length && ready ? ready : segmentsOf(news, edition.lang as Lang)
    const made = inPieces(news).map((own, i) => ({
      id: randomBytes((3 * ID) / 4).toString('base64url'),
      passages: own,
      segment: segments[i] as Segment,
    }))
    const size = new Map<string, number>()
    for (const k of known) size.set(k.segment, Math.max(size.get(k.segment) ?? 0, k.n + 1))
    const drawn = whole ? [] : [...used].map(([segment, ns]) => ({ segment, mask: maskOf(ns, size.get(segment) as number) }))
    return { draws: [...drawn, ...made.map(({ id }) => ({ segment: id, mask: null }))], made }
  }

  async #neighbour({ id, instrument, lang, edition }: Pick<Tables['edition'], 'id' | 'instrument' | 'lang' | 'edition'>) {
    const { db } = this.#engine
    const drawn = (e: string) =>
      db
        .selectFrom('draw')
        .innerJoin('segment', 'segment.id', 'draw.segment')
        .innerJoin('passage', 'passage.segment', 'draw.segment')
        .select(['passage.segment', 'n', 'path', 'heading', 'body'])
        .where('draw.edition', '=', e)
        .where('segment.analyser', '=', ANALYSER)
        .execute()
    const own = await drawn(id)
    if (own.length > 0) return own
    const beside = db.selectFrom('edition').select('id').where('instrument', '=', instrument).where('lang', '=', lang).limit(1)
    const before = await beside.where('edition', '<', edition).orderBy('edition', 'desc').executeTakeFirst()
    const next = before ?? (await beside.where('edition', '>', edition).orderBy('edition').executeTakeFirst())
    return next ? drawn(next.id) : []
  }

  async #apply(db: Transaction<Tables>, id: string, plan: Plan): Promise<void> {
    const before = (await db.selectFrom('draw').select('segment').where('edition', '=', id).execute()).map((r) => r.segment)
    if (before.length > 0) await db.deleteFrom('draw').where('edition', '=', id).execute()
    for (const { id: own, passages, segment } of plan.made) {
      await db.insertInto('segment').values({ id: own, analyser: ANALYSER, lengths: segment.lengths }).execute()
      const rows = passages.map((p, n) => [own, n, p.path, p.heading, p.body])
      await insertMany(this.#engine, db, 'passage', ['segment', 'n', 'path', 'heading', 'body'], rows)
      const postings = segment.terms.map((term, n) => [term, own, ...postingOf(segment, n)])
      await insertMany(this.#engine, db, 'posting', ['term', 'segment', 'docs', 'places'], postings)
    }
    const draws = plan.draws.map((d) => [id, d.segment, d.mask])
    await insertMany(this.#engine, db, 'draw', ['edition', 'segment', 'mask'], draws)
    if (before.length > 0) await letGo(db, before)
  }
}

/** Takes out the pieces of the index that no edition draws on any more. */
async function letGo(db: Transaction<Tables>, segments: readonly string[]): Promise<void> {
  const still = await db.selectFrom('draw').select('segment').where('segment', 'in', segments).distinct().execute()
  const gone = segments.filter((s) => !still.some((r) => r.segment === s))
  if (gone.length === 0) return
  await db.deleteFrom('segment').where('id', 'in', gone).execute()
  await db.deleteFrom('passage').where('segment', 'in', gone).execute()
  await db.deleteFrom('posting').where('segment', 'in', gone).execute()
}

/** The passages of a segment that are meant, a bit each; nothing where all are. */
function maskOf(ns: readonly number[], size: number): Uint8Array | null {
  if (ns.length === size) return null
  const mask = new Uint8Array(Math.ceil(size / 8))
  for (const n of ns) mask[n >> 3] = (mask[n >> 3] as number) | (1 << (n & 7))
  return mask
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
const EDITION = [
  'id',
  'instrument',
  'lang',
  'edition',
  'title',
  'requisite',
  'adopted',
  'source',
  'digest',
  'name',
  'report',
] as const satisfies readonly (keyof Tables['edition'])[]
const UNIT_COLUMNS = ['edition', 'seq', 'path', 'kind', 'number', 'parent', 'place', 'excluded', 'amendments', 'wording'] as const

function unitRows(id: string, units: readonly (Omit<Unit, 'excluded'> & { readonly excluded: boolean; readonly wording: string })[]) {
  return units.map((u, seq) => [
    id,
    seq,
    u.path,
    u.kind,
    u.number,
    u.parent,
    u.at,
    u.excluded ? 1 : 0,
    u.amendments ? JSON.stringify(u.amendments) : null,
    u.wording,
  ])
}

const keptEdition = (row: Omit<Tables['edition'], 'xml'>): KeptEdition => ({
  ...row,
  lang: row.lang as Lang,
  report: JSON.parse(row.report) as KeptEdition['report'],
})

function keptUnit(row: Omit<Tables['unit'], 'edition'> & Wording): KeptUnit {
  const { place, excluded, amendments, kind, ...rest } = row
  return {
    ...rest,
    kind: kind as UnitKind,
    at: place,
    excluded: excluded === 1,
    amendments: amendments ? (JSON.parse(amendments) as KeptUnit['amendments']) : [],
  }
}
