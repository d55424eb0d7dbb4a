import { describe, expect, it } from 'vitest'
import { builtRecord } from '../../test/support/record.ts'
import { FOLDERS, type Kind, LANGS } from '../record/types.ts'
import type { Page } from './context.ts'
import { concerns, find, howKnown, nameOf, short, sourceUse, subject, to } from './entries.ts'

const record = builtRecord()
const page = (path: string, at = '2026-11-27'): Page => ({
  record,
  lang: 'en',
  at,
  today: '2026-11-27',
  assets: { css: [], preload: [], version: 'test' },
  path,
})

describe('things of the record and their places', () => {
  it('an address keeps the day and the mark', () => {
    expect(to(page('/'), '/changes#x')).toBe('/en/changes#x')
    expect(to(page('/', '2020-01-01'), '/changes#x')).toBe('/en/changes?at=2020-01-01#x')
    expect(to(page('/', '2020-01-01'), '/terms?q=a')).toBe('/en/terms?q=a&at=2020-01-01')
  })

  it('every thing has a name in every language', () => {
    for (const kind of Object.keys(FOLDERS) as Kind[]) {
      for (const { id } of record.all(kind)) for (const lang of LANGS) expect(nameOf(record, { kind, id }, lang)).not.toBe('')
    }
  })

  it('an id of a provision is found with its instrument', () => {
    expect(find(record, 'iccpr/19.2')?.kind).toBe('provision')
    expect(find(record, 'nothing/1')).toBeUndefined()
  })

  it('what is said of a code concerns its articles, and the other way round', () => {
    expect(concerns('constitutional-court-law/45', 'constitutional-court-law')).toBe(true)
    expect(concerns('constitutional-court-law', 'constitutional-court-law/45.2')).toBe(true)
    expect(concerns('constitutional-court-law/45', 'constitutional-court-law/4')).toBe(false)
    expect(concerns('petition', 'petition')).toBe(true)
  })

  it('a page knows what it is about', () => {
    expect(subject(page('/remedies/crime-report'))).toBe('crime-report')
    expect(subject(page('/instruments/iccpr/19.2'))).toBe('iccpr/19.2')
    expect(subject(page('/instruments/iccpr'))).toBe('iccpr')
    expect(subject(page('/sources/x'))).toBeUndefined()
    expect(subject(page('/rights'))).toBeUndefined()
  })

  it('a long text is cut at a word', () => {
    expect(short('one two three', 40)).toBe('one two three')
    expect(short(`${'word '.repeat(30)}end`, 40)).toMatch(/^(word ){7}word…$|^(word ){6}word…$/)
  })
})

describe('sources', () => {
  it('every reference of the record is counted, each with its place', () => {
    const text = JSON.stringify(Object.keys(FOLDERS).map((k) => record.all(k as Kind)))
    const cited = new Set([...text.matchAll(/"source":"([^"]+)"/g)].map((m) => m[1]))
    const uses = sourceUse(record)
    expect(new Set(uses.keys())).toEqual(cited)
    for (const use of uses.values()) expect(use.checked).toMatch(/^\d{4}-\d\d-\d\d$/)
  })

  it('entries of each status add up', () => {
    for (const { all, byStatus } of howKnown(record)) expect(byStatus.official + byStatus.reported + byStatus.unverified).toBe(all)
  })
})
