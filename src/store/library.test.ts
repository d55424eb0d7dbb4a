import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startPostgres, type TestPostgres } from '../../test/support/postgres.ts'
import { tokens } from '../language/index.ts'
import { importText } from '../library/import.ts'
import { instrument, LAW } from '../library/testkit.ts'
import type { Edition } from '../library/types.ts'
import type { LibraryStore, PassageQuery } from './library.ts'
import { openLibrary } from './open.ts'
import { openSqlite } from './sqlite.ts'

const folder = mkdtempSync(join(tmpdir(), 'arasha-store-'))
afterAll(() => rmSync(folder, { recursive: true }))

const edition = (day: string, change: (line: string) => string = (l) => l): Edition =>
  importText({ data: new TextEncoder().encode(LAW.map(change).join('\n\n')), name: 'law.txt', instrument: instrument(), edition: day })

let server: TestPostgres
beforeAll(async () => {
  server = await startPostgres()
})
afterAll(() => server.stop())

const opened = async (url: string): Promise<LibraryStore> => {
  const store = await openLibrary(url)
  if (typeof store === 'string') throw new Error(store)
  return store
}

/** What every engine must do; a further one is one more line below: how to make an empty library's address. */
const ENGINES: readonly [string, () => string | Promise<string>][] = [
  ['SQLite', () => `sqlite:${join(folder, `${Math.random()}.db`)}`],
  ['PostgreSQL', () => server.database()],
]

