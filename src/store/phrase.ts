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
    const here: Word[] = []
    for (const [i, keys] of this.#words.entries()) {
      const lookups: Lookup[] = []
      let size = 0
      for (const { key, lookup } of keys) {
        const posting = key.on(shelf)
        if (posting === undefined) continue
        lookup.turnTo(posting)
        lookups.push(lookup)
        size += posting.to - posting.from
      }
      put(here, { i, lookups, size })
    }
    this.here = here
    return true
  }

  /** Does it stand in the passage? */
  in(n: number): boolean {
    const words = this.here
    const first = words[0] as Word
    if (words.length === 1) return holds(first.lookups, n)
    couldBegin(begins, first, n)
    for (let w = 1; w < words.length && begins.size > 0; w++) keepBeginning(begins, words[w] as Word, n)
    return begins.size > 0
  }
}

/** Puts a word among others, the rarest first. There are three or so of them, in each of hundreds of segments. */
function put(words: Word[], word: Word): void {
  let at = words.push(word) - 1
  for (; at > 0 && (words[at - 1] as Word).size > word.size; at--) words[at] = words[at - 1] as Word
  words[at] = word
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
  if (word.lookups.length === 1) {
    const lookup = word.lookups[0] as Lookup
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
  const words = wordsOf(phrases)
  let count = words[0] === undefined ? 0 : union(words[0], into)
  for (let w = 1; w < words.length && count > 0; w++) {
    const word = words[w] as Word
    if (word.size < SPREAD * count) for (const l of word.lookups) l.spread()
    count = keep(into, count, word)
  }
  return count
}

function wordsOf(phrases: readonly Phrase[]): readonly Word[] {
  if (phrases.length === 1) return (phrases[0] as Phrase).here
  const all: Word[] = []
  for (const { here } of phrases) for (const word of here) put(all, word)
  return all
}

function union({ lookups }: Word, into: Uint16Array): number {
  const lists = lookups.map(({ posting: { of, from, to } }) => of.docs.subarray(from, to))
  const all = lists.length === 1 ? (lists[0] as Uint16Array) : Uint16Array.from(new Set(lists.flatMap((l) => [...l]))).sort()
  into.set(all)
  return all.length
}

// Loops, and no functions made on the way: of a common word's hundred thousand passages each would leave something to clear away.

function keep(docs: Uint16Array, count: number, { lookups }: Word): number {
  let kept = 0
  for (let i = 0; i < count; i++) {
    const n = docs[i] as number
    if (holds(lookups, n)) docs[kept++] = n
  }
  return kept
}

function holds(lookups: readonly Lookup[], n: number): boolean {
  for (let l = 0; l < lookups.length; l++) if ((lookups[l] as Lookup).find(n) >= 0) return true
  return false
}

/** Of these passages, in order, leaves those in which the phrases stand; returns how many they are. */
export function keepStanding(phrases: readonly Phrase[], docs: Uint16Array, count: number): number {
  let kept = 0
  for (let i = 0; i < count; i++) {
    const n = docs[i] as number
    if (allIn(phrases, n)) docs[kept++] = n
  }
  return kept
}

/** Do all of them stand in the passage? */
export function allIn(phrases: readonly Phrase[], n: number): boolean {
  for (let p = 0; p < phrases.length; p++) if (!(phrases[p] as Phrase).in(n)) return false
  return true
}

/** Does one of them? */
export function anyIn(phrases: readonly Phrase[], n: number): boolean {
  for (let p = 0; p < phrases.length; p++) if ((phrases[p] as Phrase).in(n)) return true
  return false
}
