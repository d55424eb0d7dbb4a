import { keysOf, onRussianKeys, tokens } from '../language/index.ts'
import { related } from '../language/thesaurus.ts'
import type { ArashaRecord } from '../record/record.ts'
import { LANGS } from '../record/types.ts'
import type { Book } from './book.ts'
import type { Query, Word } from './query.ts'

/** One way in which a word may be meant: keys that must all stand in a passage, and how sure that is. */
export interface Way {
  readonly keys: readonly string[]
  readonly weight: number
  /** How it was reached. */
  readonly by: 'typed' | 'spelling' | 'term' | 'speech'
}

/** The same word read as another language's; a term's other names; what people say for it. */
const OTHER_READING = 0.7
const OTHER_NAME = 0.4
const SPEECH = 0.6
const MOST_TERMS = 4
/** Less sure is chance: the word is said of anything. */
const SURE = 0.15

export interface Meant {
  readonly word: Word
  readonly ways: readonly Way[]
  /** Terms that it names, with the words beside it. */
  readonly terms: readonly string[]
  /** The key that the word was mended to, where it is no word of the record. */
  readonly mended?: string
}

/** All ways in which the words of a query may be meant, word by word. */
export function waysOf(record: ArashaRecord, book: Book, query: Query): readonly Meant[] {
  const named = termsNamed(record, query)
  return query.words.map((word) => {
    const all = word.keys.filter((k) => book.of(k).size > 0)
    // A Latin word that the record knows is what it seems to be; Cyrillic ones may be Kazakh or Russian.
    const known = /^[a-z]+$/i.test(word.text) ? all.slice(0, 1) : all
    const typed = known.map((key, i): Way => ({ keys: [key], weight: i === 0 && key === word.keys[0] ? 1 : OTHER_READING, by: 'typed' }))
    const mended = known.length > 0 ? [] : mend(book, word)
    const terms = (named.get(word) ?? []).flatMap((id) =>
      namesOf(record, id).map((keys): Way => ({ keys, weight: OTHER_NAME, by: 'term' })),
    )
    const speech = !process.env.SP ? [] : related(record, word.text, word.lang)
      .filter((r) => r.via === 'situation' && r.score >= SURE)
      .slice(0, MOST_TERMS)
      .flatMap((r) => namesOf(record, r.term).map((keys): Way => ({ keys, weight: SPEECH * r.score, by: 'speech' })))
    const first = mended[0]?.keys[0]
    return {
      word,
      ways: [...typed, ...mended, ...terms, ...speech],
      terms: named.get(word) ?? [],
      ...(first === undefined ? {} : { mended: first }),
    }
  })
}

/** Terms whose whole name stands in the query, by each of its words. */
function termsNamed(record: ArashaRecord, query: Query): ReadonlyMap<Word, readonly string[]> {
  const keys = new Set(query.words.flatMap((w) => w.keys))
  const out = new Map<Word, string[]>()
  for (const word of query.words) {
    for (const { term, via } of related(record, word.text, word.lang)) {
      if (via !== 'name') continue
      const whole = namesOf(record, term).some((name) => name.every((k) => keys.has(k)) && name.some((k) => word.keys.includes(k)))
      if (whole) out.set(word, [...(out.get(word) ?? []), term])
    }
  }
  return out
}

const names = new WeakMap<ArashaRecord, Map<string, readonly (readonly string[])[]>>()

/** The keys of a term's names in all languages. */
function namesOf(record: ArashaRecord, id: string): readonly (readonly string[])[] {
  let known = names.get(record)
  if (!known) {
    known = new Map()
    names.set(record, known)
  }
  let found = known.get(id)
  if (!found) {
    const term = record.get('term', id)
    const all = term ? LANGS.flatMap((l) => [term.title[l], ...(term.variants?.[l] ?? [])].map((n) => keysIn(n, l))) : []
    found = [...new Map(all.filter((k) => k.length > 0).map((k) => [k.join(' '), k])).values()]
    known.set(id, found)
  }
  return found
}

function keysIn(name: string, lang: (typeof LANGS)[number]): string[] {
  return [...new Set(tokens(name, lang).map((t) => t.key))].filter((k) => k.length > 2)
}

/** A word that the record does not know: typed on other keys, the beginning of a longer one, or with a slip or two. */
function mend(book: Book, word: Word): Way[] {
  const spelled = (keys: readonly string[], weight: number) => keys.map((key): Way => ({ keys: [key], weight, by: 'spelling' }))
  if (/^[a-z,.;'`[\]]+$/i.test(word.text)) {
    const other = keysOf(onRussianKeys(word.text.toLowerCase())).filter((k) => book.of(k).size > 0)
    if (other.length > 0) return spelled(other.slice(0, 2), 0.9)
  }
  const key = word.keys[0] ?? ''
  if (/\p{N}/u.test(key) || key.length < 4) return []
  const slip = book.near(key, 1)
  const slips = slip.length > 0 || key.length < 6 ? slip : book.near(key, 2)
  if (slips.length > 0) return spelled(nearest(book, key, slips), slip.length > 0 ? 0.8 : 0.6)
  return spelled(book.begins(key).slice(0, 3), 0.6)
}

/** Of keys with the same number of slips, first those that keep the first letters, then those that stand in more passages. */
function nearest(book: Book, key: string, keys: readonly string[]): string[] {
  const like = (k: string) => (k[0] === key[0] ? 2 : 0) + (k.slice(0, 3) === key.slice(0, 3) ? 1 : 0)
  return [...keys].sort((a, b) => like(b) - like(a) || book.of(b).size - book.of(a).size || (a < b ? -1 : 1)).slice(0, 3)
}
