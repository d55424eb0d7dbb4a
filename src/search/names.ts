import { tokens } from '../language/index.ts'
import type { ArashaRecord } from '../record/record.ts'
import { LANGS } from '../record/types.ts'

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
        const keys = [...new Set(tokens(name, lang).map((t) => t.key))].filter((k) => k.length > 2)
        if (keys.length > 0) names.set(keys.join(' '), keys)
      }
    }
    if (names.size > 0) out[term.id] = [...names.values()]
  }
  return out
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
