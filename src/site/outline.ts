import type { KeptUnit } from '../store/library.ts'

const DIVISIONS: ReadonlySet<string> = new Set(['annex', 'part', 'section', 'subsection', 'chapter', 'subchapter'])

/** Signs of text on one page of an act: with its frame it stays well under what a page may weigh. */
const PAGE_SIGNS = 20_000

export const isDivision = (unit: Pick<KeptUnit, 'kind'>): boolean => DIVISIONS.has(unit.kind)

/** An article of a held text and where it is shown. */
export interface HeldArticle {
  readonly unit: KeptUnit
  /** From 1. */
  readonly page: number
}

export interface HeldDivision {
  readonly unit: KeptUnit
  readonly page: number
  readonly depth: number
  /** Its own articles, not those of the divisions in it. */
  readonly articles: readonly HeldArticle[]
}

/** A whole act as pages: an article is never cut, a page breaks at a chapter where it can. */
export interface Outline {
  readonly pages: readonly (readonly KeptUnit[])[]
  readonly divisions: readonly HeldDivision[]
  /** Articles that stand in no division. */
  readonly loose: readonly HeldArticle[]
  readonly articles: number
}

/** Cuts an act into pages and says where each part of it stands. */
export function outlineOf(units: readonly KeptUnit[]): Outline {
  const pages: KeptUnit[][] = []
  let open: KeptUnit[] = []
  let size = 0
  for (const block of blocks(units)) {
    const weight = block.reduce((n, u) => n + u.label.length + u.text.length, 0)
    const full = size + weight > PAGE_SIGNS
    const turn = size > PAGE_SIGNS / 2 && isDivision(block[0] as KeptUnit)
    if (open.length > 0 && (full || turn)) {
      // A heading does not stay behind at the foot of a page.
      const carried: KeptUnit[] = []
      while (open.length > 1 && isDivision(open.at(-1) as KeptUnit)) carried.unshift(open.pop() as KeptUnit)
      pages.push(open)
      open = carried
      size = 0
    }
    open.push(...block)
    size += weight
  }
  if (open.length > 0) pages.push(open)
  const pageOf = new Map<KeptUnit, number>()
  for (const [i, page] of pages.entries()) for (const u of page) pageOf.set(u, i + 1)
  const divisions = new Map<number, { unit: KeptUnit; page: number; depth: number; articles: HeldArticle[] }>()
  const loose: HeldArticle[] = []
  let articles = 0
  for (const [i, unit] of units.entries()) {
    const page = pageOf.get(unit) ?? 1
    if (isDivision(unit)) divisions.set(i, { unit, page, depth: (divisions.get(unit.parent)?.depth ?? -1) + 1, articles: [] })
    else if (unit.kind === 'article') {
      articles++
      ;(divisions.get(unit.parent)?.articles ?? loose).push({ unit, page })
    }
  }
  return { pages, divisions: [...divisions.values()], loose, articles }
}

/** Articles whole, each heading and each passage outside articles by itself. */
function blocks(units: readonly KeptUnit[]): KeptUnit[][] {
  const out: KeptUnit[][] = []
  const inArticle: boolean[] = []
  for (const [i, u] of units.entries()) {
    inArticle[i] = u.kind === 'article' || (u.parent >= 0 && inArticle[u.parent] === true)
    const begins = u.kind === 'article' || !inArticle[i]
    if (begins) out.push([u])
    else out.at(-1)?.push(u)
  }
  return out
}

const MARKS: Readonly<Record<string, string>> = { '.': '_', '/': '__', '~': '_t', '!': '_n', '@': '_d' }

/** The mark at which a unit's page is entered: begins with a letter, has no sign that an address would write otherwise. */
export function anchorOf(path: string): string {
  return `a${path.replace(/[^\w-]/g, (sign) => MARKS[sign] ?? '_x')}`
}

/** How deep each unit stands within its article, or within what it is shown under. */
export function depthsOf(units: readonly KeptUnit[]): ReadonlyMap<KeptUnit, number> {
  const bySeq = new Map(units.map((u) => [u.seq, u]))
  const out = new Map<KeptUnit, number>()
  for (const u of units) {
    const up = bySeq.get(u.parent)
    const top = u.kind === 'article' || isDivision(u) || !up || up.kind === 'article' || isDivision(up)
    out.set(u, top ? 0 : Math.min(3, (out.get(up) ?? 0) + 1))
  }
  return out
}
