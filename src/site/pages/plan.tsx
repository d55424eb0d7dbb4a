import { dateInWords, plural, say } from '../../language/say.ts'
import type { Fact, ISODate, Remedy } from '../../record/types.ts'
import {
  type Assessment,
  type ConditionResult,
  citation,
  type Difference,
  eventDay,
  type Proof,
  type RemedyResult,
  type Verdict,
  whatIf,
} from '../../remedy/index.ts'
import { daysBetween, weekday } from '../../time/index.ts'
import type { Page } from '../context.ts'
import type { FieldError, Read } from '../interview.ts'
import { kept } from '../kept.ts'
import { Hidden, Icon, Layout, posts } from '../layout.tsx'
import { m } from '../messages.ts'
import { Chip, Cites, ErrorSummary, higherFirst, Margin, Notes, remedyTitle, StatusMark, TextList } from '../parts.tsx'
import { fieldsOf, type State } from '../state.ts'
import { DateFields } from './ask-fact.tsx'
import { Answers } from './ask-frame.tsx'

interface PlanProps {
  readonly page: Page
  readonly state: State
  readonly assessment: Assessment
  /** The day of "what if I had filed then?", as read from its fields. */
  readonly other?: Read<ISODate>
  readonly typed?: ReadonlyMap<string, string>
}

/** Rights, the route as a dated line, what is closed and why. */
export function Plan({ page, state, assessment, other, typed }: PlanProps) {
  const { lang, record } = page
  const results = new Map(assessment.remedies.map((r) => [r.remedy, r]))
  const route = assessment.route.flatMap((id) => results.get(id) ?? [])
  const closed = assessment.remedies.filter((r) => r.relevant && r.verdict === 'closed')
  const usable = route.filter((r) => r.verdict === 'open' || r.verdict === 'open-at-risk')
  const first = usable.filter((r) => dayOf(r) !== null && !r.missed).sort((a, b) => ((dayOf(a) ?? '') < (dayOf(b) ?? '') ? -1 : 1))[0]
  const day = first ? dayOf(first) : null
  const n = route.length
  const head =
    n === 0
      ? m.planNone[lang]
      : day === null
        ? say(m.planHeadNoDate, lang, { n })
        : day.slice(0, 10) === page.today
          ? say(m.planHeadToday, lang, { n })
          : say(m.planHead, lang, { n, days: daysLeft(page, day) })
  const event = eventDay(state.case)
  const error = other && !other.ok ? other.error : undefined
  return (
    <Layout page={page} title={m.planTitle[lang]} hasExit state={fieldsOf(state)}>
      <section class="sec plan-h">
        <div class="wrap">
          {error ? <ErrorSummary page={page} error={error} /> : null}
          <h1>{head}</h1>
          <div class="lead">
            {state.case.situations.map((s) => (
              <p>
                <b>{record.get('situation', s)?.title[lang]}.</b> {record.get('situation', s)?.first[lang]}
              </p>
            ))}
            <p class="noprint">
              <a href="#answers">{m.editAnswers[lang]}</a>
            </p>
          </div>
          {route.length === 0 ? (
            <div class="call">
              <p>{m.planNoneText[lang]}</p>
            </div>
          ) : null}
          {first && day ? (
            <div class="due">
              <p class="due__d">{shortDay(day, lang)}</p>
              <div>
                <h2 class="due__t">{remedyTitle(page, first.remedy)}</h2>
                <p class="ui">
                  {capital(weekdayWord(day, lang))}, {dateInWords(day, lang)}. {m.safeNote[lang]}
                </p>
                <div class="btns due__b">
                  <DraftButton page={page} remedy={first.remedy} />
                  <CalendarButton page={page} />
                </div>
              </div>
            </div>
          ) : null}
          <dl class="clocks">
            <div>
              <dt>{m.clockEvent[lang]}</dt>
              <dd>{event ? dateInWords(event, lang) : m.notSaid[lang]}</dd>
            </div>
            <div>
              <dt>{m.clockAt[lang]}</dt>
              <dd>{dateInWords(assessment.at, lang)}</dd>
            </div>
            <div>
              <dt>{m.clockRecord[lang]}</dt>
              <dd>
                {assessment.record.edition}, <span class="digest">{assessment.record.digest.slice(0, 20)}</span>
              </dd>
            </div>
          </dl>
        </div>
      </section>
      <Rights page={page} assessment={assessment} event={event} />
      <section class="sec" aria-labelledby="h-p">
        <div class="wrap">
          <div class="sec__h">
            <h2 id="h-p">{m.route[lang]}</h2>
            <p class="ui">{m.routeHint[lang]}</p>
            <p class="legend">
              {(['open', 'open-at-risk', 'needs-answers', 'later', 'closed'] as const).map((v) => (
                <Chip page={page} verdict={v} />
              ))}
            </p>
          </div>
          {route.length > 0 ? (
            <ol class="route">
              {route.map((r, i) => (
                <Stop page={page} result={r} open={i === 0} />
              ))}
            </ol>
          ) : null}
          {!day && route.some((r) => dayOf(r) !== null && !r.missed) ? (
            <div class="btns after">
              <CalendarButton page={page} />
            </div>
          ) : null}
          {closed.length > 0 ? (
            <>
              <h2 class="after">{m.closedTitle[lang]}</h2>
              <ol class="route">
                {closed.map((r) => (
                  <Stop page={page} result={r} />
                ))}
              </ol>
            </>
          ) : null}
        </div>
      </section>
      <section class="sec wash noprint" aria-labelledby="h-w">
        <div class="wrap">
          <WhatIf page={page} state={state} other={other} typed={typed} error={error} />
        </div>
      </section>
      <section class="sec">
        <div class="wrap flow">
          <Notes page={page} ids={[...state.case.situations, ...route.map((r) => r.remedy)]} />
          <Answers page={page} state={state} />
          {assessment.questions.some((q) => !state.skipped.includes(q.fact) && record.get('fact', q.fact)?.use === 'case') ? (
            <button {...posts(`/${lang}/ask`, 'show')} class="btn btn--2 noprint">
              {m.stillAsk[lang]}
            </button>
          ) : null}
        </div>
      </section>
      <section class="sec wash">
        <div class="wrap">
          <div class="call">
            <h2>{m.beforeFiling[lang]}</h2>
            <p>{m.beforeFilingText[lang]}</p>
            <p class="noprint">{m.printPage[lang]}</p>
          </div>
        </div>
      </section>
    </Layout>
  )
}

