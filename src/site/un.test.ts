import { describe, expect, test } from 'vitest'
import { builtRecord } from '../../test/support/record.ts'
import { LANGS } from '../record/types.ts'
import { csv, indicatorCsv, recommendationsCsv } from './csv.ts'
import { articlesOf, between } from './pages/decisions.tsx'
import {
  bodyOf,
  clustersOf,
  clustersOn,
  countByRight,
  decisionsOn,
  filterQuery,
  filterRecommendations,
  readFilter,
  recommendationsOn,
  sidesOf,
} from './un.ts'

const record = builtRecord()
const DAY = '2026-11-23'

describe('clusters', () => {
  test('a cluster holds exactly the recommendations with its theme and right', () => {
    for (const c of clustersOn(record, DAY)) {
      const same = record.all('recommendation').filter((r) => r.themes.includes(c.theme) && r.rights.includes(c.right))
      expect(new Set(c.ids)).toEqual(new Set(same.map((r) => r.id)))
      expect([c.from, c.to]).toEqual([Math.min(...same.map((r) => r.year)), Math.max(...same.map((r) => r.year))])
      expect(c.documents).toBe(new Set(same.map((r) => r.document)).size)
    }
  })
  test('the most repeated come first, and every one leads to a list of that length', () => {
    const counts = clustersOn(record, DAY).map((c) => c.ids.length)
    expect(counts).toEqual(counts.toSorted((a, b) => b - a))
    const [first] = clustersOn(record, DAY)
    expect(filterRecommendations(record, DAY, { right: first?.right, theme: first?.theme }, 'en')).toHaveLength(first?.ids.length ?? 0)
  })
  test('what came later is not counted on an earlier day', () => {
    for (const c of clustersOn(record, '2012-05-01')) expect(c.to).toBeLessThanOrEqual(2012)
    expect(recommendationsOn(record, '2005-01-01')).toEqual([])
  })
  test('a recommendation that nobody repeated has none', () => {
    for (const r of record.all('recommendation')) for (const c of clustersOf(record, DAY, r)) expect(c.ids).toContain(r.id)
  })
  test('every theme of a recommendation has its title', () => {
    for (const r of record.all('recommendation')) for (const t of r.themes) expect(record.get('theme', t), t).toBeDefined()
  })
})

describe('filters', () => {
  const all = recommendationsOn(record, DAY)
  test.each([
    [{ body: 'upr', year: '2014', response: 'noted' }],
    [{ response: 'none', body: 'cedaw' }],
    [{ right: 'assembly', document: 'A/HRC/28/10' }],
  ])('every condition holds of every result: %o', (filter) => {
    const found = filterRecommendations(record, DAY, filter, 'ru')
    expect(found.length).toBeGreaterThan(0)
    const fits = all.filter(
      (r) =>
        (!('body' in filter) || bodyOf(r) === filter.body) &&
        (!('year' in filter) || String(r.year) === filter.year) &&
        (!('response' in filter) || (r.response ?? 'none') === filter.response) &&
        (!('right' in filter) || r.rights.includes(filter.right as string)) &&
        (!('document' in filter) || r.document === filter.document),
    )
    expect(found).toEqual(fits)
  })
  test.each([
    ['kk', 'өтемақыны', 'өтемақы'],
    ['ru', 'компенсацию', 'компенсаци'],
    ['en', 'compensations', 'compensat'],
  ] as const)('words are found in any form, %s', (lang, word, part) => {
    const found = filterRecommendations(record, DAY, { q: word }, lang)
    expect(found.length).toBeGreaterThan(5)
    for (const r of found) expect(r.text[lang].toLowerCase()).toContain(part)
  })
  test('what is not in the record finds nothing; an empty field asks for nothing', () => {
    expect(filterRecommendations(record, DAY, { right: 'no-such-right' }, 'kk')).toEqual([])
    expect(filterRecommendations(record, DAY, readFilter({ right: '', q: '  ', other: 'x' }), 'kk')).toEqual(all)
  })
  test('one list has one address', () => {
    expect(filterQuery(readFilter({ q: 'a b', right: 'life' }))).toBe('?right=life&q=a+b')
    expect(filterQuery({})).toBe('')
  })
  test('counts by right are those of the filter', () => {
    for (const right of record.all('right'))
      expect(countByRight(record, DAY, right.id)).toBe(filterRecommendations(record, DAY, { right: right.id }, 'en').length)
  })
})

describe('decisions', () => {
  test('a claim under article 19 and a breach of article 19(2) are one line', () => {
    expect(articlesOf({ alleged: ['iccpr/14', 'iccpr/19'], violated: ['iccpr/19.2', 'iccpr/21'] })).toEqual([
      { id: 'iccpr/19.2', alleged: true, violated: true },
      { id: 'iccpr/21', alleged: false, violated: true },
      { id: 'iccpr/14', alleged: true, violated: false },
    ])
  })
  test('the newest first, none after the day', () => {
    const days = decisionsOn(record, '2018-01-01').map((d) => d.decided)
    expect(days).toEqual(days.toSorted().toReversed())
    expect(days[0]?.slice(0, 4)).toBe('2017')
  })
  test('Views are linked to their decision, and both say the same symbol or the same communication', () => {
    const linked = record.all('recommendation').flatMap((r) => (r.decision ? [{ r, d: record.get('decision', r.decision) }] : []))
    expect(linked.length).toBeGreaterThan(20)
    for (const { r, d } of linked) expect(r.document.split('/D/')[1]).toBe(d?.symbol.split('/D/')[1])
  })
  test('time between two days in words', () => {
    expect(between('2014-09-02', '2024-07-16', 'ru')).toBe('9 лет 10 месяцев')
    expect(between('2014-09-02', '2014-09-20', 'en')).toBe('0 months')
    expect(between('2014-09-02', '2015-09-02', 'kk')).toBe('1 жыл')
  })
})

describe('challenges', () => {
  test.each(LANGS)('each summary falls into what it is about and the two sides, losing no word, %s', (lang) => {
    for (const c of record.all('concern')) {
      const { about, state, critics, after } = sidesOf(c.summary[lang])
      expect(state, c.id).toBeTruthy()
      expect(critics, c.id).toBeTruthy()
      const said = [about, state, critics, after].join(' ').toLowerCase()
      const whole = c.summary[lang].replace(
        /Мемлекеттің ұстанымы:|Сыншылар:|Позиция государства:|Критики:|The State's position:|Critics:/g,
        '',
      )
      for (const part of whole.toLowerCase().split(/\s+/)) expect(said).toContain(part)
    }
  })
})

describe('files', () => {
  test('cells with commas, quotes and lines are quoted; a formula is text', () => {
    expect(csv(['a'], [['x,"y"'], ['=1+1'], [null], [-2]])).toBe('\ufeffa\r\n"x,""y"""\r\n\'=1+1\r\n\r\n-2\r\n')
  })
  test('a row a point, a row a recommendation', () => {
    for (const i of record.all('indicator')) expect(indicatorCsv(record, i, 'kk').trimEnd().split('\r\n')).toHaveLength(i.points.length + 1)
    const all = recommendationsOn(record, DAY)
    expect(recommendationsCsv(record, all, 'ru').trimEnd().split('\r\n')).toHaveLength(all.length + 1)
  })
})
