import { type Difference, diffUnits, type Touched, touchedBy } from '../library/diff.ts'
import type { ArashaRecord } from '../record/record.ts'
import { type ISODate, LANGS, type Lang } from '../record/types.ts'
import type { KeptEdition, KeptUnit, LibraryStore } from '../store/library.ts'
import { articleOf } from './articles.ts'

/**
 * How an edition lies to the day that was asked: of that very day; older, with a later one held; older, with none later; or newer, where
 * nothing earlier is held.
 */
export type Fit = 'on' | 'between' | 'last' | 'newer'

/** The edition that is shown for a day, and what else is held of the act. */
export interface Held {
  readonly edition: KeptEdition
  readonly fit: Fit
  /** The next edition held in this language. */
  readonly next?: KeptEdition
  readonly all: readonly KeptEdition[]
}

/** The latest edition not after the day, in the language of the page or else in another; else the first one after it. */
export function heldOn(all: readonly KeptEdition[], lang: Lang, day: ISODate, only?: Lang): Held | undefined {
  const langs = only ? [only] : [lang, ...LANGS.filter((l) => l !== lang)]
  const of = (l: Lang) => all.filter((e) => e.lang === l).toSorted((a, b) => (a.edition < b.edition ? -1 : 1))
  const before = langs.flatMap((l) => of(l).findLast((e) => e.edition <= day) ?? [])
  const after = langs.flatMap((l) => of(l)[0] ?? [])
  // Another language than the page's: the text that is nearest in time.
  const pick = (found: readonly KeptEdition[], nearer: (a: KeptEdition, b: KeptEdition) => boolean) =>
    found.find((e) => e.lang === langs[0]) ?? found.reduce<KeptEdition | undefined>((a, b) => (a && !nearer(b, a) ? a : b), undefined)
  const older = pick(before, (a, b) => a.edition > b.edition)
  const edition = older ?? pick(after, (a, b) => a.edition < b.edition)
  if (!edition) return undefined
  const next = of(edition.lang).find((e) => e.edition > edition.edition)
  const fit = !older ? 'newer' : edition.edition === day ? 'on' : next ? 'between' : 'last'
  return { edition, fit, ...(next ? { next } : {}), all }
}

/** One provision in an edition: `whole`, where the article is there and not the place within it. */
export interface Piece {
  readonly local: string
  readonly state: 'found' | 'excluded' | 'whole' | 'absent' | 'gap'
  readonly article?: KeptUnit
  /** What is shown, in the order of the text, notes of editors included. */
  readonly units: readonly KeptUnit[]
}

/** What an edition has at the places of a provision. */
export async function piecesOf(library: LibraryStore, edition: KeptEdition, locals: readonly string[]): Promise<readonly Piece[]> {
  const out: Piece[] = []
  const articles = new Map<string, readonly KeptUnit[]>()
  for (const local of locals) {
    if (local === 'preamble') {
      const units = (await unitsOf(library, edition)).filter((u) => u.kind === 'preamble')
      if (units.length) out.push({ local, state: 'found', units })
      continue
    }
    // `general` and the like are about the act, not a place in it.
    if (!/^\d/.test(local)) continue
    const number = articleOf(local)
    const units = articles.get(number) ?? (await library.passage(edition, number))
    articles.set(number, units)
    out.push(pieceIn(edition, local, number, units))
  }
  return out
}

function pieceIn(edition: KeptEdition, local: string, number: string, units: readonly KeptUnit[]): Piece {
  const article = units.find((u) => u.path === number)
  if (!article) {
    const { excluded, gaps } = edition.report
    return { local, state: excluded.includes(number) ? 'excluded' : gaps.includes(number) ? 'gap' : 'absent', units: [] }
  }
  if (article.excluded || local === number) return { local, state: article.excluded ? 'excluded' : 'found', article, units }
  const place = units.find((u) => u.path === local)
  if (!place) return { local, state: 'whole', article, units }
  const inside = (path: string) => path === local || (path.startsWith(local) && /[.~!@]/.test(path.charAt(local.length)))
  const note = new RegExp(`^${number.replace(/\W/g, '\\$&')}!`)
  const shown = units.filter((u) => inside(u.path) || (u.kind === 'note' && note.test(u.path)))
  return { local, state: place.excluded ? 'excluded' : 'found', article, units: [article, ...shown] }
}

