import { homedir } from 'node:os'
import { join } from 'node:path'
import type { LibraryStore } from './library.ts'
import { openSqlite } from './sqlite.ts'

/** The library's place where none is named: the user's data directory. */
export function defaultDb(env: Readonly<Record<string, string | undefined>>): string {
  const base = env.ARASHA_DATA ?? (env.XDG_DATA_HOME ? join(env.XDG_DATA_HOME, 'arasha') : undefined)
  if (base) return `sqlite:${join(base, 'library.db')}`
  if (process.platform === 'win32' && env.LOCALAPPDATA) return `sqlite:${join(env.LOCALAPPDATA, 'Arasha', 'library.db')}`
  return `sqlite:${join(env.HOME ?? homedir(), ...(process.platform === 'darwin' ? ['Library', 'Application Support'] : ['.local', 'share']), 'arasha', 'library.db')}`
}

/** Opens a library by its address, or returns the sentence that says why it cannot. */
export async function openLibrary(url: string): Promise<LibraryStore | string> {
  if (url.startsWith('sqlite:')) {
    try {
      return openSqlite(url.slice('sqlite:'.length).replace(/^\/\/(?=\/)/, ''))
    } catch (error) {
      return `"${url}" cannot be opened: ${(error as Error).message}`
    }
  }
  if (/^postgres(?:ql)?:/.test(url)) return 'PostgreSQL is not supported by this version yet; use sqlite:PATH'
  return `"${url}" is not an address of a library; write sqlite:PATH`
}
