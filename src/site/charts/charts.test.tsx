import type { Child } from 'hono/jsx'
import { HtmlValidate } from 'html-validate'
import { describe, expect, test } from 'vitest'
import { builtRecord } from '../../../test/support/record.ts'
import type { Indicator } from '../../record/monitoring.ts'
import { LANGS, type Lang, type Status } from '../../record/types.ts'
import type { Page } from '../context.ts'
import { dateAsKnown, num } from './common.tsx'
import { EventsTimeline } from './events.tsx'
import { groupOf, InstitutionsPicture } from './institutions.tsx'
import { RoutesMap, routes } from './routes.tsx'
import { Series, SeriesChart, SeriesTable } from './series.tsx'
import { complaintsSince, TreatyTimeline } from './treaties.tsx'
import { DecisionUnits, RecommendationUnits, Units } from './units.tsx'
import { inWords, ValidityBars } from './validity.tsx'

const record = builtRecord()
const page = (lang: Lang): Page => ({
  record,
  lang,
  at: '2026-11-23',
  today: '2026-11-23',
  assets: { css: [], preload: [], version: 'test' },
  path: '/',
})
const text = (s: string) => ({ kk: s, ru: s, en: s })
const html = (node: Child) => String(node)
const count = (s: string, of: RegExp) => s.match(of)?.length ?? 0

function series(points: readonly (Partial<Indicator['points'][number]> & { year: number })[], unit = 'cases'): Indicator {
  return {
    id: 'sample',
    title: text('A series'),
    unit: text(unit),
    status: 'reported',
    checked: '2026-11-23',
    sources: [],
    reviewed: false,
    points: points.map((p) => ({ value: 1, status: 'official' as Status, sources: [{ source: 'chal-rsf', at: 'p. 1' }], ...p })),
  }
}

const concern = record.get('concern', 'torture-impunity')
const provisions = ['iccpr/21', 'constitution-1995/15.2', 'constitution-2026/34', 'criminal-code/146']
const PICTURES: Readonly<Record<string, (p: Page) => Child>> = {
  Series: (p) => <Series page={p} indicator={record.get('indicator', 'rsf-rank') as Indicator} href="/rsf-rank.csv" />,
  ValidityBars: (p) => <ValidityBars page={p} provisions={provisions} />,
  TreatyTimeline: (p) => <TreatyTimeline page={p} />,
  EventsTimeline: (p) => <EventsTimeline page={p} id="events" title={concern?.title[p.lang] ?? ''} events={concern?.events ?? []} />,
  RoutesMap: (p) => <RoutesMap page={p} remedies={record.get('situation', 'fined-for-assembly')?.remedies ?? []} />,
  InstitutionsPicture: (p) => <InstitutionsPicture page={p} />,
  DecisionUnits: (p) => <DecisionUnits page={p} decisions={record.all('decision')} />,
  RecommendationUnits: (p) => <RecommendationUnits page={p} recommendations={record.all('recommendation')} />,
}

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: { 'void-style': 'off', 'attribute-boolean-style': 'off', 'attribute-empty-style': 'off', 'long-title': 'off' },
})

describe.each(LANGS)('in %s', (lang) => {
  test.each(Object.keys(PICTURES))('%s is valid HTML with a title and a description', async (name) => {
    const out = html(PICTURES[name]?.(page(lang)))
    const report = await validator.validateString(
      `<!DOCTYPE html><html lang="${lang}"><head><title>t</title></head><body><h1>t</h1><h2>t</h2>${out}</body></html>`,
    )
    expect(report.results.flatMap((r) => r.messages.map((m) => `${m.ruleId}: ${m.message}`))).toEqual([])
    const [, label, desc] = /role="img" aria-labelledby="(\S+) (\S+)"/.exec(out) ?? []
    expect(out).toMatch(new RegExp(`<title id="${label}">[^<]{5,}</title><desc id="${desc}">[^<]{10,}</desc>`))
    expect(out).not.toMatch(/undefined|NaN|Infinity|\{\w+\}/)
  })

  test('a series that has no figure says so', () => {
    const none = lang === 'en' ? 'We found no figure' : lang === 'ru' ? 'мы не нашли' : 'таппадық'
    for (const points of [[], [{ year: 2024, value: null }]]) {
      const out = html(<Series page={page(lang)} indicator={series(points)} />)
      expect(out).toContain(none)
      expect(out).not.toContain('<svg class="series"')
    }
    expect(html(<Units page={page(lang)} id="u" title="t" rows={[]} />)).toContain('chart-empty')
    expect(html(<EventsTimeline page={page(lang)} id="e" title="t" events={[]} />)).toContain('chart-empty')
    expect(html(<RoutesMap page={page(lang)} remedies={['nothing']} />)).toContain('chart-empty')
  })
})

