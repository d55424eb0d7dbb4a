// One engine over one size, for bench/search.ts, which starts it: `node bench/search-engines.ts ENGINE PASSAGES TEXTS FOLDER [URL]`.
import { type ChildProcess, spawn } from 'node:child_process'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { constants, setPriority } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'
import { create, insertMultiple, search as orama } from '@orama/orama'
import MiniSearch from 'minisearch'
import pg from 'pg'
import { keysIn, keysOf } from '../src/language/index.ts'
import type { Edition } from '../src/library/types.ts'
import type { Lang } from '../src/record/types.ts'
import type { LibraryStore, PassageQuery } from '../src/store/library.ts'
import { openLibrary } from '../src/store/open.ts'
import { passagesOf } from '../src/store/passages.ts'

export type Times = Readonly<Record<string, { readonly p50: number; readonly p99: number; readonly cpu: number }>>

export interface Measured {
  readonly passages: number
  /** Seconds from the texts, read and structured, to the first answer. */
  readonly build: number
  /** Text taken in, in MB of UTF-8. */
  readonly text: number
  /** Each way of asking with its times in ms: of the clock, and of the processor on average. */
  readonly asked: readonly { readonly how: string; readonly times: Times }[]
  /** Of this process: what it holds more than before the engine was filled. */
  readonly memory: number
  readonly disk: number
}

type Engine = Omit<Measured, 'text'>

/** A question in words of one language. */
interface Asked {
  readonly words: readonly string[]
  readonly lang: Lang
  readonly phrase?: true
}
type Ask = (q: Asked) => unknown | Promise<unknown>

const [engine = '', wanted = '0', texts = '', folder = '', url = ''] = process.argv.slice(2)
const editions = JSON.parse(readFileSync(texts, 'utf8')) as Edition[]
const AT = '2026-11-27'
const LIMIT = 20
/** Questions of each kind: so many, where that takes no longer than this; not fewer than these. Of 300, chance picks the third worst. */
const EACH = 1000
const LONG = 15_000
const FEWEST = 300
const WRITERS = 4

/** The same numbers at each run. */
let seed = 7
const random = (below: number) => {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
  return Math.floor((seed / 2_147_483_648) * below)
}

const own = editions.map((e) => ({
  e,
  passages: passagesOf(e.act.units.map((u) => ({ ...u, excluded: u.excluded === true, wording: '' }))),
}))
/** Acts, again and again under other names, until there are so many passages. */
function* acts(): Generator<{ e: Edition; passages: (typeof own)[number]['passages']; round: number }> {
  let count = 0
  for (let round = 0; count < Number(wanted); round++)
    for (const { e, passages } of own) {
      if (count >= Number(wanted)) return
      count += passages.length
      yield { e: { ...e, instrument: `${e.instrument}-${round}` }, passages, round }
    }
}

/** How much text they are. */
function textSize(): number {
  const size = ({ act }: Edition) => act.units.reduce((n, { label, text }) => n + Buffer.byteLength(label) + Buffer.byteLength(text), 0)
  const each = new Map(own.map(({ e, passages }) => [passages, size(e)]))
  return [...acts()].reduce((n, { passages }) => n + (each.get(passages) as number), 0) / 1e6
}

/** Words of a passage picked by chance: common words come as often as in the texts; of four letters and more, as people look for. */
function questions(): Readonly<Record<string, readonly Asked[]>> {
  const lines = (lang: Lang) => own.filter(({ e }) => e.lang === lang).flatMap(({ passages }) => passages.flatMap((p) => p.texts))
  const wordsIn = (line: string) => line.match(/\p{L}+/gu) ?? []
  const pick = (all: readonly string[], make: (words: string[]) => string[] | undefined) => {
    const out: string[][] = []
    while (out.length < EACH) {
      const made = make(wordsIn(all[random(all.length)] as string))
      if (made) out.push(made)
    }
    return out
  }
  const some = (n: number) => (words: string[]) => {
    const long = words.filter((w) => w.length > 3)
    return long.length < n ? undefined : Array.from({ length: n }, () => long[random(long.length)] as string)
  }
  const together = (words: string[]) => {
    const from = words.length < 3 ? -1 : random(words.length - 2)
    return from < 0 ? undefined : words.slice(from, from + 3)
  }
  const [ru, kk] = [lines('ru'), lines('kk')]
  return {
    one: pick(ru, some(1)).map((words) => ({ words, lang: 'ru' })),
    three: pick(ru, some(3)).map((words) => ({ words, lang: 'ru' })),
    phrase: pick(ru, together).map((words) => ({ words, lang: 'ru', phrase: true })),
    kazakh: pick(kk, some(1)).map((words) => ({ words, lang: 'kk' })),
  }
}

