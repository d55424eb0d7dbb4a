import type { Child } from 'hono/jsx'
import { dateInWords, say } from '../../language/say.ts'
import type { Fact } from '../../record/types.ts'
import { type Assessment, citation, type Step } from '../../remedy/index.ts'
import { claimsOf } from '../claims.ts'
import type { Page } from '../context.ts'
import type { FieldError } from '../interview.ts'
import { Hidden, Layout, posts } from '../layout.tsx'
import { m } from '../messages.ts'
import { Cites, ErrorSummary, remedyTitle } from '../parts.tsx'
import { fieldsOf, questionBefore, STEPS, type State } from '../state.ts'
import { byUrgency, SearchForm } from './home.tsx'

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
  const { lang, record } = page
  const some = found !== undefined && found.length > 0
  const all = byUrgency(page).map(({ situation }) => situation.id)
  const list = some ? [...new Set([...found, ...(state?.case.situations ?? [])])] : all
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
            <div class={some ? undefined : 'opts'}>
              {list.map((id, i) => (
                <div class="opt">
                  <input
                    type="checkbox"
                    name="situations"
                    value={id}
                    id={`s${i}`}
                    aria-describedby={some ? `s${i}h` : undefined}
                    checked={state?.case.situations.includes(id)}
                  />
                  <label for={`s${i}`}>
                    {record.get('situation', id)?.title[lang]}
                    {some ? <span id={`s${i}h`}>{record.get('situation', id)?.first[lang]}</span> : null}
                  </label>
                </div>
              ))}
            </div>
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

/** Back to where the person was, with the answers. */
function Back({ page, action }: { page: Page; action: string }) {
  return (
    <p class="back">
      <button {...posts(`/${page.lang}/ask`, action)} class="linkbtn">
        {m.back[page.lang]}
      </button>
    </p>
  )
}

interface QuestionProps {
  readonly page: Page
  readonly state: State
  readonly assessment: Assessment
  readonly error?: FieldError
  readonly typed?: ReadonlyMap<string, string>
}

