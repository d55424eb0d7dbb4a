import { type FoundSituation, tokens } from '../language/index.ts'
import { type ArashaRecord, covers, splitProvision } from '../record/record.ts'
import { type ISODate, LANGS, type Lang } from '../record/types.ts'
import { citation } from '../remedy/index.ts'
import { type Book, bookOf } from './book.ts'
import { onOwnKeys } from './keyboard.ts'
import { mendedText } from './mended.ts'
import { isOutside, SURELY_TOLD } from './outside.ts'
import { type HitKind, isLawOn, PARTS, type Passage, textsOf } from './passages.ts'
import { LONGEST, parseQuery, type Query } from './query.ts'
import { type Ranked, rank, situationsTold } from './rank.ts'
import { type Marked, mark, snippet } from './snippet.ts'
import { type Meant, waysOf } from './ways.ts'

export interface Options {
  /** Of titles and snippets; all languages are searched. */
  readonly lang: Lang
  /** The day on which provisions are law. */
  readonly at: ISODate
  readonly limit?: number
  readonly offset?: number
  /** Only these; empty or absent: all. */
  readonly kinds?: readonly HitKind[]
  readonly langs?: readonly Lang[]
  readonly bodies?: readonly string[]
  readonly years?: readonly number[]
}

/** One answer. */
export interface Hit {
  readonly id: string
  readonly kind: HitKind
  readonly title: Marked
  readonly snippet: Marked
  /** Of the snippet: an official text is shown in its own. */
  readonly snippetLang: Lang
  readonly score: number
  /** The query names it in legal notation. */
  readonly cited: boolean
  /** Law on the day; `null` for what is no law, and where it is not known. */
  readonly inForce: boolean | null
  /** Further articles that the same passage tells of. */
  readonly also: readonly string[]
  /** Where a term stands; `null` for all else. */
  readonly stands: string | null
  readonly langs: readonly Lang[]
  readonly body: string | null
  readonly year: number | null
  /** The official text in which the words stand; `null` where only the record has them. */
  readonly edition: HitEdition | null
}

/** An edition in the library, and the place in it. */
export interface HitEdition {
  /** `INSTRUMENT/PLACE`. */
  readonly id: string
  readonly lang: Lang
  readonly date: ISODate
}

export interface Facet {
  readonly value: string
  readonly count: number
}
export interface Facets {
  readonly kind: readonly Facet[]
  readonly lang: readonly Facet[]
  readonly body: readonly Facet[]
  readonly year: readonly Facet[]
}

export interface Found {
  readonly total: number
  readonly hits: readonly Hit[]
  readonly facets: Facets
  /** The query with its unknown words mended. */
  readonly didYouMean: string | null
  /** No passage holds the phrase: its words were searched alone. */
  readonly loosened: boolean
  /** The official texts could not be searched: the answers are the record's alone. */
  readonly textsFailed: boolean
  /** The record seems not to hold what is asked: the hits, if any, are distant. */
  readonly outside: boolean
  /** Terms of the record that the query names. */
  readonly terms: readonly string[]
  /** Situations that the words tell of. */
  readonly situations: readonly string[]
}

/** A query read, and what of the record answers it. */
export interface Answered {
  readonly book: Book
  readonly query: Query
  readonly meant: readonly Meant[]
  readonly keys: ReadonlySet<string>
  readonly kept: readonly Own[]
  readonly facets: Facets
  readonly loosened: boolean
  /** The query is read as other keys would have typed it. */
  readonly turned: boolean
  /** No words of the query stand in the record so. */
  readonly none: boolean
  readonly outside: boolean
  /** Situations that the words tell of, the surest first. */
  readonly told: readonly FoundSituation[]
  /** All answers, the best first. */
  readonly own: readonly Own[]
}

/** Searches the record: in all languages, by the law of the day, best first. Anything may be typed; nothing makes it throw. */
export function search(record: ArashaRecord, typed: string, options: Options): Found {
  const answered = answer(record, typed, options)
  const { kept, keys } = answered
  const from = options.offset ?? 0
  const hits = kept.slice(from, from + (options.limit ?? 10)).map((f) => hitOf(record, f, keys, options))
  return foundOf(record, answered, { total: kept.length, hits, facets: answered.facets })
}

/** How a query is read where there is more than the record to find it in. */
export interface Readings {
  /** Phrases are kept although the record has none of them. */
  readonly strict?: boolean
  /** Words that are no slips although the record does not know them, by number. */
  readonly sure?: ReadonlySet<number>
}

