import { openRecord, type RecordData } from '../../record/record.ts'
import { createApp } from '../app.tsx'
import type { Assets } from '../context.ts'

declare const ASSETS: Assets & { files: Record<string, unknown> }
declare const VERSION: string
declare const self: ServiceWorkerGlobalScope

const CACHE = `arasha-${VERSION}`
let app: Promise<ReturnType<typeof createApp>> | undefined

/** The site on the device: the same application over the stored record. Day of Kazakhstan, UTC+5. */
function site(): Promise<ReturnType<typeof createApp>> {
  app ??= (async () => {
    const stored = await (await caches.open(CACHE)).match('/record.json')
    if (!stored) throw new Error('no record on this device yet')
    const record = openRecord((await stored.json()) as RecordData)
    return createApp({ record, assets: ASSETS, today: () => new Date(Date.now() + 5 * 3_600_000).toISOString().slice(0, 10) })
  })()
  return app
}

self.addEventListener('install', (event) => {
  event.waitUntil(
    (async () => {
      const cache = await caches.open(CACHE)
      await cache.addAll(['/record.json', ...Object.keys(ASSETS.files)])
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
  event.respondWith(
    (async () => {
      const copy = event.request.clone()
      try {
        if (event.request.method === 'POST' && /(?:^|&)format=(?:docx|pdf|txt|html)(?:&|$)/.test(await copy.clone().text()))
          return await fetch(event.request)
        return await (await site()).fetch(copy)
      } catch {
        return fetch(event.request)
      }
    })(),
  )
})
