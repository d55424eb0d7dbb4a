// Installs what is missing, in plain JavaScript that Node 20 runs: `npm start` and `npm test` begin here.
// What needs Node 24 then goes through another `npm run`: a shell that has found the old `node` once does not look for the new one.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** Packages of the lockfile that are neither installed nor optional. */
function missing() {
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages
  const installedFile = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(installedFile)) return Object.keys(wanted)
  const installed = JSON.parse(readFileSync(installedFile, 'utf8')).packages
  return Object.entries(wanted).flatMap(([path, p]) => (path !== '' && !p.optional && installed[path]?.version !== p.version ? [path] : []))
}

if (missing().length > 0) {
  console.log('Installing packages (once) …')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const run = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (run.status !== 0) {
    console.error('arasha: the packages could not be installed; see the lines above.')
    process.exit(run.status ?? 1)
  }
}
