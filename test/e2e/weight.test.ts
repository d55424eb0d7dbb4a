import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { jobPages, LANGUAGES, type PageKind, RECORD_PAGES, testServer } from '../support/site.ts'

const LIMIT = 60_000
const FONT_LIMIT = 120_000

let server: Awaited<ReturnType<typeof testServer>>
const seen = new Map<string, Promise<number>>()
const table: { kind: string; lang: string; page: number; total: number; fonts: number }[] = []

beforeAll(async () => {
  server = await testServer()
})
afterAll(() => {
  server.stop()
  const kinds = [...new Set(table.map((r) => r.kind))]
  const cell = (kind: string, lang: string) => {
    const row = table.find((r) => r.kind === kind && r.lang === lang)
    return row ? `${(row.page / 1000).toFixed(1)} / ${(row.total / 1000).toFixed(1)}`.padStart(13) : ''
  }
  const lines = kinds.map((k) => `${k.padEnd(28)}${LANGUAGES.map((l) => cell(k, l)).join('')}`)
  const fonts = LANGUAGES.map((l) => `${l} ${((table.find((r) => r.lang === l)?.fonts ?? 0) / 1000).toFixed(1)}`).join(', ')
  const head = `${'kB on the wire, page / all'.padEnd(28)}${LANGUAGES.map((l) => l.padStart(13)).join('')}`
  process.stdout.write(`\n${[head, ...lines].join('\n')}\nfonts, kB: ${fonts}\n\n`)
})

/** Bytes of a body as they come over the wire, with its text. */
async function load(path: string, fields?: Readonly<Record<string, string>>): Promise<{ bytes: number; text: string }> {
  const { brotliDecompressSync } = await import('node:zlib')
  const body = fields ? new URLSearchParams(fields).toString() : ''
  const headers = {
    'Accept-Encoding': 'br',
    ...(fields ? { 'Content-Type': 'application/x-www-form-urlencoded', 'Content-Length': Buffer.byteLength(body) } : {}),
  }
  return new Promise((resolve, reject) => {
    const sent = request(`${server.origin}${path}`, { method: fields ? 'POST' : 'GET', headers }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () => {
        const whole = Buffer.concat(parts)
        const text = response.headers['content-encoding'] === 'br' ? brotliDecompressSync(whole).toString() : whole.toString('latin1')
        resolve({ bytes: whole.length, text })
      })
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

/** What the page makes a browser fetch at once: styles and scripts; fonts apart. */
async function weigh(lang: string, kind: PageKind) {
  const page = await load(`/${lang}${kind.path}`, kind.fields)
  const of = async (pattern: RegExp) => {
    let sum = 0
    for (const [, address = ''] of page.text.matchAll(pattern)) {
      const known = seen.get(address) ?? load(address).then((r) => r.bytes)
      seen.set(address, known)
      sum += await known
    }
    return sum
  }
  const styles = await of(/<link rel="stylesheet" href="([^"]+)"/g)
  const scripts = await of(/<script src="([^"]+)"/g)
  expect(styles, 'styles are linked').toBeGreaterThan(1_000)
  expect(page.text, 'no styles or scripts in the page itself').not.toMatch(/<style|<script(?! src)/)
  return { page: page.bytes, total: page.bytes + styles + scripts, fonts: await of(/<link rel="preload" href="([^"]+\.woff2)"/g) }
}

describe.each(LANGUAGES)('weight on the wire, %s', (lang) => {
  test.each([...jobPages(lang), ...RECORD_PAGES])('$name', async (kind) => {
    const { page, total, fonts } = await weigh(lang, kind)
    table.push({ kind: kind.name, lang, page, total, fonts })
    expect(total).toBeLessThanOrEqual(LIMIT)
    expect(fonts).toBeGreaterThan(0)
    expect(fonts).toBeLessThanOrEqual(FONT_LIMIT)
  })
})
