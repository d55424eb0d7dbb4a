import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { jobPages, LANGUAGES, type PageKind, RECORD_PAGES, testServer } from '../support/site.ts'
import { load, WEIGHT_LIMIT, weigher } from '../support/wire.ts'

const FONT_LIMIT = 120_000

let server: Awaited<ReturnType<typeof testServer>>
let linked: ReturnType<typeof weigher>
const table: { kind: string; lang: string; page: number; total: number; fonts: number }[] = []

beforeAll(async () => {
  server = await testServer()
  linked = weigher(server.origin)
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

/** What the page makes a browser fetch at once: styles and scripts; fonts apart. */
async function weigh(lang: string, kind: PageKind) {
  const page = await load(server.origin, `/${lang}${kind.path}`, kind.fields)
  const { styles, scripts, fonts } = await linked(page.text)
  expect(styles, 'styles are linked').toBeGreaterThan(1_000)
  expect(page.text, 'no styles or scripts in the page itself').not.toMatch(/<style|<script(?! src)/)
  return { page: page.bytes, total: page.bytes + styles + scripts, fonts }
}

describe.each(LANGUAGES)('weight on the wire, %s', (lang) => {
  test.each([...jobPages(lang), ...RECORD_PAGES])('$name', async (kind) => {
    const { page, total, fonts } = await weigh(lang, kind)
    table.push({ kind: kind.name, lang, page, total, fonts })
    expect(total).toBeLessThanOrEqual(WEIGHT_LIMIT)
    expect(fonts).toBeGreaterThan(0)
    expect(fonts).toBeLessThanOrEqual(FONT_LIMIT)
  })
})
