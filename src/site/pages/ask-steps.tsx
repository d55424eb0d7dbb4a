import { Hidden, posts } from '../layout.tsx'
import { m } from '../messages.ts'
import { Cites, remedyTitle } from '../parts.tsx'
import { fieldsOf, STEPS } from '../state.ts'
import { DateFields } from './ask-fact.tsx'
import { Frame, type QuestionProps, stepWords } from './ask-frame.tsx'

/** Has anything been filed yet? A list that can be added to. */
export function AskSteps({ page, state, assessment, error, typed }: QuestionProps) {
  const { lang, record } = page
  const steps = state.case.steps ?? []
  const relevant = assessment.remedies.filter((r) => r.relevant).map((r) => r.remedy)
  const others = record
    .all('remedy')
    .filter((r) => !relevant.includes(r.id) && r.unavailable === undefined)
    .map((r) => r.id)
    .sort((a, b) => remedyTitle(page, a).localeCompare(remedyTitle(page, b), lang))
  const option = (id: string) => (
    <option value={id} selected={typed?.get('remedy') === id}>
      {remedyTitle(page, id)}
    </option>
  )
  const outcomes = ['', 'pending', 'rejected', 'partly', 'granted', 'refused-to-register', 'out-of-time'] as const
  return (
    <Frame
      page={page}
      state={state}
      assessment={assessment}
      title={m.stepsAsk[lang]}
      error={error}
      question={STEPS}
      again={`edit:${STEPS}`}
    >
      <div class="ask__q">
        <h1>{m.stepsAsk[lang]}</h1>
        {steps.length > 0 ? (
          <section class="past">
            <h2>{m.stepsTitle[lang]}</h2>
            <dl>
              {steps.map((s, i) => (
                <div>
                  <dt>{remedyTitle(page, s.remedy)}</dt>
                  <dd>{stepWords(page, s)}</dd>
                  <dd class="ch">
                    <button {...posts(`/${lang}/ask`, `step-remove:${i}`)} class="linkbtn">
                      {m.remove[lang]}
                      <span class="vh">: {remedyTitle(page, s.remedy)}</span>
                    </button>
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ) : null}
        <form method="post" action={`/${lang}/ask`}>
          <Hidden values={{ ...fieldsOf(state), action: 'steps-done' }} />
          <p class="btns">
            <button type="submit" class="btn">
              {(steps.length > 0 ? m.stepsDone : m.stepsNone)[lang]}
            </button>
            {steps.length > 0 ? null : (
              <button type="submit" name="unknown" value="1" class="linkbtn">
                {m.dontKnow[lang]}
              </button>
            )}
          </p>
        </form>
        <details class="more" open={error !== undefined}>
          <summary>{(steps.length > 0 ? m.stepsMore : m.stepsSome)[lang]}</summary>
          <form method="post" action={`/${lang}/ask`} class={error ? 'stepform field--error' : 'stepform'}>
            <Hidden values={{ ...fieldsOf(state), action: 'step-add' }} />
            {error ? (
              <p class="err" id="err">
                {error.text}
              </p>
            ) : null}
            <p>
              <label class="label" for="remedy">
                {m.stepRemedy[lang]}
              </label>
              <select id="remedy" name="remedy">
                <option value="">{m.notChosen[lang]}</option>
                <optgroup label={m.stepsLikely[lang]}>{relevant.map(option)}</optgroup>
                <optgroup label={m.stepsOther[lang]}>{others.map(option)}</optgroup>
              </select>
            </p>
            <fieldset>
              <legend class="label">{m.stepFiled[lang]}</legend>
              <DateFields page={page} prefix="f" typed={typed} error={error} />
            </fieldset>
            <fieldset>
              <legend class="label">{m.stepDecided[lang]}</legend>
              <DateFields page={page} prefix="c" typed={typed} error={error} />
            </fieldset>
            <p>
              <label class="label" for="outcome">
                {m.stepOutcome[lang]}
              </label>
              <select id="outcome" name="outcome">
                {outcomes.map((o) => (
                  <option value={o} selected={typed?.get('outcome') === o}>
                    {m[`outcome-${o}`][lang]}
                  </option>
                ))}
              </select>
            </p>
            <p>
              <button type="submit" class="btn btn--2">
                {m.stepAdd[lang]}
              </button>
            </p>
          </form>
        </details>
      </div>
      <aside class="ask__w" aria-labelledby="why">
        <h2 id="why">{m.whyAsked[lang]}</h2>
        <p>{m.stepsWhy[lang]}</p>
        <div class="m">
          <Cites page={page} ids={['iccpr-op1/2', 'iccpr-op1/5.2.b']} />
        </div>
        <p class="note">{m.nothingKept[lang]}</p>
      </aside>
    </Frame>
  )
}
