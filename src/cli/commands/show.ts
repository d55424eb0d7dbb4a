import { showAnswer } from '../../api/answers.ts'
import { dateInWords } from '../../language/say.ts'
import type { Shown } from '../../law/index.ts'
import { placeWords } from '../../record/places.ts'
import type { ArashaRecord } from '../../record/record.ts'
import type { ISODate, Lang, SourceRef, Status, Text } from '../../record/types.ts'
import { citation } from '../../remedy/index.ts'
import { readArgs } from '../args.ts'
import { dayOf, type Io, langOf, printJson } from '../io.ts'
import { entryLines } from '../plain.ts'
import { words } from '../words.ts'

/** `arasha show ID [--at DATE] [--lang L] [--json]` */
export async function showCommand(argv: readonly string[], io: Io): Promise<number> {
  const args = readArgs(argv, { at: 'string', lang: 'string', json: 'boolean' }, { min: 1, max: 1, names: 'one id, e.g. iccpr/19' })
  const lang = langOf(io, args.values.lang)
  const at = dayOf(io, '--at', args.values.at)
  const record = await io.record()
  const id = args.words[0] ?? ''
  const answer = showAnswer(record, id, at)
  if (args.on.has('json')) printJson(io, answer)
  else io.out(`${plainText(record, answer, at, lang)}\n`)
  return 0
}

function plainText(record: ArashaRecord, shown: Shown, at: ISODate, lang: Lang): string {
  const lines: string[] = []
  const text = (t: unknown) => (t as Text | undefined)?.[lang]
  if (shown.kind === 'provision') {
    const version = shown.version as {
      gist: Text
      status: 'official' | 'reported' | 'unverified'
      notes?: readonly Text[]
      sources: readonly { source: string; at: string }[]
    } | null
    lines.push(citation(record, shown.id, lang), `${dateInWords(at, lang)}: ${version ? words.inForce[lang] : words.notInForce[lang]}`)
    if (version) {
      lines.push(version.gist[lang], `[${words[version.status][lang]}]`)
      for (const n of version.notes ?? []) lines.push(`! ${n[lang]}`)
      lines.push(
        `${words.sources[lang]}: ${version.sources.map((s) => `${record.get('source', s.source)?.title[lang] ?? s.source}, ${placeWords(record, s.at, lang)}`).join('; ')}`,
      )
    }
  } else {
    lines.push(text(shown.title) ?? text(shown.ask) ?? text(shown.question) ?? text(shown.claim) ?? shown.id)
    if (shown.status) lines.push(`[${words[shown.status as Status][lang]}]`)
    lines.push(...entryLines(record, shown, lang))
    for (const n of (shown.notes as readonly Text[] | undefined) ?? []) lines.push(`! ${n[lang]}`)
    const sources = shown.sources as readonly SourceRef[] | undefined
    if (sources) {
      const uses = sources.map((s) => `${record.get('source', s.source)?.title[lang] ?? s.source}, ${placeWords(record, s.at, lang)}`)
      lines.push(`${words.sources[lang]}: ${uses.join('; ')}`)
    }
  }
  if (shown.reviewed === false) lines.push(words.notReviewed[lang])
  return lines.join('\n')
}
