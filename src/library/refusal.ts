import { say } from '../language/say.ts'
import type { Lang, Text } from '../record/types.ts'

/** A sentence in three languages with what stands in its places; a part of it may be such a sentence too. */
export interface Said {
  readonly text: Text
  readonly params?: Params
}

type Params = Readonly<Record<string, string | number | Said>>

export function inWords({ text, params = {} }: Said, lang: Lang): string {
  const filled = Object.entries(params).map(([name, value]) => [name, typeof value === 'object' ? inWords(value, lang) : value] as const)
  return say(text, lang, Object.fromEntries(filled))
}

/** A file that cannot become a text of the library. One sentence: what is the matter and where; nothing of it is kept. */
export class Refusal extends Error {
  /** The kind of fault, stable for programs. */
  readonly code: RefusalCode
  /** The sentence; `message` is it in English. */
  readonly said: Said
  constructor(code: RefusalCode, text: Text, params: Params = {}) {
    super(inWords({ text, params }, 'en'))
    this.code = code
    this.said = { text, params }
  }
}

export type RefusalCode =
  | 'truncated'
  | 'no-text'
  | 'too-large'
  | 'external-entity'
  | 'not-well-formed'
  | 'encrypted'
  | 'unknown-format'
  | 'encoding'
  | 'wrong-act'
  | 'wrong-language'
  | 'edition-date'
  | 'no-articles'
  | 'text-lost'