async function library(address: string): Promise<LibraryStore> {
  const store = await openLibrary(address)
  if (typeof store === 'string') throw new Error(store)
  return store
}

/** As the search asks the library: every reading of each word. */
function ourQuery({ words, lang, phrase }: Asked): PassageQuery {
  const keys = words.map((w) => keysOf(w, lang))
  const asked = keys.map((all) => ({ ways: all.map((key, i) => ({ keys: [key], weight: i === 0 ? 1 : 0.7 })) }))
  return { at: AT, words: asked, ...(phrase ? { phrases: [keys.map((k) => k.slice(0, 1))] } : {}), limit: LIMIT }
}

async function ours(address: string, writers: number): Promise<Engine> {
  const before = process.memoryUsage().rss
  const started = performance.now()
  const store = await library(address)
  let count = 0
  for (const { e, passages } of acts()) {
    await store.save(e)
    count += passages.length
  }
  const ask: Ask = (q) => store.find(ourQuery(q))
  // As `arasha serve` does.
  await store.warm(AT)
  await ask({ words: ['суд'], lang: 'ru' })
  const build = (performance.now() - started) / 1000
  const asked = [{ how: '', times: await timed(ask) }]
  const memory = (process.memoryUsage().rss - before) / 1e6
  if (writers > 0) {
    const running = await Promise.all(Array.from({ length: writers }, (_, w) => writer(address, w)))
    asked.push({ how: `, while ${writers} processes import`, times: await timed(ask) })
    const over = running.map((r) => new Promise((done) => r.once('exit', done)))
    for (const r of running) r.kill()
    await Promise.all(over)
  }
  await store.close()
  return { passages: count, build, asked, memory, disk: sizeOf() }
}

