import type { ArashaRecord } from '../record/record.ts'
import { LANGS, type Lang } from '../record/types.ts'
import { plainKey, wordsOf } from './fold.ts'
import { keysOf, stem } from './stem.ts'

/** A name under which an act is cited: the keys of its words, in order. */
interface Name {
  /** The act, or a part of it that has a name of its own. */
  readonly instrument: string
  readonly keys: readonly (readonly string[])[]
}

/** The names of all acts of a record, by the keys of their first word. */
export interface Names {
  readonly byFirst: ReadonlyMap<string, readonly Name[]>
  /** Acts that are cited by paragraph, with no article above it. */
  readonly byParagraph: ReadonlySet<string>
}

/** What may stand in a name or be left out of it: the State, the year's word, articles. */
const SILENT =
  /^(?:рк|қр|кр|rk|республик[аи]|казахстан|казахстана|қазақстан|казакстан|республикасы|республикасынын|республикасының|kazakhstan|republic|the|of|a|an|года|год|году|г|жыл|жылғы|жылгы|on|о|об|no|мен|и|and|to|к)$/
export function isSilent(word: string): boolean {
  return SILENT.test(word)
}

/** How an act is named in a language: its short and full title, the form of citation without the place, and the glossary's variants. */
function spellings(record: ArashaRecord, id: string, lang: Lang): string[] {
  const act = record.get('instrument', id)
  const term = record.get('term', `instrument-${id}`)
  const cite = act?.cite?.[lang].replace(
    /(?:ст\.|art\.|правило|rule|пункт|п\.|para\.?|paragraph)\s*\{article\}|\{article\}(?:\)?[-\s]?(?:бабы|бап|қағида|қағидасы|тармағы|тармақ))?/u,
    ' ',
  )
  const all = [act?.short[lang], act?.title[lang], cite, term?.title[lang], ...(term?.variants?.[lang] ?? [])]
  return all.filter((s): s is string => s !== undefined)
}

/** The words of a name that must be there. */
function telling(words: readonly string[]): string[] {
  const kept = words.filter((w) => !isSilent(w))
  return kept.length > 0 ? kept : [...words]
}

/**
 * Reads the names of acts from the record. A name without its number or year (`Конституция`) stands for the act that has not been
 * replaced, where that is one.
 */
export function namesOf(record: ArashaRecord): Names {
  const names = new Map<string, { instrument: string; words: string[]; lang: Lang }>()
  const loose = new Map<string, { instruments: Set<string>; words: string[]; lang: Lang }>()
  for (const act of record.all('instrument')) {
    for (const lang of LANGS) {
      // A part of an act with a word for a number is named by the act and its heading.
      for (const p of act.provisions) {
        const words = p.heading === undefined || !/^[a-z]{4,}$/.test(p.id) ? [] : telling(wordsOf(`${act.short[lang]}, ${p.heading[lang]}`))
        if (words.length > 0) names.set(`${lang} ${words.join(' ')} ${act.id}`, { instrument: `${act.id}/${p.id}`, words, lang })
      }
      const numbers = act.number === undefined ? [] : [act.number]
      for (const spelling of [...spellings(record, act.id, lang), ...numbers]) {
        const words = telling(wordsOf(spelling))
        if (words.length === 0) continue
        names.set(`${lang} ${words.join(' ')} ${act.id}`, { instrument: act.id, words, lang })
        const bare = words.filter((w) => !/^\p{N}+$/u.test(w))
        if (bare.length === words.length || bare.length === 0 || spelling === act.number) continue
        const key = `${lang} ${bare.join(' ')}`
        const shared = loose.get(key) ?? { instruments: new Set(), words: bare, lang }
        shared.instruments.add(act.id)
        loose.set(key, shared)
      }
    }
  }
  for (const [key, { instruments, words, lang }] of loose) {
    const current = [...instruments].filter((id) => record.get('instrument', id)?.replacedBy === undefined)
    if (current.length === 1 && words.some((w) => w.length > 5))
      names.set(`${key} loose`, { instrument: current[0] as string, words, lang })
  }
  const byFirst = new Map<string, Name[]>()
  for (const { instrument, words, lang } of names.values()) {
    const keys = words.map((w) => [plainKey(stem(w, lang))])
    for (const first of keys[0] as string[]) byFirst.set(first, [...(byFirst.get(first) ?? []), { instrument, keys }])
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.keys.length - a.keys.length)
  const byParagraph = record.all('instrument').filter((i) => /(?:^|\s)(?:пункт|п\.)\s*\{article\}/.test(i.cite?.ru ?? ''))
  return { byFirst, byParagraph: new Set(byParagraph.map((i) => i.id)) }
}

/** A word of the text with the keys that it may be known by. */
export interface Known {
  readonly word: string
  readonly keys: readonly string[]
}

/** The longest name that begins at word `at`, and the word after it. */
export function nameAt(names: Names, words: readonly (Known | undefined)[], at: number): { instrument: string; end: number } | undefined {
  const first = words[at]
  if (first === undefined) return undefined
  let best: { instrument: string; end: number; length: number } | undefined
  for (const key of first.keys) {
    for (const name of names.byFirst.get(key) ?? []) {
      if (best !== undefined && name.keys.length <= best.length) break
      const end = follow(name, words, at)
      if (end !== undefined) best = { instrument: name.instrument, end, length: name.keys.length }
    }
  }
  return best
}

function follow(name: Name, words: readonly (Known | undefined)[], at: number): number | undefined {
  let i = at
  for (const [n, keys] of name.keys.entries()) {
    // Between the words of a name punctuation and silent words may stand.
    let gap = 0
    while (
      n > 0 &&
      i < words.length &&
      gap < 5 &&
      (words[i] === undefined || (isSilent((words[i] as Known).word) && !matches(words[i] as Known, keys)))
    ) {
      i++
      gap++
    }
    const word = words[i]
    if (word === undefined || !matches(word, keys)) return undefined
    i++
  }
  return i
}

function matches(word: Known, keys: readonly string[]): boolean {
  return keys.some((k) => word.keys.includes(k))
}

/** The keys of a word of a text. */
export function known(word: string, text: string, lang: Parameters<typeof keysOf>[1]): Known {
  return { word, keys: /\p{N}/u.test(word) ? [word] : keysOf(text, lang) }
}
