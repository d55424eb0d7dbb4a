import { BACK, CONSONANT, FRONT, GLIDE, LATERAL, NASAL, VOICED, VOICELESS, VOWEL } from './sounds.ts'

/**
 * The suffix ladder of Kazakh: each rung a kind of suffix, and what may stand inside it: other rungs, the root of a noun (`N`)
 * or of a verb (`V`). Suffixes are written by their changing sounds:
 * A = а/е · I = ы/і · Q = қ/к · G = ғ/г/қ/к · D = д/т · L = л/д/т ·
 * N = н/д/т, н after vowels and nasals · O = н/д/т, н after vowels only · E = д/н/т, н after nasals ·
 * M = м/б/п, б after nasals · B = м/б/п, м after nasals.
 * `V:` and `C:` bind a suffix to a vowel or a consonant before it, `L:` to л, `O:` to a vowel or a glide; `@` adds to its weight, `?` adds
 * to it where the root inside is not known.
 */
export type Rung =
  | 'person'
  | 'case'
  | 'caseOfThird'
  | 'dativeOfOwn'
  | 'like'
  | 'attribute'
  | 'own'
  | 'third'
  | 'plural'
  | 'degree'
  | 'having'
  | 'personOfVerb'
  | 'infinitive'
  | 'participle'
  | 'notFuture'
  | 'because'
  | 'past'
  | 'present'
  | 'narrow'
  | 'converb'
  | 'condition'
  | 'order'
  | 'purpose'
  | 'negation'
  | 'passive'

export type Inner = Rung | 'N' | 'V'

interface Step {
  readonly suffixes: string
  readonly inside: readonly Inner[]
  /** How much a suffix of this rung speaks for the analysis, beside its length; `@` changes it for one suffix. */
  readonly weight: number
}

const OF_VERB: readonly Inner[] = ['infinitive', 'participle', 'because']
const NOMINAL: readonly Inner[] = ['plural', 'N', ...OF_VERB]
const OWNED: readonly Inner[] = ['own', ...NOMINAL]
const VERBAL: readonly Inner[] = ['negation', 'passive', 'V']
const PERSONS = ['', 'дI', 'мIн', 'сIң', 'сIз', 'мIз', 'сIңдAр', 'сIздAр']

