import { isBlank } from '../block.ts'
import { concat, type PdfFile } from './file.ts'
import { type Font, MANY, readFont } from './font.ts'
import { type Dict, isDict, isName, isOp, isStream, Lexer, type Obj } from './objects.ts'

/** A piece of text where it stands on the page; `y` grows upwards. */
export interface Run {
  text: string
  readonly x: number
  readonly y: number
  end: number
  readonly size: number
  readonly red: boolean
  readonly bold: boolean
}

export interface PageText {
  readonly runs: readonly Run[]
  /** Signs drawn, blanks apart, counted where they are decoded. */
  readonly signs: number
  /** Signs whose letter the file does not tell, and the font at fault. */
  readonly unreadable: number
  readonly font?: string
  readonly images: number
}

type Matrix = readonly [number, number, number, number, number, number]
const ONE: Matrix = [1, 0, 0, 1, 0, 0]
const times = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[1] * n[2],
  m[0] * n[1] + m[1] * n[3],
  m[2] * n[0] + m[3] * n[2],
  m[2] * n[1] + m[3] * n[3],
  m[4] * n[0] + m[5] * n[2] + n[4],
  m[4] * n[1] + m[5] * n[3] + n[5],
]

interface State {
  ctm: Matrix
  font: Font | undefined
  size: number
  charSpace: number
  wordSpace: number
  scale: number
  leading: number
  rise: number
  mode: number
  red: boolean
}

const FORM_DEPTH = 8

/** Reads the text of pages in the order in which it is drawn (ISO 32000-1, 9.4). */
export class TextReader {
  readonly #file: PdfFile
  readonly #fonts = new Map<Dict, Font>()
  constructor(file: PdfFile) {
    this.#file = file
  }

  read(page: Dict): PageText {
    const file = this.#file
    const contents = file.get(page.get('Contents'))
    const streams = Array.isArray(contents) ? (contents as Obj[]).map((c) => file.get(c)) : [contents]
    const parts = streams.flatMap((s) => (isStream(s) ? [file.bytes(s), Uint8Array.of(10)] : []))
    const data = parts.length === 2 ? (parts[0] as Uint8Array) : concat(parts)
    const out = { runs: [] as Run[], signs: 0, unreadable: 0, font: undefined as string | undefined, images: 0 }
    this.#run(data, file.dict(page.get('Resources')), start(), out, 0)
    return out
  }

