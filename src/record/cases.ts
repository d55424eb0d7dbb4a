import type { Entry, Lang, Span, Status, Text } from './base.ts'

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
  /** `bar`: if false the way is closed. `step`: if false something must come first (verdict `later`). `risk`: if false the way is open at risk. `advice`: decides nothing, shown unless its formula is false. */
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
  /** Where this is true it is to be used at once, whatever terms others have: a life, a body or a trace does not wait. */
  readonly atOnce?: Formula
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
