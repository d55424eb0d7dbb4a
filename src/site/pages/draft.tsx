import { raw } from 'hono/html'
import { type Draft, draftBody } from '../../draft/index.ts'
import type { Template } from '../../record/types.ts'
import type { Page } from '../context.ts'
import { Hidden, Layout } from '../layout.tsx'
import { m } from '../messages.ts'
import { fieldsOf, type State } from '../state.ts'

/** The draft, and the fields that it still lacks. What is typed here goes into the document and nowhere else. */
export function DraftPage({ page, state, template, draft }: { page: Page; state: State; template: Template; draft: Draft }) {
  const { lang, record } = page
  const asked = new Set([...JSON.stringify(template.sections).matchAll(/\{fact:([\w-]+)\}/g)].map((x) => x[1] ?? ''))
  const facts = [...asked].flatMap((id) => {
    const fact = record.get('fact', id)
    return fact && fact.type === 'text' ? [fact] : []
  })
  return (
    <Layout page={page} title={draft.title} hasExit state={fieldsOf(state)}>
      <section class="sec">
        <div class="wrap cols cols--m">
          {/* The body is made and escaped by src/draft/html.ts. */}
          <article class="draft">{raw(draftBody(draft, 1))}</article>
          <div class="noprint">
            <form method="post" action={`/${lang}/draft/${template.remedy}`} class="fields">
              <Hidden values={fieldsOf(state)} />
              <h2>{m.fillDraft[lang]}</h2>
              <p class="hint">{m.fillHint[lang]}</p>
              {facts.map((f) => (
                <p>
                  <label class="label" for={`t-${f.id}`}>
                    {f.ask[lang]}
                  </label>
                  <textarea id={`t-${f.id}`} name={`t-${f.id}`} rows={3}>
                    {String(state.case.facts[f.id] ?? '')}
                  </textarea>
                </p>
              ))}
              <div class="btns">
                <button type="submit" class="btn">
                  {m.updateDraft[lang]}
                </button>
                {(['txt', 'docx', 'pdf', 'html'] as const).map((format) => (
                  <button type="submit" class="btn btn--s btn--2" name="format" value={format}>
                    {m.download[lang]}: {format.toUpperCase()}
                  </button>
                ))}
              </div>
            </form>
          </div>
        </div>
      </section>
    </Layout>
  )
}