  #run(
    data: Uint8Array,
    resources: Dict,
    state: State,
    out: { runs: Run[]; signs: number; unreadable: number; font: string | undefined; images: number },
    depth: number,
  ): void {
    const file = this.#file
    const lexer = new Lexer(data, 0, false)
    const stack: State[] = []
    let s = state
    let tm = ONE
    let line = ONE
    let args: Obj[] = []
    const n = (i: number): number => (typeof args[i] === 'number' ? (args[i] as number) : 0)
    const newLine = (dx: number, dy: number) => {
      line = times([1, 0, 0, 1, dx, dy], line)
      tm = line
    }
    const show = (from: number, to: number) => {
      const font = s.font
      if (!font) return
      const shown = decodeShown(data, from, to, font, s)
      out.signs += shown.signs
      if (shown.unreadable > 0) {
        out.unreadable += shown.unreadable
        out.font = font.name
      }
      if (shown.text !== '') {
        const m = times(tm, s.ctm)
        out.runs.push({
          text: shown.text,
          x: m[4],
          y: m[5] + s.rise * m[3],
          end: m[4] + shown.advance * (Math.hypot(m[0], m[1]) || 1),
          size: s.size * Math.hypot(m[2], m[3]),
          red: s.red,
          bold: font.bold || s.mode === 2,
        })
      }
      tm = times([1, 0, 0, 1, shown.advance, 0], tm)
    }
    let shownFrom = 0
    let shownTo = 0
    for (;;) {
      // Strings are most of a page: they are stepped over here and read where they are shown, without becoming objects.
      const stepped = lexer.stepOverString()
      if (stepped >= 0) {
        shownFrom = stepped
        shownTo = lexer.pos
        continue
      }
      const o = lexer.next()
      if (!isOp(o)) {
        args.push(o)
        continue
      }
      if (Lexer.atEnd(o)) return
      switch (o.op) {
        case 'q':
          if (stack.length < 1000) stack.push({ ...s })
          break
        case 'Q':
          s = stack.pop() ?? s
          break
        case 'cm':
          s.ctm = times([n(0), n(1), n(2), n(3), n(4), n(5)], s.ctm)
          break
        case 'BT':
          tm = ONE
          line = ONE
          break
        case 'Tf': {
          const dict = file.dict(isName(args[0]) ? file.dict(resources.get('Font')).get(args[0].name) : undefined)
          s.font = this.#fonts.get(dict) ?? this.#remember(dict)
          s.size = n(1)
          break
        }
        case 'Tm':
          line = [n(0), n(1), n(2), n(3), n(4), n(5)]
          tm = line
          break
        case 'Td':
          newLine(n(0), n(1))
          break
        case 'TD':
          s.leading = -n(1)
          newLine(n(0), n(1))
          break
        case 'T*':
          newLine(0, -s.leading)
          break
        case 'TL':
          s.leading = n(0)
          break
        case 'Tc':
          s.charSpace = n(0)
          break
        case 'Tw':
          s.wordSpace = n(0)
          break
        case 'Tz':
          s.scale = n(0) / 100
          break
        case 'Ts':
          s.rise = n(0)
          break
        case 'Tr':
          s.mode = n(0)
          break
        case 'Tj':
        case 'TJ':
          show(shownFrom, shownTo)
          break
        case "'":
          newLine(0, -s.leading)
          show(shownFrom, shownTo)
          break
        case '"':
          s.wordSpace = n(0)
          s.charSpace = n(1)
          newLine(0, -s.leading)
          show(shownFrom, shownTo)
          break
        case 'rg':
        case 'sc':
        case 'scn':
          s.red = args.length === 3 && n(0) > 0.6 && n(1) < 0.3 && n(2) < 0.3
          break
        case 'g':
        case 'k':
          s.red = false
          break
        case 'Do': {
          const object = isName(args[0]) ? file.get(file.dict(resources.get('XObject')).get(args[0].name)) : null
          if (!isStream(object)) break
          if (isName(file.get(object.dict.get('Subtype')), 'Image')) out.images++
          else if (depth < FORM_DEPTH) {
            const m = file.get(object.dict.get('Matrix'))
            const matrix = Array.isArray(m) && m.length === 6 ? (m.map(Number) as unknown as Matrix) : ONE
            const own = file.get(object.dict.get('Resources'))
            this.#run(file.bytes(object), isDict(own) ? own : resources, { ...s, ctm: times(matrix, s.ctm) }, out, depth + 1)
          }
          break
        }
        case 'BI':
          out.images++
          skipInlineImage(lexer)
          break
      }
      args = []
    }
  }

  #remember(dict: Dict): Font | undefined {
    if (!dict.size) return undefined
    const font = readFont(this.#file, dict)
    this.#fonts.set(dict, font)
    return font
  }
}

function start(): State {
  return { ctm: ONE, font: undefined, size: 1, charSpace: 0, wordSpace: 0, scale: 1, leading: 0, rise: 0, mode: 0, red: false }
}

/** `BI ... ID bytes EI`: steps over the bytes. */
function skipInlineImage(lexer: Lexer): void {
  const { data } = lexer
  for (let i = lexer.pos; i + 2 < data.length; i++) {
    if (
      data[i] === 0x45 &&
      data[i + 1] === 0x49 &&
      (data[i - 1] as number) <= 32 &&
      ((data[i + 2] as number) <= 32 || i + 2 === data.length)
    ) {
      lexer.pos = i + 2
      return
    }
  }
  lexer.pos = data.length
}

/** Letters of the text in hand, and bytes of the string in hand; both grow to the longest. */
let letters = new Uint16Array(4096)
let bytes = new Uint8Array(4096)
const shownNow = { text: '', advance: 0, signs: 0, unreadable: 0 }

/**
 * Reads the operand of `Tj` or `TJ` (a string, or strings and shifts in brackets) straight from the page's bytes. All of a file's text goes
 * through here, sign by sign: what counts is kept in variables of this function, which no closure shares.
 */
