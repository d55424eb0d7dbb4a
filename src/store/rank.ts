import type { KeyWay, PassageQuery } from './library.ts'
import { type Decoded, intersect, Phrase } from './postings.ts'
import { MOST_PASSAGES } from './segment.ts'
import { K1, type Shelved, type View, weightOf } from './view.ts'

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

/** A list of passages in which a word stands in one way; `at`: how far it has been read. */
interface Reading {
  readonly docs: Uint32Array
  readonly counts: Uint8Array
  /** What the weight of a word there is multiplied by, and what it holds of the query. */
  readonly factor: number
  readonly share: number
  at: number
}

interface Sought {
  readonly readings: readonly Reading[]
  /** How much it tells: the fewer passages it stands in, the more. */
  readonly rarity: number
  /** What it can add to a passage at most. */
  readonly most: number
}

/** Sums for the passages of one segment: so few numbers that they stay next to the processor. */
const total = new Float32Array(MOST_PASSAGES)
const covered = new Float32Array(MOST_PASSAGES)
const word = new Float32Array(MOST_PASSAGES)
/** Those of them that hold a word. */
const touched = new Uint16Array(MOST_PASSAGES)

/**
 * The best passages: the sum of the words' BM25 scores, multiplied by the share of the query, by rarity, that the passage holds, as in
 * the search of the record. Exact: segment by segment, the rarest word first; as soon as a passage without the words so far cannot come
 * among the best any more, the commoner words count only where a rarer one stands (MaxScore). Phrases and exclusions are looked at last.
 */
export function rank(view: View, query: PassageQuery, decoded: ReadonlyMap<string, Decoded>, wanted: number) {
  const known = query.words.map(({ ways }) => ways.some((w) => stands(w, decoded)))
  const words = query.words
    .map(({ ways, spare }, i) => sought(view, known[i] ? ways : (spare ?? []), decoded))
    .sort((a, b) => b.rarity - a.rarity)
  const whole = words.reduce((n, w) => n + w.rarity, 0)
  // What a passage can score that has none of the first n words.
  const could = words.map((_, n) => {
    const rest = words.slice(n)
    return (rest.reduce((a, w) => a + w.most, 0) * rest.reduce((a, w) => a + w.rarity, 0)) / whole
  })
  const factors = view.editions.map((e) => factorOf(e, query))
  const must = (query.phrases ?? []).map((p) => new Phrase(p, decoded))
  const not = (query.without ?? []).map((p) => new Phrase(p, decoded))
  const best: Scored[] = []
  let least = 0
  for (const shelf of view.shelves) {
    const factor = factors[shelf.owner] as number
    let open = 0
    while (open < words.length && (could[open] as number) * factor > least) open++
    let met = 0
    for (const [n, sought] of words.entries()) met = collect(view, sought, shelf, met, open === 0 ? 'nothing' : n < open ? 'all' : 'met')
    // Phrases are read on from passage to passage.
    const found = touched.subarray(0, met)
    if (must.length + not.length > 0) found.sort()
    for (const i of found) {
      const held = covered[i] as number
      const score = ((total[i] as number) * held * factor) / whole
      total[i] = 0
      covered[i] = 0
      if (score <= least) continue
      const doc = shelf.base + i
      if (!must.every((p) => p.in(doc)) || not.some((p) => p.in(doc))) continue
      best.push({ doc, score, covered: held / whole })
      if (best.length >= 4 * wanted) least = cut(best, wanted)
    }
  }
  cut(best, wanted)
  const floor = (best[0]?.score ?? 0) * FLOOR
  return { best: best.filter((s) => s.score > floor), known }
}

/**
 * Adds up a word in the passages of a segment: in all, in those that hold a rarer word, or in none, which only reads on. Returns how many
 * have been met.
 */
function collect({ norms }: View, { readings }: Sought, { base, size }: Shelved, before: number, where: 'all' | 'met' | 'nothing'): number {
  let met = before
  const end = base + size
  const one = readings.length === 1
  for (const r of readings) {
    const { docs, counts, factor, share } = r
    let k = r.at
    for (; k < docs.length && (docs[k] as number) < end; k++) {
      if (where === 'nothing') continue
      const doc = docs[k] as number
      const i = doc - base
      if (where === 'met' && covered[i] === 0) continue
      const c = counts[k] as number
      const score = factor * weightOf(c & 31, c >> 5, norms[doc] as number)
      const so = one ? 0 : (word[i] as number)
      if (so === 0) {
        if (covered[i] === 0) touched[met++] = i
        covered[i] = (covered[i] as number) + share
      }
      if (score > so) {
        // The best of the ways in which the word is meant.
        total[i] = (total[i] as number) + score - so
        if (!one) word[i] = score
      }
    }
    r.at = k
  }
  if (!one && met > 0) word.fill(0, 0, size)
  return met
}

function sought({ count }: View, ways: readonly KeyWay[], decoded: ReadonlyMap<string, Decoded>): Sought {
  const there = ways.filter((w) => stands(w, decoded))
  const alone = there.filter((w) => w.keys.length === 1)
  const often = Math.max(0, ...alone.map((w) => decoded.get(w.keys[0] as string)?.docs.length ?? 0))
  const rarity = Math.log(1 + (count - often + 0.5) / (often + 0.5))
  const readings = there.map(({ keys, weight }): Reading => {
    const lists = keys.map((k) => decoded.get(k) as Decoded)
    const { docs, counts } = lists.length === 1 ? (lists[0] as Decoded) : intersect(lists)
    return { docs, counts, factor: weight * rarity, share: rarity * Math.min(1, weight), at: 0 }
  })
  return { readings, rarity, most: rarity * (K1 + 1) * Math.max(0, ...there.map((w) => w.weight)) }
}

/** Keeps the best; returns what one must have more than to be among them. Of equals the first in the order of the library. */
function cut(best: Scored[], wanted: number): number {
  best.sort((a, b) => b.score - a.score || a.doc - b.doc)
  best.length = Math.min(best.length, wanted)
  return best.length < wanted ? 0 : (best.at(-1)?.score ?? 0)
}

function stands(way: KeyWay, decoded: ReadonlyMap<string, Decoded>): boolean {
  return way.keys.every((k) => (decoded.get(k)?.docs.length ?? 0) > 0)
}

function factorOf(edition: View['editions'][number], { langs, except, named }: PassageQuery): number {
  if (langs?.length && !langs.includes(edition.lang)) return 0
  if (except?.includes(edition.instrument)) return 0
  return named?.includes(edition.instrument) ? NAMED : 1
}
