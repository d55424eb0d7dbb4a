// What `dist/` was built from, and whether that is still so. Plain JavaScript: each start asks it, and reading TypeScript costs a tenth of a second.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
/** Where the stamp of the last build stands. */
export const stampFile = join(root, 'dist', 'stamp.txt')

/** Has any input changed since the last build? */
export function isStale() {
  return !existsSync(stampFile) || readFileSync(stampFile, 'utf8') !== inputs()
}

/** One value over names, sizes and times of everything that goes in. */
export function inputs() {
  const hash = createHash('sha256')
  /** @param {string} path */
  const walk = (path) => {
    for (const entry of readdirSync(join(root, path), { withFileTypes: true })) {
      const inner = `${path}/${entry.name}`
      if (entry.isDirectory()) walk(inner)
      else if (!/\.test\.tsx?$/.test(entry.name)) {
        const { size, mtimeMs } = statSync(join(root, inner))
        hash.update(`${inner} ${size} ${mtimeMs}\n`)
      }
    }
  }
  for (const folder of ['src', 'record']) walk(folder)
  for (const file of ['package-lock.json', 'scripts/build.ts']) hash.update(String(statSync(join(root, file)).mtimeMs))
  return hash.digest('hex')
}
