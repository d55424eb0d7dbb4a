import ical from 'ical-generator'
import { describe, expect, it } from 'vitest'
import { assess } from '../remedy/index.ts'
import { caseOf, deadline, remedy, situation, smallCountry } from '../remedy/testkit.ts'
import { calendarFile, type DeadlineItem, deadlinesOf } from './deadlines.ts'

const record = smallCountry()
const item: DeadlineItem = {
  remedy: 'appeal',
  title: 'Шағым; сотқа, «жоғары»\\',
  due: '2026-12-31',
  dueSafe: '2026-12-31',
  actBy: '2026-12-31',
  why: [
    { text: 'Бірінші жол, ұзын: '.repeat(8), provision: null },
    { text: 'екінші', provision: 'court-code/5' },
  ],
}

/** Lines of a calendar as RFC 5545 unfolds them. */
const unfolded = (text: string) => text.replace(/\r\n[ \t]/g, '').split('\r\n')

describe('the calendar file (RFC 5545)', () => {
  const file = calendarFile(record, [item], 'kk')

  it('has lines of at most 75 octets that end as they must', () => {
    expect(file.endsWith('\r\n')).toBe(true)
    for (const line of file.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
    expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  })

  it('says the same as a library of its own says of such an event', () => {
    const other = ical({ name: '' })
    other.createEvent({
      id: 'x',
      start: '2026-12-31T00:00:00.000Z',
      end: '2027-01-01T00:00:00.000Z',
      timezone: 'UTC',
      allDay: true,
      summary: item.title,
      description: item.why.map((w) => w.text).join('\n'),
    })
    const theirs = unfolded(other.toString())
    const ours = unfolded(file)
    const value = (lines: string[], name: string) =>
      lines.find((l) => l.startsWith(`${name}:`) || l.startsWith(`${name};`))?.replace(/^[^:]*:/, '')
    for (const name of ['VERSION', 'DTSTART', 'DTEND', 'SUMMARY', 'DESCRIPTION'])
      expect([name, value(ours, name)]).toEqual([name, value(theirs, name)])
  })

  it('reminds three days before, and is the same bytes for the same case', () => {
    expect(unfolded(file)).toContain('TRIGGER:-P3D')
    expect(calendarFile(record, [item], 'kk')).toBe(file)
  })

  it('is empty but whole where nothing is due', () => {
    expect(unfolded(calendarFile(record, [], 'ru')).slice(-2)).toEqual(['END:VCALENDAR', ''])
  })
})

describe('the days still ahead', () => {
  const ten = deadline({ term: 'P10D', calendar: 'administrative-offences-code', start: ['fact:act-served'], restorable: 'no' })
  const country = smallCountry({
    remedy: [remedy('r', { deadline: [ten] })],
    situation: [situation('fined', { remedies: ['r'] })],
  })
  const days = (served: string) =>
    deadlinesOf(country, assess(country, caseOf({ facts: { 'act-served': served } }), 'en'), 'en').map((d) => [d.dueSafe, d.actBy])

  it('have the safe day; where that is past, the one on another reading; then nothing', () => {
    expect(days('2026-11-16')).toEqual([['2026-11-26', '2026-11-26']])
    expect(days('2026-11-10')).toEqual([['2026-11-20', '2026-11-24']])
    expect(days('2026-11-09')).toEqual([])
  })
})
