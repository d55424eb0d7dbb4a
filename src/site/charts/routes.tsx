import { curveBumpX, link } from 'd3-shape'
import { say } from '../../language/say.ts'
import type { Remedy } from '../../record/types.ts'
import type { Page } from '../context.ts'
import { StatusMark } from '../parts.tsx'
import { Empty, Key, Picture } from './common.tsx'
import { c } from './messages.ts'

export interface RoutesProps {
  readonly page: Page
  readonly id?: string
  /** Remedies to start from (a situation's, for instance); what they lead to is added. */
  readonly remedies: readonly string[]
  /** Only the given remedies, without what they lead to. */
  readonly exact?: boolean
}

interface Edge {
  readonly from: string
  readonly to: string
  /** Must be gone before a UN committee can look at the matter. */
  readonly must: boolean
}

interface Graph {
  readonly nodes: readonly Remedy[]
  readonly edges: readonly Edge[]
}

const COLUMNS = ['first', 'court', 'appeal', 'cassation', 'un'] as const
type Column = (typeof COLUMNS)[number]

/** By the body that the record names first: its forum, in the language that the rules below are written for. */
export function columnOf(remedy: Remedy): Column {
  if (remedy.level === 'international') return 'un'
  const forum = remedy.forum.en.replace(/^the /i, '').toLowerCase()
  if (/^(cassation court|supreme court|prosecutor general)/.test(forum)) return 'cassation'
  if (/^(regional (\(or military\) )?court|civil panel of the regional|higher court)/.test(forum)) return 'appeal'
  if (/^(court|district court|administrative court|specialised|investigating judge|constitutional court)/.test(forum)) return 'court'
  return 'first'
}

/** The remedies and all they lead to, by `exhaustion.then` (must) and `next` (may) of the record. */
export function routes({ page, remedies, exact }: Pick<RoutesProps, 'page' | 'remedies' | 'exact'>): Graph {
  const ids = new Set<string>()
  const queue = [...remedies]
  for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
    const remedy = page.record.get('remedy', id)
    if (!remedy || ids.has(id)) continue
    ids.add(id)
    if (!exact) queue.push(...onward(remedy))
  }
  const nodes = [...ids].map((id) => page.record.get('remedy', id)).filter((r) => r !== undefined)
  const edges = nodes.flatMap((r) =>
    onward(r)
      .filter((to) => ids.has(to))
      .map((to) => ({ from: r.id, to, must: r.exhaustion.then.includes(to) })),
  )
  return { nodes, edges }
}

function onward(r: Remedy): readonly string[] {
  return [...new Set([...r.exhaustion.then, ...r.next.flatMap((n) => (n.remedy ? [n.remedy] : []))])]
}

/** Which remedy follows which: drawn in columns on a wide page, and always as a nested list with links. */
export function RoutesMap({ page, id = 'routes', remedies, exact }: RoutesProps) {
  const { lang } = page
  const graph = routes({ page, remedies, ...(exact ? { exact } : {}) })
  if (graph.nodes.length === 0) return <Empty text={c.noRoutes[lang]} />
  return (
    <div class="chart routes">
      <figure>
        <RoutesSvg page={page} id={id} graph={graph} />
        <figcaption>
          <ul class="legend">
            {[true, false].map((must) => (
              <Key text={(must ? c.must : c.may)[lang]} viewBox="0 0 32 16" wide>
                <path class={must ? 'e-must' : 'e-may'} d="M1 8h30" />
              </Key>
            ))}
          </ul>
        </figcaption>
      </figure>
      <p class="routes__h">{c.listHead[lang]}</p>
      <RoutesList page={page} graph={graph} />
    </div>
  )
}

const WIDTH = 1160
const BOX = 196
const LINE = 18
const PAD = 9

