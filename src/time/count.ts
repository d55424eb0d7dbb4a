import type { CountingRule, ISODate, Text } from '../record/types.ts'
import { addDays, addMonths } from './date.ts'
import { explain } from './explain.ts'
import { momentAt, parseMoment } from './moment.ts'
import { parseTerm, type Term } from './term.ts'
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
  readonly other: { readonly kind: 'working' | 'calendar' | 'same-date' | 'full-days'; readonly path: Path } | null
  readonly dueSafe: string | null
  /** Where days off that are not confirmed are taken for working days. */
  readonly withoutUnverified: () => string
}

/**
 * Counts a legal term and shows how. Throws `DateError` or `TermError` for a start or a term that cannot be read; never guesses:
 * where the code can be read in two ways both dates are given and the earlier one is `dueSafe`.
 */
export function countTerm(input: CountInput): Count {
  const trace = count(input)
  let told: ReturnType<typeof explain> | undefined
  const tell = () => {
    told ??= explain(trace)
    return told
  }
  // Most callers need only the day: the words are made when they are read.
  return {
    due: trace.main.due,
    dueSafe: trace.dueSafe,
    get readings() {
      return tell().readings
    },
    get steps() {
      return tell().steps
    },
    get warnings() {
      return tell().warnings
    },
  }
}

function count(input: CountInput): Trace {
  const term = parseTerm(input.term)
  const { date, minute } = parseMoment(input.start)
  const before = input.before === true
  const detention = input.detention === true && !before
  const firstCounted = detention || (!before && input.rule?.firstDay === 'counted')
  const common = { input, term, startDate: date, startMinute: minute, detention, before, firstCounted }
  const withoutUnverified = () => count({ ...input, days: onlyConfirmed(input.days) }).main.due

  if (term.kind === 'hours') {
    const skipsHour = !detention && !before && minute !== null && input.rule?.firstDay === 'not-counted'
    const begin = skipsHour ? Math.floor(minute / 60) * 60 + 60 : (minute ?? 0)
    const hours = before ? -term.hours : term.hours
    const plain = momentAt(date, begin + hours * 60)
    const zoneShift = shift(input.zone, date, plain.slice(0, 10))
    const due = momentAt(date, begin + hours * 60 + zoneShift)
    const off = input.days.isDayOff(due.slice(0, 10))
    const main: Path = { due, nominal: due, working: false, skipped: [], moved: off && !detention ? [off] : [], worked: [], years: [] }
    return { ...common, from: momentAt(date, begin), zoneShift, main, other: null, dueSafe: null, withoutUnverified }
  }

  const words = { ...common, from: null, zoneShift: 0, withoutUnverified }
  if (before) {
    const main = back(input, term, date)
    const full = earlier(input.days, main)
    return { ...words, main, other: { kind: 'full-days', path: full }, dueSafe: full.due }
  }
  const named = input.workingDays ?? input.rule?.days === 'working'
  const main = forward(input, term, date, firstCounted, detention, named && !detention)
  const other = otherReading(input, term, date, firstCounted, detention, main)
  const [dueSafe = null] = other === null ? [] : [main.due, other.path.due].sort()
  return { ...words, main, other, dueSafe }
}

type DateTerm = Extract<Term, { kind: 'date' }>

function forward(input: CountInput, term: DateTerm, start: ISODate, firstCounted: boolean, detention: boolean, working: boolean): Path {
  const base = addMonths(start, term.months)
  // A first day that counts is day one: the period ends a day sooner.
  const from = firstCounted ? addDays(base, -1) : base
  if (working && term.days > 0) return walk(input.days, from, term.days, 1)
  const nominal = addDays(from, term.weeks * 7 + term.days)
  const moves = !detention && input.rule?.lastDayOff === 'moves'
  return moves ? toWorkingDay(input.days, nominal) : still(nominal)
}

function back(input: CountInput, term: DateTerm, start: ISODate): Path {
  const base = addMonths(start, -term.months)
  const working = (input.workingDays ?? input.rule?.days === 'working') && term.days > 0
  return working ? walk(input.days, base, term.days, -1) : still(addDays(base, -(term.weeks * 7 + term.days)))
}

/** The stricter reading of "so long before": the whole term lies between, and the last day to act is a working day. */
function earlier(days: WorkingDays, main: Path): Path {
  const path = walk(days, main.due, 1, -1)
  return { ...path, working: main.working }
}

function otherReading(
  input: CountInput,
  term: DateTerm,
  start: ISODate,
  firstCounted: boolean,
  detention: boolean,
  main: Path,
): Trace['other'] {
  if (detention) {
    // "The first day counts" and "months end on the same date" pull apart by one day.
    return term.months > 0 ? { kind: 'same-date', path: still(addDays(main.due, 1)) } : null
  }
  const reading = input.rule?.otherReading
  if (!reading || term.days === 0 || input.workingDays === true) return null
  const working = reading.days === 'working'
  if (working === main.working) return null
  const path = forward(input, term, start, firstCounted, false, working)
  return path.due === main.due ? null : { kind: reading.days, path }
}

function still(nominal: ISODate): Path {
  return { due: nominal, nominal, working: false, skipped: [], moved: [], worked: [], years: [] }
}

/** The n-th working day after (or before) a day. */
function walk(days: WorkingDays, from: ISODate, n: number, way: 1 | -1): Path {
  const skipped: DayOff[] = []
  const worked: WorkedWeekend[] = []
  const years = new Set<number>()
  let at = from
  for (let left = n; left > 0; ) {
    at = addDays(at, way)
    years.add(Number(at.slice(0, 4)))
    const off = days.isDayOff(at)
    if (off) {
      skipped.push(off)
      continue
    }
    left--
    const byDecree = days.workedWeekend(at)
    if (byDecree) worked.push(byDecree)
  }
  if (way === -1) {
    skipped.reverse()
    worked.reverse()
  }
  return { due: at, nominal: at, working: true, skipped, moved: [], worked, years: [...years].sort((a, b) => a - b) }
}

function toWorkingDay(days: WorkingDays, nominal: ISODate): Path {
  const moved: DayOff[] = []
  const years = new Set<number>([Number(nominal.slice(0, 4))])
  let due = nominal
  for (let off = days.isDayOff(due); off !== null; off = days.isDayOff(due)) {
    moved.push(off)
    due = addDays(due, 1)
    years.add(Number(due.slice(0, 4)))
  }
  const byDecree = days.workedWeekend(due)
  return { due, nominal, working: false, skipped: [], moved, worked: byDecree ? [byDecree] : [], years: [...years] }
}

function shift(zone: CountInput['zone'], from: ISODate, to: ISODate): number {
  const a = zone?.(from) ?? null
  const b = zone?.(to) ?? null
  return a === null || b === null ? 0 : b - a
}

function onlyConfirmed(days: WorkingDays): WorkingDays {
  return {
    ...days,
    isDayOff(date) {
      const off = days.isDayOff(date)
      return off?.status === 'unverified' ? null : off
    },
  }
}
