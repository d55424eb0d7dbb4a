import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { hash } from 'node:crypto'
import type { Instrument } from '../record/types.ts'
import type { Block, Facts, Reading } from './block.ts'
import { decode } from './decode.ts'
import { checkAct, editionOf, instrumentOf } from './identify.ts'
import { r } from './messages.ts'
import { factsOf, readMarkdown } from './read-markdown.ts'
import { Refusal } from './refusal.ts'
import { report } from './report.ts'
import { structure } from './structure.ts'
import type { Edition } from './types.ts'

/** Raised when the reading of Markdown changes, so that a clone imported before is read again. */
const READER = 1

export interface GitProgress {
  readonly commits: number
  readonly of: number
  readonly day: string
}

export type FromGit =
  | { readonly kind: 'edition'; readonly edition: Edition; readonly commit: string }
  /** Read before, from the same files: not read again. */
  | { readonly kind: 'known'; readonly source: string }
  | { readonly kind: 'refused'; readonly folder: string; readonly commit: string; readonly why: Refusal }
  /** The act's folder was taken out of the repository: it was repealed, or moved. */
  | { readonly kind: 'gone'; readonly folder: string; readonly commit: string; readonly day: string }
  | ({ readonly kind: 'progress' } & GitProgress)

export interface GitOptions {
  readonly instruments: readonly Instrument[]
  /** Only this act; absent: every act of the clone, those the record has not under `zan-CODE`. */
  readonly only?: Instrument
  /** Digests of sources that are kept already. */
  readonly known: (source: string) => boolean
}

/** Every edition of every act of a clone of the public git of law, commit by commit from the oldest. Needs `git` and reads only. */
export async function* editionsInGit(dir: string, options: GitOptions): AsyncGenerator<FromGit> {
  const of = Number((await output(dir, ['rev-list', '--count', '--first-parent', 'HEAD'])).trim())
  const blobs = new Blobs(dir)
  // Path -> blob, by folder, as of the commit in hand.
  const folders = new Map<string, Map<string, string>>()
  const codes = new Map<string, boolean>()
  let commits = 0
  try {
    for await (const commit of history(dir)) {
      commits++
      const touched = new Map<string, Set<string>>()
      for (const { path, blob } of commit.changes) {
        const place = placeOf(path)
        if (!place) continue
        const files = folders.get(place.folder) ?? new Map<string, string>()
        folders.set(place.folder, files)
        if (blob === undefined) files.delete(path)
        else files.set(path, blob)
        const langs = touched.get(place.folder) ?? new Set()
        touched.set(place.folder, langs)
        for (const l of place.lang ? [place.lang] : ['kaz', 'rus']) langs.add(l)
      }
      for (const [folder, langs] of touched) {
        const files = folders.get(folder) as Map<string, string>
        if (files.size === 0) {
          yield { kind: 'gone', folder, commit: commit.id, day: commit.day }
          continue
        }
        for (const lang of [...langs].sort()) {
          const wanted = filesOf(folder, lang, files)
          if (!wanted) continue
          const source = `git-${READER}-${hash('sha256', wanted.map((f) => `${f.path}\0${f.blob}`).join('\0'), 'hex')}`
          if (options.known(source)) {
            yield { kind: 'known', source }
            continue
          }
          if (options.only && codes.get(folder) === false && !wanted.some((f) => f.path.endsWith('meta.yaml'))) continue
          try {
            const edition = await readEdition(folder, lang, wanted, blobs, commit, source, options)
            if (options.only) codes.set(folder, edition !== undefined)
            if (edition) yield { kind: 'edition', edition, commit: commit.id }
          } catch (error) {
            if (!(error instanceof Refusal)) throw error
            yield { kind: 'refused', folder: `${folder || '.'}/${lang}.md`, commit: commit.id, why: error }
          }
        }
      }
      yield { kind: 'progress', commits, of, day: commit.day }
    }
  } finally {
    blobs.close()
  }
}

interface FileOf {
  readonly path: string
  readonly blob: string
}

/** `FOLDER/kaz.md`, `FOLDER/kaz/sec001.md`, `FOLDER/meta.yaml`: which act and language a file belongs to. */
function placeOf(path: string): { folder: string; lang?: string } | undefined {
  const m = /^(?:(.*)\/)?(?:(kaz|rus)\.md|(kaz|rus)\/[^/]+\.md|meta\.yaml)$/.exec(path)
  return m ? { folder: m[1] ?? '', lang: m[2] ?? m[3] } : undefined
}

