import { hasKazakhLetters, plainLetters } from './fold.ts'
import { bitsOf, NOUN, OUTERMOST, type Shape, shapes, VERB } from './ladder.ts'
import { FIXED, IRREGULAR, NAMES, NOUNS, VERBS } from './roots.ts'
import { isVowel, rowsOf, soundClass, syllables } from './sounds.ts'

/** One spelling of the language: full Kazakh letters, or what is left of them on a Russian keyboard. */
interface Spelling {
  readonly plain: boolean
  readonly shapes: ReadonlyMap<string, readonly Shape[]>
  /** What each root is: NOUN, VERB or both. */
  readonly roots: ReadonlyMap<string, number>
  readonly irregular: ReadonlyMap<string, string>
  /** Roots in this spelling, in full letters; none where two roots meet in it. */
  readonly full: ReadonlyMap<string, string>
}

interface Best {
  score: number
  root: string
  known: boolean
  /** Every known root on the way, with its best score; kept where all are asked for. */
  readonly all: Map<string, number> | undefined
}

/** A stem, and whether it is a root that the analysis knows. */
export interface KazakhStem {
  readonly stem: string
  readonly known: boolean
}

const LONGEST = 8
const ENDS = bitsOf(OUTERMOST)
/** A root that is known, by its length; one that is known as a verb and stands as a noun, or the other way round; a noun with no suffix. */
const KNOWN = 4
const KNOWN_LETTER = 0.5
const KNOWN_OTHERWISE = -0.4
const WHOLE = 2
/** An unknown root: where only a verb's suffix speaks for it, of a single syllable, of two letters as in ел and ал. */
const UNKNOWN_VERB = 0.2
const SHORT = 0.4
const OF_TWO_LETTERS = 0.2

function spelling(plain: boolean, without: ReadonlySet<string>): Spelling {
  const fold = plain ? plainLetters : (word: string) => word
  const split = (words: string) => words.split(/\s+/).filter((w) => w !== '' && !without.has(w))
  const roots = new Map<string, number>()
  const add = (words: string, kind: number) => {
    for (const word of split(words)) {
      const root = decompose(fold(word))
      roots.set(root, (roots.get(root) ?? 0) | kind)
    }
  }
  add(`${NOUNS} ${NAMES}`, NOUN)
  add(VERBS, VERB)
  const irregular = new Map<string, string>()
  for (const line of IRREGULAR.trim().split('\n')) {
    const [lemma = '', ...forms] = line.split(' ')
    for (const form of [lemma, ...forms]) irregular.set(fold(form), lemma)
  }
  for (const word of split(FIXED)) irregular.set(fold(word), word)
  const full = new Map<string, string>()
  if (plain) {
    const verbs = split(VERBS).map((v) => verbKey(v))
    for (const word of [...split(NOUNS), ...split(NAMES), ...verbs]) {
      const root = canonical(word)
      const folded = canonical(fold(root))
      const other = full.get(folded)
      full.set(folded, other === undefined || other === root ? root : folded)
    }
  }
  return { plain, shapes: shapes(fold), roots, irregular, full }
}

/** я and ю after a vowel hold a й that belongs to the root: қою is қой-у, қоя is қой-а. */
function decompose(word: string): string {
  return word.replace(/([аәеоөуұүыі])([яю])/g, (_, v: string, c: string) => `${v}й${c === 'я' ? 'а' : 'у'}`)
}
function recompose(word: string): string {
  return word.replace(/([аәеоөуұүыі])й([ау])/g, (_, v: string, c: string) => v + (c === 'а' ? 'я' : 'ю'))
}

/** The roots with the Kazakh letters and without. */
const spellings = (without: ReadonlySet<string>) => ({ full: spelling(false, without), bare: spelling(true, without) })
// They are spelled out at the first word: whoever serves pages starts without.
let known: ReturnType<typeof spellings> | undefined
const knownRoots = () => {
  known ??= spellings(new Set())
  return known
}

/** An analysis that does not know some of the roots: to measure how it does with words that nobody foresaw. */
export function kazakhStemmer(without: ReadonlySet<string>): (word: string, plain?: boolean) => KazakhStem {
  const own = spellings(without)
  return (word, plain) => stemIn(own, word, plain)
}

/**
 * The stem of a normalised Kazakh word: of all ways down the suffix ladder the one that speaks most for itself.
 * `plain`: the text around is typed without the Kazakh letters (true), with them (false), or it cannot be told; then a word
 * without such letters is read either way, as it makes a known root. A known root comes back in full letters.
 */
export function kazakhStem(word: string, plain?: boolean): KazakhStem {
  return stemIn(knownRoots(), word, plain)
}

/** How much less than the best way down another one may speak for itself and still be meant. */
const NEARLY = 4

