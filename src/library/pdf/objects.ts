/** PDF objects as plain values, and the lexer that reads them (ISO 32000-1, 7.2 and 7.3). */

export interface Name {
  readonly kind: 'name'
  readonly name: string
}
export interface Ref {
  readonly kind: 'ref'
  readonly num: number
}
export interface Stream {
  readonly kind: 'stream'
  readonly dict: Dict
  readonly raw: Uint8Array
}
export interface Op {
  readonly kind: 'op'
  readonly op: string
}
export type Dict = ReadonlyMap<string, Obj>
/** A string is its bytes. */
export type Obj = null | boolean | number | Uint8Array | Name | Ref | Stream | Op | readonly Obj[] | Dict

export const isName = (o: Obj | undefined, name?: string): o is Name =>
  typeof o === 'object' && o !== null && 'kind' in o && o.kind === 'name' && (name === undefined || o.name === name)
export const isRef = (o: Obj | undefined): o is Ref => typeof o === 'object' && o !== null && 'kind' in o && o.kind === 'ref'
export const isStream = (o: Obj | undefined): o is Stream => typeof o === 'object' && o !== null && 'kind' in o && o.kind === 'stream'
export const isOp = (o: Obj | undefined): o is Op => typeof o === 'object' && o !== null && 'kind' in o && o.kind === 'op'
export const isDict = (o: Obj | undefined): o is Dict => o instanceof Map

const SPACE = 1
const DELIMITER = 2
const CLASS = new Uint8Array(256)
for (const c of [0, 9, 10, 12, 13, 32]) CLASS[c] = SPACE
for (const c of '()<>[]{}/%') CLASS[c.charCodeAt(0)] = DELIMITER

/** Nested deeper than this no honest file is. */
const DEPTH = 60
const END: Op = { kind: 'op', op: '' }
const OPS = new Map<string, Op>()

/** Reads objects one after another. A fault gives what could be read; the caller sees it by what is missing. */
export class Lexer {
  readonly data: Uint8Array
  pos: number
  /** In a file `12 0 R` is a reference; in a page's content there are none. */
  readonly refs: boolean
  constructor(data: Uint8Array, pos = 0, refs = true) {
    this.data = data
    this.pos = pos
    this.refs = refs
  }

  /** The next object, or the empty operator at the end. */
  next(depth = 0): Obj {
    const { data } = this
    this.#skip()
    const c = data[this.pos]
    if (c === undefined || depth > DEPTH) return END
    if ((c >= 48 && c <= 57) || c === 43 || c === 45 || c === 46) return this.#number()
    switch (c) {
      case 0x2f: // /
        this.pos++
        return { kind: 'name', name: unescapeName(this.#word()) }
      case 0x28: // (
        return this.#literal()
      case 0x3c: // <
        if (data[this.pos + 1] === 0x3c) {
          this.pos += 2
          return this.#dict(depth)
        }
        return this.#hex()
      case 0x5b: {
        this.pos++
        const list: Obj[] = []
        for (;;) {
          this.#skip()
          if (data[this.pos] === 0x5d) {
            this.pos++
            return list
          }
          const item = this.next(depth + 1)
          if (item === END) return list
          list.push(item)
        }
      }
      case 0x5d:
      case 0x7b:
      case 0x7d:
      case 0x29:
        this.pos++
        return this.next(depth)
      case 0x3e:
        this.pos += data[this.pos + 1] === 0x3e ? 2 : 1
        return { kind: 'op', op: '>>' }
    }
    const word = this.#word()
    if (word === 'true') return true
    if (word === 'false') return false
    if (word === 'null') return null
    let op = OPS.get(word)
    if (!op) {
      op = { kind: 'op', op: word }
      if (OPS.size < 2000) OPS.set(word, op)
    }
    return op
  }

  /** Where the next thing is a string, or a list that begins with one or with a number: steps over it and gives its place; else -1. */
  stepOverString(): number {
    this.#skip()
    const { data } = this
    const from = this.pos
    const c = data[from]
    if (c !== 0x28 && c !== 0x5b && !(c === 0x3c && data[from + 1] !== 0x3c)) return -1
    let i = from
    let list = 0
    do {
      const d = data[i]
      if (d === undefined) break
      if (d === 0x5b) list++
      else if (d === 0x5d) list--
      else if (d === 0x28) {
        let open = 1
        while (open > 0 && ++i < data.length) {
          const e = data[i]
          if (e === 0x5c) i++
          else if (e === 0x28) open++
          else if (e === 0x29) open--
        }
      } else if (d === 0x3c) while (i < data.length && data[i] !== 0x3e) i++
      i++
    } while (list > 0)
    this.pos = i
    return from
  }

  static atEnd(o: Obj): boolean {
    return o === END
  }

  #skip(): void {
    const { data } = this
    for (;;) {
      const c = data[this.pos]
      if (c === undefined) return
      if (c === 0x25) {
        while (this.pos < data.length && data[this.pos] !== 10 && data[this.pos] !== 13) this.pos++
      } else if (CLASS[c] === SPACE) this.pos++
      else return
    }
  }

  #word(): string {
    const { data } = this
    const from = this.pos
    while (this.pos < data.length && CLASS[data[this.pos] as number] === 0) this.pos++
    if (this.pos === from) {
      // A lone delimiter where a word was due: stepped over, so that reading always advances.
      if (this.pos < data.length && data[from] !== 0x2f) this.pos++
      return ''
    }
    let word = ''
    for (let i = from; i < this.pos; i++) word += String.fromCharCode(data[i] as number)
    return word
  }

