import { say } from '../../language/say.ts'
import type { DatedEvent } from '../../record/types.ts'
import type { Page } from '../context.ts'
import { dateAsKnown, Empty, Key, Picture, Pin, pc, SourcesInline, yearOf } from './common.tsx'
import { c } from './messages.ts'

export interface EventsProps {
  readonly page: Page
  readonly id: string
  /** What the events belong to: the title of a concern or an institution. */
  readonly title: string
  readonly events: readonly DatedEvent[]
  /** Which events are turning points. Default: those by which the law itself changed. */
  readonly turn?: (event: DatedEvent) => boolean
  readonly href?: string
}

type Side = NonNullable<DatedEvent['side']>
const LANES = [
  ['laneState', ['state', 'court', 'law']],
  ['laneWorld', ['un', 'regional']],
  ['laneSociety', ['civil-society', 'media', 'people']],
  ['laneOther', [undefined]],
] as const satisfies readonly (readonly [keyof typeof c, readonly (Side | undefined)[]])[]

const BIG = 'M0-8 8 0 0 8-8 0z'
const SMALL = 'M0-6 6 0 0 6-6 0z'

/** Events in order of time, each with who acts; above them a ruler with a lane a side. */
export function EventsTimeline({ page, id, title, events, turn = (e) => e.side === 'law', href }: EventsProps) {
  const { lang } = page
  if (events.length === 0) return <Empty text={c.noEvents[lang]} />
  const sorted = events.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
  const years = sorted.map((e) => yearOf(e.date))
  const from = Math.floor(years[0] ?? 0)
  const to = Math.floor(years.at(-1) ?? 0) + 1
  const lanes = LANES.map(([key, sides]) => ({
    key,
    events: sorted.filter((e) => (sides as readonly (Side | undefined)[]).includes(e.side)),
  }))
  const shown = lanes.filter((l) => l.events.length > 0)
  const counts = Object.fromEntries(lanes.map((l) => [l.key.slice(4).toLowerCase(), l.events.length]))
  const bottom = shown.length * 44
  const x = (t: number) => pc(1 + ((t - from) / (to - from)) * 98)
  const step = Math.max(1, Math.ceil((to - from) / 5))
  const ticks: number[] = []
  for (let y = from; y <= to; y += step) ticks.push(y)
  return (
    <div class="events">
      <figure class="chart">
        <Picture
          height={bottom + 26}
          id={id}
          title={say(c.eventsTitle, lang, { title, years: from === to - 1 ? from : `${from}–${to - 1}` })}
          desc={say(c.eventsDesc, lang, { n: sorted.length, ...counts })}
        >
          {ticks.map((y, i) => (
            <>
              <line class="c-grid" x1={x(y)} x2={x(y)} y2={bottom} />
              <text x={x(y)} y={bottom + 20} text-anchor={i === 0 ? undefined : y === to ? 'end' : 'middle'}>
                {y}
              </text>
            </>
          ))}
          <line class="c-line" x2="100%" y1={bottom} y2={bottom} />
          {shown.map((lane, n) => (
            <>
              <text class="lane" y={n * 44 + 14}>
                {c[lane.key][lang]}
              </text>
              <line class="c-grid" x2="100%" y1={n * 44 + 30} y2={n * 44 + 30} />
              {lane.events.map((e) => (
                <Pin x={x(yearOf(e.date))} y={n * 44 + 30} class={turn(e) ? 'e-turn' : 'e-plain'} d={turn(e) ? BIG : SMALL} />
              ))}
            </>
          ))}
        </Picture>
        <figcaption>
          <ul class="legend">
            {sorted.some(turn) ? (
              <Key text={c.turn[lang]}>
                <path class="e-turn" d="M8 1 15 8 8 15 1 8z" />
              </Key>
            ) : null}
            <Key text={c.event[lang]}>
              <path class="e-plain" d="M8 2 14 8 8 14 2 8z" />
            </Key>
          </ul>
        </figcaption>
      </figure>
      <ol class="time">
        {sorted.map((e) => (
          <li class={turn(e) ? 'turn' : undefined}>
            <span class="when">
              {dateAsKnown(e.date, lang, e.precision)}
              {e.to ? ` – ${dateAsKnown(e.to, lang, e.precision)}` : null}
              {e.side ? <span class={`tag side--${e.side}`}>{c[`side-${e.side}`][lang]}</span> : null}
            </span>
            <p>{e.text[lang]}</p>
            {e.note ? <p class="note">{e.note[lang]}</p> : null}
            <SourcesInline page={page} sources={e.sources} status={e.status} />
          </li>
        ))}
      </ol>
      {href ? (
        <p class="chart-csv noprint">
          <a href={href} download="">
            {c.csv[lang]}
          </a>
        </p>
      ) : null}
    </div>
  )
}
