import { expect, test } from 'vitest'
import { everyPage } from '../support/every-page.ts'
import { ask, jobPages, LANGUAGES, type PageKind, RECORD_PAGES, record, testApp } from '../support/site.ts'
import { wordsChecker } from '../support/words.ts'

test.each(LANGUAGES)(
  'every page speaks its own language and leaves nothing empty, %s',
  async (lang) => {
    const app = testApp()
    const things = [...new Set([...everyPage(record).values()].flat())].map((path): PageKind => ({ name: path, path }))
    expect(things.length).toBeGreaterThan(3500)
    const found = new Map<string, string>()
    const check = wordsChecker()
    for (const kind of [...jobPages(lang), ...RECORD_PAGES, ...things]) {
      const response = await ask(app, lang, kind)
      const note = (what: string) => found.has(what) || found.set(what, `/${lang}${kind.path}: ${what}`)
      if (response.status !== (kind.status ?? 200)) note(`status ${response.status}`)
      for (const what of check(await response.text())) note(what)
    }
    expect([...found.values()]).toEqual([])
  },
  400_000,
)
