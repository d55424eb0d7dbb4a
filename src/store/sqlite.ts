import { dirname, resolve } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { SqliteDatabase, SqliteStatement } from 'kysely'
import { type Engine, migrate } from './engine.ts'
import { makeFolder } from './folder.ts'
import type { LibraryStore } from './library.ts'
import { RelationalLibrary } from './relational.ts'
import type { Tables } from './tables.ts'

/** Opens, and where needed makes, the library in a file; `:memory:` for one that lasts as long as the process. */
export async function openSqlite(path: string): Promise<LibraryStore> {
  if (path !== ':memory:') makeFolder(dirname(resolve(path)))
  const file = new DatabaseSync(path)
  // WAL with synchronous=FULL: what was kept survives the process and the machine; readers never wait for a writer.
  // Pages of 16 kB: a posting mostly lies in one with its neighbours, and not in pages of its own; the file is a sixth smaller.
  // 32 MB of pages in hand, not 2: wordings and postings of a new edition fall all over their tables, and a page let go is read and written again.
  // The journal is brought into the file every 64 MB, not 4: a code alone is more than 4, and each falls on nearly the same pages again.
  file.exec(
    'PRAGMA page_size = 16384; PRAGMA busy_timeout = 30000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA cache_size = -32000; PRAGMA wal_autocheckpoint = 4000;',
  )
  // Read where the system keeps it, not copied page by page: half the time of a search.
  file.exec('PRAGMA mmap_size = 2000000000')
  const kysely = await import('kysely')
  const db = new kysely.Kysely<Tables>({ dialect: new kysely.SqliteDialect({ database: asKyselyWants(file) }) })
  const engine: Engine = {
    db,
    kysely,
    types: { bytes: 'BLOB', keyed: ' WITHOUT ROWID' },
    // SQLite joins bytes as it does text, sign for sign; groups are read in the order of the key, all columns of a row at once.
    joined: (column, kind) => (kind === 'text' ? `group_concat(${column}, '')` : `CAST(group_concat(${column}, '') AS BLOB)`),
    again: () => false,
  }
  try {
    await migrate(engine)
  } catch (error) {
    file.close()
    throw error
  }
  return new RelationalLibrary(engine, async () => file.close())
}

/** `node:sqlite` in the shape of better-sqlite3, which Kysely's dialect was made for. */
function asKyselyWants(file: DatabaseSync): SqliteDatabase {
  const made = new Map<string, SqliteStatement>()
  return {
    close: () => undefined,
    prepare(text) {
      let known = made.get(text)
      if (known === undefined) {
        // Each of our transactions writes: one that takes the lock at its beginning waits for its turn and is never refused in the middle.
        const s = file.prepare(text === 'begin' ? 'begin immediate' : text)
        known = {
          reader: s.columns().length > 0,
          all: (values) => s.all(...(values as string[])),
          run: (values) => s.run(...(values as string[])),
          iterate: (values) => s.iterate(...(values as string[])) as IterableIterator<unknown>,
        }
        if (made.size >= STATEMENTS) made.clear()
        made.set(text, known)
      }
      return known
    },
  }
}
const STATEMENTS = 200
