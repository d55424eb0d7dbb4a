import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendars } from './testkit.ts'
import { dayIn, offsetOn, zonesOn } from './zone.ts'

const { zones } = calendars()

describe('local time', () => {
  it('the whole country is five hours ahead of UTC since 1 March 2024', () => {
    expect(zonesOn(zones, '2024-03-01').map((z) => z.minutes)).toEqual([300])
    expect(offsetOn(zones, '2026-11-23')).toBe(300)
    expect(offsetOn(zones, '2026-11-23', 'Алматы')).toBe(300)
  })
  it('before, most of it was six hours ahead and the west five', () => {
    expect(offsetOn(zones, '2024-02-29', 'Алматы')).toBe(360)
    expect(offsetOn(zones, '2024-02-29', 'Ақтау')).toBe(300)
    expect(offsetOn(zones, '2024-02-29', 'Уральск')).toBe(300)
    expect(offsetOn(zones, '2018-12-20', 'Kyzylorda')).toBe(360)
    expect(offsetOn(zones, '2018-12-21', 'Kyzylorda')).toBe(300)
  })
  it('is unknown without a place where there were two zones, and before the record begins', () => {
    expect(offsetOn(zones, '2020-01-01')).toBeNull()
    expect(offsetOn(zones, '1999-01-01', 'Алматы')).toBeNull()
  })
  it('agrees with the zone database of the machine', () => {
    const at = (zone: string, date: string) => {
      const name = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' }).formatToParts(
        new Date(`${date}T06:00:00Z`),
      )
      const match = /([+-]\d{2}):(\d{2})/.exec(name.find((p) => p.type === 'timeZoneName')?.value ?? '')
      return Number(match?.[1]) * 60 + Number(match?.[2])
    }
    for (const date of ['2005-06-01', '2012-12-01', '2018-12-20', '2018-12-22', '2020-07-01', '2024-02-28', '2024-03-02', '2025-06-01']) {
      for (const [zone, place] of [
        ['Asia/Almaty', 'Almaty'],
        ['Asia/Aqtau', 'Aktau'],
        ['Asia/Aqtobe', 'Aktobe'],
        ['Asia/Oral', 'Oral'],
        ['Asia/Qyzylorda', 'Kyzylorda'],
        ['Asia/Qostanay', 'Kostanay'],
      ]) {
        expect([zone, date, offsetOn(zones, date, place)]).toEqual([zone, date, at(zone as string, date)])
      }
    }
  })
  it('the day of an instant is the one that the zone database of the machine has for the largest city', () => {
    const almaty = new Intl.DateTimeFormat('sv', { timeZone: 'Asia/Almaty', dateStyle: 'short' })
    expect(dayIn(zones, new Date('2026-11-27T18:59:59Z'))).toBe('2026-11-27')
    expect(dayIn(zones, new Date('2026-11-27T19:00:00Z'))).toBe('2026-11-28')
    // From the day after the zones of 2004 began.
    fc.assert(
      fc.property(fc.date({ min: new Date('2004-11-01T00:00Z'), max: new Date('2035-01-01T00:00Z'), noInvalidDate: true }), (instant) => {
        expect(dayIn(zones, instant)).toBe(almaty.format(instant))
      }),
    )
  })
})
