import { located } from '../located.ts'
import { placeNames } from '../places.ts'
import type { Found, Rule } from './rule.ts'

/** A place in a source can be said in every language. */
export const places: Rule = {
  name: 'place',
  record(view) {
    const names = placeNames((kind) => view.all(kind).map((f) => f.value))
    const known = new Map<string, boolean>()
    const canBeSaid = (at: string) =>
      (['kk', 'ru'] as const).every((lang) => located(at, lang, (name) => names.get(name)?.[lang]) !== undefined)
    return view.entries.flatMap((entry) =>
      view.leaves(entry).flatMap(({ role, path, value }): Found[] => {
        if (role !== 'place' || typeof value !== 'string') return []
        const said = known.get(value) ?? canBeSaid(value)
        known.set(value, said)
        if (said) return []
        return [
          {
            entry,
            path,
            message: `"${value}" cannot be said in Kazakh and Russian: write it by articles, paragraphs, pages, or add its words to places/`,
          },
        ]
      }),
    )
  },
}
