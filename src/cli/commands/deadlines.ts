import { deadlinesAnswer, deadlinesCalendar } from '../../api/answers.ts'
import { need, readArgs } from '../args.ts'
import { readCase } from '../cases.ts'
import { type Io, langOf, printJson, UsageError } from '../io.ts'

/** `arasha deadlines --case FILE.json --format ics|json` */
export async function deadlinesCommand(argv: readonly string[], io: Io): Promise<number> {
  const args = readArgs(argv, { case: 'string', format: 'string', lang: 'string' }, { min: 0, max: 0, names: '' })
  const lang = langOf(io, args.values.lang)
  const format = args.values.format ?? 'json'
  if (format !== 'ics' && format !== 'json') throw new UsageError(`--format: "${format}" is not one of ics, json`)
  const input = await readCase(io, need(args, 'case'))
  const record = await io.record()
  if (format === 'ics') io.out(deadlinesCalendar(record, input, lang))
  else printJson(io, deadlinesAnswer(record, input, lang))
  return 0
}
