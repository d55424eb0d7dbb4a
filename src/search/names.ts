import { isFunctionWord, tokens } from '../language/index.ts'
import type { ArashaRecord } from '../record/record.ts'
import { LANGS, type Lang } from '../record/types.ts'

/** The names of each term of the record in all languages, people's words among them, each as keys. */
export type TermNames = Readonly<Record<string, readonly (readonly string[])[]>>

export function namesOfTerms(record: ArashaRecord): TermNames {
  const out: Record<string, readonly (readonly string[])[]> = {}
  for (const term of record.all('term')) {
    // Words of buttons and headings are no terms of law.
    if (term.category === 'interface') continue
    const names = new Map<string, readonly string[]>()
    for (const lang of LANGS) {
      for (const name of [term.title[lang], ...(term.variants?.[lang] ?? [])]) {
        const keys = keysOfName(name, lang)
        if (keys.length > 0) names.set(keys.join(' '), keys)
      }
    }
    if (names.size > 0) out[term.id] = [...names.values()]
  }
  return out
}

/** Acts are named with the country's initials and without. */
const COUNTRY = new Set(['рк', 'кр', 'rk'])

/** The words of a name that say something: short ones do too (a house, a work), or what is left of the name would name all that shares it. */
function keysOfName(name: string, lang: Lang): string[] {
  const words = tokens(name, lang).filter((t) => !isFunctionWord(t.text, t.lang) && t.key.length > 1 && !COUNTRY.has(t.key))
  const keys = [...new Set(words.map((t) => t.key))]
  // A word of two letters alone names too much (алу, to take, is the seizure of things too).
  return keys.join('').length > 2 ? keys : []
}

/** Terms of which a whole name stands among the keys, by each key of such a name. */
export function termsNamed(names: TermNames, keys: ReadonlySet<string>): ReadonlyMap<string, readonly string[]> {
  const out = new Map<string, string[]>()
  for (const [term, all] of Object.entries(names)) {
    for (const name of all) {
      if (!name.every((k) => keys.has(k))) continue
      for (const k of name) {
        const terms = out.get(k) ?? []
        if (!terms.includes(term)) out.set(k, [...terms, term])
      }
    }
  }
  return out
}
