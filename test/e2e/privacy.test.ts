import { describe, expect, test, vi } from 'vitest'
import { describeInBrowser } from '../support/browser.ts'
import { open } from '../support/chromium.ts'
import { ask, CASE, jobPages, LANGUAGES, RECORD_PAGES, testApp, testServer } from '../support/site.ts'

const app = testApp()
const POLICY: Readonly<Record<string, string>> = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'connect-src': "'self'",
  'form-action': "'self'",
  'base-uri': "'none'",
  'frame-ancestors': "'none'",
}

describe.each(LANGUAGES)('what every answer says of itself, %s', (lang) => {
  test.each([...jobPages(lang), ...RECORD_PAGES])('$name', async (kind) => {
    const response = await ask(app, lang, kind)
    const policy = new Map(
      (response.headers.get('Content-Security-Policy') ?? '')
        .split('; ')
        .map((d) => [d.slice(0, d.indexOf(' ')), d.slice(d.indexOf(' ') + 1)]),
    )
    for (const [directive, value] of Object.entries(POLICY)) expect(policy.get(directive), directive).toBe(value)
    expect(response.headers.get('Content-Security-Policy')).not.toMatch(/unsafe|\*|https?:/)
    expect(response.headers.get('Referrer-Policy')).toBe('no-referrer')
    expect(response.headers.get('X-Content-Type-Options')).toBe('nosniff')
    expect(response.headers.get('Set-Cookie')).toBeNull()
    if (kind.fields) expect(response.headers.get('Cache-Control')).toBe('no-store')
    const html = await response.text()
    // Forms that carry answers are posted, and nothing is taken from another site.
    for (const [form] of html.matchAll(/<form [^>]*>/g))
      if (!form.includes('method="post"')) expect(form).toMatch(/ action="\/(kk|ru|en)\/[^"]*"/)
    expect(html).not.toMatch(/<(?:script|img|iframe|link|source|video|audio|object|embed)[^>]+(?:src|href)="(?:https?:)?\/\//)
    expect(html).not.toMatch(/ style="| on[a-z]+="/)
    for (const [, address = ''] of html.matchAll(/(?:href|action)="(\/[^"]*)"/g))
      expect(address).not.toMatch(/event-date|fined-for-assembly%22|case=|2026-11-1/)
  })
})

test('a form that asks by address asks only for the day of the law', async () => {
  const html = await (await app.request('/kk/rights/assembly')).text()
  const [, inner = ''] = /<form action="[^"]*">(.*?)<\/form>/s.exec(html) ?? []
  expect([...inner.matchAll(/name="([^"]*)"/g)].map((x) => x[1])).toEqual(['at'])
})

test('hostile words come back as words', async () => {
  const bad = '"><script>alert(1)</script><img src=x onerror=alert(1)>'
  const answers = [
    await app.request('/ru/ask', { method: 'POST', body: new URLSearchParams({ q: bad }) }),
    await app.request('/ru/plan', { method: 'POST', body: new URLSearchParams({ case: JSON.stringify({ ...CASE, situations: [bad] }) }) }),
    await app.request('/ru/ask', {
      method: 'POST',
      body: new URLSearchParams({ case: JSON.stringify(CASE), action: 'answer', fact: 'event-date', d: bad, m: bad, y: bad }),
    }),
  ]
  for (const answer of answers) {
    const html = await answer.text()
    expect(answer.status).toBeLessThan(500)
    expect(html).not.toContain('<script>alert')
    expect(html).not.toContain('<img src=x')
  }
})

test('too much, or nothing that can be read, is refused with a page', async () => {
  for (const body of [
    new URLSearchParams({ case: 'x'.repeat(300_000) }),
    new URLSearchParams({ case: '[]' }),
    new URLSearchParams({ case: '{"situations":["nix"]}' }),
  ]) {
    const answer = await app.request('/kk/plan', { method: 'POST', body })
    expect(answer.status).toBeGreaterThanOrEqual(400)
    expect(answer.status).toBeLessThan(500)
    expect(await answer.text()).toMatch(/^<!DOCTYPE html>/)
  }
})

describeInBrowser('what a browser sees of the whole job', (browser) => {
  test('one origin, no cookie, no storage, no answer in an address, no line in a log', async () => {
    const lines: unknown[] = []
    const spies = (['log', 'info', 'warn', 'error'] as const).map((name) =>
      vi.spyOn(console, name).mockImplementation((...words) => void lines.push(words)),
    )
    const server = await testServer()
    const context = await browser().newContext()
    const page = await context.newPage()
    const urls: string[] = []
    context.on('request', (r) => urls.push(`${r.method()} ${r.url()}`))
    const trouble: string[] = []
    page.on('console', (message) => message.type() === 'error' && !message.text().includes('status of 400') && trouble.push(message.text()))
    page.on('pageerror', (error) => trouble.push(error.message))
    for (const kind of jobPages('ru')) {
      await open(page, server.origin, `/ru${kind.path}`, kind.fields)
      expect(new URL(page.url()).search).toBe('')
    }
    const kept = await page.evaluate(async () => ({
      local: localStorage.length,
      session: sessionStorage.length,
      bases: (await indexedDB.databases()).length,
      cookie: document.cookie,
    }))
    expect(kept).toEqual({ local: 0, session: 0, bases: 0, cookie: '' })
    expect(await context.cookies()).toEqual([])
    expect(urls.length).toBeGreaterThan(20)
    expect(urls.filter((u) => !u.includes(` ${server.origin}/`))).toEqual([])
    expect(urls.filter((u) => u.includes('?'))).toEqual([])
    expect(trouble).toEqual([])
    expect(lines).toEqual([])
    for (const spy of spies) spy.mockRestore()
    await context.close()
    server.stop()
  })
})
