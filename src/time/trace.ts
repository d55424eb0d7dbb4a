import type { CountingRule, ISODate, Text, ZoneSpan } from '../record/types.ts'
import type { Term } from './term.ts'
import type { DayOff, WorkedWeekend, WorkingDays } from './working-days.ts'

export interface CountInput {
  /** The start event: `YYYY-MM-DD`, or `YYYY-MM-DDTHH:MM` where the hour matters. */
  readonly start: string
  /** ISO 8601: `P15D`, `P3M`, `PT72H`. */
  readonly term: string
  /** How the governing code counts; without it the count is neutral and says so. */
  readonly rule?: CountingRule
  readonly days: WorkingDays
  /** The law names working days (`true`) or calendar days (`false`); absent: as the rule says. */
  readonly workingDays?: boolean
  /** Terms of detention and custody: the first minute or day counts, nothing is moved. */
  readonly detention?: boolean
  /** Counted back from the start event: the act must be done so long before it. */
  readonly before?: boolean
  /** Minutes by which local clocks were ahead of UTC on a day; `null` where unknown. Given, hours count as they really pass. */
  readonly zone?: (date: ISODate) => number | null
  /** The zones of the country, where the place is not known: hours across a change of clocks then have two readings. */
  readonly zones?: readonly ZoneSpan[]
}

export interface CountStep {
  readonly text: Text
  readonly date: string | null
  readonly provision: string | null
}

export interface Reading {
  readonly due: string
  readonly text: Text
}

export interface Count {
  /** The last day to act; for hours `YYYY-MM-DDTHH:MM`. */
  readonly due: string
  /** The earliest day where readings differ; `null` where there is one reading. */
  readonly dueSafe: string | null
  /** The reading of `due` first. */
  readonly readings: readonly Reading[]
  /** The count, step by step; never empty. */
  readonly steps: readonly CountStep[]
  readonly warnings: readonly Text[]
}

/** One way through the calendar to the last day. */
export interface Path {
  readonly due: string
  /** The end before it is moved off a day off. */
  readonly nominal: string
  /** Days are counted as working days. */
  readonly working: boolean
  /** Days off that the count passed over. */
  readonly skipped: readonly DayOff[]
  /** Days off from the nominal end to the day before `due`. */
  readonly moved: readonly DayOff[]
  /** Weekend days that count as worked. */
  readonly worked: readonly WorkedWeekend[]
  /** Years whose holidays mattered. */
  readonly years: readonly number[]
}

/** What was done, for `explain` to put into words. */
export interface Trace {
  readonly input: CountInput
  readonly term: Term
  readonly startDate: ISODate
  readonly startMinute: number | null
  readonly detention: boolean
  readonly before: boolean
  readonly firstCounted: boolean
  /** From when hours run. */
  readonly from: string | null
  readonly zoneShift: number
  readonly main: Path
  readonly other: { readonly kind: 'working' | 'calendar' | 'same-date' | 'full-days' | 'zone'; readonly path: Path } | null
  readonly dueSafe: string | null
  /** Where days off that are not confirmed are taken for working days. */
  readonly withoutUnverified: () => string
}
