/**
 * A second, slow way to count the same terms, for tests only. It shares no code with `count.ts`: it walks a calendar made of
 * JavaScript dates day by day and crosses the days off one after another, as one would on paper.
 */
export interface ReferenceRule {
  firstDay: 'not-counted' | 'counted'
  lastDayOff: 'moves' | 'stays'
  days: 'calendar' | 'working'
  otherReading?: { days: 'calendar' | 'working' }
}
export interface ReferenceInput {
  start: string
  term: string
  rule?: ReferenceRule
  holidays: ReadonlySet<string>
  workedWeekends: ReadonlySet<string>
  workingDays?: boolean
  detention?: boolean
  before?: boolean
}

const HOUR = 3_600_000
const DAY = 24 * HOUR

const midnight = (iso: string) => new Date(`${iso.slice(0, 10)}T00:00:00Z`)
const iso = (d: Date) => d.toISOString().slice(0, 10)
const next = (d: Date, by = 1) => new Date(d.getTime() + by * DAY)

function isOff(d: Date, input: ReferenceInput): boolean {
  const day = iso(d)
  if (input.holidays.has(day)) return true
  return (d.getUTCDay() === 0 || d.getUTCDay() === 6) && !input.workedWeekends.has(day)
}

function numbers(term: string): { hours: number; months: number; weeks: number; days: number } {
  const of = (part: string, unit: string) => Number(new RegExp(`(\\d+)${unit}`).exec(part)?.[1] ?? 0)
  const [date = '', time = ''] = term.slice(1).split('T')
  return { hours: of(time, 'H'), months: of(date, 'Y') * 12 + of(date, 'M'), weeks: of(date, 'W'), days: of(date, 'D') }
}

/** Goes month by month, looking for the same number; a month that lacks it gives its last day. */
function sameNumber(start: Date, months: number): Date {
  const number = start.getUTCDate()
  const first = new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth(), 1))
  const way = months < 0 ? -1 : 1
  for (let i = 0; i !== months; i += way) first.setUTCMonth(first.getUTCMonth() + way)
  let day = first
  while (day.getUTCDate() < number && next(day).getUTCMonth() === first.getUTCMonth()) day = next(day)
  return day
}

export function referenceCount(input: ReferenceInput): { due: string; dueSafe: string | null } {
  const { hours, months, weeks, days } = numbers(input.term)
  const detention = input.detention === true && input.before !== true
  if (hours > 0) {
    let begin = new Date(input.start.includes('T') ? `${input.start}:00Z` : `${input.start}T00:00:00Z`)
    if (input.before) begin = new Date(begin.getTime() - hours * HOUR)
    else {
      const skipsHour = !detention && input.start.includes('T') && input.rule?.firstDay === 'not-counted'
      if (skipsHour) begin = new Date((Math.floor(begin.getTime() / HOUR) + 1) * HOUR)
      for (let i = 0; i < hours; i++) begin = new Date(begin.getTime() + HOUR)
    }
    return { due: begin.toISOString().slice(0, 16), dueSafe: null }
  }

  const start = midnight(input.start)
  const byDays = days > 0
  const asWorking = input.workingDays === undefined ? input.rule?.days === 'working' : input.workingDays

  if (input.before) {
    let day = sameNumber(start, -months)
    day = next(day, -7 * weeks)
    for (let left = days; left > 0; ) {
      day = next(day, -1)
      if (!(asWorking && isOff(day, input))) left--
    }
    let safe = next(day, -1)
    while (isOff(safe, input)) safe = next(safe, -1)
    return { due: iso(day), dueSafe: iso(safe) }
  }

  const dayOne = detention || input.rule?.firstDay === 'counted' ? 'in' : 'out'
  /** Every day of the period is written down; the last one written is the end. */
  const end = (working: boolean): Date => {
    let cursor = sameNumber(start, months)
    if (dayOne === 'in') cursor = next(cursor, -1)
    for (let w = 0; w < weeks * 7; w++) cursor = next(cursor)
    for (let left = days; left > 0; ) {
      cursor = next(cursor)
      if (!working || !isOff(cursor, input)) left--
    }
    const moves = !detention && input.rule?.lastDayOff === 'moves' && !(working && byDays)
    while (moves && isOff(cursor, input)) cursor = next(cursor)
    return cursor
  }
  const working = !detention && asWorking && byDays
  const due = end(working)
  const found = new Set([iso(due)])
  if (detention) {
    if (months > 0) found.add(iso(next(due)))
  } else if (input.rule?.otherReading && byDays && input.workingDays !== true) {
    found.add(iso(end(input.rule.otherReading.days === 'working')))
  }
  return { due: iso(due), dueSafe: found.size > 1 ? ([...found].sort()[0] as string) : null }
}
