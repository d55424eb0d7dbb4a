import { Numbers } from './segment.ts'

/** What is known of segments when postings are read, by their numbers. */
export interface Segments {
  /** Number of a segment; nothing for one that has not been met. */
  readonly numbers: ReadonlyMap<string, number>
  /** Of each passage of a segment, in words. */
  readonly lengths: readonly Uint16Array[]
}

/**
 * Where a key stands: for each segment that has it (`segments`, by number) the passages in order from `starts[i]` to `starts[i + 1]` in
 * `docs`, and how often in each.
 */
export interface Postings {
  readonly segments: Uint32Array
  readonly starts: Uint32Array
  readonly docs: Uint16Array
  readonly counts: Uint8Array
  /** What its weight is in a passage of each segment at most, where passages are `mean` words long on average. */
  readonly most: Float32Array
  readonly mean: number
  /** Its places, where they were asked for. */
  readonly places?: Places
}

/** The bytes of a key's places: where in them those of each segment begin, and those of each passage in segments that were looked into. */
interface Places {
  readonly bytes: Uint8Array
  readonly at: Uint32Array
  readonly starts: Uint32Array
  /** 1 for a segment whose `starts` are known. */
  readonly known: Uint8Array
}

/** A key in one segment. */
export interface Posting {
  readonly of: Postings
  /** Which one of the key's segments. */
  readonly i: number
  readonly from: number
  readonly to: number
}

const K1 = 1.2
const B = 0.75
/** A word of the heading counts as so many of the text. */
const NAME = 2

/** BM25 of a word with this count in a passage of this length, its rarity apart. */
export function weightOf(count: number, length: number, mean: number): number {
  const often = (count & 31) + NAME * (count >> 5)
  return ((K1 + 1) * often) / (often + K1 * (1 - B + (B * length) / mean))
}

/** `most` holds for another mean when multiplied by this: a higher mean makes a weight greater by no more than it has grown itself. */
export const growth = (postings: Postings, mean: number): number => Math.max(1, mean / postings.mean)

/** Length of the id of a segment, which is of plain letters. */
export const ID = 12
/** Digits in which the length of places is written before them. */
export const DIGITS = 8

/** What is read of a key, before it is known how much there is: memory that is new to the process is dear. */
let read = { docs: new Uint16Array(0), counts: new Uint8Array(0) }

/**
 * Reads the postings of a key from one value: for each segment its id, `docs`, which say themselves how long they are, and with
 * `withPlaces` the length of its `places` and these. Segments that have not been met are passed over.
 */
export function decode(bytes: Uint8Array, { numbers, lengths }: Segments, mean: number, withPlaces: boolean): Postings {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  // A passage takes two bytes and more, with its places four.
  if (read.docs.length < bytes.length >> (withPlaces ? 2 : 1))
    read = { docs: new Uint16Array(bytes.length), counts: new Uint8Array(bytes.length) }
  const { docs, counts } = read
  const at: number[] = []
  const segments: number[] = []
  const starts: number[] = []
  const mosts: number[] = []
  const head = new Numbers(bytes)
  let to = 0
  while (head.at < bytes.length) {
    const number = numbers.get(text.toString('latin1', head.at, head.at + ID))
    head.at += ID
    const passages = head.next()
    const known = number === undefined ? undefined : (lengths[number] as Uint16Array)
    const from = to
    let p = head.at
    let n = -1
    let most = 0
    for (let k = 0; k < passages; k++) {
      let step = bytes[p++] as number
      if (step > 127) step = (step & 127) | ((bytes[p++] as number) << 7)
      n += step + 1
      const count = bytes[p++] as number
      if (known === undefined) continue
      docs[to] = n
      counts[to++] = count
      const weight = weightOf(count, known[n] as number, mean)
      if (weight > most) most = weight
    }
    head.at = p
    if (withPlaces) {
      const begin = head.at + DIGITS
      head.at = begin + Number(text.toString('latin1', head.at, begin))
      if (known) at.push(begin)
    }
    if (known === undefined) continue
    segments.push(number as number)
    starts.push(from)
    mosts.push(most)
  }
  starts.push(to)
  return {
    segments: Uint32Array.from(segments),
    starts: Uint32Array.from(starts),
    docs: docs.slice(0, to),
    counts: counts.slice(0, to),
    most: Float32Array.from(mosts),
    mean,
    ...(withPlaces ? { places: placesOf(bytes, Uint32Array.from(at), to) } : {}),
  }
}

