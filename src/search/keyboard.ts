import { keysOf, onOtherKeys, wordsOf } from '../language/index.ts'
import type { Book } from './book.ts'

/** Of so many letters a word may be told to be typed on other keys; shorter ones follow it. */
const TELLS = 3

/**
 * The query with the words that were typed while the keyboard was set to another alphabet as they were meant (`rtg3k` is кепіл): what the
 * record does not know as it stands, and knows to the letter on the other keys.
 */
export function onOwnKeys(book: Book, typed: string): string {
  const chunks = typed.split(/(\s+)/)
  const turned = chunks.map((chunk) => (lettersIn(chunk) < TELLS || isKnown(book, chunk) ? undefined : turn(book, chunk)))
  if (turned.every((t) => t === undefined)) return typed
  return chunks
    .map((chunk, i) => turned[i] ?? (lettersIn(chunk) > 0 && lettersIn(chunk) < TELLS ? (onOtherKeys(chunk)[0] ?? chunk) : chunk))
    .join('')
}

const lettersIn = (text: string) => text.match(/\p{L}/gu)?.length ?? 0

/** Does the record know a word of it, in any language? */
function isKnown(book: Book, chunk: string): boolean {
  return wordsOf(chunk).some((w) => lettersIn(w) >= 2 && keysOf(w).some((k) => book.of(k).size > 0))
}

/** What the other keys would have typed, if the record knows each word of that. */
function turn(book: Book, chunk: string): string | undefined {
  return onOtherKeys(chunk).find((way) => {
    const words = wordsOf(way)
    return words.length > 0 && words.every((w) => lettersIn(w) >= TELLS && keysOf(w).some((k) => book.of(k).size > 0))
  })
}
