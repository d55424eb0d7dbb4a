import { suggestion } from '../record/nearest.ts'
import type { ArashaRecord } from '../record/record.ts'
import { type ISODate, LANGS, type Lang } from '../record/types.ts'
import { HIT_KINDS, type Library, LONGEST, searchWith } from '../search/index.ts'
import { stamp } from './answers.ts'
import { invalid, printable } from './input.ts'

/** A search as it arrives: everything in words. Several values of a filter are joined by commas. */
export interface SearchQuestion {
  readonly q: string
  readonly kind?: string
  readonly in?: string
  readonly body?: string
  readonly year?: string
  readonly limit?: string
  readonly offset?: string
}

const MOST = 100

/**
 * Passages of the record, and of the official texts in the library where there is one, that answer the words, best first. Throws
 * `InputError` for a filter or a number that cannot be.
 */
export async function searchAnswer(record: ArashaRecord, asked: SearchQuestion, at: ISODate, lang: Lang, library?: Library) {
  const { q } = asked
  if (q.trim() === '') throw invalid('q', 'is empty: what to look for')
  if (q.length > LONGEST) throw invalid('q', `is longer than ${LONGEST} characters`)
  const kinds = oneOf('kind', asked.kind, HIT_KINDS)
  const langs = oneOf('in', asked.in, LANGS)
  const years = words(asked.year).map((y) => whole('year', y, 1900, 2100))
  const limit = asked.limit === undefined ? 10 : whole('limit', asked.limit, 1, MOST)
  const offset = asked.offset === undefined ? 0 : whole('offset', asked.offset, 0, 10_000)
  const found = await searchWith(record, library, q, { lang, at, kinds, langs, bodies: words(asked.body), years, limit, offset })
  return {
    record: stamp(record),
    at,
    q,
    total: found.total,
    didYouMean: found.didYouMean,
    loosened: found.loosened,
    textsFailed: found.textsFailed,
    outside: found.outside,
    results: found.hits.map(({ title, snippet, ...hit }) => ({
      id: hit.id,
      kind: hit.kind,
      title: title.text,
      snippet: snippet.text,
      titleMarks: title.marks,
      snippetMarks: snippet.marks,
      score: hit.score,
      cited: hit.cited,
      inForce: hit.inForce,
      also: hit.also,
      stands: hit.stands,
      langs: hit.langs,
      body: hit.body,
      year: hit.year,
      edition: hit.edition,
    })),
    facets: found.facets,
    terms: found.terms,
    situations: found.situations,
  }
}

const words = (value: string | undefined) => (value ?? '').split(',').filter((w) => w !== '')

function oneOf<T extends string>(field: string, value: string | undefined, known: readonly T[]): T[] {
  return words(value).map((w) => {
    if ((known as readonly string[]).includes(w)) return w as T
    throw invalid(field, `"${printable(w)}" is not one of ${known.join(', ')}${suggestion(w, known)}`)
  })
}

function whole(field: string, value: string, least: number, most: number): number {
  const n = /^\d{1,6}$/.test(value) ? Number(value) : Number.NaN
  if (n >= least && n <= most) return n
  throw invalid(field, `"${printable(value)}" is not a whole number from ${least} to ${most}`)
}
