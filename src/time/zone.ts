import type { ISODate, Text, ZoneSpan } from '../record/types.ts'
import { momentAt, parseMoment } from './moment.ts'

/** Local time in one part of the country. */
export interface LocalZone {
  /** Minutes ahead of UTC. */
  readonly minutes: number
  readonly where: Text
}

/** The zones of the country on a day, the most common one first; empty where the record does not say. */
export function zonesOn(spans: readonly ZoneSpan[], date: ISODate): readonly LocalZone[] {
  const span = spans.find((s) => s.from <= date && (s.to === undefined || date < s.to))
  return span?.zones.map((z) => ({ minutes: offsetMinutes(z.offset), where: z.where })) ?? []
}

/**
 * Minutes by which clocks of a place are ahead of UTC on a day. The place is found in the record's own words (in any language);
 * one that is named nowhere lies in the first zone, "the other regions". `null` where the record does not know, or no place is
 * given for a day that had several zones.
 */
export function offsetOn(spans: readonly ZoneSpan[], date: ISODate, place?: string): number | null {
  const zones = zonesOn(spans, date)
  const [first] = zones
  if (!first) return null
  if (zones.length === 1) return first.minutes
  if (place === undefined || place.trim() === '') return null
  const wanted = place.trim().toLowerCase()
  const named = zones.find((z) => [z.where.kk, z.where.ru, z.where.en].some((w) => w.toLowerCase().includes(wanted)))
  return (named ?? first).minutes
}

/**
 * Minutes by which clocks may have been moved between two days, somewhere in the country, the largest setback first: `[-60, 0]`
 * across 1 March 2024. `[0]` within one span, or where the record does not know.
 */
export function shiftsBetween(spans: readonly ZoneSpan[], from: ISODate, to: ISODate): readonly number[] {
  const on = (date: ISODate) => spans.find((s) => s.from <= date && (s.to === undefined || date < s.to))
  const [a, b] = [on(from), on(to)]
  if (!a || !b || a === b) return [0]
  const shifts = a.zones.flatMap((x) => b.zones.map((y) => offsetMinutes(y.offset) - offsetMinutes(x.offset)))
  return [...new Set(shifts)].sort((x, y) => x - y)
}

/** The day that the calendar of the country shows at an instant, by its most common zone; where the record knows none, of UTC. */
export function dayIn(spans: readonly ZoneSpan[], instant: Date): ISODate {
  const { date, minute } = parseMoment(instant.toISOString().slice(0, 16))
  const ahead = zonesOn(spans, date)[0]?.minutes ?? 0
  return momentAt(date, (minute ?? 0) + ahead).slice(0, 10)
}

function offsetMinutes(offset: string): number {
  const match = /^([+-])(\d{2}):(\d{2})$/.exec(offset)
  if (!match) throw new Error(`offset: "${offset}" is not written +HH:MM`)
  const size = Number(match[2]) * 60 + Number(match[3])
  return match[1] === '-' ? -size : size
}
