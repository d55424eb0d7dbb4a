import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Lang } from '../../src/record/types.ts'
import { m } from '../../src/site/messages.ts'
import { describeInBrowser } from '../support/browser.ts'
import { LANGUAGES, record, testServer } from '../support/site.ts'

let server: Awaited<ReturnType<typeof testServer>>
beforeAll(async () => {
  server = await testServer()
})
afterAll(() => server.stop())

const said: { readonly [L in Lang]: string } = {
  kk: 'митингке барганым ушин айыппул салды',
  ru: 'аштрафовали за митинг',
  en: 'they fined me for a raly',
}
const heading = (page: Page) => page.locator('h1').first().innerText()
const fact = (id: string) => record.get('fact', id)
/** Which question the page asks, by the field of its form. */
const asked = async (page: Page) =>
  (await page.locator('form.ask__q input[name=fact]').count()) > 0 ? page.locator('form.ask__q input[name=fact]').inputValue() : undefined
const go = (page: Page) => page.locator('form.ask__q > .btns .btn').click()
const date = async (page: Page, prefix: string, d: string, mo: string, y: string) => {
  for (const [part, value] of [
    ['d', d],
    ['m', mo],
    ['y', y],
  ] as const)
    await page.fill(`#${prefix}${part}`, value)
}

