import { isFull, MOST_PASSAGES, Numbers } from './segment.ts'

/** What is known of segments when postings are read, by their numbers. */
export interface Segments {
  /** Number of a segment; nothing for one that has not been met. */
  readonly numbers: ReadonlyMap<string, number>
  /** Of each passage of a segment, in words. */
  readonly lengths: readonly Uint16Array[]
}

/** Where a key stands: what was read of it first, and each time that segments had come in since. */
export type Postings = readonly Part[]

/**
 * Where a key stands in some segments: for each that has it (`segments`, by number) the passages in order from `starts[i]` to
 * `starts[i + 1]` in `docs`, and how often in each.
 */
export interface Part {
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
  readonly of: Part
  /** Which one of the part's segments. */
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
export const growth = (part: Part, mean: number): number => Math.max(1, mean / part.mean)

/** Length of the id of a segment, which is of plain letters. */
export const ID = 12

/** What is read of a key at once: the ids of segments, and what they have of it, one after the other in the same order. */
export interface Read {
  readonly segments: string
  readonly docs: Uint8Array
  readonly places?: Uint8Array
}

/** What is read of a key, before it is known how much there is: memory that is new to the process is dear. */
let room = { docs: new Uint16Array(0), counts: new Uint8Array(0) }

/** Reads the postings of a key. Segments that have not been met are passed over. */
export function decode({ segments: ids, docs: bytes, places }: Read, { numbers, lengths }: Segments, mean: number): Part {
  // A passage takes two bytes and more.
  if (room.docs.length < bytes.length >> 1) room = { docs: new Uint16Array(bytes.length), counts: new Uint8Array(bytes.length) }
  const { docs, counts } = room
  const at: number[] = []
  const segments: number[] = []
  const starts: number[] = []
  const mosts: number[] = []
  const head = new Numbers(bytes)
  let [to, place] = [0, 0]
  for (let id = 0; id < ids.length; id += ID) {
    const number = numbers.get(ids.slice(id, id + ID))
    const passages = head.next()
    const long = head.next()
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
    if (known !== undefined) {
      segments.push(number as number)
      starts.push(from)
      mosts.push(most)
      at.push(place)
    }
    place += long
  }
  starts.push(to)
  return {
    segments: Uint32Array.from(segments),
    starts: Uint32Array.from(starts),
    docs: docs.slice(0, to),
    counts: counts.slice(0, to),
    most: Float32Array.from(mosts),
    mean,
    ...(places
      ? { places: { bytes: places, at: Uint32Array.from(at), starts: new Uint32Array(to), known: new Uint8Array(at.length) } }
      : {}),
  }
}

const NOWHERE = decode({ segments: '', docs: new Uint8Array(0) }, { numbers: new Map(), lengths: [] }, 1)

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

/** So many are looked at one by one before steps double: in the lists of common words the next one is mostly among them. */
const NEAR = 8

/** The first one from `from` on that is not less than `n`; `to` where there is none. Steps that double: it is mostly near. */
export function seek(docs: Uint16Array, from: number, to: number, n: number): number {
  const near = Math.min(from + NEAR, to)
  let low = from
  while (low < near && (docs[low] as number) < n) low++
  if (low < near) return low
  let step = NEAR
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

/** Where passages stand in one posting after another; they are asked for in order, or nearly so. */
export class Lookup {
  #posting: Posting = { of: NOWHERE, i: 0, from: 0, to: 0 }
  /** Where the one stands that was last asked for, or would. */
  #last = 0
  #spread = false
  /** For each passage of a segment the round in which it was written down, and where the passage stands: no round needs another's be cleared. */
  #table = NO_TABLE
  #round = 0

  get posting(): Posting {
    return this.#posting
  }

  turnTo(posting: Posting): void {
    this.#posting = posting
    this.#last = posting.from
    this.#spread = false
  }

  /** Worth its while where as many will be asked for as the posting has, or nearly so: each is then one step away. */
  spread(): void {
    const { of, from, to } = this.#posting
    if (this.#table === NO_TABLE) this.#table = new Int32Array(MOST_PASSAGES)
    if (++this.#round === MOST_ROUNDS) {
      this.#table.fill(0)
      this.#round = 1
    }
    for (let k = from; k < to; k++) this.#table[of.docs[k] as number] = (this.#round << BITS) | (k - from)
    this.#spread = true
  }

  /** Where in the posting the passage stands; -1 where it does not. */
  find(n: number): number {
    const { of, from, to } = this.#posting
    if (this.#spread) {
      const at = this.#table[n] as number
      return at >> BITS === this.#round ? from + (at & ((1 << BITS) - 1)) : -1
    }
    const last = this.#last
    const k = seek(of.docs, last < to && (of.docs[last] as number) <= n ? last : from, to, n)
    this.#last = k
    return k < to && of.docs[k] === n ? k : -1
  }
}
const NO_TABLE = new Int32Array(0)
/** Bits in which a passage of a segment is numbered, and rounds that fit above them. */
const BITS = Math.ceil(Math.log2(MOST_PASSAGES))
const MOST_ROUNDS = 2 ** (31 - BITS)

/** Numbers in order, of a list that is used again and again. */
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
  turnToPlaces(places, posting, k)
  let place = -less
  for (let left = howMany(posting.of.counts[k] as number); left > 0; left--) {
    place += numbers.next()
    run.put(place)
  }
}

/** Leaves in a run what is among those places. */
export function keepPlaces(run: Run, posting: Posting, k: number, less: number): void {
  const { places } = posting.of
  const { list, size } = run
  let [kept, i] = [0, 0]
  if (places !== undefined) {
    turnToPlaces(places, posting, k)
    let place = -less
    for (let left = howMany(posting.of.counts[k] as number); left > 0 && i < size; left--) {
      place += numbers.next()
      while (i < size && (list[i] as number) < place) i++
      if (i < size && list[i] === place) list[kept++] = place
    }
  }
  run.size = kept
}

/** One for all places that are read: one each for a hundred thousand passages would be much to clear away. */
const numbers = new Numbers(new Uint8Array(0))

function turnToPlaces(places: Places, posting: Posting, k: number): void {
  if (places.known[posting.i] === 0) learnStarts(places, posting)
  numbers.turnTo(places.bytes, places.starts[k] as number)
}

/** How many places follow. */
const howMany = (often: number): number => (isFull(often) ? numbers.next() : (often & 31) + (often >> 5))

/** Finds out at once where the places of all passages begin, which is otherwise done segment by segment, as they are looked into. */
export function learnPlaces(of: Part): void {
  const { places, segments, starts } = of
  if (places === undefined) return
  for (let i = 0; i < segments.length; i++) {
    if (places.known[i] === 0) learnStarts(places, { of, i, from: starts[i] as number, to: starts[i + 1] as number })
  }
}

/** Where the places of each passage of a segment begin. */
function learnStarts({ bytes, at, starts, known }: Places, { of: { counts }, i, from, to }: Posting): void {
  numbers.turnTo(bytes, at[i] as number)
  for (let k = from; k < to; k++) {
    starts[k] = numbers.at
    for (let left = howMany(counts[k] as number); left > 0; left--) numbers.next()
  }
  known[i] = 1
}