describe('a series', () => {
  const runs = (i: Indicator) =>
    count(/class="c-path" d="([^"]*)"/.exec(html(<SeriesChart page={page('en')} indicator={i} />))?.[1] ?? '', /M/g)
  const four = [{ year: 2020 }, { year: 2021 }, { year: 2022 }, { year: 2023 }]

  test('is one line while nothing breaks it', () => expect(runs(series(four))).toBe(1))
  test('breaks where the measure changed', () => {
    const broken = series(four.map((p) => (p.year === 2022 ? { ...p, breaks: text('another method') } : p)))
    expect(runs(broken)).toBe(2)
    expect(html(<SeriesChart page={page('en')} indicator={broken} />)).toContain('2022: counted anew')
    expect(html(<SeriesTable page={page('en')} indicator={broken} />)).toContain('another method')
  })
  test('breaks where a value is missing or a year is skipped', () => {
    expect(runs(series([{ year: 2019 }, ...four, { year: 2024, value: null }, { year: 2025 }, { year: 2026 }]))).toBe(2)
    expect(runs(series([{ year: 2015 }, { year: 2016 }, ...four]))).toBe(2)
  })
  test('draws a mark a value and no line for a value alone', () => {
    const out = html(<SeriesChart page={page('en')} indicator={series([{ year: 2020 }, { year: 2022, value: null }, { year: 2024 }])} />)
    expect(count(out, /<use /g)).toBe(2)
    expect(out).not.toContain('c-path')
  })
  test('shows how well each value is known by form', () => {
    const out = html(
      <SeriesChart
        page={page('en')}
        indicator={series([{ year: 2020 }, { year: 2021, status: 'reported' }, { year: 2022, status: 'unverified' }])}
      />,
    )
    for (const mark of ['#m-o', '#m-r', '#m-u']) expect(out).toContain(`<use href="${mark}"`)
  })
  test('starts at zero, unless it is of ranks, which have the first place on top', () => {
    const at = (out: string, value: number) => Number(new RegExp(`<text class="k" y="([\\d.]+)">${value}</text>`).exec(out)?.[1])
    const scores = html(
      <SeriesChart
        page={page('en')}
        indicator={series([
          { year: 2020, value: 40 },
          { year: 2021, value: 60 },
        ])}
      />,
    )
    expect(at(scores, 0)).toBeGreaterThan(at(scores, 60))
    const ranks = html(
      <SeriesChart
        page={page('en')}
        indicator={series(
          [
            { year: 2020, value: 120 },
            { year: 2021, value: 160 },
          ],
          'rank',
        )}
      />,
    )
    expect(at(ranks, 120)).toBeLessThan(at(ranks, 160))
    expect(ranks).not.toContain('>0</text>')
  })
  test('has a table row for each point of every indicator of the record, with its mark and sources', () => {
    for (const indicator of record.all('indicator')) {
      const out = html(<SeriesTable page={page('en')} indicator={indicator} />)
      expect(count(out, /<th scope="row">/g), indicator.id).toBe(indicator.points.length)
      expect(count(out, /<td class="q q-[oru]">/g), indicator.id).toBe(indicator.points.length)
      expect(count(out, /<a class="sn"/g), indicator.id).toBe(indicator.points.flatMap((p) => p.sources).length)
      const values = indicator.points.filter((p) => p.value !== null).length
      expect(count(html(<SeriesChart page={page('en')} indicator={indicator} />), /<use /g), indicator.id).toBe(values)
    }
  })
  test('weighs at most 8 kB with its table for 15 points', () => {
    const long = series(
      Array.from({ length: 15 }, (_, i) => ({
        year: 2010 + i,
        value: 1000 * i,
        sources: [
          { source: ['chal-rsf13', 'chal-rsf14', 'chal-rsf15', 'chal-rsf17', 'chal-rsf18'][i % 5] ?? '', at: 'page as seen 2026-11-23' },
        ],
      })),
    )
    for (const lang of LANGS)
      expect(Buffer.byteLength(html(<Series page={page(lang)} indicator={long} href="/x.csv" />))).toBeLessThan(8192)
  })
})

