import type { ArashaRecord } from '../record/record.ts'
import { LANGS, type Lang, type Text } from '../record/types.ts'
import { keysOf, tokens } from './stem.ts'

/** A term of the record that a word leads to. */
export interface Related {
  readonly term: string
  /** From 0 to 1; comparable within one answer. */
  readonly score: number
  /** `name`: the word stands in the term or a variant of it; `situation`: people say it where lawyers say the term. */
  readonly via: 'name' | 'situation'
}

interface Thesaurus {
  /** By a word's key: terms that it names, and how much of the name it is. */
  readonly named: ReadonlyMap<string, ReadonlyMap<string, number>>
  /** By a word's key: situations in which people say it, and how often. */
  readonly said: ReadonlyMap<string, ReadonlyMap<string, number>>
  /** By situation: terms in which its law is put. */
  readonly law: ReadonlyMap<string, ReadonlyMap<string, number>>
}

const books = new WeakMap<ArashaRecord, Thesaurus>()
const MOST = 12
/** How much more a term in a situation's title tells than one in what is said of it. */
const IN_TITLE = 3

/**
 * Terms that a word or a stem of any of the three languages leads to, best first: those that it names, and those in which the law
 * speaks of what people tell with it (`посадили` leads to detention). Each term carries its titles in all languages.
 */
export function related(record: ArashaRecord, word: string, lang?: Lang): Related[] {
  let book = books.get(record)
  if (!book) {
    book = build(record)
    books.set(record, book)
  }
  const found = new Map<string, Related>()
  const keep = (r: Related) => {
    if (r.score > (found.get(r.term)?.score ?? 0)) found.set(r.term, r)
  }
  for (const key of keysOf(word, lang)) {
    for (const [term, score] of book.named.get(key) ?? []) keep({ term, score, via: 'name' })
    const situations = book.said.get(key) ?? new Map<string, number>()
    const all = [...situations.values()].reduce((a, b) => a + b, 0)
    const law = new Map<string, number>()
    for (const [situation, times] of situations)
      for (const [term, weight] of book.law.get(situation) ?? []) law.set(term, (law.get(term) ?? 0) + (times / all) * weight)
    for (const [term, score] of law) keep({ term, score: Math.min(0.49, score / 2), via: 'situation' })
  }
  return [...found.values()].sort((a, b) => b.score - a.score || (a.term < b.term ? -1 : 1)).slice(0, MOST)
}

function build(record: ArashaRecord): Thesaurus {
  const names = namesOfTerms(record)
  const named = new Map<string, Map<string, number>>()
  for (const { term, keys } of names) {
    for (const key of keys) {
      const terms = named.get(key) ?? new Map<string, number>()
      named.set(key, terms.set(term, Math.max(terms.get(term) ?? 0, 1 / keys.length)))
    }
  }
  const said = new Map<string, Map<string, number>>()
  const spoken = new Map<string, Map<Lang, Spoken>>()
  for (const s of record.all('situation')) {
    const texts = new Map<Lang, Spoken>()
    for (const lang of LANGS) {
      const keys = new Set<string>()
      for (const phrase of s.words[lang]) {
        for (const { key } of tokens(phrase, lang)) {
          const times = said.get(key) ?? new Map<string, number>()
          said.set(key, times.set(s.id, (times.get(s.id) ?? 0) + 1))
          keys.add(key)
        }
      }
      const law: readonly Text[] = [s.title, s.first, ...s.rights.flatMap((r) => record.get('right', r)?.title ?? [])]
      for (const text of law) for (const { key } of tokens(text[lang], lang)) keys.add(key)
      texts.set(lang, { all: keys, title: new Set(tokens(s.title[lang], lang).map((t) => t.key)) })
    }
    spoken.set(s.id, texts)
  }
  return { named, said, law: lawOf(names, spoken) }
}

interface Name {
  readonly term: string
  readonly lang: Lang
  readonly keys: readonly string[]
}

function namesOfTerms(record: ArashaRecord): Name[] {
  const out: Name[] = []
  for (const term of record.all('term')) {
    // Words of buttons and headings are no terms of law.
    if (term.category === 'interface') continue
    for (const lang of LANGS) {
      for (const name of [term.title[lang], ...(term.variants?.[lang] ?? [])]) {
        const keys = [...new Set(tokens(name, lang).map((t) => t.key))].filter((k) => k.length > 2)
        if (keys.length > 0) out.push({ term: term.id, lang, keys })
      }
    }
  }
  return out
}

/** The words of a situation's title, and of all that is said of it. */
interface Spoken {
  readonly title: ReadonlySet<string>
  readonly all: ReadonlySet<string>
}

/** Terms whose words all stand in what is said of a situation; those that stand in few situations tell more. */
function lawOf(names: readonly Name[], spoken: ReadonlyMap<string, ReadonlyMap<Lang, Spoken>>): Map<string, Map<string, number>> {
  const where = new Map<string, Map<string, number>>()
  for (const { term, lang, keys } of names) {
    for (const [situation, texts] of spoken) {
      const { all, title } = texts.get(lang) as Spoken
      if (!keys.every((k) => all.has(k) || kin(k, all))) continue
      const at = where.get(term) ?? new Map<string, number>()
      const weight = keys.every((k) => title.has(k) || kin(k, title)) ? IN_TITLE : 1
      where.set(term, at.set(situation, (at.get(situation) ?? 0) + weight))
    }
  }
  const out = new Map<string, Map<string, number>>()
  for (const [term, situations] of where) {
    const rare = Math.sqrt(Math.log(1 + spoken.size / situations.size) / Math.log(1 + spoken.size))
    for (const [situation, weight] of situations) {
      const terms = out.get(situation) ?? new Map<string, number>()
      out.set(situation, terms.set(term, rare * Math.min(1, weight / (IN_TITLE * LANGS.length))))
    }
  }
  return out
}

/** A noun and its verb have stems that differ at the end: задержан(ие), задержа(ли). */
function kin(key: string, words: ReadonlySet<string>): boolean {
  return key.length > 6 && (words.has(key.slice(0, -1)) || words.has(key.slice(0, -2)))
}
