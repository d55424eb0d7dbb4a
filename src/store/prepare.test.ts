import { hash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, expect, it } from 'vitest'
import { importText } from '../library/import.ts'
import { instrument, LAW } from '../library/testkit.ts'
import { prepare } from './prepare.ts'
import { openSqlite } from './sqlite.ts'

const folder = mkdtempSync(join(tmpdir(), 'arasha-prepare-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Long enough for two segments, with words that stand in one passage more often than a byte can count. */
const lines = [
  ...LAW.slice(0, 2),
  ...Array.from({ length: 1200 }, (_, i) => [
    `Статья ${i + 1}. Собрание ${i % 7}`,
    `Граждане собираются ${'мирно '.repeat(i % 90)}.`,
  ]).flat(),
]
const edition = (day: string, words = lines) =>
  importText({ data: new TextEncoder().encode(words.join('\n\n')), name: 'law.txt', instrument: instrument(), edition: day })

/** Everything a library holds, as how many rows and their digest, table by table; the names of segments are made by chance and are left out. */
async function kept(name: string, withIndex: boolean | undefined) {
  const path = join(folder, name)
  const store = await openSqlite(path)
  // As it comes from another thread.
  for (const e of [edition('2021-01-01'), edition('2022-01-01', [...lines, 'Статья 1201. Новая', 'Новая статья.'])])
    await store.save(e, withIndex === undefined ? undefined : structuredClone(prepare(e, withIndex)))
  await store.close()
  const db = new DatabaseSync(path)
  const all = (sql: string) => {
    const rows = db.prepare(sql).all()
    return `${rows.length} ${hash('sha256', JSON.stringify(rows))}`
  }
  const held = {
    edition: all('SELECT * FROM edition ORDER BY id'),
    unit: all('SELECT * FROM unit ORDER BY edition, seq'),
    wording: all('SELECT * FROM wording ORDER BY digest'),
    passage: all('SELECT n, path, heading, body FROM passage ORDER BY n, path'),
    posting: all('SELECT term, docs, places FROM posting ORDER BY term, docs, places'),
    segment: all('SELECT lengths FROM segment ORDER BY lengths'),
    draw: all('SELECT edition, mask FROM draw ORDER BY edition, mask'),
  }
  db.close()
  return held
}

it('what was made ready elsewhere is kept as if the library had made it, also where it has a neighbour already', async () => {
  const plain = await kept('plain.db', undefined)
  expect(plain.segment).toMatch(/^3 /)
  expect(await kept('digests.db', false)).toEqual(plain)
  expect(await kept('index.db', true)).toEqual(plain)
})