function dayOf(r: RemedyResult): string | null {
  return r.dueSafe ?? r.due
}

function shortDay(day: string, lang: Page['lang']): string {
  const words = dateInWords(day.slice(0, 10), lang)
  return lang === 'kk' ? words.replace(/^\d+ жылғы /, '') : words.replace(/ \d{4}( года)?$/, '')
}

function weekdayWord(day: string, lang: Page['lang']): string {
  return m[`weekday-${weekday(day.slice(0, 10)) as 1 | 2 | 3 | 4 | 5 | 6 | 7}`][lang]
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}

function daysLeft(page: Page, day: string): string {
  const n = daysBetween(page.today, day.slice(0, 10))
  if (n === 0) return m.today[page.lang]
  return say(m.daysLeft, page.lang, {
    n,
    unit: page.lang === 'ru' ? plural(n, 'ru', 'день', 'дня', 'дней') : plural(n, 'en', 'day', 'days', 'days'),
  })
}

/** The right that the situation names first in full, the others as a list. */
function Rights({ page, assessment, event }: { page: Page; assessment: Assessment; event: ISODate | null }) {
  const { lang, record } = page
  const rights = assessment.rights.flatMap((r) => {
    const right = record.get('right', r.right)
    return right ? [{ right, inForce: r.guarantees.filter((g) => g.inForce).map((g) => g.provision) }] : []
  })
  const [first, ...others] = rights
  return (
    <section class="sec tight" aria-labelledby="h-r">
      <div class="wrap">
        <h2 id="h-r" class="sec__h">
          {m.rights[lang]}
        </h2>
        {first ? (
          <div class="row">
            <p class="g">{m.main[lang]}</p>
            <div class="t">
              <h3>
                <a href={`/${lang}/rights/${first.right.id}`}>{first.right.title[lang]}</a>
              </h3>
              <p>{first.right.plain[lang]}</p>
            </div>
            <Margin page={page} day={event ?? undefined} ids={higherFirst(page, first.inForce).slice(0, 3)} />
          </div>
        ) : (
          <p>{m.noRights[lang]}</p>
        )}
        {others.length > 0 ? (
          <div class="row">
            <p class="g">{m.also[lang]}</p>
            <div class="t">
              <ul class="plain">
                {others.slice(0, 9).map(({ right, inForce }) => (
                  <li>
                    <a href={`/${lang}/rights/${right.id}`}>{right.title[lang]}</a>: {lower(right.plain[lang])}
                    <Cites page={page} ids={higherFirst(page, inForce).slice(0, 2)} />
                  </li>
                ))}
              </ul>
            </div>
          </div>
        ) : null}
      </div>
    </section>
  )
}

