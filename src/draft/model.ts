import type { Lang } from '../record/types.ts'

/** A piece of a paragraph: words of the template, words of the person, or a gap that must still be filled. */
export type Run =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'given'; readonly text: string }
  | { readonly kind: 'gap'; readonly text: string }

export interface Paragraph {
  readonly runs: readonly Run[]
}

export interface Section {
  readonly id: string
  readonly heading: string
  /** The rules that require the section, as cited by the profession, with their ids. */
  readonly basis: readonly { readonly provision: string; readonly citation: string }[]
  readonly paragraphs: readonly Paragraph[]
}

/** A complaint as a document: one model, from which every format is made. The same input gives the same bytes. */
export interface Draft {
  readonly template: string
  readonly remedy: string
  readonly lang: Lang
  readonly title: string
  readonly addressee: string
  /** Set where the body does not accept this language: the sentence that says so. */
  readonly readingCopy: string | null
  readonly reviewed: boolean
  readonly sections: readonly Section[]
  readonly attachments: readonly string[]
  /** What the person must still supply, one line each. */
  readonly missing: readonly string[]
  readonly limits: {
    readonly text: string | null
    readonly maxBytes: number | null
    readonly maxPages: number | null
    readonly formats: readonly string[]
  }
  /** What the record says about the template itself: what was not read, which trap lies near. For the person, not for the body. */
  readonly notes: readonly string[]
  readonly date: string
  readonly edition: string
  readonly digest: string
  /** Words that frame the document, in its language. */
  readonly frame: Readonly<
    Record<
      | 'attachments'
      | 'date'
      | 'signature'
      | 'forYou'
      | 'missing'
      | 'nothingMissing'
      | 'requiredBy'
      | 'edition'
      | 'notAdvice'
      | 'notReviewed',
      string
    >
  >
}
