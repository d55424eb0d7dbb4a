import { writingOf } from '../../src/language/index.ts'
import { LANGS } from '../../src/record/types.ts'
import { readPage, type Said } from './html.ts'

/** What is no speech: addresses, symbols of documents, digests; quoted words and short glosses, which a text about words cannot do without. */
const SIGNS =
  /https?:\/\/\S+|\b[\w-]+(?:\.[\w-]+)+(?:\/[\w./?=#&-]*)?|\S+@\S+|\b[A-Z][A-Z0-9]*(?:\/[\w.,()-]+)+|sha256-\S+|«[^»]{1,60}»|“[^”]{1,60}”|\([^)]{1,40}\)/g
/** Names that have no other form, and postal addresses: they stand in Cyrillic texts as they are. */
const NAMES = /Халық Кеңесі|(?<![\w-])[A-Z][\w’'-]*(?:,? (?:(?:and|of|for|the|des|de|on|in) )*[A-Z0-9][\w’'-]*)*/g
/** Fewer words than these, one said again not counted, may be a name or a list of places. */
const FLOOR = 4
/** More than this share of the words of a Kazakh sentence has a letter that Russian lacks. */
const KAZAKH = 0.4

/** What of a text is in another language than the page says, sentence by sentence; names and signs alone are not speech. */
function foreign({ text, lang }: Said): string[] {
  const speech = text.replace(SIGNS, ' ')
  const sentences = (/[а-яё]{4}/i.test(speech) ? speech.replace(NAMES, ' ') : speech).split(/(?<=[.;:!?»)]) +(?=[^\d])/)
  return sentences.filter((sentence) => {
    const words = [...new Set(sentence.match(/\p{L}[\p{L}’'-]+/gu))]
    const common = words.filter((w) => w.length > 2 && w[0] === w[0]?.toLowerCase())
    if (words.length < FLOOR || common.length < 3) return false
    const found = writingOf(
      words.join(' '),
      LANGS.find((l) => l === lang),
    )
    if (found === undefined || found.lang === lang) return false
    // Kazakh in other letters is not written here: English and Russian names look like it.
    if (found.lang === 'kk') return words.filter((w) => /[әғқңөұүһі]/i.test(w)).length > KAZAKH * words.length
    return true
  })
}

/** Left as it is: quotations for machines, and the line of the search that says under which names in three languages it looked. */
function left({ text, where }: Said): boolean {
  return where.endsWith('pre.cite') || (where === '.wrap p.note' && text.split(' · ').length === LANGS.length)
}

/** A slip of a template: a value that is missing, a field that is not filled, an id in the place of a name. */
function slip({ text, lang }: Said): boolean {
  if (/\[object |\{[a-z][\w-]*\}/i.test(text)) return true
  return lang !== 'en' && (/(?<![\w-])(?:undefined|null|NaN)(?![\w-])/.test(text) || /^[a-z]+(?:-[a-z0-9]+)+$/.test(text))
}

/** What is said wrongly on a page: in another language than it says, empty, or a slip of a template. The same words are judged once. */
export function wordsChecker(): (html: string) => readonly string[] {
  const seen = new Map<string, readonly string[]>()
  const judge = (one: Said): readonly string[] =>
    left(one)
      ? []
      : [
          ...(slip(one) ? [`slip: ${one.where}: ${one.text.slice(0, 120)}`] : []),
          ...foreign(one).map((sentence) => `not ${one.lang}: ${one.where}: ${sentence.slice(0, 160)}`),
        ]
  return (html) => {
    const { said, empty } = readPage(html)
    const found = said.flatMap((one) => {
      const key = `${one.lang} ${one.where} ${one.text}`
      const known = seen.get(key) ?? judge(one)
      seen.set(key, known)
      return known
    })
    return [...empty.map((e) => `empty: ${e}`), ...found]
  }
}
