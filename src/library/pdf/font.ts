import type { PdfFile } from './file.ts'
import { type Dict, isDict, isName, isOp, isStream, Lexer, type Obj } from './objects.ts'

/** What is needed of a font to read text: letters, widths, and whether it is a bold face. */
export interface Font {
  /** Bytes of one code. */
  readonly bytes: 1 | 2
  /** The letter of a code as its UTF-16 unit; 0: cannot be read; `MANY`: several units, in `many`. */
  readonly codes: Uint16Array
  readonly many: ReadonlyMap<number, string>
  /** Widths by code, in thousandths of the size. */
  readonly widths: Float32Array
  readonly bold: boolean
  readonly name: string
}

/** A private-use unit that stands for "see `many`". */
export const MANY = 0xf8ff

export function readFont(file: PdfFile, font: Dict): Font {
  const name = nameOf(file.get(font.get('BaseFont')))
  const composite = isName(file.get(font.get('Subtype')), 'Type0')
  const inner = composite ? file.dict((file.get(font.get('DescendantFonts')) as readonly Obj[] | null)?.[0]) : font
  const letters: (string | undefined)[] = composite ? [] : simpleLetters(file, font)
  const cmap = file.get(font.get('ToUnicode'))
  if (isStream(cmap)) readCMap(file.bytes(cmap), letters)
  const widths: (number | undefined)[] = []
  if (composite) compositeWidths(file, inner, widths)
  else {
    const first = Number(file.get(font.get('FirstChar'))) || 0
    const list = file.get(font.get('Widths'))
    if (Array.isArray(list)) for (const [i, w] of (list as Obj[]).entries()) widths[first + i] = Number(file.get(w)) || 0
  }
  const fallback = composite
    ? Number(file.get(inner.get('DW')) ?? 1000)
    : Number(file.dict(font.get('FontDescriptor')).get('MissingWidth') ?? 500)
  const size = composite ? 65536 : 256
  const codes = new Uint16Array(size)
  const many = new Map<number, string>()
  const wide = new Float32Array(size).fill(fallback || 500)
  for (let c = 0; c < size; c++) {
    const letter = letters[c]
    if (letter !== undefined && letter !== '' && letter !== '\uFFFD') {
      codes[c] = letter.length === 1 ? letter.charCodeAt(0) : MANY
      if (letter.length > 1) many.set(c, letter)
    }
    const w = widths[c]
    if (w !== undefined) wide[c] = w
  }
  return { bytes: composite ? 2 : 1, codes, many, widths: wide, bold: /bold|black|heavy/i.test(name), name }
}

const nameOf = (o: Obj): string => (isName(o) ? o.name : '?')

function compositeWidths(file: PdfFile, font: Dict, widths: (number | undefined)[]): void {
  const w = file.get(font.get('W'))
  if (!Array.isArray(w)) return
  const list = (w as Obj[]).map((o) => file.get(o))
  for (let i = 0; i < list.length; ) {
    const first = Number(list[i])
    const second = list[i + 1]
    if (Array.isArray(second)) {
      for (const [k, v] of (second as Obj[]).entries()) widths[first + k] = Number(file.get(v))
      i += 2
    } else {
      const last = Math.min(Number(second), 65535)
      for (let c = first; c <= last; c++) widths[c] = Number(list[i + 2])
      i += 3
    }
  }
}

/** A ToUnicode map (9.10.3). Later entries win, as readers do it. */
function readCMap(data: Uint8Array, letters: (string | undefined)[]): void {
  const lexer = new Lexer(data, 0, false)
  let before: Obj[] = []
  for (;;) {
    const o = lexer.next()
    if (Lexer.atEnd(o)) return
    if (!isOp(o)) {
      before.push(o)
      continue
    }
    if (o.op === 'endbfchar') {
      for (let i = 0; i + 1 < before.length; i += 2) letters[code(before[i])] = utf16(before[i + 1])
    } else if (o.op === 'endbfrange') {
      for (let i = 0; i + 2 < before.length; i += 3) {
        const from = code(before[i])
        const to = Math.min(code(before[i + 1]), from + 65535)
        const target = before[i + 2]
        if (Array.isArray(target)) {
          for (const [k, t] of (target as Obj[]).entries()) if (from + k <= to) letters[from + k] = utf16(t)
        } else {
          const start = utf16(target)
          const last = start.charCodeAt(start.length - 1)
          for (let c = from; c <= to; c++) letters[c] = start.slice(0, -1) + String.fromCharCode(last + c - from)
        }
      }
    }
    before = []
  }
}

const code = (o: Obj | undefined): number => (o instanceof Uint8Array ? o.reduce((n, b) => n * 256 + b, 0) & 0xffff : 0)

function utf16(o: Obj | undefined): string {
  if (!(o instanceof Uint8Array)) return ''
  let text = ''
  for (let i = 0; i + 1 < o.length; i += 2) text += String.fromCharCode((o[i] as number) * 256 + (o[i + 1] as number))
  return o.length === 1 ? String.fromCharCode(o[0] as number) : text
}

/** Letters of a simple font: its base encoding, then the glyph names that differ. */
function simpleLetters(file: PdfFile, font: Dict): (string | undefined)[] {
  const letters: (string | undefined)[] = []
  const encoding = file.get(font.get('Encoding'))
  const base = isName(encoding) ? encoding.name : isDict(encoding) ? nameOf(file.get(encoding.get('BaseEncoding'))) : '?'
  // 'macintosh' is the decoder's name for MacRomanEncoding; everything else agrees with windows-1252 on the letters.
  const decoder = new TextDecoder(base === 'MacRomanEncoding' ? 'macintosh' : 'windows-1252')
  for (let c = 32; c < 256; c++) letters[c] = decoder.decode(Uint8Array.of(c))
  const differences = isDict(encoding) ? file.get(encoding.get('Differences')) : null
  if (Array.isArray(differences)) {
    let at = 0
    for (const o of differences as Obj[]) {
      const d = file.get(o)
      if (typeof d === 'number') at = d
      else if (isName(d)) letters[at++] = glyph(d.name)
    }
  }
  return letters
}

const GLYPHS: Readonly<Record<string, string>> = Object.fromEntries(
  `space=  period=. comma=, colon=: semicolon=; hyphen=- parenleft=( parenright=) quotedbl=" quotesingle=' slash=/ endash=– emdash=— guillemotleft=« guillemotright=» zero=0 one=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 section=§ percent=% plus=+ equal== question=? exclam=! afii61352=№`
    .split(/ (?=\w+=)/)
    .map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]),
)

/** A glyph's letter by its name, or nothing: single letters, `uniXXXX`, the Cyrillic `afii` names, common signs. */
function glyph(name: string): string | undefined {
  if (name.length === 1) return name
  const known = GLYPHS[name]
  if (known !== undefined) return known
  const uni = /^u(?:ni)?([0-9A-F]{4,5})$/.exec(name)?.[1]
  if (uni) return String.fromCodePoint(Number.parseInt(uni, 16))
  const afii = Number(/^afii(\d{5})$/.exec(name)?.[1] ?? 0)
  if (afii === 10023) return 'Ё'
  if (afii === 10071) return 'ё'
  if (afii >= 10017 && afii <= 10049) return String.fromCharCode(0x410 + afii - 10017 - (afii > 10023 ? 1 : 0))
  if (afii >= 10065 && afii <= 10097) return String.fromCharCode(0x430 + afii - 10065 - (afii > 10071 ? 1 : 0))
  return undefined
}
