import { say } from '../../language/say.ts'
import type { Fact } from '../../record/types.ts'
import type { Page } from '../context.ts'
import { isDated, optionsOf } from '../draft-fields.ts'
import type { FieldError } from '../interview.ts'
import { Hidden } from '../layout.tsx'
import { m } from '../messages.ts'
import { Cites } from '../parts.tsx'
import { fieldsOf, type State } from '../state.ts'
import { Frame, type QuestionProps } from './ask-frame.tsx'

/** One question a page. */
export function AskFact({ page, state, assessment, fact, error, typed }: QuestionProps & { fact: Fact }) {
  const { lang } = page
  const decides = assessment.questions.find((q) => q.fact === fact.id)?.decides
  const dated = isDated(fact)
  return (
    <Frame
      page={page}
      state={state}
      assessment={assessment}
      title={fact.ask[lang]}
      error={error}
      question={fact.id}
      again={`edit:${fact.id}`}
    >
      <form method="post" action={`/${lang}/ask`} class="ask__q">
        <Hidden values={{ ...fieldsOf(state), action: 'answer', fact: fact.id }} />
        <fieldset class={error ? 'field--error' : undefined} aria-describedby={fact.help ? 'hint' : undefined}>
          <legend>
            <h1>{fact.ask[lang]}</h1>
          </legend>
          {fact.help ? (
            <p class="hint" id="hint">
              {fact.help[lang]}
            </p>
          ) : null}
          {error ? (
            <p class="err" id="err">
              {error.text}
            </p>
          ) : null}
          {dated ? (
            <>
              <DateFields
                page={page}
                prefix=""
                hour={fact.type === 'datetime'}
                value={String(state.case.facts[fact.id] ?? '')}
                typed={typed}
                error={error}
              />
              <p class="or">{m.or[lang]}</p>
            </>
          ) : (
            <Options page={page} state={state} fact={fact} />
          )}
          <Unknown page={page} checkbox={dated} checked={typed ? typed.get('value') === 'unknown' : state.skipped.includes(fact.id)} />
        </fieldset>
        <p class="btns">
          <button type="submit" class="btn">
            {m.continue[lang]}
          </button>
        </p>
      </form>
      <aside class="ask__w" aria-labelledby="why">
        <h2 id="why">{m.whyAsked[lang]}</h2>
        <p>{fact.why[lang]}</p>
        {fact.basis.length > 0 ? (
          <div class="m">
            <Cites page={page} ids={fact.basis} />
          </div>
        ) : null}
        {decides ? <p class="note">{say(m.decides, lang, { n: decides })}</p> : null}
        <p class="note">{m.nothingKept[lang]}</p>
      </aside>
    </Frame>
  )
}

function Options({ page, state, fact }: { page: Page; state: State; fact: Fact }) {
  const { lang, record } = page
  const options = optionsOf(record, fact)
  const current = state.case.facts[fact.id]
  return (
    <>
      {options.map((o, i) => (
        <div class="opt">
          <input type="radio" name="value" value={o.id} id={`v${i}`} checked={String(current) === o.id} />
          <label for={`v${i}`}>{o.label[lang]}</label>
        </div>
      ))}
    </>
  )
}

/** "I don't know" is always an answer. Beside a date it is a box, so that it can be unticked without a script. */
function Unknown({ page, checkbox, checked }: { page: Page; checkbox: boolean; checked: boolean }) {
  return (
    <div class="opt">
      <input type={checkbox ? 'checkbox' : 'radio'} name="value" value="unknown" id="vx" aria-describedby="vxh" checked={checked} />
      <label for="vx">
        {m.dontKnow[page.lang]}
        <span id="vxh">{m.dontKnowHint[page.lang]}</span>
      </label>
    </div>
  )
}

interface DateProps {
  readonly page: Page
  readonly prefix: string
  readonly hour?: boolean
  readonly value?: string
  readonly typed?: ReadonlyMap<string, string>
  readonly error?: FieldError
}

/** Day, month and year in three fields, as people write them; the field in error is marked. */
export function DateFields({ page, prefix, hour, value, typed, error }: DateProps) {
  const { lang } = page
  const [, y = '', mo = '', d = '', t = ''] = /^(\d{4})-(\d\d)-(\d\d)(?:T(.*))?$/.exec(value ?? '') ?? []
  const field = (name: string, label: string, known: string, length: number, cls?: string) => {
    const wrong = error?.field === prefix + name
    return (
      <p class={cls}>
        <label class="label" for={prefix + name}>
          {label}
        </label>
        <input
          type="text"
          id={prefix + name}
          name={prefix + name}
          inputmode="numeric"
          maxlength={length}
          value={typed?.get(prefix + name) ?? known}
          autocomplete="off"
          aria-invalid={wrong ? 'true' : undefined}
          aria-describedby={wrong ? 'err' : undefined}
        />
      </p>
    )
  }
  return (
    <div class="dmy">
      {field('d', m.day[lang], d, 2)}
      {field('m', m.month[lang], mo, 2)}
      {field('y', m.year[lang], y, 4, 'y')}
      {hour ? field('t', m.time[lang], t ?? '', 5, 'y') : null}
    </div>
  )
}
