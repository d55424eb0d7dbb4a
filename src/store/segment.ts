import { keysIn } from '../language/index.ts'
import type { Lang } from '../record/types.ts'
import type { Passage } from './passages.ts'

/**
 * The keys of the analyser, and how postings are written, as they were when a segment was made. Raise it when they change: segments of
 * another number are made anew at the next search. A test holds the keys of a sample beside it.
 */
export const ANALYSER = 4

/** So many passages make a segment at most: a posting of the commonest key then stays under two kilobytes. */
export const MOST_PASSAGES = 1000

/** Lines and heading lie so far apart that no phrase reaches from one into the other. */
const GAP = 50
/** Counts in a posting end here: more says no more. */
const MOST_TEXT = 31
const MOST_NAME = 7

/** The postings of passages, in the order of their keys; plain data that goes from thread to thread in one piece. */
export interface Segment {
  /** How many words each passage has, two bytes each. */
  readonly lengths: Uint8Array
  readonly terms: readonly string[]
  /** `docs` and `places` of the first term, of the second, ... one after the other, and where each of them ends. */
  readonly bytes: Uint8Array
  readonly ends: Uint32Array
}

/** `docs` and `places` of the n-th term of a segment. */
export function postingOf({ bytes, ends }: Segment, n: number): [docs: Uint8Array, places: Uint8Array] {
  const from = n === 0 ? 0 : (ends[2 * n - 1] as number)
  return [bytes.subarray(from, ends[2 * n]), bytes.subarray(ends[2 * n], ends[2 * n + 1])]
}

/**
 * The postings of passages. `docs`: how many, how many bytes of `places`, then for each passage the step from the one before and one byte,
 * how often in the text (5 bits) and in the heading (3). `places`: for each passage the steps from place to place, as many as that says;
 * where it may be more (`isFull`), how many before them. Numbers as in protobuf, 7 bits a byte.
 */
export function makeSegment(passages: readonly Passage[], lang: Lang): Segment {
  const numbers = new Map<string, number>()
  const words = new Words()
  const lengths = new Uint16Array(passages.length)
  for (const [passage, { name, texts }] of passages.entries()) {
    let place = 0
    let length = 0
    for (let i = name === '' ? 0 : -1; i < texts.length; i++) {
      const keys = keysIn(i < 0 ? name : (texts[i] as string), lang)
      for (const key of keys) {
        let term = numbers.get(key)
        if (term === undefined) {
          term = numbers.size
          numbers.set(key, term)
        }
        words.add(term, passage, place++, i < 0)
      }
      if (i >= 0) length += keys.length
      place += GAP
    }
    lengths[passage] = Math.min(length, 65_535)
  }
  const wordsOf = words.byTerm(numbers.size)
  const terms = [...numbers.keys()].sort()
  const bytes = new Bytes()
  const docs = new Bytes()
  const places = new Bytes()
  const ends = new Uint32Array(2 * terms.length)
  for (const [i, term] of terms.entries()) {
    docs.length = places.length = 0
    bytes.put(writePosting(words, wordsOf(numbers.get(term) as number), docs, places))
    bytes.put(places.length)
    bytes.append(docs)
    ends[2 * i] = bytes.length
    bytes.append(places)
    ends[2 * i + 1] = bytes.length
  }
  return { lengths: new Uint8Array(lengths.buffer), terms, bytes: bytes.written(), ends }
}

/** The words of a segment one after the other, a column each for what is known of them: a million numbers are no million objects. */
class Words {
  count = 0
  terms = new Int32Array(1 << 16)
  passages = new Int32Array(1 << 16)
  places = new Int32Array(1 << 16)
  /** 1 in a heading. */
  named = new Uint8Array(1 << 16)

  add(term: number, passage: number, place: number, named: boolean): void {
    if (this.count === this.terms.length) {
      this.terms = longer(this.terms, new Int32Array(2 * this.count))
      this.passages = longer(this.passages, new Int32Array(2 * this.count))
      this.places = longer(this.places, new Int32Array(2 * this.count))
      this.named = longer(this.named, new Uint8Array(2 * this.count))
    }
    this.terms[this.count] = term
    this.passages[this.count] = passage
    this.places[this.count] = place
    this.named[this.count++] = named ? 1 : 0
  }

  /** Gives the words of a term, in their order. */
  byTerm(terms: number): (term: number) => Int32Array {
    const ends = new Int32Array(terms + 1)
    for (let w = 0; w < this.count; w++) (ends[(this.terms[w] as number) + 1] as number)++
    for (let t = 1; t <= terms; t++) ends[t] = (ends[t] as number) + (ends[t - 1] as number)
    const from = ends.slice()
    const sorted = new Int32Array(this.count)
    for (let w = 0; w < this.count; w++) {
      const t = this.terms[w] as number
      sorted[from[t] as number] = w
      from[t] = (from[t] as number) + 1
    }
    return (t) => sorted.subarray(ends[t], ends[t + 1])
  }
}

function longer<T extends Int32Array | Uint8Array>(short: T, long: T): T {
  long.set(short)
  return long
}

/** Numbers written one after the other. */
class Bytes {
  #bytes = new Uint8Array(1 << 16)
  length = 0
  put(value: number): void {
    let v = value
    while (v > 127) {
      this.put8((v & 127) | 128)
      v >>>= 7
    }
    this.put8(v)
  }
  put8(byte: number): void {
    if (this.length === this.#bytes.length) this.#bytes = longer(this.#bytes, new Uint8Array(2 * this.length))
    this.#bytes[this.length++] = byte
  }
  append(other: Bytes): void {
    const end = this.length + other.length
    if (end > this.#bytes.length) this.#bytes = longer(this.#bytes, new Uint8Array(2 * end))
    this.#bytes.set(other.#bytes.subarray(0, other.length), this.length)
    this.length = end
  }
  written(): Uint8Array {
    return this.#bytes.slice(0, this.length)
  }
}

/** Writes down where the words of one term stand; returns in how many passages. */
function writePosting({ passages, places: at, named }: Words, words: Int32Array, docs: Bytes, places: Bytes): number {
  let [count, last] = [0, -1]
  for (let w = 0; w < words.length; count++) {
    const passage = passages[words[w] as number] as number
    let [text, name] = [0, 0]
    let end = w
    for (; end < words.length && passages[words[end] as number] === passage; end++) {
      if (named[words[end] as number] === 1) name++
      else text++
    }
    const often = Math.min(text, MOST_TEXT) | (Math.min(name, MOST_NAME) << 5)
    docs.put(passage - last - 1)
    docs.put8(often)
    last = passage
    if (isFull(often)) places.put(end - w)
    for (let before = 0; w < end; w++) {
      const place = at[words[w] as number] as number
      places.put(place - before)
      before = place
    }
  }
  return count
}

/** May there be more than the counts of a posting say? */
export const isFull = (often: number): boolean => (often & 31) === MOST_TEXT || often >> 5 === MOST_NAME

/** Reads the numbers of a posting one after the other. */
export class Numbers {
  #bytes: Uint8Array
  at = 0
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }
  turnTo(bytes: Uint8Array, at: number): void {
    this.#bytes = bytes
    this.at = at
  }
  next(): number {
    let value = 0
    for (let shift = 0; ; shift += 7) {
      const byte = this.#bytes[this.at++] as number
      value |= (byte & 127) << shift
      if (byte < 128) return value
    }
  }
}
