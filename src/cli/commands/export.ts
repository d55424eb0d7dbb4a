import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { toAkn } from '../../library/index.ts'
import { readArgs } from '../args.ts'
import { type Io, printJson, UsageError } from '../io.ts'
import { libraryOf } from '../library.ts'

/** `arasha export akn DIR [--db URL] [--json]`: the library as Akoma Ntoso, `DIR/INSTRUMENT/LANG/DATE.xml`. */
export async function exportCommand(argv: readonly string[], io: Io): Promise<number> {
  const args = readArgs(argv, { db: 'string', json: 'boolean' }, { min: 2, max: 2, names: 'akn and a folder' })
  const [what, dir] = args.words as readonly [string, string]
  if (what !== 'akn') throw new UsageError(`"${what}" cannot be exported; write: arasha export akn DIR`)
  const record = await io.record()
  const store = await libraryOf(io, args.values.db)
  const files: string[] = []
  try {
    for (const kept of await store.editions()) {
      const folder = join(dir, kept.instrument, kept.lang)
      mkdirSync(folder, { recursive: true })
      const path = join(folder, `${kept.edition}.xml`)
      const xml =
        (await store.xml(kept)) ??
        toAkn({ ...kept, title: record.get('instrument', kept.instrument)?.title[kept.lang] ?? kept.title }, await store.units(kept))
      // Whole or not at all: a stop in the middle leaves the file before it.
      writeFileSync(`${path}.part`, xml)
      renameSync(`${path}.part`, path)
      files.push(path)
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code && (error as NodeJS.ErrnoException).syscall)
      throw new UsageError(`${dir}: ${(error as Error).message}`)
    throw error
  } finally {
    await store.close()
  }
  if (args.on.has('json')) printJson(io, { files, record: { edition: record.edition, digest: record.digest } })
  else io.out(`${files.length} texts written to ${dir}\n`)
  return 0
}
