import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Hono } from 'hono'
import { MEDIA_TYPES, renderDraft } from '../draft/render.ts'
import type { ArashaRecord } from '../record/record.ts'
import type { ISODate } from '../record/types.ts'
import { offerBuilt } from '../search/built.ts'
import type { LibraryStore } from '../store/library.ts'
import { createApp } from './app.tsx'
import type { Assets } from './context.ts'

export interface WholeOptions {
  readonly record: ArashaRecord
  /** The folder of the project; built files lie in its `dist/`. */
  readonly root: string
  /** Official texts that the operator has imported; another process may add to them while this one serves. */
  readonly library?: LibraryStore
  /** Further routes, by the path under which they stand. */
  readonly mounts?: Readonly<Record<string, Hono>>
  /** The pages are to be files on a place that answers nothing. */
  readonly mirror?: boolean
  today(): ISODate
}

/** The built files that a device takes along, by their paths, beside those of `assets.json`. */
const FILES = {
  '/worker.js': 'text/javascript; charset=utf-8',
  '/record.json': 'application/json; charset=utf-8',
  '/search.json': 'application/json; charset=utf-8',
} as const

interface Built extends Assets {
  readonly files: Readonly<Record<string, { readonly file: string; readonly type: string }>>
}

const builtIn = (root: string): Built => JSON.parse(readFileSync(join(root, 'dist/assets.json'), 'utf8')) as Built

/** Paths of all built files. */
export const builtFiles = (root: string): readonly string[] => [...Object.keys(FILES), ...Object.keys(builtIn(root).files)]

/** Everything that is served: the pages, what was built for them, and what is mounted beside them. */
export function wholeSite(options: WholeOptions): Hono {
  const { record, library } = options
  const dist = join(options.root, 'dist')
  const assets = builtIn(options.root)
  offerBuilt(record, options.root)
  const site = createApp({
    record,
    assets,
    today: options.today,
    ...(options.mirror ? { mirror: true } : {}),
    ...(library ? { library } : {}),
    render: async (draft, format) => ({ bytes: await renderDraft(draft, format), type: MEDIA_TYPES[format] }),
  })
  const app = new Hono()
  app.get('/assets/*', (c) => {
    const known = assets.files[c.req.path]
    if (!known) return c.notFound()
    return c.body(readFileSync(join(dist, known.file)), 200, {
      'Content-Type': known.type,
      'Cache-Control': 'public, max-age=31536000, immutable',
      'X-Content-Type-Options': 'nosniff',
    })
  })
  for (const [path, type] of Object.entries(FILES)) {
    const own: Record<string, string> =
      path === '/worker.js' ? { 'Service-Worker-Allowed': '/' } : { ETag: `"${path === '/search.json' ? 'search-' : ''}${record.digest}"` }
    app.get(path, (c) => c.body(readFileSync(join(dist, path)), 200, { 'Content-Type': type, 'Cache-Control': 'no-cache', ...own }))
  }
  // For the worker on a device: acts whose pages the server alone can make whole.
  const acts = actsHeld(options.library)
  app.get('/library.json', async (c) => {
    c.header('Cache-Control', 'no-cache')
    return c.json({ instruments: await acts() })
  })
  for (const [path, mounted] of Object.entries(options.mounts ?? {})) app.mount(path, mounted.fetch)
  // The site answers everything else itself, its own "no such page" and its headers too.
  app.all('*', (c) => site.fetch(c.req.raw))
  return app
}

const ACTS_LAST = 60_000

/** Ids of acts of which a text is held; asked of the library once a minute at most. */
function actsHeld(library: LibraryStore | undefined): () => Promise<readonly string[]> {
  let known: { readonly until: number; readonly acts: Promise<readonly string[]> } | undefined
  return () => {
    if (!library) return Promise.resolve([])
    if (!known || known.until < Date.now()) {
      const acts = library.editions().then((all) => [...new Set(all.map((e) => e.instrument))])
      known = { until: Date.now() + ACTS_LAST, acts }
      acts.catch(() => {
        known = undefined
      })
    }
    return known.acts
  }
}
