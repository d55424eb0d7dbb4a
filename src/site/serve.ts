import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { getRequestListener } from '@hono/node-server'
import { Hono } from 'hono'
import { MEDIA_TYPES, renderDraft } from '../draft/render.ts'
import type { ArashaRecord } from '../record/record.ts'
import type { ISODate } from '../record/types.ts'
import { offerBuilt } from '../search/built.ts'
import type { LibraryStore } from '../store/library.ts'
import { createApp } from './app.tsx'
import type { Assets } from './context.ts'
import { encodingOf, readyPages } from './ready.ts'

export interface ServeOptions {
  readonly port: number
  readonly host: string
  readonly record: ArashaRecord
  /** The folder of the project; built files lie in its `dist/`. */
  readonly root: string
  /** Official texts that the operator has imported; another process may add to them while this one serves. */
  readonly library?: LibraryStore
  /** Further routes, by the path under which they stand. */
  readonly mounts?: Readonly<Record<string, Hono>>
  today(): ISODate
}

export interface Server {
  readonly port: number
  /** Settles when the server has been told to stop and has let go of its port. */
  readonly stopped: Promise<void>
  stop(): void
}

/** Serves the site on one port. Writes nothing about who asks or what: no log, no cookie, no store. */
export async function serve(options: ServeOptions): Promise<Server> {
  const dist = join(options.root, 'dist')
  const assets = JSON.parse(readFileSync(join(dist, 'assets.json'), 'utf8')) as Assets & {
    files: Record<string, { file: string; type: string }>
  }
  offerBuilt(options.record, options.root)
  const site = createApp({
    record: options.record,
    assets,
    today: options.today,
    ...(options.library ? { library: options.library } : {}),
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
  app.get('/worker.js', (c) =>
    c.body(readFileSync(join(dist, 'worker.js')), 200, {
      'Content-Type': 'text/javascript; charset=utf-8',
      'Cache-Control': 'no-cache',
      'Service-Worker-Allowed': '/',
    }),
  )
  app.get('/record.json', (c) =>
    c.body(readFileSync(join(dist, 'record.json')), 200, {
      'Content-Type': 'application/json; charset=utf-8',
      'Cache-Control': 'no-cache',
      ETag: `"${options.record.digest}"`,
    }),
  )
  app.get('/search.json', (c) =>
    c.body(readFileSync(join(dist, 'search.json')), 200, {
      'Content-Type': 'application/json; charset=utf-8',
      'Cache-Control': 'no-cache',
      ETag: `"search-${options.record.digest}"`,
    }),
  )
  // For the worker on a device: acts whose pages the server alone can make whole.
  const acts = actsHeld(options.library)
  app.get('/library.json', async (c) => {
    c.header('Cache-Control', 'no-cache')
    return c.json({ instruments: await acts() })
  })
  for (const [path, mounted] of Object.entries(options.mounts ?? {})) app.mount(path, mounted.fetch)
  // The site answers everything else itself, its own "no such page" and its headers too.
  app.all('*', (c) => site.fetch(c.req.raw))
  const squeezed = new Map<string, Uint8Array>()
  const ready = readyPages(options.today, options.library !== undefined)
  const fetch = async (request: Request) => ready.keep(request, await squeeze(request, await app.fetch(request), squeezed))
  const listener = getRequestListener(fetch, { hostname: options.host })
  const server = createServer((request, response) => {
    if (!ready.answer(request, response)) listener(request, response)
  })
  return new Promise((resolve, reject) => {
    server.on('error', reject)
    server.listen(options.port, options.host, () => {
      const stopped = new Promise<void>((done) => server.on('close', () => done()))
      const stop = () => {
        server.close()
        server.closeAllConnections()
      }
      process.once('SIGINT', stop)
      process.once('SIGTERM', stop)
      resolve({ port: (server.address() as AddressInfo).port, stopped, stop })
    })
  })
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

const CACHE_LIMIT = 4_000

/** Compresses text for those who take it. What never changes while the server runs is compressed once and remembered. */
async function squeeze(request: Request, response: Response, cache: Map<string, Uint8Array>): Promise<Response> {
  const type = response.headers.get('Content-Type') ?? ''
  const encoding = encodingOf(request.headers.get('Accept-Encoding'))
  if (encoding === undefined || response.body === null || response.status === 304 || !/text|json|javascript|svg/.test(type)) return response
  const tag = response.headers.get('ETag')
  const remember = request.method === 'GET' && (tag !== null || request.url.includes('/assets/'))
  const key = `${encoding} ${tag} ${request.url}`
  let bytes = remember ? cache.get(key) : undefined
  if (bytes === undefined) {
    const plain = new Uint8Array(await response.arrayBuffer())
    bytes =
      encoding === 'br' ? brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: remember ? 6 : 4 } }) : gzipSync(plain)
    if (remember && cache.size < CACHE_LIMIT) cache.set(key, bytes)
  } else await response.body.cancel()
  const headers = new Headers(response.headers)
  headers.set('Content-Encoding', encoding)
  headers.set('Vary', 'Accept-Encoding')
  headers.delete('Content-Length')
  return new Response(bytes as Uint8Array<ArrayBuffer>, { status: response.status, headers })
}
