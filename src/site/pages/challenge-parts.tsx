import type { Indicator } from '../../record/monitoring.ts'
import type { DatedEvent } from '../../record/types.ts'
import { dateAsKnown, num } from '../charts/common.tsx'
import { c } from '../charts/messages.ts'
import type { Page } from '../context.ts'
import { mc } from '../messages/challenges.ts'
import { StatusMark } from '../parts.tsx'
import { SourceTitle } from '../sources.tsx'
import { Downloads } from './numbers.tsx'

const STATE: readonly DatedEvent['side'][] = ['state', 'court', 'law']
const AT_ONCE = 4

/** What others found, beside what the State said and did: the latest of each. */
export function Beside({ page, events }: { page: Page; events: readonly DatedEvent[] }) {
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
export function Dots({ page, indicators }: { page: Page; indicators: readonly Indicator[] }) {
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
        <Downloads page={page} indicators={indicators} />
      </div>
    </section>
  )
}
