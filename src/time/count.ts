import type { ISODate } from '../record/types.ts'
import { addDays, addMonths } from './date.ts'
import { explain } from './explain.ts'
import { momentAt, parseMoment } from './moment.ts'
import { parseTerm, type Term } from './term.ts'
import type { Count, CountInput, Path, Trace } from './trace.ts'
import type { DayOff, WorkedWeekend, WorkingDays } from './working-days.ts'
import { shiftsBetween } from './zone.ts'

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
    const other = input.zone || before ? null : setBack(input, date, begin + hours * 60)
    return { ...common, from: momentAt(date, begin), zoneShift, main, other, dueSafe: other?.path.due ?? null, withoutUnverified }
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

/** Where the place is not known and clocks somewhere went back within the term, it ends sooner by those clocks. */
function setBack(input: CountInput, date: ISODate, minute: number): Trace['other'] {
  const [least = 0] = shiftsBetween(input.zones ?? [], date, momentAt(date, minute).slice(0, 10))
  return least < 0 ? { kind: 'zone', path: still(momentAt(date, minute + least)) } : null
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
