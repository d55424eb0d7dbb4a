import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startPostgres, type TestPostgres } from '../../test/support/postgres.ts'
import { tokens } from '../language/index.ts'
import { importText } from '../library/import.ts'
import { instrument, LAW } from '../library/testkit.ts'
import { backup, DamagedBackup, restore, verifyBackup } from './backup.ts'
import type { LibraryStore } from './library.ts'
import { openLibrary } from './open.ts'

const folder = mkdtempSync(join(tmpdir(), 'arasha-backup-'))
let server: TestPostgres
let file: string
let first: LibraryStore
const opened = async (url: string) => {
  const store = await openLibrary(url)
  if (typeof store === 'string') throw new Error(store)
  return store
}

beforeAll(async () => {
  server = await startPostgres()
  first = await opened(`sqlite:${join(folder, 'first.db')}`)
  for (let year = 2020; year < 2026; year++) {
    const lines = LAW.map((l) => l.replace('без насилия', `без насилия ${year}`))
    const data = new TextEncoder().encode(lines.join('\n\n'))
    await first.save(importText({ data, name: `${year}.txt`, instrument: instrument(), edition: `${year}-06-01` }))
  }
  file = join(folder, 'library.backup')
  expect(await backup(first, file)).toEqual({ editions: 6, units: 6 * LAW.length, wordings: LAW.length + 5 })
})
afterAll(async () => {
  await first.close()
  await server.stop()
  rmSync(folder, { recursive: true })
})

const contents = async (store: LibraryStore) => {
  const editions = await store.editions()
  return Promise.all(editions.map(async (e) => ({ e, units: await store.units(e), xml: await store.xml(e) })))
}

describe('the drill', () => {
  it('import, backup, restore into the other engine, back again: equal digests, equal units, and the search works', async () => {
    const other = await opened(await server.database())
    expect((await restore(other, file)).saved).toEqual({ new: 6, updated: 0, unchanged: 0 })
    expect(await contents(other)).toEqual(await contents(first))
    const words = tokens('насилие', 'ru').map((t) => ({ ways: [{ keys: [t.key], weight: 1 }] }))
    const { hits } = await other.find({ at: '2023-01-01', words, limit: 5 })
    expect(hits.map((h) => [h.edition, h.path])).toEqual([['2022-06-01', '2.1']])
    const again = join(folder, 'again.backup')
    await backup(other, again)
    // Byte for byte: the same library makes the same file, whatever engine it lies in.
    expect(readFileSync(again).equals(readFileSync(file))).toBe(true)
    const third = await opened(`sqlite:${join(folder, 'third.db')}`)
    await restore(third, again)
    expect(await contents(third)).toEqual(await contents(first))
    expect((await restore(third, again)).saved).toEqual({ new: 0, updated: 0, unchanged: 6 })
    await third.close()
    await other.close()
  })
  it('leaves nothing half behind where the file cannot be written', async () => {
    await expect(backup(first, join(folder, 'no/such/folder/x'))).rejects.toThrow(/ENOENT/)
    expect(existsSync(join(folder, 'no'))).toBe(false)
  })
})

describe('a damaged file', () => {
  const plain = () => gunzipSync(readFileSync(file)).toString()
  const written = (name: string, bytes: Uint8Array) => {
    const path = join(folder, name)
    writeFileSync(path, bytes)
    return path
  }
  it.each([
    ['cut off', () => readFileSync(file).subarray(0, -20), /cannot be unpacked/],
    [
      'one byte changed',
      () => readFileSync(file).map((b, i) => (i === 700 ? b ^ 8 : b)),
      /cannot be unpacked|cannot be read|differs|its digest/,
    ],
    ['no backup', () => Buffer.from('hello'), /cannot be unpacked/],
    ['another file', () => gzipSync('{"a":1}\n'), /is no backup of a library/],
    ['empty', () => gzipSync(''), /ends before its end/],
    ['of a newer version', () => gzipSync(plain().replace('"version":1', '"version":7')), /newer version \(7/],
    ['a word changed', () => gzipSync(plain().replace('без оружия', 'без оружий')), /test-law\/ru\/2020-06-01: the text is not the one/],
    ['its end gone', () => gzipSync(plain().split('\n').slice(0, -2).join('\n')), /ends before its end/],
    [
      'an edition gone',
      () => gzipSync(plain().replace(/\["e",\{"id":"test-law\/ru\/2025.*\n/, '')),
      /its digest is not that of its content/,
    ],
    [
      'a title changed',
      () => gzipSync(plain().replace('"title":"О мирных', '"title":"О военных')),
      /its digest is not that of its content/,
    ],
  ])('%s is refused before anything is written', async (name, bytes, why) => {
    const path = written(`${name}.backup`, bytes())
    await expect(verifyBackup(path)).rejects.toThrow(why)
    await expect(verifyBackup(path)).rejects.toBeInstanceOf(DamagedBackup)
    const store = await opened(`sqlite:${join(folder, `${name}.db`)}`)
    await expect(restore(store, path)).rejects.toThrow(why)
    expect(await store.editions()).toEqual([])
    await store.close()
  })
  it('a whole copy is not', async () => {
    const copy = join(folder, 'copy.backup')
    copyFileSync(file, copy)
    expect(await verifyBackup(copy)).toMatchObject({ editions: 6 })
  })
})
