import { compareAnswer } from '../../api/answers.ts'
import type { Counterpart } from '../../record/types.ts'
import { citation } from '../../remedy/index.ts'
import { readArgs } from '../args.ts'
import { type Io, langOf, printJson } from '../io.ts'

/** `arasha compare constitution-1995 constitution-2026 [--right R] [--json]` */
export async function compareCommand(argv: readonly string[], io: Io): Promise<number> {
  const names = 'two instruments, e.g. constitution-1995 constitution-2026'
  const args = readArgs(argv, { right: 'string', lang: 'string', json: 'boolean' }, { min: 2, max: 2, names })
  const lang = langOf(io, args.values.lang)
  const record = await io.record()
  const [a = '', b = ''] = args.words
  const answer = compareAnswer(record, a, b, args.values.right)
  if (args.on.has('json')) {
    printJson(io, answer)
    return 0
  }
  for (const c of answer.counterparts) {
    const side = (ids: Counterpart['old']) => ids.map((id) => citation(record, id, lang)).join('; ') || '—'
    io.out(`${record.get('right', c.right)?.title[lang] ?? c.right} [${c.change}]: ${side(c.old)} / ${side(c.new)}\n  ${c.why[lang]}\n`)
  }
  return 0
}
