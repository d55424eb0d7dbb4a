import { keepPlaces, Lookup, placesInto, Run } from './postings.ts'
import type { Placed } from './view.ts'

/** A word of the phrase in the segment at hand: as which of its words, and where its keys stand. */
interface Word {
  readonly i: number
  readonly lookups: readonly Lookup[]
  readonly size: number
}

/** Where the phrase can begin in a passage by the words looked at so far, and by the next one. */
const begins = new Run()
const next = new Run()
/** Where a word has less than so many times what is asked for, it is spread out for it. */
const SPREAD = 8

/** Words that stand one after the other, each with the keys it may have; one word alone is a phrase too. */
export class Phrase {
  readonly #words: readonly (readonly { readonly key: Placed; readonly lookup: Lookup }[])[]
  /** Its words in the segment at hand, the rarest first. */
  here: readonly Word[] = []

  constructor(words: readonly (readonly string[])[], placed: (key: string) => Placed) {
    this.#words = words.map((keys) => keys.map((k) => ({ key: placed(k), lookup: new Lookup() })))
  }

  /** Turns to a segment of the view: can the phrase stand in it? */
  turnTo(shelf: number): boolean {
    for (const keys of this.#words) if (!keys.some(({ key }) => key.on(shelf) !== undefined)) return false
    this.here = this.#words
      .map((keys, i) => {
        const lookups: Lookup[] = []
        let size = 0
        for (const { key, lookup } of keys) {
          const posting = key.on(shelf)
          if (posting === undefined) continue
          lookup.turnTo(posting)
          lookups.push(lookup)
          size += posting.to - posting.from
        }
        return { i, lookups, size }
      })
      .sort((a, b) => a.size - b.size)
    return true
  }

  /** Does it stand in the passage? */
  in(n: number): boolean {
    const [first, ...others] = this.here as [Word, ...Word[]]
    if (others.length === 0) return first.lookups.some((l) => l.find(n) >= 0)
    couldBegin(begins, first, n)
    for (const word of others) {
      if (begins.size === 0) return false
      keepBeginning(begins, word, n)
    }
    return begins.size > 0
  }
}

/** Where the phrase would begin if it were there by this word, in order. */
function couldBegin(run: Run, { i, lookups }: Word, n: number): void {
  run.size = 0
  for (const lookup of lookups) {
    const k = lookup.find(n)
    if (k >= 0) placesInto(run, lookup.posting, k, i)
  }
  if (lookups.length > 1) run.list.subarray(0, run.size).sort()
}

/** Leaves where it would begin by this word too. */
function keepBeginning(run: Run, word: Word, n: number): void {
  const [lookup, ...more] = word.lookups as [Lookup, ...Lookup[]]
  if (more.length === 0) {
    const k = lookup.find(n)
    if (k < 0) run.size = 0
    else keepPlaces(run, lookup.posting, k, word.i)
    return
  }
  couldBegin(next, word, n)
  let [kept, k] = [0, 0]
  for (let i = 0; i < run.size; i++) {
    const place = run.list[i] as number
    while (k < next.size && (next.list[k] as number) < place) k++
    if (k < next.size && next.list[k] === place) run.list[kept++] = place
  }
  run.size = kept
}

/** Writes down the passages of the segment at hand that hold every word of the phrases, in order; returns how many they are. */
export function holders(phrases: readonly Phrase[], into: Uint16Array): number {
  const [first, ...others] = phrases.flatMap((p) => p.here).sort((a, b) => a.size - b.size)
  let count = first === undefined ? 0 : union(first, into)
  for (const word of others) {
    if (count === 0) break
    if (word.size < SPREAD * count) for (const l of word.lookups) l.spread()
    count = keep(into, count, word)
  }
  return count
}

function union({ lookups }: Word, into: Uint16Array): number {
  const lists = lookups.map(({ posting: { of, from, to } }) => of.docs.subarray(from, to))
  const all = lists.length === 1 ? (lists[0] as Uint16Array) : Uint16Array.from(new Set(lists.flatMap((l) => [...l]))).sort()
  into.set(all)
  return all.length
}

function keep(docs: Uint16Array, count: number, { lookups }: Word): number {
  const [lookup, ...more] = lookups as [Lookup, ...Lookup[]]
  let kept = 0
  for (let i = 0; i < count; i++) {
    const n = docs[i] as number
    if (lookup.find(n) >= 0 || more.some((l) => l.find(n) >= 0)) docs[kept++] = n
  }
  return kept
}

/** Of these passages, in order, leaves those in which the phrases stand; returns how many they are. */
export function keepStanding(phrases: readonly Phrase[], docs: Uint16Array, count: number): number {
  let kept = 0
  for (let i = 0; i < count; i++) {
    const n = docs[i] as number
    if (phrases.every((p) => p.in(n))) docs[kept++] = n
  }
  return kept
}
