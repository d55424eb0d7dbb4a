import { searchAnswer } from '../../api/search.ts'
import { offerBuilt } from '../../search/built.ts'
import { readArgs } from '../args.ts'
import { dayOf, type Io, langOf, printJson } from '../io.ts'
import { libraryIfThere } from '../library.ts'
import { words } from '../words.ts'

const MOST_WORDS = 100

/** `arasha search WORDS... [--lang L] [--kind K] [--at DATE] [--limit N] [--db URL] [--json]`; what follows `--` may begin with a minus. */
export async function searchCommand(argv: readonly string[], io: Io): Promise<number> {
  const flags = { lang: 'string', kind: 'string', at: 'string', limit: 'string', db: 'string', json: 'boolean' } as const
  const { before, minus } = withoutMinus(argv)
  const args = readArgs(before, flags, { min: 0, max: MOST_WORDS, names: 'the words to look for' })
  const lang = langOf(io, args.values.lang)
  const at = dayOf(io, '--at', args.values.at)
  const record = await io.record()
  offerBuilt(record, io.root)
  const { kind, limit } = args.values
  const q = [...args.words, ...minus].join(' ')
  const library = await libraryIfThere(io, args.values.db)
  const asked = { q, ...(kind === undefined ? {} : { kind }), ...(limit === undefined ? {} : { limit }) }
  const answer = await searchAnswer(record, asked, at, lang, library).finally(() => library?.close())
  if (args.on.has('json')) {
    printJson(io, answer)
    return 0
  }
  const lines = answer.results.map((r, i) => {
    const notes = [
      ...(r.inForce === false ? [words.notInForce[lang]] : []),
      ...(r.edition === null ? [] : [`${words.officialText[lang]} ${r.edition.date}, ${r.edition.lang}`]),
    ]
    return `${i + 1}. ${r.title}\n   ${r.kind} ${r.id}${notes.length > 0 ? ` (${notes.join('; ')})` : ''}\n   ${r.snippet}`
  })
  if (answer.outside && lines.length > 0) lines.unshift(words.distant[lang])
  if (answer.outside) lines.unshift(words.outside[lang])
  if (answer.textsFailed) lines.unshift(`! ${words.textsFailed[lang]}`)
  if (answer.didYouMean !== null) lines.unshift(`${words.didYouMean[lang]} ${answer.didYouMean}`)
  io.out(`${lines.length > 0 ? lines.join('\n') : words.nothingToShow[lang]}\n`)
  return 0
}

/** A word after a minus is not wanted; the reader of options would take it for one. */
function withoutMinus(argv: readonly string[]): { before: string[]; minus: string[] } {
  const before: string[] = []
  const minus: string[] = []
  for (const arg of argv) (/^-(?:\P{ASCII}|[A-Za-z]{2}|")/u.test(arg) ? minus : before).push(arg)
  return { before, minus }
}
