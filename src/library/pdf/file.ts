import { inflateSync } from 'node:zlib'
import { r } from '../messages.ts'
import { Refusal } from '../refusal.ts'
import { type Dict, isDict, isName, isOp, isRef, isStream, Lexer, type Obj, type Stream } from './objects.ts'

/** One stream may not unpack to more than this, nor all of them to more than `TOTAL`. */
const ONE = 64 * 1024 * 1024
const TOTAL = 512 * 1024 * 1024
const PAGES = 20_000

interface Place {
  /** Offset in the file, or the number of the object stream that holds it. */
  readonly at: number
  readonly index?: number
}

/** A PDF opened for reading: its objects by number, its pages in order. Throws a `Refusal` for a file that is cut off, locked or broken. */
export class PdfFile {
  readonly data: Uint8Array
  readonly #places = new Map<number, Place>()
  readonly #objects = new Map<number, Obj>()
  readonly #packed = new Map<number, readonly Obj[]>()
  readonly #trailer = new Map<string, Obj>()
  #unpacked = 0

  constructor(data: Uint8Array) {
    this.data = data
    const tail = latin(data.subarray(Math.max(0, data.length - 2048)))
    const start = tail.lastIndexOf('startxref')
    const offset = start < 0 ? Number.NaN : Number.parseInt(tail.slice(start + 9).trim(), 10)
    if (!tail.includes('%%EOF') || Number.isNaN(offset)) {
      throw new Refusal('truncated', r.pdfCut, { n: data.length })
    }
    this.#xref(offset, new Set())
    if (this.#trailer.has('Encrypt')) throw new Refusal('encrypted', r.pdfLocked)
    if (!isDict(this.get(this.#trailer.get('Root')))) {
      throw new Refusal('truncated', r.pdfNoPages, { n: offset })
    }
  }

  /** The object itself where a reference was given; null where it is missing. */
  get(o: Obj | undefined): Obj {
    for (let i = 0; isRef(o) && i < 20; i++) o = this.#object(o.num)
    return isRef(o) ? null : (o ?? null)
  }

  dict(o: Obj | undefined): Dict {
    const found = this.get(o)
    return isDict(found) ? found : isStream(found) ? found.dict : new Map()
  }

  /** The pages in order, each with what it inherits. */
  pages(): readonly Dict[] {
    const pages: Dict[] = []
    const seen = new Set<Dict>()
    const walk = (node: Dict, inherited: Dict): void => {
      if (seen.has(node) || pages.length > PAGES) return
      seen.add(node)
      const own = new Map([...inherited, ...[...node].filter(([k]) => k === 'Resources' || k === 'MediaBox' || k === 'Rotate')])
      const kids = this.get(node.get('Kids'))
      if (Array.isArray(kids)) for (const kid of kids as Obj[]) walk(this.dict(kid), own)
      else pages.push(new Map([...own, ...node]))
    }
    walk(this.dict(this.dict(this.#trailer.get('Root')).get('Pages')), new Map())
    const promised = this.get(this.dict(this.dict(this.#trailer.get('Root')).get('Pages')).get('Count'))
    if (typeof promised === 'number' && promised > pages.length) {
      throw new Refusal('truncated', r.pdfFewPages, { promised, n: pages.length })
    }
    return pages
  }

  /** A stream's bytes, unpacked. An image or an unknown packing gives no bytes; a broken one is refused. */
  bytes(stream: Stream): Uint8Array {
    let data = stream.raw
    const filters = list(this.get(stream.dict.get('Filter')))
    const parms = list(this.get(stream.dict.get('DecodeParms')))
    for (const [i, f] of filters.entries()) {
      const filter = this.get(f)
      if (isName(filter, 'FlateDecode') || isName(filter, 'Fl')) {
        try {
          // Strict: a part that is cut short or changed fails its checksum, and half a page of law is worse than none.
          const out = inflateSync(data, { maxOutputLength: ONE, chunkSize: room(data.length) })
          data = new Uint8Array(out.buffer, out.byteOffset, out.length)
        } catch (error) {
          const large = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE'
          throw large
            ? new Refusal('too-large', r.pdfPartLarge, { limit: ONE / 1024 / 1024 })
            : new Refusal('truncated', r.pdfPartBroken, { n: data.length })
        }
        data = unpredict(data, this.dict(parms[i]))
      } else if (isName(filter, 'ASCIIHexDecode')) {
        data = new Lexer(concat([Uint8Array.of(0x3c), data])).next() as Uint8Array
      } else if (isName(filter, 'ASCII85Decode')) data = ascii85(data)
      else return new Uint8Array()
    }
    this.#unpacked += data.length
    if (this.#unpacked > TOTAL) throw new Refusal('too-large', r.pdfLarge, { limit: TOTAL / 1024 / 1024 })
    return data
  }

  #object(num: number): Obj {
    const known = this.#objects.get(num)
    if (known !== undefined) return known
    this.#objects.set(num, null)
    const place = this.#places.get(num)
    if (!place) return null
    const found = place.index === undefined ? this.#parseAt(place.at) : (this.#unpack(place.at)[place.index] ?? null)
    this.#objects.set(num, found)
    return found
  }

  #parseAt(at: number): Obj {
    const lexer = new Lexer(this.data, at)
    lexer.next()
    lexer.next()
    const word = lexer.next()
    if (!isOp(word) || word.op !== 'obj') return null
    const value = lexer.next()
    if (!isDict(value)) return value
    const back = lexer.pos
    const after = lexer.next()
    if (!isOp(after) || after.op !== 'stream') {
      lexer.pos = back
      return value
    }
    let from = lexer.pos
    if (this.data[from] === 13) from++
    if (this.data[from] === 10) from++
    const length = this.get(value.get('Length'))
    const end = typeof length === 'number' ? from + length : this.#find('endstream', from)
    if (end > this.data.length) {
      throw new Refusal('truncated', r.pdfPartCut, { from, end, size: this.data.length })
    }
    return { kind: 'stream', dict: value, raw: this.data.subarray(from, end) }
  }

  #find(word: string, from: number): number {
    const at = Buffer.from(this.data.buffer, this.data.byteOffset, this.data.length).indexOf(word, from, 'latin1')
    return at < 0 ? this.data.length : at
  }

  #unpack(num: number): readonly Obj[] {
    const known = this.#packed.get(num)
    if (known) return known
    this.#packed.set(num, [])
    const stream = this.get({ kind: 'ref', num })
    if (!isStream(stream)) return []
    const data = this.bytes(stream)
    const count = Math.min(Number(this.get(stream.dict.get('N'))) || 0, 100_000)
    const first = Number(this.get(stream.dict.get('First'))) || 0
    const head = new Lexer(data, 0, false)
    const objects: Obj[] = []
    for (let i = 0; i < count; i++) {
      head.next()
      const offset = head.next()
      objects.push(typeof offset === 'number' ? new Lexer(data, first + offset).next() : null)
    }
    this.#packed.set(num, objects)
    return objects
  }

  #xref(offset: number, seen: Set<number>): void {
    if (seen.has(offset) || seen.size > 100) return
    seen.add(offset)
    const lexer = new Lexer(this.data, offset)
    const first = lexer.next()
    let dict: Dict
    if (isOp(first) && first.op === 'xref') {
      for (;;) {
        const start = lexer.next()
        if (typeof start !== 'number') break
        const count = lexer.next()
        if (typeof count !== 'number') break
        for (let i = 0; i < count; i++) {
          const at = lexer.next()
          lexer.next()
          const used = lexer.next()
          if (Lexer.atEnd(used)) break
          if (isOp(used) && used.op === 'n' && !this.#places.has(start + i)) this.#places.set(start + i, { at: at as number })
        }
      }
      const trailer = lexer.next()
      dict = isDict(trailer) ? trailer : new Map()
    } else {
      const stream = this.#parseAt(offset)
      if (!isStream(stream)) {
        throw new Refusal('truncated', r.pdfNoTable, { n: offset })
      }
      dict = stream.dict
      this.#xrefStream(stream)
    }
    for (const [k, v] of dict) if (!this.#trailer.has(k)) this.#trailer.set(k, v)
    const hybrid = dict.get('XRefStm')
    if (typeof hybrid === 'number') this.#xref(hybrid, seen)
    const prev = dict.get('Prev')
    if (typeof prev === 'number') this.#xref(prev, seen)
  }

  #xrefStream(stream: Stream): void {
    const data = this.bytes(stream)
    const w = (stream.dict.get('W') as readonly number[] | undefined) ?? []
    const [w0 = 0, w1 = 0, w2 = 0] = w
    const index = (stream.dict.get('Index') as readonly number[] | undefined) ?? [0, Number(stream.dict.get('Size')) || 0]
    let pos = 0
    const field = (width: number, otherwise: number): number => {
      if (!width) return otherwise
      let v = 0
      for (let i = 0; i < width; i++) v = v * 256 + (data[pos++] ?? 0)
      return v
    }
    for (let i = 0; i + 1 < index.length; i += 2) {
      const start = index[i] as number
      for (let k = 0; k < (index[i + 1] as number) && pos < data.length; k++) {
        const type = field(w0, 1)
        const a = field(w1, 0)
        const b = field(w2, 0)
        if (this.#places.has(start + k)) continue
        if (type === 1) this.#places.set(start + k, { at: a })
        else if (type === 2) this.#places.set(start + k, { at: a, index: b })
      }
    }
  }
}

/** Room for a page's usual growth in one piece, so that nothing is copied together afterwards. */
const room = (packed: number): number => Math.min(1 << 20, Math.max(1 << 14, packed * 12))

function list(o: Obj): readonly Obj[] {
  return Array.isArray(o) ? (o as Obj[]) : o === null ? [] : [o]
}

export function latin(data: Uint8Array): string {
  return Buffer.from(data.buffer, data.byteOffset, data.length).toString('latin1')
}

export function concat(parts: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(parts.reduce((n, p) => n + p.length, 0))
  let at = 0
  for (const p of parts) {
    out.set(p, at)
    at += p.length
  }
  return out
}

/** Undoes the PNG and TIFF predictors (7.4.4.4). */
function unpredict(data: Uint8Array, parms: Dict): Uint8Array {
  const predictor = Number(parms.get('Predictor') ?? 1)
  if (predictor < 10) return data
  const bytes = Math.max(1, (Number(parms.get('Colors') ?? 1) * Number(parms.get('BitsPerComponent') ?? 8)) >> 3)
  const row = Math.ceil(
    (Number(parms.get('Columns') ?? 1) * Number(parms.get('Colors') ?? 1) * Number(parms.get('BitsPerComponent') ?? 8)) / 8,
  )
  const rows = Math.floor(data.length / (row + 1))
  const out = new Uint8Array(rows * row)
  for (let r = 0; r < rows; r++) {
    const type = data[r * (row + 1)]
    for (let i = 0; i < row; i++) {
      const at = r * row + i
      const left = i >= bytes ? (out[at - bytes] as number) : 0
      const up = r ? (out[at - row] as number) : 0
      const corner = r && i >= bytes ? (out[at - row - bytes] as number) : 0
      const p = left + up - corner
      const paeth =
        Math.abs(p - left) <= Math.abs(p - up) && Math.abs(p - left) <= Math.abs(p - corner)
          ? left
          : Math.abs(p - up) <= Math.abs(p - corner)
            ? up
            : corner
      const add = type === 1 ? left : type === 2 ? up : type === 3 ? (left + up) >> 1 : type === 4 ? paeth : 0
      out[at] = ((data[r * (row + 1) + 1 + i] as number) + add) & 255
    }
  }
  return out
}

function ascii85(data: Uint8Array): Uint8Array {
  const out: number[] = []
  let group: number[] = []
  for (const c of data) {
    if (c === 0x7e) break
    if (c === 0x7a && !group.length) out.push(0, 0, 0, 0)
    if (c < 33 || c > 117) continue
    group.push(c - 33)
    if (group.length === 5) {
      const v = group.reduce((n, d) => n * 85 + d, 0)
      out.push((v / 16777216) & 255, (v >> 16) & 255, (v >> 8) & 255, v & 255)
      group = []
    }
  }
  if (group.length > 1) {
    const n = group.length - 1
    while (group.length < 5) group.push(84)
    const v = group.reduce((a, d) => a * 85 + d, 0)
    out.push(...[(v / 16777216) & 255, (v >> 16) & 255, (v >> 8) & 255].slice(0, n))
  }
  return Uint8Array.from(out)
}