/** How the record's gist stands to the text shown. */
export interface GistRead {
  /** The edition in which the gist was read; absent where the record does not name it. */
  readonly read?: ISODate
  /** Are the words of that edition, where it is held, those shown? */
  readonly wording: 'same-edition' | 'same-words' | 'other-words' | 'not-held'
}

/** Was the gist read in this edition, or in another one, and are the words of that the same? */
export async function gistRead(
  library: LibraryStore,
  held: Held,
  pieces: readonly Piece[],
  reads: readonly (ISODate | undefined)[],
): Promise<GistRead | undefined> {
  if (pieces.every((p) => p.units.length === 0)) return undefined
  const { edition } = held
  // Of several gists the one that was read elsewhere is told of.
  const read = reads.find((r) => r !== undefined && r !== edition.edition) ?? reads[0]
  if (read === undefined) return { wording: 'not-held' }
  if (read === edition.edition) return { read, wording: 'same-edition' }
  const other = held.all.find((e) => e.lang === edition.lang && e.edition === read)
  if (!other) return { read, wording: 'not-held' }
  const there = await piecesOf(
    library,
    other,
    pieces.map((p) => p.local),
  )
  const words = (all: readonly Piece[]) =>
    all
      .flatMap((p) => [`${p.local} ${p.state}`, ...p.units.filter((u) => u.kind !== 'note').map((u) => `${u.path} ${u.wording}`)])
      .join('\n')
  return { read, wording: words(pieces) === words(there) ? 'same-words' : 'other-words' }
}

/** A few whole acts and comparisons stay at hand, by what their digests say they are: a new import has another digest. */
class Few<T> {
  readonly #made = new Map<string, Promise<T>>()
  readonly #most: number
  constructor(most: number) {
    this.#most = most
  }
  get(key: string, make: () => Promise<T>): Promise<T> {
    const known = this.#made.get(key)
    this.#made.delete(key)
    const made = known ?? make()
    this.#made.set(key, made)
    for (const oldest of this.#made.keys()) {
      if (this.#made.size <= this.#most) break
      this.#made.delete(oldest)
    }
    if (!known) made.catch(() => this.#made.delete(key))
    return made
  }
}

export interface Changes {
  readonly all: readonly Difference[]
  readonly touched: readonly Touched[]
}

interface Shelf {
  readonly units: Few<readonly KeptUnit[]>
  readonly changes: Few<Changes>
}
const shelves = new WeakMap<LibraryStore, Shelf>()

function shelfOf(library: LibraryStore): Shelf {
  const known = shelves.get(library)
  if (known) return known
  const shelf = { units: new Few<readonly KeptUnit[]>(4), changes: new Few<Changes>(8) }
  shelves.set(library, shelf)
  return shelf
}

/** All units of an edition, in order. */
export function unitsOf(library: LibraryStore, edition: KeptEdition): Promise<readonly KeptUnit[]> {
  return shelfOf(library).units.get(`${edition.id} ${edition.digest}`, () => library.units(edition))
}

/** What differs between two editions, and what of the record it touches. */
export function changesBetween(library: LibraryStore, record: ArashaRecord, from: KeptEdition, to: KeptEdition): Promise<Changes> {
  return shelfOf(library).changes.get(`${record.digest} ${from.id} ${from.digest} ${to.id} ${to.digest}`, async () => {
    const all = diffUnits(await unitsOf(library, from), await unitsOf(library, to))
    const paths = all.filter((c) => c.change !== 'spelling').map((c) => c.path)
    return { all, touched: touchedBy(record, from.instrument, paths) }
  })
}

/** A word for what is held of an act: it changes with every import that changes anything. */
export async function heldTag(editions: readonly KeptEdition[]): Promise<string> {
  const text = editions.map((e) => `${e.id} ${e.digest} ${e.source} ${e.name}`).join('\n')
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))
  return [...bytes.slice(0, 8)].map((b) => b.toString(16).padStart(2, '0')).join('')
}
