import { tokens } from '../language/index.ts'
import { LANGS } from '../record/types.ts'

/** What is no State among the regions that have a name. */
const NO_STATE = new Set(['EU', 'EZ', 'QO', 'UN', 'XA', 'XB', 'ZZ'])

/** Keys of the names of all States, where the name is one word. Made at build time: not every phone knows the names in each language. */
export function namesOfStates(): string[] {
  const out = new Set<string>()
  for (const lang of LANGS)
    for (const style of ['long', 'short'] as const) {
      const names = new Intl.DisplayNames([lang], { type: 'region', style, fallback: 'none' })
      for (let i = 0; i < 26 * 26; i++) {
        const code = String.fromCharCode(65 + Math.floor(i / 26), 65 + (i % 26))
        const words = NO_STATE.has(code) ? [] : tokens(names.of(code) ?? '', lang)
        if (words.length === 1) out.add((words[0] as { key: string }).key)
      }
    }
  return [...out].sort()
}
