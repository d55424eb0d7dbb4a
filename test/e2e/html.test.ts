import { HtmlValidate } from 'html-validate'
import { describe, expect, test } from 'vitest'
import { ask, jobPages, LANGUAGES, RECORD_PAGES, testApp } from '../support/site.ts'

const app = testApp()
const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // The renderer writes `<br/>` and `checked=""`; HTML allows both.
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    // Boxes of one question share a name, as radios do.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'submit'] }],
    // Titles are sentences of the record; no search engine cuts them for us.
    'long-title': 'off',
  },
})

describe.each(LANGUAGES)('valid HTML, %s', (lang) => {
  test.each([...jobPages(lang), ...RECORD_PAGES])('$name', async (kind) => {
    const response = await ask(app, lang, kind)
    expect(response.status).toBe(kind.status ?? 200)
    const html = await response.text()
    const report = await validator.validateString(html)
    const errors = report.results.flatMap((r) =>
      r.messages.map((x) => `${x.ruleId}: ${x.message} (${html.slice(Math.max(0, x.offset - 60), x.offset + 60)})`),
    )
    expect(errors).toEqual([])
    expect(html.match(/<h1[\s>]/g), 'exactly one h1').toHaveLength(1)
    expect(html).toContain(`<html lang="${lang}">`)
  })
})
