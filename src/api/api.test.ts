import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { builtRecord } from '../../test/support/record.ts'
import { createApi, ROUTES } from './index.ts'

const record = builtRecord()
const api = createApi({ record, today: () => '2026-11-27' })
const stamp = { edition: record.edition, digest: record.digest }

const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  api.request(path, {
    method: 'POST',
    body: typeof body === 'string' ? body : JSON.stringify(body),
    headers: { 'content-type': 'application/json', ...headers },
  })

const fined = {
  at: '2026-11-17',
  situations: ['fined-for-assembly'],
  facts: { 'event-date': '2026-11-10', 'act-served': '2026-11-16' },
  steps: [],
}

/** A refusal as RFC 9457 has it. */
async function problem(response: Response, status: number, field: string): Promise<string> {
  expect([response.status, response.headers.get('content-type')]).toEqual([status, 'application/problem+json'])
  const body = await response.json()
  expect(body).toMatchObject({ type: 'about:blank', status, field, record: stamp })
  expect(JSON.stringify(body)).not.toMatch(/\.ts:|node:|\bat [A-Za-z]+ \(/)
  return body.detail
}

describe('every route', () => {
  const sample: Record<string, string> = {
    '{id}': 'iccpr/19',
    '{remedy}': 'crime-report',
    '{a}': 'constitution-1995',
    '{b}': 'constitution-2026',
  }
  const query: Record<string, string> = {
    prevails: '?a=iccpr/19&b=criminal-code/274',
    compare: '?a=constitution-1995&b=constitution-2026',
    term: '?from=2026-11-16&term=P10D',
    search: '?q=torture',
  }
  it.each(ROUTES.map((r) => [`${r.method} ${r.path}`, r] as const))(
    '%s answers, and says which edition of the record did',
    async (_, route) => {
      let path = route.path.replace(/\{\w+\}/g, (p) => sample[p] ?? p)
      if (route.method === 'GET') path += query[route.operation] ?? ''
      const response =
        route.method === 'GET'
          ? await api.request(path)
          : await post(path, route.body === 'Words' ? { words: 'police took my brother' } : fined)
      expect(response.status).toBe(200)
      if (response.headers.get('content-type') === 'application/json') expect((await response.json()).record).toEqual(stamp)
      expect(response.headers.get('set-cookie')).toBeNull()
      expect(response.headers.get(route.method === 'GET' ? 'etag' : 'cache-control')).toBeTruthy()
    },
  )

  it('is described in openapi.json', async () => {
    const described = await (await api.request('/openapi.json')).json()
    expect(described.openapi).toBe('3.1.0')
    expect(Object.keys(described.paths).sort()).toEqual([...new Set(ROUTES.map((r) => r.path))].sort())
  })
})

describe('reads', () => {
  it('are not sent again while nothing changed', async () => {
    const first = await api.request('/show/iccpr/19')
    const tag = first.headers.get('etag') ?? ''
    const again = await api.request('/show/iccpr/19', { headers: { 'if-none-match': tag } })
    expect([again.status, await again.text()]).toEqual([304, ''])
    const other = await api.request('/show/iccpr/19?at=2000-01-01', { headers: { 'if-none-match': tag } })
    expect(other.status).toBe(200)
  })
})

describe('refusals', () => {
  it('name the field and the nearest value', async () => {
    expect(await problem(await api.request('/show/icpr/19'), 404, 'id')).toContain('did you mean "iccpr/19"?')
    expect(await problem(await api.request('/show/iccpr/19?at=2025-02-30'), 400, 'at')).toContain('2025-02-30')
    expect(await problem(await api.request('/show/iccpr/19?att=2025-02-03'), 400, 'att')).toContain('did you mean "at"?')
    expect(await problem(await post('/assess?lang=de', fined), 400, 'lang')).toContain('kk, ru, en')
    expect(await problem(await post('/assess', { ...fined, situations: ['fined'] }), 422, 'situations[0]')).toContain(
      'did you mean "fined-for-assembly"?',
    )
  })

  it('say what is wrong with a body', async () => {
    await problem(await post('/assess', '{"at":'), 400, 'body')
    await problem(await post('/assess', fined, { 'content-type': 'text/plain' }), 415, 'content-type')
    await problem(await post('/assess', `"${'x'.repeat(10_000_000)}"`), 413, 'body')
    await problem(
      await api.request('/assess', { method: 'POST', body: new Uint8Array([0xff, 0xfe]), headers: { 'content-type': 'application/json' } }),
      400,
      'body',
    )
  })

  it('of a method or a path say what there is', async () => {
    expect((await api.request('/assess')).headers.get('allow')).toBe('POST')
    expect(await problem(await api.request('/nothing'), 404, 'path')).toContain('/assess')
  })

  it('come for whatever is sent, and never show the inside', async () => {
    const hostile = fc.oneof(
      fc.anything(),
      fc.string({ unit: 'binary' }),
      fc.constantFrom('<script>', '../../etc/passwd', "'; DROP TABLE", '{{7*7}}', '\u202e', '\u0000'),
    )
    const body = fc.record(
      {
        at: fc.oneof(fc.constant('2026-11-17'), hostile),
        situations: fc.oneof(fc.constant(['detained']), fc.array(hostile), hostile),
        facts: fc.oneof(fc.dictionary(fc.oneof(fc.constantFrom('event-date', 'consent', 'acting-as'), fc.string()), hostile), hostile),
        claims: fc.oneof(
          fc.array(fc.record({ id: hostile, provision: fc.oneof(fc.constant('iccpr/21'), hostile), from: hostile }, { requiredKeys: [] })),
          hostile,
        ),
        steps: fc.oneof(
          fc.array(
            fc.record({ remedy: fc.oneof(fc.constant('crime-report'), hostile), filed: hostile, outcome: hostile }, { requiredKeys: [] }),
          ),
          hostile,
        ),
      },
      { requiredKeys: [] },
    )
    await fc.assert(
      fc.asyncProperty(fc.oneof(body, hostile), fc.constantFrom('/assess', '/deadlines', '/draft/crime-report'), async (value, path) => {
        let text: string | undefined
        try {
          text = JSON.stringify(value)
        } catch {
          // Not every value is JSON: then there is nothing to send.
        }
        fc.pre(text !== undefined)
        const response = await post(path, text as string)
        expect([200, 400, 422]).toContain(response.status)
        const answer = await response.text()
        if (response.status !== 200) expect(JSON.parse(answer).problems.length).toBeGreaterThan(0)
        expect(answer).not.toMatch(/\.ts:\d|node:internal/)
      }),
      { numRuns: 300 },
    )
  })
})