function RoutesSvg({ page, id, graph }: { page: Page; id: string; graph: Graph }) {
  const { lang } = page
  const used = COLUMNS.filter((col) => graph.nodes.some((n) => columnOf(n) === col))
  const gap = used.length > 1 ? (WIDTH - BOX) / Math.max(3, used.length - 1) : 0
  const boxes = layout(graph, used, gap, lang)
  const height = Math.max(...[...boxes.values()].map((b) => b.y + b.h)) + 6
  const curve = link<unknown, { source: [number, number]; target: [number, number] }, [number, number]>(curveBumpX)
  const must = graph.edges.filter((e) => e.must).length
  return (
    <Picture
      viewBox={`0 0 ${WIDTH} ${height}`}
      id={id}
      title={c.routesTitle[lang]}
      desc={say(c.routesDesc, lang, { n: graph.nodes.length, must, may: graph.edges.length - must })}
    >
      <defs>
        <marker
          id={`${id}-a`}
          viewBox="0 0 8 8"
          refX="7"
          refY="4"
          markerWidth="8"
          markerHeight="8"
          markerUnits="userSpaceOnUse"
          orient="auto"
        >
          <path class="e-head" d="M0 0 8 4 0 8z" />
        </marker>
      </defs>
      {used.map((col, i) => (
        <text class="col" x={i * gap} y="16">
          {c[`col-${col}`][lang]}
        </text>
      ))}
      {graph.edges
        .toSorted((a, b) => Number(a.must) - Number(b.must))
        .map((e) => {
          const a = boxes.get(e.from)
          const b = boxes.get(e.to)
          if (!a || !b) return null
          const y1 = Math.round(a.y + a.h / 2)
          const y2 = Math.round(b.y + b.h / 2)
          const right = a.x + BOX
          // Within a column round its right side; to an earlier column from the left side.
          const d =
            b.x > a.x
              ? curve({ source: [right, y1], target: [b.x, y2] })
              : b.x < a.x
                ? curve({ source: [a.x, y1], target: [b.x + BOX, y2 + 6] })
                : `M${right} ${y1}C${right + 34} ${y1} ${right + 34} ${y2 + 6} ${right} ${y2 + 6}`
          return <path class={e.must ? 'e-must' : 'e-may'} d={d ?? ''} marker-end={`url(#${id}-a)`} />
        })}
      {[...boxes.values()].map((b) => (
        <g transform={`translate(${b.x} ${b.y})`}>
          <rect class={b.dead ? 'n-dead' : 'n-box'} width={BOX} height={b.h} rx="3" />
          {b.lines.map((t, i) => (
            <text class="n-text" x="10" y={PAD + 13 + i * LINE}>
              {t}
            </text>
          ))}
        </g>
      ))}
    </Picture>
  )
}

interface Box {
  readonly x: number
  readonly y: number
  readonly h: number
  readonly lines: readonly string[]
  readonly dead: boolean
}

/** Columns from left to right; in each, what comes from above stands above. */
function layout(graph: Graph, used: readonly Column[], gap: number, lang: Page['lang']): ReadonlyMap<string, Box> {
  const boxes = new Map<string, Box>()
  used.forEach((col, i) => {
    const weight = (r: Remedy) => {
      const from = graph.edges.flatMap((e) => (e.to === r.id ? [boxes.get(e.from)] : [])).filter((b) => b !== undefined)
      return from.length === 0 ? Number.POSITIVE_INFINITY : from.reduce((sum, b) => sum + b.y + b.h / 2, 0) / from.length
    }
    const inside = graph.nodes.filter((n) => columnOf(n) === col).toSorted((a, b) => (weight(a) === weight(b) ? 0 : weight(a) - weight(b)))
    let y = 34
    for (const r of inside) {
      const lines = broken(r.title[lang], 23)
      const h = lines.length * LINE + 2 * PAD
      const wish = weight(r) - h / 2
      y = Math.max(y, Number.isFinite(wish) && inside.length < 6 ? Math.round(wish) : y)
      boxes.set(r.id, { x: Math.round(i * gap), y, h, lines, dead: r.unavailable !== undefined })
      y += h + 16
    }
  })
  return boxes
}

/** Breaks a title into lines of about `n` letters. */
function broken(text: string, n: number): readonly string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= n) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

/** The same as a list: under each remedy what follows it; a remedy that was unfolded before is only named. */
function RoutesList({ page, graph }: { page: Page; graph: Graph }) {
  const { lang } = page
  const targets = new Set(graph.edges.map((e) => e.to))
  const seen = new Set<string>()
  const item = (r: Remedy, must?: boolean) => {
    const again = seen.has(r.id)
    seen.add(r.id)
    const next = again ? [] : graph.edges.filter((e) => e.from === r.id)
    const hasMore = again && graph.edges.some((e) => e.from === r.id)
    return (
      <li>
        <a href={`/${lang}/remedies/${r.id}`}>{r.title[lang]}</a>
        <span class="sub">
          {must === undefined ? null : <b>{`${(must ? c.must : c.may)[lang]}. `}</b>}
          {r.forum[lang]}
          {r.unavailable ? `; ${c.dead[lang]}` : null}
          {hasMore ? `; ${c.above[lang]}` : null}
        </span>
        {again ? null : <StatusMark page={page} status={r.status} />}
        {next.length > 0 ? <ul class="routes__l">{next.map((e) => node(e.to, e.must))}</ul> : null}
      </li>
    )
  }
  const node = (id: string, must?: boolean) => {
    const remedy = graph.nodes.find((n) => n.id === id)
    return remedy ? item(remedy, must) : null
  }
  const roots = graph.nodes.filter((n) => !targets.has(n.id)).map((r) => item(r))
  // What lies on a circle has no beginning: it begins where the record names it first.
  const rest = graph.nodes.flatMap((n) => (seen.has(n.id) ? [] : [item(n)]))
  return (
    <ul class="routes__l routes__l--top">
      {roots}
      {rest}
    </ul>
  )
}
