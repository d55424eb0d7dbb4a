import { existsSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Act, Edition } from '../library/index.ts'
import { editionsInGit, factsOf, importText, instrumentOf, Refusal, read, refusals, type Said, structure } from '../library/index.ts'
import type { Instrument, Lang } from '../record/types.ts'
import { type Prepared, prepare } from '../store/prepare.ts'

const LIMIT = 512 * 1024 * 1024

/** What is to be read, and what the library holds of it: plain data, so that another thread can do it. */
export interface Job {
  readonly from: { readonly files: readonly string[] } | { readonly clone: string }
  /** The acts that the record knows. */
  readonly instruments: readonly Instrument[]
  readonly only?: Instrument
  readonly version?: string
  /** The language that a text must be in. */
  readonly wanted?: Lang
  /** Editions that are kept, each with the digest of its source. */
  readonly kept: readonly { readonly id: string; readonly source: string }[]
}

/** What was found, in order. Plain data; a refusal is the sentence that says why. */
export type Found =
  | { readonly kind: 'edition'; readonly edition: Edition; readonly prepared: Prepared }
  | { readonly kind: 'refused'; readonly what: string; readonly commit?: string; readonly why: Said }
  | { readonly kind: 'known' }
  | { readonly kind: 'gone' }
  | { readonly kind: 'progress'; readonly commits: number; readonly of: number; readonly day: string }
  /** Nothing follows these two: a file that is not there, a folder that is no clone. */
  | { readonly kind: 'unreadable'; readonly file: string; readonly code: string }
  | { readonly kind: 'no-clone'; readonly why: Said }

/**
 * Reads one text after the other and makes each ready to be kept; with its index where there is time for it, since who keeps them waits for
 * none (`spare`).
 */
export async function* readings(job: Job, spare: () => boolean = () => false): AsyncGenerator<Found> {
  const acts = new Set(job.kept.map(({ id }) => id.slice(0, id.lastIndexOf('/'))))
  for await (const found of 'files' in job.from ? ofFiles(job.from.files, job) : ofClone(job.from.clone, job)) {
    if (found.kind !== 'edition') {
      yield found
      continue
    }
    const { edition } = found
    const act = `${edition.instrument}/${edition.lang}`
    // A further edition shares most of its index with the one before, which only the library knows.
    yield { ...found, prepared: prepare(edition, spare() && !acts.has(act)) }
    acts.add(act)
  }
}

type Read = Exclude<Found, { kind: 'edition' }> | { readonly kind: 'edition'; readonly edition: Edition }

async function* ofFiles(files: readonly string[], job: Job): AsyncGenerator<Read> {
  for (const file of files) {
    const found = readOne(file, job)
    yield found
    if (found.kind === 'unreadable') return
  }
}

function readOne(file: string, job: Job): Read {
  let stat: ReturnType<typeof statSync>
  try {
    stat = statSync(file)
  } catch (error) {
    return { kind: 'unreadable', file, code: (error as NodeJS.ErrnoException).code ?? '' }
  }
  try {
    if (stat.isDirectory()) throw new Refusal('unknown-format', refusals.folder)
    if (stat.size > LIMIT) throw new Refusal('too-large', refusals.tooLarge, { n: stat.size, limit: LIMIT / 1024 / 1024 })
    const data = readFileSync(file)
    const facts = sidecarOf(file)
    const reading = read(data, basename(file))
    const act = structure({ ...reading, facts: { ...reading.facts, ...facts } })
    const edition = importText({
      data,
      reading,
      act,
      name: basename(file),
      instrument: job.only ?? recognised(act, job.instruments),
      ...(facts ? { facts } : {}),
      ...(job.version ? { edition: job.version } : {}),
      ...(job.wanted ? { lang: job.wanted } : {}),
    })
    return { kind: 'edition', edition }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { kind: 'refused', what: basename(file), why: error.said }
  }
}

/** `meta.yaml` beside `rus.md`, `2026-07-01.meta.yaml` beside `2026-07-01.rus.md`. */
function sidecarOf(file: string) {
  const m = /^(.*?)\.?(?:kaz|rus)\.md$/.exec(basename(file))
  const path = m ? join(dirname(file), m[1] ? `${m[1]}.meta.yaml` : 'meta.yaml') : undefined
  return path && existsSync(path) ? factsOf(readFileSync(path, 'utf8'), basename(file)) : undefined
}

function recognised(act: Act, instruments: readonly Instrument[]): Instrument {
  const found = instrumentOf(act, instruments)
  if (!found) throw new Refusal('wrong-act', refusals.unknownAct, { title: act.title.slice(0, 100) })
  return found
}

/** A clone of the git of law: every edition of every act (or of the one named), from the history. */
async function* ofClone(dir: string, { instruments, only, kept }: Job): AsyncGenerator<Read> {
  const known = new Set(kept.map((e) => e.source))
  const sources = new Map(kept.map((e) => [e.id, e.source]))
  try {
    for await (const found of editionsInGit(dir, { instruments, ...(only ? { only } : {}), known: (s) => known.has(s) })) {
      if (found.kind === 'edition') {
        const { edition } = found
        const id = `${edition.instrument}/${edition.lang}/${edition.edition}`
        // Two commits of one day: the later text stays, also when the clone is read again.
        const before = sources.get(id)
        if (before) known.delete(before)
        sources.set(id, edition.source.digest)
        yield { kind: 'edition', edition }
      } else if (found.kind === 'refused') yield { kind: 'refused', what: found.folder, commit: found.commit, why: found.why.said }
      else if (found.kind === 'progress') yield found
      else yield { kind: found.kind }
    }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    yield { kind: 'no-clone', why: error.said }
  }
}
