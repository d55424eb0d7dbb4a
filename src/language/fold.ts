/** Latin letters that stand in for Cyrillic ones in real Kazakh and Russian files, and the schwa U+0259 for ә. */
const TO_CYRILLIC: Readonly<Record<string, string>> = {
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
  // Capitals look like other small letters than their own.
  B: 'в',
  H: 'н',
}
const TO_LATIN: Readonly<Record<string, string>> = {
  а: 'a',
  с: 'c',
  е: 'e',
  і: 'i',
  о: 'o',
  р: 'p',
  х: 'x',
  у: 'y',
  һ: 'h',
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
}
/** Further letters that meet in a key: ы is typed for і and the other way round. */
const KEY: Readonly<Record<string, string>> = { ...PLAIN, ё: 'е', й: 'и', ы: 'и' }

/** The keys of the Kazakh layout that bear digits on a Russian one. */
const DIGITS: Readonly<Record<string, string>> = { 2: 'ә', 3: 'і', 4: 'ң', 5: 'ғ', 8: 'ү', 9: 'ұ', 0: 'қ' }

const CYRILLIC = /[\u0400-\u04ff]/
const LATIN = /[A-Za-zə]/

/** A word in lower case, composed, without stress marks; look-alikes of the other alphabet become letters of the word's own. */
export function normalise(word: string): string {
  let w = word
  // Most words are plain already, and this runs on every word of a library.
  if (!/^(?:[а-яё]*|[a-z]*)$/.test(w)) {
    w = w.normalize('NFKC').replace(/[\u0301\u00ad\u200b-\u200d]/g, '')
    if (CYRILLIC.test(w) && LATIN.test(w)) w = oneAlphabet(w)
    w = w.toLowerCase().replace(/i\u0307/g, 'i')
    if (/\d/.test(w) && CYRILLIC.test(w)) w = fromDigits(w)
  }
  return w
}

/** A mixed word goes to the alphabet that most of its letters can only belong to. */
function oneAlphabet(word: string): string {
  let cyrillic = 0
  let latin = 0
  for (const c of word) {
    const l = c.toLowerCase()
    if (CYRILLIC.test(c) && !(l in TO_LATIN)) cyrillic++
    else if (/[A-Za-z]/.test(c) && !(c in TO_CYRILLIC) && !(l in TO_CYRILLIC)) latin++
  }
  if (latin > cyrillic) return [...word.toLowerCase()].map((c) => TO_LATIN[c] ?? c).join('')
  return [...word].map((c) => TO_CYRILLIC[c] ?? TO_CYRILLIC[c.toLowerCase()] ?? c).join('')
}

/** `090ы0` is құқық typed by fingers that know the Kazakh layout. Only where digits stand inside a word, or a zero begins it. */
function fromDigits(word: string): string {
  if (!/[а-яә-ө][2345890]/.test(word) && !/^0[а-я]{2}/.test(word)) return word
  return word.replace(/[2345890]/g, (d) => DIGITS[d] as string)
}

/** The word as it would look typed without Kazakh letters, и for ы and й too: a key under which қ and к, і and и meet. */
export function plainKey(word: string): string {
  return /[әғқңөұүһіёйы]/.test(word) ? word.replace(/[әғқңөұүһіёйы]/g, (c) => KEY[c] as string) : word
}

/** The word in the letters of a Russian keyboard only. */
export function plainLetters(word: string): string {
  return word.replace(/[әғқңөұүһі]/g, (c) => PLAIN[c] as string)
}

export function hasKazakhLetters(word: string): boolean {
  return /[әғқңөұүһі]/.test(word)
}

/** A word of a text, as written, and its place. */
export interface Piece {
  readonly text: string
  readonly from: number
  readonly to: number
}

/**
 * The words and numbers of a text. A hyphen, a dot and a paragraph sign part them, so that `146-бабы` and `19.2` are found by
 * their number; digits inside a Cyrillic word are letters of the Kazakh layout and stay.
 */
export function pieces(text: string): Piece[] {
  const out: Piece[] = []
  if (plainPieces(text, (from, to) => out.push({ text: text.slice(from, to), from, to }))) return out
  out.length = 0
  for (const m of text.matchAll(DIGIT_LETTERS.test(text) ? WITH_DIGITS : WORDS))
    out.push({ text: m[0], from: m.index, to: m.index + m[0].length })
  return out
}

/** The words of `pieces` alone. */
export function piecesIn(text: string): string[] {
  const out: string[] = []
  if (plainPieces(text, (from, to) => out.push(text.slice(from, to)))) return out
  return pieces(text).map((p) => p.text)
}

/** What a sign is, for all Latin and Cyrillic ones: of a word, of a number, of neither. */
const [NEITHER, OF_WORD, OF_NUMBER] = [0, 1, 2] as const
const SIGNS = Uint8Array.from({ length: 0x530 }, (_, code) => {
  const sign = String.fromCharCode(code)
  return /[\p{L}\p{M}\u00ad]/u.test(sign) ? OF_WORD : /\p{N}/u.test(sign) ? OF_NUMBER : NEITHER
})

/**
 * The pieces of a text of Latin and Cyrillic signs in which no digit touches a letter: nearly all of a library, where this takes a third of
 * the time. False where the text is not such; what was told of it until then is void.
 */
function plainPieces(text: string, tell: (from: number, to: number) => void): boolean {
  let from = 0
  let last: number = NEITHER
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    // Dashes, quotes and the number sign part words like a blank; of other signs the expressions below know more.
    if (code >= 0x530 && !(code >= 0x2010 && code <= 0x2027) && code !== 0x2116) return false
    const sign = code >= 0x530 ? NEITHER : (SIGNS[code] as number)
    if (sign === last) continue
    if (sign !== NEITHER && last !== NEITHER) return false
    if (last !== NEITHER) tell(from, i)
    from = i
    last = sign
  }
  if (last !== NEITHER) tell(from, text.length)
  return true
}

const WORDS = /[\p{L}\p{M}\u00ad\u200b-\u200d]+|\p{N}+/gu
/** A digit between letters, after them, or a zero before them. */
const DIGIT_LETTERS = /[а-яёә-ө]\d|(?:^|[^\d])0[а-я]/i
const LETTER = '[\\p{L}\\p{M}\\u00ad]'
const WITH_DIGITS = new RegExp(
  [
    // құ0ы0, сабақ9
    `${LETTER}+[2345890]+(?:\\p{Script=Cyrillic}[\\p{L}2345890]*)?(?![\\p{L}\\p{N}])`,
    // 090ы0, 0азақ
    '(?<!\\p{N})(?:0|[2345890](?=[2345890]*\\p{Script=Cyrillic}+[02345890]))[2345890]*\\p{Script=Cyrillic}[\\p{L}2345890]*',
    `${LETTER}+`,
    '\\p{N}+',
  ].join('|'),
  'gu',
)

/** The words of a text, normalised; numbers and legal numbers (`146-бап`, `19.2`) are split into their parts. */
export function wordsOf(text: string): string[] {
  return piecesIn(text).map(normalise)
}
