import { concat, type PdfFile } from './file.ts'
import { type Font, readFont } from './font.ts'
import { type Dict, isDict, isName, isOp, isStream, Lexer, type Obj } from './objects.ts'
import { decodeShown } from './shown.ts'

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