describe.each(ENGINES)('a library on %s', (_, address) => {
  const open = async () => opened(await address())
  it('keeps an edition once: the same again changes nothing, another text for the day replaces it', async () => {
    const store = await open()
    expect(await store.save(edition('2020-06-01'))).toBe('new')
    expect(await store.save(edition('2020-06-01'))).toBe('unchanged')
    const before = (await store.editions())[0]
    expect(await store.save(edition('2020-06-01', (l) => l.replace('без оружия', 'без оружия и масок')))).toBe('updated')
    const [after, ...more] = await store.editions('test-law')
    expect([more.length, after?.digest === before?.digest]).toEqual([0, false])
    expect((await store.passage(after as never, '2.1.1')).map((u) => u.text)).toEqual(['без оружия и масок;'])
    await store.close()
  })
  it('gives back every unit as it was, in order', async () => {
    const store = await open()
    const e = edition('2020-06-01')
    await store.save(e)
    const kept = await store.editionOn('test-law', 'ru', '2021-01-01')
    const units = await store.units(kept as never)
    expect(units.map(({ wording, seq, excluded, amendments, ...u }) => u)).toEqual(e.act.units.map(({ excluded, amendments, ...u }) => u))
    expect(units.filter((u) => u.excluded).map((u) => u.path)).toEqual(e.act.units.filter((u) => u.excluded).map((u) => u.path))
    expect(units.flatMap((u) => u.amendments)).toEqual(e.act.units.flatMap((u) => u.amendments ?? []))
    await store.close()
  })
  it('knows the edition of a day, a passage with all that stands in it, and when a wording first appeared', async () => {
    const store = await open()
    await store.save(edition('2020-06-01'))
    await store.save(edition('2022-01-01', (l) => l.replace('без насилия', 'без насилия и угроз')))
    await store.save(edition('2024-09-01', (l) => l.replace('без насилия', 'без насилия и угроз')))
    const on = async (day: string) => (await store.editionOn('test-law', 'ru', day))?.edition
    expect([await on('2020-05-31'), await on('2021-12-31'), await on('2022-01-01'), await on('2030-01-01')]).toEqual([
      undefined,
      '2020-06-01',
      '2022-01-01',
      '2024-09-01',
    ])
    const kept = await store.editionOn('test-law', 'ru', '2030-01-01')
    const passage = await store.passage(kept as never, '2')
    expect(passage.map((u) => u.path)).toEqual(['2', '2.1', '2.1.1', '2.1.2', '2.1~1', '2.2', '2!1'])
    const wording = passage.find((u) => u.path === '2.1.2')?.wording as string
    expect(await store.firstSeen('test-law', 'ru', '2.1.2', wording)).toBe('2022-01-01')
    await store.close()
  })
  it('finds the passages of the editions of a day, by our keys, best first', async () => {
    const store = await open()
    await store.save(edition('2020-06-01'))
    await store.save(edition('2022-01-01', (l) => l.replace('без насилия', 'без угроз')))
    const paths = async (q: PassageQuery) => (await store.find(q)).hits.map((h) => `${h.edition} ${h.path}`)
    expect(await paths(query('насилие', { at: '2020-05-31' }))).toEqual([])
    expect(await paths(query('насилие', { at: '2021-01-01' }))).toEqual(['2020-06-01 2.1'])
    expect(await paths(query('насилие', { at: '2022-01-01' }))).toEqual([])
    expect(await paths(query('угрозами', { at: '2030-01-01' }))).toEqual(['2022-01-01 2.1'])
    // An article by its heading; taken out, it is not found.
    expect(await paths(query('понятия'))).toEqual(['2022-01-01 1'])
    expect(await paths(query('уведомление'))).toEqual([])
    await store.close()
  })
  it('finds what comes in between one search and the next, as words and as phrases, however often', async () => {
    const store = await open()
    const asked = query('мирно собрание', { limit: 100 })
    for (let i = 1; i <= 20; i++) {
      await store.save({
        ...edition('2020-06-01', (l) => l.replace('без оружия', `${'мирно '.repeat(3 * i)}собрание`)),
        instrument: `law-${i}`,
      })
      const all = (await store.find(asked)).hits
      const held = (await store.find({ ...asked, phrases: [phrase('мирно собрание')] })).hits
      expect([new Set(all.map((h) => h.instrument)).size, held.map((h) => h.path)]).toEqual([i, Array(i).fill('2.1')])
    }
    await store.close()
  })
  it('finds phrases where the words follow each other, and leaves out what is not wanted', async () => {
    const store = await open()
    await store.save(edition('2020-06-01'))
    const paths = async (q: Partial<PassageQuery>) =>
      (await store.find({ ...query('граждане ограничения мнение'), ...q })).hits.map((h) => h.path)
    // Of two paragraphs of an article the better one stands for it.
    expect((await paths({})).sort()).toEqual(['1', '2.2'])
    expect(await paths({ phrases: [phrase('выражение мнения')] })).toEqual(['1'])
    expect(await paths({ phrases: [phrase('мнения выражение')] })).toEqual([])
    // Two lines follow each other, their words do not.
    expect(await paths({ phrases: [phrase('оружия без')] })).toEqual([])
    expect((await paths({ without: [phrase('оружие')] })).sort()).toEqual(['1', '2.2'])
    expect(await paths({ without: [phrase('публичное выражение')] })).toEqual(['2.2'])
    expect(await paths({ except: ['test-law'] })).toEqual([])
    expect(await paths({ langs: ['kk'] })).toEqual([])
    await store.close()
  })
  it('indexes a passage once: further editions draw on what is there, a changed one adds its change', async () => {
    const store = await open()
    for (let i = 0; i < 40; i++) await store.save(edition(dayOf(i), numbered(i)))
    await store.save(edition(dayOf(3), numbered(333)))
    for (const [day, word] of [
      [0, '0'],
      [3, '333'],
      [17, '17'],
      [39, '39'],
    ] as const)
      expect((await store.find(query(word, { at: dayOf(day) }))).hits.map((h) => `${h.edition} ${h.path}`)).toEqual([`${dayOf(day)} 2.1`])
    expect((await store.find(query('3', { at: dayOf(3) }))).hits).toEqual([])
    await store.close()
  })
  it('sees at once what was kept again, and what others kept, whoever asks at the same time', async () => {
    const url = await address()
    const [store, other] = [await opened(url), await opened(url)]
    await store.save(edition('2020-06-01'))
    const asked = query('граждане ограничения')
    const paths = async (s: LibraryStore) => (await s.find(asked)).hits.map((h) => [h.instrument, h.path, h.score])
    expect((await paths(store)).map((h) => h[1])).toEqual(['2.2'])
    // Nothing but a passage taken out: the edition draws on the same pieces.
    await store.save(edition('2020-06-01', (l) => (l.startsWith('2. Ограничения') ? '' : l)))
    expect((await paths(store)).map((h) => h[1])).toEqual(['2.1'])
    for (const id of ['second', 'third']) {
      await other.save({ ...edition('2020-06-01'), instrument: id })
      store.find({ ...asked, at: '2020-06-01' })
      await store.save({ ...edition('2020-06-01'), instrument: `${id}-own` })
      const both = await Promise.all([paths(store), paths(store), paths(store)])
      const fresh = await opened(url)
      for (const found of both) expect(found).toEqual(await paths(fresh))
      await fresh.close()
    }
    await Promise.all([store.close(), other.close()])
  })
  it('killed at any moment holds whole editions only, and the import done again completes it', async () => {
    const url = await address()
    const expected = await openSqlite(':memory:')
    for (let i = 0; i < 40; i++) await expected.save(edition(dayOf(i), numbered(i)))
    const whole = new Map((await expected.editions()).map((e) => [e.id, e.digest]))
    let kills = 0
    for (let wait = 40; kills < 5; wait += 60) {
      const child = importer(url, 40)
      await started(child)
      const ended = await Promise.race([over(child).then(() => true), new Promise<false>((r) => setTimeout(() => r(false), wait))])
      if (ended) break
      child.kill('SIGKILL')
      await over(child)
      kills++
      const store = await opened(url)
      for (const kept of await store.editions()) {
        expect(kept.digest).toBe(whole.get(kept.id))
        expect((await store.units(kept)).length).toBe(LAW.length)
      }
      await store.close()
    }
    await over(importer(url, 40))
    const store = await opened(url)
    expect(new Map((await store.editions()).map((e) => [e.id, e.digest]))).toEqual(whole)
    await store.close()
    expect(kills).toBeGreaterThan(0)
  })
})

