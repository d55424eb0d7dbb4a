import { findSituations, tokens } from '../language/index.ts'
import type { ArashaRecord } from '../record/record.ts'
import type { ISODate, Lang } from '../record/types.ts'
import type { Book } from './book.ts'
import { type FoundKind, isLawOn, type Part, type Passage, textsOf } from './passages.ts'
import type { Query, Word } from './query.ts'
import type { Meant } from './ways.ts'

/** A passage that answers a query. */
export interface Ranked {
  readonly passage: Passage
  readonly score: number
  /** Languages in which words of the query stand in it. */
  readonly langs: readonly Lang[]
}

/** The law itself first, then what explains it, then what was said of it: of equals the one that decides a matter. */
const KIND: { readonly [K in FoundKind]: number } = {
  provision: 1,
  instrument: 1,
  right: 1,
  remedy: 1,
  situation: 1,
  institution: 0.9,
  decision: 0.8,
  concern: 0.8,
  claim: 0.8,
  review: 0.7,
  programme: 0.7,
  career: 0.7,
  recommendation: 0.6,
  update: 0.6,
  question: 0.6,
  term: 0.5,
}
/** What stands in an act that the query names. */
const IN_ACT = 1.6
/** An act that is not law on the day: still found, behind those that are. */
const NOT_LAW = 0.5
/** How much a situation that the words tell of lifts what it leads to, at its surest. */
const TOLD = 0.5
/** What scores this much less than the best is no answer. */
const FLOOR = 0.04

/** Passages that answer the query on the day, best first. */
export function rank(record: ArashaRecord, book: Book, query: Query, meant: readonly Meant[], at: ISODate): Ranked[] {
  const found = new Map<number, { score: number; covered: number; langs: Set<Lang> }>()
  const all = meant.map((m) => rarity(book, m))
  const whole = all.reduce((a, b) => a + b, 0)
  for (const [w, m] of meant.entries()) {
    for (const [n, hit] of best(book, m)) {
      const sum = found.get(n) ?? { score: 0, covered: 0, langs: new Set<Lang>() }
      sum.score += hit.score
      sum.covered += (all[w] as number) * Math.min(1, hit.weight)
      for (const l of hit.langs) sum.langs.add(l)
      found.set(n, sum)
    }
  }
  const acts = new Set(query.citations.map((c) => c.id.split('/')[0] as string))
  const told = toldOf(record, query)
  const ranked: Ranked[] = []
  for (const [n, { score, covered, langs }] of found) {
    const passage = book.passages[n] as Passage
    const law = isLawOn(passage, at)
    if (law === false && passage.kind === 'provision') continue
    if (query.without.some((words) => stands(book, n, words))) continue
    if (query.phrases.some((words) => !stands(book, n, words))) continue
    const coverage = whole > 0 ? covered / whole : 0
    const lift =
      KIND[passage.kind] *
      (law === false ? NOT_LAW : 1) *
      (passage.acts.some((a) => acts.has(a)) ? IN_ACT : 1) *
      (1 + TOLD * (told.get(`${passage.kind} ${passage.id}`) ?? 0))
    ranked.push({ passage, score: score * coverage * lift, langs: [...langs] })
  }
  ranked.sort((a, b) => b.score - a.score || (a.passage.id < b.passage.id ? -1 : a.passage.id > b.passage.id ? 1 : 0))
  const floor = (ranked[0]?.score ?? 0) * FLOOR
  return ranked.filter((r) => r.score > floor)
}

/** A word that stands in few passages tells more. */
function rarity(book: Book, { ways }: Meant): number {
  const direct = ways.filter((w) => w.by === 'typed' || w.by === 'spelling')
  const most = Math.max(0, ...direct.map((w) => book.of(w.keys[0] as string).size))
  return Math.log(1 + book.passages.length / (1 + most))
}

interface Best {
  score: number
  weight: number
  langs: readonly Lang[]
}

/** In each passage the best of the ways in which a word is meant. */
function best(book: Book, { ways }: Meant): ReadonlyMap<number, Best> {
  const out = new Map<number, Best>()
  for (const way of ways) {
    const lists = way.keys.map((k) => book.of(k))
    const [first, ...others] = [...lists].sort((a, b) => a.size - b.size)
    for (const n of first?.keys() ?? []) {
      if (others.some((l) => !l.has(n))) continue
      const postings = lists.map((l) => l.get(n)).filter((p) => p !== undefined)
      const score = (way.weight * postings.reduce((a, p) => a + p.score, 0)) / postings.length
      if (score <= (out.get(n)?.score ?? 0)) continue
      const langs = postings.flatMap((p) => p.fields.map((f) => f.split('.')[1] as Lang))
      out.set(n, { score, weight: way.weight, langs: [...new Set(langs)] })
    }
  }
  return out
}

/** Do the words stand in the passage, one after the other? */
function stands(book: Book, n: number, words: readonly Word[]): boolean {
  const fields = words.map((w) => new Set(w.keys.flatMap((k) => book.of(k).get(n)?.fields ?? [])))
  const shared = [...(fields[0] ?? [])].filter((f) => fields.every((s) => s.has(f)))
  if (shared.length === 0) return false
  if (words.length === 1) return true
  return shared.some((field) => {
    const [part, lang] = field.split('.') as [Part, Lang]
    return textsOf(book.passages[n] as Passage, part, lang).some((text) => {
      const keys = tokens(text, lang).map((t) => t.key)
      return keys.some((_, i) => words.every((w, j) => w.keys.includes(keys[i + j] ?? '')))
    })
  })
}

/** What the situations that the words tell of lead to, by kind and id, and how surely. */
function toldOf(record: ArashaRecord, query: Query): ReadonlyMap<string, number> {
  const out = new Map<string, number>()
  const add = (kind: FoundKind, id: string, score: number) => {
    const key = `${kind} ${id}`
    out.set(key, Math.max(out.get(key) ?? 0, score))
  }
  if (query.onlyCites) return out
  for (const { situation, score } of situationsTold(record, query).slice(0, 3)) {
    const s = record.get('situation', situation)
    if (!s) continue
    const sure = Math.min(1, score)
    add('situation', s.id, 2 * sure)
    for (const id of s.remedies) add('remedy', id, sure)
    for (const right of s.rights) {
      add('right', right, sure)
      for (const id of [...record.guarantees(right), ...record.restrictions(right)]) add('provision', id, sure)
    }
    for (const id of s.claims) add('provision', id, sure)
  }
  return out
}

/** Situations that the words of a query tell of, surely enough to be offered. */
export function situationsTold(record: ArashaRecord, query: Query) {
  return findSituations(record, query.text).filter((f) => f.score >= 0.3)
}