function decodeShown(data: Uint8Array, from: number, to: number, font: Font, s: State): typeof shownNow {
  const { codes, widths } = font
  const step = font.bytes
  let n = 0
  let advance = 0
  let signs = 0
  let unreadable = 0
  let gap = false
  // A string is never longer than what is shown.
  if (bytes.length < to - from) bytes = new Uint8Array(2 * (to - from))
  for (let i = from; i < to; ) {
    const c = data[i] as number
    if ((c >= 48 && c <= 57) || c === 45 || c === 46 || c === 43) {
      let value = 0
      let scale = 0
      const minus = c === 45
      for (; i < to; i++) {
        const d = data[i] as number
        if (d >= 48 && d <= 57) {
          value = value * 10 + d - 48
          if (scale) scale *= 10
        } else if (d === 46) scale = 1
        else if (d !== 45 && d !== 43) break
      }
      const shift = ((minus ? -1 : 1) * value) / (scale || 1)
      advance -= (shift / 1000) * s.size
      if (shift < -200) gap = true
      continue
    }
    if (c !== 0x28 && c !== 0x3c) {
      i++
      continue
    }
    i = c === 0x28 ? literal(data, i + 1, to) : hex(data, i + 1, to)
    for (let k = 0; k + step <= length; k += step) {
      const code = step === 1 ? (bytes[k] as number) : (bytes[k] as number) * 256 + (bytes[k + 1] as number)
      advance += ((widths[code] as number) / 1000) * s.size + s.charSpace
      if (step === 1 && code === 32) advance += s.wordSpace
      let letter = codes[code] as number
      if (letter === 0) {
        letter = 0xfffd
        unreadable++
      }
      if (n + 16 > letters.length) {
        const longer = new Uint16Array(letters.length * 2)
        longer.set(letters)
        letters = longer
      }
      if (letter === MANY) {
        for (const l of font.many.get(code) as string) {
          letters[n++] = l.charCodeAt(0)
          signs++
        }
      } else {
        if (!isBlank(letter)) {
          signs++
          if (gap && n > 0 && !isBlank(letters[n - 1] as number)) letters[n++] = 32
        }
        letters[n++] = letter
      }
      gap = false
    }
  }
  shownNow.text =
    n === 0
      ? ''
      : n < 8192
        ? String.fromCharCode.apply(null, letters.subarray(0, n) as unknown as number[])
        : new TextDecoder('utf-16le').decode(letters.subarray(0, n))
  shownNow.advance = advance * s.scale
  shownNow.signs = signs
  shownNow.unreadable = unreadable
  return shownNow
}

/** How many of `bytes` the string in hand has. */
let length = 0

/** The bytes of a string of hexadecimal digits that opened before `i`; gives the place after it. */
function hex(data: Uint8Array, i: number, to: number): number {
  length = 0
  let high = -1
  for (; i < to && data[i] !== 0x3e; i++) {
    const h = data[i] as number
    const v = h >= 48 && h <= 57 ? h - 48 : h >= 65 && h <= 70 ? h - 55 : h >= 97 && h <= 102 ? h - 87 : -1
    if (v < 0) continue
    if (high < 0) high = v
    else {
      bytes[length++] = high * 16 + v
      high = -1
    }
  }
  if (high >= 0) bytes[length++] = high * 16
  return i + 1
}

/** The bytes of a literal string that opened before `i`; gives the place after it. */
function literal(data: Uint8Array, i: number, to: number): number {
  length = 0
  let open = 1
  while (i < to) {
    let c = data[i++] as number
    if (c === 0x5c) {
      c = data[i++] as number
      if (c >= 48 && c <= 55) {
        let code = c - 48
        for (let k = 0; k < 2 && (data[i] as number) >= 48 && (data[i] as number) <= 55; k++) code = code * 8 + (data[i++] as number) - 48
        bytes[length++] = code & 255
      } else if (c === 13) {
        if (data[i] === 10) i++
      } else if (c !== 10) bytes[length++] = c === 110 ? 10 : c === 114 ? 13 : c === 116 ? 9 : c === 98 ? 8 : c === 102 ? 12 : c
      continue
    }
    if (c === 0x28) open++
    else if (c === 0x29 && --open === 0) return i
    bytes[length++] = c
  }
  return i
}
