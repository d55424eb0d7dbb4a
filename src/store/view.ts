import type { ISODate, Lang } from '../record/types.ts'
import type { Engine } from './engine.ts'
import { ANALYSER } from './segment.ts'

/** An edition that is the text on a day. */
export interface InForce {
  readonly instrument: string
  readonly lang: Lang
  readonly edition: ISODate
  readonly act: string
}

/** A segment in a view: its passages have the numbers from `base` on. */
export interface Shelved {
  readonly segment: string
  readonly base: number
  readonly size: number
  /** Index of its edition. */
  readonly owner: number
  readonly mask: Uint8Array | null
}

/** The passages of all editions that are the text on a day, numbered through. */
export interface View {
  readonly editions: readonly InForce[]
  readonly segments: ReadonlyMap<string, Shelved>
  /** In the order of `base`. */
  readonly shelves: readonly Shelved[]
  readonly size: number
  /** How many passages there are, those left out by masks not among them. */
  readonly count: number
  /** What the length of each passage does to its score: k1 · (1 − b + b · length / mean). */
  readonly norms: Float32Array
}

export const K1 = 1.2
const B = 0.75

/** Which segments are searched on a day, in what order; `undone`: editions that the index does not have yet. */
export interface Drawn {
  readonly rows: readonly (InForce & { readonly id: string; readonly segment: string; readonly mask: Uint8Array | null })[]
  readonly undone: readonly string[]
}

/** What the editions of a day draw on. One statement. */
export async function drawnOn({ db }: Engine, at: ISODate): Promise<Drawn> {
  const latest = db
    .selectFrom('edition')
    .select((e) => ['instrument', 'lang', e.fn.max('edition').as('edition')])
    .where('edition', '<=', at)
    .groupBy(['instrument', 'lang'])
  const rows = await db
    .selectFrom(latest.as('latest'))
    .innerJoin('edition', (j) =>
      j
        .onRef('edition.instrument', '=', 'latest.instrument')
        .onRef('edition.lang', '=', 'latest.lang')
        .onRef('edition.edition', '=', 'latest.edition'),
    )
    .leftJoin('draw', 'draw.edition', 'edition.id')
    .leftJoin('segment', 'segment.id', 'draw.segment')
    .select(['edition.id', 'edition.instrument', 'edition.lang', 'edition.edition', 'title', 'draw.segment', 'mask', 'analyser'])
    .execute()
  const ready = rows.filter((r) => r.segment !== null && r.analyser === ANALYSER)
  const sorted = ready
    .map((r) => ({
      id: r.id,
      instrument: r.instrument,
      lang: r.lang as Lang,
      edition: r.edition,
      act: r.title,
      segment: r.segment as string,
      mask: r.mask,
    }))
    .sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : a.segment < b.segment ? -1 : 1))
  // A text without a passage has nothing to draw on and nothing to be found by; it is looked at again at each opening.
  return { rows: sorted, undone: [...new Set(rows.filter((r) => r.segment === null || r.analyser !== ANALYSER).map((r) => r.id))] }
}

/** Numbers the passages through. `lengths` of each segment are known. */
export function viewOf({ rows }: Drawn, lengths: ReadonlyMap<string, Uint16Array>): View {
  const editions: InForce[] = []
  const shelves: Shelved[] = []
  let size = 0
  let last = ''
  for (const { id, segment, mask, ...edition } of rows) {
    const own = lengths.get(segment)
    if (own === undefined) continue
    if (id !== last) editions.push(edition)
    last = id
    shelves.push({ segment, base: size, size: own.length, owner: editions.length - 1, mask })
    size += own.length
  }
  const norms = new Float32Array(size)
  let words = 0
  let count = 0
  for (const s of shelves) {
    const own = lengths.get(s.segment) as Uint16Array
    for (let n = 0; n < own.length; n++) {
      norms[s.base + n] = own[n] as number
      if (!standsIn(s, n)) continue
      words += own[n] as number
      count++
    }
  }
  const mean = Math.max(1, words / Math.max(1, count))
  for (let i = 0; i < size; i++) norms[i] = K1 * (1 - B + (B * (norms[i] as number)) / mean)
  return { editions, segments: new Map(shelves.map((s) => [s.segment, s])), shelves, size, count, norms }
}

/** The segment in which a passage lies. */
export function shelfOf({ shelves }: View, doc: number): Shelved {
  let [low, high] = [0, shelves.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((shelves[middle] as Shelved).base <= doc) low = middle
    else high = middle - 1
  }
  return shelves[low] as Shelved
}

/** Is passage `n` of the segment in the edition? */
export function standsIn({ mask }: Shelved, n: number): boolean {
  return mask === null || (((mask[n >> 3] ?? 0) >> (n & 7)) & 1) === 1
}

/** BM25 of a word that stands so often in text and heading, its rarity apart. */
export function weightOf(text: number, name: number, norm: number): number {
  const often = text + NAME * name
  return ((K1 + 1) * often) / (often + norm)
}
const NAME = 2
