import { HtmlValidate } from 'html-validate'

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

/** What is wrong with the HTML of a page, each with what stands around it. */
export async function htmlErrors(html: string): Promise<readonly string[]> {
  const report = await validator.validateString(html)
  return report.results.flatMap((r) =>
    r.messages.map((x) => `${x.ruleId}: ${x.message} (${html.slice(Math.max(0, x.offset - 60), x.offset + 60)})`),
  )
}