function lower(text: string): string {
  return /^[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ][^A-ZА-ЯЁ]/.test(text) ? text.slice(0, 1).toLowerCase() + text.slice(1) : text
}

function Stop({ page, result, open }: { page: Page; result: RemedyResult; open?: boolean }) {
  const { lang, record } = page
  const remedy = record.get('remedy', result.remedy)
  if (!remedy) return null
  const reason =
    result.conditions.find((c) => c.kind === 'bar' && c.value === false) ??
    result.conditions.find((c) => c.kind === 'step' && c.value === false)
  const line =
    remedy.unavailable?.[lang] ??
    (result.verdict === 'closed' || result.verdict === 'later'
      ? (reason?.why ?? (result.missed ? m.passed[lang] : ''))
      : result.verdict === 'needs-answers'
        ? (missingOf(page, result)[0]?.ask[lang] ?? remedy.purpose[lang])
        : remedy.purpose[lang])
  return (
    <li class={`stop stop--${result.verdict}`}>
      <StopDate page={page} remedy={remedy} result={result} />
      <span class="stop__r" aria-hidden="true">
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M12 1.5 22.5 12 12 22.5 1.5 12z" />
        </svg>
      </span>
      <div class="stop__b">
        <details open={open}>
          <summary>
            <span class="stop__t">{remedy.title[lang]}</span>
            <span class="stop__s">
              <Chip page={page} verdict={result.verdict} />
              <span class="stop__w">{line}</span>
              <span class="stop__x">
                <span class="o">{m.why[lang]}</span>
                <span class="c">{m.fold[lang]}</span>
              </span>
            </span>
          </summary>
          <div class="stop__i">
            <Facts page={page} remedy={remedy} />
            <div>
              <Reasons page={page} result={result} open={open} />
              <Missing page={page} result={result} />
              {result.claims.length > 0 ? <Claims page={page} result={result} /> : null}
            </div>
            <div class="btns">
              <DraftButton page={page} remedy={remedy.id} />
              <a class="btn btn--s btn--2" href={`/${lang}/remedies/${remedy.id}`}>
                {m.remedyPage[lang]}
                <span class="vh">: {remedy.title[lang]}</span>
              </a>
            </div>
          </div>
        </details>
      </div>
    </li>
  )
}

/** The day set large; where the rules can be read in two ways, the later day is named below it. */
function StopDate({ page, remedy, result }: { page: Page; remedy: Remedy; result: RemedyResult }) {
  const { lang } = page
  const day = dayOf(result)
  if (day === null || result.missed || result.verdict === 'closed') {
    const word =
      result.verdict === 'closed' && !result.missed
        ? m.closed
        : result.missed
          ? m.passed
          : remedy.deadline.every((d) => d.term === undefined)
            ? m.noPeriod
            : m.noDate
    return (
      <div class="stop__d">
        <b class="none">{word[lang]}</b>
        {result.missed && day ? dateInWords(day, lang) : null}
      </div>
    )
  }
  const n = daysBetween(page.today, day.slice(0, 10))
  const other = result.due !== null && result.due !== day ? result.due : null
  return (
    <div class="stop__d">
      <b>{shortDay(day, lang)}</b>
      {day.slice(0, 4) === page.today.slice(0, 4) ? '' : `${lang === 'kk' ? `${day.slice(0, 4)} жыл` : day.slice(0, 4)}, `}
      {weekdayWord(day, lang)}
      {day.includes('T') ? `, ${day.slice(11)}` : ''}
      <br />
      <span class={n <= 30 ? 'days' : undefined}>{daysLeft(page, day)}</span>
      {other ? (
        <>
          <br />
          {say(m.orDay, lang, { date: dateInWords(other, lang) })}
        </>
      ) : null}
    </div>
  )
}

