import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import { say } from '../../language/say.ts'
import type { Indicator } from '../../record/monitoring.ts'
import type { Page } from '../context.ts'
import { DataTable, Empty, ICON, num, Picture, pc, StatusLegend } from './common.tsx'
import { c } from './messages.ts'

export interface SeriesProps {
  readonly page: Page
  readonly indicator: Indicator
  /** Prefix of the ids in it, where the same series stands twice on a page. */
  readonly id?: string
  /** Does the scale start at zero? Default: yes, unless the figures are ranks. */
  readonly zero?: boolean
  /** Ranks are drawn with the first place on top. Default: by the unit. */
  readonly rank?: boolean
  /** Address of the table as CSV. */
  readonly href?: string
}

type Point = Indicator['points'][number]
interface Placed {
  readonly point: Point & { readonly value: number }
  readonly t: number
}

const BASE = 256

/** A series with its table beside it. */
export function Series(props: SeriesProps) {
  return (
    <div class="cols cols--chart">
      <SeriesChart {...props} />
      <SeriesTable {...props} />
    </div>
  )
}

/** An indicator drawn: one mark a value, its form by how well it is known; the line stops where a value is missing or the measure changed. */
export function SeriesChart({ page, indicator, id = indicator.id, zero, rank = indicator.unit.en === 'rank' }: SeriesProps) {
  const { lang } = page
  const { slots, runs } = place(indicator.points)
  const shown = runs.flat()
  const last = shown.at(-1)
  if (!last) {
    return (
      <figure class="chart">
        <Empty text={c.none[lang]} />
        <figcaption>{indicator.title[lang]}</figcaption>
      </figure>
    )
  }
  const breaks = slots.filter((s) => s.point.breaks)
  // Room for the words over the breaks.
  const top = 28 + 18 * Math.min(3, breaks.length)
  const values = shown.map((p) => p.point.value)
  const fromZero = zero ?? !rank
  const low = Math.min(...values)
  const high = Math.max(...values)
  const y = scaleLinear()
    .domain(fromZero ? [Math.min(0, low), high === 0 ? 1 : high] : low === high ? [low - 1, high + 1] : [low, high])
    .nice(3)
    .range(rank ? [top, BASE] : [BASE, top])
  const ticks = y.ticks(3)
  const wide = Math.max(...ticks.map((v) => num(v, lang).length))
  const start = slots[0]?.t ?? 0
  const end = slots.at(-1)?.t ?? 0
  const x = scaleLinear()
    .domain(start === end ? [start - 1, end + 1] : [start, end])
    .range([Math.round(6 + wide * 2.6), 93])
  const path = line<Placed | null>()
    .defined((p) => p !== null)
    .x((p) => Math.round(x(p?.t ?? 0) * 100) / 100)
    .y((p) => Math.round(y(p?.point.value ?? 0) * 10) / 10)
  // A run of one value has no line, only its mark.
  const d = path(runs.filter((r) => r.length > 1).flatMap((r) => [...r, null]))
  const years = [...new Set(slots.map((s) => Math.floor(s.t)))]
  const labels = spaced(years.map((v) => x(v)))
  const longest = Math.max(...values.map((v) => num(v, lang).length))
  const few = slots.length <= (longest <= 3 ? 8 : 6) && longest <= 5
  const heightOf = (p: Placed | undefined) => (p === undefined ? undefined : y(p.point.value))
  const unit = say(c.unit, lang, { unit: indicator.unit[lang] })
  return (
    <figure class="chart">
      <Picture id={id} title={seriesTitle(page, indicator)} desc={`${unit} ${describe(page, indicator)}`} class="series" height={288}>
        {ticks.map((v) => (
          <>
            <line class={v === 0 ? 'c-line' : 'c-grid'} x2="100%" y1={px(y(v))} y2={px(y(v))} />
            <text class="k" y={px(y(v) - 5)}>
              {num(v, lang)}
            </text>
          </>
        ))}
        <g class="mid">
          {years.map((v, i) =>
            labels[i] === undefined ? null : (
              <text class={labels[i] || undefined} x={pc(x(v))} y="280">
                {v}
              </text>
            ),
          )}
        </g>
        {breaks.map((s, i) => {
          const before = slots[slots.indexOf(s) - 1]?.t ?? s.t - 1
          const at = Math.max(2, x(s.t - Math.min(1, s.t - before) / 2))
          const flip = at > 40
          return (
            <>
              <line class="c-dash" x1={pc(at)} x2={pc(at)} y1="2" y2={BASE} />
              {i < 3 ? (
                <text class="a" x={pc(at)} y={14 + i * 18} dx={flip ? -8 : 8} text-anchor={flip ? 'end' : undefined}>
                  {`${Math.floor(s.t)}: ${c.newMeasure[lang]}`}
                </text>
              ) : null}
            </>
          )
        })}
        {d ? (
          <svg height="288" viewBox="0 0 100 288" preserveAspectRatio="none" aria-hidden="true">
            <path class="c-path" d={d} />
          </svg>
        ) : null}
        <g class="marks">
          {shown.map(({ point, t }) => (
            <use href={`#${ICON[point.status]}`} x={pc(x(t))} y={px(y(point.value))} width="14" height="14" />
          ))}
        </g>
        {shown.map((p, i) =>
          p === last || few ? (
            <text class="v" x={pc(x(p.t))} {...labelAt(y(p.point.value), heightOf(shown[i - 1]), heightOf(shown[i + 1]))}>
              {num(p.point.value, lang)}
            </text>
          ) : null,
        )}
      </Picture>
      <figcaption>
        <p>
          {unit} {rank ? c.rankUp[lang] : indicator.lowerIsBetter ? c.lower[lang] : null} {!rank && !fromZero ? c.notZero[lang] : null}
        </p>
        <ul class="legend">
          <StatusLegend page={page} statuses={shown.map((p) => p.point.status)} />
        </ul>
        {breaks.length > 0 ? <p>{c.breakNote[lang]}</p> : null}
      </figcaption>
    </figure>
  )
}

