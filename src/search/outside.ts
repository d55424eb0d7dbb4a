import type { Book } from './book.ts'
import type { Query } from './query.ts'
import { type Ranked, rarity } from './rank.ts'
import type { Meant } from './ways.ts'

/**
 * How well the record knows a word of the query, by where it stands: in names and in what people say it is a matter of the record; in a text
 * alone it may stand by chance (a notebook computer that was seized), the more so in another language than the word's own.
 */
const NAMED = { own: 1, other: 0.5 } as const
const CHANCE = { own: 0.3, other: 0.1 } as const
/** What the words that name a term of the law add, and a situation that is told of more surely than chance tells. */
const TERM = 0.6
const TOLD = 0.5
const SURELY_TOLD = 0.45
/** A query of which less is known is a question about something else. Chosen on test/search/outside.jsonl and the queries beside it. */
const KNOWN = 0.36
/** How many of the first answers are looked at. */
const FIRST = 5

/**
 * Does the query ask about something that the record does not hold? Weighs, by rarity, the words that the record knows as its own matters
 * with how much of the query one answer holds; what is cited, and an excluded word or a phrase that somebody took the pains to mark, speak for it.
 */
export function isOutside(book: Book, query: Query, meant: readonly Meant[], ranked: readonly Ranked[], told: number): boolean {
  if (query.citations.length > 0 || meant.length === 0) return false
  // Another State is asked about: its name is no accident, and answers that do not hold it do not answer.
  const abroad = new Set(told < SURELY_TOLD ? meant.filter((m) => isAbroad(book, m)) : [])
  const weights = meant.map((m) => rarity(book, m))
  const whole = weights.reduce((a, b) => a + b, 0)
  const share = (of: (m: Meant) => number) => meant.reduce((sum, m, i) => sum + of(m) * (weights[i] as number), 0) / whole
  const with_ = [...abroad].map((m) => new Set(m.ways.flatMap((w) => [...book.of(w.keys[0] as string).keys()].map((n) => book.passages[n]))))
  const answers = ranked.filter((r) => with_.every((passages) => passages.has(r.passage))).slice(0, FIRST)
  const covered = Math.max(0, ...answers.map((r) => r.covered))
  const known = covered * share((m) => knownAs(book, m))
  const named = abroad.size > 0 ? 0 : share((m) => (m.terms.length > 0 ? 1 : 0))
  return known + TERM * named + TOLD * Math.max(0, told - SURELY_TOLD) < KNOWN
}

function knownAs(book: Book, { word, ways, terms }: Meant): number {
  if (terms.length > 0) return 1
  let best = 0
  for (const { keys, weight, by } of ways) {
    if (by === 'term' || best >= weight) continue
    for (const { fields } of book.of(keys[0] as string).values()) {
      for (const field of fields) {
        const [part, lang] = field.split('.')
        const by = part === 'name' || part === 'said' ? NAMED : CHANCE
        best = Math.max(best, weight * (lang === word.lang ? by.own : by.other))
      }
      if (best >= weight) break
    }
  }
  return best
}

/** A State whose name stands in so many passages of a hundred is the record's own, or one that the record has to do with. */
const AT_HOME = 0.01

/** Is the word the name of another State? A short one is taken for it in capitals only: us is a word too. */
function isAbroad(book: Book, { word }: Meant): boolean {
  if (word.text.length < 3 && word.text !== word.text.toUpperCase()) return false
  return word.keys.some((k) => book.states.has(k) && book.of(k).size < AT_HOME * book.passages.length)
}
