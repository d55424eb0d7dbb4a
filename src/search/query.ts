import { type Citation, isFunctionWord, kazakhRoots, keysOf, parseCitations, plainKey, type Token, tokens } from '../language/index.ts'
import type { ArashaRecord } from '../record/record.ts'
import type { Lang } from '../record/types.ts'

/** A word of a query with the keys under which an index may hold it, the likeliest first. */
export interface Word {
  readonly text: string
  readonly keys: readonly string[]
  readonly lang: Lang
}

/** What was typed, read. */
export interface Query {
  /** All that is wanted, without what is excluded. */
  readonly text: string
  readonly words: readonly Word[]
  /** Words that must stand together. */
  readonly phrases: readonly (readonly Word[])[]
  /** Words and phrases that must not stand there. */
  readonly without: readonly (readonly Word[])[]
  readonly citations: readonly Citation[]
  /** Nothing is said but what is cited. */
  readonly onlyCites: boolean
}

/** Longer queries are cut: nobody types more, and each word costs time. */
export const LONGEST = 300
const MOST_WORDS = 24

const QUOTED = /(?<![\p{L}\p{N}])(-?)(?:"([^"]*)"|“([^”]*)”|«([^»]*)»)|(?<=^|\s)-(?=[\p{L}\p{N}])([^\s"“«]+)/gu

/** Reads a query: `"a phrase"`, `-without`, `-"without a phrase"`, legal notation, words. Never throws. */
export function parseQuery(record: ArashaRecord, typed: string, lang?: Lang): Query {
  const whole = typed.slice(0, LONGEST).toWellFormed().normalize('NFC')
  const phrases: Word[][] = []
  const without: Word[][] = []
  const unquoted = whole.replace(QUOTED, (all, minus: string | undefined, a, b, c, bare: string | undefined) => {
    const inner = (a ?? b ?? c) as string | undefined
    if (bare !== undefined || minus === '-') {
      without.push(wordsIn(bare ?? inner ?? '', lang))
      return ' '
    }
    const words = wordsIn(inner ?? '', lang)
    if (words.length > 1) phrases.push(words)
    return ` ${inner ?? all} `
  })
  const text = unquoted.replace(/\s+/g, ' ').trim()
  const citations = citationsIn(record, text)
  const all = tokens(text, lang).slice(0, MOST_WORDS)
  const onlyCites = citations.length > 0 && all.every((t) => citations.some((c) => t.from >= c.from && t.to <= c.to) || t.text.length < 3)
  return {
    text,
    words: telling(all).map(wordOf),
    phrases,
    without: without.filter((w) => w.length > 0),
    citations,
    onlyCites,
  }
}

/** A number alone before the name of an act (`135 УПК`) is its article; in running text it could be anything, and is no citation there. */
function citationsIn(record: ArashaRecord, text: string): Citation[] {
  const found = parseCitations(record, text)
  const [act] = found
  const number = found.length === 1 && act?.kind === 'instrument' ? /^\s*(\d[\d.-]*)\s*$/.exec(text.slice(0, act.from)) : null
  if (act === undefined || number === null || text.slice(act.to).trim() !== '') return found
  const turned = parseCitations(record, `${text.slice(act.from, act.to)} ${number[1]}`)
  return turned.map((c) => ({ ...c, from: 0, to: text.length }))
}

/** Without the words that only hold a question together, unless there are no others. */
function telling(all: readonly Token[]): readonly Token[] {
  const shouted = all.every((t) => t.text === t.text.toUpperCase())
  // A word in capitals among others is an abbreviation: US is not us.
  const rest = all.filter((t) => (/^\p{Lu}{2,}$/u.test(t.text) && !shouted) || !isFunctionWord(t.text, t.lang))
  return rest.length > 0 ? rest : all
}

function wordsIn(text: string, lang?: Lang): Word[] {
  return tokens(text, lang).slice(0, MOST_WORDS).map(wordOf)
}

function wordOf(t: Token): Word {
  const number = /^\p{N}+$/u.test(t.word)
  const others = number || t.lang !== 'kk' ? [] : kazakhRoots(t.word).map(plainKey)
  return { text: t.text, keys: number ? [t.key] : [...new Set([t.key, ...keysOf(t.text, t.lang), ...others])], lang: t.lang }
}
