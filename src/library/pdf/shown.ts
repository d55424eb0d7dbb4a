import { isBlank } from '../block.ts'
import { type Font, MANY } from './font.ts'

/** What of the state of a page says how far apart signs stand (ISO 32000-1, 9.3). */
interface Spacing {
  readonly size: number
  readonly charSpace: number
  readonly wordSpace: number
  readonly scale: number
}

/** Letters of the text in hand, and bytes of the string in hand; both grow to the longest. */
let letters = new Uint16Array(4096)
let bytes = new Uint8Array(4096)
const shownNow = { text: '', advance: 0, signs: 0, unreadable: 0 }

/**
 * Reads the operand of `Tj` or `TJ` (a string, or strings and shifts in brackets) straight from the page's bytes. All of a file's text goes
 * through here, sign by sign: what counts is kept in variables of this function, which no closure shares.
 */
export function decodeShown(data: Uint8Array, from: number, to: number, font: Font, s: Spacing): typeof shownNow {
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
