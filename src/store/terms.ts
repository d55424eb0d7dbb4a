import type { Engine } from './engine.ts'
import { type Decoded, decode, type Row } from './postings.ts'
import type { View } from './view.ts'

/** Bytes of postings that are remembered at most. */
const ROOM = 64_000_000
/** More new segments than so many, and a key is read anew. */
const MOST_NEW = 200

interface Known {
  /** By segment. */
  readonly rows: Map<string, Row>
  readonly withPlaces: boolean
  /** How many segments were there when it was read. */
  upTo: number
  size: number
  view?: View
  decoded?: Decoded
}

/**
 * Postings by key. A segment never changes: what was read of a key stays true, and only segments that came in since are read. The
 * commonest words are the dearest ones and are asked for the most; they are remembered, the one asked for longest ago is forgotten first.
 */
export class Terms {
  readonly #engine: Engine
  /** Segments in the order in which they were met. */
  readonly #met: string[] = []
  readonly #known = new Map<string, Known>()
  #size = 0

  constructor(engine: Engine) {
    this.#engine = engine
  }

  meet(segment: string): void {
    this.#met.push(segment)
  }

  /** Where the keys stand in the view; with their places for those named. */
  async in(view: View, keys: readonly string[], places: ReadonlySet<string>): Promise<ReadonlyMap<string, Decoded>> {
    const whole = keys.filter((k) => {
      const known = this.#known.get(k)
      return known === undefined || (places.has(k) && !known.withPlaces) || this.#met.length - known.upTo > MOST_NEW
    })
    const upTo = this.#met.length
    for (const key of whole) this.#forget(key)
    const plain = whole.filter((k) => !places.has(k))
    const full = whole.filter((k) => places.has(k))
    const found = new Map<string, Known>()
    for (const [list, withPlaces] of [
      [plain, false],
      [full, true],
    ] as const) {
      for (const key of list) found.set(key, { rows: new Map(), withPlaces, upTo, size: 0 })
      if (list.length > 0) for (const row of await this.#read(list, withPlaces)) add(found.get(row.term), row)
    }
    for (const key of keys) {
      const known = found.get(key) ?? (this.#known.get(key) as Known)
      found.set(key, known)
      if (known.upTo < upTo) {
        // Two searches may bring the same news; what is there twice is there once.
        for (const row of await this.#read([key], known.withPlaces, this.#met.slice(known.upTo, upTo))) add(known, row)
        known.upTo = upTo
      }
    }
    const out = new Map<string, Decoded>()
    for (const [key, known] of found) {
      if (known.view !== view || known.decoded === undefined) {
        known.decoded = decode(view, [...known.rows.values()])
        known.view = view
      }
      out.set(key, known.decoded)
      this.#keep(key, known)
    }
    return out
  }

  #keep(key: string, known: Known): void {
    this.#forget(key)
    this.#known.set(key, known)
    known.size = [...known.rows.values()].reduce((n, r) => n + r.docs.length + (r.places?.length ?? 0) + 200, 100)
    // Read out, a posting takes twice and a half as much.
    known.size += 5 * (known.decoded?.docs.length ?? 0)
    this.#size += known.size
    for (const oldest of this.#known.keys()) {
      if (this.#size <= ROOM) break
      this.#forget(oldest)
    }
  }

  #forget(key: string): void {
    const known = this.#known.get(key)
    if (known === undefined) return
    this.#size -= known.size
    this.#known.delete(key)
  }

  async #read(keys: readonly string[], withPlaces: boolean, segments?: readonly string[]): Promise<(Row & { term: string })[]> {
    let query = this.#engine.db.selectFrom('posting').select(['term', 'segment', 'docs']).where('term', 'in', keys)
    if (segments !== undefined) query = query.where('segment', 'in', segments)
    return withPlaces ? query.select('places').execute() : query.execute()
  }
}

function add(known: Known | undefined, row: Row & { readonly term: string }): void {
  known?.rows.set(row.segment, row)
}
