import { termAnswer } from '../../api/answers.ts'
import { dateInWords } from '../../language/say.ts'
import { citation } from '../../remedy/index.ts'
import { need, readArgs } from '../args.ts'
import { type Io, langOf, printJson } from '../io.ts'
import { words } from '../words.ts'

const FLAGS = {
  from: 'string',
  term: 'string',
  calendar: 'string',
  'working-days': 'boolean',
  detention: 'boolean',
  before: 'boolean',
  lang: 'string',
  json: 'boolean',
} as const

/** `arasha term --from DATE[THH:MM] --term P15D [--calendar CODE] [--working-days] [--detention] [--json]` */
export async function termCommand(argv: readonly string[], io: Io): Promise<number> {
  const args = readArgs(argv, FLAGS, { min: 0, max: 0, names: '' })
  const lang = langOf(io, args.values.lang)
  const record = await io.record()
  const asked = {
    from: need(args, 'from'),
    term: need(args, 'term'),
    calendar: args.values.calendar,
    workingDays: args.on.has('working-days'),
    detention: args.on.has('detention'),
    before: args.on.has('before'),
  }
  const answer = termAnswer(record, asked, lang)
  if (args.on.has('json')) {
    printJson(io, answer)
    return 0
  }
  for (const s of answer.steps) io.out(`· ${s.text}${s.provision ? ` (${citation(record, s.provision, lang)})` : ''}\n`)
  io.out(`${words.lastDay[lang]}: ${dateInWords(answer.due, lang)}\n`)
  if (answer.dueSafe !== null && answer.dueSafe !== answer.due) io.out(`${words.safeDay[lang]}: ${dateInWords(answer.dueSafe, lang)}\n`)
  for (const w of answer.warnings) io.out(`! ${w}\n`)
  return 0
}
