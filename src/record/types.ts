/**
 * The shapes of the record: the law as data. Every YAML file under `record/` is one of these entries (or a list of them);
 * the folder names the kind. Dates are calendar dates `YYYY-MM-DD`; validity is half-open (`from` included, `to` excluded).
 */

import type { Entry, ISODate, Lang, Precision, SourceRef, Status, Text } from './base.ts'
import type { Career, Institution, Programme } from './directory.ts'
import type { Concern, Decision, Indicator, Place, Recommendation, Review, SeedClaim, Theme } from './monitoring.ts'

export {
  type DatedEvent,
  type Entry,
  type ISODate,
  LANGS,
  type Lang,
  type Precision,
  type SourceRef,
  type Status,
  type Text,
} from './base.ts'

export interface Source {
  readonly id: string
  readonly title: Text
  readonly url?: string
  /** Adilet number, UN symbol and the like. */
  readonly symbol?: string
  readonly official: boolean
  /** What of it was seen, and in which copy. */
  readonly seen?: Text
}

/** A span of validity. `to` is the first day on which it no longer holds. */
export interface Span {
  readonly from: ISODate
  readonly to?: ISODate
  readonly precision?: Precision
  readonly status?: Status
  readonly note?: Text
}

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
  readonly heading?: Text
  readonly versions: readonly ProvisionVersion[]
}

export interface Right extends Entry {
  readonly title: Text
  /** Plain statement: what it promises. */
  readonly plain: Text
  /** Easy language: short sentences, common words. */
  readonly easy: Text
  readonly group:
    | 'person'
    | 'justice'
    | 'expression'
    | 'participation'
    | 'equality'
    | 'family'
    | 'work-welfare'
    | 'education-culture'
    | 'protection'
    | 'order'
}

export interface Counterpart extends Entry {
  readonly right: string
  readonly old: readonly string[]
  readonly new: readonly string[]
  readonly change: 'same' | 'narrower' | 'broader' | 'new' | 'dropped'
  readonly why: Text
}

/** Where a person in distress would look for a situation, the nearest danger first. */
export const SITUATION_GROUPS = ['danger', 'police', 'prison', 'voice', 'justice', 'border', 'life'] as const
export type SituationGroup = (typeof SITUATION_GROUPS)[number]

export interface Situation extends Entry {
  readonly title: Text
  readonly group: SituationGroup
  /** Two or three sentences: what matters first, today. */
  readonly first: Text
  /** What people say, each in its own language; used to find the situation from free text. */
  readonly words: { readonly kk: readonly string[]; readonly ru: readonly string[]; readonly en: readonly string[] }
  readonly rights: readonly string[]
  /** Treaty provisions that a claim is drawn from when the person names none. */
  readonly claims: readonly string[]
  /** Remedies to be assessed. */
  readonly remedies: readonly string[]
  /** Facts that follow from the situation itself. */
  readonly implies?: Readonly<Record<string, FactValue>>
  readonly confusedWith?: readonly { readonly situation: string; readonly when: Text }[]
}

export type FactValue = boolean | string | number | null

export interface Fact extends Entry {
  readonly type: 'bool' | 'date' | 'datetime' | 'choice' | 'text'
  readonly ask: Text
  readonly help?: Text
  /** Why it is asked. */
  readonly why: Text
  readonly basis: readonly string[]
  readonly options?: readonly { readonly id: string; readonly label: Text }[]
  /** Health, religion, sex life, criminal record: asked only where a remedy needs it, and never kept. */
  readonly sensitive: boolean
  /** `case`: decides remedies, asked in the interview. `draft`: only fills a document. */
  readonly use: 'case' | 'draft'
  /** A date that may lie after the day of asking (a planned assembly). */
  readonly future?: boolean
}

/**
 * A date inside a formula or a term:
 * `at` (day of asking or filing) · `fact:ID` · `claim:from` · `claim:to` · `claim:affirmed` (the latest later act that upheld the breach) ·
 * `step:REMEDY:filed` · `step:REMEDY:decided` (the latest such step) · `final-decision` (the latest domestic decision that counts for exhaustion) · a literal `YYYY-MM-DD`.
 */
export type DateRef = string

