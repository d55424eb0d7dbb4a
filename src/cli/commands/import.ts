import { existsSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { say } from '../../language/say.ts'
import type { Edition } from '../../library/index.ts'
import {
  editionsInGit,
  factsOf,
  importText,
  instrumentOf,
  inWords,
  linkUnits,
  Refusal,
  read,
  refusals,
  type Said,
  structure,
} from '../../library/index.ts'
import { nearest } from '../../record/nearest.ts'
import type { ArashaRecord } from '../../record/record.ts'
import { type Instrument, LANGS, type Lang } from '../../record/types.ts'
import type { LibraryStore, Saved } from '../../store/index.ts'
import { isDate } from '../../time/index.ts'
import { readArgs } from '../args.ts'
import { type Io, langOf, printJson, UsageError } from '../io.ts'
import { libraryOf } from '../library.ts'
import { lw } from '../library-words.ts'

const LIMIT = 512 * 1024 * 1024

/**
 * `arasha import FILE... [--as INSTRUMENT] [--version DATE] [--in L] [--lang L] [--db URL] [--json]`; FILE may be a clone of the public git of
 * law. `--lang` is the language of what is told, as everywhere; `--in` refuses a text in another language.
 */
export async function importCommand(argv: readonly string[], io: Io): Promise<number> {
  const flags = { as: 'string', version: 'string', in: 'string', lang: 'string', db: 'string', json: 'boolean' } as const
  const args = readArgs(argv, flags, { min: 1, max: 10_000, names: 'a file, or a clone of the git of law' })
  const record = await io.record()
  const only = args.values.as === undefined ? undefined : instrumentNamed(record, args.values.as)
  const lang = langOf(io, args.values.lang)
  const wanted = textLangOf(args.values.in)
  const { version } = args.values
  if (version !== undefined && !isDate(version)) throw new UsageError(`--version: "${version}" is not a day of the calendar (YYYY-MM-DD)`)
  const files = args.words
  if (files.length > 1 && version !== undefined) throw new UsageError(lw.oneFile[lang])
  const store = await libraryOf(io, args.values.db)
  const json = args.on.has('json')
  try {
    if (files.length === 1 && statOf(files[0] as string, lang).isDirectory())
      return await importClone(files[0] as string, { record, only, store, io, json, lang })
    const told: Told[] = []
    const refused: string[] = []
    for (const file of files) {
      try {
        const edition = readOne(file, { record, only, version, wanted, lang })
        const saved = await store.save(edition)
        const one = tell(record, edition, saved)
        told.push(one)
        if (!json) io.out(inLines(one, edition.remarks ?? [], lang))
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        refused.push(`${basename(file)}: ${inWords(error.said, json ? 'en' : lang)}`)
      }
    }
    if (json && told.length) {
      const head = { edition: record.edition, digest: record.digest }
      printJson(io, files.length === 1 ? { ...told[0], record: head } : { files: told, refused, record: head })
    }
    if (refused.length) throw new UsageError(refused)
    return 0
  } finally {
    await store.close()
  }
}

export function instrumentNamed(record: ArashaRecord, id: string, option = '--as'): Instrument {
  const found = record.get('instrument', id)
  if (found) return found
  const near = nearest(
    id,
    record.all('instrument').map((i) => i.id),
  )
  throw new UsageError(`${option}: unknown instrument "${id}"${near ? `; did you mean "${near}"?` : ''}`)
}

/** `--in`: the language that a text must be in. */
export function textLangOf(value: string | undefined): Lang | undefined {
  if (value === undefined) return undefined
  const lang = LANGS.find((l) => l === value)
  if (!lang) throw new UsageError(`--in: "${value}" is not one of ${LANGS.join(', ')}`)
  return lang
}

function statOf(file: string, lang: Lang) {
  try {
    return statSync(file)
  } catch (error) {
    throw new UsageError(say(lw.cannotRead, lang, { file, code: (error as NodeJS.ErrnoException).code ?? '' }))
  }
}

interface What {
  readonly record: ArashaRecord
  readonly only: Instrument | undefined
  readonly version: string | undefined
  readonly wanted: Lang | undefined
  readonly lang: Lang
}

function readOne(file: string, what: What): Edition {
  const stat = statOf(file, what.lang)
  if (stat.isDirectory()) throw new Refusal('unknown-format', refusals.folder)
  if (stat.size > LIMIT) throw new Refusal('too-large', refusals.tooLarge, { n: stat.size, limit: LIMIT / 1024 / 1024 })
  const data = readFileSync(file)
  const facts = sidecarOf(file)
  const reading = read(data, basename(file))
  return importText({
    data,
    reading,
    name: basename(file),
    instrument: what.only ?? recognised(reading, what.record, facts),
    ...(facts ? { facts } : {}),
    ...(what.version ? { edition: what.version } : {}),
    ...(what.wanted ? { lang: what.wanted } : {}),
  })
}

/** `meta.yaml` beside `rus.md`, `2026-07-01.meta.yaml` beside `2026-07-01.rus.md`. */
function sidecarOf(file: string) {
  const m = /^(.*?)\.?(?:kaz|rus)\.md$/.exec(basename(file))
  const path = m ? join(dirname(file), m[1] ? `${m[1]}.meta.yaml` : 'meta.yaml') : undefined
  return path && existsSync(path) ? factsOf(readFileSync(path, 'utf8'), basename(file)) : undefined
}

function recognised(reading: ReturnType<typeof read>, record: ArashaRecord, facts: ReturnType<typeof sidecarOf>): Instrument {
  const act = structure({ ...reading, facts: { ...reading.facts, ...facts } })
  const found = instrumentOf(act, record.all('instrument'))
  if (!found) throw new Refusal('wrong-act', refusals.unknownAct, { title: act.title.slice(0, 100) })
  return found
}

interface Told {
  readonly file: string
  readonly instrument: string
  readonly lang: Lang
  readonly version: string
  readonly title: string
  readonly saved: Saved
  readonly articles: number
  readonly excluded: number
  readonly firstArticle: string | null
  readonly lastArticle: string | null
  readonly excludedArticles: readonly string[]
  readonly gaps: readonly string[]
  readonly notes: number
  readonly amendments: number
  readonly signs: { readonly in: number; readonly out: number; readonly markup: number; readonly lost: number }
  readonly notPlaced: readonly string[]
  readonly linked: { readonly articles: number; readonly provisions: number; readonly absent: readonly string[] }
  readonly source: string
  readonly remarks: readonly string[]
}

function tell(record: ArashaRecord, edition: Edition, saved: Saved): Told {
  const { report } = edition
  const links = linkUnits(record, edition.instrument, edition.act.units)
  return {
    file: edition.source.name,
    instrument: edition.instrument,
    lang: edition.lang,
    version: edition.edition,
    title: edition.act.title,
    saved,
    articles: report.articles,
    excluded: report.excluded.length,
    firstArticle: report.first,
    lastArticle: report.last,
    excludedArticles: report.excluded,
    gaps: report.gaps,
    notes: report.notes,
    amendments: report.amendments,
    signs: { ...report.signs, lost: report.signs.in - report.signs.out },
    notPlaced: report.lost,
    linked: { articles: links.articles.length, provisions: links.exact.size, absent: links.absent },
    source: edition.source.digest,
    remarks: report.remarks,
  }
}

function inLines(t: Told, remarks: readonly Said[], lang: Lang): string {
  const first = t.firstArticle ?? '-'
  const last = t.lastArticle ?? '-'
  const gaps = t.gaps.length ? say(lw.gaps, lang, { list: t.gaps.join(', ') }) : ''
  const absent = t.linked.absent.length ? say(lw.absent, lang, { list: t.linked.absent.join(', ') }) : ''
  const { signs, notes, amendments, linked } = t
  const lines = [
    `${t.instrument} ${t.lang} ${t.version}: ${lw[t.saved][lang]} (${t.file})`,
    `  ${say(lw.articles, lang, { n: t.articles, first, last, excluded: t.excluded })}${gaps}`,
    `  ${say(lw.signs, lang, { in: signs.in, out: signs.out, lost: signs.lost, notes, amendments })}`,
    `  ${say(lw.linked, lang, { provisions: linked.provisions, articles: linked.articles })}${absent}`,
    ...remarks.map((r) => `  ! ${inWords(r, lang)}`),
  ]
  return `${lines.join('\n')}\n`
}

interface Clone {
  readonly record: ArashaRecord
  readonly only: Instrument | undefined
  readonly store: LibraryStore
  readonly io: Io
  readonly json: boolean
  readonly lang: Lang
}

/** A clone: every edition of every act (or of the one named), from the history; each kept as it is read, so that a stop loses nothing. */
async function importClone(dir: string, { record, only, store, io, json, lang }: Clone): Promise<number> {
  const kept = await store.editions()
  const known = new Set(kept.map((e) => e.source))
  const sources = new Map(kept.map((e) => [e.id, e.source]))
  const count = { new: 0, updated: 0, unchanged: 0, known: 0, gone: 0, signs: 0 }
  const acts = new Set<string>()
  const refused: string[] = []
  // JSON is for programs: one language.
  const told = json ? 'en' : lang
  const show = io.env.ARASHA_PROGRESS !== undefined || (!json && process.stderr.isTTY === true)
  let shown = 0
  const editions = editionsInGit(dir, { instruments: record.all('instrument'), ...(only ? { only } : {}), known: (s) => known.has(s) })
  try {
    for await (const found of editions) {
      if (found.kind === 'edition') {
        const { edition } = found
        const id = `${edition.instrument}/${edition.lang}/${edition.edition}`
        // Two commits of one day: the later text stays, also when the clone is read again.
        const before = sources.get(id)
        if (before) known.delete(before)
        sources.set(id, edition.source.digest)
        count[await store.save(edition)]++
        count.signs += edition.report.signs.in
        acts.add(edition.instrument)
      } else if (found.kind === 'known') count.known++
      else if (found.kind === 'gone') count.gone++
      else if (found.kind === 'refused')
        refused.push(
          `${say(lw.atCommit, told, { folder: found.folder, commit: found.commit.slice(0, 12) })}: ${inWords(found.why.said, told)}`,
        )
      else if (show && (Date.now() - shown > 250 || found.commits === found.of)) {
        shown = Date.now()
        io.err(
          `\r${bar(found.commits / found.of)} ${say(lw.progress, lang, { n: found.commits, of: found.of, day: found.day, editions: count.new + count.updated, acts: acts.size })} `,
        )
      }
    }
  } catch (error) {
    if (error instanceof Refusal) throw new UsageError(`${dir}: ${inWords(error.said, lang)}`)
    throw error
  }
  if (show) io.err('\n')
  if (json) printJson(io, { acts: acts.size, editions: count, refused, record: { edition: record.edition, digest: record.digest } })
  else {
    io.out(`${say(lw.clone, lang, { ...count, acts: acts.size })}\n`)
    for (const r of refused) io.out(`  ! ${say(lw.notImported, lang, { what: r })}\n`)
  }
  return 0
}

function bar(part: number): string {
  const full = Math.round(Math.min(1, part) * 20)
  return `[${'#'.repeat(full)}${'.'.repeat(20 - full)}]`
}
