import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { toAkn } from '../../library/index.ts'
import type { ArashaRecord } from '../../record/record.ts'
import { BrokenLink, mirror } from '../../site/mirror.ts'
import { makeFolder } from '../../store/index.ts'
import { type Args, readArgs } from '../args.ts'
import { dataPackage } from '../data-package.ts'
import { type Io, printJson, safeLine, UsageError } from '../io.ts'
import { libraryOf } from '../library.ts'
import { Progress } from '../progress.ts'

type Export = (dir: string, args: Args, io: Io, record: ArashaRecord) => Promise<number>

/** What can be exported, each with the options that it takes. */
const EXPORTS: Readonly<Record<string, { readonly run: Export; readonly options: readonly string[] }>> = {
  site: { run: exportSite, options: ['origin'] },
  data: { run: exportData, options: [] },
  akn: { run: exportAkn, options: ['db'] },
}

/** `arasha export site|data|akn DIR [--origin URL] [--db URL] [--json]`; says how many files it has written. */
export async function exportCommand(argv: readonly string[], io: Io): Promise<number> {
  const flags = { db: 'string', origin: 'string', json: 'boolean' } as const
  const args = readArgs(argv, flags, { min: 2, max: 2, names: `${Object.keys(EXPORTS).join(' or ')}, and a folder` })
  const [what, dir] = args.words as readonly [string, string]
  const own = EXPORTS[what]
  if (own === undefined) throw new UsageError(`"${what}" cannot be exported; write: arasha export ${Object.keys(EXPORTS).join('|')} DIR`)
  for (const option of ['db', 'origin'] as const)
    if (args.values[option] !== undefined && !own.options.includes(option)) throw new UsageError(`--${option}: not for "export ${what}"`)
  const record = await io.record()
  let files: number
  try {
    files = await own.run(dir, args, io, record)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).syscall) throw new UsageError(`${safeLine(dir)}: ${(error as Error).message}`)
    throw error
  }
  if (args.on.has('json')) printJson(io, { files, record: { edition: record.edition, digest: record.digest } })
  else io.out(`${files} files written to ${dir}\n`)
  return 0
}

/** The library as Akoma Ntoso, `DIR/INSTRUMENT/LANG/DATE.xml`. */
async function exportAkn(dir: string, args: Args, io: Io, record: ArashaRecord): Promise<number> {
  const store = await libraryOf(io, args.values.db)
  let files = 0
  try {
    for (const kept of await store.editions()) {
      const xml =
        (await store.xml(kept)) ??
        toAkn({ ...kept, title: record.get('instrument', kept.instrument)?.title[kept.lang] ?? kept.title }, await store.units(kept))
      // Whole or not at all: a stop in the middle leaves the file before it.
      const path = join(dir, kept.instrument, kept.lang, `${kept.edition}.xml`)
      put(`${path}.part`, xml)
      renameSync(`${path}.part`, path)
      files++
    }
  } finally {
    await store.close()
  }
  return files
}

/** The site as files, for a place that only hands files out. */
async function exportSite(dir: string, args: Args, io: Io, record: ArashaRecord): Promise<number> {
  const origin = originOf(args.values.origin)
  const progress = new Progress(io, args.on.has('json'))
  return replaced(dir, async (folder) => {
    let count = 0
    try {
      for await (const { path, bytes, met, done } of mirror({ record, root: io.root, today: () => io.today() }, origin)) {
        put(join(folder, path), bytes)
        count++
        progress.tell(done / met, () => `${done} / ${met}`)
      }
    } catch (error) {
      if (error instanceof BrokenLink)
        throw new UsageError(`the site has a link that leads nowhere, and was not exported: ${error.message}`)
      throw error
    } finally {
      progress.end()
    }
    return count
  })
}

/** The record as data, described by a data package. */
async function exportData(dir: string, _: Args, io: Io, record: ArashaRecord): Promise<number> {
  return replaced(dir, async (folder) => {
    const files = dataPackage(record, io.today(), (bytes) => createHash('sha256').update(bytes).digest('hex'))
    for (const { path, text } of files) put(join(folder, path), text)
    return files.length
  })
}

function originOf(value: string | undefined): string {
  if (value === undefined) return 'http://localhost:8080'
  const url = URL.canParse(value) ? new URL(value) : undefined
  if (!url || !/^https?:$/.test(url.protocol) || url.pathname !== '/' || url.search !== '' || url.username !== '')
    throw new UsageError(
      `--origin: "${safeLine(value)}" is not the address of a place like https://example.org; the copy must stand at its root`,
    )
  return url.origin
}

/** Stands in a folder that an earlier export has made: only such a one is replaced. */
const MARK = '.arasha-export'

/** Fills a new folder beside and puts it in the place of the old one when it is whole. */
async function replaced(dir: string, fill: (folder: string) => Promise<number>): Promise<number> {
  const target = resolve(dir)
  if (existsSync(target) && readdirSync(target).length > 0 && !existsSync(join(target, MARK)))
    throw new UsageError(`${safeLine(dir)}: holds files that no export has made; name an empty or a new folder`)
  makeFolder(dirname(target))
  const folder = mkdtempSync(`${target}.part-`)
  try {
    put(join(folder, MARK), 'Made by "arasha export", which may replace this folder.\n')
    const files = await fill(folder)
    rmSync(target, { recursive: true, force: true })
    renameSync(folder, target)
    return files
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    throw error
  }
}

function put(path: string, content: string | Uint8Array): void {
  makeFolder(dirname(path))
  writeFileSync(path, content)
}
