import { r } from './messages.ts'
import { Refusal } from './refusal.ts'

/** Texts larger than this are no act. */
const LIMIT = 64 * 1024 * 1024

/**
 * Bytes to text: UTF-8, UTF-16 with its mark, or windows-1251 throughout. A file that mixes encodings, or that went through a wrong one
 * before, is refused with the place: a guess would change the law's wording.
 */
export function decode(data: Uint8Array): { readonly text: string; readonly encoding: string } {
  if (data.length > LIMIT) throw new Refusal('too-large', r.textTooLarge, { n: data.length, limit: LIMIT / 1024 / 1024 })
  if (data[0] === 0xff && data[1] === 0xfe) return checked(new TextDecoder('utf-16le').decode(data), 'utf-16le')
  if (data[0] === 0xfe && data[1] === 0xff) return checked(new TextDecoder('utf-16be').decode(data), 'utf-16be')
  const bad = firstBad(data)
  if (bad < 0) return checked(new TextDecoder('utf-8').decode(data), 'utf-8')
  if (multibyte(data)) {
    throw new Refusal('encoding', r.mixed, { line: lineOf(data, bad), byte: bad })
  }
  return checked(new TextDecoder('windows-1251').decode(data), 'windows-1251')
}

function checked(text: string, encoding: string): { text: string; encoding: string } {
  const at = text.search(/\uFFFD|\0/)
  if (at >= 0) throw new Refusal('encoding', r.letterLost, { line: line(text, at) })
  // UTF-8 read as windows-1251 and saved: Р and С before almost every letter.
  const sample = text.slice(0, 200_000)
  const broken = sample.match(/[РС][\u0080-\u00BF\u0400-\u040F\u0450-\u045F\u2010-\u203A\u20AC\u2116\u2122]/g)?.length ?? 0
  if (broken > 50 && broken > sample.length / 20) {
    throw new Refusal('encoding', r.wrongLetters, { line: line(text, text.search(/[РС][\u0080-\u00BF\u0450-\u045F\u2010-\u203A]/)) })
  }
  return { text, encoding }
}

const line = (text: string, at: number): number => text.slice(0, at).split('\n').length

function lineOf(data: Uint8Array, at: number): number {
  let n = 1
  for (let i = 0; i < at; i++) if (data[i] === 10) n++
  return n
}

/** Offset of the first byte that is not UTF-8, or -1. */
function firstBad(data: Uint8Array): number {
  for (let i = 0; i < data.length; ) {
    const n = lengthAt(data, i)
    if (!n) return i
    i += n
  }
  return -1
}

/** Are there well-formed sequences of two and more bytes that are Cyrillic letters? In windows-1251 such pairs are rare by chance. */
function multibyte(data: Uint8Array): boolean {
  let found = 0
  let high = 0
  for (let i = 0; i < data.length; ) {
    const n = lengthAt(data, i)
    if (n > 1 && (data[i] === 0xd0 || data[i] === 0xd1)) found++
    if ((data[i] as number) > 127) high++
    i += n || 1
  }
  return found > 3 && found > high / 50
}

function lengthAt(data: Uint8Array, i: number): number {
  const c = data[i] as number
  if (c < 0x80) return 1
  const n = c >= 0xc2 && c <= 0xdf ? 2 : c >= 0xe0 && c <= 0xef ? 3 : c >= 0xf0 && c <= 0xf4 ? 4 : 0
  for (let k = 1; k < n; k++) if (((data[i + k] ?? 0) & 0xc0) !== 0x80) return 0
  return n
}
