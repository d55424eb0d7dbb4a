import { located } from './located.ts'
import type { ArashaRecord } from './record.ts'
import type { Kind, Kinds, Lang, Text } from './types.ts'

/** What a place in a source can name by its English words, or a situation by its id: acts, States and bodies that recommended, situations, set words. */
export function placeNames(all: <K extends Kind>(kind: K) => readonly Kinds[K][]): ReadonlyMap<string, Text> {
  return new Map([
    ...all('recommendation').map((r) => [r.by.en, r.by] as const),
    ...all('situation').map((s) => [s.id, s.title] as const),
    ...all('instrument').map((i) => [i.title.en, i.title] as const),
    ...all('place').map((p) => [p.title.en, p.title] as const),
  ])
}

const names = new WeakMap<ArashaRecord, ReadonlyMap<string, Text>>()

/** A place in a source, or an amending act, in words of the language; as it is written where the record does not know how to say it. */
export function placeWords(record: ArashaRecord, at: string, lang: Lang): string {
  let known = names.get(record)
  if (known === undefined) {
    known = placeNames((kind) => record.all(kind))
    names.set(record, known)
  }
  return located(at, lang, (name) => known.get(name)?.[lang]) ?? at
}
