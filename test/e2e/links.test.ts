import { describe, expect, test } from 'vitest'
import { ask, jobPages, LANGUAGES, RECORD_PAGES, testApp } from '../support/site.ts'

const app = testApp()

/** Addresses of a page within the site, and the ids that it can be entered at. */
function linksOf(html: string): { links: readonly string[]; posts: readonly string[]; ids: ReadonlySet<string> } {
  const all = (pattern: RegExp) => [...html.matchAll(pattern)].map((x) => (x[1] ?? '').replaceAll('&amp;', '&'))
  return {
    links: all(/<a [^>]*?href="([^"]+)"/g).filter((l) => l.startsWith('/') || l.startsWith('#')),
    posts: all(/<(?:form|button) [^>]*?action="([^"]+)"/g),
    ids: new Set(all(/ id="([^"]+)"/g)),
  }
}

describe.each(LANGUAGES)('links, %s', (lang) => {
  test('no link of the job leads nowhere, nor does any link of the pages it leads to', async () => {
    const reached = new Map<string, ReadonlySet<string>>()
    const broken: string[] = []
    const visit = async (from: string, html: string, deeper: boolean): Promise<void> => {
      const { links, ids, posts } = linksOf(html)
      for (const action of posts) if (!/^\/(kk|ru|en)\//.test(action)) broken.push(`${from}: form to ${action}`)
      for (const link of links) {
        const [address = '', mark] = link.split('#')
        if (address.split('?').length > 2) broken.push(`${from}: ${link} asks twice`)
        if (address === '') {
          if (mark !== undefined && !ids.has(mark)) broken.push(`${from}: #${mark}`)
          continue
        }
        let there = reached.get(address)
        if (!there) {
          const response = await app.request(address)
          const text = await response.text()
          there = linksOf(text).ids
          reached.set(address, there)
          if (response.status !== 200) broken.push(`${from}: ${address} (${response.status})`)
          else if (deeper) await visit(address, text, false)
        }
        if (mark && !there.has(mark)) broken.push(`${from}: ${link}`)
      }
    }
    for (const kind of [...jobPages(lang), ...RECORD_PAGES]) await visit(kind.name, await (await ask(app, lang, kind)).text(), true)
    expect(broken).toEqual([])
    expect(reached.size).toBeGreaterThan(300)
  }, 400_000)
})