/** Reads the query and finds what of the record answers it, best first; what is cited stands at its head. */
export function answer(record: ArashaRecord, typed: string, options: Options, { strict, sure }: Readings = {}): Answered {
  const book = bookOf(record)
  const whole = typed.slice(0, LONGEST)
  const read = onOwnKeys(book, whole)
  let query = parseQuery(record, read, options.lang)
  const meant = waysOf(book, query).map((m, i) => (sure?.has(i) ? unmended(m) : m))
  const told = situationsTold(record, query)
  let ranked = rank(record, book, query, meant, told, options.at)
  const loosened = ranked.length === 0 && query.phrases.length > 0 && !strict
  if (loosened) {
    query = { ...query, phrases: [] }
    ranked = rank(record, book, query, meant, told, options.at)
  }
  const cites = cited(record, book, query, options.at)
  const seen = new Set(cites.map((c) => keyOf(c.passage)))
  const kin = query.onlyCites && cites.length > 0 ? ranked.filter((r) => isKin(r.passage, query)) : ranked
  const own: Own[] = [...cites, ...kin.filter((r) => !seen.has(keyOf(r.passage)))]
  const outside = isOutside(book, query, meant, ranked, told[0]?.score ?? 0)
  return {
    book,
    query,
    meant,
    told,
    own,
    outside,
    keys: markedKeys(book, meant),
    loosened,
    turned: read !== whole,
    none: ranked.length === 0,
    ...sift(outside ? own.slice(0, DISTANT) : own, options),
  }
}

/** The same where something else than the record holds what is asked: its answers are not distant ones. */
export function inside(answered: Answered, options: Options): Answered {
  return answered.outside ? { ...answered, outside: false, ...sift(answered.own, options) } : answered
}

/** A further one is named where it is nearly as sure as the first. */
const NEARLY = 0.7

function surely(told: readonly FoundSituation[]): readonly string[] {
  const least = Math.max(SURELY_TOLD, NEARLY * (told[0]?.score ?? 0))
  return told.filter((t) => t.score >= least).map((t) => t.situation)
}

/** Of what the record seems not to hold so many answers are shown: they are distant. */
export const DISTANT = 5

function unmended({ mended: _, ...meant }: Meant): Meant {
  return { ...meant, ways: meant.ways.filter((w) => w.by !== 'spelling') }
}

/** What is said of an answer beside its hits. */
export function foundOf(
  record: ArashaRecord,
  { book, query, meant, told, loosened, outside, turned }: Answered,
  hits: Pick<Found, 'total' | 'hits' | 'facets'>,
): Found {
  return {
    ...hits,
    didYouMean: outside ? null : mendedText(book, query, meant, turned),
    loosened,
    textsFailed: false,
    outside,
    terms: outside ? [] : termsOf(record, meant),
    situations: outside ? [] : surely(told),
  }
}

/** A word that stands in more than so many passages in a hundred is not marked, unless the query has no other. */
const COMMON = 0.12

/** What is marked where it stands: the words of the query and of what they mean. */
function markedKeys(book: Book, meant: readonly Meant[]): ReadonlySet<string> {
  const all = new Set(meant.flatMap((m) => m.ways.flatMap((w) => w.keys)))
  const rare = new Set([...all].filter((k) => book.of(k).size < COMMON * book.passages.length))
  return rare.size > 0 ? rare : all
}

/** A passage of the record that answers. */
export interface Own extends Ranked {
  /** Id under which it was cited. */
  readonly as?: string
}

const keyOf = (p: Passage) => `${p.kind} ${p.id}`

/** What the query names outright: a provision, a decision, a document; an act where nothing else is said. */
function cited(record: ArashaRecord, book: Book, query: Query, at: ISODate): Own[] {
  const out: Own[] = []
  const add = (passage: Passage | undefined, as?: string) => {
    if (passage && !out.some((o) => keyOf(o.passage) === keyOf(passage) && o.as === as))
      out.push({ passage, score: 0, covered: 1, langs: [], ...(as === undefined ? {} : { as }) })
  }
  for (const c of query.citations) {
    if (splitProvision(c.id) && c.kind !== 'document') {
      const located = record.provision(c.id)
      if (!located) {
        // An article of which the record holds the paragraphs is cited in them; where it holds none, the act is the nearest.
        const inside = book.passages.filter((p) => p.kind === 'provision' && covers(c.id, p.id) && isLawOn(p, at))
        if (inside.length === 0) add(book.passages.find((p) => p.kind === 'instrument' && p.id === splitProvision(c.id)?.instrument))
        for (const p of inside) add(p)
        continue
      }
      const id = `${located.instrument.id}/${located.provision.id}`
      const versions = book.passages.filter((p) => p.kind === 'provision' && p.id === id)
      add(versions.find((v) => isLawOn(v, at)) ?? versions.at(-1), located.exact ? c.id : undefined)
    } else if (c.kind === 'instrument') {
      if (query.onlyCites) add(book.passages.find((p) => p.kind === 'instrument' && p.id === c.id))
    } else {
      const symbol = (record.get('decision', c.id)?.symbol ?? c.id).toUpperCase()
      for (const p of book.passages) if (p.document?.toUpperCase() === symbol) add(p)
    }
  }
  return out.filter(
    ({ passage }) =>
      !query.without.some((words) =>
        holds(
          passage,
          words.map((w) => w.keys),
        ),
      ),
  )
}

