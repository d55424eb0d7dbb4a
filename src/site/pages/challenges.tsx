import { say } from '../../language/say.ts'
import type { Concern, Indicator } from '../../record/monitoring.ts'
import type { DatedEvent } from '../../record/types.ts'
import { dateAsKnown, num } from '../charts/common.tsx'
import { EventsTimeline } from '../charts/events.tsx'
import { c } from '../charts/messages.ts'
import { RecommendationUnits } from '../charts/units.tsx'
import type { Page } from '../context.ts'
import { to } from '../entries.ts'
import { mc } from '../messages/challenges.ts'
import { mu } from '../messages/un.ts'
import { m } from '../messages.ts'
import { Doubts, LinkList, Margin, StatusMark } from '../parts.tsx'
import { Sheet } from '../sheet.tsx'
import { Margins, SourceTitle } from '../sources.tsx'
import { countByRight, decisionsOn, recommendationsOn, sidesOf } from '../un.ts'
import { Numbers } from './numbers.tsx'
import { eventsOn, Later, Leaf } from './shared.tsx'
import { ClusterList, DecisionItem } from './un-parts.tsx'

export function ChallengesPage({ page }: { page: Page }) {
  const { lang, record } = page
  return (
    <Sheet
      page={page}
      title={mc.title[lang]}
      lead={mc.lead[lang]}
      head={
        <ul class="list topics gap">
          {record.all('concern').map((x) => {
            const { shown } = eventsOn(page, x.events)
            const years = shown.map((e) => Number(e.date.slice(0, 4)))
            return (
              <li>
                <h2 class="h3">
                  <a href={to(page, `/challenges/${x.id}`)}>{x.title[lang]}</a>
                </h2>
                <p>{sidesOf(x.summary[lang]).about}</p>
                <p class="note">
                  {say(mc.meta, lang, {
                    n: shown.length,
                    years: years.length > 0 ? `${Math.min(...years)}–${Math.max(...years)}` : '–',
                    series: x.indicators.length,
                  })}{' '}
                  <StatusMark page={page} status={x.status} />
                </p>
              </li>
            )
          })}
        </ul>
      }
    />
  )
}

/** Figures of January 2022 that are seen side by side and never added. */
const isDots = (i: Indicator) => i.id.startsWith('qantar-') && i.points.some((p) => p.value !== null)