/** Another process that imports new editions until it is stopped. */
function writer(address: string, number: number): Promise<ChildProcess> {
  const child = spawn(process.execPath, [fileURLToPath(import.meta.url), 'write', String(number), texts, folder, address], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return new Promise((resolve) => child.stdout.once('data', () => resolve(child)))
}

async function write(address: string, number: number): Promise<void> {
  // As `arasha import` does: it gives way to those who read.
  setPriority(constants.priority.PRIORITY_LOW)
  const store = await library(address)
  process.stdout.write('open\n')
  for (let day = 1; ; day++) {
    const { e } = own[(day + number) % own.length] as (typeof own)[number]
    // A day after another; in each edition every tenth unit is new.
    const units = e.act.units.map((u, i) => (i % 10 === day % 10 ? { ...u, text: `${u.text} ${day}` } : u))
    const edition = new Date(Date.UTC(2026, 0, 1 + (day % 300))).toISOString().slice(0, 10)
    await store.save({ ...e, instrument: `${e.instrument}-${number}`, edition, act: { ...e.act, units } })
  }
}

async function timed(ask: Ask): Promise<Times> {
  // What building left behind is cleared away before, for each engine.
  globalThis.gc?.()
  const out: Record<string, { p50: number; p99: number; cpu: number }> = {}
  for (const [kind, all] of Object.entries(questions())) {
    for (const q of all.slice(0, 50)) await ask(q)
    const wall: number[] = []
    const used = process.threadCpuUsage()
    const start = performance.now()
    for (const q of all) {
      const begun = performance.now()
      if (wall.length >= FEWEST && begun - start > LONG) break
      await ask(q)
      wall.push(performance.now() - begun)
    }
    const at = (list: number[], share: number) => list.sort((a, b) => a - b)[Math.floor(share * (list.length - 1))] as number
    const { user, system } = process.threadCpuUsage(used)
    out[kind] = { p50: at(wall, 0.5), p99: at(wall, 0.99), cpu: (user + system) / 1000 / wall.length }
  }
  return out
}

const sizeOf = () => readdirSync(folder).reduce((n, f) => n + statSync(join(folder, f)).size, 0) / 1e6
const keysOfPassage = (p: { name: string; texts: readonly string[] }, lang: Lang) =>
  [p.name, ...p.texts].flatMap((t) => keysIn(t, lang)).join(' ')
const firstKeys = ({ words, lang }: Asked) => words.map((w) => keysOf(w, lang)[0] ?? '')

async function fts5(): Promise<Engine> {
  const before = process.memoryUsage().rss
  const started = performance.now()
  const db = new DatabaseSync(join(folder, 'fts.db'))
  db.exec("PRAGMA journal_mode = WAL; CREATE VIRTUAL TABLE t USING fts5(body, content='', tokenize='unicode61 remove_diacritics 0')")
  const add = db.prepare('INSERT INTO t (rowid, body) VALUES (?, ?)')
  let n = 0
  for (const { e, passages } of acts()) {
    db.exec('BEGIN')
    for (const p of passages) add.run(++n, keysOfPassage(p, e.lang))
    db.exec('COMMIT')
  }
  const find = db.prepare(`SELECT rowid FROM t WHERE t MATCH ? ORDER BY bm25(t) LIMIT ${LIMIT}`)
  const asking =
    (joined: string): Ask =>
    (q) => {
      const keys = firstKeys(q)
      return find.all(q.phrase ? `"${keys.join(' ')}"` : keys.map((k) => `"${k}"`).join(joined))
    }
  const ask = asking(' OR ')
  ask({ words: ['суд'], lang: 'ru' })
  const build = (performance.now() - started) / 1000
  const asked = [
    { how: ', any of the words', times: await timed(ask) },
    { how: ', every word', times: await timed(asking(' AND ')) },
  ]
  return { passages: n, build, asked, memory: (process.memoryUsage().rss - before) / 1e6, disk: sizeOf() }
}

async function minisearch(): Promise<Engine> {
  const before = process.memoryUsage().rss
  const started = performance.now()
  const mini = new MiniSearch({ fields: ['body'], tokenize: (t) => t.split(' '), processTerm: (t) => t })
  let n = 0
  for (const { e, passages } of acts()) mini.addAll(passages.map((p) => ({ id: ++n, body: keysOfPassage(p, e.lang) })))
  const ask: Ask = (q) => mini.search(firstKeys(q).join(' ')).slice(0, LIMIT)
  ask({ words: ['суд'], lang: 'ru' })
  const build = (performance.now() - started) / 1000
  const { phrase: _, ...times } = await timed(ask)
  return { passages: n, build, asked: [{ how: '', times }], memory: (process.memoryUsage().rss - before) / 1e6, disk: 0 }
}

async function oramaEngine(): Promise<Engine> {
  const before = process.memoryUsage().rss
  const started = performance.now()
  const db = create({
    schema: { body: 'string' } as const,
    // Its own would drop Cyrillic letters.
    components: { tokenizer: { language: 'russian', normalizationCache: new Map(), tokenize: (text: string) => text.split(' ') } },
  })
  let n = 0
  for (const { e, passages } of acts()) {
    n += passages.length
    await insertMultiple(
      db,
      passages.map((p) => ({ body: keysOfPassage(p, e.lang) })),
    )
  }
  const ask: Ask = (q) => orama(db, { term: firstKeys(q).join(' '), limit: LIMIT })
  await ask({ words: ['суд'], lang: 'ru' })
  const build = (performance.now() - started) / 1000
  const { phrase: _, ...times } = await timed(ask)
  return { passages: n, build, asked: [{ how: '', times }], memory: (process.memoryUsage().rss - before) / 1e6, disk: 0 }
}

async function tsvector(): Promise<Engine> {
  const started = performance.now()
  const db = new pg.Client({ connectionString: url })
  await db.connect()
  await db.query('CREATE TABLE t (n integer PRIMARY KEY, v tsvector)')
  let n = 0
  for (const { e, passages } of acts()) {
    const rows = passages.map((p) => [++n, keysOfPassage(p, e.lang)] as const)
    const text = "INSERT INTO t SELECT n, to_tsvector('simple', body) FROM unnest($1::int[], $2::text[]) AS x (n, body)"
    await db.query(text, [rows.map((r) => r[0]), rows.map((r) => r[1])])
  }
  await db.query('CREATE INDEX ON t USING gin (v)')
  await db.query('ANALYZE t')
  const ask: Ask = (q) => {
    const keys = firstKeys(q).map((k) => `'${k.replaceAll("'", "''")}'`)
    return db.query(`SELECT n FROM t, to_tsquery('simple', $1) q WHERE v @@ q ORDER BY ts_rank(v, q, 1) DESC LIMIT ${LIMIT}`, [
      keys.join(q.phrase ? ' <-> ' : ' | '),
    ])
  }
  await ask({ words: ['суд'], lang: 'ru' })
  const build = (performance.now() - started) / 1000
  const times = await timed(ask)
  const size = await db.query("SELECT pg_total_relation_size('t') AS size")
  await db.end()
  return { passages: n, build, asked: [{ how: '', times }], memory: 0, disk: Number(size.rows[0].size) / 1e6 }
}

const file = `sqlite:${join(folder, 'library.db')}`
const RUN: Readonly<Record<string, () => Promise<Engine>>> = {
  'arasha-sqlite': () => ours(file, WRITERS),
  'arasha-postgres': () => ours(url, 0),
  fts5,
  minisearch,
  orama: oramaEngine,
  tsvector,
}
if (engine === 'write') await write(url, Number(wanted))
else console.log(JSON.stringify({ ...(await (RUN[engine] as () => Promise<Engine>)()), text: textSize() } satisfies Measured))
