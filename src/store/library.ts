import type { Edition, NotedAmendment, Report, UnitKind } from '../library/types.ts'
import type { ISODate, Lang } from '../record/types.ts'
import type { Prepared } from './prepare.ts'

/**
 * Where imported texts live. One edition is kept or not kept: there is no half. Every method may be called by many processes at once.
 * An engine that implements this needs no extension, no session state, and no ids from sequences.
 */
export interface LibraryStore {
  /**
   * Keeps an edition whole, in one transaction; keeping the same again changes nothing, a different text for the same day replaces it.
   * `prepared` is what `prepare` made of this very edition, where that was done elsewhere.
   */
  save(edition: Edition, prepared?: Prepared): Promise<Saved>
  /** What is kept, by instrument, language and date; of one instrument only where one is named. */
  editions(instrument?: string): Promise<readonly KeptEdition[]>
  /** Which editions are kept, each with the digest of its source; in no order. */
  sources(): Promise<readonly Pick<KeptEdition, 'id' | 'source'>[]>
  /** The edition that was the text on a day: the latest one not after it, or nothing. */
  editionOn(instrument: string, lang: Lang, day: ISODate): Promise<KeptEdition | undefined>
  /** All units of an edition in the order of the text. */
  units(edition: KeptEdition): Promise<readonly KeptUnit[]>
  /** One article, paragraph or point with all that stands in it, in order; empty where the edition has none. */
  passage(edition: KeptEdition, path: string): Promise<readonly KeptUnit[]>
  /** Date of the first kept edition in which this path has this wording, or nothing. */
  firstSeen(instrument: string, lang: Lang, path: string, wording: string): Promise<ISODate | undefined>
  /** The Akoma Ntoso document an edition was read from, or nothing. */
  xml(edition: KeptEdition): Promise<string | undefined>
  /** Passages of the editions that are the text on a day, best first; a passage is an article, or a paragraph where they are numbered. */
  find(query: PassageQuery): Promise<FoundPassages>
  /** Reads beforehand what `find` will need the most on that day; it gives way to who asks meanwhile. For who answers many. */
  warm(at: ISODate): Promise<void>
  /** Wordings by their digests. */
  wordings(digests: readonly string[]): Promise<ReadonlyMap<string, Wording>>
  /** Ends use; what was kept stays. */
  close(): Promise<void>
}

export type Saved = 'new' | 'updated' | 'unchanged'

export interface KeptEdition {
  /** `INSTRUMENT/LANG/DATE`. */
  readonly id: string
  readonly instrument: string
  readonly lang: Lang
  readonly edition: ISODate
  readonly title: string
  readonly requisite: string | null
  readonly adopted: ISODate | null
  /** Digest of the file, and of the text as kept. */
  readonly source: string
  readonly digest: string
  readonly name: string
  readonly report: Report
}

export interface KeptUnit {
  readonly seq: number
  readonly path: string
  readonly kind: UnitKind
  readonly number: string | null
  readonly label: string
  readonly text: string
  readonly parent: number
  readonly at: string
  readonly excluded: boolean
  readonly amendments: readonly NotedAmendment[]
  /** Digest of label and text: equal wordings have equal digests, in every edition and act. */
  readonly wording: string
}

export interface Wording {
  readonly label: string
  readonly text: string
}

/** One way in which a word may be meant: keys of the analyser that must all stand in a passage, and how sure that is (1: as typed). */
export interface KeyWay {
  readonly keys: readonly string[]
  readonly weight: number
}

/** What is looked for. */
export interface PassageQuery {
  readonly at: ISODate
  /** Word by word, the surest way first; `spare` is tried where none of the ways stands anywhere. */
  readonly words: readonly { readonly ways: readonly KeyWay[]; readonly spare?: readonly KeyWay[] }[]
  /** Words one after the other, each with the keys it may have: all must stand there, or none may. */
  readonly phrases?: readonly (readonly (readonly string[])[])[]
  readonly without?: readonly (readonly (readonly string[])[])[]
  readonly langs?: readonly Lang[]
  /** Acts to leave out, and acts that the query names: their passages come before others. */
  readonly except?: readonly string[]
  readonly named?: readonly string[]
  readonly limit: number
}

export interface FoundPassages {
  /** Best first, one an article: the best of its paragraphs. */
  readonly hits: readonly FoundPassage[]
  /** Word by word: does the library have it as typed? */
  readonly known: readonly boolean[]
}

export interface FoundPassage {
  readonly instrument: string
  readonly lang: Lang
  readonly edition: ISODate
  /** Of the act. */
  readonly act: string
  readonly path: string
  /** Further paragraphs of the same article that answer, and the same in other languages. */
  readonly also: readonly string[]
  readonly score: number
  /** The share of the query, by rarity, that the passage holds. */
  readonly covered: number
  /** Digests of the article's heading and of the passage's own wordings. */
  readonly heading: string | null
  readonly body: readonly string[]
}
