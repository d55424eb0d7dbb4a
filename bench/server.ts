import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { serve as listen } from '@hono/node-server'
import autocannon from 'autocannon'
import { Hono } from 'hono'
import type { ArashaRecord } from '../src/record/record.ts'
import { serve } from '../src/site/serve.ts'
import { table } from './measure.ts'

const root = join(fileURLToPath(new URL('.', import.meta.url)), '..')
const FORM = `case=${encodeURIComponent(
  JSON.stringify({
    situations: ['fined-for-assembly'],
    facts: { 'event-date': '2026-11-10', 'act-served': '2026-11-16', 'in-kazakhstan': true },
    claims: [],
    steps: [],
  }),
)}&skipped=`

/** The plan page beside a route that returns the same bytes from a constant; weights of the first view. */
export async function serverBench(record: ArashaRecord): Promise<void> {
  const server = await serve({ port: 0, host: '127.0.0.1', record, today: () => '2026-11-24', root })
  const base = `http://127.0.0.1:${server.port}`
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  const bytes = await (await fetch(`${base}/kk/plan`, { method: 'POST', body: FORM, headers })).text()
  const constant = new Hono().post('/kk/plan', async (c) => {
    await c.req.text()
    return c.html(bytes)
  })
  const peer = await new Promise<{ port: number; close(): void }>((done) => {
    const s = listen({ fetch: constant.fetch, port: 0, hostname: '127.0.0.1' }, (info) => done({ port: info.port, close: () => s.close() }))
  })
  const run = (port: number) =>
    autocannon({ url: `http://127.0.0.1:${port}/kk/plan`, method: 'POST', body: FORM, headers, connections: 10, duration: 5 })
  const ours = await run(server.port)
  const same = await run(peer.port)
  table(
    'Plan page',
    ['server', 'req/s', 'p99 ms', 'ratio'],
    [
      [
        'arasha (assessed and rendered each time)',
        ours.requests.average,
        ours.latency.p99,
        (ours.requests.average / same.requests.average).toFixed(2),
      ],
      ['hono, the same bytes from a constant', same.requests.average, same.latency.p99, '1'],
    ],
  )
  peer.close()
  server.stop()
  const assets = JSON.parse(readFileSync(join(root, 'dist/assets.json'), 'utf8')) as {
    css: string[]
    files: Record<string, { file: string }>
  }
  const css = assets.css.reduce((n, f) => n + gzipSync(readFileSync(join(root, 'dist', f))).length, 0)
  const fonts = Object.values(assets.files)
    .filter((f) => f.file.endsWith('.woff2'))
    .reduce((n, f) => n + readFileSync(join(root, 'dist', f.file)).length, 0)
  table(
    'First view on the wire (kB)',
    ['what', 'kB'],
    [
      ['plan page, gzip', gzipSync(bytes).length / 1000],
      ['styles, gzip', css / 1000],
      ['fonts of a Kazakh page (all six)', fonts / 1000],
    ],
  )
}
