import { type Engine, migrate } from './engine.ts'
import type { LibraryStore } from './library.ts'
import { RelationalLibrary } from './relational.ts'
import type { Tables } from './tables.ts'

/** How long a server may take to answer at all. */
const PATIENCE = 10_000
const CONNECTIONS = 4
/**
 * Another writer was in the way: serialisation failure, deadlock, a row or a table that somebody made in the meantime, a piece of the
 * index that somebody has just let go.
 */
const AGAIN: ReadonlySet<string> = new Set(['40001', '40P01', '23505', '23503', '42P07', '42710'])

/**
 * Opens, and where needed makes, the library on a server that speaks PostgreSQL's protocol. Nothing is asked of it but tables and
 * transactions: no extension, no sequence, no session state, so that a distributed one will do.
 */
export async function openPostgres(url: string): Promise<LibraryStore> {
  const [kysely, { Pool, types }] = [await import('kysely'), (await import('pg')).default]
  // Some distributed engines make every INTEGER one of eight bytes, which is read as text unless one says how; ours are all small.
  const parsers = {
    getTypeParser: ((oid, format) =>
      oid === types.builtins.INT8 ? Number : types.getTypeParser(oid, format)) as typeof types.getTypeParser,
  }
  const pool = new Pool({ connectionString: url, max: CONNECTIONS, connectionTimeoutMillis: PATIENCE, types: parsers })
  // A connection that breaks while nobody uses it is dropped from the pool; whoever uses one is told by his own call.
  pool.on('error', () => undefined)
  const db = new kysely.Kysely<Tables>({ dialect: new kysely.PostgresDialect({ pool }) })
  const engine: Engine = {
    db,
    kysely,
    types: { bytes: 'BYTEA', keyed: '' },
    joined: (column, kind) => `string_agg(${column}, ''${kind === 'bytes' ? '::bytea' : ''} ORDER BY segment)`,
    again: (error) => AGAIN.has((error as { code?: string }).code ?? ''),
  }
  try {
    await migrate(engine)
  } catch (error) {
    await db.destroy()
    throw error
  }
  return new RelationalLibrary(engine, () => db.destroy())
}

/** Why a server's library could not be opened, in one sentence without the password. */
export function whyNot(address: URL, error: unknown): string {
  const { code, message } = (error instanceof AggregateError ? error.errors[0] : error) as { code?: string; message: string }
  const where = `${address.hostname}:${address.port || '5432'}`
  const user = decodeURIComponent(address.username)
  switch (code) {
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `there is no host "${address.hostname}"`
    case 'ECONNREFUSED':
      return `no server answers at ${where}`
    case '28P01':
      return `the server at ${where} does not let "${user}" in: the name or the password is wrong`
    case '28000':
      return `the server at ${where} does not let "${user}" in from here`
    case '3D000':
      return `the server at ${where} has no database "${address.pathname.slice(1)}"`
    case '42501':
      return `"${user}" may not make tables in "${address.pathname.slice(1)}" at ${where}`
  }
  const said = address.password === '' ? message : message.replaceAll(decodeURIComponent(address.password), '…')
  return `the library at ${where} cannot be opened: ${/timeout/i.test(said) ? 'no answer in time' : said.split('\n')[0]}`
}
