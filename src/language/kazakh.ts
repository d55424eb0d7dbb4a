/**
 * The stem of a Kazakh word by its suffix ladder, from the outermost rung inwards: predicative person, case, possessive, plural,
 * and for verbs person, tense and mood, negation. Every suffix comes in a back and a front form and must agree with the vowel before it.
 */
const BACK = 'аоұыуяёю'
const FRONT = 'әеөүіиэ'
const VOWELS = BACK + FRONT

/** A stem shorter than this is not cut further. */
const SHORTEST = 2

type Rung = readonly string[]

const CASES: Rung = [
  'ндағы',
  'ндегі',
  'дағы',
  'дегі',
  'тағы',
  'тегі',
  'ның',
  'нің',
  'дың',
  'дің',
  'тың',
  'тің',
  'нан',
  'нен',
  'дан',
  'ден',
  'тан',
  'тен',
  'нда',
  'нде',
  'мен',
  'бен',
  'пен',
  'ны',
  'ні',
  'ды',
  'ді',
  'ты',
  'ті',
  'ға',
  'ге',
  'қа',
  'ке',
  'на',
  'не',
  'да',
  'де',
  'та',
  'те',
  'н',
]
const POSSESSIVES: Rung = [
  'ымыз',
  'іміз',
  'ыңыз',
  'іңіз',
  'мыз',
  'міз',
  'ңыз',
  'ңіз',
  'сы',
  'сі',
  'ым',
  'ім',
  'ың',
  'ің',
  'м',
  'ң',
  'ы',
  'і',
]
const PLURALS: Rung = ['лар', 'лер', 'дар', 'дер', 'тар', 'тер']
const PERSONS: Rung = ['мын', 'мін', 'бын', 'бін', 'пын', 'пін', 'сың', 'сің', 'сыз', 'сіз', 'мыз', 'міз', 'быз', 'біз', 'пыз', 'піз']
const PARTICIPLES: Rung = [
  'маған',
  'меген',
  'баған',
  'беген',
  'паған',
  'пеген',
  'майтын',
  'мейтін',
  'байтын',
  'бейтін',
  'пайтын',
  'пейтін',
  'атын',
  'етін',
  'йтын',
  'йтін',
  'ған',
  'ген',
  'қан',
  'кен',
]
const FINITE: Rung = [
  'майды',
  'мейді',
  'байды',
  'бейді',
  'пайды',
  'пейді',
  'мады',
  'меді',
  'бады',
  'беді',
  'пады',
  'педі',
  'ады',
  'еді',
  'йды',
  'йді',
  'дық',
  'дік',
  'тық',
  'тік',
  'дым',
  'дім',
  'тым',
  'тім',
  'дыңыз',
  'діңіз',
  'тыңыз',
  'тіңіз',
  'ды',
  'ді',
  'ты',
  'ті',
  'май',
  'мей',
  'бай',
  'бей',
  'пай',
  'пей',
  'ып',
  'іп',
  'са',
  'се',
  'мақ',
  'мек',
  'бақ',
  'бек',
  'пақ',
  'пек',
  'п',
  'у',
]

/** Is the vowel of the suffix of the same row as the last vowel of what stands before it? Words of foreign origin may break it once. */
function agrees(before: string, suffix: string): boolean {
  const own = [...suffix].find((c) => VOWELS.includes(c))
  if (own === undefined) return true
  const last = [...before].reverse().find((c) => VOWELS.includes(c))
  if (last === undefined) return false
  // у, и and я stand in both rows.
  if ('уиюя'.includes(last)) return true
  return BACK.includes(own) === BACK.includes(last)
}

function cut(word: string, rung: Rung, shortest = SHORTEST): string | undefined {
  for (const suffix of rung) {
    if (!word.endsWith(suffix)) continue
    const before = word.slice(0, -suffix.length)
    if (before.length >= shortest && [...before].some((c) => VOWELS.includes(c)) && agrees(before, suffix)) return before
  }
  return undefined
}

/** At the seam a voiceless consonant is softened before a vowel: құқық – құқығы, кітап – кітабы. */
function harden(stem: string): string {
  const last = stem.at(-1) ?? ''
  const hard = { ғ: 'қ', г: 'к', б: 'п' }[last]
  return hard === undefined ? stem : stem.slice(0, -1) + hard
}

/** The noun's stem: case, possessive and plural taken off in that order. */
function noun(word: string): string {
  let stem = cut(word, PERSONS, 4) ?? word
  stem = cut(stem, CASES, 3) ?? stem
  const owned = cut(stem, POSSESSIVES, 3)
  if (owned !== undefined) {
    const vowel = VOWELS.includes(stem[owned.length] ?? '')
    stem = vowel ? harden(owned) : owned
  }
  return cut(stem, PLURALS, 2) ?? stem
}

/** The stem of a normalised Kazakh word. */
export function kazakhStem(word: string): string {
  if (word.length <= 3) return word
  const participle = cut(cut(word, CASES, 4) ?? word, PARTICIPLES)
  if (participle !== undefined) return participle
  const asNoun = noun(word)
  if (asNoun !== word) return asNoun
  return cut(cut(word, PERSONS, 3) ?? word, FINITE) ?? word
}
