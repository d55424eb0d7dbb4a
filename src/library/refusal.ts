/** A file that cannot become a text of the library. One sentence: what is the matter and where; nothing of it is kept. */
export class Refusal extends Error {
  /** The kind of fault, stable for programs. */
  readonly code: RefusalCode
  constructor(code: RefusalCode, message: string) {
    super(message)
    this.code = code
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
