import { addDays, DateError, parseDate } from './date.ts'

/** A day, or a day and a minute of it, as clocks on the spot show it. */
export interface Moment {
  readonly date: string
  /** Minutes since midnight; `null` where only the day is known. */
  readonly minute: number | null
}

const SHAPE = /^(.{10})T([01]\d|2[0-3]):([0-5]\d)$/

/** Reads `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM`; throws `DateError` for anything else. */
export function parseMoment(value: string): Moment {
  if (!value.includes('T')) {
    parseDate(value)
    return { date: value, minute: null }
  }
  const match = SHAPE.exec(value)
  if (!match?.[1]) throw new DateError(value, 'a day and hour must be written YYYY-MM-DDTHH:MM, the hour from 00:00 to 23:59')
  parseDate(match[1])
  return { date: match[1], minute: Number(match[2]) * 60 + Number(match[3]) }
}

/** `YYYY-MM-DDTHH:MM`, so many minutes after (or before) midnight of a day. */
export function momentAt(date: string, minutes: number): string {
  const days = Math.floor(minutes / 1440)
  const rest = minutes - days * 1440
  const two = (n: number) => (n < 10 ? `0${n}` : String(n))
  return `${addDays(date, days)}T${two(Math.floor(rest / 60))}:${two(rest % 60)}`
}
