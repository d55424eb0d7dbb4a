import { tokens } from '../language/index.ts'
import type { Lang } from '../record/types.ts'
import type { Book } from './book.ts'
import { type PARTS, type Passage, textsOf } from './passages.ts'
import type { Query } from './query.ts'
import type { Meant } from './ways.ts'

/** The query with the words that the record does not know as the record spells what they were taken for. */
export function mendedText(book: Book, query: Query, meant: readonly Meant[], turned: boolean): string | null {
  let text = query.text
  for (const { word, mended } of meant) {
    const spelled = mended === undefined ? undefined : spelling(book, mended)
    if (spelled !== undefined) text = text.replace(word.text, () => spelled)
  }
  return text === query.text && !turned ? null : text
}

/** How a key is written where it stands: in the shortest form. */
function spelling(book: Book, key: string): string | undefined {
  const [best] = [...book.of(key)].sort((a, b) => b[1].score - a[1].score)
  if (!best) return undefined
  const [n, { fields }] = best
  const forms = fields.flatMap((f) => {
    const [part, lang] = f.split('.') as [(typeof PARTS)[number], Lang]
    return textsOf(book.passages[n] as Passage, part, lang).flatMap((t) => tokens(t, lang).filter((k) => k.key === key))
  })
  return forms.map((t) => t.text.toLowerCase()).sort((a, b) => a.length - b.length)[0]
}
