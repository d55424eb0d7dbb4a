import { type ArashaRecord, bindingSpan, within } from '../record/record.ts'
import type { Lang } from '../record/types.ts'
import { citation } from '../remedy/index.ts'
import type { FoundPassage, KeyWay, LibraryStore, PassageQuery, Wording } from '../store/library.ts'
import { isLawOn } from './passages.ts'
import type { Word } from './query.ts'
import {
  type Answered,
  answer,
  DISTANT,
  type Facet,
  type Found,
  foundOf,
  type Hit,
  hitOf,
  inside,
  type Options,
  type Own,
  search,
} from './search.ts'
import { mark, snippet } from './snippet.ts'

/** The library of official texts as far as the search needs it. */
export type Library = Pick<LibraryStore, 'find' | 'wordings'>

/** Articles of the library that are set among the answers at most: further ones are further from what was meant. */
const MOST = 50

/** An answer: of the record, of the library, or of both where the record speaks of the article found. */
interface Joined {
  readonly own?: Own
  readonly passage?: FoundPassage
}

/**
 * Searches the record and the official texts in force on the day. Scores of two indexes cannot be compared: the lists are joined by rank
 * and by how much of the query an answer holds, the record's first among equals; an article that the record speaks of stands once, where
 * it first comes.
 */
export async function searchWith(record: ArashaRecord, library: Library | undefined, typed: string, options: Options): Promise<Found> {
  const { kinds = [], bodies = [], years = [] } = options
  const asked = kinds.length === 0 || kinds.includes('passage') || kinds.includes('provision')
  if (library === undefined || !asked || bodies.length > 0 || years.length > 0) return search(record, typed, options)
  try {
    return await searchBoth(record, library, typed, options)
  } catch {
    // A library out of reach takes nothing from what the record says; that it was not searched is said.
    return { ...search(record, typed, options), textsFailed: true }
  }
}

async function searchBoth(record: ArashaRecord, library: Library, typed: string, options: Options): Promise<Found> {
  let answered = answer(record, typed, options, { strict: true })
  let { hits: passages, known } = await library.find(queryFor(record, answered, options))
  if (answered.none && passages.length === 0 && answered.query.phrases.length > 0) {
    answered = answer(record, typed, options)
    ;({ hits: passages, known } = await library.find(queryFor(record, answered, options)))
  }
  // A word that the official texts know is no slip: what the record took it for is no answer.
  const sure = new Set(answered.meant.flatMap((m, i) => (known[i] && m.mended !== undefined ? [i] : [])))
  if (sure.size > 0) answered = answer(record, typed, options, { strict: !answered.loosened, sure })
  // An official text that holds most of the words is no accident, whatever the record knows of them.
  if (passages.some((p) => p.covered > HELD)) answered = inside(answered, options)
  const most = answered.outside ? DISTANT : undefined
  const all = join(record, answered, passages.slice(0, most), options).slice(0, most)
  const from = options.offset ?? 0
  const page = all.slice(from, from + (options.limit ?? 10))
  const wordings = await library.wordings(page.flatMap(({ own, passage }) => (passage && !own ? digests(passage) : [])))
  const keys = new Set([...answered.keys, ...answered.query.words.flatMap((w) => w.keys)])
  const hits = page.flatMap(({ own, passage }): Hit[] => {
    if (own) return [{ ...hitOf(record, own, answered.keys, options), ...(passage ? { edition: editionOf(passage) } : {}) }]
    return passage ? [passageHit(record, answered, passage, wordings, keys, options)] : []
  })
  return foundOf(record, answered, { total: all.length, hits, facets: facetsOf(record, answered, all) })
}

/** The share of a query that an official text holds if it answers. */
const HELD = 0.7

const digests = (p: FoundPassage) => [...(p.heading === null ? [] : [p.heading]), ...p.body]
const idOf = (p: FoundPassage) => `${p.instrument}/${p.path}`
const editionOf = (p: FoundPassage) => ({ id: idOf(p), lang: p.lang, date: p.edition })

/** The query as the library reads it: the same words, in every way in which they may be meant. */
function queryFor(record: ArashaRecord, { query, meant }: Answered, { at, langs }: Options): PassageQuery {
  const words = meant.map(({ word, ways }) => {
    const typed = word.keys.map((key, i): KeyWay => ({ keys: [key], weight: i === 0 ? 1 : OTHER }))
    const terms = ways.filter((w) => w.by === 'term' && !w.keys.every((k) => word.keys.includes(k)))
    const mended = ways.filter((w) => w.by === 'spelling')
    const way = ({ keys, weight }: { keys: readonly string[]; weight: number }): KeyWay => ({ keys, weight })
    return { ways: [...typed, ...terms.map(way)], spare: mended.map(way) }
  })
  const keysOf = (all: readonly Word[]) => all.map((w) => w.keys)
  const past = record.all('instrument').filter((i) => {
    const span = bindingSpan(i)
    return span !== undefined && !within(span, at)
  })
  return {
    at,
    words,
    phrases: query.phrases.map(keysOf),
    without: query.without.map(keysOf),
    ...(langs ? { langs } : {}),
    except: past.map((i) => i.id),
    named: [...new Set(query.citations.map((c) => c.id.split('/')[0] as string))],
    limit: MOST,
  }
}
const OTHER = 0.7

