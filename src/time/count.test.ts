import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LANGS } from '../record/types.ts'
import { countTerm } from './count.ts'
import { addDays, DateError, weekday } from './date.ts'
import { TermError } from './term.ts'
import { calendars } from './testkit.ts'
import type { Count, CountInput } from './trace.ts'
import { workingDays } from './working-days.ts'
import { offsetOn } from './zone.ts'

const { rules, holidays, zones } = calendars()
const days = workingDays(holidays)
const rule = (code: string) => rules.find((r) => r.instrument === code)
const count = (start: string, term: string, code?: string, more: Partial<CountInput> = {}) =>
  countTerm({ start, term, rule: code === undefined ? undefined : rule(code), days, ...more })
const dates = (c: Count) => [c.due, c.dueSafe]
const told = (c: Count) => c.steps.map((s) => s.text.en).join('\n')

describe('criminal-procedure-code/48', () => {
  const crpc = 'criminal-procedure-code'
  it('48(2): the day of the event is not counted', () => {
    expect(dates(count('2026-03-02', 'P15D', crpc))).toEqual(['2026-03-17', null])
    expect(count('2026-03-02', 'P15D', crpc).steps.find((s) => s.provision === `${crpc}/48.2`)?.date).toBe('2026-03-03')
  })
  it('48(4): a last day that is a day off moves to the next working day, past the whole of Nauryz', () => {
    const c = count('2026-03-06', 'P15D', crpc)
    expect(dates(c)).toEqual(['2026-03-26', null])
    const moved = c.steps.find((s) => s.provision === `${crpc}/48.4` && s.date === '2026-03-26')
    expect(moved?.text.en).toMatch(/21 March 2026 \(Saturday\).*25 March 2026 \(Nauryz, carried over/)
    expect(moved?.text.ru).toMatch(/воскресенье/)
    expect(moved?.text.kk).toMatch(/дүйсенбі|Наурыз/)
  })
  it('48(4): a month ends on the same date, or on the last day of a shorter month', () => {
    expect(count('2026-01-31', 'P1M', crpc).due).toBe('2026-03-02') // 28 February 2026 is a Saturday
    expect(count('2025-01-31', 'P1M', crpc).due).toBe('2025-02-28')
    expect(told(count('2025-01-31', 'P1M', crpc))).toContain('has no day 31')
    expect(count('2024-02-29', 'P1Y', crpc).due).toBe('2025-02-28')
    expect(count('2025-01-31', 'P1M15D', crpc).due).toBe('2025-03-17') // 15 March 2025 is a Saturday
  })
  it('48(5): detention runs from the very minute and is never moved', () => {
    const c = count('2026-03-20T10:20', 'PT72H', crpc, { detention: true })
    expect(dates(c)).toEqual(['2026-03-23T10:20', null])
    expect(c.steps.find((s) => s.date === '2026-03-20T10:20' && s.provision === `${crpc}/48.2`)).toBeDefined()
  })
  it('48(2): outside detention the hour of the event is not counted', () => {
    expect(count('2026-03-02T10:20', 'PT24H', crpc).due).toBe('2026-03-03T11:00')
    expect(count('2026-03-02T23:30', 'PT24H', crpc).due).toBe('2026-03-04T00:00')
  })
  it('48(2), 48(5): the first day of custody counts; in months the earlier of two readings is the safe one', () => {
    expect(dates(count('2026-03-02', 'P10D', crpc, { detention: true }))).toEqual(['2026-03-11', null])
    const c = count('2026-03-02', 'P2M', crpc, { detention: true })
    expect(dates(c)).toEqual(['2026-05-01', '2026-05-01'])
    expect(c.readings.map((r) => r.due)).toEqual(['2026-05-01', '2026-05-02'])
  })
  it('a detention without an hour is counted from the earliest moment, with a warning', () => {
    const c = count('2026-03-20', 'PT72H', crpc, { detention: true })
    expect(c.due).toBe('2026-03-23T00:00')
    expect(c.warnings[0]?.en).toContain('hour is not given')
  })
})

describe('administrative-offences-code/739', () => {
  const cao = 'administrative-offences-code'
  it('739(3): days may mean calendar or working days; the earlier date is the safe one', () => {
    const c = count('2026-11-02', 'P10D', cao)
    expect(dates(c)).toEqual(['2026-11-12', '2026-11-12'])
    expect(c.readings.map((r) => r.due)).toEqual(['2026-11-12', '2026-11-16'])
    expect(c.steps.some((s) => s.provision === `${cao}/739.3` && s.date === '2026-11-16')).toBe(true)
    expect(told(c)).toContain('safe day is the earlier one: 12 November 2026')
  })
  it('739(5): a last day off moves to the next working day', () => {
    expect(dates(count('2026-11-04', 'P10D', cao))).toEqual(['2026-11-16', '2026-11-16'])
  })
  it('739(3): months have one reading', () => {
    expect(dates(count('2026-01-30', 'P1Y', cao))).toEqual(['2027-02-01', null])
    expect(dates(count('2026-08-24', 'P2M', cao))).toEqual(['2026-10-27', null])
  })
  it('739(3): administrative arrest runs through days off', () => {
    expect(dates(count('2026-03-06', 'P15D', cao, { detention: true }))).toEqual(['2026-03-20', null])
    expect(dates(count('2026-03-07', 'P15D', cao, { detention: true }))).toEqual(['2026-03-21', null])
  })
})

describe('civil-procedure-code/122-123', () => {
  it('122(2), 123(4): one month from 30 April 2026 ends on Monday 1 June', () => {
    expect(dates(count('2026-04-30', 'P1M', 'civil-procedure-code'))).toEqual(['2026-06-01', null])
  })
  it('123(4): a term that ends on a carried-over holiday runs to the next working day', () => {
    expect(count('2026-04-27', 'P14D', 'civil-procedure-code').due).toBe('2026-05-12')
  })
  it('123(5): the hour at which the last day ends is said', () => {
    expect(told(count('2026-04-30', 'P1M', 'civil-procedure-code'))).toContain('24:00')
  })
})

describe('administrative-procedure-code/76', () => {
  const appc = 'administrative-procedure-code'
  it('76(1), 76(2): fifteen working days begin on the day after registration and pass over weekends and holidays', () => {
    const c = count('2026-03-02', 'P15D', appc, { workingDays: true })
    expect(dates(c)).toEqual(['2026-03-27', null])
    expect(told(c)).toMatch(/Not counted: 7 March 2026 \(Saturday\); 8 March 2026 \(Sunday\); 9 March 2026/)
  })
  it('a weekend day worked by decree counts', () => {
    // Saturday 4 May 2024 was worked, Wednesday 8 May was off.
    expect(count('2024-05-02', 'P2D', appc, { workingDays: true }).due).toBe('2024-05-04')
    expect(count('2024-05-06', 'P1D', appc, { workingDays: true }).due).toBe('2024-05-10')
  })
})

describe('labour-code/13', () => {
  it('13(3)-(5): a month begins on the next day and ends on the same date', () => {
    expect(dates(count('2026-06-06', 'P1M', 'labour-code'))).toEqual(['2026-07-07', null]) // 6 July is Capital Day
  })
  it('13(4): weeks are calendar weeks', () => {
    expect(count('2026-06-01', 'P2W', 'labour-code').due).toBe('2026-06-15')
  })
})

describe('constitution-2026/94.2', () => {
  const cpc = 'civil-procedure-code'
  it('Constitution Day is no longer 30 August in 2026, and 31 August is worked', () => {
    expect(days.isDayOff('2026-08-31')).toBeNull()
    expect(count('2026-08-16', 'P14D', cpc).due).toBe('2026-08-31')
  })
  it('it is 15 March from 2027, with a warning as the calendar of 2027 is unverified', () => {
    expect(days.isDayOff('2027-03-15')?.name.en).toBe('Constitution Day')
    const c = count('2027-03-01', 'P14D', cpc)
    expect(c.due).toBe('2027-03-16')
    expect(c.warnings.map((w) => w.en).join()).toContain('calendar of 2027 is not confirmed')
  })
})

describe('terms counted back', () => {
  it('five working days before an assembly: both readings, the earlier is safe', () => {
    const c = count('2026-11-23', 'P5D', undefined, { workingDays: true, before: true })
    expect(dates(c)).toEqual(['2026-11-16', '2026-11-13'])
    expect(c.readings).toHaveLength(2)
  })
  it('holidays lie in between', () => {
    expect(dates(count('2026-03-28', 'P5D', undefined, { workingDays: true, before: true }))).toEqual(['2026-03-18', '2026-03-17'])
  })
  it('hours before an hour', () => {
    expect(count('2026-03-02T10:00', 'PT48H', undefined, { before: true }).due).toBe('2026-02-28T10:00')
  })
})

describe('a neutral count', () => {
  it('says so, begins on the next day and moves nothing', () => {
    const c = count('2026-03-06', 'P15D')
    expect(dates(c)).toEqual(['2026-03-21', null])
    expect(told(c)).toContain('No code is named')
    expect(told(c)).toContain('Note that this is a day off')
  })
})

describe('what is not known', () => {
  it('a year without holidays in the record: only weekends are off, with a warning', () => {
    const c = count('2012-02-16', 'P10D', 'civil-procedure-code')
    expect(c.due).toBe('2012-02-27')
    expect(c.warnings[0]?.en).toContain('2012')
  })
  it('a day off that is not confirmed: the warning names its status and the day without it', () => {
    const c = count('2027-03-23', 'P1D', 'civil-procedure-code')
    expect(c.due).toBe('2027-03-25')
    const warning = c.warnings.find((w) => w.en.includes('rests on a day off'))
    expect(warning?.en).toContain('status: unverified')
    expect(warning?.en).toContain('ends on 24 March 2027')
    expect(warning?.kk).toContain('2027 жылғы 24 наурыз')
  })
  it('no warning where no holiday can matter', () => {
    expect(count('2012-02-16', 'P10D').warnings).toEqual([])
  })
  it.each(['2025-02-30', '2026-03-20T24:00', '2026-03-20 10:00', '2026-03-20T10', 'yesterday'])('the start "%s" is refused', (start) => {
    expect(() => count(start, 'P1D')).toThrow(DateError)
  })
  it('a term that cannot be read is refused', () => {
    expect(() => count('2026-01-01', 'three days')).toThrow(TermError)
  })
})

describe('hours through a change of the clocks', () => {
  it('hours across a change of clocks have two readings where the place is not known, and the earlier is the safe one', () => {
    const across = count('2024-02-28T12:00', 'PT72H', 'criminal-procedure-code', { detention: true, zones })
    expect([across.due, across.dueSafe]).toEqual(['2024-03-02T12:00', '2024-03-02T11:00'])
    expect(across.readings.map((r) => r.due)).toEqual(['2024-03-02T12:00', '2024-03-02T11:00'])
    expect(across.steps.at(-1)?.date).toBe('2024-03-02T11:00')
    const after = count('2024-03-01T00:30', 'PT72H', 'criminal-procedure-code', { detention: true, zones })
    expect([after.due, after.dueSafe]).toEqual(['2024-03-04T00:30', null])
  })
  it('72 hours that span 1 March 2024 end an hour earlier by the clock where clocks were set back', () => {
    const zone = (place: string) => (date: string) => offsetOn(zones, date, place)
    expect(count('2024-02-28T12:00', 'PT72H', 'criminal-procedure-code', { detention: true, zone: zone('Almaty') }).due).toBe(
      '2024-03-02T11:00',
    )
    expect(count('2024-02-28T12:00', 'PT72H', 'criminal-procedure-code', { detention: true, zone: zone('Aktau') }).due).toBe(
      '2024-03-02T12:00',
    )
  })
})

const anyRule = fc.constantFrom(undefined, ...rules)
const anyDay = fc.integer({ min: 0, max: 5843 }).map((n) => addDays('2015-01-01', n))
const anyTerm = fc.oneof(
  fc.integer({ min: 1, max: 90 }).map((n) => `P${n}D`),
  fc.integer({ min: 1, max: 24 }).map((n) => `P${n}M`),
  fc.integer({ min: 1, max: 6 }).map((n) => `P${n}Y`),
)

describe('whatever the code and the term', () => {
  it('a term that moves never ends on a day off, and never earlier than by the calendar', () => {
    fc.assert(
      fc.property(fc.constantFrom(...rules.filter((r) => r.lastDayOff === 'moves')), anyDay, anyTerm, (r, start, term) => {
        const c = countTerm({ start, term, rule: r, days })
        expect(days.isDayOff(c.due)).toBeNull()
        expect(c.due >= countTerm({ start, term, days }).due).toBe(true)
      }),
      { seed: 2 },
    )
  })
  it('the safe day is never later than any reading, and steps are told in three languages', () => {
    fc.assert(
      fc.property(anyRule, anyDay, anyTerm, fc.boolean(), fc.boolean(), fc.boolean(), (r, start, term, workingDays_, detention, before) => {
        const c = countTerm({ start, term, rule: r, days, workingDays: workingDays_, detention, before })
        for (const reading of c.readings) expect((c.dueSafe ?? c.due) <= reading.due).toBe(true)
        expect(c.readings[0]?.due).toBe(c.due)
        expect(c.steps.length).toBeGreaterThan(2)
        for (const s of [...c.steps.map((x) => x.text), ...c.warnings, ...c.readings.map((x) => x.text)]) {
          for (const lang of LANGS) {
            expect(s[lang]).not.toMatch(/\{\w+\}|undefined|null/)
            expect(s[lang].length).toBeGreaterThan(3)
          }
        }
      }),
      { seed: 3 },
    )
  })
  it('counted forward and back, working days agree', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (start, n) => {
        const working = days.isDayOff(start) ? countTerm({ start, term: 'P1D', days, workingDays: true }).due : start
        const there = countTerm({ start: working, term: `P${n}D`, days, workingDays: true }).due
        expect(countTerm({ start: there, term: `P${n}D`, days, workingDays: true, before: true }).due).toBe(working)
      }),
      { seed: 4 },
    )
  })
  it('a longer term never ends earlier', () => {
    fc.assert(
      fc.property(anyRule, anyDay, fc.integer({ min: 1, max: 80 }), fc.boolean(), (r, start, n, w) => {
        const of = (d: number) => countTerm({ start, term: `P${d}D`, rule: r, days, workingDays: w }).due
        expect(of(n) <= of(n + 1)).toBe(true)
      }),
      { seed: 5 },
    )
  })
  it('the same question gives the same bytes', () => {
    const once = () => JSON.stringify(count('2026-03-06', 'P15D', 'administrative-offences-code'))
    expect(once()).toBe(once())
    expect(JSON.parse(once()).steps.length).toBeGreaterThan(3)
  })
})

describe('the calendars of the record', () => {
  it('no listed day off is a weekend, no worked weekend a weekday', () => {
    for (const y of holidays) {
      for (const d of y.daysOff) expect([d.date, weekday(d.date) < 6, Number(d.date.slice(0, 4))]).toEqual([d.date, true, y.year])
      for (const d of y.workingWeekends) expect([d.date, weekday(d.date) >= 6]).toEqual([d.date, true])
    }
  })
  it('five codes and two laws count, each naming the provisions of the first and the last day', () => {
    expect(rules.map((r) => r.instrument)).toEqual([
      'administrative-offences-code',
      'administrative-procedure-code',
      'civil-procedure-code',
      'constitutional-court-law',
      'criminal-procedure-code',
      'elections-law',
      'labour-code',
    ])
    for (const r of rules) expect(r.basis.slice(0, 2).every((b) => b.startsWith(`${r.instrument}/`))).toBe(true)
  })
})