/** Other known roots of which a word in full Kazakh letters may be a form: балама is an alternative, and to my child. The likeliest first. */
export function kazakhRoots(word: string): readonly string[] {
  const { full } = knownRoots()
  if (full.irregular.has(word)) return []
  const all = new Map<string, number>()
  const best = bestWay(full, word, all)
  return [...all]
    .filter(([root, so]) => root !== best.root && root.length > 2 && so > best.score - NEARLY)
    .sort((a, b) => b[1] - a[1])
    .map(([root]) => recompose(root))
}

function stemIn({ full, bare }: ReturnType<typeof spellings>, word: string, plain?: boolean): KazakhStem {
  const lettered = hasKazakhLetters(word)
  if (plain === false || (lettered && !plain)) return climb(full, word)
  if (plain) {
    const found = climb(bare, word)
    return found.known || !lettered ? found : climb(full, word)
  }
  const lettersFull = climb(full, word)
  if (lettersFull.known) return lettersFull
  const other = TYPED_PLAIN.test(word) ? climb(bare, word) : lettersFull
  return other.known && other.stem.length > 2 ? other : lettersFull
}

/** Signs of Kazakh without its letters: к and г beside back vowels, и for і, н for ң at the end. */
const TYPED_PLAIN = /[кг][аоуы]|[аоуы][кг]|и(?![яию])|[ндт][ыи]н$/

function climb(s: Spelling, written: string): KazakhStem {
  const word = s.plain ? plainLetters(written) : written
  const irregular = s.irregular.get(word)
  if (irregular !== undefined) return { stem: irregular, known: true }
  const best = bestWay(s, word)
  const stem = recompose(best.root)
  return { stem: s.full.get(stem) ?? (stem.length > 4 ? s.irregular.get(stem) : undefined) ?? stem, known: best.known }
}

/** The way down the suffix ladder that speaks most for itself; in `all`, where it is given, every known root that one leads to. */
function bestWay(s: Spelling, word: string, all?: Map<string, number>): Best {
  const whole = decompose(word)
  const score = rootScore(s, whole, NOUN | VERB, false)
  const best: Best = { score: score + wholeBonus(whole), root: canonical(whole), known: score > 0, all }
  descend(s, whole, ENDS, 0, best)
  return best
}

/** Takes every suffix that may stand here off the word, and weighs what is left as a root. */
function descend(s: Spelling, word: string, allowed: number, score: number, best: Best): void {
  for (let n = Math.min(LONGEST, word.length - 1); n >= 1; n--) {
    const list = s.shapes.get(word.slice(-n))
    if (list === undefined) continue
    const rest = word.slice(0, -n)
    const last = rest[rest.length - 1] as string
    const sound = soundClass(last, s.plain)
    const rows = rowsOf(rest, s.plain)
    for (const shape of list) {
      if ((shape.rung & allowed) === 0 || (shape.after & sound) === 0 || (shape.rows & rows) === 0) continue
      const so = score + shape.score
      if (shape.inside & (NOUN | VERB)) {
        const verb = (shape.inside & NOUN) === 0
        for (const root of rootsAt(rest, shape, verb)) {
          const trust = rootScore(s, root, shape.inside, true)
          const total = so + seam(rest, shape) + trust + (trust > 1 ? 0 : shape.guess)
          if (best.all !== undefined && trust > 1) {
            const name = canonical(verb && shape.inside & VERB ? verbKey(root) : root)
            best.all.set(name, Math.max(best.all.get(name) ?? total, total))
          }
          if (total > best.score || (total === best.score && root.length > best.root.length)) {
            best.score = total
            best.known = trust > 1
            best.root = canonical(verb && shape.inside & VERB ? verbKey(root) : root)
          }
        }
      }
      descend(s, rest, shape.inside, so, best)
    }
  }
}

/**
 * Cuts that look right and mostly are not: басш-ы for басшы, болс-ын for бол-сын, беред-і for бер-еді, намы-сы for намыс-ы, бола-ды for
 * бол-ады, a passive н that does not follow ла.
 */
function seam(rest: string, shape: Shape): number {
  const last = rest[rest.length - 1]
  if (shape.narrow) {
    if (last === 'ш') return -1.4
    if (last === 'с') return /[рлнйз]с$/.test(rest) ? -1.2 : 0
    return last === 'д' && /[аеи]д$/.test(rest) ? -1 : 0
  }
  if (shape.caseOfThird) return last === 'ы' || last === 'і' || last === 'и' ? -2 : -9
  if (shape.ofVowel) return /[аәеоөұүуыіи][^шл][ыіи]$/.test(rest) ? -0.8 : 0
  if (shape.rival) return (last === 'а' || last === 'е') && !VERB_MAKERS.test(rest) ? -1 : 0
  return shape.passive && /..[лдт][ае]$/.test(rest) ? 0.7 : 0
}

/** What the root may have been before the seam: тауып from тап. */
function rootsAt(rest: string, shape: Shape, verb: boolean): readonly string[] {
  if (!verb || !shape.softens || !rest.endsWith('у') || !isVowel(rest[rest.length - 2])) return [rest]
  return [`${rest.slice(0, -1)}п`, rest]
}

