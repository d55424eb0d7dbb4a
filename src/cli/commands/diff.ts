import { changedWords, type Difference, diffUnits, touchedBy } from '../../library/index.ts'
import type { Lang } from '../../record/types.ts'
import { LANGS } from '../../record/types.ts'
import { need, readArgs } from '../args.ts'
import { dayOf, type Io, langOf, printJson, UsageError } from '../io.ts'
import { libraryOf } from '../library.ts'
import { instrumentNamed } from './import.ts'

/** `arasha diff INSTRUMENT --from DATE --to DATE [--lang L] [--db URL] [--json]` */
export async function diffCommand(argv: readonly string[], io: Io): Promise<number> {
  const flags = { from: 'string', to: 'string', lang: 'string', db: 'string', json: 'boolean' } as const
  const args = readArgs(argv, flags, { min: 1, max: 1, names: 'an instrument, e.g. criminal-code' })
  const from = dayOf(io, '--from', need(args, 'from'))
  const to = dayOf(io, '--to', need(args, 'to'))
  if (to < from) throw new UsageError(`--to: ${to} lies before --from ${from}`)
  const record = await io.record()
  const id = args.words[0] as string
  const store = await libraryOf(io, args.values.db)
  try {
    const kept = await store.editions(id)
    if (!kept.length) {
      if (!/^zan-\d+$/.test(id)) instrumentNamed(record, id, 'instrument')
      throw new UsageError(`the library has no text of ${id}; bring it in with: arasha import FILE --as ${id}`)
    }
    const lang = args.values.lang === undefined ? bestLang(kept, from, to) : langOf(io, args.values.lang)
    const before = await store.editionOn(id, lang, from)
    const after = await store.editionOn(id, lang, to)
    if (!before || !after) {
      const dates = kept.filter((e) => e.lang === lang).map((e) => e.edition)
      throw new UsageError(
        `--${before ? 'to' : 'from'}: the library has no edition of ${id} (${lang}) so early as ${before ? to : from}; it has ${dates.join(', ') || 'none in this language'}`,
      )
    }
    const old = await store.units(before)
    const now = await store.units(after)
    const differences = before.id === after.id ? [] : diffUnits(old, now)
    const changes = []
    for (const d of differences) {
      const unit = now.find((u) => u.path === d.path)
      changes.push({
        id: `${id}/${d.path}`,
        ...d,
        firstSeen: unit && d.new !== null ? ((await store.firstSeen(id, lang, d.path, unit.wording)) ?? null) : null,
      })
    }
    const touched = touchedBy(
      record,
      id,
      differences.filter((d) => d.change !== 'spelling').map((d) => d.path),
    )
    const answer = {
      instrument: id,
      lang,
      from,
      to,
      editions: { from: before.edition, to: after.edition },
      changes,
      touches: touched,
      record: { edition: record.edition, digest: record.digest },
    }
    if (args.on.has('json')) printJson(io, answer)
    else io.out(inWords(answer, before.edition, after.edition))
    return 0
  } finally {
    await store.close()
  }
}

/** The language in which the two days fall on different editions, else one that has both days, in the order of the record. */
function bestLang(kept: readonly { readonly lang: Lang; readonly edition: string }[], from: string, to: string): Lang {
  const on = (lang: Lang, day: string) => kept.filter((e) => e.lang === lang && e.edition <= day).at(-1)?.edition
  const both = LANGS.filter((l) => on(l, from) && on(l, to))
  return both.find((l) => on(l, from) !== on(l, to)) ?? both[0] ?? (kept[0]?.lang as Lang)
}

interface Answer {
  readonly instrument: string
  readonly lang: Lang
  readonly changes: readonly (Difference & { readonly firstSeen: string | null })[]
  readonly touches: ReturnType<typeof touchedBy>
}

const CUT = 240

function inWords(a: Answer, from: string, to: string): string {
  const real = a.changes.filter((c) => c.change !== 'spelling')
  const lines = [
    `${a.instrument} (${a.lang}): edition of ${from} -> edition of ${to}: ${real.length} changes in ${new Set(real.map((c) => c.article)).size} places`,
  ]
  if (a.changes.length > real.length)
    lines.push(`${a.changes.length - real.length} more differ only in how letters, quotes or dashes are set`)
  for (const c of real) {
    lines.push(`${c.path}  ${c.change}${c.was ? ` (was ${c.was})` : ''}${c.firstSeen && c.firstSeen !== to ? ` since ${c.firstSeen}` : ''}`)
    if (c.change === 'renumbered') continue
    if (c.old !== null && c.new !== null) {
      const w = changedWords(c.old, c.new)
      lines.push(
        `  - ${cut(`…${w.lead.slice(-40)}[${w.old}]${w.tail.slice(0, 40)}…`)}`,
        `  + ${cut(`…${w.lead.slice(-40)}[${w.new}]${w.tail.slice(0, 40)}…`)}`,
      )
    } else lines.push(`  ${c.old === null ? '+' : '-'} ${cut((c.old ?? c.new) as string)}`)
  }
  if (a.touches.length) lines.push('touches in the record:')
  for (const t of a.touches) lines.push(`  ${t.kind} ${t.id}: ${t.provisions.join(', ')}`)
  return `${lines.join('\n')}\n`
}

const cut = (s: string): string => (s.length > CUT ? `${s.slice(0, CUT - 1)}…` : s)
