import type { Entry, ISODate, Precision, SourceRef, Span, Status, Text } from './base.ts'

export type InstrumentKind = 'constitution' | 'constitutional-law' | 'treaty' | 'code' | 'law' | 'by-law' | 'soft-law'

export interface Amendment {
  /** The number of the amending act; its date where it has none (a law adopted by referendum). */
  readonly act: string
  readonly date?: ISODate
  readonly inForce?: ISODate
  readonly precision?: Precision
  readonly articles?: readonly string[]
  readonly what?: Text
  readonly status: Status
  readonly notes?: readonly Text[]
  readonly sources?: readonly SourceRef[]
}

/** What Kazakhstan has accepted of a treaty. */
export interface TreatyStatus {
  readonly state: 'party' | 'signed' | 'not-party'
  readonly signed?: ISODate
  readonly ratified?: ISODate
  /** From when the treaty binds Kazakhstan; absent where it does not, or where the day is not known. */
  readonly inForce?: Span
  readonly domesticAct?: Text
  readonly reservations?: Text
  readonly complaints?: { readonly individual?: Text; readonly inquiry?: Text; readonly interState?: Text }
  /** The state in words, with its doubts. */
  readonly text: Text
}

export interface Instrument extends Entry {
  readonly kind: InstrumentKind
  readonly title: Text
  readonly short: Text
  /** How a provision of it is cited: `{article}` is replaced, e.g. `ст. {article} УК РК`. */
  readonly cite?: Text
  readonly number?: string
  readonly adopted?: ISODate
  /** Days on which it is law in Kazakhstan; for a treaty use `treaty.inForce`. Absent = not known (said in notes). */
  readonly inForce?: Span
  readonly treaty?: TreatyStatus
  readonly official?: { readonly symbol?: string; readonly kk?: string; readonly ru?: string; readonly en?: string }
  readonly replaces?: readonly string[]
  readonly replacedBy?: string
  /** Edition in which it was read. */
  readonly read?: ISODate
  readonly amendments?: readonly Amendment[]
  readonly provisions: readonly Provision[]
}

/** One version of a provision: our gist of it, in our own words. */
export interface ProvisionVersion extends Omit<Span, 'note'> {
  readonly gist: Text
  readonly rights?: readonly string[]
  /** Those of its rights that it limits, or whose exercise it punishes: for them it is no guarantee. */
  readonly restricts?: readonly string[]
  readonly holder?: Text
  readonly limits?: Text
  /** Listed by the Constitution as never open to restriction. */
  readonly nonRestrictable?: boolean
  readonly derogable?: Text
  /** Edition in which this wording was read: before and after it the wording was not checked. */
  readonly read?: ISODate
  readonly amendedBy?: string
  readonly status: Status
  readonly sources: readonly SourceRef[]
  readonly notes?: readonly Text[]
}

export interface Provision {
  /** Local part of the id: `ARTICLE[.PARAGRAPH[.POINT]]`, e.g. `14.3.d`, `193.1-1`. */
  readonly id: string
  /** Further local ids that share this gist. */
  readonly also?: readonly string[]
  /** As the act has it; ours where the act gives its articles none, as constitutions and treaties do. */
  readonly heading?: Text
  readonly versions: readonly ProvisionVersion[]
}

/** Where a right stands among the others, in the order of the list. */
export const RIGHT_GROUPS = [
  'person',
  'justice',
  'expression',
  'participation',
  'equality',
  'family',
  'work-welfare',
  'education-culture',
  'protection',
  'order',
] as const

export interface Right extends Entry {
  readonly title: Text
  /** Plain statement: what it promises. */
  readonly plain: Text
  /** Easy language: short sentences, common words. */
  readonly easy: Text
  readonly group: (typeof RIGHT_GROUPS)[number]
}

export interface Counterpart extends Entry {
  readonly right: string
  readonly old: readonly string[]
  readonly new: readonly string[]
  readonly change: 'same' | 'narrower' | 'broader' | 'new' | 'dropped'
  readonly why: Text
}

/** How levels of law stand to each other, and the clauses that lift a treaty above a law, by period. */
export interface Hierarchy extends Entry {
  /** Highest first. */
  readonly levels: readonly { readonly kind: InstrumentKind; readonly title: Text; readonly basis: readonly string[] }[]
  readonly treatyClauses: readonly {
    readonly id: string
    readonly from: ISODate
    readonly to?: ISODate
    readonly effect: 'priority' | 'priority-by-statute'
    readonly application: 'direct' | 'by-legislation'
    readonly basis: readonly string[]
    readonly text: Text
    readonly status: Status
    readonly warning?: Text
  }[]
  readonly principles: { readonly special: Principle; readonly later: Principle; readonly responsibility: Principle }
}
export interface Principle {
  readonly text: Text
  readonly basis: readonly string[]
}