export const LADDER: Readonly<Record<Rung, Step>> = {
  person: { suffixes: 'BIн сIң BIз сIңдAр сIздAр', inside: ['case', 'caseOfThird', 'attribute', 'plural', 'N'], weight: -1.6 },
  case: { suffixes: 'NIң OI GA DA@-0.3 EAн Bен', inside: ['third', ...OWNED, 'attribute', 'degree', 'notFuture'], weight: 0 },
  caseOfThird: { suffixes: 'н нA нAн ндA', inside: ['third', 'attribute', 'N'], weight: 0.6 },
  dativeOfOwn: { suffixes: 'A', inside: ['own'], weight: -0.2 },
  like: { suffixes: 'DAй ндAй', inside: ['third', ...OWNED], weight: 0 },
  attribute: { suffixes: 'DAGI ндAGI OIкі', inside: ['third', ...OWNED], weight: 0.2 },
  own: { suffixes: 'V:м@-0.6 C:Iм@-0.6 V:мIз C:IмIз V:ң@-0.6 C:Iң@-0.6 V:ңIз C:IңIз', inside: NOMINAL, weight: -0.2 },
  third: { suffixes: 'V:сI C:I', inside: NOMINAL, weight: 0 },
  plural: { suffixes: 'LAр', inside: ['N', 'attribute', ...OF_VERB], weight: 0.8 },
  having: { suffixes: 'O:лI?-9', inside: ['N'], weight: 0 },
  degree: { suffixes: 'V:рAQ C:IрAQ', inside: ['N'], weight: 0.2 },
  personOfVerb: { suffixes: 'BIн сIң сIз BIз сIңдAр сIздAр', inside: ['participle', 'notFuture'], weight: 0 },
  infinitive: { suffixes: 'C:у?0.6 V:у', inside: VERBAL, weight: 0 },
  participle: { suffixes: 'GAн C:AтIн V:йтIн C:итIн@-0.5 V:р C:Aр C:ушI?-1 V:ушI?-1', inside: VERBAL, weight: 0 },
  notFuture: { suffixes: 'MAс', inside: ['passive', 'V'], weight: -0.5 },
  because: { suffixes: 'DIQтAн DIQ', inside: ['participle'], weight: 0 },
  past: { suffixes: 'DI DIм DIң DIңIз DIQ@-2 DIңдAр DIңIздAр', inside: VERBAL, weight: 0 },
  present: { suffixes: PERSONS.map((p) => (p === '' ? 'C:A?-0.3 V:й?-0.7' : `C:A${p} V:й${p}`)).join(' '), inside: VERBAL, weight: 0 },
  // оқы-й-ды is written оқиды: the root loses its last vowel.
  narrow: {
    suffixes: `${PERSONS.slice(1)
      .map((p) => `C:и${p}`)
      .join(' ')} C:и@-1`,
    inside: ['V'],
    weight: -0.5,
  },
  converb: { suffixes: 'V:п C:Iп GAлI GAншA', inside: VERBAL, weight: 0.2 },
  condition: { suffixes: 'сA сAм сAң сAңIз сAQ сAңдAр сAңIздAр', inside: VERBAL, weight: 0.2 },
  order: {
    suffixes: 'сIн V:ңIз C:IңIз V:ңIздAр C:IңIздAр V:йIн C:AйIн V:йIQ C:AйIQ V:ңдAр C:IңдAр',
    inside: VERBAL,
    weight: 0,
  },
  purpose: { suffixes: 'MAQ@-0.7 MAQшI GIсI GIм@-1?-2 GIң@-1?-2 GIлAрI', inside: VERBAL, weight: -0.5 },
  negation: { suffixes: 'MA', inside: ['passive', 'V'], weight: 0 },
  passive: { suffixes: 'C:Iл L:Iн V:л@-0.9 V:н@-0.9', inside: ['V'], weight: -0.3 },
}

/** Rungs with which a word may end. */
export const OUTERMOST: readonly Inner[] = [...(Object.keys(LADDER) as Rung[]).filter((r) => !['negation', 'passive'].includes(r))]

/** Rungs and root kinds as bits, for fast questions of what may stand inside what. */
const NAMES: readonly Inner[] = ['N', 'V', ...(Object.keys(LADDER) as Rung[])]
export const bitOf = (name: Inner): number => 1 << NAMES.indexOf(name)
export const bitsOf = (names: readonly Inner[]): number => names.reduce((bits, n) => bits | bitOf(n), 0)
export const NOUN = bitOf('N')
export const VERB = bitOf('V')

/** One shape of a suffix: the sound classes and the row it may follow, and what may stand inside. */
export interface Shape {
  readonly rung: number
  readonly inside: number
  readonly after: number
  readonly rows: number
  readonly score: number
  /** What is added where the root inside it is not known. */
  readonly guess: number
  /** It begins with a vowel: the consonant before it is softened. */
  readonly softens: boolean
  /** It begins with ы or і. */
  readonly narrow: boolean
  /** The possessive сы, сі. */
  readonly ofVowel: boolean
  /** A case that follows a possessive only: on a root, where that root is a possessive of old (отбасы-н). */
  readonly caseOfThird: boolean
  /** On a root in а or е it is spelled like a suffix in а or е on a shorter one: бола-ды, бол-ады. */
  readonly rival: boolean
  /** The passive л, н after a vowel. */
  readonly passive: boolean
}

