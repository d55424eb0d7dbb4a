import { keysIn } from '../language/index.ts'
import type { Lang } from '../record/types.ts'
import type { Passage } from './passages.ts'

/**
 * The keys of the analyser as they were when a segment was made. Raise it when they change: segments of another number are made anew
 * at the next search. A test holds the keys of a sample beside it.
 */
export const ANALYSER = 1

/** So many passages make a segment at most: a posting of the commonest key then stays under two kilobytes. */
export const MOST_PASSAGES = 1000

/** Lines and heading lie so far apart that no phrase reaches from one into the other. */
const GAP = 50
/** Counts in a posting end here: more says no more. */
export const MOST_TEXT = 31
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
  last: number
  count: number
  at: number[]
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
    const add = (text: string, inName: boolean) => {
      for (const key of keysIn(text, lang)) {
        let t = terms.get(key)
        if (t === undefined) {
          t = { n, text: 0, name: 0, last: -1, count: 0, at: [], docs: [], places: [] }
          terms.set(key, t)
        } else if (t.n !== n) {
          flush(t)
          t.n = n
        }
        if (inName) t.name++
        else {
          t.text++
          length++
        }
        t.at.push(place++)
      }
      place += GAP
    }
    if (name !== '') add(name, true)
    for (const text of texts) add(text, false)
    lengths[n] = Math.min(length, 65_535)
  }
  const postings: Posting[] = []
  for (const [term, t] of terms) {
    flush(t)
    const count: number[] = []
    put(count, t.count)
    postings.push({ term, docs: Uint8Array.from([...count, ...t.docs]), places: Uint8Array.from(t.places) })
  }
  postings.sort((a, b) => (a.term < b.term ? -1 : 1))
  return { lengths: new Uint8Array(lengths.buffer), postings }
}

function flush(t: Growing): void {
  put(t.docs, t.n - t.last - 1)
  t.docs.push(Math.min(t.text, MOST_TEXT) | (Math.min(t.name, MOST_NAME) << 5))
  const steps: number[] = []
  let before = 0
  for (const place of t.at) {
    put(steps, place - before)
    before = place
  }
  put(t.places, steps.length)
  for (const b of steps) t.places.push(b)
  t.last = t.n
  t.count++
  t.text = 0
  t.name = 0
  t.at = []
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
  byte(): number {
    return this.#bytes[this.at++] as number
  }
}
