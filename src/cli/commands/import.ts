import { statSync } from 'node:fs'
import { say } from '../../language/say.ts'
import { type Edition, inWords, linkUnits, type Said } from '../../library/index.ts'
import { nearest } from '../../record/nearest.ts'
import type { ArashaRecord } from '../../record/record.ts'
import { type Instrument, LANGS, type Lang } from '../../record/types.ts'
import type { LibraryStore, Saved } from '../../store/index.ts'
import { isDate } from '../../time/index.ts'
import { readArgs } from '../args.ts'
import { type Io, langOf, printJson, UsageError } from '../io.ts'
import { libraryOf } from '../library.ts'
import { lw } from '../library-words.ts'
import { Progress } from '../progress.ts'
import { readAhead } from '../read-ahead.ts'
import type { Job } from '../reading.ts'

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
  const [first = ''] = files
  try {
    const clone = files.length === 1 && isFolder(first, lang)
    const job: Job = {
      from: clone ? { clone: first } : { files },
      instruments: record.all('instrument'),
      ...(only ? { only } : {}),
      ...(version === undefined ? {} : { version }),
      ...(wanted ? { wanted } : {}),
      kept: await store.sources(),
    }
    return await (clone ? importClone : importFiles)(job, { record, store, io, json, lang })
  } finally {
    await store.close()
  }
}

interface Import {
  readonly record: ArashaRecord
  readonly store: LibraryStore
  readonly io: Io
  readonly json: boolean
  readonly lang: Lang
}

async function importFiles(job: Job, { record, store, io, json, lang }: Import): Promise<number> {
  const told: Told[] = []
  const refused: string[] = []
  for await (const found of readAhead(job)) {
    if (found.kind === 'edition') {
      const { edition } = found
      const one = tell(record, edition, await store.save(edition, found.prepared))
      told.push(one)
      if (!json) io.out(inLines(one, edition.remarks ?? [], lang))
    } else if (found.kind === 'refused') refused.push(`${found.what}: ${inWords(found.why, json ? 'en' : lang)}`)
    else if (found.kind === 'unreadable') throw cannotRead(found.file, found.code, lang)
  }
  if (json && told.length) {
    const head = { edition: record.edition, digest: record.digest }
    const single = 'files' in job.from && job.from.files.length === 1
    printJson(io, single ? { ...told[0], record: head } : { files: told, refused, record: head })
  }
  if (refused.length) throw new UsageError(refused)
  return 0
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

function isFolder(file: string, lang: Lang): boolean {
  try {
    return statSync(file).isDirectory()
  } catch (error) {
    throw cannotRead(file, (error as NodeJS.ErrnoException).code ?? '', lang)
  }
}

const cannotRead = (file: string, code: string, lang: Lang) => new UsageError(say(lw.cannotRead, lang, { file, code }))

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

/** A clone: each edition kept as it is read, so that a stop loses nothing. */
async function importClone(job: Job, { record, store, io, json, lang }: Import): Promise<number> {
  const count = { new: 0, updated: 0, unchanged: 0, known: 0, gone: 0, signs: 0 }
  const acts = new Set<string>()
  const refused: string[] = []
  // JSON is for programs: one language.
  const told = json ? 'en' : lang
  const progress = new Progress(io, json)
  for await (const found of readAhead(job)) {
    if (found.kind === 'edition') {
      const { edition } = found
      count[await store.save(edition, found.prepared)]++
      count.signs += edition.report.signs.in
      acts.add(edition.instrument)
    } else if (found.kind === 'known') count.known++
    else if (found.kind === 'gone') count.gone++
    else if (found.kind === 'refused') {
      const where = say(lw.atCommit, told, { folder: found.what, commit: found.commit?.slice(0, 12) ?? '' })
      refused.push(`${where}: ${inWords(found.why, told)}`)
    } else if (found.kind === 'no-clone') throw new UsageError(`${'clone' in job.from ? job.from.clone : ''}: ${inWords(found.why, lang)}`)
    else if (found.kind === 'progress') {
      const { commits, of, day } = found
      const editions = count.new + count.updated
      progress.tell(commits / of, () => say(lw.progress, lang, { n: commits, of, day, editions, acts: acts.size }))
    }
  }
  progress.end()
  if (json) printJson(io, { acts: acts.size, editions: count, refused, record: { edition: record.edition, digest: record.digest } })
  else {
    io.out(`${say(lw.clone, lang, { ...count, acts: acts.size })}\n`)
    for (const r of refused) io.out(`  ! ${say(lw.notImported, lang, { what: r })}\n`)
  }
  return 0
}
