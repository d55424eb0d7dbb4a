import type { KeyWay, PassageQuery } from './library.ts'
import { among, type Decoded, intersect, withPhrase } from './postings.ts'
import { K1, type Shelved, shelfOf, type View, weightOf } from './view.ts'

/** What scores this much less than the best is no answer. */
const FLOOR = 0.1
/** What stands in an act that the query names comes before its like. */
const NAMED = 1.6

export interface Scored {
  readonly doc: number
  readonly score: number
  /** The share of the query, by rarity, that the passage holds. */
  readonly covered: number
}

/** Numbers for all passages of a view: zero between two searches. */
export class Scratch {
  readonly size: number
  readonly total: Float32Array
  readonly covered: Float32Array
  readonly word: Float32Array
  readonly touched: Uint32Array
  readonly here: Uint32Array
  constructor(size: number) {
    this.size = size
    this.total = new Float32Array(size)
    this.covered = new Float32Array(size)
    this.word = new Float32Array(size)
    this.touched = new Uint32Array(size)
    this.here = new Uint32Array(size)
  }
}

interface Sought {
  readonly ways: readonly KeyWay[]
  /** How much it tells: the fewer passages it stands in, the more. */
  readonly rarity: number
  /** What it can add to a passage at most. */
  readonly most: number
}

/**
 * The best passages: the sum of the words' BM25 scores, multiplied by the share of the query, by rarity, that the passage holds, as in
 * the search of the record. Exact: the rarest word comes first, and as soon as no passage without the words so far can come among the
 * best any more, the commoner words are only looked up in the passages met (MaxScore).
 */
export function rank(view: View, query: PassageQuery, decoded: ReadonlyMap<string, Decoded>, scratch: Scratch, wanted: number) {
  const known = query.words.map(({ ways }) => ways.some((w) => stands(w, decoded)))
  const words = query.words
    .map(({ ways, spare }, i) => sought(view, known[i] ? ways : (spare ?? []), decoded))
    .sort((a, b) => b.rarity - a.rarity)
  const whole = words.reduce((n, w) => n + w.rarity, 0)
  const { total, covered, touched } = scratch
  const factors = view.editions.map((e) => factorOf(e, query))
  const not = (query.without ?? []).map((p) => new Set(withPhrase(p, decoded)))
  const must = phrased(query, decoded)
  if (must) touched.set(must)
  let met = must?.length ?? 0
  let closed = must !== undefined
  let rest = { rarity: whole, most: words.reduce((n, w) => n + w.most, 0) }
  const scoreOf = (doc: number, shelf: Shelved) =>
    whole > 0 ? ((total[doc] as number) * (covered[doc] as number) * (factors[shelf.owner] as number)) / whole : 0
  const top = Math.max(...factors)
  for (const [n, word] of words.entries()) {
    if (!closed && n > 0 && not.length === 0) {
      const could = (rest.most * rest.rarity * top) / whole
      closed = met >= wanted && leastOfBest(view, touched.subarray(0, met), scoreOf, wanted) > could
      if (closed) touched.subarray(0, met).sort()
    }
    met = collect(view, word, decoded, scratch, met, closed)
    rest = { rarity: rest.rarity - word.rarity, most: rest.most - word.most }
  }
  const best: Scored[] = []
  let least = 0
  let shelf: Shelved | undefined
  for (let i = 0; i < met; i++) {
    const doc = touched[i] as number
    // Passages come in the order of postings: the edition is mostly that of the one before.
    if (shelf === undefined || doc < shelf.base || doc >= shelf.base + shelf.size) shelf = shelfOf(view, doc)
    const score = scoreOf(doc, shelf)
    const share = (covered[doc] as number) / whole
    total[doc] = 0
    covered[doc] = 0
    if (score <= least || not.some((m) => m.has(doc))) continue
    best.push({ doc, score, covered: share })
    if (best.length >= 4 * wanted) least = cut(best, wanted)
  }
  cut(best, wanted)
  const floor = (best[0]?.score ?? 0) * FLOOR
  return { best: best.filter((s) => s.score > floor), known }
}

