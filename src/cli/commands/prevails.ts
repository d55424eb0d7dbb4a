import { prevails } from '../../law/index.ts'
import { citation } from '../../remedy/index.ts'
import { need, readArgs } from '../args.ts'
import { dayOf, type Io, langOf, printJson, UsageError } from '../io.ts'
import { words } from '../words.ts'

/** `arasha prevails PROVISION PROVISION --at DATE [--json]` */
export async function prevailsCommand(argv: readonly string[], io: Io): Promise<number> {
  const args = readArgs(argv, { at: 'string', lang: 'string', json: 'boolean' }, { min: 2, max: 2, names: 'two provisions, e.g. iccpr/19 criminal-code/274' })
  const lang = langOf(io, args.values.lang)
  const on = dayOf(io, '--at', need(args, 'at'))
  const record = await io.record()
  const [a = '', b = ''] = args.words
  let answer: ReturnType<typeof prevails>
  try {
    answer = prevails(record, a, b, on)
  } catch (error) {
    throw new UsageError((error as Error).message)
  }
  const steps = answer.steps.map((s) => ({ text: s.text[lang], provision: s.provision, status: s.status }))
  const warnings = answer.warnings.map((w) => w[lang])
  if (args.on.has('json')) {
    printJson(io, { ...answer, steps, warnings })
    return 0
  }
  for (const s of steps) io.out(`· ${s.text}${s.provision ? ` (${citation(record, s.provision, lang)}; ${words[s.status][lang]})` : ''}\n`)
  for (const w of warnings) io.out(`! ${w}\n`)
  return 0
}
