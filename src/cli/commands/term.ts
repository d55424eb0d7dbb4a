import { dateInWords } from '../../language/say.ts'
import { nearest } from '../../record/nearest.ts'
import { citation } from '../../remedy/index.ts'
import { countTerm, isDate, parseTerm, workingDays } from '../../time/index.ts'
import { need, readArgs } from '../args.ts'
import { type Io, langOf, printJson, stamp, UsageError } from '../io.ts'
import { words } from '../words.ts'

/** `arasha term --from DATE[THH:MM] --term P15D [--calendar CODE] [--working-days] [--detention] [--json]` */
export async function termCommand(argv: readonly string[], io: Io): Promise<number> {
  const flags = { from: 'string', term: 'string', calendar: 'string', 'working-days': 'boolean', detention: 'boolean', before: 'boolean', lang: 'string', json: 'boolean' } as const
  const args = readArgs(argv, flags, { min: 0, max: 0, names: '' })
  const lang = langOf(io, args.values.lang)
  const start = need(args, 'from')
  if (!isDate(start.slice(0, 10)) || !/^.{10}(T([01]\d|2[0-3]):[0-5]\d)?$/.test(start)) {
    throw new UsageError(`--from: "${start}" is not a day or a day and hour (YYYY-MM-DD or YYYY-MM-DDTHH:MM)`)
  }
  const term = need(args, 'term')
  try {
    parseTerm(term)
  } catch (error) {
    throw new UsageError(`--term: ${(error as Error).message}`)
  }
  const record = await io.record()
  const code = args.values.calendar
  const rule = code === undefined ? undefined : record.all('counting').find((c) => c.instrument === code)
  if (code !== undefined && !rule) {
    const known = record.all('counting').map((c) => c.instrument)
    const near = nearest(code, known)
    throw new UsageError(`--calendar: unknown "${code}"; ${near ? `did you mean "${near}"?` : `known: ${known.join(', ')}`}`)
  }
  const days = workingDays(record.all('holidays'))
  const count = countTerm({ start, term, rule, days, workingDays: args.on.has('working-days') || undefined, detention: args.on.has('detention'), before: args.on.has('before') })
  if (args.on.has('json')) {
    printJson(io, {
      record: stamp(record),
      due: count.due,
      dueSafe: count.dueSafe,
      readings: count.readings.map((r) => ({ due: r.due, text: r.text[lang] })),
      steps: count.steps.map((s) => ({ text: s.text[lang], date: s.date, provision: s.provision })),
      warnings: count.warnings.map((w) => w[lang]),
    })
    return 0
  }
  for (const s of count.steps) io.out(`· ${s.text[lang]}${s.provision ? ` (${citation(record, s.provision, lang)})` : ''}\n`)
  io.out(`${words.lastDay[lang]}: ${dateInWords(count.due, lang)}\n`)
  if (count.dueSafe !== null && count.dueSafe !== count.due) io.out(`${words.safeDay[lang]}: ${dateInWords(count.dueSafe, lang)}\n`)
  for (const w of count.warnings) io.out(`! ${w[lang]}\n`)
  return 0
}
