import type { Block } from './block.ts'
import { heading, isContents } from './grammar.ts'

/** A table of contents repeats the headings: from its title to where the first of them comes again. */
export function contentsOf(blocks: readonly Block[], set: boolean): { from: number; to: number } {
  const none = { from: -1, to: -1 }
  const from = blocks.slice(0, 400).findIndex((b) => isContents(b.text))
  if (from < 0) return none
  const key = (text: string) => {
    const h = heading(text, true)
    return h ? `${h.kind} ${h.number}` : undefined
  }
  for (let i = from + 1; i < Math.min(blocks.length, from + 60); i++) {
    const k = key((blocks[i] as Block).text)
    if (!k) continue
    for (let j = i + 1; j < blocks.length; j++) {
      const b = blocks[j] as Block
      if (key(b.text) === k && (!set || b.heading || b.anchor)) {
        // Divisions above the repeated one belong to the text, not to the table.
        return { from, to: j }
      }
    }
    return none
  }
  return none
}
