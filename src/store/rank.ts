import { Best } from './best.ts'
import type { KeyWay, PassageQuery } from './library.ts'
import { allIn, anyIn, holders, keepStanding, Phrase } from './phrase.ts'
import { intersect, type Posting, type Postings, seek, weightOf } from './postings.ts'
import { MOST_PASSAGES } from './segment.ts'
import { Placed, type Shelved, standsIn, type View } from './view.ts'

/** What scores this much less than the best is no answer. */
const FLOOR = 0.1
/** What stands in an act that the query names comes before its like. */
const NAMED = 1.6
/** Sums are of single precision: a bound may be a little less than what it bounds. */
const SLACK = 1.0001

/** One way in which a word is meant: a key, or several that must stand together. */
interface Reading {
  readonly keys: readonly Placed[]
  /** What the weight of a word there is multiplied by, and what it holds of the query. */
  readonly factor: number
  readonly share: number
}

interface Sought {
  readonly readings: readonly Reading[]
  /** How much it tells: the fewer passages it stands in, the more. */
  readonly rarity: number
}

/** Sums for the passages of one segment: so few numbers that they stay next to the processor. */
const total = new Float32Array(MOST_PASSAGES)
const covered = new Float32Array(MOST_PASSAGES)
const word = new Float32Array(MOST_PASSAGES)
/** The passages of the segment that hold all words of the phrases; and of a posting what stands in those. */
const among = new Uint16Array(MOST_PASSAGES)
const some = { docs: new Uint16Array(MOST_PASSAGES), counts: new Uint8Array(MOST_PASSAGES) }
/** The passages of the segment that hold a word. */
const touched = new Uint16Array(MOST_PASSAGES)

/**
 * The best passages: the sum of the words' BM25 scores, multiplied by the share of the query, by rarity, that the passage holds, as in
 * the search of the record. Exact. Segments are read in the order of what a passage of theirs can score at most, and no further than that
 * is as much as the least of the best; within a segment the rarest word first, and as soon as a passage without the words so far cannot
 * come among the best, the commoner ones count only where a rarer one stands (block-max MaxScore: Ding and Suel, SIGIR 2011, by segments).
 * Where a phrase is asked for, only passages that hold its words are scored, and its places looked at last.
 */
export function rank(view: View, query: PassageQuery, postings: ReadonlyMap<string, Postings>, wanted: number) {
  const placed = new Map<string, Placed>()
  const placedOf = (key: string): Placed => {
    let known = placed.get(key)
    if (known === undefined) {
      known = new Placed(view, postings.get(key) ?? [])
      placed.set(key, known)
    }
    return known
  }
  const known = query.words.map(({ ways }) => ways.some((w) => stands(w, placedOf)))
  const words = query.words
    .map(({ ways, spare }, i) => sought(view, known[i] ? ways : (spare ?? []), placedOf))
    .sort((a, b) => b.rarity - a.rarity)
  const whole = words.reduce((n, w) => n + w.rarity, 0)
  const factors = view.editions.map((e) => factorOf(e, query))
  const must = (query.phrases ?? []).map((p) => new Phrase(p, placedOf))
  const not = (query.without ?? []).map((p) => new Phrase(p, placedOf))
  const best = new Best(wanted)
  const could = bounds(view, words, factors, whole)
  const order = could[0] === undefined ? [] : inOrder(could[0])
  for (const s of order) {
    const least = best.least
    if ((could[0]?.[s] as number) < least) break
    if (!must.every((p) => p.turnTo(s))) continue
    const shelf = view.shelves[s] as Shelved
    const factor = factors[shelf.owner] as number
    let open = 0
    while (open < words.length && (could[open]?.[s] as number) >= least) open++
    // As long as any passage would come among the best, the phrases are looked for first: what does not hold them need not be scored.
    const early = least === 0
    const holding = must.length === 0 ? undefined : candidates(must, early)
    if (holding?.length === 0) continue
    let met = 0
    for (const [n, sought] of words.entries()) met = collect(view.mean, sought, s, shelf, { met, holding, only: n >= open })
    const without = not.filter((p) => p.turnTo(s))
    for (let m = 0; m < met; m++) {
      const n = touched[m] as number
      const held = covered[n] as number
      const score = ((total[n] as number) * held * factor) / whole
      total[n] = 0
      covered[n] = 0
      const doc = shelf.base + n
      if (!best.takes(doc, score) || !(early || allIn(must, n)) || anyIn(without, n)) continue
      best.put(doc, score, held / whole)
    }
  }
  const list = best.list()
  const floor = (list[0]?.score ?? 0) * FLOOR
  return { best: list.filter((s) => s.score > floor), known }
}

/** The passages of the segment at hand that hold all words of the phrases; with `whole` the phrases themselves. */
function candidates(must: readonly Phrase[], whole: boolean): Uint16Array {
  const size = holders(must, among)
  return among.subarray(0, whole ? keepStanding(must, among, size) : size)
}

