import { type Draft, draftBody } from '../../draft/index.ts'
import type { Template } from '../../record/types.ts'
import type { Page } from '../context.ts'
import { raw } from '../jsx/jsx-runtime.ts'
import { Hidden, Icon, Layout, posts } from '../layout.tsx'
import { m } from '../messages.ts'
import { fieldsOf, type State } from '../state.ts'

interface DraftProps {
  readonly page: Page
  readonly state: State
  readonly template: Template
  readonly draft: Draft
  /** A file was asked for that only a server can make, and none was reached. */
  readonly noNetwork?: boolean
}

/** The draft, and the fields that it still lacks. What is typed here goes into the document and nowhere else. */
export function DraftPage({ page, state, template, draft, noNetwork }: DraftProps) {
  const { lang, record } = page
  const asked = new Set([...JSON.stringify(template.sections).matchAll(/\{fact:([\w-]+)\}/g)].map((x) => x[1] ?? ''))
  const facts = [...asked].flatMap((id) => {
    const fact = record.get('fact', id)
    return fact && fact.type === 'text' ? [fact] : []
  })
  return (
    <Layout page={page} title={draft.title} hasExit state={fieldsOf(state)}>
      <div class="wrap ask">
        <p class="back">
          <button {...posts(`/${lang}/plan`)} class="linkbtn">
            {m.backToPlan[lang]}
          </button>
        </p>
        {noNetwork ? (
          <div class="errs" role="alert">
            <h2>{m.errTitle[lang]}</h2>
            <p>
              <a href="#files">{m.needsNetwork[lang]}</a>
            </p>
          </div>
        ) : null}
        <p class="btns draft__do noprint">
          {facts.length > 0 ? (
            <a class="btn btn--s" href="#fill">
              {m.fillDraft[lang]}
            </a>
          ) : null}
          <a class="btn btn--s btn--2" href="#files">
            {m.download[lang]}
          </a>
        </p>
        <div class="cols cols--d">
          {/* The body is made and escaped by src/draft/html.ts. */}
          <article class="draft">{raw(draftBody(draft, 1))}</article>
          <form method="post" action={`/${lang}/draft/${template.remedy}`} class="ask__w fill noprint">
            <Hidden values={fieldsOf(state)} />
            {facts.length > 0 ? (
              <>
                <h2 id="fill">{m.fillDraft[lang]}</h2>
                <p class="note">{m.fillHint[lang]}</p>
                {facts.map((f) => (
                  <p>
                    <label class="label" for={`t-${f.id}`}>
                      {f.ask[lang]}
                    </label>
                    <textarea id={`t-${f.id}`} name={`t-${f.id}`} rows={3} autocomplete="off">
                      {String(state.case.facts[f.id] ?? '')}
                    </textarea>
                  </p>
                ))}
                <p class="btns">
                  <button type="submit" class="btn">
                    {m.updateDraft[lang]}
                  </button>
                </p>
              </>
            ) : null}
            <h2 id="files">{m.download[lang]}</h2>
            <p class="btns">
              {(['docx', 'pdf', 'txt', 'html'] as const).map((format) => (
                <button type="submit" class="btn btn--s btn--2" name="format" value={format}>
                  <Icon id="i-doc" />
                  <span class="vh">{m.download[lang]}: </span>
                  {format.toUpperCase()}
                </button>
              ))}
            </p>
            <p class="note">{m.filesNote[lang]}</p>
          </form>
        </div>
      </div>
    </Layout>
  )
}
