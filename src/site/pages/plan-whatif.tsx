import { dateInWords, say } from '../../language/say.ts'
import type { ISODate } from '../../record/types.ts'
import { type Difference, type Verdict, whatIf } from '../../remedy/index.ts'
import type { Page } from '../context.ts'
import type { FieldError, Read } from '../interview.ts'
import { Hidden } from '../layout.tsx'
import { m } from '../messages.ts'
import { Chip, remedyTitle } from '../parts.tsx'
import { fieldsOf, type State } from '../state.ts'
import { DateFields } from './ask-fact.tsx'

interface WhatIfProps {
  readonly page: Page
  readonly state: State
  readonly other?: Read<ISODate>
  readonly typed?: ReadonlyMap<string, string>
  readonly error?: FieldError
}

/** The same case as if asked on an earlier day, and what that would have changed. */
export function WhatIf({ page, state, other, typed, error }: WhatIfProps) {
  const { lang, record } = page
  return (
    <>
      <form method="post" action={`/${lang}/plan#h-w`} class="whatif">
        <Hidden values={{ ...fieldsOf(state), 'what-if': '1' }} />
        <fieldset class={error ? 'field--error' : undefined} aria-describedby="wh">
          <legend>
            <h2 id="h-w">{m.otherIf[lang]}</h2>
          </legend>
          <p class="hint" id="wh">
            {m.otherIfHint[lang]}
          </p>
          {error ? (
            <p class="err" id="err">
              {error.text}
            </p>
          ) : null}
          <DateFields page={page} prefix="w" typed={typed} error={error} />
        </fieldset>
        <button type="submit" class="btn btn--2">
          {m.otherIfShow[lang]}
        </button>
      </form>
      {other?.ok ? <Differences page={page} day={other.value} differences={whatIf(record, state.case, { at: other.value }, lang)} /> : null}
    </>
  )
}

function Differences({ page, day, differences }: { page: Page; day: ISODate; differences: readonly Difference[] }) {
  const { lang } = page
  const date = dateInWords(day, lang)
  if (differences.length === 0) return <p class="after">{say(m.otherIfNone, lang, { date })}</p>
  const cell = (x: { verdict: Verdict; dueSafe: string | null }) => (
    <>
      <Chip page={page} verdict={x.verdict} /> {x.dueSafe && x.verdict !== 'closed' ? dateInWords(x.dueSafe, lang) : ''}
    </>
  )
  return (
    <>
      <h3 class="after">{say(m.otherIfTitle, lang, { date })}</h3>
      <table class="claims stack">
        <thead>
          <tr>
            <th scope="col">{m.remedyWord[lang]}</th>
            <th scope="col">{m.nowWord[lang]}</th>
            <th scope="col">{m.thenWord[lang]}</th>
          </tr>
        </thead>
        <tbody>
          {differences.map((d) => (
            <tr>
              <th scope="row">{remedyTitle(page, d.remedy)}</th>
              <td data-l={m.nowWord[lang]}>{cell(d.now)}</td>
              <td data-l={m.thenWord[lang]}>{cell(d.then)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
