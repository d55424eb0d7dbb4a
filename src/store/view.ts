import type { ISODate, Lang } from '../record/types.ts'
import type { Engine } from './engine.ts'
import { growth, type Posting, type Postings } from './postings.ts'
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
  /** Its number among all that have been met. */
  readonly number: number
  readonly base: number
  readonly size: number
  /** Index of its edition. */
  readonly owner: number
  /** The passages that the edition has, a bit each; nothing where it has all. */
  readonly mask: Uint8Array | null
  /** Of each passage, in words. */
  readonly lengths: Uint16Array
}

/** The passages of all editions that are the text on a day, numbered through. */
export interface View {
  readonly editions: readonly InForce[]
  /** In the order of `base`. */
  readonly shelves: readonly Shelved[]
  /** Where a segment stands among them, by its number. */
  readonly shelfAt: ReadonlyMap<number, number>
  /** How many passages there are, and how many words they have on average. */
  readonly count: number
  readonly mean: number
}

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

/** What is known of a segment: its number, the lengths of its passages, and their sum. */
export interface Known {
  readonly number: number
  readonly lengths: Uint16Array
  readonly words: number
}

/** Numbers the passages through; segments that are not known are left out. */
export function viewOf({ rows }: Drawn, known: ReadonlyMap<string, Known>): View {
  const editions: InForce[] = []
  const shelves: Shelved[] = []
  const shelfAt = new Map<number, number>()
  let [size, words, count] = [0, 0, 0]
  let last = ''
  for (const { id, segment, mask, ...edition } of rows) {
    const own = known.get(segment)
    if (own === undefined) continue
    if (id !== last) editions.push(edition)
    last = id
    const { lengths } = own
    shelfAt.set(own.number, shelves.length)
    shelves.push({ segment, number: own.number, base: size, size: lengths.length, owner: editions.length - 1, mask, lengths })
    size += lengths.length
    if (mask === null) {
      count += lengths.length
      words += own.words
      continue
    }
    for (let n = 0; n < lengths.length; n++) {
      if (!standsIn(mask, n)) continue
      count++
      words += lengths[n] as number
    }
  }
  return { editions, shelves, shelfAt, count, mean: Math.max(1, words / Math.max(1, count)) }
}

/** A key as it stands in a view. */
export class Placed {
  /** In how many passages. */
  readonly often: number
  /** For each segment of the view that has it. */
  readonly #on: (Posting | undefined)[]

  constructor({ shelves, shelfAt }: View, postings: Postings) {
    this.#on = new Array(shelves.length)
    let often = 0
    for (const of of postings) {
      for (let i = 0; i < of.segments.length; i++) {
        const s = shelfAt.get(of.segments[i] as number)
        if (s === undefined) continue
        const posting = { of, i, from: of.starts[i] as number, to: of.starts[i + 1] as number }
        this.#on[s] = posting
        often += standing((shelves[s] as Shelved).mask, posting)
      }
    }
    this.often = often
  }

  on(shelf: number): Posting | undefined {
    return this.#on[shelf]
  }

  /** What it weighs at most in each segment of the view. */
  mosts(mean: number): Float64Array {
    const out = new Float64Array(this.#on.length)
    for (const [s, posting] of this.#on.entries()) {
      if (posting !== undefined) out[s] = (posting.of.most[posting.i] as number) * growth(posting.of, mean)
    }
    return out
  }
}

function standing(mask: Uint8Array | null, { of, from, to }: Posting): number {
  if (mask === null) return to - from
  let count = 0
  for (let k = from; k < to; k++) if (standsIn(mask, of.docs[k] as number)) count++
  return count
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

/** Is passage `n` of a segment among those of the mask? */
export function standsIn(mask: Uint8Array, n: number): boolean {
  return (((mask[n >> 3] ?? 0) >> (n & 7)) & 1) === 1
}
