import { Numbers } from './segment.ts'
import { standsIn, type View } from './view.ts'

/** A posting as it is kept. */
export interface Row {
  readonly segment: string
  readonly docs: Uint8Array
  readonly places?: Uint8Array
}

/** Where a key stands in a view: passages in order, how often in each. */
export interface Decoded {
  readonly docs: Uint32Array
  readonly counts: Uint8Array
  /** Where the places of each passage are kept. */
  readonly places: readonly { readonly bytes: Uint8Array; readonly at: Uint32Array; readonly from: number }[]
}

const NONE: Decoded = { docs: new Uint32Array(0), counts: new Uint8Array(0), places: [] }

/** Reads the postings of a key: those of segments in the view, in its order. */
export function decode(view: View, rows: readonly Row[]): Decoded {
  const own = rows.flatMap((row) => {
    const shelf = view.segments.get(row.segment)
    return shelf ? [{ row, shelf }] : []
  })
  if (own.length === 0) return NONE
  own.sort((a, b) => a.shelf.base - b.shelf.base)
  const heads = own.map(({ row }) => new Numbers(row.docs).next())
  const most = heads.reduce((a, b) => a + b, 0)
  const docs = new Uint32Array(most)
  const counts = new Uint8Array(most)
  const places: Decoded['places'][number][] = []
  let size = 0
  for (const [i, { row, shelf }] of own.entries()) {
    const { docs: bytes } = row
    const { base } = shelf
    const whole = shelf.mask === null
    const from = size
    const length = heads[i] as number
    const at = row.places === undefined ? undefined : new Uint32Array(length)
    const steps = row.places === undefined ? undefined : new Numbers(row.places)
    let p = length > 127 ? (length > 16_383 ? 3 : 2) : 1
    let n = -1
    for (let k = 0; k < length; k++) {
      let step = bytes[p++] as number
      if (step > 127) step = (step & 127) | ((bytes[p++] as number) << 7)
      n += step + 1
      const count = bytes[p++] as number
      let place = 0
      if (steps) {
        place = steps.at
        const long = steps.next()
        steps.at += long
      }
      if (!whole && !standsIn(shelf, n)) continue
      if (at) at[size - from] = place
      docs[size] = base + n
      counts[size++] = count
    }
    if (at && row.places) places.push({ bytes: row.places, at, from })
  }
  return { docs: docs.subarray(0, size), counts: counts.subarray(0, size), places }
}

type List = Pick<Decoded, 'docs' | 'counts'>

/** Of a list the passages that are among the given ones, both in order. */
function among({ docs, counts }: List, wanted: Uint32Array): List {
  const found = new Uint32Array(Math.min(docs.length, wanted.length))
  const often = new Uint8Array(found.length)
  let [n, k] = [0, 0]
  for (const doc of wanted) {
    // In growing steps, then by halves: a few passages are looked up in a long list.
    let step = 1
    while (k + step < docs.length && (docs[k + step] as number) < doc) step *= 2
    let high = Math.min(k + step, docs.length - 1)
    while (k < high) {
      const middle = (k + high) >> 1
      if ((docs[middle] as number) < doc) k = middle + 1
      else high = middle
    }
    if (docs[k] !== doc) continue
    found[n] = doc
    often[n++] = counts[k] as number
  }
  return { docs: found.subarray(0, n), counts: often.subarray(0, n) }
}

/** Passages that stand in all lists; how often, as the one says that says least. */
export function intersect(lists: readonly List[]): List {
  const [first, ...others] = [...lists].sort((a, b) => a.docs.length - b.docs.length) as [List, ...List[]]
  return others.reduce((found, list) => {
    const both = among(list, found.docs)
    const counts = among(found, both.docs).counts.map((c, i) => least(c, both.counts[i] as number))
    return { docs: both.docs, counts }
  }, first)
}

const least = (a: number, b: number) => Math.min(a & 31, b & 31) | (Math.min(a >> 5, b >> 5) << 5)

/** Words that stand one after the other, each with the keys it may have; one word alone is a phrase too. */
export class Phrase {
  readonly #words: readonly (readonly Places[])[]
  constructor(words: readonly (readonly string[])[], decoded: ReadonlyMap<string, Decoded>) {
    this.#words = words.map((keys) => keys.map((k) => new Places(decoded.get(k) ?? NONE)))
  }
  /** Does it stand in the passage? Passages are asked for in order. */
  in(doc: number): boolean {
    for (const word of this.#words) {
      let there = false
      for (const key of word) there = key.moveTo(doc) || there
      if (!there) return false
    }
    if (this.#words.length === 1) return true
    let starts: readonly number[] = this.#placesOf(0)
    for (let i = 1; i < this.#words.length && starts.length > 0; i++) {
      const next = this.#placesOf(i)
      starts = starts.filter((place) => next.includes(place + i))
    }
    return starts.length > 0
  }
  #placesOf(i: number): readonly number[] {
    const [only, ...others] = this.#words[i] as readonly [Places, ...Places[]]
    return others.length === 0 ? only.here() : [only, ...others].flatMap((p) => p.here())
  }
}

/** The places of a key, passage by passage. */
class Places {
  readonly #of: Decoded
  #k = 0
  #segment = 0
  #there = false
  constructor(of: Decoded) {
    this.#of = of
  }
  moveTo(doc: number): boolean {
    const { docs } = this.#of
    while (this.#k < docs.length && (docs[this.#k] as number) < doc) this.#k++
    this.#there = docs[this.#k] === doc
    return this.#there
  }
  here(): number[] {
    const out: number[] = []
    const { docs, places } = this.#of
    if (!this.#there) return out
    while (this.#k >= (places[this.#segment + 1]?.from ?? docs.length)) this.#segment++
    const segment = places[this.#segment]
    if (segment === undefined) return out
    const numbers = new Numbers(segment.bytes)
    numbers.at = segment.at[this.#k - segment.from] as number
    const long = numbers.next()
    const until = numbers.at + long
    for (let place = 0; numbers.at < until; ) {
      place += numbers.next()
      out.push(place)
    }
    return out
  }
}
