import type { Child } from 'hono/jsx'
import { dateInWords, say } from '../../language/say.ts'
import type { Fact } from '../../record/types.ts'
import type { Assessment } from '../../remedy/index.ts'
import type { Page } from '../context.ts'
import { Hidden, Layout } from '../layout.tsx'
import { m } from '../messages.ts'
import { Cites, remedyTitle } from '../parts.tsx'
import { fieldsOf, type State } from '../state.ts'
import { byUrgency, SearchForm } from './home.tsx'

/** Where a person says what happened, or picks from a list. */
export function AskStart({ page, said, found, error }: { page: Page; said?: string; found?: readonly string[]; error?: string }) {
  const { lang, record } = page
  const list = found && found.length > 0 ? found : byUrgency(page).map((s) => s.id)
  return (
    <Layout page={page} title={m.home[lang]} hasExit state={said === undefined ? undefined : { q: said }}>
      <div class="wrap ask">
        <p class="back">
          <a href={`/${lang}/`}>{m.back[lang]}</a>
        </p>
        {error ? <ErrorSummary page={page} error={error} target="s0" /> : null}
        {found === undefined ? <h1>{m.whatHappened[lang]}</h1> : null}
        {found === undefined || found.length === 0 ? <SearchForm page={page} said={said} /> : null}
        <form method="post" action={`/${lang}/ask`}>
          <Hidden values={{ action: 'situations' }} />
          <fieldset class="fields">
            <legend>{found && found.length > 0 ? <h1>{m.foundTitle[lang]}</h1> : <h2>{m.pick[lang]}</h2>}</legend>
            {found && found.length === 0 ? <p class="hint">{m.nothingFound[lang]}</p> : null}
            <p class="hint">{m.foundHint[lang]}</p>
            <div>
              {list.map((id, i) => (
                <div class="opt">
                  <input type="checkbox" name="situations" value={id} id={`s${i}`} aria-describedby={`s${i}h`} />
                  <label for={`s${i}`}>
                    {record.get('situation', id)?.title[lang]}
                    <span id={`s${i}h`}>{found && found.length > 0 ? record.get('situation', id)?.first[lang] : ''}</span>
                  </label>
                </div>
              ))}
            </div>
          </fieldset>
          <p class="btns">
            <button type="submit" class="btn">
              {m.continue[lang]}
            </button>
            {found && found.length > 0 ? (
              <a class="later" href={`/${lang}/ask`}>
                {m.pick[lang]}
              </a>
            ) : null}
          </p>
          <p class="note">{m.nothingKept[lang]}</p>
        </form>
      </div>
    </Layout>
  )
}

interface QuestionProps {
  readonly page: Page
  readonly state: State
  readonly assessment: Assessment
  readonly error?: string
  readonly typed?: ReadonlyMap<string, string>
}

/** One question a page. */
export function AskFact({ page, state, assessment, fact, error, typed }: QuestionProps & { fact: Fact }) {
  const { lang } = page
  const decides = assessment.questions.find((q) => q.fact === fact.id)?.decides
  return (
    <Frame
      page={page}
      state={state}
      assessment={assessment}
      title={fact.ask[lang]}
      error={error}
      target={fact.type === 'date' || fact.type === 'datetime' ? 'd' : 'v0'}
    >
      <form method="post" action={`/${lang}/ask`} class="ask__q">
        <Hidden values={{ ...fieldsOf(state), action: 'answer', fact: fact.id }} />
        <fieldset class={error ? 'field--error' : undefined} aria-describedby={fact.help ? 'hint' : undefined}>
          <legend>
            <h1>{fact.ask[lang]}</h1>
          </legend>
          {error ? <p class="err">{error}</p> : null}
          {fact.help ? (
            <p class="hint" id="hint">
              {fact.help[lang]}
            </p>
          ) : null}
          {fact.type === 'date' || fact.type === 'datetime' ? (
            <>
              <DateFields
                page={page}
                prefix=""
                hour={fact.type === 'datetime'}
                value={String(state.case.facts[fact.id] ?? '')}
                typed={typed}
              />
              <Unknown page={page} />
            </>
          ) : (
            <Options page={page} state={state} fact={fact} />
          )}
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
        {decides ? <p class="note">{decidesWords(decides, lang)}</p> : null}
        <p class="note">{m.nothingKept[lang]}</p>
      </aside>
    </Frame>
  )
}

