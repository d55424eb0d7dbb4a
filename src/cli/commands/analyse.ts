import { stem, writingOf } from '../../language/index.ts'
import type { Lang } from '../../record/types.ts'
import { readArgs } from '../args.ts'
import { type Io, langOf } from '../io.ts'

const LIMIT = 50_000_000

/**
 * `arasha analyse [--lang L]`: words on standard input, one a line; prints `word<TAB>stem`. Without `--lang` the language is that
 * of the words together, and of each by its own letters; Kazakh words may be in any letters.
 */
export async function analyseCommand(argv: readonly string[], io: Io): Promise<number> {
  const args = readArgs(argv, { lang: 'string' }, { min: 0, max: 0, names: '' })
  const lang: Lang | undefined = args.values.lang === undefined ? undefined : langOf(io, args.values.lang)
  const text = await io.stdin(LIMIT)
  const around = lang ?? writingOf(text)?.lang
  const out: string[] = []
  for (const line of text.split('\n')) {
    const word = line.replace(/\r$/, '')
    if (word !== '') out.push(`${word}\t${stem(word, around)}\n`)
  }
  io.out(out.join(''))
  return 0
}
