import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { importText } from '../library/import.ts'
import { instrument, LAW } from '../library/testkit.ts'
import type { Edition } from '../library/types.ts'
import type { LibraryStore } from './library.ts'
import { openLibrary } from './open.ts'
import { openSqlite } from './sqlite.ts'

const folder = mkdtempSync(join(tmpdir(), 'arasha-store-'))
afterAll(() => rmSync(folder, { recursive: true }))

const edition = (day: string, change: (line: string) => string = (l) => l): Edition =>
  importText({ data: new TextEncoder().encode(LAW.map(change).join('\n\n')), name: 'law.txt', instrument: instrument(), edition: day })

/** What every engine must do; a further one is one more line below. */
const ENGINES: readonly [string, () => Promise<LibraryStore>][] = [
  ['SQLite in memory', async () => openSqlite(':memory:')],
  ['SQLite in a file', async () => openSqlite(join(folder, `${Math.random()}.db`))],
]

describe.each(ENGINES)('a library on %s', (_, open) => {
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
})

describe('a library in a file', () => {
  it('is kept by nobody who writes an address that is none', async () => {
    expect(await openLibrary('mysql://x')).toMatch(/is not an address of a library/)
    expect(await openLibrary('sqlite:/proc/no/such/place.db')).toMatch(/cannot be opened/)
  })
  it('of a newer version is not touched', async () => {
    const path = join(folder, 'newer.db')
    const { DatabaseSync } = await import('node:sqlite')
    const db = new DatabaseSync(path)
    db.exec('PRAGMA user_version = 99')
    db.close()
    expect(await openLibrary(`sqlite:${path}`)).toMatch(/written by a newer version/)
  })
  it('killed at any moment holds whole editions only, and the import done again completes it', async () => {
    const path = join(folder, 'killed.db')
    const worker = join(import.meta.dirname, '../../test/support/library-worker.ts')
    const expected = openSqlite(':memory:')
    for (let i = 0; i < 60; i++) await expected.save(edition(dayOf(i), numbered(i)))
    const whole = new Map((await expected.editions()).map((e) => [e.id, e.digest]))
    let kills = 0
    for (let wait = 40; kills < 8; wait += 25) {
      const child = spawn(process.execPath, [worker, path, '60'], { stdio: ['ignore', 'pipe', 'inherit'] })
      await started(child)
      const ended = await Promise.race([over(child).then(() => true), new Promise<false>((r) => setTimeout(() => r(false), wait))])
      if (ended) break
      child.kill('SIGKILL')
      await over(child)
      kills++
      const store = openSqlite(path)
      for (const kept of await store.editions()) {
        expect(kept.digest).toBe(whole.get(kept.id))
        expect((await store.units(kept)).length).toBe(LAW.length)
      }
      await store.close()
    }
    const child = spawn(process.execPath, [worker, path, '60'], { stdio: ['ignore', 'pipe', 'inherit'] })
    await over(child)
    const store = openSqlite(path)
    expect(new Map((await store.editions()).map((e) => [e.id, e.digest]))).toEqual(whole)
    await store.close()
    expect(kills).toBeGreaterThan(0)
  })
})

const dayOf = (i: number) => `2021-${String(1 + Math.floor(i / 28)).padStart(2, '0')}-${String(1 + (i % 28)).padStart(2, '0')}`
const numbered = (i: number) => (l: string) => l.replace('без насилия', `без насилия ${i}`)
const over = (child: ChildProcess) =>
  new Promise<void>((resolve) => (child.exitCode !== null || child.signalCode !== null ? resolve() : child.once('exit', () => resolve())))
const started = (child: ChildProcess) => new Promise<void>((resolve) => child.stdout?.once('data', () => resolve()))
