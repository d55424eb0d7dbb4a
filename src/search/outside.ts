import type { Book } from './book.ts'
import type { Query } from './query.ts'
import { type Ranked, rarity } from './rank.ts'
import type { Meant } from './ways.ts'

/**
 * How well the record knows a word of the query, by where it stands: in names and in what people say it is a matter of the record; in a text
 * alone it may stand by chance (a notebook computer that was seized), the more so in another language than the word's own.
 */
const NAMED = { own: 1, other: 0.5 } as const
const CHANCE = { own: 0.4, other: 0.1 } as const
/** A word that was mended may have been meant so; less surely where it names no term. */
const MENDED = { term: 0.8, other: 0.5 } as const
/** What the words add that name a term of the law. */
const TERM = 0.6
/** What a situation adds that is surely told of. */
const TOLD = 0.5
/** Less surely told of, a situation is some accident of words: of 220 queries half of such were about something else. */
export const SURELY_TOLD = 0.5
/** A query of which less is known asks about something else. Chosen on test/search/outside.jsonl and the queries beside it. */
const KNOWN = 0.3
/** How many of the first answers are looked at. */
const FIRST = 5

/** Does the query ask about something that the record does not hold? What is cited it holds. `told`: how surely the words tell of a situation. */
export function isOutside(book: Book, query: Query, meant: readonly Meant[], ranked: readonly Ranked[], told: number): boolean {
  return query.citations.length === 0 && meant.length > 0 && howKnown(book, meant, ranked, told) < KNOWN
}

/** Weighs, by rarity, the words that the record knows as its own matters, and how much of the query one answer holds. */
export function howKnown(book: Book, meant: readonly Meant[], ranked: readonly Ranked[], told: number): number {
  const weights = meant.map((m) => rarity(book, m))
  const whole = weights.reduce((a, b) => a + b, 0)
  const share = (of: (m: Meant) => number) => meant.reduce((sum, m, i) => sum + of(m) * (weights[i] as number), 0) / whole
  // What a situation leads to is an answer without a word of the query.
  const answers = ranked.filter((r) => r.langs.length > 0).slice(0, FIRST)
  const covered = Math.max(0, ...answers.map((r) => r.covered))
  const known = covered * share((m) => (isAbroad(book, m) ? 0 : knownAs(book, m)))
  const named = share((m) => (m.terms.length === 0 ? 0 : m.mended === undefined ? 1 : MENDED.term))
  return known + TERM * named + TOLD * Math.max(0, told - SURELY_TOLD)
}

function knownAs(book: Book, { word, ways, terms, mended }: Meant): number {
  const most = mended === undefined ? 1 : terms.length > 0 ? MENDED.term : MENDED.other
  if (terms.length > 0) return most
  let best = 0
  for (const { keys, weight, by } of ways) {
    if (by === 'term' || best >= weight) continue
    for (const [n, { fields }] of book.of(keys[0] as string)) {
      if (isByAState(book, n)) continue
      for (const field of fields) {
        const [part, lang] = field.split('.')
        const known = part === 'name' || part === 'said' ? NAMED : CHANCE
        best = Math.max(best, weight * (lang === word.lang ? known.own : known.other))
      }
      if (best >= weight) break
    }
  }
  return best * most
}

/** A recommendation bears the name of the State that gave it. */
const isByAState = (book: Book, n: number) => book.passages[n]?.kind === 'recommendation'

/** A State whose name stands in so many passages is the record's own, or one that the record has to do with. */
const AT_HOME = 40

/** Is the word the name of another State? A short one is taken for it in capitals only: us is a word too. */
function isAbroad(book: Book, { word }: Meant): boolean {
  if (word.text.length < 3 && word.text !== word.text.toUpperCase()) return false
  const passages = (key: string) => [...book.of(key).keys()].filter((n) => !isByAState(book, n)).length
  return word.keys.some((k) => book.states.has(k) && passages(k) < AT_HOME)
}
