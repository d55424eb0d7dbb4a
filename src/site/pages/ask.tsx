import { say } from '../../language/say.ts'
import { SITUATION_GROUPS } from '../../record/types.ts'
import type { Page } from '../context.ts'
import type { FieldError } from '../interview.ts'
import { Hidden, Layout } from '../layout.tsx'
import { m } from '../messages.ts'
import { ErrorSummary } from '../parts.tsx'
import { fieldsOf, type State } from '../state.ts'
import { Back } from './ask-frame.tsx'
import { SearchForm } from './home.tsx'
import { SituationGroups } from './situation-groups.tsx'

interface StartProps {
  readonly page: Page
  /** Answers that are kept while the situation is chosen anew. */
  readonly state?: State
  readonly said?: string
  readonly found?: readonly string[]
  readonly error?: FieldError
}

/** Where a person says what happened, or picks from a list. */
export function AskStart({ page, state, said, found, error }: StartProps) {
  const { lang } = page
  const some = found !== undefined && found.length > 0
  const ticked = state?.case.situations ?? []
  const list = some ? [...new Set([...found, ...ticked])] : []
  const kept: Readonly<Record<string, string>> = state ? fieldsOf(state) : {}
  const again = said === undefined ? (state ? { ...kept, action: 'edit-situations' } : undefined) : { ...kept, q: said }
  return (
    <Layout page={page} title={some ? m.foundTitle[lang] : m.whatHappened[lang]} hasExit state={again}>
      <div class="wrap ask">
        {state ? (
          <Back page={page} action="show" />
        ) : (
          <p class="back">
            <a href={`/${lang}/`}>{m.back[lang]}</a>
          </p>
        )}
        {error ? <ErrorSummary page={page} error={error} /> : null}
        {some ? null : <h1>{m.whatHappened[lang]}</h1>}
        {some ? null : <SearchForm page={page} said={said} kept={kept} error={error?.field === 'q' ? error.text : undefined} />}
        {found && !some ? (
          <div class="call call--sky nothing">
            <p>{say(m.nothingFound, lang, { said: said ?? '' })}</p>
          </div>
        ) : null}
        <form method="post" action={`/${lang}/ask`}>
          <Hidden values={{ ...kept, action: 'situations', ...(some ? { said: said ?? '', shown: found.join(' ') } : {}) }} />
          <fieldset class={error?.field === 's0' ? 'fields field--error' : 'fields'}>
            <legend>{some ? <h1>{m.foundTitle[lang]}</h1> : <h2>{m.pick[lang]}</h2>}</legend>
            {error?.field === 's0' ? <p class="err">{error.text}</p> : null}
            <p class="hint">{m.foundHint[lang]}</p>
            {some ? (
              <div>
                {list.map((id, i) => (
                  <Choice page={page} id={id} field={i === 0 ? 's0' : `s-${id}`} chosen={ticked} told />
                ))}
              </div>
            ) : (
              <SituationGroups
                page={page}
                chosen={ticked}
                list={(inside, group) => (
                  <div class="opts">
                    {inside.map(({ situation: { id } }, i) => (
                      <Choice page={page} id={id} field={i === 0 && group === SITUATION_GROUPS[0] ? 's0' : `s-${id}`} chosen={ticked} />
                    ))}
                  </div>
                )}
              />
            )}
          </fieldset>
          <p class="btns">
            <button type="submit" class="btn">
              {m.continue[lang]}
            </button>
            {some ? (
              <button type="submit" class="linkbtn" name="none" value="1">
                {m.noneOfThese[lang]}
              </button>
            ) : null}
          </p>
          <p class="note">{m.nothingKept[lang]}</p>
        </form>
      </div>
    </Layout>
  )
}

interface ChoiceProps {
  readonly page: Page
  readonly id: string
  /** What the error at the head of the page leads to: `s0` for the first. */
  readonly field: string
  readonly chosen: readonly string[]
  /** Says below the name what matters first. */
  readonly told?: boolean
}

/** A situation to tick. */
function Choice({ page, id, field, chosen, told }: ChoiceProps) {
  const situation = page.record.get('situation', id)
  return (
    <div class="opt">
      <input
        type="checkbox"
        name="situations"
        value={id}
        id={field}
        aria-describedby={told ? `h-${id}` : undefined}
        checked={chosen.includes(id)}
      />
      <label for={field}>
        {situation?.title[page.lang]}
        {told ? <span id={`h-${id}`}>{situation?.first[page.lang]}</span> : null}
      </label>
    </div>
  )
}
