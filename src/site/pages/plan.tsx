import { dateInWords, say } from '../../language/say.ts'
import { covers } from '../../record/record.ts'
import type { ISODate } from '../../record/types.ts'
import { type Assessment, eventDay } from '../../remedy/index.ts'
import type { Page } from '../context.ts'
import type { Read } from '../interview.ts'
import { Layout, posts } from '../layout.tsx'
import { m } from '../messages.ts'
import { Chip, Cites, ErrorSummary, higherFirst, Margin, Notes, remedyTitle } from '../parts.tsx'
import { fieldsOf, type State } from '../state.ts'
import { Answers } from './ask-frame.tsx'
import { CalendarButton, capital, DraftButton, daysLeft, shortDay, weekdayWord } from './plan-parts.tsx'
import { Stop } from './plan-stop.tsx'
import { WhatIf } from './plan-whatif.tsx'

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
  const first = usable.filter((r) => r.actBy !== null).sort((a, b) => ((a.actBy ?? '') < (b.actBy ?? '') ? -1 : 1))[0]
  const day = first?.actBy ?? null
  const n = route.length
  const head =
    n === 0
      ? m.planNone[lang]
      : day === null
        ? say(m.planHeadNoDate, lang, { n })
        : first?.missed
          ? say(m.planHeadNow, lang, { n })
          : day.slice(0, 10) === page.today
            ? say(m.planHeadToday, lang, { n })
            : say(m.planHead, lang, { n, days: daysLeft(page, day) })
  const situations = state.case.situations.flatMap((s) => record.get('situation', s) ?? [])
  const event = eventDay(state.case)
  const error = other && !other.ok ? other.error : undefined
  return (
    <Layout page={page} title={m.planTitle[lang]} hasExit state={fieldsOf(state)}>
      <section class="sec plan-h">
        <div class="wrap">
          {error ? <ErrorSummary page={page} error={error} /> : null}
          <h1>{head}</h1>
          <p class="lead">
            {situations.map((s) => s.title[lang]).join('. ')}.{' '}
            <a class="noprint" href="#answers">
              {m.editAnswers[lang]}
            </a>
          </p>
          {route.length === 0 ? (
            <div class="call">
              <p>{m.planNoneText[lang]}</p>
            </div>
          ) : null}
          {first && day ? (
            <div class="due">
              {/* The later day set large would ask to wait for it. */}
              <p class="due__d">{first.missed ? capital(m.today[lang]) : shortDay(day, lang)}</p>
              <div>
                <h2 class="due__t">{remedyTitle(page, first.remedy)}</h2>
                <p class="ui">
                  {first.missed && first.dueSafe
                    ? say(m.otherNote, lang, { safe: dateInWords(first.dueSafe, lang), other: dateInWords(day, lang) })
                    : `${capital(weekdayWord(day, lang))}, ${dateInWords(day, lang)}. ${m.safeNote[lang]}`}
                </p>
                <div class="btns due__b">
                  <DraftButton page={page} remedy={first.remedy} />
                  <CalendarButton page={page} />
                </div>
              </div>
            </div>
          ) : null}
          {/* What to do and not to do at once; the day itself comes before it. */}
          <div class="flow first">
            {situations.map((s) => (
              <p>
                {situations.length > 1 ? <b>{s.title[lang]}. </b> : null}
                {s.first[lang]}
              </p>
            ))}
          </div>
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
      <Rights page={page} assessment={assessment} event={event} claims={situations.flatMap((s) => s.claims)} />
      <section class="sec ways" aria-labelledby="h-p">
        <div class="wrap">
          <div class="sec__h">
            <h2 id="h-p">{m.route[lang]}</h2>
            <p class="ui">{m.routeHint[lang]}</p>
            <p class="verdicts">
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
          {!day && route.some((r) => r.actBy !== null) ? (
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

interface RightsProps {
  readonly page: Page
  readonly assessment: Assessment
  readonly event: ISODate | null
  /** Treaty provisions that the situations name: of equals they come first. */
  readonly claims: readonly string[]
}

/** The right that the situation names first in full, the others as a list. */
function Rights({ page, assessment, event, claims }: RightsProps) {
  const { lang, record } = page
  const named = (id: string) => claims.some((c) => covers(id, c) || covers(c, id))
  const namedFirst = (ids: readonly string[]) => [...ids.filter(named), ...ids.filter((id) => !named(id))]
  const rights = assessment.rights.flatMap((r) => {
    const right = record.get('right', r.right)
    return right ? [{ right, inForce: namedFirst(r.guarantees.filter((g) => g.inForce).map((g) => g.provision)) }] : []
  })
  const [first, ...others] = rights
  return (
    <section class="sec tight rights" aria-labelledby="h-r">
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
                    <Cites page={page} ids={twoLayers(page, inForce)} />
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

/** The highest norm and the highest of another kind: the Constitution and a treaty before two paragraphs of one article. */
function twoLayers(page: Page, ids: readonly string[]): readonly string[] {
  const kind = (id: string | undefined) => (id === undefined ? undefined : page.record.provision(id)?.instrument.kind)
  const [first, ...rest] = higherFirst(page, ids)
  const second = rest.find((id) => kind(id) !== kind(first)) ?? rest[0]
  return [first, second].filter((id) => id !== undefined)
}

function lower(text: string): string {
  return /^[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ][^A-ZА-ЯЁ]/.test(text) ? text.slice(0, 1).toLowerCase() + text.slice(1) : text
}
