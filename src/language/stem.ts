import snowball from 'snowball-stemmers'
import type { Lang } from '../record/types.ts'
import { LOOK, type Reading, type Seen, seen, type Writing, wordLanguage, writingIn, writingOf } from './detect.ts'
import { normalise, pieces, piecesIn, plainKey } from './fold.ts'
import { kazakhStem } from './kazakh.ts'
import { fromLatin } from './latin.ts'

const russian = snowball.newStemmer('russian')
const english = snowball.newStemmer('english')

const LANGUAGES = ['kk', 'ru', 'en']
const LETTERS = ['full', 'plain', 'latin']

/** English words of the law that the stemmer would make one with another word: minority with minor, nationality with nation. */
const APART: ReadonlyMap<string, string> = new Map(
  ['minority', 'nationality', 'authority', 'university', 'international', 'publication', 'observation', 'accession', 'executive'].flatMap(
    (word): [string, string][] => [
      [word, word],
      [word.replace(/y?$/, (y) => (y === '' ? 's' : 'ies')), word],
    ],
  ),
)

/**
 * Russian nouns whose end the stemmer takes for a participle's or a verb's in some of their cases, so that one word has two keys
 * (орга-н and орган-ов, защит-а and защ-ите); and how a noun of theirs may end.
 */
const NOUNS = [
  'аким акимат объем прием съем наем заем режим портал материал персонал канал журнал сигнал филиал капитал трибунал генерал квартал терминал оригинал',
  'провал правил орган казахстан узбекистан таджикистан афганистан пакистан туркменистан кыргызстан граждан крестьян мусульман христиан омбудсман',
  'омбудсмен дунган казах ветеран экран план обман карман астан охран ран стран замен отмен измен смен цен экзамен член обмен систем проблем схем тем',
  'основ состав устав призыв вызов режим рецидив перерыв разрыв подрыв взрыв отзыв срыв отрыв мотив архив актив коллектив кооператив норматив',
  'инициатив визит кредит лимит дефицит депозит аудит транзит защит комитет совет газет анкет университет факультет приоритет авторитет иммунитет',
  'суверенитет кабинет интернет бюджет билет запрет предмет пакет ответ отчет расчет зачет учет опыт отдых подпис',
].flatMap((line) => line.split(' '))
const NOUN_FORM = new RegExp(`^((?:гос)?(?:${NOUNS.join('|')}))(?:а|у|е|ы|и|ой|ою|ом|ам|ами|ах|ов|ь|ью|ей|ям|ями|ях)?$`)

/** Reads words in a text written so; what was read before is remembered with the word. */
function reader(writing: Writing | undefined): (word: Seen) => Reading {
  const way = writing === undefined ? 0 : 1 + LANGUAGES.indexOf(writing.lang) * 4 + LETTERS.indexOf(writing.letters ?? '') + 1
  return (word) => {
    let found = word.readings[way]
    if (found === undefined) {
      found = read(word.text, writing)
      word.readings[way] = found
    }
    return found
  }
}

function read(text: string, writing: Writing | undefined): Reading {
  const word = normalise(text)
  const lang = wordLanguage(word, writing)
  const stem = stemOf(text, writing)
  return { word: lang === 'kk' && /[a-z]/.test(word) ? fromLatin(word) : word, stem, key: plainKey(stem), lang }
}

/**
 * The stem of a word; `around` is how the text it stands in is written (a language alone will do). Every index uses this function.
 * A word joined by hyphens is stemmed in its last part; a suffix joined to an abbreviation or a number falls off (`АҚШ-пен`).
 */
export function stem(word: string, around?: Lang | Writing): string {
  return reader(typeof around === 'string' ? { lang: around } : around)(seen(word)).stem
}

function stemOf(word: string, writing: Writing | undefined): string {
  const hyphen = word.search(/[-‐‑–]/)
  if (hyphen > 0 && hyphen < word.length - 1) {
    const at = word.length - 1 - [...word].reverse().findIndex((c) => /[-‐‑–]/.test(c))
    const head = word.slice(0, at)
    const tail = word.slice(at + 1)
    if (/^(?:ау|ақ|мыс|ді|ды|ты|ті)$/.test(tail)) return stemOf(head, writing)
    if ((/^\p{N}+$/u.test(head) || /^\p{Lu}{2,}$/u.test(head)) && /^\p{Ll}{1,5}$/u.test(tail)) return normalise(head)
    return `${normalise(head)}-${stemOf(tail, writing)}`
  }
  const w = normalise(word)
  switch (wordLanguage(w, writing)) {
    case 'kk':
      if (!/[\u0400-\u04ff]/.test(w)) return latinStem(w)
      return kazakhStem(w, writing?.letters === 'full' ? false : writing?.letters === 'plain' ? true : undefined).stem
    case 'ru': {
      const plain = w.replaceAll('ё', 'е')
      return NOUN_FORM.exec(plain)?.[1] ?? russian.stem(plain)
    }
    case 'en': {
      // Where a text is known to be Kazakh and its letters are not, a Latin word is Kazakh if it makes a known root.
      const kazakh = writing?.lang === 'kk' && writing.letters === undefined && w.length > 2 && /^\p{L}+$/u.test(w)
      const found = kazakh ? kazakhStem(fromLatin(w), true) : undefined
      return found?.known ? found.stem : (APART.get(w) ?? english.stem(w))
    }
  }
}

/** ng is ң in Kazakh words and нг in foreign ones (miting). */
function latinStem(word: string): string {
  const native = kazakhStem(fromLatin(word), true)
  if (native.known || !word.includes('ng')) return native.stem
  const foreign = kazakhStem(fromLatin(word.replace(/ng/g, "n'g")), true)
  return foreign.known ? foreign.stem : native.stem
}

/** A word of a text as an index keeps it. */
export interface Token {
  /** As written. */
  readonly text: string
  readonly from: number
  readonly to: number
  /** Normalised, and in Cyrillic where it is Kazakh in Latin letters. */
  readonly word: string
  readonly stem: string
  /** What an index compares: the stem under which all ways of typing it meet. */
  readonly key: string
  readonly lang: Lang
}

/** The words and numbers of a passage with stems, keys and places. `likely` is the language of the page or document around it. */
export function tokens(text: string, likely?: Lang): Token[] {
  const reading = reader(writingOf(text, likely))
  return pieces(text).map(({ text, from, to }) => {
    const { word, stem, key, lang } = reading(seen(text))
    return { text, from, to, word, stem, key, lang }
  })
}

/** The keys of a passage in order, as `tokens` has them: what an index of many texts asks for, without the rest. */
export function keysIn(text: string, likely?: Lang): string[] {
  const words = piecesIn(text).map(seen)
  const reading = reader(text.length <= LOOK ? writingIn(words, likely) : writingOf(text, likely))
  return words.map((w) => reading(w).key)
}

/** All keys under which an index may hold a typed word: as Kazakh in any letters, as Russian, as English. First the likeliest. */
export function keysOf(word: string, around?: Lang | Writing): string[] {
  const w = normalise(word)
  const keys = [stem(word, around)]
  if (/[\u0400-\u04ff]/.test(w)) keys.push(stem(word, 'kk'), stem(word, { lang: 'kk', letters: 'plain' }), stem(word, 'ru'))
  else if (/\p{L}/u.test(w)) keys.push(stem(word, 'en'), stem(word, { lang: 'kk', letters: 'latin' }))
  return [...new Set(keys.map(plainKey))]
}
