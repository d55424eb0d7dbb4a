import { request } from 'node:http'
import { brotliDecompressSync } from 'node:zlib'

/** A body as it comes over the wire. */
export interface Loaded {
  readonly status: number
  /** Bytes on the wire. */
  readonly bytes: number
  readonly text: string
}

type Fields = Readonly<Record<string, string>>

/** Loads an address as a browser does, compressed; fields are posted as a form. */
export function load(origin: string, path: string, fields?: Fields): Promise<Loaded> {
  const body = fields ? new URLSearchParams(fields).toString() : ''
  const headers = {
    'Accept-Encoding': 'br',
    ...(fields ? { 'Content-Type': 'application/x-www-form-urlencoded', 'Content-Length': Buffer.byteLength(body) } : {}),
  }
  return new Promise((resolve, reject) => {
    // A connection of its own: one kept for a caller who is long busy meanwhile is closed under his hands.
    const sent = request(`${origin}${path}`, { method: fields ? 'POST' : 'GET', headers, agent: false }, (response) => {
      const parts: Buffer[] = []
      response.on('error', reject)
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () => {
        const whole = Buffer.concat(parts)
        const plain = response.headers['content-encoding'] === 'br' ? brotliDecompressSync(whole) : whole
        resolve({ status: response.statusCode ?? 0, bytes: whole.length, text: plain.toString() })
      })
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

/** What a page may weigh on the wire with its styles and scripts, without fonts. */
export const WEIGHT_LIMIT = 60_000

/** What a page makes a browser fetch at once besides itself, in bytes on the wire. */
export interface Linked {
  readonly styles: number
  readonly scripts: number
  readonly fonts: number
}

/** Weighs what pages of a site link; each file is loaded once. */
export function weigher(origin: string): (html: string) => Promise<Linked> {
  const seen = new Map<string, Promise<number>>()
  const of = async (html: string, pattern: RegExp) => {
    let sum = 0
    for (const [, address = ''] of html.matchAll(pattern)) {
      const known = seen.get(address) ?? load(origin, address).then((r) => r.bytes)
      seen.set(address, known)
      sum += await known
    }
    return sum
  }
  return async (html) => ({
    styles: await of(html, /<link rel="stylesheet" href="([^"]+)"/g),
    scripts: await of(html, /<script src="([^"]+)"/g),
    fonts: await of(html, /<link rel="preload" href="([^"]+\.woff2)"/g),
  })
}
