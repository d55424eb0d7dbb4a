import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { CHECKS, type Finding, followLinks, lookAtPages, readPages, type SitePage, validatePages } from '../scripts/pages/measure.ts'
import { crawlTable } from '../scripts/pages/report.ts'
import { describeInBrowser } from './support/browser.ts'

const STYLES = '.faint { color: #ccc; background: #fff } .wide { inline-size: 500px; block-size: 10px }'
const NOISE = Array.from({ length: 7_000 }, (_, i) => `word${i * 7919}`).join(' ')
/** Pages with one error each, the first with none. */
const PLANTED: Readonly<Record<string, { readonly body: string; readonly finds?: readonly (typeof CHECKS)[number][] }>> = {
  sound: { body: '<p id="here">A page as it should be, which <a href="/en/more#there">leads on</a> and <a href="#here">stays</a>.</p>' },
  gone: { body: '', finds: ['status'] },
  heavy: { body: `<p>${NOISE}</p>`, finds: ['weight'] },
  twice: { body: '<p id="a">One thing.</p><p id="a">Another thing.</p>', finds: ['html'] },
  unclosed: { body: '<div>A paragraph that is never closed.', finds: ['html'] },
  headless: { body: '<h1>A second first heading</h1>', finds: ['html'] },
  foreign: { body: '<p>Это предложение написано по-русски и стоит на английской странице.</p>', finds: ['words'] },
  slip: { body: '<p>The court is [object Object].</p>', finds: ['words'] },
  astray: {
    body: '<p><a href="/en/nowhere">One way</a>, <a href="/en/sound#gone">another</a>, <a href="#gone">a third</a>.</p>',
    finds: ['links'],
  },
  faint: { body: '<p class="faint">Who can read this?</p>', finds: ['axe'] },
  folded: { body: '<details><summary>More</summary><p class="faint">Who can read this?</p></details>', finds: ['axe'] },
  wide: { body: '<div class="wide"></div>', finds: ['sideways'] },
}
const page = (title: string, body: string) =>
  `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><link rel="stylesheet" href="/styles.css"></head><body><main><h1>The page</h1>${body}</main></body></html>`

const server = createServer((request, response) => {
  const name = request.url?.replace('/en/', '') ?? ''
  if (name === '/styles.css') response.writeHead(200, { 'Content-Type': 'text/css' }).end(STYLES)
  else {
    const body = name === 'more' ? '<p id="there">More.</p>' : PLANTED[name]?.body
    response.writeHead(body ? 200 : 404, { 'Content-Type': 'text/html; charset=utf-8' }).end(page(name, body ?? ''))
  }
})
let origin = ''
beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => void server.close())

const pages = Object.keys(PLANTED).map((name): SitePage => ({ kind: name, lang: 'en', path: `/en/${name}` }))
const planted = Object.entries(PLANTED).flatMap(([name, { finds = [] }]) => finds.map((check) => `${name}: ${check}`))

describeInBrowser('measuring every page', (browser) => {
  test('finds each planted error, and nothing else', async () => {
    const found: Finding[] = []
    const note = (finding: Finding) => found.push(finding)
    const quiet = () => undefined
    const readings = await readPages(origin, pages, note, quiet)
    expect(await followLinks(origin, readings, note, quiet)).toEqual(['/en/more'])
    await validatePages(origin, pages, 2, note, quiet)
    expect(await lookAtPages(browser(), origin, pages, { tabs: 2, alike: false }, note, quiet)).toBe(pages.length)
    expect([...new Set(found.map((f) => `${f.page.kind}: ${f.check}`))].sort()).toEqual([...planted].sort())
    expect(found.filter((f) => f.check === 'links').map((f) => f.what)).toEqual(['/en/nowhere (404)', '/en/sound#gone', '#gone'])

    const lines = crawlTable(readings, found, new Set()).split('\n')
    const counts = CHECKS.map((c) => String(found.filter((f) => f.check === c).length))
    expect(lines.at(-1)?.split(/ +/).slice(-CHECKS.length)).toEqual(counts)
    expect(lines.find((l) => l.startsWith('heavy'))).toMatch(/^heavy +en +1 .* 1 +0 +0 +0 +0 +0$/)
  }, 400_000)

  test('of pages that are built alike axe sees one, of others each', async () => {
    const alike = ['sound', 'twice', 'foreign', 'slip', 'faint'].map((name): SitePage => ({ kind: name, lang: 'en', path: `/en/${name}` }))
    const found: Finding[] = []
    const note = (finding: Finding) => found.push(finding)
    // "slip" is built as "foreign" is; the others differ in a link, an id, a class.
    expect(await lookAtPages(browser(), origin, alike, { tabs: 1, alike: true }, note, () => undefined)).toBe(4)
    expect(found.map((f) => `${f.page.kind}: ${f.check}`)).toEqual(['faint: axe'])
  }, 400_000)
})
