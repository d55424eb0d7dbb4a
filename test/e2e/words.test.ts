import { expect, test } from 'vitest'
import { writingOf } from '../../src/language/index.ts'
import { everyPage } from '../support/every-page.ts'
import { readPage, type Said } from '../support/html.ts'
import { ask, jobPages, LANGUAGES, type PageKind, RECORD_PAGES, record, testApp } from '../support/site.ts'

/** What is no speech: addresses, symbols of documents, digests; quoted words and short glosses, which a text about words cannot do without. */
const SIGNS =
  /https?:\/\/\S+|\b[\w-]+(?:\.[\w-]+)+(?:\/[\w./?=#&-]*)?|\S+@\S+|\b[A-Z][A-Z0-9]*(?:\/[\w.,()-]+)+|sha256-\S+|«[^»]{1,60}»|“[^”]{1,60}”|\([^)]{1,40}\)/g
/** Names that have no other form, and postal addresses: they stand in Cyrillic texts as they are. */
const NAMES = /Халық Кеңесі|(?<![\w-])[A-Z][\w’'-]*(?:,? (?:(?:and|of|for|the|des|de|on|in) )*[A-Z0-9][\w’'-]*)*/g
/** Fewer words than these may be a name. */
const FLOOR = 4
/** More than this share of the words of a Kazakh sentence has a letter that Russian lacks. */
const KAZAKH = 0.4

/** What of a text is in another language than the page says, sentence by sentence; names and signs alone are not speech. */
function foreign({ text, lang }: Said): string[] {
  const speech = text.replace(SIGNS, ' ')
  const sentences = (/[а-яё]{4}/i.test(speech) ? speech.replace(NAMES, ' ') : speech).split(/(?<=[.;:!?»)]) +(?=[^\d])/)
  return sentences.filter((sentence) => {
    const words = sentence.match(/\p{L}[\p{L}’'-]+/gu) ?? []
    const common = words.filter((w) => w.length > 2 && w[0] === w[0]?.toLowerCase())
    if (words.length < FLOOR || common.length < 3) return false
    const found = writingOf(
      words.join(' '),
      LANGUAGES.find((l) => l === lang),
    )
    if (found === undefined || found.lang === lang) return false
    // Kazakh in other letters is not written here: English and Russian names look like it.
    if (found.lang === 'kk') return words.filter((w) => /[әғқңөұүһі]/i.test(w)).length > KAZAKH * words.length
    return true
  })
}

/** Left as it is: quotations for machines, and the line of the search that says under which names in three languages it looked. */
function left({ text, where }: Said): boolean {
  return where.endsWith('pre.cite') || (where === '.wrap p.note' && text.split(' · ').length === LANGUAGES.length)
}

/** A slip of a template: a value that is missing, a field that is not filled, an id in the place of a name. */
function slip({ text, lang }: Said): boolean {
  if (/\[object |\{[a-z][\w-]*\}/i.test(text)) return true
  return lang !== 'en' && (/(?<![\w-])(?:undefined|null|NaN)(?![\w-])/.test(text) || /^[a-z]+(?:-[a-z0-9]+)+$/.test(text))
}

test.each(LANGUAGES)(
  'every page speaks its own language and leaves nothing empty, %s',
  async (lang) => {
    const app = testApp()
    const things = [...new Set([...everyPage(record).values()].flat())].map((path): PageKind => ({ name: path, path }))
    expect(things.length).toBeGreaterThan(3500)
    const found = new Map<string, string>()
    const seen = new Set<string>()
    for (const kind of [...jobPages(lang), ...RECORD_PAGES, ...things]) {
      const response = await ask(app, lang, kind)
      const note = (what: string) => found.has(what) || found.set(what, `/${lang}${kind.path}: ${what}`)
      if (response.status !== (kind.status ?? 200)) note(`status ${response.status}`)
      const { said, empty } = readPage(await response.text())
      for (const html of empty) note(`empty: ${html}`)
      for (const one of said) {
        const key = `${one.lang} ${one.text}`
        if (seen.has(key) || left(one)) continue
        seen.add(key)
        if (slip(one)) note(`slip: ${one.where}: ${one.text.slice(0, 120)}`)
        for (const sentence of foreign(one)) note(`not ${one.lang}: ${one.where}: ${sentence.slice(0, 160)}`)
      }
    }
    expect([...found.values()]).toEqual([])
  },
  400_000,
)
