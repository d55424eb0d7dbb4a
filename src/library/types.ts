import type { ISODate, Lang } from '../record/types.ts'
import type { Facts, Format } from './block.ts'
import type { Said } from './refusal.ts'

/**
 * An official text as the library keeps it: one list of units in the order of the text. Divisions, articles, paragraphs and points point to
 * the unit they stand in; notes of editors are units too, with the amendments they tell as data. `label + text` of all units in order is the
 * whole text, blanks apart: nothing is left out and nothing is added.
 */
export interface Act {
  readonly title: string
  /** The line that names the act: kind, day, number. */
  readonly requisite: string | null
  readonly lang: Lang
  readonly adopted: ISODate | null
  readonly number: string | null
  readonly units: readonly Unit[]
}

export type UnitKind =
  | 'title'
  | 'requisite'
  | 'contents'
  | 'preamble'
  | 'part'
  | 'section'
  | 'subsection'
  | 'chapter'
  | 'subchapter'
  | 'annex'
  | 'article'
  | 'paragraph'
  | 'point'
  | 'subpoint'
  | 'text'
  | 'note'
  | 'signature'
  | 'imprint'

export interface Unit {
  /**
   * `146`, `146.2`, `146.2.3` for articles, paragraphs, points, as in the record's ids; `~n` for the n-th unnumbered passage of a unit, `!n` for
   * a note, `@n` where a number comes again. Divisions: `sec2/ch5`; inside an annex everything begins with `an1/`.
   */
  readonly path: string
  readonly kind: UnitKind
  readonly number: string | null
  /** As printed: `Статья 146.`, `2)`, or empty. */
  readonly label: string
  /** The heading of a division or an article; else the wording. */
  readonly text: string
  /** Index of the unit it stands in, or -1. */
  readonly parent: number
  /** Where it stood in the file. */
  readonly at: string
  /** The text itself says that this was taken out. */
  readonly excluded?: true
  readonly amendments?: readonly NotedAmendment[]
}

/** What an editor's note tells of one amending act. */
export interface NotedAmendment {
  readonly date: ISODate | null
  readonly number: string | null
  readonly what: 'reworded' | 'amended' | 'added' | 'excluded' | 'unknown'
  /** When it takes effect, where the note names the day; else null and `rule` has its words. */
  readonly inForce: ISODate | null
  readonly rule: string | null
}

/** What became of a file: counted, never estimated. */
export interface Report {
  readonly format: Format
  readonly signs: { readonly in: number; readonly out: number; readonly markup: number }
  /** Passages that found no place, word for word. Empty, or the import is refused. */
  readonly lost: readonly string[]
  readonly articles: number
  readonly first: string | null
  readonly last: string | null
  /** Articles that the text says were taken out. */
  readonly excluded: readonly string[]
  /** Numbers that are neither there nor said to be taken out. */
  readonly gaps: readonly string[]
  /** Numbers that come twice. */
  readonly repeated: readonly string[]
  readonly notes: number
  readonly amendments: number
  readonly remarks: readonly string[]
}

/** A text ready to be kept. */
export interface Edition {
  readonly instrument: string
  readonly lang: Lang
  readonly edition: ISODate
  readonly act: Act
  readonly report: Report
  /** What a person should know of the reading; the report has it in English. */
  readonly remarks?: readonly Said[]
  readonly source: { readonly name: string; readonly digest: string; readonly facts: Facts; readonly xml?: string }
}
