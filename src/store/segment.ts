import { keysIn } from '../language/index.ts'
import type { Lang } from '../record/types.ts'
import type { Passage } from './passages.ts'

/**
 * The keys of the analyser as they were when a segment was made. Raise it when they change: segments of another number are made anew
 * at the next search. A test holds the keys of a sample beside it.
 */
export const ANALYSER = 2

/** So many passages make a segment at most: a posting of the commonest key then stays under two kilobytes. */
export const MOST_PASSAGES = 1000

/** Lines and heading lie so far apart that no phrase reaches from one into the other. */
const GAP = 50
/** Counts in a posting end here: more says no more. */
const MOST_TEXT = 31
const MOST_NAME = 7

export interface Posting {
  readonly term: string
  readonly docs: Uint8Array
  readonly places: Uint8Array
}

interface Growing {
  n: number
  text: number
  name: number
  /** The passage before, and the place before in this one. */
  last: number
  place: number
  /** Where in `places` this passage begins. */
  from: number
  count: number
  readonly docs: number[]
  readonly places: number[]
}

/**
 * The postings of passages. `docs`: how many, then for each passage the step from the one before and one byte, how often in the text (5
 * bits) and in the heading (3). `places`: for each passage how many bytes, then steps from place to place. Numbers as in protobuf, 7 bits a byte.
 */
export function makeSegment(passages: readonly Passage[], lang: Lang): { lengths: Uint8Array; postings: Posting[] } {
  const terms = new Map<string, Growing>()
  const lengths = new Uint16Array(passages.length)
  for (const [n, { name, texts }] of passages.entries()) {
    let place = 0
    let length = 0
    for (let i = name === '' ? 0 : -1; i < texts.length; i++) {
      const keys = keysIn(i < 0 ? name : (texts[i] as string), lang)
      for (const key of keys) {
        let t = terms.get(key)
        if (t === undefined) {
          t = { n: -1, text: 0, name: 0, last: -1, place: 0, from: 0, count: 0, docs: [], places: [] }
          terms.set(key, t)
        }
        if (t.n !== n) begin(t, n)
        if (i < 0) t.name++
        else t.text++
        put(t.places, place - t.place)
        t.place = place++
      }
      if (i >= 0) length += keys.length
      place += GAP
    }
    lengths[n] = Math.min(length, 65_535)
  }
  const postings: Posting[] = []
  for (const [term, t] of terms) {
    end(t)
    const count: number[] = []
    put(count, t.count)
    const docs = new Uint8Array(count.length + t.docs.length)
    docs.set(count)
    docs.set(t.docs, count.length)
    postings.push({ term, docs, places: Uint8Array.from(t.places) })
  }
  postings.sort((a, b) => (a.term < b.term ? -1 : 1))
  return { lengths: new Uint8Array(lengths.buffer), postings }
}

function begin(t: Growing, n: number): void {
  if (t.n >= 0) end(t)
  t.n = n
  t.text = 0
  t.name = 0
  t.place = 0
  t.from = t.places.push(0) - 1
}

/** Writes down how often the key stands in the passage, and how many bytes its places take. */
function end(t: Growing): void {
  put(t.docs, t.n - t.last - 1)
  t.docs.push(Math.min(t.text, MOST_TEXT) | (Math.min(t.name, MOST_NAME) << 5))
  t.last = t.n
  t.count++
  const size = t.places.length - t.from - 1
  if (size < 128) {
    t.places[t.from] = size
    return
  }
  const long: number[] = []
  put(long, size)
  t.places.splice(t.from, 1, ...long)
}

function put(to: number[], value: number): void {
  let v = value
  while (v > 127) {
    to.push((v & 127) | 128)
    v >>>= 7
  }
  to.push(v)
}

/** Reads the numbers of a posting one after the other. */
export class Numbers {
  readonly #bytes: Uint8Array
  at = 0
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
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
