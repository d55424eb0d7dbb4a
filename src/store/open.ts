import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import type { LibraryStore } from './library.ts'

/** The library's place where none is named: the user's data directory. */
export function defaultDb(env: Readonly<Record<string, string | undefined>>): string {
  const base = env.ARASHA_DATA ?? (env.XDG_DATA_HOME ? join(env.XDG_DATA_HOME, 'arasha') : undefined)
  if (base) return `sqlite:${join(base, 'library.db')}`
  if (process.platform === 'win32' && env.LOCALAPPDATA) return `sqlite:${join(env.LOCALAPPDATA, 'Arasha', 'library.db')}`
  return `sqlite:${join(env.HOME ?? homedir(), ...(process.platform === 'darwin' ? ['Library', 'Application Support'] : ['.local', 'share']), 'arasha', 'library.db')}`
}

const SQLITE = 'sqlite:'
const fileOf = (url: string) => url.slice(SQLITE.length).replace(/^\/\/(?=\/)/, '')

/** Is there something to open? A server always may have a library; only the opening tells. */
export function libraryThere(url: string): boolean {
  return !url.startsWith(SQLITE) || existsSync(fileOf(url))
}

/** Opens a library by its address, or returns the sentence that says why it cannot. No sentence shows a password. */
export async function openLibrary(url: string): Promise<LibraryStore | string> {
  if (url.startsWith(SQLITE)) {
    try {
      return await (await import('./sqlite.ts')).openSqlite(fileOf(url))
    } catch (error) {
      return `"${url}" cannot be opened: ${(error as Error).message}`
    }
  }
  if (/^postgres(?:ql)?:/.test(url)) {
    const address = URL.canParse(url) ? new URL(url) : undefined
    if (!address?.hostname) return 'the address of the server cannot be read; write postgres://USER:PASSWORD@HOST:PORT/DATABASE'
    const { openPostgres, whyNot } = await import('./postgres.ts')
    try {
      return await openPostgres(url)
    } catch (error) {
      return whyNot(address, error)
    }
  }
  // Of an unknown address only the beginning is shown: the rest may hold a password.
  const scheme = /^[\w+-]{1,20}:/.exec(url)?.[0]
  return `"${scheme ?? url.replace(/\/\/.*@/, '//…@').slice(0, 100)}${scheme ? '…' : ''}" is not an address of a library; write sqlite:PATH or postgres://USER:PASSWORD@HOST/DATABASE`
}
