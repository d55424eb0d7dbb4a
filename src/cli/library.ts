import { defaultDb, type LibraryStore, libraryThere, openLibrary } from '../store/index.ts'
import { type Io, UsageError } from './io.ts'

/** The library at `--db`, or at the user's own place; made where it is not there yet. */
export async function libraryOf(io: Io, url: string | undefined): Promise<LibraryStore> {
  const opened = await openLibrary(url ?? defaultDb(io.env))
  if (typeof opened === 'string') throw new UsageError(`--db: ${opened}`)
  return opened
}

/** The same for who only reads: none is made. Where one is named it must be there; the user's own place may have none. */
export async function libraryIfThere(io: Io, url: string | undefined): Promise<LibraryStore | undefined> {
  if (libraryThere(url ?? defaultDb(io.env))) return libraryOf(io, url)
  if (url !== undefined) throw new UsageError(`--db: there is no library at ${url}; make one with: arasha import FILE --db ${url}`)
  return undefined
}