function decidesWords(n: number, lang: Page['lang']): string {
  return {
    kk: `Бұл жауап әсер ететін жолдар саны: ${n}.`,
    ru: `Этот ответ влияет на пути, их число: ${n}.`,
    en: `Ways that this answer helps to decide: ${n}.`,
  }[lang]
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
      <Unknown page={page} />
    </>
  )
}

/** "I don't know" is always an answer. */
function Unknown({ page }: { page: Page }) {
  return (
    <div class="opt">
      <input type="radio" name="value" value="unknown" id="vx" aria-describedby="vxh" />
      <label for="vx">
        {m.dontKnow[page.lang]}
        <span id="vxh">{m.dontKnowHint[page.lang]}</span>
      </label>
    </div>
  )
}

function DateFields({
  page,
  prefix,
  hour,
  value,
  typed,
}: {
  page: Page
  prefix: string
  hour?: boolean
  value?: string
  typed?: ReadonlyMap<string, string>
}) {
  const { lang } = page
  const [, y = '', mo = '', d = '', t = ''] = /^(\d{4})-(\d\d)-(\d\d)(?:T(.*))?$/.exec(value ?? '') ?? []
  const at = (name: string, known: string) => typed?.get(prefix + name) ?? known
  const field = (name: string, label: string, known: string, length: number, cls?: string) => (
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
        value={at(name, known)}
        autocomplete="off"
      />
    </p>
  )
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
  const outcomes = ['', 'pending', 'rejected', 'partly', 'granted', 'refused-to-register', 'out-of-time'] as const
  return (
    <Frame page={page} state={state} assessment={assessment} title={m.stepsAsk[lang]} error={error} target="remedy">
      <div class="ask__q">
        <h1>{m.stepsAsk[lang]}</h1>
        {steps.length > 0 ? (
          <section class="past">
            <h2>{m.stepsTitle[lang]}</h2>
            <dl>
              {steps.map((s, i) => (
                <div>
                  <dt>{remedyTitle(page, s.remedy)}</dt>
                  <dd>
                    {[s.filed, s.decided]
                      .filter((d) => d !== null)
                      .map((d) => dateInWords(d, lang))
                      .join(' – ')}{' '}
                    {m[`outcome-${s.outcome ?? ''}`][lang]}
                  </dd>
                  <dd class="ch">
                    <form method="post" action={`/${lang}/ask`}>
                      <Hidden values={{ ...fieldsOf(state), action: 'step-remove', index: String(i) }} />
                      <button type="submit" class="linkbtn">
                        {m.remove[lang]}
                        <span class="vh">: {remedyTitle(page, s.remedy)}</span>
                      </button>
                    </form>
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ) : null}
        <form method="post" action={`/${lang}/ask`}>
          <Hidden values={{ ...fieldsOf(state), action: 'steps-done' }} />
          <p class="btns">
            <button type="submit" class={steps.length > 0 ? 'btn' : 'btn btn--2'}>
              {(steps.length > 0 ? m.stepsDone : m.stepsNone)[lang]}
            </button>
            <button type="submit" name="unknown" value="1" class="linkbtn">
              {m.dontKnow[lang]}
            </button>
          </p>
        </form>
        <details class="more" open={steps.length > 0 || error !== undefined}>
          <summary>{m.stepsSome[lang]}</summary>
          <form method="post" action={`/${lang}/ask`} class={error ? 'stepform field--error' : 'stepform'}>
            <Hidden values={{ ...fieldsOf(state), action: 'step-add' }} />
            {error ? <p class="err">{error}</p> : null}
            <p>
              <label class="label" for="remedy">
                {m.stepRemedy[lang]}
              </label>
              <select id="remedy" name="remedy">
                <option value=""></option>
                {[
                  ...relevant,
                  ...record
                    .all('remedy')
                    .map((r) => r.id)
                    .filter((id) => !relevant.includes(id)),
                ].map((id) => (
                  <option value={id} selected={typed?.get('remedy') === id}>
                    {remedyTitle(page, id)}
                  </option>
                ))}
              </select>
            </p>
            <fieldset>
              <legend class="label">{m.stepFiled[lang]}</legend>
              <DateFields page={page} prefix="f" typed={typed} />
            </fieldset>
            <fieldset>
              <legend class="label">{m.stepDecided[lang]}</legend>
              <DateFields page={page} prefix="c" typed={typed} />
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
        <p class="note">{m.nothingKept[lang]}</p>
      </aside>
    </Frame>
  )
}

function Frame({
  page,
  state,
  assessment,
  title,
  error,
  target,
  children,
}: QuestionProps & { title: string; target: string; children?: Child }) {
  const { lang } = page
  const relevant = assessment.remedies.filter((r) => r.relevant)
  const closed = relevant.filter((r) => r.verdict === 'closed').length
  const possible = relevant.length - closed
  const width = relevant.length > 0 ? 100 / relevant.length : 100
  return (
    <Layout page={page} title={title} hasExit state={{ ...fieldsOf(state), action: 'show' }}>
      <div class="wrap ask">
        <form method="post" action={`/${lang}/plan`} class="ask__p">
          <Hidden values={fieldsOf(state)} />
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
            <button type="submit" class="linkbtn">
              {m.toPlan[lang]}
            </button>
          </p>
        </form>
        {error ? <ErrorSummary page={page} error={error} target={target} /> : null}
        <div class="cols cols--m">{children}</div>
        <Answers page={page} state={state} />
      </div>
    </Layout>
  )
}

/** Every answer so far, each of which can be changed. */
export function Answers({ page, state }: { page: Page; state: State }) {
  const { lang, record } = page
  const given = Object.entries(state.case.facts).flatMap(([id, value]) => {
    const fact = record.get('fact', id)
    return fact && fact.use === 'case' ? [{ id, ask: fact.ask[lang], answer: answerWords(page, fact, value) }] : []
  })
  const skipped = state.skipped.flatMap((id) => {
    const fact = record.get('fact', id)
    return fact ? [{ id, ask: fact.ask[lang], answer: m.dontKnow[lang] }] : []
  })
  const change = (fields: Record<string, string>, what: string) => (
    <dd class="ch">
      <form method="post" action={`/${lang}/ask`}>
        <Hidden values={{ ...fieldsOf(state), ...fields }} />
        <button type="submit" class="linkbtn">
          {m.change[lang]}
          <span class="vh">: {what}</span>
        </button>
      </form>
    </dd>
  )
  return (
    <section class="past" aria-labelledby="ph">
      <h2 id="ph">{m.answers[lang]}</h2>
      <dl>
        <div>
          <dt>{m.whatHappened[lang]}</dt>
          <dd>{state.case.situations.map((s) => record.get('situation', s)?.title[lang]).join('; ')}</dd>
          {change({ action: 'edit-situations' }, m.whatHappened[lang])}
        </div>
        {[...given, ...skipped].map((a) => (
          <div>
            <dt>{a.ask}</dt>
            <dd>{a.answer}</dd>
            {change({ action: 'edit', fact: a.id }, a.ask)}
          </div>
        ))}
        {state.case.steps !== null || state.skipped.includes('steps') ? (
          <div>
            <dt>{m.stepsTitle[lang]}</dt>
            <dd>
              {state.case.steps === null
                ? m.dontKnow[lang]
                : state.case.steps.length === 0
                  ? m.no[lang]
                  : state.case.steps.map((s) => remedyTitle(page, s.remedy)).join('; ')}
            </dd>
            {change({ action: 'edit-steps' }, m.stepsTitle[lang])}
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

function ErrorSummary({ page, error, target }: { page: Page; error: string; target: string }) {
  return (
    <div class="errs" role="alert" tabindex={-1}>
      <h2>{m.errTitle[page.lang]}</h2>
      <p>
        <a href={`#${target}`}>{error}</a>
      </p>
    </div>
  )
}