type Sounds = readonly (readonly [letter: string, after: number])[]
const OPEN = VOWEL | GLIDE
const CHANGING: Readonly<Record<string, Sounds>> = {
  D: [
    ['д', VOWEL | GLIDE | LATERAL | NASAL | VOICED],
    ['т', VOICELESS],
  ],
  L: [
    ['л', OPEN],
    ['д', LATERAL | NASAL | VOICED],
    ['т', VOICELESS],
  ],
  N: [
    ['н', VOWEL | NASAL],
    ['д', GLIDE | LATERAL | VOICED],
    ['т', VOICELESS],
  ],
  O: [
    ['н', VOWEL],
    ['д', GLIDE | LATERAL | NASAL | VOICED],
    ['т', VOICELESS],
  ],
  E: [
    ['д', OPEN | LATERAL | VOICED],
    ['н', NASAL],
    ['т', VOICELESS],
  ],
  M: [
    ['м', OPEN | LATERAL],
    ['б', NASAL | VOICED],
    ['п', VOICELESS],
  ],
  B: [
    ['м', OPEN | LATERAL | NASAL],
    ['б', VOICED],
    ['п', VOICELESS],
  ],
}
const VOICED_G = VOWEL | GLIDE | LATERAL | NASAL | VOICED

/** All shapes by their spelling; `fold` respells them (for words typed without the Kazakh letters). */
export function shapes(fold: (suffix: string) => string): ReadonlyMap<string, readonly Shape[]> {
  const out = new Map<string, Shape[]>()
  for (const [rung, step] of Object.entries(LADDER) as [Rung, Step][]) {
    for (const written of step.suffixes.split(' ')) {
      const [, bare = '', extra = '0', guess = '0'] = /^([^@?]+)(?:@([^?]+))?(?:\?(.+))?$/.exec(written) ?? []
      const bound = bare[1] === ':' ? bare[0] : ''
      const suffix = bound ? bare.slice(2) : bare
      const limit = bound === 'V' ? VOWEL : bound === 'C' ? CONSONANT : bound === 'L' ? LATERAL : bound === 'O' ? OPEN : VOWEL | CONSONANT
      for (const row of [BACK, FRONT]) {
        for (const [spelling, after] of spell(suffix, row)) {
          const mask = after & limit
          if (mask === 0) continue
          const key = fold(spelling)
          const list = out.get(key) ?? []
          out.set(key, list)
          const rows = /[AIQGаыеі]/.test(suffix.replace('Bен', '')) ? row : BACK | FRONT
          const shape = {
            rung: bitOf(rung),
            inside: bitsOf(step.inside),
            after: mask,
            rows,
            score: step.weight + Number(extra) + 0.5 * spelling.length,
            guess: Number(guess),
            softens: /^[аеыіу]/.test(spelling),
            narrow: /^[ыі]/.test(spelling),
            ofVowel: rung === 'third' && spelling.length === 2,
            caseOfThird: rung === 'caseOfThird',
            rival: rung === 'past' || spelling === 'р',
            passive: rung === 'passive' && spelling.length === 1,
          }
          const twin = list.findIndex((s) => s.rung === shape.rung && s.after === mask && s.score === shape.score)
          if (twin < 0) list.push(shape)
          else list[twin] = { ...shape, rows: (list[twin] as Shape).rows | rows }
        }
      }
    }
  }
  return out
}

/** The spellings of a suffix in one row, each with the sounds that it follows. Inside a suffix a changing sound follows what stands before it there. */
function spell(suffix: string, row: number): [string, number][] {
  let out: [string, number][] = [['', VOWEL | CONSONANT]]
  const front = row === FRONT
  for (const c of suffix) {
    const next: [string, number][] = []
    for (const [head, after] of out) {
      const first = head === ''
      if (c === 'A') next.push([head + (front ? 'е' : 'а'), after])
      else if (c === 'I') next.push([head + (front ? 'і' : 'ы'), after])
      else if (c === 'Q') next.push([head + (front ? 'к' : 'қ'), after])
      else if (c === 'G') {
        if (!first) next.push([head + (front ? 'г' : 'ғ'), after])
        else next.push([front ? 'г' : 'ғ', VOICED_G], [front ? 'к' : 'қ', VOICELESS])
      } else if (CHANGING[c]) for (const [letter, classes] of CHANGING[c]) next.push([head + letter, after & classes])
      else next.push([head + c, after])
    }
    out = next
  }
  return out
}
