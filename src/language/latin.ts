/**
 * Kazakh in the Latin alphabet, into Cyrillic: the official alphabets of 2018 (ó, ǵ, ý) and 2021 (ö, ğ, ū), the scholarly one with
 * digraphs, and what people type without any marks. One Latin letter may stand for several Cyrillic ones (u: у, ұ, ү), so the
 * answer is spelled as on a Russian keyboard wherever the Latin does not say more.
 */
const PAIRS: readonly (readonly [RegExp, string])[] = [
  [/shch/g, 'щ'],
  [/zh/g, 'ж'],
  [/sh/g, 'ш'],
  [/ch/g, 'ч'],
  [/kh/g, 'х'],
  [/gh/g, 'ғ'],
  [/ng/g, 'ң'],
  [/ts(?=[iy]a)/g, 'ц'],
  [/(?<=[aeiouyäöüıó])y(?![bcdfghjklmnpqrstvwz])|y(?=[aeou])/g, 'й'],
  [/(?<=[aeouäöü])[iı]/g, 'й'],
]
const LETTERS: Readonly<Record<string, string>> = {
  a: 'а',
  ä: 'ә',
  á: 'ә',
  b: 'б',
  c: 'с',
  d: 'д',
  e: 'е',
  f: 'ф',
  g: 'г',
  ğ: 'ғ',
  ǵ: 'ғ',
  h: 'х',
  i: 'и',
  ı: 'и',
  ī: 'и',
  j: 'ж',
  k: 'к',
  l: 'л',
  m: 'м',
  n: 'н',
  ñ: 'ң',
  ń: 'ң',
  o: 'о',
  ö: 'ө',
  ó: 'ө',
  p: 'п',
  q: 'қ',
  r: 'р',
  s: 'с',
  ş: 'ш',
  t: 'т',
  u: 'у',
  ū: 'ұ',
  ü: 'ү',
  ú: 'ү',
  ý: 'у',
  v: 'в',
  w: 'у',
  x: 'х',
  y: 'ы',
  z: 'з',
  "'": '',
}

/** Letters that no English word has. */
export function hasKazakhLatin(word: string): boolean {
  return /[äöüūğñşıáóúǵńý]/.test(word)
}

/** A Latin word, in lower case, as Cyrillic. */
export function fromLatin(word: string): string {
  let out = word
  for (const [pair, letter] of PAIRS) out = out.replace(pair, letter)
  return out
    .replace(/[^\u0400-\u04ff]/g, (c) => LETTERS[c] ?? c)
    .replace(/йа/g, 'я')
    .replace(/йу/g, 'ю')
}
