/**
 * The shapes of the record: the law as data. Every YAML file under `record/` is one of these entries (or a list of them);
 * the folder names the kind. Dates are calendar dates `YYYY-MM-DD`; validity is half-open (`from` included, `to` excluded).
 */

import type { Entry, ISODate, Precision, Status, Text } from './base.ts'
import type { Derived, Fact, Remedy, Situation, Template } from './cases.ts'
import type { Career, Institution, Programme } from './directory.ts'
import type { Counterpart, Hierarchy, Instrument, Right } from './instruments.ts'
import type { Concern, Decision, Indicator, Place, Recommendation, Review, SeedClaim, Theme } from './monitoring.ts'

export {
  type DatedEvent,
  type Entry,
  type ISODate,
  LANGS,
  type Lang,
  type Precision,
  type SourceRef,
  type Span,
  type Status,
  type Text,
} from './base.ts'
export {
  type Answer,
  type Condition,
  type DateRef,
  type Deadline,
  type Fact,
  type FactValue,
  type Formula,
  type Remedy,
  SITUATION_GROUPS,
  type Situation,
  type SituationGroup,
  type StepOutcome,
  type Template,
  type TemplateSection,
} from './cases.ts'
export {
  type Amendment,
  type Counterpart,
  type Hierarchy,
  type Instrument,
  type InstrumentKind,
  type Provision,
  type ProvisionVersion,
  RIGHT_GROUPS,
  type Right,
  type TreatyStatus,
} from './instruments.ts'

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