/** Has it to do with what is cited? The same number in another act has not. */
function isKin({ kind, id, acts, document }: Passage, { citations }: Query): boolean {
  return citations.some((c) => {
    const act = c.id.split('/')[0] as string
    return c.kind === 'document' || c.kind === 'decision' ? document !== undefined : id === act || (kind !== 'term' && acts.includes(act))
  })
}

/** Do all of these words stand anywhere in the passage? */
function holds(passage: Passage, words: readonly (readonly string[])[]): boolean {
  const keys = new Set(LANGS.flatMap((l) => PARTS.flatMap((p) => textsOf(passage, p, l).flatMap((t) => tokens(t, l).map((k) => k.key)))))
  return words.every((w) => w.some((k) => keys.has(k)))
}

/** Keeps what the filters let through; counts what each filter would leave, the others being as they are. */
function sift(found: readonly Own[], o: Options): { kept: readonly Own[]; facets: Facets } {
  const passes = {
    kind: (f: Own) => !o.kinds?.length || o.kinds.includes(f.passage.kind),
    lang: (f: Own) => !o.langs?.length || f.langs.some((l) => o.langs?.includes(l)),
    body: (f: Own) => !o.bodies?.length || o.bodies.includes(f.passage.body ?? ''),
    year: (f: Own) => !o.years?.length || o.years.includes(f.passage.year ?? 0),
  }
  type Name = keyof typeof passes
  const values: { readonly [N in Name]: (f: Own) => readonly string[] } = {
    kind: (f) => [f.passage.kind],
    lang: (f) => f.langs,
    body: (f) => (f.passage.body === undefined ? [] : [f.passage.body]),
    year: (f) => (f.passage.year === undefined ? [] : [String(f.passage.year)]),
  }
  const names = Object.keys(passes) as Name[]
  const count = (name: Name): Facet[] => {
    const counts = new Map<string, number>()
    for (const f of found) {
      if (!names.every((other) => other === name || passes[other](f))) continue
      for (const v of values[name](f)) counts.set(v, (counts.get(v) ?? 0) + 1)
    }
    return [...counts].map(([value, n]) => ({ value, count: n })).sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
  }
  return {
    kept: found.filter((f) => names.every((n) => passes[n](f))),
    facets: { kind: count('kind'), lang: count('lang'), body: count('body'), year: count('year') },
  }
}

/** How a passage of the record is shown. */
export function hitOf(record: ArashaRecord, f: Own, keys: ReadonlySet<string>, { lang, at }: Options): Hit {
  const { passage } = f
  // A provision is shown by what it says; other entries by whatever part of them answers.
  const parts = passage.kind === 'provision' ? (['text'] as const) : (['text', 'more', 'said'] as const)
  const texts = parts.flatMap((part) => textsOf(passage, part, lang))
  const inner = passage.law?.provision
  const all = inner ? [inner.id, ...(inner.also ?? [])].map((p) => `${passage.id.split('/')[0]}/${p}`) : []
  const id = f.as !== undefined && all.includes(f.as) ? f.as : passage.id
  const title = id === passage.id ? passage.title[lang] : citation(record, id, lang)
  return {
    id,
    kind: passage.kind,
    title: mark(title, keys, lang),
    snippet: snippet(texts.length > 0 ? texts : [passage.title[lang]], keys, lang),
    snippetLang: lang,
    score: Math.round(f.score * 1000) / 1000,
    cited: f.as !== undefined || f.score === 0,
    inForce: isLawOn(passage, at) ?? null,
    also: all.filter((a) => a !== id),
    stands: passage.at ?? null,
    langs: f.langs,
    body: passage.body ?? null,
    year: passage.year ?? null,
    edition: null,
  }
}

/** Terms of which a name stands in the query, the most telling first. */
function termsOf(record: ArashaRecord, meant: readonly Meant[]): string[] {
  const used = new Set(meant.flatMap((m) => m.terms))
  return [...used].filter((id) => record.get('term', id) !== undefined).slice(0, 3)
}