/** Adds the scores of a word: to every passage in which it stands, or only to those met. Returns how many have been met. */
function collect(
  { norms }: View,
  { ways, rarity }: Sought,
  decoded: ReadonlyMap<string, Decoded>,
  { total, covered, word, touched, here }: Scratch,
  before: number,
  closed: boolean,
): number {
  let met = before
  let n = 0
  const candidates = touched.subarray(0, before)
  for (const way of ways) {
    const lists = way.keys.map((k) => {
      const list = decoded.get(k) as Decoded
      return closed ? among(list, candidates) : list
    })
    const { docs, counts } = lists.length === 1 ? (lists[0] as Decoded) : intersect(lists)
    const factor = way.weight * rarity
    const share = rarity * Math.min(1, way.weight)
    for (let i = 0; i < docs.length; i++) {
      const doc = docs[i] as number
      const c = counts[i] as number
      const score = factor * weightOf(c & 31, c >> 5, norms[doc] as number)
      const so = word[doc] as number
      if (so === 0) {
        here[n++] = doc
        if (!closed && covered[doc] === 0) touched[met++] = doc
        covered[doc] = (covered[doc] as number) + share
      }
      if (score > so) word[doc] = score
    }
  }
  for (let i = 0; i < n; i++) {
    const doc = here[i] as number
    total[doc] = (total[doc] as number) + (word[doc] as number)
    word[doc] = 0
  }
  return met
}

function sought({ count }: View, ways: readonly KeyWay[], decoded: ReadonlyMap<string, Decoded>): Sought {
  const alone = ways.filter((w) => w.keys.length === 1)
  const often = Math.max(0, ...alone.map((w) => decoded.get(w.keys[0] as string)?.docs.length ?? 0))
  const rarity = Math.log(1 + (count - often + 0.5) / (often + 0.5))
  return { ways, rarity, most: rarity * (K1 + 1) * Math.max(0, ...ways.map((w) => w.weight)) }
}

/** The score of the last of the best so far; what is yet to come can only raise it. */
function leastOfBest(view: View, docs: Uint32Array, scoreOf: (doc: number, shelf: Shelved) => number, wanted: number): number {
  const best: Scored[] = []
  let least = 0
  let shelf: Shelved | undefined
  for (const doc of docs) {
    if (shelf === undefined || doc < shelf.base || doc >= shelf.base + shelf.size) shelf = shelfOf(view, doc)
    const score = scoreOf(doc, shelf)
    if (score <= least) continue
    best.push({ doc, score, covered: 0 })
    if (best.length >= 4 * wanted) least = cut(best, wanted)
  }
  return cut(best, wanted)
}

/** Keeps the best; returns what one must have more than to be among them. Of equals the first in the order of the library. */
function cut(best: Scored[], wanted: number): number {
  best.sort((a, b) => b.score - a.score || a.doc - b.doc)
  best.length = Math.min(best.length, wanted)
  return best.length < wanted ? 0 : (best.at(-1)?.score ?? 0)
}

/** Passages that hold all phrases of the query; nothing where it has none. */
function phrased({ phrases = [] }: PassageQuery, decoded: ReadonlyMap<string, Decoded>): Uint32Array | undefined {
  const [first, ...others] = phrases.map((p) => withPhrase(p, decoded))
  const sets = others.map((o) => new Set(o))
  return first?.filter((doc) => sets.every((s) => s.has(doc)))
}

function stands(way: KeyWay, decoded: ReadonlyMap<string, Decoded>): boolean {
  return way.keys.every((k) => (decoded.get(k)?.docs.length ?? 0) > 0)
}

function factorOf(edition: View['editions'][number], { langs, except, named }: PassageQuery): number {
  if (langs?.length && !langs.includes(edition.lang)) return 0
  if (except?.includes(edition.instrument)) return 0
  return named?.includes(edition.instrument) ? NAMED : 1
}