function filesOf(folder: string, lang: string, files: ReadonlyMap<string, string>): readonly FileOf[] | undefined {
  const base = folder === '' ? '' : `${folder}/`
  const main = files.get(`${base}${lang}.md`)
  if (!main) return undefined
  const rest = [...files].filter(([p]) => p === `${base}meta.yaml` || p.startsWith(`${base}${lang}/`)).sort(([a], [b]) => (a < b ? -1 : 1))
  return [{ path: `${base}${lang}.md`, blob: main }, ...rest.map(([path, blob]) => ({ path, blob }))]
}

async function readEdition(
  folder: string,
  lang: string,
  files: readonly FileOf[],
  blobs: Blobs,
  commit: Commit,
  source: string,
  options: GitOptions,
): Promise<Edition | undefined> {
  const texts = new Map<string, string>()
  for (const f of files) texts.set(f.path, decode(await blobs.read(f.blob)).text)
  const [main] = files as readonly [FileOf]
  const sidecar = files.find((f) => f.path.endsWith('meta.yaml'))
  const facts: Facts = sidecar ? factsOf(texts.get(sidecar.path) as string, `${lang}.md`) : {}
  const reading = joined(
    main.path,
    texts,
    files.filter((f) => f !== main && f !== sidecar).map((f) => f.path),
    facts,
  )
  const act = structure(reading)
  const found = instrumentOf(act, options.instruments)
  if (options.only) {
    if (found?.id !== options.only.id) return undefined
    checkAct(act, options.only)
  }
  const code = reading.facts.symbol ?? /-(\d+)$/.exec(folder)?.[1]
  const instrument = found?.id ?? (code ? `zan-${code}` : undefined)
  if (!instrument) throw new Refusal('wrong-act', r.gitUnknown)
  const edition = editionOf(undefined, reading.facts.edition ?? commit.day, main.path, act.adopted)
  const told = report(reading, act)
  if (told.lost.length) throw new Refusal('text-lost', r.gitLost, { n: told.lost.length, first: (told.lost[0] as string).slice(0, 120) })
  return {
    instrument,
    lang: act.lang,
    edition,
    act,
    report: told,
    remarks: reading.remarks,
    source: { name: `${main.path}@${commit.id}`, digest: source, facts: reading.facts },
  }
}

/** An index and its parts, in the order in which the index names them, as one reading. */
function joined(main: string, texts: ReadonlyMap<string, string>, parts: readonly string[], facts: Facts): Reading {
  const head = readMarkdown(texts.get(main) as string, main)
  const first = { ...head, facts: { ...facts, ...head.facts } }
  if (!parts.length) return first
  const index = texts.get(main) as string
  const at = (path: string) => {
    const name = path.slice(path.lastIndexOf('/') + 1)
    const i = index.indexOf(name)
    return i < 0 ? Number.MAX_SAFE_INTEGER : i
  }
  const ordered = [...parts].sort((a, b) => at(a) - at(b) || (a < b ? -1 : 1))
  const readings = ordered.map((p) => readMarkdown(texts.get(p) as string, p))
  const contents = (b: Block): Block => (b.heading ? b : { ...b, unit: { kind: 'contents', depth: 0 } })
  return {
    ...first,
    blocks: [...head.blocks.map(contents), ...readings.flatMap((r, k) => r.blocks.map((b) => ({ ...b, at: `${ordered[k]}, ${b.at}` })))],
    signs: readings.reduce((n, r) => n + r.signs, head.signs),
    markup: readings.reduce((n, r) => n + r.markup, head.markup),
    remarks: [...head.remarks, ...readings.flatMap((r) => r.remarks)],
  }
}

interface Commit {
  readonly id: string
  readonly day: string
  readonly changes: readonly { readonly path: string; readonly blob?: string }[]
}

/** The commits from the oldest, each with what it changed. */
async function* history(dir: string): AsyncGenerator<Commit> {
  const format = '--format=%x01%H %ad'
  const args = [
    'log',
    '--reverse',
    '--first-parent',
    '-m',
    '--root',
    '--raw',
    '--no-abbrev',
    '--no-renames',
    '-z',
    '--date=format:%Y-%m-%d',
    format,
    'HEAD',
  ]
  const git = start(dir, args)
  let open: { id: string; day: string; changes: { path: string; blob?: string }[] } | undefined
  let blob: string | undefined
  let expectPath = false
  for await (const token of tokens(git)) {
    const t = token.replace(/^\n+/, '')
    if (expectPath) {
      open?.changes.push(blob === undefined ? { path: t } : { path: t, blob })
      expectPath = false
    } else if (t.startsWith('\u0001')) {
      if (open) yield open
      const [id = '', day = ''] = t.slice(1).trim().split(' ')
      open = { id, day, changes: [] }
    } else if (t.startsWith(':')) {
      const [, mode, , sha, status] = t.slice(1).split(' ')
      blob = status === 'D' || mode === '160000' || mode === '120000' ? undefined : sha
      expectPath = true
    }
  }
  if (open) yield open
}

