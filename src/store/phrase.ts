import { indexOf, type Posting, placesIn } from './postings.ts'
import type { Placed } from './view.ts'

/** Words that stand one after the other, each with the keys it may have; one word alone is a phrase too. */
export class Phrase {
  readonly #words: readonly (readonly Placed[])[]
  /** Of the segment at hand, word by word. */
  #here: readonly (readonly Posting[])[] = []

  constructor(words: readonly (readonly string[])[], placed: (key: string) => Placed) {
    this.#words = words.map((keys) => keys.map(placed))
  }

  /** Turns to a segment of the view: can the phrase stand in it? */
  turnTo(shelf: number): boolean {
    for (const keys of this.#words) if (!keys.some((k) => k.has(shelf))) return false
    this.#here = this.#words.map((keys) => keys.flatMap((k) => k.on(shelf) ?? []))
    return true
  }

  /** Raises `marks` by one for each word of the phrase in the passages that hold all those before it; returns how many words that makes. */
  mark(marks: Uint8Array, before: number): number {
    const size = (word: readonly Posting[]) => word.reduce((n, p) => n + p.to - p.from, 0)
    let step = before
    for (const word of [...this.#here].sort((a, b) => size(a) - size(b))) {
      for (const { of, from, to } of word) {
        for (let k = from; k < to; k++) {
          const n = of.docs[k] as number
          if (marks[n] === step) marks[n] = step + 1
        }
      }
      step++
    }
    return step
  }

  /** Does it stand in the passage? */
  in(n: number): boolean {
    if (this.#here.length === 1) return (this.#here[0] as readonly Posting[]).some((p) => indexOf(p, n) >= 0)
    let starts: readonly number[] | undefined
    for (const [i, word] of this.#here.entries()) {
      const next = word.length === 1 ? placesIn(word[0] as Posting, n) : word.flatMap((p) => placesIn(p, n))
      starts = starts === undefined ? next : starts.filter((place) => next.includes(place + i))
      if (starts.length === 0) return false
    }
    return starts !== undefined
  }
}
