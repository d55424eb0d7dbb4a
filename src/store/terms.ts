import type { Engine } from './engine.ts'
import { DIGITS, decode, joined, type Postings, type Segments } from './postings.ts'

/** Bytes of postings that are remembered at most. */
const ROOM = 128_000_000
/** More new segments than so many, and a key is read anew. */
const MOST_NEW = 200

interface Known {
  readonly postings: Postings
  /** How many segments had been met when it was read. */
  readonly upTo: number
}

/**
 * Postings by key. A segment never changes: what was read of a key stays true, and only segments that came in since are read. The
 * commonest words are the dearest ones and are asked for the most; they are remembered, the one asked for longest ago is forgotten first.
 */
export class Terms {
  readonly #engine: Engine
  /** Segments in the order in which they were met, with the lengths of their passages. */
  readonly #ids: string[] = []
  readonly #numbers = new Map<string, number>()
  readonly #lengths: Uint16Array[] = []
  readonly #known = new Map<string, Known>()
  readonly #statements = new Map<string, string>()
  #size = 0

  constructor(engine: Engine) {
    this.#engine = engine
  }

  /** Takes a segment in; returns its number. */
  meet(segment: string, lengths: Uint16Array): number {
    const number = this.#ids.push(segment) - 1
    this.#numbers.set(segment, number)
    this.#lengths.push(lengths)
    return number
  }

  /** Where the keys stand in all segments met, with their places for those named; passages are `mean` words long on average. */
  async in(mean: number, keys: readonly string[], places: ReadonlySet<string>): Promise<ReadonlyMap<string, Postings>> {
    const upTo = this.#ids.length
    for (const withPlaces of [false, true]) {
      const own = keys.filter((k) => places.has(k) === withPlaces)
      const whole = own.filter((k) => {
        const known = this.#known.get(k)
        return !known || (withPlaces && !known.postings.places) || upTo - known.upTo > MOST_NEW
      })
      for (const [key, postings] of await this.#read(whole, mean, withPlaces)) this.#keep(key, { postings, upTo })
    }
    await this.#catchUp(keys, mean, upTo)
    const out = new Map<string, Postings>()
    for (const key of keys) {
      const known = this.#known.get(key)
      if (known === undefined) continue
      out.set(key, known.postings)
      // The last one asked for is the last to be forgotten.
      this.#known.delete(key)
      this.#known.set(key, known)
    }
    this.#forgetOldest()
    return out
  }

  /** Reads of each key the segments that have been met since it was read. */
  async #catchUp(keys: readonly string[], mean: number, upTo: number): Promise<void> {
    const late = Map.groupBy(
      keys.filter((k) => (this.#known.get(k)?.upTo ?? upTo) < upTo),
      (k) => `${this.#known.get(k)?.upTo} ${this.#known.get(k)?.postings.places !== undefined}`,
    )
    for (const own of late.values()) {
      const known = own.map((key) => this.#known.get(key) as Known)
      const [{ upTo: from, postings }] = known as [Known, ...Known[]]
      const news = await this.#read(own, mean, postings.places !== undefined, this.#ids.slice(from, upTo))
      for (const [i, key] of own.entries()) {
        // Two searches may bring the same news: whoever comes second finds it there.
        if (this.#known.get(key) !== known[i]) continue
        this.#keep(key, { postings: joined((known[i] as Known).postings, news.get(key) as Postings), upTo })
      }
    }
  }

  #keep(key: string, known: Known): void {
    const before = this.#known.get(key)
    this.#known.set(key, known)
    this.#size += sizeOf(known) - (before ? sizeOf(before) : 0)
  }

  #forgetOldest(): void {
    for (const [key, known] of this.#known) {
      if (this.#size <= ROOM) break
      this.#known.delete(key)
      this.#size -= sizeOf(known)
    }
  }

  async #read(keys: readonly string[], mean: number, withPlaces: boolean, only?: readonly string[]): Promise<Map<string, Postings>> {
    const segments: Segments = { numbers: this.#numbers, lengths: this.#lengths }
    const read = new Map(keys.map((key) => [key, decode(new Uint8Array(0), segments, mean, withPlaces)]))
    if (keys.length === 0) return read
    const { db, kysely } = this.#engine
    const values = [...filled(keys), ...(only ? filled(only) : [])]
    const sql = this.#statement(filled(keys).length, only ? filled(only).length : 0, withPlaces)
    const { rows } = await db.executeQuery<{ term: string; postings: Uint8Array }>(kysely.CompiledQuery.raw(sql, values))
    for (const { term, postings } of rows) read.set(term, decode(postings, segments, mean, withPlaces))
    return read
  }

  /** All postings of a key as one value: of a row each, most of the time would go into making objects of rows. */
  #statement(keys: number, segments: number, withPlaces: boolean): string {
    const name = `${keys} ${segments} ${withPlaces}`
    let text = this.#statements.get(name)
    if (text === undefined) {
      const { db, kysely, joinedBytes } = this.#engine
      const { sql } = kysely
      const list = (n: number) => sql.join(Array.from({ length: n }, () => ''))
      const posting = sql.raw(joinedBytes('segment', 'docs', withPlaces ? 'places' : undefined, DIGITS))
      const among = segments === 0 ? sql`` : sql` AND segment IN (${list(segments)})`
      text = sql`SELECT term, ${posting} AS postings FROM posting WHERE term IN (${list(keys)})${among} GROUP BY term`.compile(db).sql
      this.#statements.set(name, text)
    }
    return text
  }
}

const sizeOf = ({ postings: { docs, segments, places } }: Known): number =>
  400 + 3 * docs.length + 12 * segments.length + (places ? places.bytes.length + 4 * docs.length : 0)

/** Made longer by its first, so that few different statements are ever made. */
function filled(list: readonly string[]): readonly string[] {
  const size = 2 ** Math.ceil(Math.log2(list.length))
  return [...list, ...Array.from({ length: size - list.length }, () => list[0] as string)]
}
