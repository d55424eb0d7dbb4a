import type { IncomingMessage, ServerResponse } from 'node:http'
import type { ISODate } from '../record/types.ts'

/** Bytes of ready pages that are kept at most. */
const LIMIT = 160_000_000

interface Ready {
  readonly tag: string
  /** Names and values, one after the other. */
  readonly headers: readonly string[]
  readonly bytes: Uint8Array
}

export interface ReadyPages {
  /** Answers with a page that is ready; `false` where none is. */
  answer(request: IncomingMessage, response: ServerResponse): boolean
  /** Keeps an answer where it may be kept, and gives it back. */
  keep(request: Request, response: Response): Promise<Response>
}

const LIBRARY_PAGE = /^https?:\/\/[^/]+\/(?:kk|ru|en)\/instruments\//

/**
 * Pages about the record, ready as they went out: by address without a query, so they hold nothing of anyone's. They last a day, since
 * "today" stands on them, and as long as the process, in which the record does not change. Pages of acts are not among them where there is
 * a library: an import by another process changes them at any moment. They are answered before a request becomes an object of the web.
 */
export function readyPages(today: () => ISODate, library: boolean): ReadyPages {
  const pages = new Map<string, Ready>()
  let day = today()
  let size = 0
  const keyOf = (method: string | undefined, url: string, accepts: string | null | undefined): string | undefined =>
    method !== 'GET' || url.includes('?') || (library && LIBRARY_PAGE.test(url)) ? undefined : `${encodingOf(accepts) ?? ''} ${url}`
  return {
    answer(request, response) {
      const now = today()
      if (now !== day) {
        pages.clear()
        size = 0
        day = now
      }
      const { headers } = request
      const key = keyOf(request.method, `http://${headers.host}${request.url}`, headers['accept-encoding'] as string | undefined)
      const page = key === undefined ? undefined : pages.get(key)
      if (!page) return false
      if (headers['if-none-match'] === page.tag) response.writeHead(304, page.headers as string[]).end()
      else response.writeHead(200, page.headers as string[]).end(page.bytes)
      return true
    },
    async keep(request, response) {
      const key = keyOf(request.method, request.url, request.headers.get('Accept-Encoding'))
      const tag = response.headers.get('ETag')
      const html = response.headers.get('Content-Type')?.startsWith('text/html') ?? false
      if (key === undefined || tag === null || response.status !== 200 || !html || size > LIMIT) return response
      const bytes = new Uint8Array(await response.arrayBuffer())
      const headers = [...response.headers].filter(([name]) => name.toLowerCase() !== 'content-length')
      pages.set(key, { tag, headers: [...headers.flat(), 'Content-Length', String(bytes.length)], bytes })
      size += bytes.length
      return new Response(bytes, { headers })
    },
  }
}

/** The way of packing that is best among those that the asker takes. */
export function encodingOf(accepts: string | null | undefined): 'br' | 'gzip' | undefined {
  return /\bbr\b/.test(accepts ?? '') ? 'br' : /\bgzip\b/.test(accepts ?? '') ? 'gzip' : undefined
}
