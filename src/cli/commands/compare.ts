import { nearest } from '../../record/nearest.ts'
import { splitProvision } from '../../record/record.ts'
import type { Counterpart } from '../../record/types.ts'
import { citation } from '../../remedy/index.ts'
import { readArgs } from '../args.ts'
import { type Io, langOf, printJson, stamp, UsageError } from '../io.ts'

/** `arasha compare constitution-1995 constitution-2026 [--right R] [--json]` */
export async function compareCommand(argv: readonly string[], io: Io): Promise<number> {
  const args = readArgs(argv, { right: 'string', lang: 'string', json: 'boolean' }, { min: 2, max: 2, names: 'two instruments, e.g. constitution-1995 constitution-2026' })
  const lang = langOf(io, args.values.lang)
  const record = await io.record()
  const [a = '', b = ''] = args.words
  for (const id of [a, b]) {
    if (record.get('instrument', id)) continue
    const near = nearest(id, record.all('instrument').map((i) => i.id))
    throw new UsageError(`unknown instrument "${id}"${near ? `; did you mean "${near}"?` : ''}`)
  }
  const right = args.values.right
  if (right !== undefined && !record.get('right', right)) {
    const near = nearest(right, record.all('right').map((r) => r.id))
    throw new UsageError(`--right: unknown right "${right}"${near ? `; did you mean "${near}"?` : ''}`)
  }
  const inside = (ids: readonly string[], instrument: string) => ids.every((id) => splitProvision(id)?.instrument === instrument)
  const rows = record.all('counterpart').filter((c) => (inside(c.old, a) && inside(c.new, b)) && (right === undefined || c.right === right))
  if (args.on.has('json')) {
    printJson(io, { record: stamp(record), a, b, right: right ?? null, counterparts: rows })
    return 0
  }
  for (const c of rows) {
    const side = (ids: Counterpart['old']) => ids.map((id) => citation(record, id, lang)).join('; ') || '—'
    io.out(`${record.get('right', c.right)?.title[lang] ?? c.right} [${c.change}]: ${side(c.old)} / ${side(c.new)}\n  ${c.why[lang]}\n`)
  }
  return 0
}
