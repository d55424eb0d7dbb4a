import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApp } from '../../src/site/app.tsx'
import { o } from '../../src/site/messages/official.ts'
import { describeInBrowser } from '../support/browser.ts'
import { record, testServer } from '../support/site.ts'

/** The worker goes by the real day in Kazakhstan, so the server does here too. */
const today = () => new Date(Date.now() + 5 * 3_600_000).toISOString().slice(0, 10)
const daysAgo = (n: number) => new Date(Date.now() + 5 * 3_600_000 - n * 86_400_000).toISOString().slice(0, 10)

let server: Awaited<ReturnType<typeof testServer>>
beforeAll(async () => {
  server = await testServer(today)
})
afterAll(() => server.stop())

const date = async (page: Page, day: string) => {
  const [y = '', mo = '', d = ''] = day.split('-')
  await page.fill('#d', d)
  await page.fill('#m', mo)
  await page.fill('#y', y)
}
const go = (page: Page) => page.locator('form.ask__q > .btns .btn').click()

/** Remedy, day and verdict of every stop, as a reader sees them. */
function stops(html: string): string[] {
  return [...html.matchAll(/<li class="stop stop--([\w-]+)">.*?<b[^>]*>(.*?)<\/b>.*?stop__t">(.*?)<\/span>/gs)].map(
    (x) => `${x[3]}: ${x[1]}, ${x[2]}`,
  )
}

describeInBrowser('with no network, on the device', (browser) => {
  test('interview, plan and draft answer as the server would', async () => {
    const context = await browser().newContext({ locale: 'kk-KZ' })
    const page = await context.newPage()
    await page.goto(`${server.origin}/kk/`)
    await page.evaluate(() => navigator.serviceWorker.ready.then((r) => r.active?.state))
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null)

    // Pages of acts with official texts come from the server while it answers.
    await page.goto(`${server.origin}/ru/instruments/ombudsman-law/3`)
    expect(await page.locator('.off').innerText()).toContain('Пробу назначает один человек')

    // No network and no server: nothing can be asked of anyone.
    await context.setOffline(true)
    server.stop()
    await server.stopped
    await page.goto(`${server.origin}/kk/`)
    await page.fill('#q', 'митингке барғаным үшін айыппұл салды')
    await page.locator('.search .btn').click()
    await page.check('[name=situations][value=fined-for-assembly]')
    await page.locator('form:has([name=situations]) > .btns .btn').click()
    await date(page, daysAgo(12))
    await go(page)
    await page.locator('form:has([name=action][value=steps-done]) .btn').click()
    for (let i = 0; (await page.locator('.route').count()) === 0; i++) {
      expect(i).toBeLessThan(60)
      const fact = await page.locator('form.ask__q input[name=fact]').inputValue()
      if (fact === 'act-served') await date(page, daysAgo(5))
      else await page.check('#vx')
      await go(page)
    }
    const form = page.locator('form#state')
    const fields = { case: await form.locator('[name=case]').inputValue(), skipped: await form.locator('[name=skipped]').inputValue() }
    const here = stops(await page.content())

    const there = createApp({ record, assets: { css: [], preload: [], version: 'test' }, today })
    const answer = await there.request('/kk/plan', { method: 'POST', body: new URLSearchParams(fields) })
    expect(here.length).toBeGreaterThan(5)
    expect(here).toEqual(stops(await answer.text()))

    // Pages of the record and what was not asked before work too.
    await page.goto(`${server.origin}/ru/rights/assembly`)
    expect(await page.locator('h1').innerText()).toBe(record.get('right', 'assembly')?.title.ru)
    // An official text lies on the server only, and the page says so; an act without one is as it was.
    await page.goto(`${server.origin}/kk/instruments/ombudsman-law/3`)
    expect(await page.locator('section:has(#h-text)').innerText()).toContain(o.elsewhere.kk)
    expect(await page.locator('.off').count()).toBe(0)
    await page.goto(`${server.origin}/ru/instruments/iccpr/14`)
    expect(await page.locator('#h-text').count()).toBe(0)
    for (let i = 0; i < 3; i++) await page.goBack()

    // A draft; text is made here, what needs a server says so.
    await page.locator('button[formaction*="/draft/"]').first().click()
    const [text] = await Promise.all([page.waitForEvent('download'), page.locator('.fill [value=txt]').click()])
    expect(text.suggestedFilename()).toMatch(/\.txt$/)
    await page.locator('.fill [value=pdf]').click()
    expect(await page.locator('.errs a').getAttribute('href')).toBe('#files')

    // What lies on the device is the site, and no answer.
    const kept = await page.evaluate(async () => {
      const caches = globalThis.caches
      const names = await caches.keys()
      const urls = await Promise.all(
        names.map(async (n) => (await (await caches.open(n)).keys()).map((r) => `${r.method} ${new URL(r.url).pathname}`)),
      )
      return {
        urls: urls.flat(),
        local: localStorage.length,
        session: sessionStorage.length,
        bases: (await indexedDB.databases()).length,
        cookie: document.cookie,
      }
    })
    expect(kept.urls.every((u) => /^GET \/((?:record|search|library)\.json|assets\/[\w.-]+)$/.test(u))).toBe(true)
    expect(kept).toMatchObject({ local: 0, session: 0, bases: 0, cookie: '' })
    await context.close()
  })
})