const placesOf = (bytes: Uint8Array, at: Uint32Array, passages: number): Places => ({
  bytes,
  at,
  starts: new Uint32Array(passages),
  known: new Uint8Array(at.length),
})

/** What is known of a key, and what came in since. */
export function joined(old: Postings, news: Postings): Postings {
  const size = old.docs.length
  const both = <T extends Uint8Array | Uint16Array | Uint32Array | Float32Array>(a: T, b: T, plus = 0): T => {
    const out = new (a.constructor as new (n: number) => T)(a.length + b.length)
    out.set(a)
    out.set(plus === 0 ? b : b.map((x) => x + plus), a.length)
    return out
  }
  const places =
    old.places &&
    news.places &&
    placesOf(
      both(old.places.bytes, news.places.bytes),
      both(old.places.at, news.places.at, old.places.bytes.length),
      size + news.docs.length,
    )
  const scale = growth(old, news.mean)
  return {
    segments: both(old.segments, news.segments),
    starts: both(old.starts.subarray(0, -1), news.starts, size),
    docs: both(old.docs, news.docs),
    counts: both(old.counts, news.counts),
    most: both(
      old.most.map((x) => x * scale),
      news.most,
    ),
    mean: news.mean,
    ...(places ? { places } : {}),
  }
}

/** A segment's passages that stand in all of these postings; how often, as the one says that says least. */
export function intersect(postings: readonly Posting[]): Posting {
  const [first, ...others] = [...postings].sort((a, b) => a.to - a.from - (b.to - b.from)) as [Posting, ...Posting[]]
  const docs = first.of.docs.slice(first.from, first.to)
  const counts = first.of.counts.slice(first.from, first.to)
  let size = 0
  for (let k = 0; k < docs.length; k++) {
    const n = docs[k] as number
    let count = counts[k] as number
    for (const other of others) {
      const at = indexOf(other, n)
      count = at < 0 ? 0 : least(count, other.of.counts[at] as number)
      if (count === 0) break
    }
    if (count === 0) continue
    docs[size] = n
    counts[size++] = count
  }
  return { ...first, of: { ...first.of, docs, counts }, from: 0, to: size }
}

const least = (a: number, b: number) => Math.min(a & 31, b & 31) | (Math.min(a >> 5, b >> 5) << 5)

/** Where in the posting a passage stands; -1 where it does not. */
export function indexOf({ of: { docs }, from, to }: Posting, n: number): number {
  const k = seek(docs, from, to, n)
  return k < to && docs[k] === n ? k : -1
}

/** The first one from `from` on that is not less than `n`; `to` where there is none. Steps that double: it is mostly near. */
export function seek(docs: Uint16Array, from: number, to: number, n: number): number {
  let [low, step] = [from, 1]
  while (low + step <= to && (docs[low + step - 1] as number) < n) {
    low += step
    step <<= 1
  }
  let high = Math.min(low + step - 1, to)
  while (low < high) {
    const middle = (low + high) >> 1
    if ((docs[middle] as number) < n) low = middle + 1
    else high = middle
  }
  return low
}

/** Numbers one after the other, of a list that is used again and again. */
export class Run {
  list = new Int32Array(256)
  size = 0
  put(value: number): void {
    if (this.size === this.list.length) {
      const longer = new Int32Array(2 * this.size)
      longer.set(this.list)
      this.list = longer
    }
    this.list[this.size++] = value
  }
}

/** Adds to a run the places of the key in passage number `k` of its postings, in order, each less by `less`. */
export function placesInto(run: Run, posting: Posting, k: number, less: number): void {
  const { places } = posting.of
  if (places === undefined) return
  if (places.known[posting.i] === 0) learnStarts(places, posting)
  const { bytes, starts } = places
  const numbers = new Numbers(bytes)
  numbers.at = starts[k] as number
  const long = numbers.next()
  const until = numbers.at + long
  for (let place = -less; numbers.at < until; ) {
    place += numbers.next()
    run.put(place)
  }
}

/** Where the places of each passage of a segment begin. */
function learnStarts({ bytes, at, starts, known }: Places, { i, from, to }: Posting): void {
  const numbers = new Numbers(bytes)
  numbers.at = at[i] as number
  for (let k = from; k < to; k++) {
    starts[k] = numbers.at
    const long = numbers.next()
    numbers.at += long
  }
  known[i] = 1
}
