import type { Engine } from './engine.ts'
import { decode, learnPlaces, type Part, type Postings, type Read } from './postings.ts'

/** Bytes of postings that are remembered at most. */
const ROOM = 128_000_000
/** More new segments than so many, or news so often, and a key is read anew. */
const MOST_NEW = 200
const MOST_PARTS = 16

interface Known {
  readonly postings: Postings
  readonly withPlaces: boolean
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

  /** Half of the room stays for what is asked for. */
  get isHalfFull(): boolean {
    return this.#size > ROOM / 2
  }

  /** Reads a key before it is asked for, with all that a phrase needs of it. */
  async warm(mean: number, key: string): Promise<void> {
    const read = await this.in(mean, [key], new Set([key]))
    for (const part of read.get(key) ?? []) learnPlaces(part)
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
        if (!known || (withPlaces && !known.withPlaces)) return true
        return known.upTo < upTo && (upTo - known.upTo > MOST_NEW || known.postings.length === MOST_PARTS)
      })
      for (const [key, part] of await this.#read(whole, mean, withPlaces)) this.#keep(key, { postings: [part], withPlaces, upTo })
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
      (k) => `${this.#known.get(k)?.upTo} ${this.#known.get(k)?.withPlaces}`,
    )
    for (const own of late.values()) {
      const before = own.map((key) => this.#known.get(key) as Known)
      const [{ upTo: from, withPlaces }] = before as [Known, ...Known[]]
      const news = await this.#read(own, mean, withPlaces, this.#ids.slice(from, upTo))
      for (const [i, key] of own.entries()) {
        const known = before[i] as Known
        // Two searches may bring the same news: whoever comes second finds it there.
        if (this.#known.get(key) !== known) continue
        const part = news.get(key) as Part
        this.#keep(key, { ...known, postings: part.segments.length === 0 ? known.postings : [...known.postings, part], upTo })
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

  async #read(keys: readonly string[], mean: number, withPlaces: boolean, only?: readonly string[]): Promise<Map<string, Part>> {
    const segments = { numbers: this.#numbers, lengths: this.#lengths }
    const part = (read: Read) => decode(read, segments, mean)
    const none = { segments: '', docs: new Uint8Array(0), ...(withPlaces ? { places: new Uint8Array(0) } : {}) }
    const read = new Map(keys.map((key) => [key, part(none)]))
    if (keys.length === 0) return read
    const { db, kysely } = this.#engine
    const values = [...filled(keys), ...(only ? filled(only) : [])]
    const sql = this.#statement(filled(keys).length, only ? filled(only).length : 0, withPlaces)
    const { rows } = await db.executeQuery<Read & { term: string }>(kysely.CompiledQuery.raw(sql, values))
    for (const row of rows) read.set(row.term, part(row))
    return read
  }

  /** All postings of a key as a value a column: of a row each, most of the time would go into making objects of rows. */
  #statement(keys: number, segments: number, withPlaces: boolean): string {
    const name = `${keys} ${segments} ${withPlaces}`
    let text = this.#statements.get(name)
    if (text === undefined) {
      const { db, kysely, joined } = this.#engine
      const { sql } = kysely
      const list = (n: number) => sql.join(Array.from({ length: n }, () => ''))
      const columns = [`${joined('segment', 'text')} AS segments`, `${joined('docs', 'bytes')} AS docs`]
      if (withPlaces) columns.push(`${joined('places', 'bytes')} AS places`)
      const among = segments === 0 ? sql`` : sql` AND segment IN (${list(segments)})`
      text = sql`SELECT term, ${sql.raw(columns.join(', '))} FROM posting WHERE term IN (${list(keys)})${among} GROUP BY term`.compile(
        db,
      ).sql
      this.#statements.set(name, text)
    }
    return text
  }
}

const sizeOf = ({ postings }: Known): number => postings.reduce((n, part) => n + sizeOfPart(part), 400)
const sizeOfPart = ({ docs, segments, places }: Part): number =>
  3 * docs.length + 12 * segments.length + (places ? places.bytes.length + 4 * docs.length : 0)

/** Made longer by its first, so that few different statements are ever made. */
function filled(list: readonly string[]): readonly string[] {
  const size = 2 ** Math.ceil(Math.log2(list.length))
  return [...list, ...Array.from({ length: size - list.length }, () => list[0] as string)]
}
