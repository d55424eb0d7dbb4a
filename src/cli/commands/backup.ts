import { backup, DamagedBackup, restore } from '../../store/index.ts'
import { readArgs } from '../args.ts'
import { type Io, printJson, UsageError } from '../io.ts'
import { libraryIfThere, libraryOf } from '../library.ts'

/** `arasha backup FILE [--db URL] [--json]`: the whole library in one file, the same for every engine. */
export async function backupCommand(argv: readonly string[], io: Io): Promise<number> {
  const args = readArgs(argv, { db: 'string', json: 'boolean' }, { min: 1, max: 1, names: 'the file to write' })
  const [file] = args.words as readonly [string]
  const store = await libraryIfThere(io, args.values.db)
  if (!store) throw new UsageError('there is no library yet; make one with: arasha import FILE')
  try {
    const count = await backup(store, file).catch((error) => refused(file, error))
    const record = await io.record()
    if (args.on.has('json')) printJson(io, { file, ...count, record: { edition: record.edition, digest: record.digest } })
    else io.out(`${count.editions} editions, ${count.units} units of text, ${count.wordings} wordings written to ${file}\n`)
    return 0
  } finally {
    await store.close()
  }
}

/** `arasha restore FILE [--db URL] [--add] [--json]`: what a backup holds, into an empty library, or with `--add` into one that holds texts. */
export async function restoreCommand(argv: readonly string[], io: Io): Promise<number> {
  const args = readArgs(argv, { db: 'string', add: 'boolean', json: 'boolean' }, { min: 1, max: 1, names: 'the file to read' })
  const [file] = args.words as readonly [string]
  const store = await libraryOf(io, args.values.db)
  try {
    const held = (await store.editions()).length
    if (held > 0 && !args.on.has('add'))
      throw new UsageError(
        `the library is not empty: it holds ${held} editions; with --add the file's are added, and replace those of the same act, language and day`,
      )
    const { saved, ...count } = await restore(store, file).catch((error) => refused(file, error))
    const record = await io.record()
    if (args.on.has('json')) printJson(io, { file, ...count, saved, record: { edition: record.edition, digest: record.digest } })
    else
      io.out(
        `${count.editions} editions read from ${file}: ${saved.new} new, ${saved.updated} updated, ${saved.unchanged} unchanged; every digest is right\n`,
      )
    return 0
  } finally {
    await store.close()
  }
}

function refused(file: string, error: unknown): never {
  if (error instanceof DamagedBackup) throw new UsageError(`${file}: ${error.message}; nothing was restored`)
  if ((error as NodeJS.ErrnoException).syscall) throw new UsageError(`${file}: ${(error as Error).message}`)
  throw error
}
