import type { Child } from 'hono/jsx'
import type { ISODate, Lang, SourceRef, Status } from '../../record/types.ts'
import type { Page } from '../context.ts'
import { m } from '../messages.ts'
import { StatusMark } from '../parts.tsx'
import { At, SourceTitle } from '../sources.tsx'
import { c } from './messages.ts'

export { dateAsKnown } from '../../language/say.ts'

/** A number as the language writes it: `9 900`, `45,87` in Kazakh and Russian, `9,900`, `45.87` in English. */
export function num(n: number, lang: Lang): string {
  const [whole, part] = String(Math.abs(n)).split('.') as [string, string | undefined]
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, lang === 'en' ? ',' : '\u00a0')
  return `${n < 0 ? '\u2212' : ''}${grouped}${part === undefined ? '' : (lang === 'en' ? '.' : ',') + part}`
}

/** A day as a fraction of its year, for placing it on a ruler. */
export function yearOf(date: ISODate): number {
  const [y, mo, d] = date.slice(0, 10).split('-').map(Number) as [number, number, number]
  return y + (mo - 1) / 12 + (d - 1) / 372
}

/** A position in per cent, short. */
export function pc(x: number): string {
  return `${Math.round(x * 100) / 100}%`
}

export const ICON: { readonly [S in Status]: string } = { official: 'm-o', reported: 'm-r', unverified: 'm-u' }
const ORDER: readonly Status[] = ['official', 'reported', 'unverified']

export function weakest(statuses: readonly Status[]): Status {
  return ORDER[Math.max(0, ...statuses.map((s) => ORDER.indexOf(s)))] as Status
}

/** Which marks a picture uses, in words. */
export function StatusLegend({ page, statuses }: { page: Page; statuses: readonly Status[] }) {
  return (
    <>
      {ORDER.filter((s) => statuses.includes(s)).map((s) => (
        <li class={`q q-${s[0]}`}>{m[s][page.lang]}</li>
      ))}
    </>
  )
}

interface PictureProps {
  /** Prefix of the ids of its title and description. */
  readonly id: string
  readonly title: string
  readonly desc: string
  readonly class?: string
  readonly width?: number
  readonly height?: number
  readonly viewBox?: string
  readonly children?: Child
}

/** A picture with its title and description in the page's language. */
export function Picture({ id, title, desc, children, ...rest }: PictureProps) {
  return (
    <svg {...rest} role="img" aria-labelledby={`${id}-t ${id}-d`}>
      <title id={`${id}-t`}>{title}</title>
      <desc id={`${id}-d`}>{desc}</desc>
      {children}
    </svg>
  )
}

/** A mark of fixed size at a place in per cent. */
export function Pin({ x, y, class: name, d }: { x: string; y: number; class: string; d: string }) {
  return (
    <svg class="pin" x={x} y={y} aria-hidden="true">
      <path class={name} d={d} />
    </svg>
  )
}

/** A mark in a legend. */
export function Key({ text, children, viewBox = '0 0 16 16', wide }: { text: string; children: Child; viewBox?: string; wide?: boolean }) {
  return (
    <li>
      <svg class={wide ? 'lg lg--w' : 'lg'} viewBox={viewBox} aria-hidden="true">
        {children}
      </svg>
      {text}
    </li>
  )
}

interface DataRow {
  /** The first is the row's head. */
  readonly cells: readonly Child[]
  readonly status: Status
  readonly sources: readonly SourceRef[]
}

interface DataTableProps {
  readonly page: Page
  readonly id: string
  readonly caption: string
  readonly head: readonly string[]
  /** Columns of numbers. */
  readonly numeric?: readonly number[]
  readonly rows: readonly DataRow[]
  /** Address of the same table as CSV. */
  readonly href?: string
}

/** The numbers of a picture as a table: the mark and the source of every row; a source is written out once, below. */
export function DataTable({ page, id, caption, head, numeric = [], rows, href }: DataTableProps) {
  const keys = sourceKeys(rows.map((r) => r.sources))
  return (
    <div class="chart-table">
      <table class="data">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {[...head, c.source[page.lang]].map((h, i) => (
              <th scope="col" class={numeric.includes(i) ? 'r' : undefined}>
                {h}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              {row.cells.map((cell, i) =>
                i === 0 ? <th scope="row">{cell}</th> : <td class={numeric.includes(i) ? 'r' : undefined}>{cell}</td>,
              )}
              <td class={`q q-${row.status[0]}`}>
                {m[row.status][page.lang]} <SourceNumbers id={id} keys={keys} sources={row.sources} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <SourceList page={page} id={id} keys={keys} />
      {href ? (
        <p class="chart-csv noprint">
          <a href={href} download="">
            {c.csv[page.lang]}
          </a>
        </p>
      ) : null}
    </div>
  )
}

/** Sources written out beside what they carry. */
export function SourcesInline({ page, sources, status }: { page: Page; sources: readonly SourceRef[]; status: Status }) {
  return (
    <span class="src--in">
      {sources.map((s) => (
        <SourceTitle page={page} id={s.source} />
      ))}
      <StatusMark page={page} status={status} />
    </span>
  )
}

/** Sources in order of first use; the same source at the same place has one number. */
export function sourceKeys(lists: readonly (readonly SourceRef[])[]): readonly string[] {
  return [...new Set(lists.flat().map((s) => `${s.source}\n${s.at}`))]
}

interface KeyProps {
  readonly page: Page
  readonly id: string
  readonly keys: readonly string[]
}

export function SourceNumbers({ id, keys, sources }: Omit<KeyProps, 'page'> & { sources: readonly SourceRef[] }) {
  return (
    <>
      {sources.map((s) => {
        const n = keys.indexOf(`${s.source}\n${s.at}`) + 1
        return (
          <a class="sn" href={`#${id}-s${n}`}>
            {n}
          </a>
        )
      })}
    </>
  )
}

export function SourceList({ page, id, keys }: KeyProps) {
  if (keys.length === 0) return null
  const refs = keys.map((key) => key.split('\n') as [string, string])
  // A locator that most of them share is said once.
  const common = refs.map(([, at]) => at).find((at) => refs.filter((r) => r[1] === at).length > Math.max(2, refs.length / 2))
  return (
    <>
      <ol class="chart-src" aria-label={c.sources[page.lang]}>
        {refs.map(([name, at], i) => (
          <li id={`${id}-s${i + 1}`}>
            <SourceTitle page={page} id={name} plain="b" />
            {at === common ? null : (
              <>
                , <At page={page} at={at} />
              </>
            )}
          </li>
        ))}
      </ol>
      {common ? <p class="note">{inserted(c.commonAt[page.lang], '{at}', <At page={page} at={common} />)}</p> : null}
    </>
  )
}

/** A message with an element in the place of a field. */
function inserted(text: string, field: string, element: Child): Child {
  const [before, after] = text.split(field)
  return (
    <>
      {before}
      {element}
      {after}
    </>
  )
}

/** Nothing to draw: said in the size of what could be said. */
export function Empty({ text }: { text: string }) {
  return <p class="chart-empty">{text}</p>
}
