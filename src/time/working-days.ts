import type { HolidayYear, ISODate, Status, Text } from '../record/types.ts'
import { weekday } from './date.ts'
import { weekdayNames } from './messages.ts'

/** A day on which offices do not work, and why. */
export interface DayOff {
  readonly date: ISODate
  readonly kind: 'weekend' | 'holiday'
  readonly name: Text
  readonly status: Status
}

/** A weekend day that is worked by decree. */
export interface WorkedWeekend {
  readonly date: ISODate
  readonly act: string | null
  readonly status: Status
}

/** Which days are worked, as far as the record knows. */
export interface WorkingDays {
  /** Why the day is off; `null` for a working day. In a year that is not known only weekends are off. */
  isDayOff(date: ISODate): DayOff | null
  /** The weekend day is worked by decree; `null` otherwise. */
  workedWeekend(date: ISODate): WorkedWeekend | null
  /** Does the record hold the holidays of the year? */
  knownYear(year: number): boolean
  /** The holidays of the year as the record has them. */
  year(year: number): HolidayYear | undefined
}

/** Working days from the record: Saturday and Sunday are off, with the holidays and moved days of each year. */
export function workingDays(holidays: readonly HolidayYear[]): WorkingDays {
  const years = new Map(holidays.map((h) => [h.year, h]))
  const off = new Map<ISODate, DayOff>()
  const worked = new Map<ISODate, WorkedWeekend>()
  for (const year of holidays) {
    for (const d of year.daysOff) off.set(d.date, { date: d.date, kind: 'holiday', name: d.name, status: d.status ?? year.status })
    for (const d of year.workingWeekends) worked.set(d.date, { date: d.date, act: d.act ?? null, status: d.status ?? year.status })
  }
  return {
    isDayOff(date) {
      const holiday = off.get(date)
      if (holiday) return holiday
      const day = weekday(date)
      if (day < 6 || worked.has(date)) return null
      return { date, kind: 'weekend', name: weekdayNames[day - 1] as Text, status: 'official' }
    },
    workedWeekend: (date) => worked.get(date) ?? null,
    knownYear: (year) => years.has(year),
    year: (year) => years.get(year),
  }
}
