import snowball from 'snowball-stemmers'
import type { Lang } from '../record/types.ts'
import { normalise } from './fold.ts'
import { kazakhStem } from './kazakh.ts'

const russian = snowball.newStemmer('russian')
const english = snowball.newStemmer('english')

/** The language of one word by its letters: Kazakh where a letter is only Kazakh, else the language of the text around it, else Russian. */
export function wordLanguage(word: string, around?: Lang): Lang {
  if (/[әғқңөұүһі]/.test(word)) return 'kk'
  if (/[\u0400-\u04ff]/.test(word)) return around === 'kk' ? 'kk' : 'ru'
  return 'en'
}

/** The stem of a word; `lang` is the language of the text it stands in. Every index uses this one function. */
export function stem(word: string, lang?: Lang): string {
  const w = normalise(word)
  switch (wordLanguage(w, lang)) {
    case 'kk':
      return kazakhStem(w)
    case 'ru':
      return russian.stem(w.replaceAll('ё', 'е'))
    case 'en':
      return english.stem(w)
  }
}
