import type { Context, Hono } from 'hono'
import type { ArashaRecord } from '../../record/record.ts'
import type { ISODate, Lang } from '../../record/types.ts'
import { isDate } from '../../time/index.ts'
import { decisionsCsv, indicatorCsv, recommendationsCsv } from '../csv.ts'
import { decisionsOn, filterRecommendations, readFilter } from '../un.ts'

/** Tables of the pages as files: the same rows as CSV and JSON. */
export function fileRoutes(app: Hono, record: ArashaRecord, today: () => ISODate): void {
  const file = (path: string, type: string, make: (lang: Lang, at: ISODate, c: Context) => string | undefined) => {
    app.get(`/:lang{kk|ru|en}${path}`, (c, next) => {
      const at = c.req.query('at') || today()
      const lang = c.req.param('lang') as Lang
      if (!isDate(at)) return next()
      const body = make(lang, at, c)
      if (body === undefined) return next()
      const tag = `"${record.digest.slice(7, 27)}-${at}"`
      c.header('ETag', tag)
      c.header('Cache-Control', 'no-cache')
      if (c.req.header('If-None-Match') === tag) return c.body(null, 304)
      return c.body(body, 200, { 'Content-Type': `${type}; charset=utf-8` })
    })
  }
  const json = (value: object) => JSON.stringify({ record: { edition: record.edition, digest: record.digest }, ...value })
  const recommendations = (lang: Lang, at: ISODate, c: Context) => filterRecommendations(record, at, readFilter(c.req.query()), lang)

  file('/challenges/data/:name{.+\\.csv}', 'text/csv', (lang, _, c) => {
    const indicator = record.get('indicator', (c.req.param('name') ?? '').replace(/\.csv$/, ''))
    return indicator && indicatorCsv(record, indicator, lang)
  })
  file('/un/recommendations.csv', 'text/csv', (lang, at, c) => recommendationsCsv(record, recommendations(lang, at, c), lang))
  file('/un/recommendations.json', 'application/json', (lang, at, c) => json({ recommendations: recommendations(lang, at, c) }))
  file('/un/decisions.csv', 'text/csv', (lang, at) => decisionsCsv(record, decisionsOn(record, at), lang))
  file('/un/decisions.json', 'application/json', (_, at) => json({ decisions: decisionsOn(record, at) }))
}
