import { say } from '../../language/say.ts'
import type { Decision, Recommendation } from '../../record/monitoring.ts'
import type { SourceRef, Status } from '../../record/types.ts'
import type { Page } from '../context.ts'
import { DataTable, Empty, num, Picture, weakest } from './common.tsx'
import { c } from './messages.ts'

/** Forms that differ without colour. */
export type UnitForm = 'full' | 'half' | 'open' | 'cross' | 'dash'

export interface UnitRow {
  readonly label: string
  readonly count: number
  readonly form: UnitForm
  readonly status: Status
  readonly sources?: readonly SourceRef[]
  /** Where the entries of the row stand. */
  readonly href?: string
}

export interface UnitsProps {
  readonly page: Page
  readonly id: string
  readonly title: string
  readonly rows: readonly UnitRow[]
  readonly href?: string
}

const A_LINE = 20
const SIZE = 15

/** One mark, one entry: a row of marks a group, with the same numbers in a table. */
export function Units({ page, id, title, rows, href }: UnitsProps) {
  const { lang } = page
  if (rows.every((r) => r.count === 0)) return <Empty text={c.noUnits[lang]} />
  const groups = rows.map((r) => `${r.label}: ${num(r.count, lang)}`).join('; ')
  let y = 0
  const placed = rows.map((row) => {
    const top = y
    y += 28 + Math.ceil(row.count / A_LINE) * SIZE + 12
    return { row, top }
  })
  return (
    <div class="cols cols--chart">
      <figure class="chart unit-chart">
        <Picture id={id} title={title} desc={say(c.unitsDesc, lang, { groups })} width={A_LINE * SIZE} height={y}>
          <defs>
            {[...new Set(rows.map((r) => r.form))].map((form) => (
              <pattern id={`${id}-${form}`} width={SIZE} height={SIZE} patternUnits="userSpaceOnUse">
                <UnitMark form={form} />
              </pattern>
            ))}
          </defs>
          {placed.map(({ row, top }) => {
            const lines = Math.floor(row.count / A_LINE)
            const rest = row.count % A_LINE
            const fill = `url(#${id}-${row.form})`
            return (
              <g transform={`translate(0 ${top})`}>
                <text y="17">
                  <tspan class="n">{num(row.count, lang)}</tspan>
                  <tspan dx="6">{row.label}</tspan>
                </text>
                <g transform="translate(0 28)">
                  {lines ? <rect width={A_LINE * SIZE} height={lines * SIZE} fill={fill} /> : null}
                  {rest ? <rect y={lines * SIZE} width={rest * SIZE} height={SIZE} fill={fill} /> : null}
                </g>
              </g>
            )
          })}
        </Picture>
        <figcaption>
          {c.oneMark[lang]} {c.weakest[lang]}
        </figcaption>
      </figure>
      <DataTable
        page={page}
        id={id}
        caption={title}
        head={[c.group[lang], c.count[lang]]}
        numeric={[1]}
        rows={rows.map((r) => ({
          cells: [r.href ? <a href={r.href}>{r.label}</a> : r.label, num(r.count, lang)],
          status: r.status,
          sources: r.sources ?? [],
        }))}
        href={href}
      />
    </div>
  )
}

/** One mark in a square of 15. */
export function UnitMark({ form }: { form: UnitForm }) {
  const diamond = 'M7.500 1.500 13.500 7.500 7.500 13.500 1.500 7.500z'
  if (form === 'cross') return <path class="u-line" d="M3.500 3.500l8 8m0-8-8 8" />
  if (form === 'dash') return <path class="u-line" d="M2.500 7.500h10" />
  return (
    <>
      <path class={form === 'full' ? 'u-full' : 'u-open'} d={diamond} />
      {form === 'half' ? <path class="u-full" d="M7.500 1.500v12L1.500 7.500z" /> : null}
    </>
  )
}

interface ListProps {
  readonly page: Page
  readonly id?: string
  readonly href?: string
  /** Address of the list narrowed to one group. */
  readonly link?: (group: string) => string
}

const OUTCOMES = { violation: 'full', arbitrary: 'half', 'no-violation': 'open', inadmissible: 'cross', discontinued: 'dash' } as const

/** Decisions of UN bodies by outcome. */
export function DecisionUnits({ page, id = 'decisions', decisions, href, link }: ListProps & { decisions: readonly Decision[] }) {
  const rows = (Object.keys(OUTCOMES) as Decision['outcome'][]).map((outcome) =>
    row(
      decisions.filter((d) => d.outcome === outcome),
      c[outcome][page.lang],
      OUTCOMES[outcome],
      link?.(outcome),
    ),
  )
  return <Units page={page} id={id} title={c.decisionsTitle[page.lang]} rows={rows.filter((r) => r.count > 0)} href={href} />
}

const RESPONSES = [
  ['supported', 'full', 'supported'],
  ['noted', 'half', 'noted'],
  [null, 'open', 'noResponse'],
] as const

/** Recommendations by what the state answered. */
export function RecommendationUnits({
  page,
  id = 'recommendations',
  recommendations,
  href,
  link,
}: ListProps & { recommendations: readonly Recommendation[] }) {
  const rows = RESPONSES.map(([response, form, key]) =>
    row(
      recommendations.filter((r) => r.response === response),
      c[key][page.lang],
      form,
      link?.(response ?? 'none'),
    ),
  )
  return <Units page={page} id={id} title={c.recommendationsTitle[page.lang]} rows={rows.filter((r) => r.count > 0)} href={href} />
}

function row(entries: readonly { status: Status }[], label: string, form: UnitForm, href?: string): UnitRow {
  return { label, count: entries.length, form, status: weakest(entries.map((e) => e.status)), ...(href ? { href } : {}) }
}
