import { existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'

/** One folder after the other: `recursive: true` never returns where the system has folders that cannot hold any (`/proc`). */
export function makeFolder(path: string): void {
  if (existsSync(path)) return
  makeFolder(dirname(path))
  try {
    mkdirSync(path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}
