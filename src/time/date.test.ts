import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  addYears,
  compareDates,
  DateError,
  dateOfNumber,
  dayNumber,
  daysBetween,
  isDate,
  parseDate,
  weekday,
} from './date.ts'

const day = fc.integer({ min: -700_000, max: 2_900_000 }).map((n) => Temporal.PlainDate.from('1970-01-01').add({ days: n }).toString())

describe('dates', () => {
  it.each([
    ['2025-02-30', 'month 2025-02 has days 1 to 28'],
    ['2024-13-01', 'there is no month 13'],
    ['2024-00-10', 'there is no month 00'],
    ['2023-02-29', 'days 1 to 28'],
    ['2024-04-31', 'days 1 to 30'],
    ['2024-01-00', 'days 1 to 31'],
    ['0000-01-01', 'no year 0000'],
    ['2024-1-1', 'must be written YYYY-MM-DD'],
    ['2024-01-01T00:00', 'must be written YYYY-MM-DD'],
    [' 2024-01-01', 'must be written YYYY-MM-DD'],
    ['٢٠٢٤-01-01', 'must be written YYYY-MM-DD'],
    ['', 'must be written YYYY-MM-DD'],
  ])('"%s" is refused, and the reason is said', (value, reason) => {
    expect(isDate(value)).toBe(false)
    expect(() => parseDate(value)).toThrow(DateError)
    expect(() => parseDate(value)).toThrow(`"${value}"`)
    expect(() => parseDate(value)).toThrow(reason)
  })
  it('29 February exists in leap years only', () => {
    expect(isDate('2024-02-29')).toBe(true)
    expect(isDate('2000-02-29')).toBe(true)
    expect(isDate('1900-02-29')).toBe(false)
  })
  it('a month later than 31 January is the last day of February', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28')
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29')
    expect(addMonths('2024-03-31', -1)).toBe('2024-02-29')
    expect(addYears('2024-02-29', 1)).toBe('2025-02-28')
  })
  it('weekdays are numbered from Monday', () => {
    expect(weekday('2026-11-23')).toBe(1)
    expect(weekday('2026-11-22')).toBe(7)
  })
  it('a day after the last year is refused', () => {
    expect(() => addDays('9999-12-31', 1)).toThrow(DateError)
  })
  it('agrees with Temporal on every day, month and weekday', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -5000, max: 5000 }), fc.integer({ min: -240, max: 240 }), (d, days, months) => {
        const t = Temporal.PlainDate.from(d)
        fc.pre(t.year > 30 && t.year < 9900)
        expect(addDays(d, days)).toBe(t.add({ days }).toString())
        expect(addMonths(d, months)).toBe(t.add({ months }).toString())
        expect(weekday(d)).toBe(t.dayOfWeek)
        expect(dateOfNumber(dayNumber(d))).toBe(d)
      }),
      { numRuns: 3000, seed: 1 },
    )
  })
  it('forward and back agree', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 4000 }), (d, n) => {
        fc.pre(d > '0030' && d < '9900')
        expect(addDays(addDays(d, n), -n)).toBe(d)
        expect(daysBetween(d, addDays(d, n))).toBe(n)
        expect(Math.sign(compareDates(addDays(d, n), d))).toBe(Math.sign(n))
      }),
    )
  })
})
