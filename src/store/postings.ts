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

type List = { readonly docs: Uint32Array; readonly scores: Float32Array }

/** Passages that stand in all lists, with the sum of their scores. */
export function intersect(lists: readonly List[]): List {
  const [first, ...others] = [...lists].sort((a, b) => a.docs.length - b.docs.length) as [List, ...List[]]
  const docs: number[] = []
  const scores: number[] = []
  const at = others.map(() => 0)
  for (let i = 0; i < first.docs.length; i++) {
    const doc = first.docs[i] as number
    let score = first.scores[i] as number
    const all = others.every((list, o) => {
      let k = at[o] as number
      while (k < list.docs.length && (list.docs[k] as number) < doc) k++
      at[o] = k
      score += (list.scores[k] as number) ?? 0
      return list.docs[k] === doc
    })
    if (!all) continue
    docs.push(doc)
    scores.push(score)
  }
  return { docs: Uint32Array.from(docs), scores: Float32Array.from(scores) }
}

/** Passages in which the words stand one after the other; each word with the keys it may have. */
export function withPhrase(words: readonly (readonly string[])[], decoded: ReadonlyMap<string, Decoded>): ReadonlySet<number> {
  const out = new Set<number>()
  const lists = words.map((keys) => keys.map((k) => decoded.get(k) ?? NONE))
  if (lists.length === 1) {
    for (const { docs } of lists[0] ?? []) for (const doc of docs) out.add(doc)
    return out
  }
  // Passages that hold every word: counted from the rarest word on.
  const bySize = [...lists].sort((a, b) => sizeOf(a) - sizeOf(b))
  let candidates: Set<number> | undefined
  for (const list of bySize) {
    const next = new Set<number>()
    for (const { docs } of list) for (const doc of docs) if (candidates === undefined || candidates.has(doc)) next.add(doc)
    candidates = next
  }
  const places = lists.map((list) => placesIn(list, candidates ?? new Set()))
  for (const doc of candidates ?? []) {
    const [first, ...rest] = places.map((p) => p.get(doc) ?? new Set<number>()) as [Set<number>, ...Set<number>[]]
    for (const place of first) {
      if (rest.every((p, i) => p.has(place + i + 1))) {
        out.add(doc)
        break
      }
    }
  }
  return out
}

const sizeOf = (list: readonly Decoded[]) => list.reduce((n, d) => n + d.docs.length, 0)

function placesIn(list: readonly Decoded[], wanted: ReadonlySet<number>): Map<number, Set<number>> {
  const out = new Map<number, Set<number>>()
  for (const { docs, places } of list) {
    for (const [i, { bytes, at, from }] of places.entries()) {
      const end = places[i + 1]?.from ?? docs.length
      for (let k = from; k < end; k++) {
        const doc = docs[k] as number
        if (!wanted.has(doc)) continue
        const known = out.get(doc) ?? new Set<number>()
        const numbers = new Numbers(bytes)
        numbers.at = at[k - from] as number
        const long = numbers.next()
        const until = numbers.at + long
        for (let place = 0; numbers.at < until; ) {
          place += numbers.next()
          known.add(place)
        }
        out.set(doc, known)
      }
    }
  }
  return out
}
