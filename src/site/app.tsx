import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { calendarFile, composeDraft, type Draft, deadlinesOf } from '../draft/index.ts'
import { say } from '../language/say.ts'
import type { ArashaRecord } from '../record/record.ts'
import { type ISODate, LANGS, type Lang } from '../record/types.ts'
import { assess } from '../remedy/index.ts'
import type { LibraryStore } from '../store/library.ts'
import { isDate } from '../time/index.ts'
import { type Assets, type Page, POLICY } from './context.ts'
import { damagedParts, reply } from './dialogue.tsx'
import { readFields } from './draft-fields.ts'
import { type Form, type Html, readForm } from './form.ts'
import { heldTag } from './held.ts'
import { readWhatIf } from './interview.ts'
import { pageBytes } from './jsx/jsx-runtime.ts'
import { m } from './messages.ts'
import { AskStart } from './pages/ask.tsx'
import { DraftPage } from './pages/draft.tsx'
import { Home } from './pages/home.tsx'
import { ErrorPage, RemediesList } from './pages/lists.tsx'
import { Plan } from './pages/plan.tsx'
import { RemedyPage, SituationPage } from './pages/record.tsx'
import { challengesRoutes } from './routes/challenges.tsx'
import { dataRoutes } from './routes/data.ts'
import { fileRoutes } from './routes/files.ts'
import { institutionsRoutes } from './routes/institutions.tsx'
import { lawRoutes } from './routes/law.tsx'
import { learnRoutes } from './routes/learn.tsx'
import { openRoutes } from './routes/open.tsx'
import type { Read } from './routes/read.ts'
import { searchRoutes } from './routes/search.tsx'
import { unRoutes } from './routes/un.tsx'
import { waysRoutes } from './routes/ways.tsx'
import { readState, type State } from './state.ts'

export type Rendered = { readonly bytes: Uint8Array; readonly type: string }

export interface SiteOptions {
  readonly record: ArashaRecord
  readonly assets: Assets
  today(): ISODate
  /** Official texts that the operator has imported; absent where there are none, or on a device. */
  readonly library?: LibraryStore
  /** On a device: are there official texts of this act on the server? */
  readonly elsewhere?: (instrument: string) => boolean
  /** The pages are to be files of a copy that answers nothing. */
  readonly mirror?: boolean
  /** Makes a file of a draft; a place that cannot make this format gives none. */
  render?(draft: Draft, format: 'html' | 'txt' | 'docx' | 'pdf'): Promise<Rendered | undefined>
}

/** Stands in a form for the format of a file that the worker could not get from the server. */
export const NO_NETWORK = 'no-network'

const BODY_LIMIT = 256_000

