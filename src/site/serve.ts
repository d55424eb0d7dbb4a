import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { getRequestListener } from '@hono/node-server'
import { encodingOf, readyPages } from './ready.ts'
import { type WholeOptions, wholeSite } from './whole.ts'

export interface ServeOptions extends WholeOptions {
  readonly port: number
  readonly host: string
}

export interface Server {
  readonly port: number
  /** Settles when the server has been told to stop and has let go of its port. */
  readonly stopped: Promise<void>
  stop(): void
}

/** Serves the site on one port. Writes nothing about who asks or what: no log, no cookie, no store. */
export async function serve(options: ServeOptions): Promise<Server> {
  const app = wholeSite(options)
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
