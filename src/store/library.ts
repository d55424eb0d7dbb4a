import type { Edition, NotedAmendment, Report, UnitKind } from '../library/types.ts'
import type { ISODate, Lang } from '../record/types.ts'

/**
 * Where imported texts live. One edition is kept or not kept: there is no half. Every method may be called by many processes at once.
 * An engine that implements this needs no extension, no session state, and no ids from sequences.
 */
export interface LibraryStore {
  /** Keeps an edition whole, in one transaction; keeping the same again changes nothing, a different text for the same day replaces it. */
  save(edition: Edition): Promise<Saved>
  /** What is kept, by instrument, language and date; of one instrument only where one is named. */
  editions(instrument?: string): Promise<readonly KeptEdition[]>
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
