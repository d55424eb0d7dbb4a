import type { Context, Hono } from 'hono'
import { shown } from '../../law/index.ts'
import { nearest } from '../../record/nearest.ts'
import { covers } from '../../record/record.ts'
import { FOLDERS, type ISODate, type Kind, LANGS, type Lang } from '../../record/types.ts'
import { isDate } from '../../time/index.ts'
import type { Page } from '../context.ts'
import { find, pathOf } from '../entries.ts'
import { feed } from '../feed.ts'
import { jsonLd } from '../jsonld.ts'

/** Makes a page's frame for a request: record, language, day. */
export type PageFor = (c: Context, lang: Lang, at?: ISODate) => Page

/** The record as data: `.json` and `.jsonld` beside every page about one thing, and the feed. Before the pages, whose paths they lengthen. */
export function dataRoutes(app: Hono, pageFor: PageFor): void {
  app.get('/:lang{kk|ru|en}/:rest{.+\\.json(?:ld)?}', async (c, next) => {
    const lang = c.req.param('lang') as Lang
    const [, path = '', ext] = /^(.*)\.(json|jsonld)$/.exec(c.req.param('rest')) ?? []
    const at = c.req.query('at')
    if (at !== undefined && at !== '' && !isDate(at)) return problem(c, 400, 'at', `"${at.slice(0, 40)}" is not a day (YYYY-MM-DD)`)
    const page = pageFor(c, lang, at || undefined)
    const id = idOf(page, path)
    const json = ext === 'json'
    const url = `${new URL(c.req.url).origin}/${lang}/${path}`
    const value = id === undefined ? undefined : json ? (shown(page.record, id, page.at) ?? article(page, id)) : jsonLd(page, id, url)
    if (value === undefined) {
      // A list may have a file of its own under such a name.
      await next()
      if (c.res.status === 404) c.res = problem(c, 404, 'id', unknown(page, path))
      return
    }
    const tag = `"${page.record.digest.slice(7, 27)}-${page.at}"`
    c.header('ETag', tag)
    c.header('Cache-Control', 'no-cache')
    if (c.req.header('If-None-Match') === tag) return c.body(null, 304)
    return c.body(`${JSON.stringify(value, null, 1)}\n`, 200, { 'Content-Type': `application/${json ? 'json' : 'ld+json'}; charset=utf-8` })
  })
  for (const path of ['/feed.atom', '/:lang{kk|ru|en}/feed.atom']) {
    app.get(path, async (c) => {
      const asked = c.req.param('lang') ?? c.req.query('lang')
      const page = pageFor(c, LANGS.find((l) => l === asked) ?? 'kk')
      const tag = `"${page.record.digest.slice(7, 27)}-${page.lang}"`
      c.header('ETag', tag)
      c.header('Cache-Control', 'no-cache')
      if (c.req.header('If-None-Match') === tag) return c.body(null, 304)
      return c.body(await feed(page, new URL(c.req.url).origin), 200, { 'Content-Type': 'application/atom+xml; charset=utf-8' })
    })
  }
}

/** The id that a path names, where it is the path of that kind of thing. */
function idOf(page: Page, path: string): string | undefined {
  const [section = '', ...rest] = path.split('/')
  const id = section === 'instruments' ? rest.join('/') : (rest.at(-1) ?? '')
  if (section === 'instruments' && articleIds(page, id).length > 0) return id
  const found = find(page.record, id)
  if (!found) return undefined
  const home = pathOf(page.record, found)?.split(/[/#]/)[1]
  return home === section || (found.kind !== 'provision' && FOLDERS[found.kind as Kind] === section) ? id : undefined
}

/** The paragraphs of an article that the record holds only by them. */
function articleIds(page: Page, id: string): readonly string[] {
  const [act = '', local = ''] = id.split('/')
  if (local === '') return []
  const provisions = page.record.get('instrument', act)?.provisions ?? []
  return provisions.filter((p) => covers(local, p.id)).map((p) => `${act}/${p.id}`)
}

function article(page: Page, id: string) {
  const { edition, digest } = page.record
  return { record: { edition, digest }, at: page.at, id, kind: 'article', provisions: articleIds(page, id) }
}

function unknown(page: Page, path: string): string {
  const id = path.split('/').at(-1) ?? ''
  const kinds = ['right', 'instrument', 'remedy', 'situation', 'institution', 'concern'] as const
  const near = nearest(
    id.slice(0, 200),
    kinds.flatMap((k) => page.record.all(k).map((e) => e.id)),
  )
  return `there is no "${path.slice(0, 200)}"${near === undefined ? '' : `; did you mean "${near}"?`}`
}

/** RFC 9457, as the API answers. */
function problem(c: Context, status: 400 | 404, field: string, detail: string): Response {
  const body = {
    type: 'about:blank',
    title: status === 404 ? 'Not Found' : 'Bad Request',
    status,
    detail,
    errors: [{ field, message: detail }],
  }
  return c.body(`${JSON.stringify(body)}\n`, status, { 'Content-Type': 'application/problem+json; charset=utf-8' })
}
