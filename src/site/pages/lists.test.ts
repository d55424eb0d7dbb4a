import { describe, expect, it } from 'vitest'
import { builtRecord } from '../../../test/support/record.ts'
import { testApp } from '../../../test/support/site.ts'
import { LANGS } from '../../record/types.ts'
import { sourceUse } from '../entries.ts'
import { newestFirst } from './changes.tsx'
import { groupOf } from './questions.tsx'
import { findSources } from './sources.tsx'
import { fitting, runs } from './study.tsx'
import { findTerms } from './terms.tsx'
import { fieldOf } from './ways.tsx'

const record = builtRecord()
const programmes = record.all('programme')

describe('study', () => {
  it('without a choice everything is there', () => {
    expect(fitting(programmes, {})).toEqual(programmes)
  })

  it('"any level" fits a chosen level; a month that is not known fits no month', () => {
    const any = programmes.filter((p) => p.levels?.includes('any'))
    expect(any.length).toBeGreaterThan(0)
    expect(fitting(programmes, { level: 'phd' })).toEqual(expect.arrayContaining([...any]))
    for (const p of fitting(programmes, { month: '10' })) expect(p.months).toContain(10)
  })

  it('months over the turn of the year are two runs', () => {
    expect(runs([10, 11, 12, 1])).toEqual([
      { from: 1, to: 1 },
      { from: 10, to: 12 },
    ])
    expect(runs([])).toEqual([])
  })
})

describe('terms and sources are found by what people type', () => {
  const terms = record.all('term')
  it.each(['қамау', 'камау', 'КАМАУ'])('%s, with or without Kazakh letters', (text) => {
    expect(findTerms(terms, text).some((t) => t.title.kk.toLowerCase().includes('қамау'))).toBe(true)
  })
  it('in any of the three languages, by the beginning of words', () => {
    expect(findTerms(terms, 'human rig').map((t) => t.id)).toContain('human-rights')
    expect(findTerms(terms, 'прав человек').map((t) => t.id)).toContain('human-rights')
    expect(findTerms(terms, '  ')).toEqual(terms)
  })
  it('sources by their name in any language', () => {
    const named = (text: string) => findSources(record.all('source'), sourceUse(record), { text }).map((s) => s.id)
    for (const text of ['Criminal Code No. 226-V', 'Уголовный кодекс', 'Қылмыстық кодексі'])
      expect(named(text)).toContain('law-criminal-code')
  })
  it('sources by symbol and by what rests on them', () => {
    const uses = sourceUse(record)
    const sources = record.all('source')
    expect(findSources(sources, uses, { text: 'K950001000_' }).map((s) => s.id)).toContain('const-s95')
    for (const s of findSources(sources, uses, { kind: 'career', official: 'yes' })) {
      expect(s.official).toBe(true)
      expect(uses.get(s.id)?.rests.some((r) => r.kind === 'career')).toBe(true)
    }
  })
})

describe('order and groups', () => {
  it('changes: the latest first, the dangerous first of a day', () => {
    const all = newestFirst(record.all('update'))
    for (const [i, u] of all.entries()) {
      const next = all[i + 1]
      if (!next) continue
      expect(u.date >= next.date).toBe(true)
      if (u.date === next.date && u.danger === undefined) expect(next.danger).toBeUndefined()
    }
  })
  it('a question that touches a remedy stands with the remedies', () => {
    for (const q of record.all('question')) {
      if (q.touches.some((t) => record.get('remedy', t))) expect(groupOf({ record }, q)).toBe('remedy')
    }
  })
  it('a remedy belongs to the case of the code that it rests on', () => {
    const of = (id: string) => {
      const remedy = record.get('remedy', id)
      return remedy && fieldOf(record, remedy)
    }
    expect(of('administrative-offence-appeal')).toBe('offence')
    expect(of('information-request')).toBe('administrative')
    expect(of('criminal-appeal')).toBe('criminal')
    expect(of('ombudsman-complaint')).toBe('bodies')
    expect(of('un-human-rights-committee')).toBe('international')
  })
})

describe('a source says how far to trust it', () => {
  const app = testApp()
  it.each(LANGS)('in the language of the page: %s', async (lang) => {
    const source = record.get('source', 'dec-cat-c-48-d-433-2010') ?? expect.fail('the source is gone')
    const html = await (await app.request(`/${lang}/sources/${source.id}`)).text()
    expect(html).toContain(source.seen?.[lang])
    for (const other of LANGS.filter((l) => l !== lang)) expect(html).not.toContain(source.seen?.[other])
    expect(await (await app.request(`/${lang}/sources?q=${source.id}`)).text()).toContain(source.seen?.[lang])
  })
})
