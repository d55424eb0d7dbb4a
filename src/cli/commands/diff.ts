import { say } from '../../language/say.ts'
import { type Difference, diffUnits, touchedBy, wordRuns } from '../../library/index.ts'
import type { Lang } from '../../record/types.ts'
import { LANGS } from '../../record/types.ts'
import { need, readArgs } from '../args.ts'
import { dayOf, type Io, langOf, printJson, UsageError } from '../io.ts'
import { libraryOf } from '../library.ts'
import { lw } from '../library-words.ts'
import { instrumentNamed, textLangOf } from './import.ts'

/**
 * `arasha diff INSTRUMENT --from DATE --to DATE [--in L] [--lang L] [--db URL] [--json]`. `--lang` is the language of what is told, and of the text
 * where it is held in it; `--in` asks for a text in just that language.
 */
export async function diffCommand(argv: readonly string[], io: Io): Promise<number> {
  const flags = { from: 'string', to: 'string', in: 'string', lang: 'string', db: 'string', json: 'boolean' } as const
  const args = readArgs(argv, flags, { min: 1, max: 1, names: 'an instrument, e.g. criminal-code' })
  const from = dayOf(io, '--from', need(args, 'from'))
  const to = dayOf(io, '--to', need(args, 'to'))
  const told = langOf(io, args.values.lang)
  const only = textLangOf(args.values.in)
  if (to < from) throw new UsageError(say(lw.order, told, { from, to }))
  const record = await io.record()
  const id = args.words[0] as string
  const store = await libraryOf(io, args.values.db)
  try {
    const kept = await store.editions(id)
    if (!kept.length) {
      if (!/^zan-\d+$/.test(id)) instrumentNamed(record, id, 'instrument')
      throw new UsageError(say(lw.noText, told, { id }))
    }
    const lang = only ?? bestLang(kept, from, to, args.values.lang === undefined ? undefined : told)
    const before = await store.editionOn(id, lang, from)
    const after = await store.editionOn(id, lang, to)
    if (!before || !after) {
      const dates = kept.filter((e) => e.lang === lang).map((e) => e.edition)
      throw new UsageError(
        say(lw.noEdition, told, {
          option: before ? '--to' : '--from',
          id,
          lang,
          day: before ? to : from,
          dates: dates.join(', ') || lw.noneInLang[told],
        }),
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
    else io.out(inLines(answer, before.edition, after.edition, told))
    return 0
  } finally {
    await store.close()
  }
}

/** The language asked for, if it has both days; that in which the two days fall on different editions, else one that has both days. */
function bestLang(
  kept: readonly { readonly lang: Lang; readonly edition: string }[],
  from: string,
  to: string,
  asked: Lang | undefined,
): Lang {
  const on = (lang: Lang, day: string) => kept.filter((e) => e.lang === lang && e.edition <= day).at(-1)?.edition
  const both = LANGS.filter((l) => on(l, from) && on(l, to))
  if (asked && both.includes(asked)) return asked
  return both.find((l) => on(l, from) !== on(l, to)) ?? both[0] ?? (kept[0]?.lang as Lang)
}

interface Answer {
  readonly instrument: string
  readonly lang: Lang
  readonly changes: readonly (Difference & { readonly firstSeen: string | null })[]
  readonly touches: ReturnType<typeof touchedBy>
}

const CUT = 600

function inLines(a: Answer, from: string, to: string, lang: Lang): string {
  const real = a.changes.filter((c) => c.change !== 'spelling')
  const places = new Set(real.map((c) => c.article)).size
  const lines = [say(lw.diffHead, lang, { id: a.instrument, lang: a.lang, from, to, n: real.length, places })]
  if (a.changes.length > real.length) lines.push(say(lw.spelling, lang, { n: a.changes.length - real.length }))
  for (const c of real) {
    const was = c.was ? ` ${say(lw.was, lang, { place: c.was })}` : ''
    const since = c.firstSeen && c.firstSeen !== to ? ` ${say(lw.since, lang, { day: c.firstSeen })}` : ''
    lines.push(`${c.path}  ${lw[c.change as 'changed'][lang]}${was}${since}`)
    if (c.change === 'renumbered') continue
    if (c.old !== null && c.new !== null) lines.push(`  - ${cut(marked(c.old, c.new, 'old'))}`, `  + ${cut(marked(c.old, c.new, 'new'))}`)
    else lines.push(`  ${c.old === null ? '+' : '-'} ${cut((c.old ?? c.new) as string)}`)
  }
  if (a.touches.length) lines.push(lw.touches[lang])
  for (const t of a.touches) lines.push(`  ${t.kind} ${t.id}: ${t.provisions.join(', ')}`)
  return `${lines.join('\n')}\n`
}

const AROUND = 40

/** One side of a change, its own words in brackets, long runs of shared words shortened. */
function marked(old: string, now: string, side: 'old' | 'new'): string {
  const runs = wordRuns(old, now).filter((r) => r.in === 'both' || r.in === side)
  return runs
    .map((r, i) => {
      if (r.in === 'both') return r.text.length > 2 * AROUND ? shortened(r.text, i === 0, i === runs.length - 1) : r.text
      const blank = /^\s*/.exec(r.text)?.[0] ?? ''
      return `${blank}[${r.text.slice(blank.length)}]`
    })
    .join('')
}

const shortened = (text: string, first: boolean, last: boolean): string =>
  `${first ? '' : text.slice(0, AROUND)}…${last ? '' : text.slice(-AROUND)}`

const cut = (s: string): string => (s.length > CUT ? `${s.slice(0, CUT - 1)}…` : s)