function join(record: ArashaRecord, { kept }: Answered, passages: readonly FoundPassage[], { kinds = [] }: Options): readonly Joined[] {
  const wants = (kind: Hit['kind']) => kinds.length === 0 || kinds.includes(kind)
  const places = new Map(kept.map((own, i) => [own.passage.kind === 'provision' ? own.passage.id : '', i]))
  const ownAt = placed(kept, 0, 1)
  const joined: { at: number; own?: Own; passage?: FoundPassage }[] = kept.map((own, i) => ({ at: ownAt[i] as number, own }))
  // After what is cited, which nothing stands above.
  const textAt = placed(passages, kept.filter((k) => k.score === 0).length + 0.5, EACH)
  const told = new Set<string>()
  for (const [rank, passage] of passages.entries()) {
    const id = provisionOf(record, passage)
    if (!wants(id === undefined ? 'passage' : 'provision')) continue
    if (id !== undefined) {
      if (told.has(id)) continue
      told.add(id)
    }
    const at = textAt[rank] as number
    const same = id === undefined ? undefined : joined[places.get(id) ?? -1]
    if (same) Object.assign(same, { passage, at: Math.min(same.at, at) })
    else joined.push({ at, passage })
  }
  return joined.sort((a, b) => a.at - b.at)
}

/** An answer that holds half of the query stands so many places further down. */
const HALF = 5
/** After the first official text so many answers of the record, which say what to do, stand before each further one. */
const EACH = 2

/** Where the answers of a list stand among those of another: in their own order, behind those that hold more of the query. */
function placed(answers: readonly { readonly covered: number }[], from: number, step: number): number[] {
  let last = 0
  return answers.map(({ covered }, rank) => {
    last = Math.max(last, from + step * rank + (1 - Math.min(1, covered)) * 2 * HALF)
    return last
  })
}

/** The provision of the record that speaks of the passage. */
function provisionOf(record: ArashaRecord, passage: FoundPassage): string | undefined {
  const located = record.provision(`${passage.instrument}/${placeOf(passage)}`)
  return located && `${located.instrument.id}/${located.provision.id}`
}

/** The number of an article or paragraph as the record writes it, without what follows for unnumbered lines. */
const placeOf = ({ path }: FoundPassage) => path.replace(/[~!@].*$/, '')

function passageHit(
  record: ArashaRecord,
  { book }: Answered,
  passage: FoundPassage,
  wordings: ReadonlyMap<string, Wording>,
  keys: ReadonlySet<string>,
  { lang, at }: Options,
): Hit {
  const provision = provisionOf(record, passage)
  const versions = provision === undefined ? [] : book.passages.filter((p) => p.kind === 'provision' && p.id === provision)
  const version = versions.find((v) => isLawOn(v, at))
  const texts = passage.body.flatMap((d) => wordings.get(d)?.text ?? [])
  const heading = passage.heading === null ? undefined : wordings.get(passage.heading)?.text
  const title = version?.title[lang] ?? titleOf(record, passage, lang, heading)
  return {
    id: provision ?? idOf(passage),
    kind: provision === undefined ? 'passage' : 'provision',
    title: mark(title, keys, lang),
    snippet: snippet(texts.length > 0 ? texts : [heading ?? title], keys, passage.lang),
    snippetLang: passage.lang,
    score: Math.round(passage.score * 1000) / 1000,
    cited: false,
    // The edition is the latest one kept: whether the law has changed since, only the record may know.
    inForce: version === undefined ? null : true,
    also: passage.also.map((path) => `${passage.instrument}/${path}`).filter((id) => !/[~!@]/.test(id)),
    stands: null,
    langs: [passage.lang],
    body: null,
    year: null,
    edition: editionOf(passage),
  }
}

/** The article as it is cited, with its heading in the language of the text; the act alone where the place has no number. */
function titleOf(record: ArashaRecord, passage: FoundPassage, lang: Lang, heading: string | undefined): string {
  const place = placeOf(passage)
  const act = record.get('instrument', passage.instrument)
  const numbered = /^\d/.test(place)
  const cited = act ? citation(record, numbered ? `${act.id}/${place}` : act.id, lang) : `${passage.act}${numbered ? `, ${place}` : ''}`
  return heading === undefined || heading === '' ? cited : `${cited}. ${heading}`
}

/** The counts of the record, and what the library adds to them. */
function facetsOf(record: ArashaRecord, { facets }: Answered, all: readonly Joined[]): Found['facets'] {
  const added = all.flatMap(({ own, passage }) => (passage && !own ? [passage] : []))
  return {
    ...facets,
    kind: plus(
      facets.kind,
      added.map((p) => (provisionOf(record, p) === undefined ? 'passage' : 'provision')),
    ),
    lang: plus(
      facets.lang,
      added.map((p) => p.lang),
    ),
  }
}

function plus(facet: readonly Facet[], values: readonly string[]): Facet[] {
  const counts = new Map(facet.map((f) => [f.value, f.count]))
  for (const v of values) counts.set(v, (counts.get(v) ?? 0) + 1)
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
}