/** The same values in a table: as many rows as the series has points, those without a value too. */
export function SeriesTable({ page, indicator, id = indicator.id, href }: SeriesProps) {
  const { lang } = page
  if (indicator.points.length === 0) return <Empty text={c.none[lang]} />
  return (
    <DataTable
      page={page}
      id={id}
      caption={c.same[lang]}
      head={[c.year[lang], capital(indicator.unit[lang])]}
      rows={indicator.points.map((p) => ({
        cells: [
          <>
            {p.year}
            {p.period ? <span class="sub">{p.period[lang]}</span> : null}
          </>,
          <>
            {p.value === null ? c.noValue[lang] : figure(page, p)}
            {p.breaks ? <span class="sub sub--break">{p.breaks[lang]}</span> : null}
            {p.note ? <span class="sub">{p.note[lang]}</span> : null}
          </>,
        ],
        status: p.status,
        sources: p.sources,
      }))}
      href={href}
    />
  )
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** A value stands over its mark, under it where the line comes down from above, beside it where the line goes on down. */
function labelAt(y: number, before: number | undefined, after: number | undefined) {
  const down = before !== undefined && before < y - 8
  if (down && after !== undefined && after > y + 8) return { y: px(y - 6), dx: '9', 'text-anchor': 'start' } as const
  return { y: px(down && y + 28 < BASE ? y + 25 : y - 15), 'text-anchor': 'middle' } as const
}

/** Which labels are shown: on every screen (``), on a wide one (`w`), or not at all; the last one always. */
function spaced(at: readonly number[]): readonly ('' | 'w' | undefined)[] {
  let always = Number.POSITIVE_INFINITY
  let any = Number.POSITIVE_INFINITY
  return at
    .toReversed()
    .map((x) => {
      if (any - x < 6) return undefined
      any = x
      if (always - x < 16) return 'w'
      always = x
      return ''
    })
    .toReversed()
}

function figure(page: Page, p: Point): string {
  const value = num(p.value ?? 0, page.lang)
  return p.of === undefined ? value : say(c.of, page.lang, { value, of: num(p.of, page.lang) })
}

function px(n: number): string {
  return String(Math.round(n * 10) / 10)
}

function seriesTitle(page: Page, indicator: Indicator): string {
  const years = indicator.points.map((p) => p.year)
  const from = Math.min(...years)
  const to = Math.max(...years)
  return say(c.seriesTitle, page.lang, { title: indicator.title[page.lang], years: from === to ? from : `${from}–${to}` })
}

function describe(page: Page, indicator: Indicator): string {
  const { lang } = page
  const parts = indicator.points.map((p) => {
    const value = p.value === null ? c.noValue[lang] : num(p.value, lang)
    return `${p.year}${p.period ? ` (${p.period[lang]})` : ''}: ${value}${p.breaks ? ` (${c.newMeasure[lang]})` : ''}`
  })
  return `${parts.join('; ')}.`
}

/** Places points on the line of years (several in one year side by side, in the record's order) and cuts them into runs that may be joined. */
function place(points: readonly Point[]): { slots: readonly { t: number; point: Point }[]; runs: readonly (readonly Placed[])[] } {
  const slots = points.map((point, i) => {
    const same = points.filter((p) => p.year === point.year)
    const before = points.slice(0, i).filter((p) => p.year === point.year).length
    return { t: point.year + before / same.length, point }
  })
  slots.sort((a, b) => a.t - b.t)
  const runs: Placed[][] = []
  let run: Placed[] = []
  let year = Number.NaN
  for (const { t, point } of slots) {
    // A break, a missing value or a skipped year: nothing may be joined across it.
    if (point.breaks || point.value === null || point.year - year > 1) run = []
    year = point.year
    if (point.value === null) continue
    if (run.length === 0) runs.push(run)
    run.push({ t, point: { ...point, value: point.value } })
  }
  return { slots, runs }
}