/** The same, and a server that is to a client what a distributed one is. */
const ISOLATED: typeof ENGINES = [...ENGINES, ['PostgreSQL as a distributed engine', distributed]]

/** Transactions are serialisable whatever one asks, so that who is in another's way has to come again; every whole number has eight bytes. */
async function distributed(): Promise<string> {
  const url = `${await server.database()}?options=${encodeURIComponent('-c default_transaction_isolation=serializable')}`
  await (await opened(url)).close()
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  expect((await client.query('SHOW transaction_isolation')).rows).toEqual([{ transaction_isolation: 'serializable' }])
  const small = await client.query(
    `SELECT table_name, column_name FROM information_schema.columns WHERE data_type = 'integer' AND table_schema = 'public'`,
  )
  for (const { table_name, column_name } of small.rows) await client.query(`ALTER TABLE ${table_name} ALTER ${column_name} TYPE bigint`)
  expect(small.rows.length).toBeGreaterThan(3)
  await client.end()
  return url
}

it.each(ISOLATED)('many writers at once on %s: what they bring together is whole, once, and found', async (_, address) => {
  const url = await address()
  const writers = Array.from({ length: 4 }, () => importer(url, 12))
  expect(await Promise.all(writers.map(over))).toEqual([0, 0, 0, 0])
  const store = await opened(url)
  const kept = await store.editions()
  expect(kept.map((e) => e.edition)).toEqual(Array.from({ length: 12 }, (_, i) => dayOf(i)))
  for (const e of kept) expect((await store.units(e)).length).toBe(LAW.length)
  const { hits } = await store.find(query('насилия', { at: dayOf(7) }))
  expect(hits.map((h) => [h.edition, h.path])).toEqual([[dayOf(7), '2.1']])
  const found = await store.wordings(hits[0]?.body ?? [])
  expect([...found.values()].map((w) => w.text)).toContain('без насилия 7.')
  await store.close()
})

it('asks a server for nothing but tables and their indexes: a distributed one may have nothing else', async () => {
  const url = await server.database()
  const store = await opened(url)
  await store.save(edition('2020-06-01'))
  await store.find(query('насилие', { at: '2021-01-01' }))
  await store.close()
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const own = await client.query(`
    SELECT relkind::text AS what FROM pg_class WHERE relnamespace = 'public'::regnamespace
    UNION SELECT 'function' FROM pg_proc WHERE pronamespace = 'public'::regnamespace
    UNION SELECT 'trigger' FROM pg_trigger WHERE NOT tgisinternal
    UNION SELECT extname FROM pg_extension WHERE extname <> 'plpgsql'
    ORDER BY what`)
  await client.end()
  // i: index, r: table.
  expect(own.rows.map((r) => r.what)).toEqual(['i', 'r'])
})

