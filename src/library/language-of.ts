import type { Lang } from '../record/types.ts'

const KAZAKH = new Set([...'әіңғүұқөһӘІҢҒҮҰҚӨҺ'].map((l) => l.charCodeAt(0)))
const SAMPLE = 20_000

/** The language by its letters: a text is Kazakh when more than one Cyrillic letter in fifty is a letter that Russian lacks. */
export function languageOf(texts: readonly string[]): Lang {
  let cyrillic = 0
  let kazakh = 0
  let letters = 0
  for (const text of texts) {
    for (let i = 0; i < text.length; i++) {
      const c = text.charCodeAt(i)
      if (c <= 32) continue
      letters++
      if (c < 0x400 || c > 0x4ff) continue
      cyrillic++
      if (KAZAKH.has(c)) kazakh++
    }
    if (letters > SAMPLE) break
  }
  return cyrillic < letters * 0.3 ? 'en' : kazakh > cyrillic / 50 ? 'kk' : 'ru'
}
