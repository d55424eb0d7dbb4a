import type { Said } from './refusal.ts'

/**
 * What every reader hands on: the text in order, cut into paragraphs as the file cuts it, with what the file shows of their role.
 * Nothing is judged here; `structure.ts` does that, the same for every format.
 */
export interface Block {
  readonly text: string
  /** Set apart as a heading in the file (bold, h1-h6, `#`). */
  readonly heading?: boolean
  /** Set apart as an editor's note (red, `span.note`, quoted). */
  readonly note?: boolean
  /** Where it stands: `page 12, line 3`, `line 40`. */
  readonly at: string
  /** The file's own mark for an article: `st62-1`. */
  readonly anchor?: string
  /** The file's own structure, where it states one (Akoma Ntoso). */
  readonly unit?: { readonly kind: string; readonly number?: string; readonly depth: number; readonly part?: 'label' | 'heading' | 'text' }
}

/** A text as read. */
export interface Reading {
  readonly format: Format
  readonly blocks: readonly Block[]
  /** Signs other than blanks that the file's text holds, counted by the reader before blocks are cut. */
  readonly signs: number
  /** Signs that are the format's own (mark-up, front matter), counted apart. */
  readonly markup: number
  /** What the file says of itself. */
  readonly facts: Facts
  /** What a person should know of the reading. */
  readonly remarks: readonly Said[]
  /** An Akoma Ntoso document as read, written back: what an export gives again. */
  readonly xml?: string
}

export type Format = 'pdf' | 'html' | 'text' | 'docx' | 'akn' | 'markdown'

export interface Facts {
  readonly title?: string
  readonly requisite?: string
  readonly lang?: 'kk' | 'ru' | 'en'
  readonly edition?: string
  readonly adopted?: string
  readonly symbol?: string
  readonly amendedBy?: { readonly requisite?: string; readonly title?: string; readonly link?: string }
}

/** Signs that count: everything but blanks and marks that show nothing. */
export function signs(text: string): number {
  let n = 0
  for (let i = 0; i < text.length; i++) if (!isBlank(text.charCodeAt(i))) n++
  return n
}

/** Has the text any sign that counts? */
export function hasSigns(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (!isBlank(text.charCodeAt(i))) return true
  return false
}

/** White space, the soft hyphen, zero-width marks, the byte-order mark: no reader sees them, no count has them. */
export function isBlank(c: number): boolean {
  // Asked of every sign of a library, several times: Latin and Cyrillic letters are answered first.
  if ((c > 0xad && c < 0x1680) || (c > 32 && c < 0x85)) return false
  return (
    c <= 32 ||
    c === 0xa0 ||
    c === 0xad ||
    (c >= 0x2000 && c <= 0x200f) ||
    c === 0x2028 ||
    c === 0x2029 ||
    c === 0x202f ||
    c === 0x205f ||
    c === 0x2060 ||
    c === 0x3000 ||
    c === 0xfeff ||
    c === 0x1680 ||
    c === 0x85
  )
}

/** Blanks that part no words: the soft hyphen, zero-width marks. */
const joins = (c: number): boolean => c === 0xad || (c >= 0x200b && c <= 0x200f) || c === 0x2060 || c === 0xfeff

/** Blanks folded to one space, ends trimmed. A text that is so already is given back as it is. */
export function tidy(text: string): string {
  let out = ''
  // What stands from `from` is tidy and not yet in `out`.
  let from = -1
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i)
    if (!isBlank(c)) {
      if (from < 0) from = i
      continue
    }
    const first = i
    let parts = !joins(c)
    while (i + 1 < text.length && isBlank(text.charCodeAt(i + 1))) parts = !joins(text.charCodeAt(++i)) || parts
    const plain = i === first && c === 32
    if (from < 0 || (plain && i + 1 < text.length)) continue
    out += text.slice(from, first)
    if (parts && i + 1 < text.length) out += ' '
    from = -1
  }
  if (from < 0) return out
  return from === 0 ? text : out + text.slice(from)
}