describe('an address of a library', () => {
  it('is kept by nobody who writes an address that is none', async () => {
    expect(await openLibrary('mysql://x')).toMatch(/is not an address of a library/)
    expect(await openLibrary('sqlite:/proc/no/such/place.db')).toMatch(/cannot be opened/)
  })
  it('on a server that cannot be reached is told of in one sentence, without the password', async () => {
    const url = await server.database()
    const closed = url.replace(/:\d+\//, ':1/')
    expect(await openLibrary(closed)).toBe('no server answers at 127.0.0.1:1')
    expect(await openLibrary(url.replace(/:[^:@]+@/, ':wrong-secret@'))).toMatch(
      /does not let "arasha" in: the name or the password is wrong$/,
    )
    expect(await openLibrary(url.replace(/[^/]+$/, 'nothing-here'))).toMatch(/has no database "nothing-here"$/)
    expect(await openLibrary('postgres://u:top-secret@no-such-host.invalid/x')).toBe('there is no host "no-such-host.invalid"')
    for (const typed of ['postgre://u:top-secret@h/d', 'postgres://u:top secret@:x/', 'u:top-secret@h/d', '//u:top-secret@h'])
      expect([await openLibrary(typed)].join()).toMatch(/^(?!.*secret).*write /)
  })
  it('of a library from before there was a search or a table of migrations is brought up to date, and searched', async () => {
    const path = join(folder, 'older.db')
    const { DatabaseSync } = await import('node:sqlite')
    const first = await opened(`sqlite:${path}`)
    await first.save(edition('2020-06-01'))
    await first.close()
    const db = new DatabaseSync(path)
    db.exec('DROP TABLE draw; DROP TABLE posting; DROP TABLE passage; DROP TABLE segment; DROP TABLE migration')
    db.close()
    const store = await opened(`sqlite:${path}`)
    expect((await store.editions()).map((e) => e.id)).toEqual(['test-law/ru/2020-06-01'])
    expect((await store.find(query('насилия'))).hits.map((h) => h.path)).toEqual(['2.1'])
    await store.close()
  })
  it('of a newer version is not touched', async () => {
    const path = join(folder, 'newer.db')
    const { DatabaseSync } = await import('node:sqlite')
    const db = new DatabaseSync(path)
    db.exec('CREATE TABLE migration (version INTEGER PRIMARY KEY); INSERT INTO migration VALUES (99)')
    db.close()
    expect(await openLibrary(`sqlite:${path}`)).toMatch(/written by a newer version/)
  })
})

const dayOf = (i: number) => `2021-${String(1 + Math.floor(i / 28)).padStart(2, '0')}-${String(1 + (i % 28)).padStart(2, '0')}`
const numbered = (i: number) => (l: string) => l.replace('без насилия', `без насилия ${i}`)
const over = (child: ChildProcess) =>
  new Promise<number | null>((resolve) =>
    child.exitCode !== null || child.signalCode !== null ? resolve(child.exitCode) : child.once('exit', (code) => resolve(code)),
  )
const worker = join(import.meta.dirname, '../../test/support/library-worker.ts')
const importer = (url: string, count: number) =>
  spawn(process.execPath, [worker, url, String(count)], { stdio: ['ignore', 'pipe', 'inherit'] })
const phrase = (text: string) => tokens(text, 'ru').map((t) => [t.key])
const query = (text: string, over: Partial<PassageQuery> = {}): PassageQuery => ({
  at: '2026-11-27',
  words: tokens(text, 'ru').map((t) => ({ ways: [{ keys: [t.key], weight: 1 }] })),
  limit: 10,
  ...over,
})
const started = (child: ChildProcess) => new Promise<void>((resolve) => child.stdout?.once('data', () => resolve()))
