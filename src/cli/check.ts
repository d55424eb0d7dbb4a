import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gate, refused } from '../record/gate/index.ts'
import { load } from '../record/load.ts'
import type { Problem } from '../record/problem.ts'
import { readArgs } from './args.ts'
import { type Io, UsageError } from './io.ts'
import { recordFiles } from './record-files.ts'

type CheckIo = Pick<Io, 'out' | 'root'>

/** `arasha check`: the gate over the record, or over a copy of it. 1 where anything is refused. */
export async function checkCommand(argv: readonly string[], io: CheckIo): Promise<number> {
  const args = readArgs(argv, { record: 'string', json: 'boolean', only: 'string' }, { min: 0, max: 0, names: '' })
  const folder = args.values.record ?? join(io.root, 'record')
  if (!existsSync(folder)) throw new UsageError(`--record: there is no folder ${folder}`)
  let files: ReturnType<typeof recordFiles>
  try {
    files = recordFiles(folder)
  } catch (error) {
    throw new UsageError(`--record: cannot read ${folder}: ${(error as NodeJS.ErrnoException).code ?? 'unreadable'}`)
  }
  const loaded = load(files)
  const only = args.values.only?.replace(/^record\//, '')
  const problems = gate(loaded).filter((p) => only === undefined || p.file.startsWith(only))
  if (args.on.has('json')) {
    io.out(
      `${JSON.stringify({ edition: loaded.meta?.edition ?? null, entries: loaded.entries.length, refused: refused(problems), problems }, null, 2)}\n`,
    )
  } else io.out(report(problems, loaded.entries.length))
  return refused(problems) ? 1 : 0
}

/** One line a problem, then how many of each kind. */
function report(problems: readonly Problem[], entries: number): string {
  const lines = problems.map((p) => {
    const who = p.id === '' ? '' : `${p.id}: `
    return `record/${p.file}:${p.line}:${p.column} ${who}${p.severity === 'warning' ? 'warning: ' : ''}${p.message}`
  })
  const count = (severity: Problem['severity']) => {
    const rules = new Map<string, number>()
    for (const p of problems) if (p.severity === severity) rules.set(p.rule, (rules.get(p.rule) ?? 0) + 1)
    const total = [...rules.values()].reduce((a, b) => a + b, 0)
    return { total, text: [...rules].map(([rule, n]) => `${rule} ${n}`).join(', ') }
  }
  const errors = count('error')
  const warnings = count('warning')
  lines.push(
    errors.total === 0 ? `${entries} entries, none refused.` : `${entries} entries. Refused: ${errors.total} (${errors.text}).`,
    ...(warnings.total === 0 ? [] : [`To look at: ${warnings.total} (${warnings.text}).`]),
  )
  return `${lines.join('\n')}\n`
}

// Run as a file of its own, before anything is built.
if (process.argv[1] === fileURLToPath(import.meta.url) && /check\.ts$/.test(process.argv[1])) {
  const io: CheckIo = { out: (text) => process.stdout.write(text), root: fileURLToPath(new URL('../..', import.meta.url)) }
  process.exitCode = await checkCommand(process.argv.slice(2), io).catch((error: Error) => {
    process.stderr.write(`arasha check: ${error.message}\n`)
    return 2
  })
}