/** What these letters are as a root: as they stand, with the consonant hard, with the vowel that fell out; a verb also without its last ы or і. */
function kindsOf(s: Spelling, root: string): number {
  let kinds = s.roots.get(root) ?? 0
  const hard = harden(root)
  if (hard !== root) kinds |= s.roots.get(hard) ?? 0
  const filled = fill(hard)
  if (filled !== hard) kinds |= (s.roots.get(filled) ?? 0) & NOUN
  if (!isVowel(root[root.length - 1]) && root.length > 1)
    kinds |= ((s.roots.get(`${root}ы`) ?? 0) | (s.roots.get(`${root}${s.plain ? 'и' : 'і'}`) ?? 0)) & VERB
  return kinds
}

/** How likely these letters are a root: known, or at least of the shape of one. */
function rootScore(s: Spelling, root: string, kinds: number, cut: boolean): number {
  const known = kindsOf(s, root)
  if (known & kinds) return KNOWN + KNOWN_LETTER * root.length + (cut || !(known & NOUN) ? 0 : WHOLE)
  if (known) return KNOWN_OTHERWISE
  const n = syllables(root)
  if (n === 0) return -99
  if (!cut) return 0
  if (!endsLikeRoot(root)) return -4
  if (kinds & VERB && VERB_MAKERS.test(root)) return 0.6
  const short = n > 1 ? 0 : SHORT
  const score = kinds & NOUN ? -short : UNKNOWN_VERB - short - (FOREIGN.test(root) ? 2 : 0)
  if (root.length > 2) return score
  return root.length === 2 && isVowel(root[0]) && !isVowel(root[1]) ? score + OF_TWO_LETTERS : -5
}

/** Verbs are native: letters that no native word has, and an и at the end, speak against one (полиси-а). */
const FOREIGN = /[вфцчщёьъэюя]|и[оаея]|и$/

/** Suffixes that make verbs: a root that ends so is likely one. */
const VERB_MAKERS =
  /(?:[аәеиоөуұүыі][рйу]|..[аәеиоөұүыі])л[ае][нс]?$|[аәеиоөуұүыі][лмнңзжд]{1,2}д[ае][нс]?$|[аәеиоөуұүыі].?[кқпстшщфхцчбвгғд]т[ае][нс]?$|..[дт][ыіи]р$|..[ғқгк][ыіи]з$/

/** Two consonants end a root only in few ways; others show that the cut went through the root. */
const CLUSTERS =
  /(?:[рлйнсупквф]т|[рл][шқкпс]|н[шкқсд]|[рй][нм]|с[кмп]|ьм|[рл]г|[рлнз]д|рж|рх|зм|тм|[тдбпкв]р|[пкн]с|кс|сс|лл|мм|йл|лм|.[иь]|и.|у[қкпзлтнрс])$/
function endsLikeRoot(root: string): boolean {
  return isVowel(root[root.length - 2]) || isVowel(root[root.length - 1]) || CLUSTERS.test(root)
}

/** Endings that make words rather than forms speak for the whole. */
function wholeBonus(word: string): number {
  if (/(?:ш[ыіи]|[ыіи]нд[ыіи]|[лдт][ыіи][қк])$/.test(word)) return 1
  if (/с[ыіи]з$/.test(word)) return 2.2
  return /(?:[аәеиоөуұүыі][рйу]|..[аәеиоөұүыі])л[ыіи]$/.test(word) ? 0.6 : 0
}

/** At the seam a voiceless consonant is softened before a vowel: құқық – құқығы, кітап – кітабы. The stem has the hard one, always. */
function harden(word: string): string {
  const hard = { ғ: 'қ', г: 'к', б: 'п' }[word.slice(-1)]
  // г after н or a back vowel is foreign and stays: митинг, блог.
  return hard === undefined || /(?:н|[лгб]о|[^к]а|ру)г$/.test(word) ? word : word.slice(0, -1) + hard
}

/** A narrow vowel that fell out before a suffix comes back: орны from орын, халқы from халық. */
function fill(word: string): string {
  const at = /[лрйу][қк]$|[рй]н$|у[пзлс]$|[лр]п$/.exec(word)?.index
  if (at === undefined || !isVowel(word[at - 1])) return word
  const front = rowsOf(word, false) === 2
  return `${word.slice(0, -1)}${front ? 'і' : 'ы'}${word.slice(-1)}`
}

/** Verbs in ы and і lose it before у: оқу, оқыды. Their stem goes without. */
function verbKey(root: string): string {
  return root.length > 2 && /[^аәеиоөуұүыі][ыіи]$/.test(root) ? root.slice(0, -1) : root
}

function canonical(word: string): string {
  return fill(harden(word.replace(/ь$/, '').replace(/ий$/, 'и')))
}
