import { type Posting, placesInto, Run, seek } from './postings.ts'
import type { Placed } from './view.ts'

/** A word of the phrase in the segment at hand: as which of its words, and where. */
interface Word {
  readonly i: number
  readonly postings: readonly Posting[]
  readonly size: number
  /** Where in each posting the passage stands that was last asked for, or would. */
  readonly at: number[]
}

/** Where the phrase can begin in a passage by the words looked at so far, and by the next one. */
const begins = new Run()
const next = new Run()

/** Words that stand one after the other, each with the keys it may have; one word alone is a phrase too. */
export class Phrase {
  readonly #words: readonly (readonly Placed[])[]
  /** Its words in the segment at hand, the rarest first. */
  here: readonly Word[] = []

  constructor(words: readonly (readonly string[])[], placed: (key: string) => Placed) {
    this.#words = words.map((keys) => keys.map(placed))
  }

  /** Turns to a segment of the view: can the phrase stand in it? */
  turnTo(shelf: number): boolean {
    for (const keys of this.#words) if (!keys.some((k) => k.has(shelf))) return false
    this.here = this.#words
      .map((keys, i) => {
        const postings = keys.flatMap((k) => k.on(shelf) ?? [])
        return { i, postings, size: postings.reduce((n, p) => n + p.to - p.from, 0), at: postings.map((p) => p.from) }
      })
      .sort((a, b) => a.size - b.size)
    return true
  }

  /** Does it stand in the passage? */
  in(n: number): boolean {
    const [first, ...others] = this.here as [Word, ...Word[]]
    if (others.length === 0) return first.postings.some((_, w) => found(first, w, n) >= 0)
    couldBegin(begins, first, n)
    for (const word of others) {
      if (begins.size === 0) return false
      couldBegin(next, word, n)
      keepCommon(begins, next)
    }
    return begins.size > 0
  }
}

/** Where the phrase would begin if it were there by this word, in order. */
function couldBegin(run: Run, word: Word, n: number): void {
  run.size = 0
  for (let w = 0; w < word.postings.length; w++) {
    const k = found(word, w, n)
    if (k >= 0) placesInto(run, word.postings[w] as Posting, k, word.i)
  }
  if (word.postings.length > 1) run.list.subarray(0, run.size).sort()
}

/** Where the passage stands in a posting of the word; -1 where it does not. They are mostly asked for in order: looked for from the last one on. */
function found({ postings, at }: Word, w: number, n: number): number {
  const { of, from, to } = postings[w] as Posting
  const last = at[w] as number
  const k = seek(of.docs, last < to && (of.docs[last] as number) <= n ? last : from, to, n)
  at[w] = k
  return k < to && of.docs[k] === n ? k : -1
}

/** Leaves in the first run what the second has too. */
function keepCommon(first: Run, second: Run): void {
  let [kept, k] = [0, 0]
  for (let i = 0; i < first.size; i++) {
    const place = first.list[i] as number
    while (k < second.size && (second.list[k] as number) < place) k++
    if (k < second.size && second.list[k] === place) first.list[kept++] = place
  }
  first.size = kept
}

/** Writes down the passages of the segment at hand that hold every word of the phrases, in order; returns how many they are. */
export function holders(phrases: readonly Phrase[], into: Uint16Array): number {
  const [first, ...others] = phrases.flatMap((p) => p.here).sort((a, b) => a.size - b.size)
  let count = first === undefined ? 0 : union(first, into)
  for (const word of others) {
    if (count === 0) break
    count = keepHolders(word, into, count)
  }
  return count
}

function union({ postings }: Word, into: Uint16Array): number {
  const lists = postings.map(({ of, from, to }) => of.docs.subarray(from, to))
  const all = lists.length === 1 ? (lists[0] as Uint16Array) : Uint16Array.from(new Set(lists.flatMap((l) => [...l]))).sort()
  into.set(all)
  return all.length
}

function keepHolders(word: Word, docs: Uint16Array, count: number): number {
  return keep(docs, count, (n) => word.postings.some((_, w) => found(word, w, n) >= 0))
}

/** Of these passages, in order, leaves those in which the phrases stand; returns how many they are. */
export function keepStanding(phrases: readonly Phrase[], docs: Uint16Array, count: number): number {
  return keep(docs, count, (n) => phrases.every((p) => p.in(n)))
}

function keep(docs: Uint16Array, count: number, holds: (n: number) => boolean): number {
  let kept = 0
  for (let i = 0; i < count; i++) {
    const n = docs[i] as number
    if (holds(n)) docs[kept++] = n
  }
  return kept
}