/** A three-valued formula. Exactly one operator an object; `from`/`is`/`in`... belong to it. */
export type Formula =
  | { readonly all: readonly Formula[] }
  | { readonly any: readonly Formula[] }
  | { readonly not: Formula }
  /** A fact: true when a bool fact is true, or equals `is`, or is one of `in`. */
  | { readonly fact: string; readonly is?: FactValue; readonly in?: readonly FactValue[] }
  /** A field of the claim under assessment. */
  | { readonly claim: 'raised' | 'ongoing' | 'evidence' | 'excuse'; readonly is?: FactValue; readonly in?: readonly FactValue[] }
  /** The claim's provision lies in one of these (`iccpr/14` covers `iccpr/14.3.d`; `iccpr` covers all of it). */
  | { readonly claimUnder: readonly string[] }
  /** One of the case's situations. */
  | { readonly situation: readonly string[] }
  | {
      readonly date: DateRef
      readonly after?: DateRef
      readonly onOrAfter?: DateRef
      readonly before?: DateRef
      readonly onOrBefore?: DateRef
    }
  /** The day of asking is not later than the end of the term counted from `from`. */
  | { readonly within: string; readonly from: DateRef; readonly calendar?: string; readonly workingDays?: boolean }
  /** Some step was taken before one of these remedies (with one of these outcomes). `pending` counts as an outcome. */
  | { readonly step: readonly string[]; readonly outcome?: readonly StepOutcome[] }
  /** The instrument or provision is law in Kazakhstan on that date. */
  | { readonly inForce: string; readonly on: DateRef }
  /** A named formula of `record/derived`. */
  | { readonly derived: string }
  /** Domestic remedies are exhausted or excused for the claim (or, outside a claim, for the case); see `src/remedy/exhaustion.ts`. */
  | { readonly exhausted: true }
  | { readonly always: boolean }

export type StepOutcome = 'granted' | 'partly' | 'rejected' | 'pending' | 'refused-to-register' | 'out-of-time'

export interface Derived extends Entry {
  readonly title: Text
  readonly formula: Formula
  readonly basis: readonly string[]
}

export interface Condition {
  readonly id: string
  /** `bar`: if false the way is closed. `step`: if false something must come first (verdict `later`). `risk`: if false the way is open at risk. `advice`: shown, decides nothing. */
  readonly kind: 'bar' | 'step' | 'risk' | 'advice'
  /** Assessed for each claim apart. */
  readonly perClaim?: boolean
  readonly formula: Formula
  readonly basis: readonly string[]
  /** The rule in words. */
  readonly why: Text
  /** What it means, and what to do, when it is not met. */
  readonly no?: Text
  /** A bar that is false for now only: where this formula is true the verdict is `later` instead of `closed`. */
  readonly laterWhen?: Formula
  readonly status?: Status
}

export interface Deadline {
  /** Which rule applies, where a remedy has several. The first whose `when` is true (or that has none) is used. */
  readonly when?: Formula
  /** The rule as law on the day of filing. */
  readonly inForce?: Span
  /** ISO 8601 duration: `P15D`, `P3M`, `PT72H`; absent where no period is set. */
  readonly term?: string
  /** A shorter period that may be the one that applies, as where a court struck it down and the Code still has it: the safe day goes by it. */
  readonly safeTerm?: string
  readonly workingDays?: boolean
  /** Instrument whose rules of counting apply. */
  readonly calendar?: string
  /** Terms of detention and custody: the first minute or day counts, nothing is moved. */
  readonly detention?: boolean
  /** Counted backwards: the act must be done so long before the start event. */
  readonly before?: boolean
  /** Start events in order of preference: the first known one starts the count. */
  readonly start?: readonly DateRef[]
  readonly startText?: Text
  readonly restorable?: 'yes' | 'no' | 'unknown'
  readonly restorableText?: Text
  /** What a missed term does. Default: `closes` where it cannot be restored, else `risk`. */
  readonly missed?: 'closes' | 'risk' | 'nothing'
  /** The rule in words. */
  readonly text: Text
  readonly basis: readonly string[]
  readonly status?: Status
}

export interface Answer {
  readonly term?: string
  readonly workingDays?: boolean
  readonly text: Text
  readonly basis?: readonly string[]
}

export interface Remedy extends Entry {
  readonly title: Text
  readonly level: 'domestic' | 'international'
  /** Which body, in a few words. */
  readonly forum: Text
  /** For UN procedures: the instrument under which claims are made. */
  readonly treaty?: string
  readonly purpose: Text
  readonly basis: readonly string[]
  readonly who: Text
  readonly where: Text
  readonly conditions: readonly Condition[]
  readonly deadline: readonly Deadline[]
  readonly answer?: Answer
  readonly fee: Text
  readonly form: readonly Text[]
  readonly language?: Text
  readonly outcomes: readonly Text[]
  readonly next: readonly { readonly remedy?: string; readonly text: Text }[]
  readonly effect?: Text
  readonly exhaustion: {
    /** Must it be used before a UN committee can look at the matter? */
    readonly must: 'yes' | 'no' | 'depends'
    /** After a refusal one of these must be used too; empty = the end of the chain. */
    readonly then: readonly string[]
    /** The days in which `must` holds by filing date, where a reform changed it. */
    readonly inForce?: Span
    readonly why: Text
  }
  readonly risks: readonly Text[]
  readonly evidence?: readonly Text[]
  /** It can be used again after a decision (a new refusal, a new request). Absent: only where no period is set for it. */
  readonly repeatable?: boolean
  /** Nobody in Kazakhstan can use it (now): why. Shown with the verdict `closed`. */
  readonly unavailable?: Text
  readonly links?: readonly { readonly text: Text; readonly url: string; readonly status: Status }[]
}

