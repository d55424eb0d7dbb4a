import { prevailsAnswer } from '../../api/answers.ts'
import { citation } from '../../remedy/index.ts'
import { need, readArgs } from '../args.ts'
import { dayOf, type Io, langOf, printJson } from '../io.ts'
import { words } from '../words.ts'

/** `arasha prevails PROVISION PROVISION --at DATE [--json]` */
export async function prevailsCommand(argv: readonly string[], io: Io): Promise<number> {
  const names = 'two provisions, e.g. iccpr/19 criminal-code/274'
  const args = readArgs(argv, { at: 'string', lang: 'string', json: 'boolean' }, { min: 2, max: 2, names })
  const lang = langOf(io, args.values.lang)
  const on = dayOf(io, '--at', need(args, 'at'))
  const record = await io.record()
  const [a = '', b = ''] = args.words
  const answer = prevailsAnswer(record, a, b, on, lang)
  if (args.on.has('json')) {
    printJson(io, answer)
    return 0
  }
  for (const s of answer.steps)
    io.out(`· ${s.text}${s.provision ? ` (${citation(record, s.provision, lang)}; ${words[s.status][lang]})` : ''}\n`)
  for (const w of answer.warnings) io.out(`! ${w}\n`)
  return 0
}