/** For each n, and in it for each segment: what a passage can score at most that has none of the first n words. */
function bounds({ shelves, mean }: View, words: readonly Sought[], factors: readonly number[], whole: number): readonly Float64Array[] {
  const size = shelves.length
  const [most, share, own, held] = [0, 0, 0, 0].map(() => new Float64Array(size)) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ]
  const could: Float64Array[] = []
  for (let w = words.length - 1; w >= 0; w--) {
    own.fill(0)
    held.fill(0)
    for (const r of (words[w] as Sought).readings) {
      // Several keys that must stand together weigh no more than the one that weighs least.
      const weights = leastOf(r.keys.map((k) => k.mosts(mean)))
      for (let s = 0; s < size; s++) {
        const weight = weights[s] as number
        if (weight === 0) continue
        own[s] = Math.max(own[s] as number, r.factor * weight)
        held[s] = Math.max(held[s] as number, r.share)
      }
    }
    const bound = new Float64Array(size)
    for (let s = 0; s < size; s++) {
      most[s] = (most[s] as number) + (own[s] as number)
      share[s] = (share[s] as number) + (held[s] as number)
      bound[s] = (((most[s] as number) * (share[s] as number) * (factors[(shelves[s] as Shelved).owner] as number)) / whole) * SLACK
    }
    could[w] = bound
  }
  return could
}

/** In each segment the least of these. */
function leastOf([first, ...others]: readonly Float64Array[]): Float64Array {
  const out = first as Float64Array
  for (const other of others) for (let s = 0; s < out.length; s++) out[s] = Math.min(out[s] as number, other[s] as number)
  return out
}

/** The segments that hold anything, those that can hold the best first. */
function inOrder(bound: Float64Array): number[] {
  const order: number[] = []
  for (let s = 0; s < bound.length; s++) if ((bound[s] as number) > 0) order.push(s)
  return order.sort((a, b) => {
    const [x, y] = [bound[a] as number, bound[b] as number]
    return x < y ? 1 : x > y ? -1 : a - b
  })
}

/**
 * Adds up a word in the passages of a segment: those `holding` all words of the phrases; with `only`, those that have been met.
 * Returns how many have been met.
 */
function collect(
  mean: number,
  { readings }: Sought,
  s: number,
  { size, mask, lengths }: Shelved,
  { met, holding, only }: { readonly met: number; readonly holding: Uint16Array | undefined; readonly only: boolean },
): number {
  const one = readings.length === 1
  let count = met
  for (const { keys, factor, share } of readings) {
    const posting = postingOn(keys, s)
    if (posting === undefined) continue
    const to = holding ? narrow(posting, holding) : posting.to
    const { docs, counts } = holding ? some : posting.of
    for (let k = holding ? 0 : posting.from; k < to; k++) {
      const n = docs[k] as number
      if (only && covered[n] === 0) continue
      if (mask !== null && !standsIn(mask, n)) continue
      const score = factor * weightOf(counts[k] as number, lengths[n] as number, mean)
      const so = one ? 0 : (word[n] as number)
      if (so === 0) {
        if (covered[n] === 0) touched[count++] = n
        covered[n] = (covered[n] as number) + share
      }
      if (score > so) {
        // The best of the ways in which the word is meant.
        total[n] = (total[n] as number) + score - so
        if (!one) word[n] = score
      }
    }
  }
  if (!one && count > 0) word.fill(0, 0, size)
  return count
}

/** Writes down in `some` what of a posting stands in these passages; returns how many they are. */
function narrow({ of: { docs, counts }, from, to }: Posting, holding: Uint16Array) {
  let [size, k] = [0, from]
  for (let i = 0; i < holding.length && k < to; i++) {
    const n = holding[i] as number
    k = seek(docs, k, to, n)
    if (k === to || docs[k] !== n) continue
    some.docs[size] = n
    some.counts[size++] = counts[k] as number
  }
  return size
}

function postingOn(keys: readonly Placed[], s: number): Posting | undefined {
  if (keys.length === 1) return (keys[0] as Placed).on(s)
  const all = keys.flatMap((k) => k.on(s) ?? [])
  return all.length === keys.length ? intersect(all) : undefined
}

function sought({ count }: View, ways: readonly KeyWay[], placed: (key: string) => Placed): Sought {
  const there = ways.filter((w) => stands(w, placed))
  const often = Math.max(0, ...there.flatMap(({ keys }) => (keys.length === 1 ? placed(keys[0] as string).often : [])))
  const rarity = Math.log(1 + (count - often + 0.5) / (often + 0.5))
  const readings = there.map(
    ({ keys, weight }): Reading => ({ keys: keys.map(placed), factor: weight * rarity, share: rarity * Math.min(1, weight) }),
  )
  return { readings, rarity }
}

const stands = (way: KeyWay, placed: (key: string) => Placed): boolean => way.keys.every((k) => placed(k).often > 0)

function factorOf(edition: View['editions'][number], { langs, except, named }: PassageQuery): number {
  if (langs?.length && !langs.includes(edition.lang)) return 0
  if (except?.includes(edition.instrument)) return 0
  return named?.includes(edition.instrument) ? NAMED : 1
}
