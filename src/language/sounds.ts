/**
 * The sounds of Kazakh as far as its suffixes look at them: the row of the last vowel and the class of the last sound.
 * `plain` means a word typed without the Kazakh letters, where а, о, у and и stand for vowels of either row.
 */

/** Classes of the sound before a suffix, as bits. */
export const VOWEL = 1
export const GLIDE = 2
export const LATERAL = 4
export const NASAL = 8
export const VOICED = 16
export const VOICELESS = 32
export const CONSONANT = GLIDE | LATERAL | NASAL | VOICED | VOICELESS

/** The row of a vowel; bits, so that both is their sum. */
export const BACK = 1
export const FRONT = 2

const CLASSES: ReadonlyMap<string, number> = new Map([
  ...each('аәеёоөыіэюя', VOWEL),
  // At a seam и and у behave as the glides that they contain: оқу-ы, ки-еді.
  ...each('йруи', GLIDE),
  ...each('л', LATERAL),
  ...each('мнң', NASAL),
  ...each('зж', VOICED),
  ...each('кқпстшщфхцчһ', VOICELESS),
  // Letters that end only foreign words: клуб-қа, педагог-тар. Some writers give them voiced endings.
  ...each('бвгғд', VOICED | VOICELESS),
  ...each('ьъ', VOWEL | CONSONANT),
])

function each(letters: string, bits: number): [string, number][] {
  return [...letters].map((l) => [l, bits])
}

/** The classes that the last sound of a word counts as; 0 for what is no Cyrillic letter of Kazakh. */
export function soundClass(letter: string, plain: boolean): number {
  return plain && letter === 'и' ? VOWEL | GLIDE : (CLASSES.get(letter) ?? 0)
}

const VOWELS = 'аәеёиоөуұүыіэюя'
export function isVowel(letter: string | undefined): boolean {
  return letter !== undefined && letter !== '' && VOWELS.includes(letter)
}

/** Letters that stand only in borrowed words, whose last vowel need not rule the suffix. */
const BORROWED = /[вёфцчщъьэ]/

/** The rows that the last vowel allows a suffix to have. и and у stand in both rows: the vowel before them decides. */
export function rowsOf(word: string, plain: boolean): number {
  if (BORROWED.test(word)) return BACK | FRONT
  for (let i = word.length - 1; i >= 0; i--) {
    const c = word[i] as string
    // A у between consonants is foreign (округ): Kazakh has ұ or ү there.
    if (c === 'у' && i > 0 && i < word.length - 1 && !isVowel(word[i - 1]) && !isVowel(word[i + 1])) return BACK | FRONT
    if (c === 'и' || (plain && 'аоу'.includes(c))) return BACK | FRONT
    if ('аоұыяю'.includes(c)) return BACK
    if ('әеөүі'.includes(c)) return FRONT
  }
  return BACK | FRONT
}

/** How many vowels a word has; у beside another vowel is a consonant (тау, уақыт). */
export function syllables(word: string): number {
  let n = 0
  for (let i = 0; i < word.length; i++) {
    if (isVowel(word[i]) && !(word[i] === 'у' && (isVowel(word[i - 1]) || isVowel(word[i + 1])))) n++
  }
  return n
}
