import { describe, expect, test } from 'vitest'
import { illFormed, linksOf } from '../support/links.ts'
import { ask, jobPages, LANGUAGES, RECORD_PAGES, testApp } from '../support/site.ts'

const app = testApp()

describe.each(LANGUAGES)('links, %s', (lang) => {
  test('no link of the job leads nowhere, nor does any link of the pages it leads to', async () => {
    const reached = new Map<string, ReadonlySet<string>>()
    const broken: string[] = []
    const visit = async (from: string, html: string, deeper: boolean): Promise<void> => {
      const found = linksOf(html)
      const { links, ids } = found
      broken.push(...illFormed(found).map((what) => `${from}: ${what}`))
      for (const link of links) {
        const [address = '', mark] = link.split('#')
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
