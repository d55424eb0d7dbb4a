import { describe, expect, it } from 'vitest'
import { act, kazakhstan, provision, smallRecord } from './testkit.ts'
import { changesBetween, normOn, provisionsOn } from './view.ts'

const record = smallRecord(kazakhstan())

describe('the record on a day', () => {
  it('a version holds from its first day until the day before the next', () => {
    const on = (day: string) => normOn(record, 'constitution-1995/4.3', day).version?.from
    expect([on('2017-03-13'), on('2017-03-14'), on('2026-06-30'), on('2026-07-01')]).toEqual([
      '1995-09-05',
      '2017-03-14',
      '2017-03-14',
      undefined,
    ])
  })
  it('a treaty holds from the day on which it binds Kazakhstan', () => {
    expect(normOn(record, 'iccpr/19', '2006-04-23').state).toBe('not-in-force')
    expect(normOn(record, 'iccpr/19', '2006-04-24').state).toBe('in-force')
    expect(normOn(record, 'echr/10', '2026-01-01').state).toBe('not-in-force')
  })
  it('a norm added later than its act is not in force before', () => {
    const later = smallRecord([
      act('treaties-law', 'law', { from: '2005-06-01' }, [provision('20-1', '2021-03-24', { precision: 'month' })]),
    ])
    expect(normOn(later, 'treaties-law/20-1', '2020-01-01').state).toBe('not-in-force')
    expect(normOn(later, 'treaties-law/20-1', '2021-03-01').state).toBe('unknown')
    expect(normOn(later, 'treaties-law/20-1', '2021-04-01').state).toBe('in-force')
  })
  it('an amending act after the edition that was read is named, if it touches the article', () => {
    const amendments = [
      { act: '307-VIII', inForce: '2026-07-01', status: 'official' as const },
      { act: '1-VIII', inForce: '2026-08-01', articles: ['5'], status: 'official' as const },
    ]
    const code = smallRecord([
      act('code', 'code', { from: '2015-01-01' }, [provision('274', '2015-01-01')], { read: '2026-03-08', amendments }),
    ])
    const cautions = (day: string) => normOn(code, 'code/274', day).cautions.map((c) => c.en)
    expect(cautions('2026-11-24').at(-1)).toBe('code, 274: amending acts after the edition that was read were not read: No. 307-VIII.')
    expect(cautions('2026-04-01')).toHaveLength(1)
    expect(cautions('2026-03-08')).toEqual([])
  })
  it('lists what is in force', () => {
    const ids = (day: string) => provisionsOn(record, day, 'constitution-2026').map((n) => n.id)
    expect(ids('2026-06-30')).toEqual([])
    expect(ids('2026-07-01')).toEqual(['constitution-2026/5.2', 'constitution-2026/5.3', 'constitution-2026/23'])
  })
})

describe('what changed between two days', () => {
  it('on 1 July 2026 one Constitution ended and another began', () => {
    const changes = changesBetween(record, '2026-06-30', '2026-07-01')
    expect(changes.map((c) => `${c.on} ${c.kind} ${c.id}`)).toEqual([
      '2026-07-01 ends constitution-1995/20',
      '2026-07-01 ends constitution-1995/4.2',
      '2026-07-01 ends constitution-1995/4.3',
      '2026-07-01 begins constitution-2026/23',
      '2026-07-01 begins constitution-2026/5.2',
      '2026-07-01 begins constitution-2026/5.3',
    ])
  })
  it('a new wording is a change, on its first day', () => {
    expect(changesBetween(record, '2016-01-01', '2018-01-01', 'constitution-1995')).toMatchObject([
      { id: 'constitution-1995/4.3', kind: 'changes', on: '2017-03-14', status: 'official' },
    ])
  })
  it('a treaty begins on the day on which it binds', () => {
    expect(changesBetween(record, '2000-01-01', '2010-01-01', 'iccpr/19')).toMatchObject([{ kind: 'begins', on: '2006-04-24' }])
  })
  it('between a day and itself nothing changes; backwards is refused', () => {
    expect(changesBetween(record, '2020-01-01', '2020-01-01')).toEqual([])
    expect(() => changesBetween(record, '2020-01-02', '2020-01-01')).toThrow(RangeError)
  })
})
