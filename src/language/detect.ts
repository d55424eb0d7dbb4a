import type { Lang } from '../record/types.ts'
import { hasKazakhLetters, normalise, piecesIn } from './fold.ts'
import { kazakhStem } from './kazakh.ts'
import { fromLatin, hasKazakhLatin } from './latin.ts'

/** How a passage is written: its language and, for Kazakh, in which letters. */
export interface Writing {
  readonly lang: Lang
  /** `full`: with Kazakh letters; `plain`: Cyrillic without them; `latin`. Absent where it cannot be told or does not matter. */
  readonly letters?: 'full' | 'plain' | 'latin'
}

const set = (words: string) => new Set(words.split(' '))
const RUSSIAN = set(
  'и в во не на что с со по за от до для из как к у о об это мы меня мне мой моя нас нам был была было были его ее их он она они без или же ли бы все при над под про уже еще после если когда где кто чтобы ст ч п',
)
const RUSSIAN_ENDING =
  /(?:[оеы]го|[оеы]му|[иы]ми|ый|ая|яя|ое|ые|ие|ий|ть|тся|ться|лся|лась|ние|ния|нию|нием|ний|сть|сти|ами|ями|ах|ях|али|или|ила|ала|ают|яют|ует|ает|вают|ция|ции|цию|цией|ств[оау]|ский|ской|ские|ских|ться|щий|щие)$/
const KAZAKH = set(
  'мен бен пен жане ушин емес жок бар бир бул ол деп болды кандай калай маган мени менин сот туралы кайда неге ба бе ма ме гой екен еди керек',
)
/** Letter pairs that Russian does not write, and endings that only Kazakh has. */
const KAZAKH_SHAPE = /[кгх]ы|уы|[ндт][ыи]н$|[лдт][ае]рд?[ыи]?$|[мбп][ае]йд[ыи]$|[ыи]п$|[гк][ае]н$|[аеи]д[ыи]$|[сш][ыи]з$/
const ENGLISH = set(
  'the of and to in is was for on by with my me i he she they we not no are be been a an it this that from at as has have had his her their who what how can do did or if will would out after before without against about right rights article law police court',
)
const ENGLISH_ENDING = /(?:ing|tion|tions|ed|ly|ment|ness|ity|ous|able|ence|ance|ful|ers|ists|th|ght|ck|ee|oo|ss)$/

/**
 * The language of a passage and its letters. Looks at the first words only; `undefined` where there is no word. `likely` is the
 * language that the caller expects (of the page, of the document): it decides where the words alone leave a doubt.
 */
export function writingOf(text: string, likely?: Lang): Writing | undefined {
  return writingIn(piecesIn(text.slice(0, LOOK)).map(seen), likely)
}

/** The same of the words of a passage: of those in its first `LOOK` characters. */
export function writingIn(words: readonly Seen[], likely?: Lang): Writing | undefined {
  const score = { full: 0, plain: 0, latin: 0, ru: 0, en: 0 }
  let none = true
  for (const word of words) {
    word.scores ??= scoresOf(word.text)
    const { scores } = word
    if (scores === NONE) continue
    none = false
    score.full += scores.full
    score.plain += scores.plain
    score.latin += scores.latin
    score.ru += scores.ru
    score.en += scores.en
  }
  if (none) return undefined
  if (likely === 'kk') score[score.full > 0 ? 'full' : score.ru > 0 || score.plain > 0 ? 'plain' : 'latin'] += EXPECTED
  else if (likely !== undefined) score[likely] += likely === 'en' && words.length === 1 ? ALONE : EXPECTED
  const kazakh = score.full + score.plain
  if (kazakh + score.ru >= score.latin + score.en) {
    if (kazakh <= score.ru) return { lang: 'ru' }
    return score.full > 0 ? { lang: 'kk', letters: 'full' } : { lang: 'kk', letters: 'plain' }
  }
  return score.latin > score.en ? { lang: 'kk', letters: 'latin' } : { lang: 'en' }
}