/** One question a page. */
export function AskFact({ page, state, assessment, fact, error, typed }: QuestionProps & { fact: Fact }) {
  const { lang } = page
  const decides = assessment.questions.find((q) => q.fact === fact.id)?.decides
  const dated = fact.type === 'date' || fact.type === 'datetime'
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
  const options =
    fact.type === 'bool'
      ? [
          { id: 'true', label: m.yes },
          { id: 'false', label: m.no },
        ]
      : (fact.options ??
        record
          .all('remedy')
          .filter((r) => r.level === 'international')
          .map((r) => ({ id: r.id, label: r.title })))
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

/** The words of a step: when filed, when decided, with what result. */
function stepWords(page: Page, s: Step): string {
  const { lang } = page
  const parts = [
    s.filed ? say(m.stepFiledOn, lang, { date: dateInWords(s.filed, lang) }) : m.stepFiledUnknown[lang],
    s.decided ? say(m.stepDecidedOn, lang, { date: dateInWords(s.decided, lang) }) : null,
    s.outcome ? m[`outcome-${s.outcome}`][lang] : null,
  ]
  return parts.filter((x) => x !== null).join('; ')
}

interface FrameProps extends QuestionProps {
  readonly title: string
  /** The question shown, by which the one before it is known. */
  readonly question?: string
  /** What the language switch asks for to come to the same page. */
  readonly again: string
  readonly children?: Child
}

/** What is the same on every page of the interview: how many ways are left, the error, the answers so far. */
export function Frame({ page, state, assessment, title, error, question, again, children }: FrameProps) {
  const { lang } = page
  const relevant = assessment.remedies.filter((r) => r.relevant)
  const closed = relevant.filter((r) => r.verdict === 'closed').length
  const possible = relevant.length - closed
  const width = relevant.length > 0 ? 100 / relevant.length : 100
  const before = question === undefined ? undefined : questionBefore(state, question)
  const back = question === undefined ? 'show' : before === undefined ? 'edit-situations' : `edit:${before}`
  return (
    <Layout page={page} title={title} hasExit state={{ ...fieldsOf(state), action: again }}>
      <div class="wrap ask">
        <Back page={page} action={back} />
        <div class="ask__p">
          <p>
            <b>{say(m.possible, lang, { n: possible })}</b>
          </p>
          <svg height="14" width="100%" role="img" aria-label={say(m.possibleOf, lang, { all: relevant.length, closed })}>
            {relevant.map((_, i) => (
              <rect
                x={`${(i * width).toFixed(2)}%`}
                y="0"
                width={`${(width * 0.84).toFixed(2)}%`}
                height="12"
                class={i < possible ? 'tk' : 'tk-off'}
              />
            ))}
          </svg>
          <p class="note">
            {say(m.possibleOf, lang, { all: relevant.length, closed })}{' '}
            <button {...posts(`/${lang}/plan`)} class="linkbtn">
              {m.toPlan[lang]}
            </button>
          </p>
        </div>
        {error ? <ErrorSummary page={page} error={error} /> : null}
        <div class="cols cols--m">{children}</div>
        <Answers page={page} state={state} />
      </div>
    </Layout>
  )
}

/** Every answer so far, each of which can be changed. */
export function Answers({ page, state }: { page: Page; state: State }) {
  const { lang, record } = page
  const asked = [...new Set([...state.trail, ...Object.keys(state.case.facts), ...state.skipped])].flatMap((id) => {
    const fact = record.get('fact', id)
    if (fact?.use !== 'case') return []
    const value = state.case.facts[id] ?? null
    return [{ id, ask: fact.ask[lang], answer: value === null ? m.dontKnow[lang] : answerWords(page, fact, value) }]
  })
  const claims = claimsOf(record, state.case)
  const change = (action: string, what: string) => (
    <dd class="ch">
      <button {...posts(`/${lang}/ask`, action)} class="linkbtn">
        {m.change[lang]}
        <span class="vh">: {what}</span>
      </button>
    </dd>
  )
  return (
    <section class="past" id="answers" aria-labelledby="ph">
      <h2 id="ph">{m.answers[lang]}</h2>
      <dl>
        <div>
          <dt>{m.whatHappened[lang]}</dt>
          <dd>{state.case.situations.map((s) => record.get('situation', s)?.title[lang]).join('; ')}</dd>
          {change('edit-situations', m.whatHappened[lang])}
        </div>
        {asked.map((a) => (
          <div>
            <dt>{a.ask}</dt>
            <dd>{a.answer}</dd>
            {change(`edit:${a.id}`, a.ask)}
          </div>
        ))}
        {state.case.steps !== null || state.skipped.includes(STEPS) ? (
          <div>
            <dt>{m.stepsTitle[lang]}</dt>
            <dd>
              {state.case.steps === null
                ? m.dontKnow[lang]
                : state.case.steps.length === 0
                  ? m.stepsNoneWord[lang]
                  : state.case.steps.map((s) => `${remedyTitle(page, s.remedy)} (${stepWords(page, s)})`).join('; ')}
            </dd>
            {change(`edit:${STEPS}`, m.stepsTitle[lang])}
          </div>
        ) : null}
        {claims.length > 0 ? (
          <div>
            <dt>{m.claimsTitle[lang]}</dt>
            <dd>{claims.map((c) => citation(record, c.provision, lang)).join('; ')}</dd>
            {change('edit-claims', m.claimsTitle[lang])}
          </div>
        ) : null}
      </dl>
    </section>
  )
}

function answerWords(page: Page, fact: Fact, value: unknown): string {
  const { lang, record } = page
  if (typeof value === 'boolean') return m[value ? 'yes' : 'no'][lang]
  if (fact.type === 'date' || fact.type === 'datetime') return dateInWords(String(value), lang)
  return fact.options?.find((o) => o.id === value)?.label[lang] ?? record.get('remedy', String(value))?.title[lang] ?? String(value)
}
