import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { mirror } from '../../src/site/mirror.ts'
import { describeInBrowser } from '../support/browser.ts'
import { record } from '../support/site.ts'

/** Enough of the copy for what is asked below; the whole of it takes minutes. */
const ENOUGH = 150
const TYPES: Readonly<Record<string, string>> = { html: 'text/html', js: 'text/javascript', css: 'text/css', json: 'application/json' }

let host: Server
let origin: string
/** A host that hands files out and answers nothing. */
beforeAll(async () => {
  const files = new Map<string, Uint8Array>()
  const root = join(import.meta.dirname, '../..')
  for await (const { path, bytes } of mirror({ record, root, today: () => '2026-11-27' }, 'http://localhost')) {
    files.set(path, bytes)
    if (files.size === ENOUGH) break
  }
  host = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '', 'http://localhost')
    const name = [pathname, `${pathname.replace(/\/$/, '')}/index.html`].find((p) => files.has(p))
    if (request.method !== 'GET' || name === undefined) response.writeHead(404).end()
    else
      response
        .writeHead(200, { 'Content-Type': TYPES[name.split('.').at(-1) as string] ?? 'application/octet-stream' })
        .end(files.get(name))
  })
  await new Promise<void>((done) => host.listen(0, '127.0.0.1', done))
  origin = `http://127.0.0.1:${(host.address() as AddressInfo).port}`
})
afterAll(() => host.close())

describeInBrowser('a copy on a host that only hands files out', (browser) => {
  test('shows pages without JavaScript, and answers search and interview on the device', async () => {
    const plain = await browser().newContext({ javaScriptEnabled: false })
    const read = await plain.newPage()
    await read.goto(`${origin}/`)
    expect(await read.locator('html').getAttribute('lang')).toBe('kk')
    await read.locator('.lang a[hreflang=ru]').click()
    expect(new URL(read.url()).pathname).toBe('/ru/')
    expect(await read.locator('main > .note').first().innerText()).toContain('27 ноября 2026')
    await plain.close()

    const context = await browser().newContext()
    const page = await context.newPage()
    const wrong: string[] = []
    page.on('console', (m) => m.type() === 'error' && wrong.push(m.text()))
    await page.goto(`${origin}/ru/`)
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
    await page.goto(`${origin}/ru/search?q=пытки`)
    expect(await page.locator('.hits > .hit').count()).toBeGreaterThan(3)
    await page.goto(`${origin}/kk/`)
    await page.fill('#q', 'митингке барғаным үшін айыппұл салды')
    await page.locator('.search .btn').click()
    expect(await page.locator('[name=situations][value=fined-for-assembly]').count()).toBe(1)
    // A page that the host has no file for, on another day.
    await page.goto(`${origin}/ru/instruments/constitution-1995/32?at=2010-05-01`)
    expect(await page.locator('h1').innerText()).toContain('32')
    expect(wrong).toEqual([])
    await context.close()
  })
})
