import { normalise } from './fold.ts'

const ENGLISH_KEYS = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`"
const RUSSIAN_KEYS = 'йцукенгшщзхъфывапролджэячсмитьбюё'

/** What may have been meant where the keyboard was set to another alphabet: `ghjrehjh` is прокурор, `сщгке` is court, `rtg3k` is кепіл. */
export function onOtherKeys(typed: string): readonly string[] {
  const lower = typed.toLowerCase()
  // A stop at the end may be a letter, or a stop.
  const bare = lower.replace(/[.,;:?!]+$/, '')
  // On a Kazakh keyboard ө is where others have the hyphen, and һ where they have the sign of equality.
  return [...new Set([lower, bare].flatMap((t) => [other(t), other(t.replaceAll('-', 'ө').replaceAll('=', 'һ'))]))]
}

function other(lower: string): string {
  if (/[а-яё]/.test(lower)) return turned(lower, RUSSIAN_KEYS, ENGLISH_KEYS)
  const parts = lower.split(/(?<=-)|(?=-)/)
  return parts.map((part) => normalise(turned(part, ENGLISH_KEYS, RUSSIAN_KEYS))).join('')
}

const turned = (text: string, from: string, to: string) => [...text].map((c) => to[from.indexOf(c)] ?? c).join('')
