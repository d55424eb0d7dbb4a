import { type Draft, draftBody } from '../../draft/index.ts'
import type { Fact, FactValue, Template } from '../../record/types.ts'
import type { Page } from '../context.ts'
import { draftFacts, fieldName, isDated, optionsOf } from '../draft-fields.ts'
import type { FieldError } from '../interview.ts'
import { raw } from '../jsx/jsx-runtime.ts'
import { Hidden, Icon, Layout, posts } from '../layout.tsx'
import { m } from '../messages.ts'
import { fieldsOf, type State } from '../state.ts'
import { DateFields } from './ask-fact.tsx'

interface DraftProps {
  readonly page: Page
  readonly state: State
  readonly template: Template
  readonly draft: Draft
  /** A file was asked for that only a server can make, and none was reached. */
  readonly noNetwork?: boolean
  /** A day that cannot be read, and all that was typed. */
  readonly wrong?: Wrong
}
interface Wrong {
  readonly error: FieldError
  readonly typed: ReadonlyMap<string, string>
}

/** The draft, and the fields that it still lacks. What is typed here goes into the document and nowhere else. */
export function DraftPage({ page, state, template, draft, noNetwork, wrong }: DraftProps) {
  const { lang, record } = page
  const facts = draftFacts(record, template)
  const trouble = wrong
    ? { field: wrong.error.field, text: wrong.error.text }
    : noNetwork
      ? { field: 'files', text: m.needsNetwork[lang] }
      : undefined
  return (
    <Layout page={page} title={draft.title} hasExit state={fieldsOf(state)}>
      <div class="wrap ask">
        <p class="back">
          <button {...posts(`/${lang}/plan`)} class="linkbtn">
            {m.backToPlan[lang]}
          </button>
        </p>
        {trouble ? (
          <div class="errs" role="alert">
            <h2>{m.errTitle[lang]}</h2>
            <p>
              <a href={`#${trouble.field}`}>{trouble.text}</a>
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
                {facts.map((fact) => (
                  <Field page={page} fact={fact} value={state.case.facts[fact.id] ?? null} wrong={wrong} />
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

/** One question of the document, asked as its kind wants it. */
function Field({ page, fact, value, wrong }: { page: Page; fact: Fact; value: FactValue; wrong: Wrong | undefined }) {
  const { lang, record } = page
  const name = fieldName(fact)
  const hint = fact.help ? `${name}-hint` : undefined
  const help = fact.help ? (
    <span class="hint" id={hint}>
      {fact.help[lang]}
    </span>
  ) : null
  if (isDated(fact)) {
    const error = wrong?.error.field.startsWith(name) && wrong.error.field.length === name.length + 1 ? wrong.error : undefined
    return (
      <fieldset class={error ? 'field--error' : undefined} aria-describedby={hint}>
        <legend class="label">{fact.ask[lang]}</legend>
        {help}
        {error ? (
          <p class="err" id="err">
            {error.text}
          </p>
        ) : null}
        <DateFields
          page={page}
          prefix={name}
          hour={fact.type === 'datetime'}
          value={String(value ?? '')}
          {...(wrong ? { typed: wrong.typed } : {})}
          {...(error ? { error } : {})}
        />
      </fieldset>
    )
  }
  return (
    <p>
      <label class="label" for={name}>
        {fact.ask[lang]}
      </label>
      {help}
      {fact.type === 'text' ? (
        <textarea id={name} name={name} rows={3} autocomplete="off" aria-describedby={hint}>
          {String(value ?? '')}
        </textarea>
      ) : (
        <select id={name} name={name} autocomplete="off" aria-describedby={hint}>
          <option value="">{m.notSaid[lang]}</option>
          {optionsOf(record, fact).map((o) => (
            <option value={o.id} selected={String(value) === o.id}>
              {o.label[lang]}
            </option>
          ))}
        </select>
      )}
    </p>
  )
}
