import type { Text } from '../../record/types.ts'
import { type Assessment, citation } from '../../remedy/index.ts'
import { claimable, claimsOf } from '../claims.ts'
import type { Page } from '../context.ts'
import type { FieldError } from '../interview.ts'
import { Hidden } from '../layout.tsx'
import { m } from '../messages.ts'
import { Cites } from '../parts.tsx'
import { fieldsOf, type State } from '../state.ts'
import { Frame } from './ask-frame.tsx'

interface Option {
  readonly id: string
  readonly label: Text
}

/** What a UN committee will be asked to find: each right with what decides whether it is heard. */
export function AskClaims({ page, state, assessment, error }: { page: Page; state: State; assessment: Assessment; error?: FieldError }) {
  const { lang, record } = page
  const claims = claimsOf(record, state.case)
  const options = (fact: string): readonly Option[] =>
    (record.get('fact', fact)?.options ?? []).filter((o) => fact !== 'claim-excuse' || o.id !== 'none')
  const yesNo: readonly Option[] = [
    { id: 'true', label: m.yes },
    { id: 'false', label: m.no },
  ]
  const more = claimable(record, state.case)
  return (
    <Frame page={page} state={state} assessment={assessment} title={m.claimsTitle[lang]} error={error} again="edit-claims">
      <div class="ask__q">
        <h1>{m.claimsTitle[lang]}</h1>
        <p class="hint">{m.claimsHint[lang]}</p>
        <form method="post" action={`/${lang}/ask`} class={error ? 'field--error' : undefined}>
          <Hidden values={{ ...fieldsOf(state), action: 'claims' }} />
          {error ? <p class="err">{error.text}</p> : null}
          {claims.map((c, i) => (
            <fieldset class="claim">
              <legend class="vh">{citation(record, c.provision, lang)}</legend>
              <div class="opt">
                <input type="checkbox" name="use" value={c.provision} id={`u${i}`} checked />
                <label for={`u${i}`}>
                  {citation(record, c.provision, lang)}
                  <span>{gistOf(page, c.provision)}</span>
                </label>
              </div>
              <div class="claim__f">
                <Select
                  name={`raised-${i}`}
                  label={m.claimRaised[lang]}
                  options={yesNo}
                  value={c.raised === null ? null : String(c.raised)}
                  page={page}
                />
                <Select
                  name={`evidence-${i}`}
                  label={m.claimEvidence[lang]}
                  options={options('claim-evidence')}
                  value={c.evidence}
                  page={page}
                />
                <Select name={`excuse-${i}`} label={m.claimExcuse[lang]} options={options('claim-excuse')} value={c.excuse} page={page} />
              </div>
            </fieldset>
          ))}
          {more.length > 0 ? (
            <div class="claim claim__add">
              <p>
                <label class="label" for="provision">
                  {m.claimAdd[lang]}
                </label>
                <select id="provision" name="provision">
                  <option value="">{m.notChosen[lang]}</option>
                  {more.map((id) => (
                    <option value={id}>{`${citation(record, id, lang)}: ${cut(gistOf(page, id), 70)}`}</option>
                  ))}
                </select>
              </p>
              <button type="submit" name="add" value="1" class="btn btn--2">
                {m.add[lang]}
              </button>
            </div>
          ) : null}
          <p class="btns">
            <button type="submit" class="btn">
              {m.claimsDone[lang]}
            </button>
          </p>
        </form>
      </div>
      <aside class="ask__w" aria-labelledby="why">
        <h2 id="why">{m.whyAsked[lang]}</h2>
        <p>{m.claimsWhy[lang]}</p>
        <div class="m">
          <Cites page={page} ids={['iccpr-op1/2', 'iccpr-op1/5.2.b']} />
        </div>
        <p class="note">{m.nothingKept[lang]}</p>
      </aside>
    </Frame>
  )
}

function Select({
  page,
  name,
  label,
  options,
  value,
}: {
  page: Page
  name: string
  label: string
  options: readonly Option[]
  value: string | null
}) {
  return (
    <p>
      <label class="label" for={name}>
        {label}
      </label>
      <select id={name} name={name}>
        <option value="">{m.dontKnow[page.lang]}</option>
        {options.map((o) => (
          <option value={o.id} selected={o.id === value}>
            {o.label[page.lang]}
          </option>
        ))}
      </select>
    </p>
  )
}

function gistOf(page: Page, id: string): string {
  const located = page.record.provision(id)
  return located?.provision.versions.at(-1)?.gist[page.lang] ?? ''
}

function cut(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, text.lastIndexOf(' ', length))}…`
}