export function ChallengePage({ page, concern: x }: { page: Page; concern: Concern }) {
  const { lang, record } = page
  const { shown, later } = eventsOn(page, x.events)
  const sides = sidesOf(x.summary[lang])
  const series = x.indicators.flatMap((id) => record.get('indicator', id) ?? [])
  const dots = series.filter(isDots)
  const numbers = series.filter((i) => dots.length < 2 || !isDots(i)).map((i) => i.id)
  const asked = recommendationsOn(record, page.at).filter((r) => r.rights.some((right) => x.rights.includes(right)))
  const decisions = decisionsOn(record, page.at).filter((d) => d.situations.some((s) => x.situations.includes(s)))
  return (
    <Sheet
      page={page}
      title={x.title[lang]}
      description={sides.about}
      crumbs={[['/challenges', mc.title[lang]]]}
      head={
        <Leaf label={mc.inShort[lang]} margin={<Margins page={page} sources={x.sources} status={x.status} />}>
          <p class="lead">{sides.about}</p>
          {sides.after ? <p>{sides.after}</p> : null}
          <p class="btns">
            <a class="btn" href="#todo">
              {mc.happened[lang]}
            </a>
          </p>
        </Leaf>
      }
    >
      <Doubts page={page} entry={x} ids={[x.id]} />
      {sides.state ? (
        <section class="sec wash" aria-labelledby="h-sides">
          <div class="wrap">
            <h2 id="h-sides" class="sec__h">
              {mc.sides[lang]}
            </h2>
            <div class="cols">
              <div class="layer">
                <h3>{mc.state[lang]}</h3>
                <p class="gap-xs">{sides.state}</p>
              </div>
              <div class="layer layer--0">
                <h3>{mc.critics[lang]}</h3>
                <p class="gap-xs">{sides.critics}</p>
              </div>
            </div>
          </div>
        </section>
      ) : null}
      {dots.length > 1 ? <Dots page={page} indicators={dots} /> : null}
      {numbers.length > 0 ? (
        <section class="sec" aria-labelledby="h-numbers">
          <div class="wrap">
            <div class="sec__h">
              <h2 id="h-numbers">{mc.numbers[lang]}</h2>
              <p class="ui">{mc.numbersNote[lang]}</p>
            </div>
            <Numbers page={page} ids={numbers} />
          </div>
        </section>
      ) : null}
      <Beside page={page} events={shown} />
      <section class="sec" id="timeline" aria-labelledby="h-time">
        <div class="wrap">
          <h2 id="h-time" class="sec__h">
            {mc.timeline[lang]}
          </h2>
          <EventsTimeline page={page} id="events" title={x.title[lang]} events={shown} />
          <Later page={page} n={later} />
        </div>
      </section>
      <section class="sec" aria-labelledby="h-un">
        <div class="wrap">
          <div class="sec__h">
            <h2 id="h-un">{mc.un[lang]}</h2>
            <p class="ui">{mu.partly[lang]}</p>
          </div>
          <RecommendationUnits page={page} recommendations={asked} />
          <div class="cols gap">
            <div>
              <h3>{mc.byRight[lang]}</h3>
              <ul class="list gap-s">
                {x.rights.map((r) => {
                  const n = countByRight(record, page.at, r)
                  const title = record.get('right', r)?.title[lang] ?? r
                  return n > 0 ? (
                    <li>
                      <a href={to(page, `/un/recommendations?right=${r}`)}>{title}</a>: {n}
                    </li>
                  ) : null
                })}
              </ul>
            </div>
            <div>
              <h3>{mu.repeated[lang]}</h3>
              <ClusterList page={page} rights={x.rights} limit={5} />
            </div>
          </div>
          {decisions.length > 0 ? (
            <>
              <h3 class="after">{mc.decisions[lang]}</h3>
              <ul class="list gap-s">
                {decisions.slice(0, 6).map((d) => (
                  <DecisionItem page={page} decision={d} />
                ))}
              </ul>
              <p>
                <a class="later" href={to(page, '/un/decisions')}>
                  {mu.toDecisions[lang]}
                </a>
              </p>
            </>
          ) : null}
        </div>
      </section>
      <section class="sec wash" id="todo" aria-labelledby="h-todo">
        <div class="wrap">
          <div class="sec__h">
            <h2 id="h-todo">{mc.todo[lang]}</h2>
            <p class="ui">{mc.todoNote[lang]}</p>
          </div>
          <div class="cols">
            <div>
              <h3>{m.situations[lang]}</h3>
              <div class="gap-s">
                <LinkList
                  items={x.situations.map((s) => ({
                    href: `/${lang}/situations/${s}`,
                    title: record.get('situation', s)?.title[lang] ?? s,
                  }))}
                />
              </div>
            </div>
            <div>
              <h3>{m.remedies[lang]}</h3>
              <div class="gap-s">
                <LinkList
                  items={x.remedies.map((r) => {
                    const remedy = record.get('remedy', r)
                    return { href: to(page, `/remedies/${r}`), title: remedy?.title[lang] ?? r, text: remedy?.forum[lang] }
                  })}
                />
              </div>
            </div>
          </div>
        </div>
      </section>
      <section class="sec">
        <div class="wrap">
          <div class="cols">
            <div>
              <h2 class="sec__h">{mc.laws[lang]}</h2>
              <Margin page={page} ids={x.laws} />
              {x.lawsText?.length ? (
                <>
                  <h3 class="after">{mc.otherLaws[lang]}</h3>
                  <ul class="plain gap-s">
                    {x.lawsText.map((t) => (
                      <li>{t[lang]}</li>
                    ))}
                  </ul>
                </>
              ) : null}
            </div>
            <div>
              <h2 class="sec__h">{mc.rights[lang]}</h2>
              <LinkList
                items={x.rights.map((r) => ({ href: to(page, `/rights/${r}`), title: record.get('right', r)?.title[lang] ?? r }))}
              />
            </div>
          </div>
        </div>
      </section>
    </Sheet>
  )
}

const STATE: readonly DatedEvent['side'][] = ['state', 'court', 'law']
const AT_ONCE = 4

