import { BACK, CONSONANT, FRONT, GLIDE, LATERAL, NASAL, VOICED, VOICELESS, VOWEL } from './sounds.ts'

/**
 * The suffix ladder of Kazakh: each rung a kind of suffix, and what may stand inside it: other rungs, the root of a noun (`N`)
 * or of a verb (`V`). Suffixes are written by their changing sounds:
 * A = а/е · I = ы/і · Q = қ/к · G = ғ/г/қ/к · D = д/т · L = л/д/т ·
 * N = н/д/т, н after vowels and nasals · O = н/д/т, н after vowels only · E = д/н/т, н after nasals ·
 * M = м/б/п, б after nasals · B = м/б/п, м after nasals.
 * `V:` and `C:` bind a suffix to a vowel or a consonant before it, `L:` to л.
 */
export type Rung =
  | 'person'
  | 'case'
  | 'locative'
  | 'caseOfThird'
  | 'dativeOfOwn'
  | 'like'
  | 'attribute'
  | 'own'
  | 'third'
  | 'plural'
  | 'degree'
  | 'infinitive'
  | 'participle'
  | 'notFuture'
  | 'because'
  | 'past'
  | 'pastOfUs'
  | 'present'
  | 'narrowPresent'
  | 'narrowConverb'
  | 'converb'
  | 'condition'
  | 'order'
  | 'purpose'
  | 'wish'
  | 'please'
  | 'negation'
  | 'passive'
  | 'weakPassive'

export type Inner = Rung | 'N' | 'V'

interface Step {
  readonly suffixes: string
  readonly inside: readonly Inner[]
  /** How much a suffix of this rung speaks for the analysis, beside its length. */
  readonly weight: number
}

const NOMINAL: readonly Inner[] = ['plural', 'N', 'infinitive', 'participle', 'notFuture', 'because']
const OWNED: readonly Inner[] = ['own', ...NOMINAL]
const VERBAL: readonly Inner[] = ['negation', 'passive', 'weakPassive', 'V']
const PERSONS = ['', 'дI', 'мIн', 'сIң', 'сIз', 'мIз', 'сIңдAр', 'сIздAр']

export const LADDER: Readonly<Record<Rung, Step>> = {
  person: {
    suffixes: 'MIн сIң сIз MIз сIңдAр сIздAр',
    inside: ['locative', 'case', 'caseOfThird', 'attribute', 'plural', 'N', 'participle', 'notFuture'],
    weight: -0.6,
  },
  case: { suffixes: 'NIң OI GA EAн Bен', inside: ['third', ...OWNED, 'attribute', 'degree'], weight: 0 },
  locative: { suffixes: 'DA', inside: ['third', ...OWNED, 'attribute'], weight: -0.3 },
  caseOfThird: { suffixes: 'н нA нAн ндA', inside: ['third', 'attribute'], weight: 0.6 },
  dativeOfOwn: { suffixes: 'A', inside: ['own'], weight: -0.2 },
  like: { suffixes: 'DAй', inside: ['third', ...OWNED], weight: 0 },
  attribute: { suffixes: 'DAGI ндAGI OIкі', inside: ['third', ...OWNED], weight: 0.2 },
  own: { suffixes: 'V:м C:Iм V:мIз C:IмIз V:ң C:Iң V:ңIз C:IңIз', inside: NOMINAL, weight: -0.6 },
  third: { suffixes: 'V:сI C:I', inside: NOMINAL, weight: 0 },
  plural: { suffixes: 'LAр', inside: ['N', 'infinitive', 'participle', 'attribute'], weight: 0.8 },
  degree: { suffixes: 'V:рAQ C:IрAQ', inside: ['N'], weight: 0.2 },
  infinitive: { suffixes: 'у', inside: VERBAL, weight: 0 },
  participle: { suffixes: 'GAн C:AтIн V:йтIн V:р C:Aр', inside: VERBAL, weight: 0 },
  notFuture: { suffixes: 'MAс', inside: ['passive', 'weakPassive', 'V'], weight: -0.5 },
  because: { suffixes: 'DIQтAн DIQ', inside: ['participle'], weight: 0 },
  past: { suffixes: 'DI DIм DIң DIңIз DIңдAр DIңIздAр', inside: VERBAL, weight: 0 },
  pastOfUs: { suffixes: 'DIQ', inside: VERBAL, weight: -2 },
  present: { suffixes: PERSONS.map((p) => `C:A${p} V:й${p}`).join(' '), inside: VERBAL, weight: 0 },
  // оқы-й-ды is written оқиды: the root loses its last vowel.
  narrowPresent: { suffixes: `${PERSONS.slice(1).map((p) => `C:и${p}`).join(' ')} C:итIн`, inside: ['V'], weight: -0.5 },
  narrowConverb: { suffixes: 'C:и', inside: ['V'], weight: -1.5 },
  converb: { suffixes: 'V:п C:Iп GAлI GAншA', inside: VERBAL, weight: 0.2 },
  condition: { suffixes: 'сA сAм сAң сAңIз сAQ сAңдAр сAңIздAр', inside: VERBAL, weight: 0.2 },
  order: { suffixes: 'сIн V:ңIз C:IңIз V:йIн C:AйIн V:йIQ C:AйIQ V:ңдAр C:IңдAр', inside: VERBAL, weight: 0 },
  purpose: { suffixes: 'MAQ MAQшI', inside: VERBAL, weight: -0.5 },
  wish: { suffixes: 'GIсI GIм GIң GIлAрI', inside: VERBAL, weight: -0.5 },
  please: { suffixes: 'шI', inside: ['negation', 'V'], weight: -2 },
  negation: { suffixes: 'MA', inside: ['passive', 'weakPassive', 'V'], weight: 0 },
  passive: { suffixes: 'C:Iл L:Iн', inside: ['V'], weight: -0.3 },
  weakPassive: { suffixes: 'V:л V:н', inside: ['V'], weight: -1.2 },
}

/** Rungs with which a word may end. */
export const OUTERMOST: readonly Inner[] = [
  ...(Object.keys(LADDER) as Rung[]).filter((r) => !['negation', 'passive', 'weakPassive'].includes(r)),
]

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
  /** It begins with a vowel: the consonant before it is softened. */
  readonly softens: boolean
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
      const bound = written[1] === ':' ? written[0] : ''
      const suffix = bound ? written.slice(2) : written
      const limit = bound === 'V' ? VOWEL : bound === 'C' ? CONSONANT : bound === 'L' ? LATERAL : VOWEL | CONSONANT
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
            score: step.weight + 0.5 * spelling.length,
            softens: /^[аеыіу]/.test(spelling),
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
