import { say } from '../../language/say.ts'
import type { Concern, Indicator } from '../../record/monitoring.ts'
import { EventsTimeline } from '../charts/events.tsx'
import { RecommendationUnits } from '../charts/units.tsx'
import type { Page } from '../context.ts'
import { to } from '../entries.ts'
import { mc } from '../messages/challenges.ts'
import { mu } from '../messages/un.ts'
import { m } from '../messages.ts'
import { Doubts, LinkList, Margin, StatusMark } from '../parts.tsx'
import { Sheet } from '../sheet.tsx'
import { Margins } from '../sources.tsx'
import { countByRight, decisionsOn, recommendationsOn, sidesOf } from '../un.ts'
import { Beside, Dots } from './challenge-parts.tsx'
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

/** Figures that are seen side by side, where there are any. */
const isDots = (i: Indicator) => i.apart === true && i.points.some((p) => p.value !== null)

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