/** What others found, beside what the State said and did: the latest of each. */
function Beside({ page, events }: { page: Page; events: readonly DatedEvent[] }) {
  const { lang } = page
  const sorted = events.toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0))
  const found = sorted.filter((e) => e.side && !STATE.includes(e.side)).slice(0, AT_ONCE)
  const replied = sorted.filter((e) => STATE.includes(e.side)).slice(0, AT_ONCE)
  if (found.length === 0 || replied.length === 0) return null
  return (
    <section class="sec" aria-labelledby="h-beside">
      <div class="wrap">
        <div class="sec__h">
          <h2 id="h-beside">{mc.beside[lang]}</h2>
          <p class="ui">
            {mc.besideNote[lang]} <a href="#timeline">{mc.timeline[lang]}</a>
          </p>
        </div>
        <div class="cols">
          {[
            { title: mc.found[lang], list: found },
            { title: mc.replied[lang], list: replied },
          ].map(({ title, list }, n) => (
            <div class={n === 0 ? 'layer' : 'layer layer--0'}>
              <h3>{title}</h3>
              <ul class="list list--0">
                {list.map((e) => (
                  <li>
                    <p class="note">
                      {dateAsKnown(e.date, lang, e.precision)} {e.side ? <span class="tag">{c[`side-${e.side}`][lang]}</span> : null}{' '}
                      <StatusMark page={page} status={e.status} />
                    </p>
                    <p class="small">{e.text[lang]}</p>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </div>
      </div>
    </section>
  )
}

const STEP = 9
const A_ROW = 33

/** People as dots, ten a dot: measures of different sources, side by side. */
function Dots({ page, indicators }: { page: Page; indicators: readonly Indicator[] }) {
  const { lang } = page
  const rows = indicators
    .flatMap((i) => i.points.filter((p) => p.value !== null).map((p) => ({ i, p, value: p.value ?? 0 })))
    .sort((a, b) => b.value - a.value)
  // What is noted on every measure is said once, over them.
  const common = (indicators[0]?.notes ?? []).filter((t) => indicators.every((i) => i.notes?.some((x) => x.en === t.en)))
  return (
    <section class="sec wash" aria-labelledby="h-dots">
      <svg class="sprite" aria-hidden="true">
        <defs>
          <pattern id="dot" width={STEP} height={STEP} patternUnits="userSpaceOnUse">
            <circle class="c1" cx="4.5" cy="4.5" r="3.2" />
          </pattern>
        </defs>
      </svg>
      <div class="wrap">
        <div class="sec__h">
          <h2 id="h-dots">{mc.dotsTitle[lang]}</h2>
          <p class="ui">{mc.dotsNote[lang]}</p>
          {common.map((t) => (
            <p class="ui">{t[lang]}</p>
          ))}
        </div>
        <div class="dots">
          {rows.map(({ i, p, value }) => {
            const n = Math.ceil(value / 10)
            const full = Math.floor(n / A_ROW)
            const rest = n % A_ROW
            const height = (full + (rest > 0 ? 1 : 0)) * STEP
            return (
              <div class="dotrow">
                <div>
                  <p class="big">{num(value, lang)}</p>
                  <p>
                    {i.title[lang]} ({i.unit[lang]})
                  </p>
                  {p.note ? <p class="note">{p.note[lang]}</p> : null}
                  {i.notes
                    ?.filter((t) => !common.some((x) => x.en === t.en))
                    .map((t) => (
                      <p class="note">{t[lang]}</p>
                    ))}
                  <span class="src--in">
                    {p.sources.map((s) => (
                      <SourceTitle page={page} id={s.source} />
                    ))}
                    <StatusMark page={page} status={p.status} />
                  </span>
                </div>
                <svg viewBox={`0 0 ${A_ROW * STEP} ${height}`} width={A_ROW * STEP} height={height} aria-hidden="true">
                  {full > 0 ? <rect width={A_ROW * STEP} height={full * STEP} fill="url(#dot)" /> : null}
                  {rest > 0 ? <rect y={full * STEP} width={rest * STEP} height={STEP} fill="url(#dot)" /> : null}
                </svg>
              </div>
            )
          })}
        </div>
        <details class="more noprint">
          <summary>{mc.downloads[lang]}</summary>
          <ul class="plain">
            {indicators.map((i) => (
              <li>
                <a href={`/${lang}/challenges/data/${i.id}.csv`} download="">
                  {i.title[lang]} (CSV)
                </a>
              </li>
            ))}
          </ul>
        </details>
      </div>
    </section>
  )
}
