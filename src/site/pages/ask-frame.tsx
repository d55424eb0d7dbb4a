import type { Child } from 'hono/jsx'
import { dateInWords, say } from '../../language/say.ts'
import type { Fact } from '../../record/types.ts'
import { type Assessment, citation, type Step } from '../../remedy/index.ts'
import { claimsOf } from '../claims.ts'
import type { Page } from '../context.ts'
import type { FieldError } from '../interview.ts'
import { Layout, posts } from '../layout.tsx'
import { m } from '../messages.ts'
import { ErrorSummary, remedyTitle } from '../parts.tsx'
import { fieldsOf, questionBefore, STEPS, type State } from '../state.ts'

export interface QuestionProps {
  readonly page: Page
  readonly state: State
  readonly assessment: Assessment
  readonly error?: FieldError
  readonly typed?: ReadonlyMap<string, string>
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
          <dd>
            <Lines items={state.case.situations.map((s) => record.get('situation', s)?.title[lang] ?? s)} />
          </dd>
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
              {state.case.steps === null ? (
                m.dontKnow[lang]
              ) : state.case.steps.length === 0 ? (
                m.stepsNoneWord[lang]
              ) : (
                <Lines items={state.case.steps.map((s) => `${remedyTitle(page, s.remedy)} (${stepWords(page, s)})`)} />
              )}
            </dd>
            {change(`edit:${STEPS}`, m.stepsTitle[lang])}
          </div>
        ) : null}
        {claims.length > 0 ? (
          <div>
            <dt>{m.claimsTitle[lang]}</dt>
            <dd>
              <Lines items={claims.map((c) => citation(record, c.provision, lang))} />
            </dd>
            {change('edit-claims', m.claimsTitle[lang])}
          </div>
        ) : null}
      </dl>
    </section>
  )
}

/** Several answers to one question, one under another. */
function Lines({ items }: { items: readonly string[] }) {
  return items.length === 1 ? (
    items[0]
  ) : (
    <ul class="lines">
      {items.map((i) => (
        <li>{i}</li>
      ))}
    </ul>
  )
}

function answerWords(page: Page, fact: Fact, value: unknown): string {
  const { lang, record } = page
  if (typeof value === 'boolean') return m[value ? 'yes' : 'no'][lang]
  if (fact.type === 'date' || fact.type === 'datetime') return dateInWords(String(value), lang)
  return fact.options?.find((o) => o.id === value)?.label[lang] ?? record.get('remedy', String(value))?.title[lang] ?? String(value)
}

/** Back to where the person was, with the answers. */
export function Back({ page, action }: { page: Page; action: string }) {
  return (
    <p class="back">
      <button {...posts(`/${page.lang}/ask`, action)} class="linkbtn">
        {m.back[page.lang]}
      </button>
    </p>
  )
}

/** The words of a step: when filed, when decided, with what result. */
export function stepWords(page: Page, s: Step): string {
  const { lang } = page
  const parts = [
    s.filed ? say(m.stepFiledOn, lang, { date: dateInWords(s.filed, lang) }) : m.stepFiledUnknown[lang],
    s.decided ? say(m.stepDecidedOn, lang, { date: dateInWords(s.decided, lang) }) : null,
    s.outcome ? m[`outcome-${s.outcome}`][lang] : null,
  ]
  return parts.filter((x) => x !== null).join('; ')
}