/** Questions whose answers would settle a remedy. */
function missingOf(page: Page, result: RemedyResult): readonly Fact[] {
  const ids = [...result.conditions.filter((c) => c.kind !== 'advice' && c.value === null).flatMap((c) => c.missing), ...result.dueMissing]
  return [...new Set(ids)].flatMap((id) => {
    const fact = page.record.get('fact', id)
    return fact && fact.type !== 'text' ? [fact] : []
  })
}

/** Those questions as buttons that open them, with the answers kept. */
function Missing({ page, result }: { page: Page; result: RemedyResult }) {
  const { lang } = page
  const facts = missingOf(page, result).slice(0, 6)
  if (facts.length === 0 || result.verdict === 'closed') return null
  return (
    <div class="missing">
      <p class="k">{m.missingAsk[lang]}</p>
      <ul class="plain">
        {facts.map((f) => (
          <li>
            <button {...posts(`/${lang}/ask`, `edit:${f.id}`)} class="linkbtn">
              {f.ask[lang]}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}

function Facts({ page, remedy }: { page: Page; remedy: Remedy }) {
  const { lang } = page
  return kept(page, `facts ${remedy.id}`, () => (
    <dl class="facts">
      <div>
        <dt>{m.where[lang]}</dt>
        <dd>{remedy.where[lang]}</dd>
      </div>
      <div>
        <dt>{m.who[lang]}</dt>
        <dd>{remedy.who[lang]}</dd>
      </div>
      <div>
        <dt>{m.fee[lang]}</dt>
        <dd>{remedy.fee[lang]}</dd>
      </div>
      {remedy.answer ? (
        <div>
          <dt>{m.answerTerm[lang]}</dt>
          <dd>{remedy.answer.text[lang]}</dd>
        </div>
      ) : null}
      {remedy.risks.length > 0 ? (
        <div>
          <dt>{m.risks[lang]}</dt>
          <dd>
            <TextList page={page} items={remedy.risks} />
          </dd>
        </div>
      ) : null}
      <div>
        <dt>{m.howKnown[lang]}</dt>
        <dd>
          <StatusMark page={page} status={remedy.status} />
        </dd>
      </div>
    </dl>
  ))
}

/** The conclusion and what it is made of: what fails or is not known, the count of days, what is met. Each reason opens to its proof. */
function Reasons({ page, result, open }: { page: Page; result: RemedyResult; open?: boolean }) {
  const { lang } = page
  const day = dayOf(result)
  const shown = result.verdict !== 'closed' && day !== null && !result.missed
  const conclusion = shown
    ? say(m.verdictDue, lang, { verdict: m[result.verdict][lang], date: dateInWords(day, lang) })
    : say(m.verdictLine, lang, { verdict: m[result.verdict][lang] })
  const met = result.conditions.filter((c) => c.kind !== 'advice' && c.value === true)
  const advice = result.conditions.filter((c) => c.kind === 'advice' && c.value !== false)
  const unmet = result.conditions.filter((c) => c.kind !== 'advice' && c.value !== true)
  const seen = new Set<string>()
  const count = result.dueWhy.filter((s) => !seen.has(s.text) && seen.add(s.text))
  return (
    <ul class="proof">
      <li>
        <p>{conclusion}</p>
        <ul>
          {[...unmet, ...(met.length <= 3 ? met : [])].map((c) => (
            <Reason page={page} condition={c} />
          ))}
          {count.length > 0 ? (
            <li>
              <details class="more" open={open || result.missed}>
                <summary>{m.count[lang]}</summary>
                <ul>
                  {count.map((s) => (
                    <li>
                      {s.text}
                      {s.provision ? <Cites page={page} ids={[s.provision]} /> : null}
                    </li>
                  ))}
                </ul>
              </details>
            </li>
          ) : null}
          {advice.map((c) => (
            <Reason page={page} condition={c} />
          ))}
          {met.length > 3 ? (
            <li>
              <details class="more">
                <summary>{say(m.metMore, lang, { n: met.length })}</summary>
                <ul>
                  {met.map((c) => (
                    <Reason page={page} condition={c} />
                  ))}
                </ul>
              </details>
            </li>
          ) : null}
        </ul>
      </li>
    </ul>
  )
}

function Reason({ page, condition }: { page: Page; condition: ConditionResult }) {
  const { lang } = page
  const state =
    condition.kind === 'advice'
      ? m.risks[lang]
      : condition.value === null
        ? m.unknown[lang]
        : condition.value
          ? m.met[lang]
          : m.notMet[lang]
  return (
    <li>
      <span class="k">{state}</span>
      {condition.why}
      {condition.basis.length > 0 ? <Cites page={page} ids={condition.basis} /> : null}
      {condition.kind === 'advice' || condition.id === 'already-used' ? null : (
        <details class="more">
          <summary>
            {m.proof[lang]}
            <span class="vh">: {condition.why}</span>
          </summary>
          <ProofTree proof={condition.proof} page={page} />
        </details>
      )}
    </li>
  )
}

function ProofTree({ proof, page }: { proof: Proof; page: Page }) {
  return (
    <ul>
      <ProofNode proof={proof} page={page} />
    </ul>
  )
}

function ProofNode({ proof, page }: { proof: Proof; page: Page }) {
  const word = m[`truth-${proof.value}`][page.lang]
  return (
    <li>
      {proof.text} {proof.children ? `(${word})` : ''}
      {proof.basis && proof.basis.length > 0 ? <Cites page={page} ids={proof.basis.slice(0, 6)} /> : null}
      {proof.children ? (
        <ul>
          {proof.children.map((p) => (
            <ProofNode proof={p} page={page} />
          ))}
        </ul>
      ) : null}
    </li>
  )
}

/** What a UN committee would say of each claim. */
function Claims({ page, result }: { page: Page; result: RemedyResult }) {
  const { lang } = page
  return (
    <table class="claims stack">
      <caption class="vh">{m.claimsTitle[lang]}</caption>
      <thead>
        <tr>
          <th scope="col">{m.claim[lang]}</th>
          <th scope="col">{m.claimResult[lang]}</th>
          <th scope="col">{m.claimWhy[lang]}</th>
        </tr>
      </thead>
      <tbody>
        {result.claims.map((c) => {
          const bars = c.conditions.filter((x) => x.kind === 'bar')
          const decisive = c.admissible === false ? bars.filter((x) => x.value === false) : bars.filter((x) => x.value === null)
          return (
            <tr>
              <th scope="row">{citation(page.record, c.provision, lang)}</th>
              <td data-l={m.claimResult[lang]}>{m[`truth-${c.admissible}`][lang]}</td>
              <td data-l={m.claimWhy[lang]}>{c.admissible === true ? m.met[lang] : decisive.map((x) => x.why).join(' ')}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function DraftButton({ page, remedy }: { page: Page; remedy: string }) {
  if (!page.record.all('template').some((t) => t.remedy === remedy)) return null
  return (
    <button {...posts(`/${page.lang}/draft/${remedy}`)} class="btn btn--s">
      <Icon id="i-doc" />
      {m.draft[page.lang]}
      <span class="vh">: {remedyTitle(page, remedy)}</span>
    </button>
  )
}

function CalendarButton({ page }: { page: Page }) {
  return (
    <button {...posts(`/${page.lang}/deadlines.ics`)} class="btn btn--s btn--2">
      <Icon id="i-cal" />
      {m.calendar[page.lang]}
    </button>
  )
}

interface WhatIfProps {
  readonly page: Page
  readonly state: State
  readonly other?: Read<ISODate>
  readonly typed?: ReadonlyMap<string, string>
  readonly error?: FieldError
}

/** The same case as if asked on an earlier day, and what that would have changed. */
function WhatIf({ page, state, other, typed, error }: WhatIfProps) {
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
