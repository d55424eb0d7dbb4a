import { afterAll, beforeAll, expect, test } from 'vitest'
import { m } from '../../src/site/messages.ts'
import { AXE, sideways, unfold, violations } from '../support/axe.ts'
import { describeInBrowser } from '../support/browser.ts'
import { open } from '../support/chromium.ts'
import { jobPages, LANGUAGES, type PageKind, RECORD_PAGES, testServer } from '../support/site.ts'

/** What colours and widths can change; the other rules see the same page in every scheme. */
const LOOKS = ['color-contrast', 'link-in-text-block', 'target-size', 'scrollable-region-focusable']

let server: Awaited<ReturnType<typeof testServer>>
beforeAll(async () => {
  server = await testServer()
})
afterAll(() => server.stop())

const tall = { height: 900 }

describeInBrowser('every kind of page can be read and used by all', (browser) => {
  test.each(LANGUAGES)(
    'axe finds nothing and nothing scrolls sideways, %s',
    async (lang) => {
      const context = await browser().newContext({ serviceWorkers: 'block', reducedMotion: 'reduce', viewport: { width: 360, ...tall } })
      const page = await context.newPage()
      const found: string[] = []
      const job: readonly PageKind[] = jobPages(lang)
      // Variants of a page add a box of errors, which the others show too: they are seen in one look.
      const main = job.filter((k) => !/,|error|none|nothing|anew/.test(k.name) || k.name === 'date in error')
      // Pages of the job in each language; the many pages of the record in turn, one language each, unless all are asked for.
      const turn = RECORD_PAGES.filter((_, i) => process.env.ACCESS_ALL === '1' || i % LANGUAGES.length === LANGUAGES.indexOf(lang))
      for (const kind of [...job, ...turn]) {
        await page.emulateMedia({ colorScheme: 'light' })
        await page.setViewportSize({ width: 360, ...tall })
        await open(page, server.origin, `/${lang}${kind.path}`, kind.fields)
        await unfold(page)
        await page.evaluate(AXE)
        const check = async (label: string, rules?: readonly string[]) =>
          found.push(...(await violations(page, rules)).map((v) => `${kind.name}, ${label}: ${v}`))
        await check('light, 360 px')
        await page.emulateMedia({ colorScheme: 'dark' })
        if (main.includes(kind)) await check('dark, 360 px', LOOKS)
        await page.setViewportSize({ width: 1280, ...tall })
        if (main.includes(kind)) await check('dark, 1280 px', LOOKS)
        await page.emulateMedia({ colorScheme: 'light' })
        if (main.includes(kind)) await check('light, 1280 px', LOOKS)
        found.push(...(await sideways(page, [1280, 768, 320], tall.height)).map((what) => `${kind.name}: ${what}`))
      }
      await context.close()
      expect(found).toEqual([])
    },
    900_000,
  )

  test('the keyboard reaches the content and the way out first', async () => {
    const context = await browser().newContext({ serviceWorkers: 'block', viewport: { width: 360, ...tall } })
    const page = await context.newPage()
    await open(page, server.origin, '/kk/ask', { situation: 'detained' })
    await page.keyboard.press('Tab')
    const focused = () => page.evaluate(() => document.activeElement?.outerHTML.slice(0, 80) ?? '')
    expect(await focused()).toContain('class="skip"')
    const skip = await page.locator('.skip').boundingBox()
    expect(skip?.y).toBeGreaterThanOrEqual(0)
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main')

    // The way out: on a phone it stays in sight, leads off the site and says nothing of where one came from.
    const exit = page.locator('a.exit')
    const box = await exit.boundingBox()
    expect(box && box.y + box.height).toBe(900)
    expect(await exit.innerText()).toBe(m.exit.kk)
    expect(await exit.getAttribute('rel')).toContain('noreferrer')
    expect(new URL((await exit.getAttribute('href')) ?? '').origin).not.toBe(server.origin)
    await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur())
    const order: string[] = []
    await page.reload().catch(() => undefined)
    for (let i = 0; i < 16; i++) {
      await page.keyboard.press('Tab')
      order.push(await focused())
    }
    expect(order.some((h) => h.includes('class="exit"'))).toBe(true)
    await context.close()
  })

  test('on paper there are no menus or buttons, and everything is unfolded', async () => {
    const context = await browser().newContext({ serviceWorkers: 'block', viewport: { width: 800, ...tall } })
    const page = await context.newPage()
    const plan = jobPages('ru').find((k) => k.name === 'plan')
    await open(page, server.origin, '/ru/plan', plan?.fields)
    const closed = page.locator('.stop__b > details:not([open]) .facts').first()
    expect(await closed.isVisible()).toBe(false)
    await page.emulateMedia({ media: 'print' })
    for (const hidden of ['.nav', '.exit', '.skip', '.lang', '.foot nav', '.btn', '.whatif']) {
      for (const item of await page.locator(hidden).all()) expect(await item.isVisible(), hidden).toBe(false)
    }
    expect(await closed.isVisible()).toBe(true)
    expect(await page.locator('.clocks').isVisible()).toBe(true)
    await context.close()
  })
})
