import { describe, expect, test } from 'vitest'
import { ask, jobPages, LANGUAGES, RECORD_PAGES, testApp } from '../support/site.ts'
import { htmlErrors } from '../support/validator.ts'

const app = testApp()
describe.each(LANGUAGES)('valid HTML, %s', (lang) => {
  test.each([...jobPages(lang), ...RECORD_PAGES])('$name', async (kind) => {
    const response = await ask(app, lang, kind)
    expect(response.status).toBe(kind.status ?? 200)
    const html = await response.text()
    expect(await htmlErrors(html)).toEqual([])
    expect(html.match(/<h1[\s>]/g), 'exactly one h1').toHaveLength(1)
    expect(html).toContain(`<html lang="${lang}">`)
  })
})
