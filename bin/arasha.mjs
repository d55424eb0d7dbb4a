#!/usr/bin/env node
// Starts the program under the project's own Node 24 when this one is older, and builds what is stale first.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import * as module from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)

if (major < 24 || (major === 24 && minor < 12)) {
  const platform = process.platform === 'win32' ? 'win' : process.platform
  const local = join(root, 'node_modules', `node-${platform}-${process.arch}`, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  if (!existsSync(local)) {
    console.error(
      `arasha: needs Node 24.12 or newer; this is ${process.version} and none is installed beside the project. Run "npm install" here first.`,
    )
    process.exit(1)
  }
  const run = spawnSync(local, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: 'inherit' })
  process.exit(run.status ?? 1)
}

const { isStale } = await import(pathToFileURL(join(root, 'scripts', 'stale.mjs')).href)
if (isStale()) {
  const { buildIfStale } = await import(pathToFileURL(join(root, 'scripts', 'build.ts')).href)
  await buildIfStale()
}
// What was compiled at an earlier start is read instead of compiled again: a tenth of a second.
module.enableCompileCache(join(root, 'dist', 'compiled'))
await import(pathToFileURL(join(root, 'dist', 'program', 'arasha.mjs')).href)