const EXPECTED = 0.8
/** A word alone where English is expected is English, though a Kazakh root is seen in it: salary, gender, jury. */
const ALONE = 1.2
/** Characters of a passage that are looked at. */
export const LOOK = 600

type Scores = { full: number; plain: number; latin: number; ru: number; en: number }

/** What is known of a word in a text written in one way. */
export interface Reading {
  readonly word: string
  readonly stem: string
  readonly key: string
  readonly lang: Lang
}

/** A word as it is written, seen in a text. */
export interface Seen {
  readonly text: string
  /** What it says of the way in which its text is written, once that was asked. */
  scores: Scores | undefined
  /** What was read in it, by the way in which the text around it is written. */
  readonly readings: (Reading | undefined)[]
}

const lately = new Map<string, Seen>()
const KEEP = 100_000

/** A word as it is written, with what was found out about it before: texts repeat their words. */
export function seen(text: string): Seen {
  let word = lately.get(text)
  if (word === undefined) {
    if (lately.size >= KEEP) lately.clear()
    word = { text, scores: undefined, readings: [] }
    lately.set(text, word)
  }
  return word
}

/** Of what has no letter. */
const NONE: Scores = { full: 0, plain: 0, latin: 0, ru: 0, en: 0 }

function scoresOf(piece: string): Scores {
  const word = normalise(piece)
  if (!/\p{L}/u.test(word)) return NONE
  const score = { full: 0, plain: 0, latin: 0, ru: 0, en: 0 }
  if (/[\u0400-\u04ff]/.test(word)) cyrillic(word, score)
  else latin(word, score)
  return score
}

function cyrillic(word: string, score: Scores): void {
  if (hasKazakhLetters(word)) score.full += 2
  else if (RUSSIAN.has(word)) score.ru += 1.5
  else if (KAZAKH.has(word)) score.plain += 1.5
  else if (word.length < 4) score.ru += 0.1
  else {
    const russian = RUSSIAN_ENDING.test(word) || /[щъё]/.test(word)
    const shape = KAZAKH_SHAPE.test(word) && !/[вфцщч]/.test(word)
    const known = !/[вфцщчэъь]/.test(word) && kazakhStem(word, true).known
    if (russian && !known) score.ru += 1
    else if (known) score.plain += russian ? 0.3 : shape ? 1.2 : 0.7
    else if (shape) score.plain += 0.4
    else score.ru += 0.4
  }
}

function latin(word: string, score: Scores): void {
  if (hasKazakhLatin(word)) score.latin += 2
  else if (ENGLISH.has(word)) score.en += 1.5
  else if (KAZAKH.has(fromLatin(word))) score.latin += 1
  else if (word.length < 4) score.en += 0.2
  else {
    const english = ENGLISH_ENDING.test(word)
    const known = kazakhStem(fromLatin(word), true).known
    if (known && !english) score.latin += 1
    else if (/q(?!u)|uy|y[pq]$|d[yi]$/.test(word) && !english) score.latin += 0.6
    else score.en += english ? 1 : 0.5
  }
}

/** The language of one normalised word in a passage: by its own letters, else as the words around it. */
export function wordLanguage(word: string, around?: Writing): Lang {
  if (hasKazakhLetters(word)) return 'kk'
  if (/[\u0400-\u04ff]/.test(word)) {
    if (around?.lang !== 'kk' || around.letters === 'latin') return 'ru'
    // Russian words inside a Kazakh sentence keep their endings.
    return /(?:[оеы]го|[оеы]му|ый|ая|ое|ые|ться|тся|ение|ения|ость|ости|ский|ская|ских)$/.test(word) ? 'ru' : 'kk'
  }
  return hasKazakhLatin(word) || (around?.lang === 'kk' && around.letters === 'latin') ? 'kk' : 'en'
}
