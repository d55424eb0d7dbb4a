import type { Child } from 'hono/jsx'
import { dateInWords, say } from '../../language/say.ts'
import type { ISODate, SourceRef, Status } from '../../record/types.ts'
import type { Page } from '../context.ts'
import { StatusMark } from '../parts.tsx'
import { Key, Picture, Pin, pc, SourceList, SourceNumbers, sourceKeys, yearOf } from './common.tsx'
import { c } from './messages.ts'

interface TrackRow {
  readonly label: Child
  /** Drawn between 0 and 100 per cent of the years. */
  readonly picture: Child
  /** The same in words. */
  readonly words: Child
  readonly status: Status
  readonly sources: readonly SourceRef[]
}

interface TrackProps {
  readonly page: Page
  readonly id: string
  readonly title: string
  readonly desc: string
  readonly caption: string
  readonly head: readonly [string, string]
  readonly from: number
  readonly to: number
  readonly rows: readonly TrackRow[]
  readonly legend?: Child
  readonly href?: string
}

/** Where a day stands between two years, in per cent; days outside are drawn at the edge. */
export function along(day: ISODate, from: number, to: number): number {
  return Math.min(100, Math.max(0, ((yearOf(day) - from) / (to - from)) * 100))
}

/** Rows over one line of years, the chosen day marked on each: a table whose middle column is drawn. */
export function Track({ page, id, title, desc, caption, head, from, to, rows, legend, href }: TrackProps) {
  const { lang, at } = page
  const keys = sourceKeys(rows.map((r) => r.sources))
  const now = pc(along(at, from, to))
  const years: number[] = []
  for (let y = Math.ceil(from / 5) * 5; y < to; y += 5) years.push(y)
  const grid = years.map((y) => pc(((y - from) / (to - from)) * 100))
  return (
    <div class="track">
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{head[0]}</th>
            <th scope="col">
              <Picture id={id} title={title} desc={desc} class="track__r" height={30}>
                {years.map((y, i) => (
                  <text class={i % 2 ? 'w' : undefined} x={grid[i]} y="13" text-anchor={i === 0 && y - from < 2 ? undefined : 'middle'}>
                    {y}
                  </text>
                ))}
                <line class="r-line" x2="100%" y1="29" y2="29" />
                <Pin x={now} y={22} class="r-mark" d="M0-7 7 0 0 7-7 0z" />
              </Picture>
            </th>
            <th scope="col">{head[1]}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              <th scope="row">{row.label}</th>
              <td class="track__p">
                <svg height="24" aria-hidden="true">
                  {grid.map((x) => (
                    <line class="b-grid" x1={x} x2={x} y2="24" />
                  ))}
                  {row.picture}
                  <line class="b-now" x1={now} x2={now} y2="24" />
                </svg>
              </td>
              <td class="note">
                {row.words}
                <span class="line">
                  <StatusMark page={page} status={row.status} /> <SourceNumbers id={id} keys={keys} sources={row.sources} />
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <ul class="legend">
        <Key text={say(c.chosen, lang, { date: dateInWords(at, lang) })}>
          <path class="r-mark" d="M8 1 15 8 8 15 1 8z" />
        </Key>
        {legend}
      </ul>
      <SourceList page={page} id={id} keys={keys} />
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
