import { type Draft, draftHtml, draftText } from '../../draft/index.ts'
import { openRecord, type RecordData } from '../../record/record.ts'
import { type BookData, offerBook } from '../../search/index.ts'
import { dayIn } from '../../time/index.ts'
import { createApp, NO_NETWORK, type Rendered } from '../app.tsx'
import type { Assets } from '../context.ts'
import { type ActsHeld, HELD_FILE, openActsHeld } from './held.ts'

declare const ASSETS: Assets & { files: Record<string, unknown> }
declare const VERSION: string
declare const self: ServiceWorkerGlobalScope

const CACHE = `arasha-${VERSION}`
let app: Promise<ReturnType<typeof createApp>> | undefined
let acts: Promise<ActsHeld> | undefined
let index: BookData | undefined
let reading: Promise<void> | undefined

/** The site on the device: the same application over the stored record. */
function site(): Promise<ReturnType<typeof createApp>> {
  app ??= (async () => {
    const stored = await (await caches.open(CACHE)).match('/record.json')
    if (!stored) throw new Error('no record on this device yet')
    const record = openRecord((await stored.json()) as RecordData)
    offerBook(record, () => {
      const data = index
      index = undefined
      return data
    })
    const held = await actsHeld()
    const today = () => dayIn(record.all('zone'), new Date())
    return createApp({ record, assets: ASSETS, today, render, elsewhere: held.has })
  })()
  return app
}

function actsHeld(): Promise<ActsHeld> {
  acts ??= openActsHeld(CACHE)
  return acts
}

/** Text and HTML are made here; what needs a typesetter is the server's. */
async function render(draft: Draft, format: string): Promise<Rendered | undefined> {
  if (format === 'txt') return { bytes: new TextEncoder().encode(draftText(draft)), type: 'text/plain; charset=utf-8' }
  if (format === 'html') return { bytes: new TextEncoder().encode(draftHtml(draft)), type: 'text/html; charset=utf-8' }
  return undefined
}

const SERVER_ONLY = /(^|&)format=(?:docx|pdf)(?=&|$)/

self.addEventListener('install', (event) => {
  event.waitUntil(
    (async () => {
      const cache = await caches.open(CACHE)
      await cache.addAll(['/record.json', '/search.json', ...Object.keys(ASSETS.files)])
      // A place that serves no library has no such file.
      await cache.add(HELD_FILE).catch(() => {})
      await self.skipWaiting()
    })(),
  )
})

self.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys()) if (name !== CACHE) await caches.delete(name)
      await self.clients.claim()
    })(),
  )
})

self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url)
  if (url.origin !== self.location.origin || url.pathname.startsWith('/api/')) return
  if (url.pathname.startsWith('/assets/')) {
    event.respondWith(caches.match(event.request, { ignoreSearch: true }).then((hit) => hit ?? fetch(event.request)))
    return
  }
  if (event.request.mode !== 'navigate') return
  // Answers stay on the device: what is posted is answered here and never sent, except files that only a server can make.
  event.respondWith(answer(event.request))
})

/** The index is read when somebody searches, not before: most never do. */
function readIndex(): Promise<void> {
  reading ??= (async () => {
    index = (await (await (await caches.open(CACHE)).match('/search.json'))?.json()) as BookData | undefined
  })().catch(() => {})
  return reading
}

async function answer(request: Request): Promise<Response> {
  if (/^\/(?:kk|ru|en)\/search$/.test(new URL(request.url).pathname)) await readIndex()
  if (request.method !== 'POST') {
    const whole = await (await actsHeld()).page(request.clone())
    if (whole) return whole
    try {
      return await (await site()).fetch(request.clone())
    } catch {
      return fetch(request)
    }
  }
  const text = await request.clone().text()
  let body = text
  if (SERVER_ONLY.test(text)) {
    try {
      return await fetch(request)
    } catch {
      body = text.replace(SERVER_ONLY, `$1format=${NO_NETWORK}`)
    }
  }
  const headers = { 'Content-Type': request.headers.get('Content-Type') ?? '' }
  try {
    return await (await site()).fetch(new Request(request.url, { method: 'POST', headers, body }))
  } catch {
    return fetch(request)
  }
}
