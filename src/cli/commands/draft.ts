import { writeFileSync } from 'node:fs'
import { draftAnswer, templateOf } from '../../api/answers.ts'
import { FORMATS, type Format, limitProblems, renderDraft } from '../../draft/render.ts'
import { need, readArgs } from '../args.ts'
import { readCase } from '../cases.ts'
import { type Io, langOf, UsageError } from '../io.ts'

/** `arasha draft REMEDY --case FILE.json [--lang L] [--format html|txt|docx|pdf] [-o FILE]` */
export async function draftCommand(argv: readonly string[], io: Io): Promise<number> {
  const args = readArgs(
    argv,
    { case: 'string', lang: 'string', format: 'string', output: 'string' },
    { min: 1, max: 1, names: 'one remedy' },
  )
  const lang = langOf(io, args.values.lang)
  const format = (args.values.format ?? 'txt') as Format
  if (!FORMATS.includes(format)) throw new UsageError(`--format: "${format}" is not one of ${FORMATS.join(', ')}`)
  const remedy = args.words[0] ?? ''
  const record = await io.record()
  templateOf(record, remedy)
  const input = await readCase(io, need(args, 'case'))
  const draft = draftAnswer(record, remedy, input, lang)
  const bytes = await renderDraft(draft, format)
  if (args.values.output === undefined) io.out(bytes)
  else {
    try {
      writeFileSync(args.values.output, bytes)
    } catch (error) {
      throw new UsageError(`-o: cannot write ${args.values.output}: ${(error as NodeJS.ErrnoException).code ?? 'unwritable'}`)
    }
  }
  for (const m of [...limitProblems(draft, format, bytes.length), ...draft.missing]) io.err(`! ${m}\n`)
  return 0
}