  #number(): Obj {
    const { data } = this
    const from = this.pos
    let sign = 1
    let c = data[this.pos] as number
    if (c === 43 || c === 45) {
      if (c === 45) sign = -1
      this.pos++
    }
    let value = 0
    let scale = 0
    for (;;) {
      c = data[this.pos] as number
      if (c >= 48 && c <= 57) {
        value = value * 10 + (c - 48)
        if (scale) scale *= 10
      } else if (c === 46 && !scale) scale = 1
      else if (c !== 45) break
      this.pos++
    }
    if (this.pos === from) this.pos++
    const number = (sign * value) / (scale || 1)
    if (this.refs && !scale && sign > 0) {
      const back = this.pos
      this.#skip()
      const gen = this.pos
      while ((data[this.pos] as number) >= 48 && (data[this.pos] as number) <= 57) this.pos++
      if (this.pos > gen && this.pos - gen < 6) {
        this.#skip()
        if (data[this.pos] === 0x52 && CLASS[data[this.pos + 1] ?? 32] !== 0) {
          this.pos++
          return { kind: 'ref', num: number }
        }
      }
      this.pos = back
    }
    return number
  }

  #literal(): Uint8Array {
    const { data } = this
    // A literal is never longer than what is left of the data, and rarely long: one buffer serves them all.
    let n = 0
    let open = 1
    this.pos++
    const out = scratch(Math.min(data.length - this.pos, 1 << 16))
    const push = (c: number): void => {
      if (n < out.length) out[n++] = c
    }
    while (this.pos < data.length) {
      let c = data[this.pos++] as number
      if (c === 0x5c) {
        c = data[this.pos++] as number
        if (c === 110) push(10)
        else if (c === 114) push(13)
        else if (c === 116) push(9)
        else if (c === 98) push(8)
        else if (c === 102) push(12)
        else if (c >= 48 && c <= 55) {
          let code = c - 48
          for (let i = 0; i < 2; i++) {
            const d = data[this.pos] as number
            if (!(d >= 48 && d <= 55)) break
            code = code * 8 + d - 48
            this.pos++
          }
          push(code & 255)
        } else if (c === 13) {
          if (data[this.pos] === 10) this.pos++
        } else if (c !== 10) push(c)
        continue
      }
      if (c === 0x28) open++
      else if (c === 0x29 && --open === 0) break
      push(c)
    }
    return out.slice(0, n)
  }

  #hex(): Uint8Array {
    const { data } = this
    const out: number[] = []
    let high = -1
    this.pos++
    while (this.pos < data.length) {
      const c = data[this.pos++] as number
      if (c === 0x3e) break
      const v = c >= 48 && c <= 57 ? c - 48 : c >= 65 && c <= 70 ? c - 55 : c >= 97 && c <= 102 ? c - 87 : -1
      if (v < 0) continue
      if (high < 0) high = v
      else {
        out.push(high * 16 + v)
        high = -1
      }
    }
    if (high >= 0) out.push(high * 16)
    return Uint8Array.from(out)
  }

  #dict(depth: number): Dict {
    const map = new Map<string, Obj>()
    for (;;) {
      const key = this.next(depth + 1)
      if (!isName(key)) return map
      const value = this.next(depth + 1)
      if (isOp(value)) return map
      map.set(key.name, value)
    }
  }
}

function unescapeName(word: string): string {
  return word.includes('#') ? word.replace(/#([0-9a-fA-F]{2})/g, (_, h: string) => String.fromCharCode(Number.parseInt(h, 16))) : word
}

let buffer = new Uint8Array(1 << 16)
function scratch(size: number): Uint8Array {
  if (buffer.length < size) buffer = new Uint8Array(size)
  return buffer
}
