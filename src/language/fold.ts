/** Latin letters that stand in for Cyrillic ones in real Kazakh and Russian files, and the schwa U+0259 for ә. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  a: 'а',
  c: 'с',
  e: 'е',
  i: 'і',
  o: 'о',
  p: 'р',
  x: 'х',
  y: 'у',
  h: 'һ',
  k: 'к',
  m: 'м',
  t: 'т',
  ə: 'ә',
  ү: 'ү',
}
/** Kazakh letters as people type them on a Russian keyboard. */
const PLAIN: Readonly<Record<string, string>> = {
  ә: 'а',
  ғ: 'г',
  қ: 'к',
  ң: 'н',
  ө: 'о',
  ұ: 'у',
  ү: 'у',
  һ: 'х',
  і: 'и',
  ё: 'е',
  й: 'и',
  ы: 'и',
}

const CYRILLIC = /[\u0400-\u04ff]/

/** A word in lower case, composed, without stress marks, its Latin look-alikes turned into Cyrillic where the word is Cyrillic. */
export function normalise(word: string): string {
  const lower = word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u0300\u0301\u00ad\u200b-\u200d]/g, '')
  if (!CYRILLIC.test(lower)) return lower
  return [...lower].map((c) => LOOKALIKES[c] ?? c).join('')
}

/** The word as it would look typed without Kazakh letters: a key under which қ and к, і and и meet. */
export function plainKey(word: string): string {
  return [...word].map((c) => PLAIN[c] ?? c).join('')
}

/** The word in the letters of a Russian keyboard only, vowel for vowel. */
export function plainLetters(word: string): string {
  return word.replace(/[әғқңөұүһі]/g, (c) => PLAIN[c] as string)
}

/** The words of a text, normalised; numbers and legal numbers (`146-бап`, `19.2`) are split into their parts. */
export function wordsOf(text: string): string[] {
  return [...text.normalize('NFKC').matchAll(/[\p{L}\p{M}]+|\p{N}+/gu)].map((m) => normalise(m[0]))
}
