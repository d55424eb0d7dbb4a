import type { Engine } from './engine.ts'
import { MOST_PASSAGES } from './segment.ts'
import type { Tables } from './tables.ts'
import type { Shelved } from './view.ts'

/** What a passage is made of, as it is needed to be shown. */
export interface Row {
  readonly path: string
  /** Path of its article. */
  readonly article: string
  readonly heading: string | null
  /** Digests joined. */
  readonly body: string
}

/** A passage of a view: the segment in which it lies, and its number there. */
export interface At {
  readonly shelf: Shelved
  readonly n: number
}

/** Rows that are read by one statement. */
const PAIRS = 60

/** What passages are made of. A segment never changes: what was read of it beforehand stays true. */
export class Rows {
  readonly #engine: Engine
  readonly #kept = new Map<number, Row>()
  #statement: string | undefined

  constructor(engine: Engine) {
    this.#engine = engine
  }

  /** The rows of these passages, in their order; nothing where the library has none. */
  async of(wanted: readonly At[]): Promise<(Row | undefined)[]> {
    const out = wanted.map((at) => this.#kept.get(keyOf(at)))
    const missing: number[] = []
    for (let i = 0; i < out.length; i++) if (out[i] === undefined) missing.push(i)
    for (let from = 0; from < missing.length; from += PAIRS) {
      const some = missing.slice(from, from + PAIRS)
      const read = await this.#read(some.map((i) => wanted[i] as At))
      for (const i of some) out[i] = read.get(keyOf(wanted[i] as At))
    }
    return out
  }

  /** Reads the rows of a segment before they are asked for. */
  async keep(shelf: Shelved): Promise<void> {
    const { db } = this.#engine
    const rows = await db.selectFrom('passage').selectAll().where('segment', '=', shelf.segment).execute()
    for (const row of rows) this.#kept.set(keyOf({ shelf, n: row.n }), rowOf(row))
  }

  /** One statement for any number of passages, made once: a short list is filled up with its first. */
  async #read(wanted: readonly At[]): Promise<Map<number, Row>> {
    const { db, kysely } = this.#engine
    const { sql } = kysely
    // A list to join with: sixty times OR takes a server longer to plan than to do.
    const pair = sql`(CAST(${''} AS TEXT), CAST(${0} AS INTEGER))`
    this.#statement ??= sql`SELECT passage.* FROM (VALUES ${sql.join(Array.from({ length: PAIRS }, () => pair))}) AS wanted
      JOIN passage ON passage.segment = wanted.column1 AND passage.n = wanted.column2`.compile(db).sql
    const values = Array.from({ length: PAIRS }, (_, i) => wanted[i] ?? (wanted[0] as At)).flatMap(({ shelf, n }) => [shelf.segment, n])
    const { rows } = await db.executeQuery<Tables['passage']>(kysely.CompiledQuery.raw(this.#statement, values))
    const shelves = new Map(wanted.map(({ shelf }) => [shelf.segment, shelf]))
    return new Map(rows.map((row) => [keyOf({ shelf: shelves.get(row.segment) as Shelved, n: row.n }), rowOf(row)]))
  }
}

const keyOf = ({ shelf, n }: At): number => shelf.number * MOST_PASSAGES + n

const rowOf = ({ path, heading, body }: Tables['passage']): Row => ({
  path,
  article: /^(?:.*\/)?[^.~!@/]+/.exec(path)?.[0] ?? path,
  heading,
  body,
})
