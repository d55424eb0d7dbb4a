import { assess } from '../../remedy/index.ts'
import { calendarFile, deadlinesOf } from '../../draft/index.ts'
import { need, readArgs } from '../args.ts'
import { readCase } from '../cases.ts'
import { type Io, langOf, printJson, stamp, UsageError } from '../io.ts'

/** `arasha deadlines --case FILE.json --format ics|json` */
export async function deadlinesCommand(argv: readonly string[], io: Io): Promise<number> {
  const args = readArgs(argv, { case: 'string', format: 'string', lang: 'string' }, { min: 0, max: 0, names: '' })
  const lang = langOf(io, args.values.lang)
  const format = args.values.format ?? 'json'
  if (format !== 'ics' && format !== 'json') throw new UsageError(`--format: "${format}" is not one of ics, json`)
  const input = await readCase(io, need(args, 'case'))
  const record = await io.record()
  const deadlines = deadlinesOf(record, assess(record, input, lang), lang)
  if (format === 'ics') io.out(calendarFile(record, deadlines, lang))
  else printJson(io, { record: stamp(record), at: input.at, deadlines })
  return 0
}