async function* tokens(git: Started): AsyncGenerator<string> {
  let rest = ''
  git.child.stdout.setEncoding('utf8')
  for await (const chunk of git.child.stdout) {
    const parts = (rest + chunk).split('\0')
    rest = parts.pop() as string
    yield* parts
  }
  if (rest !== '') yield rest
  await git.ended
}

/** Blobs by id, through one `git cat-file --batch`. */
class Blobs {
  readonly #child: ChildProcessWithoutNullStreams
  #chunks: Buffer[] = []
  #size = 0
  #wake: (() => void) | undefined
  #ended = false
  constructor(dir: string) {
    this.#child = spawn('git', ['-C', dir, 'cat-file', '--batch'], { stdio: 'pipe' })
    this.#child.stdout.on('data', (c: Buffer) => {
      this.#chunks.push(c)
      this.#size += c.length
      this.#wake?.()
    })
    const end = () => {
      this.#ended = true
      this.#wake?.()
    }
    this.#child.on('close', end)
    this.#child.on('error', end)
    this.#child.stdin.on('error', end)
  }
  async read(id: string): Promise<Uint8Array> {
    this.#child.stdin.write(`${id}\n`)
    let head = -1
    while (head < 0) {
      const all = this.#all()
      head = all.indexOf(10)
      if (head < 0) await this.#more()
    }
    const line = this.#all().toString('latin1', 0, head)
    const [, type, size] = line.split(' ')
    if (type !== 'blob') throw new Refusal('truncated', r.gitBlob, { id })
    const length = Number(size)
    while (this.#size < head + 1 + length + 1) await this.#more()
    const all = this.#all()
    const bytes = all.subarray(head + 1, head + 1 + length)
    const rest = all.subarray(head + 1 + length + 1)
    this.#chunks = [rest]
    this.#size = rest.length
    return bytes
  }
  close(): void {
    this.#child.kill()
  }
  #all(): Buffer {
    if (this.#chunks.length !== 1) this.#chunks = [Buffer.concat(this.#chunks)]
    return this.#chunks[0] as Buffer
  }
  async #more(): Promise<void> {
    if (this.#ended) throw new Refusal('truncated', r.gitEnded)
    const before = this.#size
    await new Promise<void>((resolve) => {
      this.#wake = resolve
      if (this.#size !== before || this.#ended) resolve()
    })
    this.#wake = undefined
  }
}

interface Started {
  readonly child: ChildProcessWithoutNullStreams
  readonly ended: Promise<void>
}

function start(dir: string, args: readonly string[]): Started {
  // Nothing of the clone's own configuration may run: no pager, no hooks, no attributes' filters are used by these commands.
  const child = spawn('git', ['-C', dir, '-c', 'core.quotePath=false', '-c', 'core.fsmonitor=false', ...args], { stdio: 'pipe' })
  let complaint = ''
  child.stderr.on('data', (c: Buffer) => {
    complaint = (complaint + c.toString()).slice(0, 2000)
  })
  const ended = new Promise<void>((resolve, reject) => {
    child.on('error', (e: NodeJS.ErrnoException) =>
      reject(
        e.code === 'ENOENT' ? new Refusal('unknown-format', r.gitMissing) : new Refusal('unknown-format', r.gitSays, { what: e.message }),
      ),
    )
    child.on('close', (code) =>
      code === 0
        ? resolve()
        : reject(
            new Refusal('unknown-format', r.gitSays, {
              what: complaint.trim().split('\n')[0] || { text: r.gitCode, params: { code: String(code) } },
            }),
          ),
    )
  })
  ended.catch(() => {})
  return { child, ended }
}

async function output(dir: string, args: readonly string[]): Promise<string> {
  const git = start(dir, args)
  let text = ''
  git.child.stdout.setEncoding('utf8')
  for await (const chunk of git.child.stdout) text += chunk
  await git.ended
  return text
}
