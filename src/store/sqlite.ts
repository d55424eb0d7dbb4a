import { hash } from 'node:crypto'
import { existsSync, mkdirSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { DatabaseSync, type StatementSync } from 'node:sqlite'
import type { Edition } from '../library/types.ts'
import type { Lang } from '../record/types.ts'
import type { KeptEdition, KeptUnit, LibraryStore, Saved } from './library.ts'

/** Changes to the tables, in order; each runs once, in its own transaction. Never edit one that was released: add the next. */
const MIGRATIONS: readonly string[] = [
  `CREATE TABLE wording (digest TEXT PRIMARY KEY, label TEXT NOT NULL, text TEXT NOT NULL) WITHOUT ROWID;
   CREATE TABLE edition (
     id TEXT PRIMARY KEY, instrument TEXT NOT NULL, lang TEXT NOT NULL, edition TEXT NOT NULL, title TEXT NOT NULL, requisite TEXT,
     adopted TEXT, source TEXT NOT NULL, digest TEXT NOT NULL, name TEXT NOT NULL, report TEXT NOT NULL, xml TEXT) WITHOUT ROWID;
   CREATE UNIQUE INDEX edition_by_day ON edition (instrument, lang, edition);
   CREATE TABLE unit (
     edition TEXT NOT NULL REFERENCES edition (id) ON DELETE CASCADE, seq INTEGER NOT NULL, path TEXT NOT NULL, kind TEXT NOT NULL,
     number TEXT, parent INTEGER NOT NULL, place TEXT NOT NULL, excluded INTEGER NOT NULL, amendments TEXT,
     wording TEXT NOT NULL REFERENCES wording (digest), PRIMARY KEY (edition, seq)) WITHOUT ROWID;
   CREATE INDEX unit_by_path ON unit (edition, path);`,
]

/** Digest of a wording, short enough to store many times: 132 bits. */
export function wordingOf(label: string, text: string): string {
  return hash('sha256', `${label}\n${text}`, 'base64url').slice(0, 22)
}

/** Opens, and where needed makes, the library in a file; `:memory:` for one that lasts as long as the process. */
export function openSqlite(path: string): LibraryStore {
  if (path !== ':memory:') makeFolder(dirname(resolve(path)))
  return new SqliteLibrary(new DatabaseSync(path))
}

/** One folder after the other: `recursive: true` never returns where the system has folders that cannot hold any (`/proc`). */
function makeFolder(path: string): void {
  if (existsSync(path)) return
  makeFolder(dirname(path))
  try {
    mkdirSync(path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}

class SqliteLibrary implements LibraryStore {
  readonly #db: DatabaseSync
  readonly #statements = new Map<string, StatementSync>()

  constructor(db: DatabaseSync) {
    this.#db = db
    // WAL with synchronous=FULL: what was kept survives the process and the machine; readers never wait for a writer.
    db.exec('PRAGMA busy_timeout = 30000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;')
    this.#write(() => {
      const version = (db.prepare('PRAGMA user_version').get() as { user_version: number }).user_version
      if (version > MIGRATIONS.length)
        throw new Error(`the library was written by a newer version (${version}; this one knows ${MIGRATIONS.length})`)
      for (let v = version; v < MIGRATIONS.length; v++) db.exec(`${MIGRATIONS[v]} PRAGMA user_version = ${v + 1};`)
    })
  }

  async save(edition: Edition): Promise<Saved> {
    const id = `${edition.instrument}/${edition.lang}/${edition.edition}`
    const rows = edition.act.units.map((u) => ({ u, wording: wordingOf(u.label, u.text) }))
    const digest = `sha256-${hash('sha256', rows.map((r) => `${r.u.path}\t${r.u.kind}\t${r.u.excluded ?? ''}\t${r.wording}`).join('\n'), 'hex')}`
    return this.#write(() => {
      const kept = this.#get('SELECT source, digest FROM edition WHERE id = ?', id) as { source: string; digest: string } | undefined
      if (kept?.digest === digest && kept.source === edition.source.digest) return 'unchanged'
      if (kept) {
        this.#run('DELETE FROM unit WHERE edition = ?', id)
        this.#run('DELETE FROM edition WHERE id = ?', id)
      }
      this.#run(
        'INSERT INTO edition (id, instrument, lang, edition, title, requisite, adopted, source, digest, name, report, xml) VALUES (?,?,?,?,?,?,?,?,?,?,?,?)',
        id,
        edition.instrument,
        edition.lang,
        edition.edition,
        edition.act.title,
        edition.act.requisite,
        edition.act.adopted,
        edition.source.digest,
        digest,
        edition.source.name,
        JSON.stringify(edition.report),
        edition.source.xml ?? null,
      )
      for (const [seq, { u, wording }] of rows.entries()) {
        this.#run('INSERT INTO wording (digest, label, text) VALUES (?,?,?) ON CONFLICT (digest) DO NOTHING', wording, u.label, u.text)
        this.#run(
          'INSERT INTO unit (edition, seq, path, kind, number, parent, place, excluded, amendments, wording) VALUES (?,?,?,?,?,?,?,?,?,?)',
          id,
          seq,
          u.path,
          u.kind,
          u.number,
          u.parent,
          u.at,
          u.excluded ? 1 : 0,
          u.amendments ? JSON.stringify(u.amendments) : null,
          wording,
        )
      }
      return kept ? 'updated' : 'new'
    })
  }

  async editions(instrument?: string): Promise<readonly KeptEdition[]> {
    const rows =
      instrument === undefined
        ? this.#all(`SELECT ${EDITION} FROM edition ORDER BY instrument, lang, edition`)
        : this.#all(`SELECT ${EDITION} FROM edition WHERE instrument = ? ORDER BY instrument, lang, edition`, instrument)
    return rows.map(keptEdition)
  }

  async editionOn(instrument: string, lang: Lang, day: string): Promise<KeptEdition | undefined> {
    const sql = `SELECT ${EDITION} FROM edition WHERE instrument = ? AND lang = ? AND edition <= ? ORDER BY edition DESC LIMIT 1`
    const row = this.#get(sql, instrument, lang, day)
    return row ? keptEdition(row) : undefined
  }

  async units(edition: KeptEdition): Promise<readonly KeptUnit[]> {
    return this.#all(
      `SELECT ${UNIT} FROM unit u JOIN wording w ON w.digest = u.wording WHERE u.edition = ? ORDER BY u.seq`,
      edition.id,
    ).map(keptUnit)
  }

  async passage(edition: KeptEdition, path: string): Promise<readonly KeptUnit[]> {
    // Everything in `146` is called `146`, `146.…`, `146~…`, `146!…`, `146@…`; one index range a sign, then the order of the text.
    const where = ['u.path = ?', ...['.', '~', '!', '@'].map(() => '(u.path >= ? AND u.path < ?)')].join(' OR ')
    const ranges = ['.', '~', '!', '@'].flatMap((sign) => [path + sign, path + String.fromCharCode(sign.charCodeAt(0) + 1)])
    const sql = `SELECT ${UNIT} FROM unit u JOIN wording w ON w.digest = u.wording WHERE u.edition = ? AND (${where}) ORDER BY u.seq`
    return this.#all(sql, edition.id, path, ...ranges).map(keptUnit)
  }

  async firstSeen(instrument: string, lang: Lang, path: string, wording: string): Promise<string | undefined> {
    const sql =
      'SELECT min(e.edition) AS day FROM edition e JOIN unit u ON u.edition = e.id AND u.path = ? WHERE e.instrument = ? AND e.lang = ? AND u.wording = ?'
    return (this.#get(sql, path, instrument, lang, wording) as { day: string | null } | undefined)?.day ?? undefined
  }

  async xml(edition: KeptEdition): Promise<string | undefined> {
    return (this.#get('SELECT xml FROM edition WHERE id = ?', edition.id) as { xml: string | null } | undefined)?.xml ?? undefined
  }

  async close(): Promise<void> {
    this.#db.close()
  }

  #write<T>(work: () => T): T {
    this.#db.exec('BEGIN IMMEDIATE')
    try {
      const result = work()
      this.#db.exec('COMMIT')
      return result
    } catch (error) {
      this.#db.exec('ROLLBACK')
      throw error
    }
  }

  #statement(sql: string): StatementSync {
    let s = this.#statements.get(sql)
    if (!s) {
      s = this.#db.prepare(sql)
      this.#statements.set(sql, s)
    }
    return s
  }
  #run(sql: string, ...values: (string | number | null)[]): void {
    this.#statement(sql).run(...values)
  }
  #get(sql: string, ...values: (string | number | null)[]): Row | undefined {
    return this.#statement(sql).get(...values) as Row | undefined
  }
  #all(sql: string, ...values: (string | number | null)[]): Row[] {
    return this.#statement(sql).all(...values) as Row[]
  }
}

type Row = Record<string, unknown>
const EDITION = 'id, instrument, lang, edition, title, requisite, adopted, source, digest, name, report'
const UNIT = 'u.seq, u.path, u.kind, u.number, u.parent, u.place, u.excluded, u.amendments, u.wording, w.label, w.text'

const keptEdition = (row: Row): KeptEdition => ({ ...row, report: JSON.parse(row.report as string) }) as KeptEdition

function keptUnit(row: Row): KeptUnit {
  const { place, excluded, amendments, ...rest } = row
  return {
    ...rest,
    at: place,
    excluded: excluded === 1,
    amendments: amendments ? JSON.parse(amendments as string) : [],
  } as unknown as KeptUnit
}
