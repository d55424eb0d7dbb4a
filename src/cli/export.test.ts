import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { builtRecord } from '../../test/support/record.ts'
import { BrokenLink, mirror, reachable } from '../site/mirror.ts'
import { wholeSite } from '../site/whole.ts'
import { cli } from './cli.ts'

const record = builtRecord()
const root = join(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'arasha-export-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function run(...argv: string[]) {
  let [out, err] = ['', '']
  const io = {
    out: (t: string | Uint8Array) => {
      out += t
    },
    err: (t: string) => {
      err += t
    },
    env: {},
    today: () => '2026-11-27',
    stdin: async () => '',
    record: async () => record,
    root,
  }
  return { code: await cli(argv, io), out, err }
}

describe('the record as data', () => {
  it('is described by a package: every file with its size and digest, every entry once', async () => {
    const dir = join(folder, 'data')
    expect(await run('export', 'data', dir)).toMatchObject({ code: 0, err: '' })
    const described = JSON.parse(readFileSync(join(dir, 'datapackage.json'), 'utf8'))
    expect(described).toMatchObject({ version: record.edition, record: { digest: record.digest } })
    const names = described.resources.map((r: { name: string }) => r.name)
    expect(new Set(names).size).toBe(names.length)
    for (const { path, bytes, hash } of described.resources) {
      const file = readFileSync(join(dir, path))
      expect([path, file.length, `sha256:${createHash('sha256').update(file).digest('hex')}`]).toEqual([path, bytes, hash])
    }
    const remedies = readFileSync(join(dir, 'entries/remedy.jsonl'), 'utf8').trim().split('\n')
    expect(remedies.map((l) => JSON.parse(l))).toEqual(JSON.parse(JSON.stringify(record.all('remedy'))))
    expect(readFileSync(join(dir, 'tables/recommendations.kk.csv'), 'utf8').split('\r\n').length).toBeGreaterThan(
      record.all('recommendation').length,
    )
  })
  it('takes the place of an earlier export and of nothing else', async () => {
    const dir = join(folder, 'again')
    await run('export', 'data', dir)
    writeFileSync(join(dir, 'stale.txt'), 'x')
    expect((await run('export', 'data', dir)).code).toBe(0)
    expect(existsSync(join(dir, 'stale.txt'))).toBe(false)
    const own = join(folder, 'own')
    expect((await run('export', 'data', own)).code).toBe(0)
    rmSync(join(own, '.arasha-export'))
    const refused = await run('export', 'data', own)
    expect([refused.code, refused.err]).toEqual([2, expect.stringContaining('holds files that no export has made')])
    expect(existsSync(join(own, 'datapackage.json'))).toBe(true)
    expect(readdirSync(folder).filter((f) => f.includes('.part'))).toEqual([])
  })
  it('says what is wrong with an order', async () => {
    for (const [argv, told] of [
      [['data', join(folder, 'x'), '--db', 'sqlite::memory:'], '--db: not for "export data"'],
      [['site', join(folder, 'x'), '--origin', 'https://example.org/sub/'], '--origin: "https://example.org/sub/" is not the address'],
      [['site', join(folder, 'x'), '--origin', 'nowhere'], '--origin: "nowhere" is not the address'],
      [['data', '/proc/none/such'], '/proc/none/such: '],
    ] as const) {
      const { code, err } = await run('export', ...argv)
      expect([code, err]).toEqual([2, expect.stringContaining(told)])
      expect(existsSync(join(folder, 'x'))).toBe(false)
    }
  })
})

describe('the site as files', () => {
  it('has what a device takes along, the pages as folders, and the day and the policy on each page', async () => {
    const files = new Map<string, Uint8Array>()
    for await (const { path, bytes } of mirror({ record, root, today: () => '2026-11-27' }, 'https://example.org')) {
      files.set(path, bytes)
      if (files.size === 150) break
    }
    for (const path of ['/worker.js', '/record.json', '/search.json', '/index.html', '/kk/index.html', '/ru/index.html', '/en/index.html'])
      expect(files.has(path), path).toBe(true)
    expect(files.get('/index.html')).toEqual(files.get('/kk/index.html'))
    const pages = [...files].filter(([path]) => path.endsWith('.html'))
    expect(pages.length).toBeGreaterThan(60)
    for (const [path, bytes] of pages) {
      const html = new TextDecoder().decode(bytes)
      expect(html, path).toContain('<meta http-equiv="Content-Security-Policy" content="default-src')
      expect(html, path).toMatch(/2026 жылғы 27 қараша|27 ноября 2026|27 November 2026/)
    }
  })
  it('has a list whole on its first page: no file could answer a further one', async () => {
    const app = wholeSite({ record, root, mirror: true, today: () => '2026-11-27' })
    for (const path of ['/ru/terms', '/ru/sources', '/ru/un/recommendations', '/ru/compare', '/ru/instruments/criminal-procedure-code'])
      expect(await (await app.request(path)).text(), path).not.toMatch(/[?&;]page=/)
  })
  it('follows every link once, and stops at one that leads nowhere', async () => {
    const site: Record<string, string> = {
      '/a': '<a href="/b?x=1#y">b</a><a href="/a">a</a><a href="/api/v1/x">x</a><a href="https://example.org/z">z</a>',
      '/b': '<img src="/c.svg">',
      '/d': '<a href="/none">none</a>',
    }
    const ask = async (path: string) => {
      if (path === '/c.svg') return new Response('<a href="/no-page">', { headers: { 'Content-Type': 'image/svg+xml' } })
      const body = site[path]
      return body === undefined ? new Response('', { status: 404 }) : new Response(body, { headers: { 'Content-Type': 'text/html' } })
    }
    const paths: string[] = []
    for await (const { path } of reachable(ask, ['/a'])) paths.push(path)
    expect(paths).toEqual(['/a/index.html', '/b/index.html', '/c.svg'])
    const broken = async () => {
      for await (const _ of reachable(ask, ['/d']));
    }
    await expect(broken()).rejects.toThrow(new BrokenLink('/none: 404'))
  })
})