/** How a code counts its terms; the engine in `src/time` reads nothing else. */
export interface CountingRule extends Entry {
  /** The instrument that counts, e.g. `criminal-procedure-code`. */
  readonly instrument: string
  readonly title: Text
  readonly basis: readonly string[]
  /** Is the first day (or hour) counted? */
  readonly firstDay: 'not-counted' | 'counted'
  /** What a last day that is a day off does. */
  readonly lastDayOff: 'moves' | 'stays'
  /** Terms named in days: calendar days, or working days unless said otherwise. */
  readonly days: 'calendar' | 'working'
  /** A second reading that courts may follow; the earlier date is the safe one. */
  readonly otherReading?: { readonly days: 'calendar' | 'working'; readonly text: Text; readonly basis: readonly string[] }
  readonly detention: { readonly firstDay: 'counted'; readonly lastDayOff: 'stays' }
  readonly endOfDay: Text
  readonly post?: Text
  readonly text: Text
}

export interface HolidayYear extends Entry {
  readonly year: number
  /** Days off beyond weekends. `status` where it differs from the year's. */
  readonly daysOff: readonly { readonly date: ISODate; readonly name: Text; readonly status?: Status }[]
  /** Weekend days worked by decree. */
  readonly workingWeekends: readonly { readonly date: ISODate; readonly act?: string; readonly status?: Status }[]
}

export interface ZoneSpan extends Entry {
  readonly from: ISODate
  readonly to?: ISODate
  readonly zones: readonly { readonly offset: string; readonly where: Text }[]
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

/** A question that the fact-finders could not settle; shown on "what we do not know" and on what it touches. */
export interface OpenQuestion extends Entry {
  readonly question: Text
  readonly why?: Text
  /** Ids of entries it touches. */
  readonly touches: readonly string[]
}

/** A warning that must stand on the pages it touches. */
export interface Update extends Entry {
  readonly date: ISODate
  readonly precision?: Precision
  readonly danger?: 'high' | 'medium'
  readonly text: Text
  readonly touches: readonly string[]
}

export interface Term extends Entry {
  readonly category: string
  readonly title: Text
  readonly variants?: { readonly kk?: readonly string[]; readonly ru?: readonly string[]; readonly en?: readonly string[] }
}

/** A complaint's template: sections that the body requires, filled from facts and assessment. */
export interface Template extends Entry {
  readonly remedy: string
  readonly title: Text
  /** Languages the body accepts; others are made as reading copies and marked so. */
  readonly languages: readonly Lang[]
  readonly addressee: Text
  readonly sections: readonly TemplateSection[]
  readonly attachments: readonly Text[]
  readonly limits?: {
    readonly formats?: readonly string[]
    readonly maxBytes?: number
    readonly maxPages?: number
    readonly text?: Text
    readonly status: Status
  }
}

export interface TemplateSection {
  readonly id: string
  readonly heading: Text
  /** The provision that requires the section. */
  readonly basis: readonly string[]
  readonly required: boolean
  /** Paragraphs; `{fact:ID}`, `{claim:...}`, `{step:...}`, `{at}` are filled in. A paragraph with an unfilled field lists it as missing; in a section that is not required it is left out. */
  readonly body: readonly Text[]
  /** Repeat the body for each claim or step. */
  readonly each?: 'claims' | 'steps' | 'rights'
  /**
   * Only if the formula is not false; with `each: claims` or `steps`, for those of them for which it is not false. While it is unknown
   * the section is not required: what nobody has filled is left out, words without a field included, and the deciding question is listed.
   * Sections that follow each other under the same heading become one.
   */
  readonly when?: Formula
}

/** Every kind, with the folder of `record/` in which its entries stand. */
export interface Kinds {
  source: Source
  instrument: Instrument
  right: Right
  counterpart: Counterpart
  situation: Situation
  fact: Fact
  derived: Derived
  remedy: Remedy
  counting: CountingRule
  holidays: HolidayYear
  zone: ZoneSpan
  hierarchy: Hierarchy
  question: OpenQuestion
  update: Update
  term: Term
  template: Template
  institution: Institution
  programme: Programme
  career: Career
  concern: Concern
  indicator: Indicator
  review: Review
  theme: Theme
  place: Place
  recommendation: Recommendation
  decision: Decision
  claim: SeedClaim
}
export type Kind = keyof Kinds

export const FOLDERS: { readonly [K in Kind]: string } = {
  source: 'sources',
  instrument: 'instruments',
  right: 'rights',
  counterpart: 'counterparts',
  situation: 'situations',
  fact: 'facts',
  derived: 'derived',
  remedy: 'remedies',
  counting: 'calendars/counting',
  holidays: 'calendars/holidays',
  zone: 'calendars/zones',
  hierarchy: 'hierarchy',
  question: 'questions',
  update: 'updates',
  term: 'terms',
  template: 'templates',
  institution: 'institutions',
  programme: 'programmes',
  career: 'careers',
  concern: 'concerns',
  indicator: 'indicators',
  review: 'reviews',
  theme: 'themes',
  place: 'places',
  recommendation: 'recommendations',
  decision: 'decisions',
  claim: 'claims',
}