describe('what the pictures say', () => {
  test('a treaty provision is valid only from the day on which the treaty binds', () => {
    const out = html(<ValidityBars page={page('en')} provisions={['iccpr/21']} />)
    expect(out).toContain('since 24 April 2006')
    expect(out).not.toContain('1966')
  })
  test('a row for each version', () => {
    const versions = provisions.flatMap((id) => record.provision(id)?.provision.versions ?? [])
    expect(count(html(PICTURES.ValidityBars?.(page('ru'))), /<th scope="row">/g)).toBe(versions.length)
  })
  test('words of a span in three languages', () => {
    const open = { from: '2006-04-24' }
    expect(LANGS.map((l) => inWords(page(l), open))).toEqual([
      '2006 жылғы 24 сәуірден бастап',
      'с 24 апреля 2006 года',
      'since 24 April 2006',
    ])
    expect(inWords(page('ru'), { from: '2023-05-01', precision: 'month' })).toBe('май 2023 года –')
  })
  test('complaints under a protocol are drawn from the day on which it binds', () => {
    const since = (id: string) => complaintsSince(page('en'), record.get('instrument', id) as never)
    expect(since('iccpr')).toBe('2009-09-30')
    expect(since('icescr')).toBeUndefined()
    expect(since('cat')).toBeUndefined()
  })
  test('arrows are the record’s, and every remedy stands in the list', () => {
    const graph = routes({ page: page('en'), remedies: ['torture-complaint'] })
    expect(graph.edges).toContainEqual({ from: 'torture-complaint', to: 'investigating-judge-complaint', must: true })
    expect(graph.edges).toContainEqual({ from: 'torture-complaint', to: 'victim-status-appeal', must: false })
    const out = html(<RoutesMap page={page('en')} remedies={['torture-complaint']} />)
    for (const r of graph.nodes) expect(out).toContain(`/en/remedies/${r.id}"`)
    expect(count(out, /marker-end=/g)).toBe(graph.edges.length)
  })
  test('all remedies of the record at once stand in the list too', () => {
    const all = record.all('remedy').map((r) => r.id)
    const out = html(<RoutesMap page={page('kk')} remedies={all} />)
    for (const id of all) expect(out).toContain(`/kk/remedies/${id}"`)
  })
  test('events stand in order of time, one item each', () => {
    const out = html(PICTURES.EventsTimeline?.(page('en')))
    expect(count(out, /<span class="when">/g)).toBe(concern?.events.length)
    const dates = [...(concern?.events ?? [])].map((e) => e.date).sort()
    expect(out.indexOf(dateAsKnown(dates[0] ?? '', 'en', 'year'))).toBeGreaterThan(0)
  })
  test('courts and the prosecution stand apart from other bodies of the state', () => {
    const group = (id: string) => groupOf(record.get('institution', id) as never)
    expect(['supreme-court-kz', 'prosecutor-general', 'ministry-justice', 'kibhr', 'ohchr-roca'].map(group)).toEqual([
      'courts',
      'prosecution',
      'state',
      'civil-society',
      'international',
    ])
  })
  test('units add up to the entries', () => {
    const numbers = [...html(PICTURES.DecisionUnits?.(page('en'))).matchAll(/<td class="r">(\d+)<\/td>/g)].map((m) => Number(m[1]))
    expect(numbers.reduce((a, b) => a + b, 0)).toBe(record.all('decision').length)
  })
  test('numbers and dates as each language writes them', () => {
    expect([num(1234567.5, 'en'), num(9900, 'ru'), num(45.87, 'kk'), num(-3, 'en')]).toEqual([
      '1,234,567.5',
      '9\u00a0900',
      '45,87',
      '\u22123',
    ])
    expect(LANGS.map((l) => dateAsKnown('2009-05-01', l, 'month'))).toEqual(['2009 жылғы мамыр', 'май 2009 года', 'May 2009'])
  })
})
