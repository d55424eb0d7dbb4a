import { dateInWords, plural, say } from '../../language/say.ts'
import type { Remedy } from '../../record/types.ts'
import { type Assessment, type ConditionResult, citation, eventDay, type Proof, type RemedyResult } from '../../remedy/index.ts'
import { daysBetween } from '../../time/index.ts'
import type { Page } from '../context.ts'
import { Hidden, Icon, Layout } from '../layout.tsx'
import { m } from '../messages.ts'
import { Chip, Cite, Cites, Notes, remedyTitle, StatusMark, TextList } from '../parts.tsx'
import { fieldsOf, type State } from '../state.ts'
import { Answers } from './ask.tsx'

/** Rights, the route as a dated line, what is closed and why. */
export function Plan({ page, state, assessment }: { page: Page; state: State; assessment: Assessment }) {
  const { lang, record } = page
  const results = new Map(assessment.remedies.map((r) => [r.remedy, r]))
  const route = assessment.route.flatMap((id) => results.get(id) ?? [])
  const closed = assessment.remedies.filter((r) => r.relevant && r.verdict === 'closed')
  const usable = route.filter((r) => r.verdict === 'open' || r.verdict === 'open-at-risk')
  const first = usable.filter((r) => dayOf(r) !== null && !r.missed).sort((a, b) => ((dayOf(a) ?? '') < (dayOf(b) ?? '') ? -1 : 1))[0]
  const day = first ? dayOf(first) : null
  const head =
    route.length === 0
      ? m.planNone[lang]
      : day
        ? say(m.planHead, lang, { n: route.length, days: daysLeft(page, day) })
        : say(m.planHeadNoDate, lang, { n: route.length })
  const event = eventDay(state.case)
  return (
    <Layout page={page} title={m.planTitle[lang]} hasExit state={fieldsOf(state)}>
      <section class="sec plan-h">
        <div class="wrap">
          <h1>{head}</h1>
          <p class="lead">
            {state.case.situations.map((s) => record.get('situation', s)?.title[lang]).join('; ')}.{' '}
            {state.case.situations.map((s) => record.get('situation', s)?.first[lang]).join(' ')}
          </p>
          {first && day ? (
            <div class="due">
              <p class="due__d">{shortDay(day, lang)}</p>
              <div>
                <h2 class="due__t">{remedyTitle(page, first.remedy)}</h2>
                <p class="ui">{m.safeNote[lang]}</p>
                <div class="btns due__b">
                  <DraftButton page={page} state={state} remedy={first.remedy} />
                  <form method="post" action={`/${lang}/deadlines.ics`}>
                    <Hidden values={fieldsOf(state)} />
                    <button type="submit" class="btn btn--s btn--2">
                      <Icon id="i-cal" />
                      {m.calendar[lang]}
                    </button>
                  </form>
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
                {assessment.record.edition}, {assessment.record.digest.slice(0, 20)}
              </dd>
            </div>
          </dl>
        </div>
      </section>
      <Rights page={page} assessment={assessment} />
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
          <ol class="route">
            {route.map((r, i) => (
              <Stop page={page} state={state} result={r} open={i === 0} />
            ))}
          </ol>
          {closed.length > 0 ? (
            <>
              <h2 class="after">{m.closedTitle[lang]}</h2>
              <ol class="route">
                {closed.map((r) => (
                  <Stop page={page} state={state} result={r} />
                ))}
              </ol>
            </>
          ) : null}
        </div>
      </section>
      <section class="sec">
        <div class="wrap flow">
          <Notes page={page} ids={state.case.situations} />
          <Answers page={page} state={state} />
        </div>
      </section>
      <section class="sec wash">
        <div class="wrap">
          <div class="call">
            <h2>{m.beforeFiling[lang]}</h2>
            <p>{m.beforeFilingText[lang]}</p>
            <p class="noprint">{m.print[lang]}</p>
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

function daysLeft(page: Page, day: string): string {
  const n = daysBetween(page.today, day.slice(0, 10))
  if (n === 0) return m.today[page.lang]
  return say(m.daysLeft, page.lang, {
    n,
    unit: page.lang === 'ru' ? plural(n, 'ru', 'день', 'дня', 'дней') : plural(n, 'en', 'day', 'days', 'days'),
  })
}

function Rights({ page, assessment }: { page: Page; assessment: Assessment }) {
  const { lang, record } = page
  return (
    <section class="sec tight" aria-labelledby="h-r">
      <div class="wrap">
        <h2 id="h-r" class="sec__h">
          {m.rights[lang]}
        </h2>
        {assessment.rights.slice(0, 8).map((r) => {
          const right = record.get('right', r.right)
          const inForce = r.guarantees.filter((g) => g.inForce).map((g) => g.provision)
          return (
            <div class="row">
              <div class="t">
                <h3>
                  <a href={`/${lang}/rights/${r.right}`}>{right?.title[lang] ?? r.right}</a>
                </h3>
                <p>{right?.plain[lang]}</p>
              </div>
              <div class="m">
                <Cites page={page} ids={inForce.slice(0, 4)} />
              </div>
            </div>
          )
        })}
      </div>
    </section>
  )
}

function Stop({ page, state, result, open }: { page: Page; state: State; result: RemedyResult; open?: boolean }) {
  const { lang, record } = page
  const remedy = record.get('remedy', result.remedy)
  if (!remedy) return null
  const day = dayOf(result)
  const reason =
    result.conditions.find((c) => c.kind === 'bar' && c.value === false) ??
    result.conditions.find((c) => c.kind === 'step' && c.value === false)
  const line =
    remedy.unavailable?.[lang] ??
    (result.verdict === 'closed' || result.verdict === 'later'
      ? (reason?.why ?? (result.missed ? m.passed[lang] : ''))
      : remedy.purpose[lang])
  return (
    <li class={`stop stop--${result.verdict}`}>
      <div class="stop__d">
        {day && !result.missed ? (
          <>
            <b>{dateInWords(day, lang)}</b>
            <span class="days">{daysLeft(page, day)}</span>
          </>
        ) : (
          <b>{result.missed ? m.passed[lang] : remedy.deadline.every((d) => d.term === undefined) ? m.noPeriod[lang] : m.noDate[lang]}</b>
        )}
      </div>
      <span class="stop__r" aria-hidden="true">
        <svg viewBox="0 0 24 24">
          <path d="M12 1.5 22.5 12 12 22.5 1.5 12z" />
        </svg>
      </span>
      <div class="stop__b">
        <details open={open}>
          <summary>
            <span class="stop__t">{remedy.title[lang]}</span>
            <span class="stop__s">
              <Chip page={page} verdict={result.verdict} />
              <span>{line}</span>
              <span class="stop__x">
                <span class="o">{m.why[lang]}</span>
                <span class="c">{m.fold[lang]}</span>
              </span>
            </span>
          </summary>
          <div class="stop__i">
            <Facts page={page} remedy={remedy} />
            <div>
              <Reasons page={page} result={result} />
              {result.claims.length > 0 ? <Claims page={page} result={result} /> : null}
            </div>
            <div class="btns">
              <DraftButton page={page} state={state} remedy={remedy.id} />
              <a class="btn btn--s btn--2" href={`/${lang}/remedies/${remedy.id}`}>
                {m.form[lang]}
              </a>
            </div>
          </div>
        </details>
      </div>
    </li>
  )
}

function Facts({ page, remedy }: { page: Page; remedy: Remedy }) {
  const { lang } = page
  return (
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
        <dd>
          <StatusMark page={page} status={remedy.status} />
        </dd>
      </div>
    </dl>
  )
}

/** Conditions and the count of days; each opens to what it rests on. */
function Reasons({ page, result }: { page: Page; result: RemedyResult }) {
  const { lang } = page
  return (
    <ul class="proof">
      <li>
        <p>{m[result.verdict][lang]}</p>
        <ul>
          {result.conditions.map((c) => (
            <Reason page={page} condition={c} />
          ))}
          {result.dueWhy.map((s) => (
            <li>
              <span class="k">{m.count[lang]}</span>
              {s.text}
              {s.provision ? (
                <span class="src--in">
                  <Cite page={page} id={s.provision} />
                </span>
              ) : null}
            </li>
          ))}
        </ul>
      </li>
    </ul>
  )
}

function Reason({ page, condition }: { page: Page; condition: ConditionResult }) {
  const { lang } = page
  const state =
    condition.kind === 'advice'
      ? m.notes[lang]
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
    <table class="claims">
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
              <td>{m[`truth-${c.admissible}`][lang]}</td>
              <td>{c.admissible === true ? m.met[lang] : decisive.map((x) => x.why).join(' ')}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function DraftButton({ page, state, remedy }: { page: Page; state: State; remedy: string }) {
  if (!page.record.all('template').some((t) => t.remedy === remedy)) return null
  return (
    <form method="post" action={`/${page.lang}/draft/${remedy}`}>
      <Hidden values={fieldsOf(state)} />
      <button type="submit" class="btn btn--s">
        <Icon id="i-doc" />
        {m.draft[page.lang]}
        <span class="vh">: {remedyTitle(page, remedy)}</span>
      </button>
    </form>
  )
}