/** The whole site as one application without Node API: a server, a test, and a worker on the device run the same. */
export function createApp(options: SiteOptions): Hono {
  const { record } = options
  const app = new Hono()

  const page = (c: Context, lang: Lang, at?: ISODate): Page => {
    const today = options.today()
    const url = new URL(c.req.url)
    const path = url.pathname.replace(/^\/(kk|ru|en)/, '') || '/'
    return {
      record,
      lang,
      at: at ?? today,
      today,
      assets: options.assets,
      path,
      query: queryOf(url),
      ...(options.mirror ? { mirror: true } : {}),
    }
  }
  const html = (c: Context, body: Html, status: 200 | 400 | 404 | 413 | 500 = 200) =>
    c.body(pageBytes(body), status, { 'Content-Type': 'text/html; charset=UTF-8' })
  const fail = (c: Context, lang: Lang, title: string, text: string, status: 400 | 404 | 413 | 500) =>
    html(c, <ErrorPage page={{ ...page(c, lang), path: '/' }} title={title} text={text} />, status)

  app.use(async (c, next) => {
    // Before the answer is made: a header that is set on a finished answer makes the whole answer anew, its text included.
    c.header('Content-Security-Policy', `${POLICY}; frame-ancestors 'none'`)
    c.header('Referrer-Policy', 'no-referrer')
    c.header('X-Content-Type-Options', 'nosniff')
    c.header('Permissions-Policy', 'camera=(), geolocation=(), microphone=(), browsing-topics=()')
    c.header('Cross-Origin-Opener-Policy', 'same-origin')
    if (c.req.method === 'POST') c.header('Cache-Control', 'no-store')
    await next()
  })
  app.onError((_, c) => fail(c, langOf(c), m.broken[langOf(c)], m.notFoundText[langOf(c)], 500))
  app.notFound((c) => fail(c, langOf(c), m.notFound[langOf(c)], m.notFoundText[langOf(c)], 404))
  app.use(
    '*',
    bodyLimit({ maxSize: BODY_LIMIT, onError: (c) => fail(c, langOf(c), m.tooLarge[langOf(c)], m.notFoundText[langOf(c)], 413) }),
  )

  app.get('/healthz', (c) => c.text('ok\n'))
  app.get('/readyz', (c) => c.json({ record: { edition: record.edition, digest: record.digest } }))
  app.get('/', (c) => c.redirect(`/${langOf(c)}/`, 302))

  /** A page about the record: the day comes from `?at=`, the tag from edition, path and day, and from what the library holds of it. */
  const read: Read = (path, make, editionsOf) => {
    app.get(`/:lang{kk|ru|en}${path}`, async (c) => {
      const lang = c.req.param('lang') as Lang
      const at = c.req.query('at')
      if (at !== undefined && at !== '' && !isDate(at)) return fail(c, lang, m.errTitle[lang], m.errDate[lang], 400)
      const p = page(c, lang, at || undefined)
      const editions = editionsOf ? await editionsOf(c) : []
      const held = editions.length > 0 ? `-${await heldTag(editions)}` : ''
      const tag = `"${record.digest.slice(7, 27)}-${p.at}-${options.assets.version}${held}"`
      c.header('ETag', tag)
      c.header('Cache-Control', 'no-cache')
      if (c.req.header('If-None-Match') === tag) return c.body(null, 304)
      const body = await make(p, c, editions)
      return body ? html(c, body) : fail(c, lang, m.notFound[lang], m.notFoundText[lang], 404)
    })
  }
  // A list's own files go before the file beside an entry, and that before the entry's page.
  fileRoutes(app, record, options.today)
  dataRoutes(app, page)
  institutionsRoutes(read)
  challengesRoutes(read)
  unRoutes(read)
  read('/', (p) => <Home page={p} />)
  read('/ask', (p) => <AskStart page={p} />)
  read('/remedies', (p) => <RemediesList page={p} />)
  learnRoutes(read)
  openRoutes(read)
  waysRoutes(read)
  searchRoutes(read, options)
  const entry = <T,>(found: T | undefined, make: (found: T) => Html) => (found === undefined ? undefined : make(found))
  read('/remedies/:id', (p, c) => entry(record.get('remedy', c.req.param('id') ?? ''), (remedy) => <RemedyPage page={p} remedy={remedy} />))
  read('/situations/:id', (p, c) =>
    entry(record.get('situation', c.req.param('id') ?? ''), (s) => <SituationPage page={p} situation={s} />),
  )
  lawRoutes(read, options)

  // A plan or draft has no address of its own: who comes by one has no answers with him and starts anew.
  for (const path of ['plan', 'draft/:remedy', 'deadlines.ics']) {
    app.get(`/:lang{kk|ru|en}/${path}`, (c) => c.redirect(`/${c.req.param('lang')}/ask`, 302))
  }

  /** A page that answers a posted form; the answers are in the body and nowhere else. */
  const post = (path: string, make: (form: Form, p: Page, c: Context) => Html | Response | Promise<Html | Response>) => {
    app.post(`/:lang{kk|ru|en}${path}`, async (c) => {
      const form = await readForm(c)
      const made = await make(form, page(c, c.req.param('lang') as Lang), c)
      return made instanceof Response ? made : html(c, made)
    })
  }
  const damaged = (c: Context, lang: Lang, fields: readonly string[]) =>
    fail(c, lang, m.errState[lang], say(m.errStateText, lang, { what: damagedParts(record, fields, lang) }), 400)

  post('/ask', (form, p, c) => {
    const made = reply(record, form, p)
    return 'page' in made ? made.page : damaged(c, p.lang, made.damaged)
  })
  const withState = (form: Form, p: Page, c: Context, make: (state: State) => Html | Response | Promise<Html | Response>) => {
    const was = readState(record, form.one, p.today)
    return was.ok ? make(was.state) : damaged(c, p.lang, was.fields)
  }
  post('/plan', (form, p, c) =>
    withState(form, p, c, (state) => {
      const other = form.one.has('what-if') ? readWhatIf(state, form.one, p.today, p.lang) : undefined
      return <Plan page={p} state={state} assessment={assess(record, state.case, p.lang)} other={other} typed={form.one} />
    }),
  )
  post('/deadlines.ics', (form, p, c) =>
    withState(form, p, c, (state) => {
      const file = calendarFile(record, deadlinesOf(record, assess(record, state.case, p.lang), p.lang), p.lang)
      return c.body(file, 200, {
        'Content-Type': 'text/calendar; charset=utf-8',
        'Content-Disposition': 'attachment; filename="arasha.ics"',
      })
    }),
  )
  post('/draft/:remedy', (form, p, c) =>
    withState(form, p, c, async (was) => {
      const template = record.all('template').find((t) => t.remedy === c.req.param('remedy'))
      if (!template) return fail(c, p.lang, m.notFound[p.lang], m.noTemplate[p.lang], 404)
      const { facts, error } = readFields(record, template, was.case.facts, form.one, p.today, p.lang)
      const state = { ...was, case: { ...was.case, facts } }
      const draft = composeDraft(record, template, state.case, assess(record, state.case, p.lang), p.lang)
      const format = form.one.get('format')
      if (options.render && error === undefined && (format === 'html' || format === 'txt' || format === 'docx' || format === 'pdf')) {
        const file = await options.render(draft, format)
        if (file)
          return c.body(file.bytes as Uint8Array<ArrayBuffer>, 200, {
            'Content-Type': file.type,
            'Content-Disposition': `attachment; filename="arasha-${template.remedy}.${format}"`,
          })
      }
      return (
        <DraftPage
          page={p}
          state={state}
          template={template}
          draft={draft}
          noNetwork={format === NO_NETWORK}
          {...(error ? { wrong: { error, typed: form.one } } : {})}
        />
      )
    }),
  )
  return app
}

/** What stands in an address besides the day, without empty fields. */
function queryOf(url: URL): string {
  const kept = [...url.searchParams].filter(([name, value]) => name !== 'at' && value !== '')
  return new URLSearchParams(kept).toString()
}

/** The language of the path, else of the browser, else Kazakh. */
function langOf(c: Context): Lang {
  const path = /^\/(kk|ru|en)(\/|$)/.exec(new URL(c.req.url).pathname)?.[1]
  if (path) return path as Lang
  const wanted = (c.req.header('Accept-Language') ?? '').toLowerCase().split(',')
  for (const w of wanted) {
    const lang = LANGS.find((l) => w.trim().startsWith(l))
    if (lang) return lang
  }
  return 'kk'
}
