import { kinOf, originOf } from '../language/index.ts'
import type { Book } from './book.ts'
import { termsNamed } from './names.ts'
import type { Query, Word } from './query.ts'

/** One way in which a word may be meant: keys that must all stand in a passage, and how sure that is. */
export interface Way {
  readonly keys: readonly string[]
  readonly weight: number
  /** How it was reached. */
  readonly by: 'typed' | 'spelling' | 'term'
}

/** The same word read as another language's. */
const OTHER_READING = 0.7
/** Another name of the term that the query names, in any language: the words of lawyers for the words of people. */
const OTHER_NAME = 0.4
/** Another form of the same word, whose stem is not the same. */
const KIN = 0.85
const MOST_TERMS = 4
/** From how many letters two slips are mended, and only behind three right ones: the dollar is no report (доллара, доклада). */
const TWO_SLIPS = 6

/** Of so many letters at least. */
const HEAD = 4

export interface Meant {
  readonly word: Word
  readonly ways: readonly Way[]
  /** Terms that it names, with the words beside it. */
  readonly terms: readonly string[]
  /** The key that the word was mended to, where it is no word of the record. */
  readonly mended?: string
}

/** All ways in which the words of a query may be meant, word by word. */
export function waysOf(book: Book, query: Query): readonly Meant[] {
  const read = query.words.map((word) => {
    const all = word.keys.filter((k) => book.of(k).size > 0)
    // A Latin word that the record knows is what it seems to be; Cyrillic ones may be Kazakh or Russian.
    const known = /^[a-z]+$/i.test(word.text) ? all.slice(0, 1) : all
    const typed = known.map((key): Way => ({ keys: [key], weight: key === word.keys[0] ? 1 : OTHER_READING, by: 'typed' }))
    const guesses =
      known.length > 0 ? kinOf(known[0] as string, word.lang) : word.keys.slice(0, 1).flatMap((key) => originOf(key, word.lang))
    const kin = guesses.filter((k) => book.of(k).size > 0 && !known.includes(k))
    typed.push(...kin.map((key): Way => ({ keys: [key], weight: KIN, by: 'typed' })))
    const mended = typed.length > 0 ? [] : mend(book, word)
    const keys = [...word.keys, ...(known.length > 0 ? [] : kin), ...mended.flatMap((w) => w.keys)]
    return { word, keys, ways: [...typed, ...mended], mended: mended[0]?.keys[0] }
  })
  const named = termsNamed(book.names, new Set(read.flatMap((r) => r.keys)))
  return read.map(({ word, keys, ways, mended }) => {
    const terms = [...new Set(keys.flatMap((k) => named.get(k) ?? []))]
    const others = terms.slice(0, MOST_TERMS).flatMap((id) => book.names[id] ?? [])
    const term = others.map((name): Way => ({ keys: name, weight: OTHER_NAME, by: 'term' }))
    return { word, ways: [...ways, ...term], terms, ...(mended === undefined ? {} : { mended }) }
  })
}

/** A word that the record does not know: with a slip or two, or the beginning of a longer one. */
function mend(book: Book, word: Word): Way[] {
  const spelled = (keys: readonly string[], weight: number) => keys.map((key): Way => ({ keys: [key], weight, by: 'spelling' }))
  const key = word.keys[0] ?? ''
  if (/\p{N}/u.test(key) || key.length < 4) return []
  const slip = book.near(key, 1)
  const slips = slip.length > 0 || key.length < TWO_SLIPS ? slip : book.near(key, 2).filter((k) => k.slice(0, 3) === key.slice(0, 3))
  if (slips.length > 0) return spelled(nearest(book, key, slips), slip.length > 0 ? 0.9 : 0.75)
  const longer = book.begins(key).slice(0, 3)
  return spelled(longer.length > 0 ? longer : headOf(book, key), 0.6)
}

/** The longest key that the word begins with: what follows is an ending that was mistyped (innocense, шаралры). */
function headOf(book: Book, key: string): string[] {
  for (let end = key.length - 1; end >= Math.max(HEAD, key.length - 3); end--) {
    const head = key.slice(0, end)
    if (book.of(head).size > 0) return [head]
  }
  return []
}

/** Of keys with the same number of slips, first those that keep the first letters, then those that stand in more passages. */
function nearest(book: Book, key: string, keys: readonly string[]): string[] {
  const like = (k: string) => (k[0] === key[0] ? 2 : 0) + (k.slice(0, 3) === key.slice(0, 3) ? 1 : 0)
  return [...keys].sort((a, b) => like(b) - like(a) || book.of(b).size - book.of(a).size || (a < b ? -1 : 1)).slice(0, 3)
}
