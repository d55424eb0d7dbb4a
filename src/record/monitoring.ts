import type { DatedEvent, Entry, ISODate, Precision, SourceRef, Status, Text } from './base.ts'

/** A challenge: what is said of it, by all sides, in order of time. */
export interface Concern extends Entry {
  readonly title: Text
  readonly summary: Text
  readonly rights: readonly string[]
  /** Provisions that it turns on. */
  readonly laws: readonly string[]
  /** Laws that the record does not hold. */
  readonly lawsText?: readonly Text[]
  readonly events: readonly DatedEvent[]
  readonly indicators: readonly string[]
  readonly situations: readonly string[]
  readonly remedies: readonly string[]
}

/** A numeric series. Values of different measures are never joined: where the measure changed a point carries `breaks`. */
export interface Indicator extends Entry {
  readonly title: Text
  readonly unit: Text
  readonly lowerIsBetter?: boolean
  /** People counted in one event by one source: to be seen beside the figures of others and never added to them. */
  readonly apart?: true
  readonly points: readonly {
    readonly year: number
    /** A part of the year or another period, in words. */
    readonly period?: Text
    readonly value: number | null
    readonly of?: number
    /** From this point on the measure is another one: what changed. */
    readonly breaks?: Text
    readonly note?: Text
    readonly status: Status
    readonly sources: readonly SourceRef[]
  }[]
}

/** A review of Kazakhstan by a UN body, a visit, or a membership. */
export interface Review extends Entry {
  readonly title: Text
  readonly type: 'treaty-body' | 'upr' | 'visit' | 'membership' | 'mechanism'
  readonly body: Text
  readonly treaty?: string
  readonly document?: string
  readonly date: ISODate
  readonly precision?: Precision
  readonly to?: ISODate
  readonly text: Text
  /** What is due next, and when; known less well than the review itself. */
  readonly next?: { readonly text: Text; readonly status: Status }
  readonly url?: string
}

/** What recommendations are about, in our own few words. */
export interface Theme {
  readonly id: string
  readonly title: Text
}

/** What the record says, in English, of a place in a source where it is more than a number; the same in each language. */
export interface Place {
  readonly id: string
  readonly title: Text
}

export interface Recommendation extends Entry {
  readonly type: 'upr' | 'concluding-observation' | 'views' | 'spt' | 'special-procedure' | 'ilo'
  /** UN symbol of the document. */
  readonly document: string
  readonly paragraph: string | null
  readonly year: number
  readonly by: Text
  /** In our own words. */
  readonly text: Text
  readonly response: 'supported' | 'noted' | null
  readonly responseNote?: Text
  readonly themes: readonly string[]
  readonly rights: readonly string[]
  /** The decision that it stands in. */
  readonly decision?: string
  readonly url?: string
}

/** What a UN body decided in a case against Kazakhstan. */
export interface Decision extends Entry {
  readonly title: Text
  readonly body: 'hrcttee' | 'cat' | 'cedaw' | 'cerd' | 'wgad'
  /** UN symbol. */
  readonly symbol: string
  readonly communication?: string
  readonly filed?: ISODate
  readonly decided: ISODate
  readonly precision?: Precision
  readonly facts: Text
  readonly outcome: 'violation' | 'no-violation' | 'inadmissible' | 'discontinued' | 'arbitrary'
  readonly outcomeText?: Text
  readonly alleged: readonly string[]
  readonly violated: readonly string[]
  /** What was decided on admissibility, by ground. */
  readonly admissibility: readonly { readonly text: Text; readonly admissible: boolean; readonly provision?: string }[]
  readonly reasoning?: readonly Text[]
  readonly ordered?: Text
  readonly situations: readonly string[]
  readonly url?: string
}

/** What the page that this project began from said, and what is so. */
export interface SeedClaim extends Entry {
  readonly section:
    | 'introduction'
    | 'constitution'
    | 'treaties'
    | 'institutions'
    | 'challenges'
    | 'studying'
    | 'careers'
    | 'context'
    | 'omission'
  readonly claim: Text
  readonly verdict: 'accurate' | 'opinion-supported' | 'outdated' | 'imprecise' | 'false' | 'missing'
  /** What is so. */
  readonly so: Text
  /** Entries where it stands in the record. */
  readonly see: readonly string[]
}
