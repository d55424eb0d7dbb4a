import type { Kysely, Transaction } from 'kysely'
import { MIGRATIONS, type Tables, type Types } from './tables.ts'

/** Kysely, loaded by whoever opens a library: a program that opens none does not pay for it. */
export type KyselyModule = typeof import('kysely')

/** A database behind a library. What differs between engines is here, and only here. */
export interface Engine {
  readonly db: Kysely<Tables>
  readonly kysely: KyselyModule
  readonly types: Types
  /** SQL of one value: a column of all rows of a group, one after the other, for each column of a statement in the same order. */
  joined(column: string, kind: 'text' | 'bytes'): string
  /** May the work succeed if it is done again: another writer was in the way. */
  again(error: unknown): boolean
}

const TRIES = 12

/** Does the work whole or not at all, and again from its beginning where another writer was in the way. */
export async function write<T>(engine: Engine, work: (db: Transaction<Tables>) => Promise<T>): Promise<T> {
  return retried(engine, () => engine.db.transaction().execute(work))
}

/** The same for work that has its transaction inside. */
export async function retried<T>(engine: Engine, work: () => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried++) {
    try {
      return await work()
    } catch (error) {
      if (tried === TRIES || !engine.again(error)) throw error
      await new Promise((done) => setTimeout(done, Math.random() * 10 * 2 ** Math.min(tried, 7)))
    }
  }
}

/** Brings the tables to what this version knows. Many may do so at once. */
export async function migrate(engine: Engine): Promise<void> {
  const { sql } = engine.kysely
  await retried(engine, () => sql`CREATE TABLE IF NOT EXISTS migration (version INTEGER PRIMARY KEY)`.execute(engine.db))
  const { version } = await engine.db
    .selectFrom('migration')
    .select((e) => e.fn.max('version').as('version'))
    .executeTakeFirstOrThrow()
  const known = MIGRATIONS.length
  if (version > known) throw new Error(`the library was written by a newer version (${version}; this one knows ${known})`)
  for (let v = version ?? 0; v < known; v++) {
    await write(engine, async (db) => {
      const done = await db
        .selectFrom('migration')
        .select('version')
        .where('version', '=', v + 1)
        .executeTakeFirst()
      if (done) return
      await db
        .insertInto('migration')
        .values({ version: v + 1 })
        .execute()
      for (const statement of MIGRATIONS[v]?.(engine.types) ?? []) await sql.raw(statement).execute(db)
    })
  }
}

/** Rows written by one statement; the rest in smaller ones, so that few different statements are ever made. */
const BATCHES = [256, 32, 4, 1]
const statements = new WeakMap<KyselyModule, Map<string, string>>()

/** Writes many rows by few statements. The statements are Kysely's; made once, since making them costs more than running them. */
export async function insertMany<T extends keyof Tables>(
  engine: Engine,
  db: Kysely<Tables>,
  table: T,
  columns: readonly (keyof Tables[T] & string)[],
  rows: readonly (readonly unknown[])[],
  ifNew?: keyof Tables[T] & string,
): Promise<void> {
  let from = 0
  for (const size of BATCHES) {
    if (rows.length - from < size) continue
    const sql = statementOf(engine, table, columns, size, ifNew)
    for (; rows.length - from >= size; from += size) {
      const values = rows.slice(from, from + size).flat()
      await db.executeQuery(engine.kysely.CompiledQuery.raw(sql, values))
    }
  }
}

function statementOf(engine: Engine, table: keyof Tables, columns: readonly string[], size: number, ifNew?: string): string {
  const made = statements.get(engine.kysely) ?? new Map<string, string>()
  statements.set(engine.kysely, made)
  const name = `${engine.types.bytes} ${table} ${size}`
  let text = made.get(name)
  if (text === undefined) {
    const row = Object.fromEntries(columns.map((c) => [c, 0]))
    const insert = engine.db.insertInto(table).values(Array.from({ length: size }, () => row) as never)
    text = (ifNew === undefined ? insert : insert.onConflict((c) => c.column(ifNew as never).doNothing())).compile().sql
    made.set(name, text)
  }
  return text
}
