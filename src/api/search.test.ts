import { expect, it } from 'vitest'
import { builtRecord } from '../../test/support/record.ts'
import { createApi } from './index.ts'

const record = builtRecord()
const api = createApi({ record, today: () => '2026-11-27' })
const ask = async (query: string) => {
  const response = await api.request(`/search?${query}`)
  return { status: response.status, body: await response.json() }
}

it('answers with the best first, each with its place, and the stamp of the record', async () => {
  const { status, body } = await ask(`q=${encodeURIComponent('ҚК 146-бап')}&lang=kk&limit=3`)
  expect(status).toBe(200)
  expect(body.record).toEqual({ edition: record.edition, digest: record.digest })
  expect(body.results).toHaveLength(3)
  expect(body.results[0]).toMatchObject({ id: 'criminal-code/146', kind: 'provision', cited: true, inForce: true })
  for (const r of body.results) expect([typeof r.title, typeof r.snippet]).toEqual(['string', 'string'])
})

it('filters by kind, several by comma', async () => {
  const { body } = await ask('q=torture&kind=remedy,right')
  expect(new Set(body.results.map((r: { kind: string }) => r.kind))).toEqual(new Set(['remedy', 'right']))
})

it.each([
  ['q=', 400, 'q'],
  ['q=%20', 400, 'q'],
  [`q=${'a'.repeat(301)}`, 400, 'q'],
  ['q=torture&kind=remedi', 400, 'kind'],
  ['q=torture&limit=0', 400, 'limit'],
  ['q=torture&limit=1e3', 400, 'limit'],
  ['q=torture&year=20', 400, 'year'],
  ['q=torture&at=2026-02-30', 400, 'at'],
  ['', 400, 'q'],
])('refuses %s and names the field', async (query, wanted, field) => {
  const { status, body } = await ask(query)
  expect([status, body.field]).toEqual([wanted, field])
})