describeInBrowser('the job without scripts', (browser) => {
  test.each(LANGUAGES)('from what happened to a draft, %s', async (lang) => {
    const context = await browser().newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } })
    const page = await context.newPage()
    await page.goto(`${server.origin}/${lang}/`)

    // In one's own words, misspelt; the situation is among those offered.
    await page.fill('#q', said[lang])
    await page.locator('.search .btn').click()
    expect(await heading(page)).toBe(m.foundTitle[lang])
    // Nothing ticked: the error says so and the same choices stand.
    await page.locator('form:has([name=situations]) > .btns .btn').click()
    expect(await page.locator('.errs').innerText()).toContain(m.errSituation[lang])
    await page.check('[name=situations][value=fined-for-assembly]')
    await page.locator('form:has([name=situations]) > .btns .btn').click()

    // A day that does not exist is refused at its field; what was typed stays.
    expect(await heading(page)).toBe(fact('event-date')?.ask[lang])
    expect(await page.locator('.ask__w').innerText()).toContain(fact('event-date')?.why[lang])
    expect(await page.locator('.ask__w .src--in a').count()).toBeGreaterThan(0)
    await date(page, '', '31', '11', '2026')
    await go(page)
    expect(await page.locator('.errs a').getAttribute('href')).toBe('#d')
    expect(await page.locator('#d').getAttribute('aria-invalid')).toBe('true')
    expect(await page.inputValue('#d')).toBe('31')
    await date(page, '', '10', '11', '2026')
    await go(page)

    // Steps: one before the event is refused, one after it is taken, and can be removed again.
    expect(await heading(page)).toBe(m.stepsAsk[lang])
    await page.locator('details.more > summary').first().click()
    await page.selectOption('#remedy', 'crime-report')
    await date(page, 'f', '1', '11', '2026')
    await page.locator('.stepform .btn').click()
    expect(await page.locator('.errs a').getAttribute('href')).toBe('#fd')
    await date(page, 'f', '12', '11', '2026')
    await page.locator('.stepform .btn').click()
    expect(await page.locator('.ask__q .past dt').innerText()).toBe(record.get('remedy', 'crime-report')?.title[lang])
    await page.locator('.ask__q .past .linkbtn').click()
    await page.locator('form:has([name=action][value=steps-done]) .btn').click()

    // The rest: what matters here is given, all else is "I don't know", which is always offered.
    let questions = 0
    while ((await page.locator('.route').count()) === 0) {
      expect(await page.locator('.ask__p b').innerText()).toMatch(/\d/)
      const id = await asked(page)
      questions++
      if (id === 'act-served') await date(page, '', '16', '11', '2026')
      else await page.check('#vx')
      await go(page)
      expect(questions).toBeLessThan(60)
    }
    expect(questions).toBeGreaterThan(5)

    // The plan: rights, dated route, verdicts in words, proof, edition.
    const appeal = page.locator('.route > li', { hasText: record.get('remedy', 'administrative-offence-appeal')?.title[lang] }).first()
    expect(await appeal.locator('.stop__d').innerText()).toContain('26')
    expect(await appeal.locator('.chip').innerText()).toBe(m.open[lang])
    expect(await page.locator('.due__d').innerText()).toContain('26')
    expect(await page.locator('.clocks').innerText()).toContain(record.edition)
    expect(await page.locator('#h-r ~ .row a').count()).toBeGreaterThan(3)
    expect(await appeal.locator('.proof a').count()).toBeGreaterThan(3)

    // What if it had been filed earlier.
    await date(page, 'w', '11', '11', '2026')
    await page.locator('.whatif .btn').click()
    expect(await page.locator('#h-w').count()).toBe(1)
    expect(await page.locator('section:has(#h-w)').innerText()).toContain('11')

    // Any answer can be changed from the list; the plan follows.
    const served = page.locator('#answers div', { hasText: fact('act-served')?.ask[lang] })
    await served.locator('.linkbtn').click()
    expect(await page.inputValue('#d')).toBe('16')
    await date(page, '', '18', '11', '2026')
    await go(page)
    expect(await page.locator('.due__d').innerText()).not.toContain('26')

    // Claims can be taken away.
    await page.locator('#answers div', { hasText: m.claimsTitle[lang] }).locator('.linkbtn').click()
    const before = await page.locator('[name=use]').count()
    await page.locator('[name=use]').first().uncheck()
    await page.locator('.ask__q .btns .btn').click()
    await page.locator('#answers div', { hasText: m.claimsTitle[lang] }).locator('.linkbtn').click()
    expect(await page.locator('[name=use]').count()).toBe(before - 1)
    await page.locator('.back button').click()
    // Claims of one's own may open a question that those drawn from the situation did not.
    for (let n = 0; (await page.locator('.route').count()) === 0; n++) {
      await page.check('#vx')
      await go(page)
      expect(n).toBeLessThan(5)
    }

    // The calendar and the draft.
    const [file] = await Promise.all([page.waitForEvent('download'), page.locator('button[formaction$="/deadlines.ics"]').first().click()])
    expect(file.suggestedFilename()).toBe('arasha.ics')
    await page.locator('button[formaction*="/draft/"]').first().click()
    const gaps = await page.locator('.draft mark').count()
    expect(gaps).toBeGreaterThan(0)
    await page.locator('.fill textarea').first().fill('Айгүл <b>')
    await page.locator('.fill .btn').first().click()
    expect(await page.locator('.draft').innerText()).toContain('Айгүл <b>')
    expect(await page.locator('.draft mark').count()).toBeLessThan(gaps)
    for (const format of ['txt', 'docx', 'pdf', 'html']) {
      const [draft] = await Promise.all([page.waitForEvent('download'), page.locator(`.fill [name=format][value=${format}]`).click()])
      expect(draft.suggestedFilename()).toMatch(new RegExp(`^arasha-.*\\.${format}$`))
    }
    // The language is changed with the answers kept.
    const other = LANGUAGES.find((l) => l !== lang) ?? 'en'
    await page.locator(`.lang button[lang=${other}]`).click()
    expect(await page.locator('html').getAttribute('lang')).toBe(other)
    expect(await page.locator('.draft').innerText()).toContain('Айгүл')
    await context.close()
  })

  test('one can go back question by question to the choice of the situation, and answers stay', async () => {
    const context = await browser().newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(`${server.origin}/en/`)
    await page.click('button[name=situation][value=detained]')
    await date(page, '', '9', '11', '2026')
    await go(page)
    await page.locator('form:has([name=action][value=steps-done]) .btn').click()
    const third = await heading(page)
    await page.locator('.back button').click()
    expect(await heading(page)).toBe(m.stepsAsk.en)
    await page.locator('.back button').click()
    expect(await page.inputValue('#d')).toBe('09')
    await page.locator('.back button').click()
    expect(await page.isChecked('[name=situations][value=detained]')).toBe(true)
    await page.check('[name=situations][value=beaten-by-police]')
    await page.locator('form:has([name=situations]) > .btns .btn').click()
    expect(await page.locator('#answers').innerText()).toContain('9 November 2026')
    expect(third).not.toBe('')
    await context.close()
  })

  test('a date and "I don\'t know" together are asked about, not guessed', async () => {
    const context = await browser().newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(`${server.origin}/en/`)
    await page.click('button[name=situation][value=detained]')
    await date(page, '', '9', '11', '2026')
    await page.check('#vx')
    await go(page)
    expect(await page.locator('.errs').innerText()).toContain(m.errBoth.en)
    await page.uncheck('#vx')
    await go(page)
    expect(await heading(page)).toBe(m.stepsAsk.en)
    await context.close()
  })
})
