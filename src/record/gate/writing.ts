import type { Finding } from '../problem.ts'
import { LANGS } from '../types.ts'
import type { Rule } from './rule.ts'

/** Traces of unfinished work. */
const PLACEHOLDER =
  /\b(TODO|TBD|FIXME|XXX+|lorem|ipsum|placeholder|foo ?bar)\b|\?\?\?|(?<![\p{L}\p{N}])(ТОДО|ХХХ+|тест тест|заглушка|рыба-текст)(?![\p{L}\p{N}])/iu
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufffd]/u
const HTML = /<\/?[a-z!][^<>]*>|&(?:[a-z]{2,8}|#\d{1,6});/i
/** Two bytes of UTF-8 read as Latin-1 or Windows-1251: `Ð°`, `Ñ€`, `Р°Рі`. */
const MOJIBAKE = /[ÐÑÂÃ][\u0080-\u00bf\u0400-\u04ff°±²³]|(?:[РС][°±Ѐ-Џѐ-џ«»¤¦§©®µ¶·ў]){2}/u

/** Every text is there in every language, clean and whole. */
export const writing: Rule = {
  name: 'writing',
  entry(_, { leaves }) {
    const found: Finding[] = []
    for (const { role, path, value } of leaves) {
      if (role === 'text' || role === 'placeholders') {
        if (typeof value !== 'object') continue
        for (const lang of LANGS) {
          const text = (value as Record<string, unknown>)[lang]
          if (typeof text !== 'string') continue
          const message =
            text.trim() === ''
              ? `the text in ${lang} is empty`
              : (fault(text, true) ?? (/ [,;:!?.](?=\s|$)/.test(text) ? 'has a space before a punctuation mark' : undefined))
          if (message) found.push({ path: [...path, lang], message })
        }
        if (path[0] !== 'cite') found.push(...uneven(value as Record<string, unknown>).map((message) => ({ path, message })))
      } else if (role === 'line' && typeof value === 'string') {
        // What people say may break every rule of writing but these.
        const message = path[0] === 'words' || path[0] === 'variants' ? fault(value, false) : fault(value, true)
        if (message) found.push({ path, message })
      }
    }
    return found
  },
}

function fault(text: string, strict: boolean): string | undefined {
  const control = CONTROL.exec(text)
  if (control) return `holds the invisible or broken character U+${control[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
  if (text !== text.trim()) return 'begins or ends with a space'
  if (/ {2}|\t/.test(text)) return 'holds two spaces in a row or a tab'
  if (HTML.test(text)) return `holds markup: ${HTML.exec(text)?.[0]}`
  if (MOJIBAKE.test(text)) return 'holds letters broken by a wrong encoding'
  const left = PLACEHOLDER.exec(text)
  if (left) return `holds a placeholder: ${left[0]}`
  if (!strict) return undefined
  if (/[-–—,;([«“/]$/u.test(text)) return `breaks off: it ends with "${text.at(-1)}"`
  if (/(?<!\.)\.\.(?!\.)|,,|;;|\?\?|!!|::/.test(text)) return 'holds doubled punctuation'
  if (/(?<![\p{L}\p{N}])(\p{L}{3,}) \1(?![\p{L}\p{N}])/u.test(text)) {
    const word = /(?<![\p{L}\p{N}])(\p{L}{3,}) \1(?![\p{L}\p{N}])/u.exec(text)?.[1] ?? ''
    return `says "${word}" twice in a row`
  }
  return unbalanced(text)
}

/** Brackets and quotation marks come in pairs; `3)` and `a)` number a list and close nothing. */
function unbalanced(text: string): string | undefined {
  const fault = unpaired(text)
  return fault === undefined || unpaired(text.replace(/(?<=\s|п\.|\(п )(?:\d{1,3}(?:-\d+)?|\p{L})\)(?=[\s,])/gu, '0')) === undefined
    ? undefined
    : fault
}

function unpaired(text: string): string | undefined {
  const pairs: Readonly<Record<string, string>> = { ')': '(', ']': '[', '»': '«', '}': '{' }
  const open: string[] = []
  for (let i = 0; i < text.length; i++) {
    const c = text.charAt(i)
    if ('([«{'.includes(c)) open.push(c)
    else if (c in pairs) {
      if (open.at(-1) === pairs[c]) open.pop()
      else if (c === ')' && /(?:^|[^\p{L}])(?:[\p{L}]|[ivx]{1,5}|[\d-]{1,6})$/iu.test(text.slice(0, i))) continue
      else return `has a "${c}" that nothing opens`
    }
  }
  if (open.length > 0) return `has a "${open.at(-1)}" that nothing closes`
  if (((text.match(/"/g) ?? []).length & 1) === 1) return 'has a quotation mark without its pair'
  const count = (c: string) => text.split(c).length - 1
  // German-style „…“ and English “…” both use “: as many marks that open as close.
  if (count('“') + count('„') + count('”') > 0 && ((count('“') + count('„') + count('”')) & 1) === 1)
    return 'has a quotation mark without its pair'
  return undefined
}

/** An abbreviation at the end hides whether the sentence is closed. */
const ABBREVIATED = /(?:т\.б|т\.с\.с|др|пр|п|ст|г|гг|etc|art|no|LL\.M)\.[)»”"]*$/iu

/** What one language has and the others lack: an end, or most of the text. */
function uneven(text: Record<string, unknown>): string[] {
  const values = LANGS.map((l) => text[l])
  if (!values.every((v): v is string => typeof v === 'string' && v.trim() !== '')) return []
  const found: string[] = []
  if (values.some((v) => ABBREVIATED.test(v))) return []
  const ends = values.map((v) => /[.!?…:][»”")\]]*$/u.test(v))
  const odd = ends.findIndex((e) => ends.filter((x) => x === e).length === 1)
  if (odd >= 0 && values.some((v) => v.length > 40)) {
    found.push(
      ends[odd]
        ? `the text in ${LANGS[odd]} ends with a full stop and the others do not`
        : `the text in ${LANGS[odd]} has no end: the others close their sentence ("…${values[odd]?.slice(-20)}")`,
    )
  }
  const lengths = values.map((v) => v.length)
  const longest = Math.max(...lengths)
  if (longest > 100) {
    const short = lengths.findIndex((n) => n < longest * 0.3)
    if (short >= 0) found.push(`the text in ${LANGS[short]} is much shorter than the others (${lengths[short]} letters of ${longest})`)
  }
  return found
}
