import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')
const readme = readFileSync(join(root, 'README.md'), 'utf8')
const walk = [...readme.matchAll(/^npx arasha (.+)$/gm)].map((m) => m[1] as string)

describe('the README is true', () => {
  it.each(walk)('npx arasha %s', (words) => {
    const run = spawnSync(join(root, 'node_modules/.bin/node'), [join(root, 'bin/arasha.mjs'), ...words.split(' ')], {
      cwd: root,
      encoding: 'utf8',
    })
    expect([
      run.status,
      run.stderr
        .split('\n')
        .filter((l) => !l.startsWith('!'))
        .join(''),
    ]).toEqual([0, ''])
    expect(run.stdout.length).toBeGreaterThan(100)
  })

  it('every script that it names is there', () => {
    const scripts = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).scripts
    for (const [, name] of readme.matchAll(/npm run ([\w-]+)/g)) expect(Object.keys(scripts)).toContain(name)
  })

  it('every link inside the project leads somewhere', () => {
    for (const [, path] of readme.matchAll(/\]\((?!http)([^)#]+)\)/g))
      expect([path, existsSync(join(root, path as string))]).toEqual([path, true])
  })
})
