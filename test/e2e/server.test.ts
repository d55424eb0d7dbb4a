import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { s } from '../../src/site/messages/search.ts'
import { testServer } from '../support/site.ts'

describe('the server', () => {
  let day = '2026-11-23'
  let server: Awaited<ReturnType<typeof testServer>>
  beforeAll(async () => {
    server = await testServer(() => day)
  })
  afterAll(async () => {
    server.stop()
    await server.stopped
  })
  const get = (path: string, headers: Record<string, string> = {}) => fetch(server.origin + path, { headers })
  const told = (r: Response) =>
    Object.fromEntries([...r.headers].filter(([n]) => !['date', 'connection', 'keep-alive', 'transfer-encoding'].includes(n)))

  it('answers the second time as the first, page and head', async () => {
    for (const encoding of ['br', 'gzip', 'identity']) {
      const [first, again] = [
        await get('/kk/rights/assembly', { 'Accept-Encoding': encoding }),
        await get('/kk/rights/assembly', { 'Accept-Encoding': encoding }),
      ]
      const [a, b] = [await first.text(), await again.text()]
      expect(b).toBe(a)
      expect(a).toContain('</html>')
      expect(told(again)).toEqual({ ...told(first), 'content-length': again.headers.get('content-length') })
      expect(again.headers.get('content-security-policy')).toContain("default-src 'none'")
    }
  })
  it('says that nothing has changed to who has the page', async () => {
    const tag = (await get('/ru/rights/assembly')).headers.get('etag') ?? ''
    const same = await get('/ru/rights/assembly', { 'If-None-Match': tag })
    expect([same.status, await same.text()]).toEqual([304, ''])
  })
  it('has no page of yesterday ready', async () => {
    const before = await get('/en/rights/assembly')
    day = '2026-11-24'
    const after = await get('/en/rights/assembly')
    expect(after.headers.get('etag')).not.toBe(before.headers.get('etag'))
    expect(await after.text()).toContain('24 November 2026')
  })
  it('keeps nothing that was asked for or posted', async () => {
    const found = await get('/en/search?q=torture')
    expect(found.headers.get('cache-control')).toBe('no-store')
    const form = { method: 'POST', body: new URLSearchParams({ situation: 'detained' }) }
    const posted = await fetch(`${server.origin}/en/ask`, form)
    expect(posted.headers.get('cache-control')).toBe('no-store')
    expect(await (await get('/en/ask')).text()).not.toContain(await posted.text())
  })
  it('says plainly that a question is about something else, and does not ask whether it happened', async () => {
    for (const [q, distant] of [
      ['рецепт борща со свеклой', false],
      ['купить зимние шины', true],
    ] as const) {
      const page = await (await get(`/ru/search?q=${encodeURIComponent(q)}`)).text()
      expect(page).toContain(s.outside.ru)
      expect(page).not.toContain(s.told.ru)
      expect(page.includes(s.distant.ru)).toBe(distant)
    }
    expect(await (await get('/ru/search?q=пытки')).text()).not.toContain(s.outside.ru)
  })
  it('answers a missing page and a bad day every time', async () => {
    for (let i = 0; i < 2; i++) {
      expect((await get('/en/rights/none-such')).status).toBe(404)
      expect((await get('/en/rights/assembly?at=2025-02-30')).status).toBe(400)
    }
  })
})
