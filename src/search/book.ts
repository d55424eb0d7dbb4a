import MiniSearch, { type AsPlainObject, type Options } from 'minisearch'
import { tokens } from '../language/index.ts'
import type { ArashaRecord } from '../record/record.ts'
import { LANGS, type Lang } from '../record/types.ts'
import { namesOfTerms, type TermNames } from './names.ts'
import { PARTS, type Part, type Passage, passagesOf, textsOf } from './passages.ts'
import { namesOfStates } from './states.ts'

/** What is kept of an index from the build to the first search. */
export interface BookData {
  /** Digest of the record that it was made from. */
  readonly digest: string
  readonly index: AsPlainObject
  readonly names: TermNames
  /** Keys of the names of States. */
  readonly states: readonly string[]
}

/** How often a key stands in the parts of a passage weighs by part: names tell most. */
const WEIGHTS: { readonly [P in Part]: number } = { name: 3, said: 2, text: 1.5, more: 0.5 }

export const FIELDS = PARTS.flatMap((part) => LANGS.map((lang) => `${part}.${lang}`))
const boost = Object.fromEntries(FIELDS.map((f) => [f, WEIGHTS[f.split('.')[0] as Part]]))

type Document = { readonly id: number; readonly passage: Passage }

const OPTIONS: Options<Document> = {
  fields: FIELDS,
  extractField: (d, field) => {
    if (field === 'id') return d.id
    const [part, lang] = field.split('.') as [Part, Lang]
    const texts = textsOf(d.passage, part, lang)
    return texts.length > 0 ? texts.join('\n') : (undefined as unknown as string)
  },
  // The same analyser as everywhere; line by line, since each text has its own writing.
  tokenize: (text, field = '') => text.split('\n').flatMap((t) => tokens(t, field.split('.')[1] as Lang).map((k) => k.key)),
  processTerm: (key) => key,
  searchOptions: { tokenize: (key) => [key], boost },
}

/** What a key scores in a passage, and in which languages it stands there. */
export interface Posting {
  readonly score: number
  readonly fields: readonly string[]
}

/** The index of a record's passages. */
export interface Book {
  readonly passages: readonly Passage[]
  readonly names: TermNames
  readonly states: ReadonlySet<string>
  /** Passages by number with their score for the key (BM25+ over weighted fields). Remembered for the key. */
  of(key: string): ReadonlyMap<number, Posting>
  /** Keys that begin with these letters, then keys with few wrong letters: the nearest first. */
  begins(key: string): readonly string[]
  near(key: string, edits: number): readonly string[]
}

const books = new WeakMap<ArashaRecord, Book>()
const offered = new WeakMap<ArashaRecord, () => BookData | undefined>()

/** Offers an index made before; it is taken at the first search, and only if it was made from this record. */
export function offerBook(record: ArashaRecord, data: () => BookData | undefined): void {
  offered.set(record, data)
}

/** The index of the record: made once, at the first search, where none made before is offered. */
export function bookOf(record: ArashaRecord): Book {
  let book = books.get(record)
  if (!book) {
    const data = offered.get(record)?.()
    const passages = passagesOf(record)
    book =
      data?.digest === record.digest
        ? open(MiniSearch.loadJS(data.index, OPTIONS), passages, data)
        : open(build(passages), passages, { names: namesOfTerms(record), states: namesOfStates() })
    books.set(record, book)
  }
  return book
}

/** The index as plain data: what a build writes. */
export function bookData(record: ArashaRecord): BookData {
  return { digest: record.digest, index: build(passagesOf(record)).toJSON(), names: namesOfTerms(record), states: namesOfStates() }
}

function build(passages: readonly Passage[]): MiniSearch<Document> {
  const mini = new MiniSearch<Document>(OPTIONS)
  mini.addAll(passages.map((passage, id) => ({ id, passage })))
  return mini
}

const KEEP = 500

function open(mini: MiniSearch<Document>, passages: readonly Passage[], { names, states }: Pick<BookData, 'names' | 'states'>): Book {
  const kept = new Map<string, ReadonlyMap<number, Posting>>()
  const ask = (key: string, options: object): readonly string[] => {
    const best = new Map<string, number>()
    for (const r of mini.search(key, options))
      for (const term of r.terms) if (term !== key) best.set(term, Math.max(best.get(term) ?? 0, r.score))
    return [...best].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([term]) => term)
  }
  return {
    passages,
    names,
    states: new Set(states),
    of(key) {
      let found = kept.get(key)
      if (!found) {
        found = new Map(mini.search(key).map((r) => [r.id as number, { score: r.score, fields: r.match[key] ?? [] }]))
        if (kept.size >= KEEP) kept.clear()
        kept.set(key, found)
      }
      return found
    },
    begins: (key) => ask(key, { prefix: true }).slice(0, 5),
    near: (key, edits) => ask(key, { fuzzy: edits }).slice(0, 12),
  }
}
