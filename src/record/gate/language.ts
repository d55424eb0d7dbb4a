import type { Finding } from '../problem.ts'
import type { Lang } from '../types.ts'
import type { Rule } from './rule.ts'

/** Letters that Kazakh has and Russian has not. */
const KAZAKH = /[әғқңөұүһі]/iu
/** Kazakh words that have none of those letters. */
const KAZAKH_WORDS =
  /немесе|емес|бойынша|ресми|(?<!\p{L})(?:бас|бап|сот|мен|бар|беру|талап|тергеу|арыз|сұрау|дала|алу|жеке|заты|жаса|орталы)|(?:сына|сына|ларды|лерді|лар|лер|лары|лері|дары|тары|ының|дан|ден|тан|тен|сы|тік)(?!\p{L})/iu
/** Frequent Russian words and endings that no Kazakh sentence holds. */
const RUSSIAN_WORDS =
  /(?<!\p{L})(?:и|в|на|не|что|или|для|это|если|при|его|как|по|из|от|который|которые|может|должны?|нельзя|только|также)(?!\p{L})/giu
const LETTERS = /\p{L}/gu
const CYRILLIC = /\p{Script=Cyrillic}/gu
const LATIN = /\p{Script=Latin}/gu
/** A source is called by its publisher as the publisher calls itself: there a capitalised word in Latin letters is a name. */
const NAME = /(?<!\p{L})\p{Lu}\p{Script=Latin}*/gu

/** Each text is in the language that it is filed under. */
export const language: Rule = {
  name: 'language',
  entry({ kind }, { leaves }) {
    const found: Finding[] = []
    for (const { role, path, value } of leaves) {
      if ((role !== 'text' && role !== 'placeholders') || typeof value !== 'object') continue
      const text = value as Record<Lang, unknown>
      for (const lang of ['kk', 'ru', 'en'] as const) {
        const own = text[lang]
        if (typeof own !== 'string' || own.trim() === '') continue
        const clean = own.replace(/\{[^}]*\}|https?:\/\/\S+|[\w.-]+\.(?:kz|org|int|gov|com|net|pdf)\b/g, ' ')
        const message = wrong(lang, clean, kind === 'source')
        if (message) found.push({ path: [...path, lang], message })
      }
      if (typeof text.kk === 'string' && text.kk === text.ru && words(text.kk) > 2) {
        found.push({ path: [...path, 'kk'], message: 'the Kazakh text is the Russian one' })
      }
      if (typeof text.en === 'string' && text.en !== '' && (text.en === text.ru || text.en === text.kk) && words(text.en) > 2) {
        found.push({ path: [...path, 'en'], message: 'the English text is a copy of another language' })
      }
    }
    return found
  },
}

function wrong(lang: Lang, text: string, named: boolean): string | undefined {
  const mixed = mixedWord(text)
  if (mixed) return `"${mixed}" mixes Latin and Cyrillic letters`
  const all = count(text, LETTERS)
  if (all < 4) return undefined
  const cyrillic = count(text, CYRILLIC)
  const latin = count(text, LATIN)
  if (lang === 'en') return latin < all * 0.55 ? 'the English text is not in Latin letters' : undefined
  const said = named ? count(text.replace(NAME, ' '), LETTERS) : all
  if (all > 12 && (cyrillic === 0 || cyrillic < said * 0.5))
    return `the ${lang === 'kk' ? 'Kazakh' : 'Russian'} text is not in Cyrillic letters`
  if (lang === 'kk') {
    if (cyrillic > 25 && !KAZAKH.test(text) && !KAZAKH_WORDS.test(text))
      return 'the Kazakh text holds no letter of its own (ә ғ қ ң ө ұ ү һ і): is it Russian?'
    const own = count(text, /[әғқңөұүһі]/giu)
    if (cyrillic > 40 && own < cyrillic * 0.04 && (text.match(RUSSIAN_WORDS)?.length ?? 0) > 2) return 'the Kazakh text looks Russian'
    return undefined
  }
  const kazakh = count(text, /[әғқңөұүһі]/giu)
  return kazakh > 3 && kazakh > cyrillic * 0.1 ? 'the Russian text looks Kazakh' : undefined
}

/** A word of both scripts; numbers of acts like `231-V` and names joined by a hyphen are two words. */
function mixedWord(text: string): string | undefined {
  for (const [word] of text.matchAll(/[\p{L}\p{M}]+/gu)) {
    if (/\p{Script=Latin}/u.test(word) && /\p{Script=Cyrillic}/u.test(word)) return word
  }
  return undefined
}

function count(text: string, what: RegExp): number {
  return text.match(what)?.length ?? 0
}

function words(text: string): number {
  return text.split(/\s+/).filter((w) => /\p{L}{2}/u.test(w)).length
}
