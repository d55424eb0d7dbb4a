import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { instrument, LAW } from '../library/testkit.ts'
import { prepare } from '../store/prepare.ts'
import { AHEAD, readAhead } from './read-ahead.ts'
import type { Found, Job } from './reading.ts'

const folder = mkdtempSync(join(tmpdir(), 'arasha-ahead-'))
afterAll(() => rmSync(folder, { recursive: true }))
const file = (name: string, text: string) => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}
const law = (day: string) => file(`law.${day}.txt`, LAW.map((l) => l.replace('без насилия', `без насилия ${day}`)).join('\n\n'))
const job = (files: readonly string[]): Job => ({ from: { files }, instruments: [instrument()], kept: [] })
async function all(from: AsyncGenerator<Found>): Promise<Found[]> {
  const found: Found[] = []
  for await (const f of from) found.push(f)
  return found
}
const days = (n: number) => Array.from({ length: n }, (_, i) => `2021-01-${String(i + 1).padStart(2, '0')}`)
/** Whether the index comes with it depends on who had time. */
const bare = (found: readonly Found[]) =>
  found.map((f) => (f.kind === 'edition' ? { ...f, prepared: { ...f.prepared, segments: undefined } } : f))

describe('texts read in a thread of their own', () => {
  it('come in their order as without one: good ones, refused ones, and nothing after one that is not there', async () => {
    const [one, two, three] = days(3).map(law) as [string, string, string]
    const files = [one, file('bad.pdf', '%PDF-1.4 cut'), two, join(folder, 'nowhere.txt'), three]
    const alone = await all(readAhead(job(files), 1))
    expect(alone.map((f) => f.kind)).toEqual(['edition', 'refused', 'edition', 'unreadable'])
    const ahead = await all(readAhead(job(files), 2))
    expect(bare(ahead)).toEqual(bare(alone))
    // An index that came along is the one that the library would make.
    for (const f of ahead)
      if (f.kind === 'edition' && f.prepared.segments) expect(f.prepared.segments).toEqual(prepare(f.edition, true).segments)
  })
  it('are few at a time: what is not yet taken holds the reading up', async () => {
    const files = days(AHEAD + 8).map(law)
    const from = readAhead(job(files), 2)
    expect((await from.next()).value.kind).toBe('edition')
    await new Promise((done) => setTimeout(done, 1500))
    // One taken, those that wait, and one in hand: from the next on nothing was opened.
    const untouched = AHEAD + 2
    for (const f of files.slice(untouched)) rmSync(f)
    expect((await all(from)).map((f) => f.kind)).toEqual([...Array(untouched - 1).fill('edition'), 'unreadable'])
  })
  it('that fail inside say so to who asked, and who stops early leaves no thread behind', async () => {
    await expect(all(readAhead({ ...job(days(2).map(law)), instruments: null as never }, 2))).rejects.toThrow(TypeError)
    const threads = () => process.getActiveResourcesInfo().filter((r) => r === 'MessagePort').length
    const before = threads()
    const from = readAhead(job(days(6).map(law)), 2)
    await from.next()
    const during = threads()
    await from.return(undefined)
    expect([during, threads()]).toEqual([before + 1, before])
  })
})
