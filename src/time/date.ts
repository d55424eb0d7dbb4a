import type { ISODate } from '../record/types.ts'

/** A value that is no day of the calendar. Names the value and the reason. */
export class DateError extends Error {
  readonly value: string
  readonly reason: string
  constructor(value: string, reason: string) {
    super(`"${value}" is not a day of the calendar: ${reason}`)
    this.name = 'DateError'
    this.value = value
    this.reason = reason
  }
}

/** Year, month (1-12) and day of the proleptic Gregorian calendar. */
export interface Civil {
  readonly y: number
  readonly m: number
  readonly d: number
}

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/

export function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

export function daysInMonth(year: number, month: number): number {
  return month === 2 ? (isLeap(year) ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

function read(value: string): Civil | string {
  const match = SHAPE.exec(value)
  if (!match) return 'it must be written YYYY-MM-DD'
  const y = Number(match[1])
  const m = Number(match[2])
  const d = Number(match[3])
  if (y === 0) return 'there is no year 0000'
  if (m < 1 || m > 12) return `there is no month ${match[2]}`
  const last = daysInMonth(y, m)
  if (d < 1 || d > last) return `month ${y}-${match[2]} has days 1 to ${last}`
  return { y, m, d }
}

/** Is it a real day, written `YYYY-MM-DD`? */
export function isDate(value: string): boolean {
  return typeof read(value) === 'object'
}

/** The parts of a day; throws `DateError` for anything else. */
export function parseDate(value: string): Civil {
  const civil = read(value)
  if (typeof civil === 'string') throw new DateError(value, civil)
  return civil
}

export function formatDate({ y, m, d }: Civil): ISODate {
  if (y < 1 || y > 9999) throw new DateError(String(y), 'the year must lie between 0001 and 9999')
  return `${String(y).padStart(4, '0')}-${m < 10 ? '0' : ''}${m}-${d < 10 ? '0' : ''}${d}`
}

/** Days since 1970-01-01. Years are taken from March, so that the leap day comes last. */
export function dayNumber(date: ISODate): number {
  const { y, m, d } = parseDate(date)
  const year = m <= 2 ? y - 1 : y
  const era = Math.floor(year / 400)
  const ofEra = year - era * 400
  const ofYear = Math.floor((153 * (m > 2 ? m - 3 : m + 9) + 2) / 5) + d - 1
  return era * 146097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719468
}

/** The inverse of `dayNumber`. */
export function dateOfNumber(n: number): ISODate {
  const z = n + 719468
  const era = Math.floor(z / 146097)
  const day = z - era * 146097
  const ofEra = Math.floor((day - Math.floor(day / 1460) + Math.floor(day / 36524) - Math.floor(day / 146096)) / 365)
  const ofYear = day - (365 * ofEra + Math.floor(ofEra / 4) - Math.floor(ofEra / 100))
  const month = Math.floor((5 * ofYear + 2) / 153)
  const m = month < 10 ? month + 3 : month - 9
  return formatDate({ y: ofEra + era * 400 + (m <= 2 ? 1 : 0), m, d: ofYear - Math.floor((153 * month + 2) / 5) + 1 })
}

export function addDays(date: ISODate, days: number): ISODate {
  return dateOfNumber(dayNumber(date) + days)
}

/** The same number of a later (or earlier) month, or the last day of that month where it is shorter. */
export function addMonths(date: ISODate, months: number): ISODate {
  const { y, m, d } = parseDate(date)
  const total = y * 12 + (m - 1) + months
  const year = Math.floor(total / 12)
  const month = total - year * 12 + 1
  return formatDate({ y: year, m: month, d: Math.min(d, daysInMonth(year, month)) })
}

/** The same day of a later year; 29 February becomes 28 where there is none. */
export function addYears(date: ISODate, years: number): ISODate {
  return addMonths(date, years * 12)
}

/** 1 = Monday … 7 = Sunday. */
export function weekday(date: ISODate): number {
  const n = (dayNumber(date) + 3) % 7
  return (n < 0 ? n + 7 : n) + 1
}

/** Negative, zero or positive, as `a` lies before, on or after `b`. */
export function compareDates(a: ISODate, b: ISODate): number {
  return dayNumber(a) - dayNumber(b)
}

/** Days from `from` to `to`; negative where `to` lies earlier. */
export function daysBetween(from: ISODate, to: ISODate): number {
  return dayNumber(to) - dayNumber(from)
}
