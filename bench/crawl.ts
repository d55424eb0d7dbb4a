import type { ArashaRecord } from '../src/record/record.ts'
import { LANGS } from '../src/record/types.ts'
import { everyPage } from '../test/support/every-page.ts'
import { constant, start } from './arasha.ts'
import { ASKER, load } from './load.ts'
import { table } from './measure.ts'

/** All pages read once, by kind; then again from a warm state at 50 connections, beside a constant of the same size. */
export async function crawlBench(record: ArashaRecord): Promise<void> {
  const server = await start()
  const headers = { 'accept-encoding': 'br' }
  const rows: (string | number)[][] = []
  const paths: string[] = []
  let bytes = 0
  for (const [kind, pages] of everyPage(record)) {
    const own = pages.flatMap((path) => LANGS.map((lang) => `/${lang}${path}`))
    let slowest = { ms: 0, path: '' }
    let heaviest = { kB: 0, path: '' }
    const begun = performance.now()
    for (const path of own) {
      const at = performance.now()
      const response = await fetch(server.base + path, { headers })
      await response.arrayBuffer()
      const ms = performance.now() - at
      const size = Number(response.headers.get('content-length') ?? 0)
      if (response.status !== 200) throw new Error(`${path}: ${response.status}`)
      bytes += size
      if (ms > slowest.ms) slowest = { ms, path }
      if (size > heaviest.kB) heaviest = { kB: size, path }
    }
    rows.push([
      kind,
      String(own.length),
      (own.length / ((performance.now() - begun) / 1000)).toFixed(0),
      `${slowest.ms.toFixed(0)} ms ${slowest.path}`,
      `${(heaviest.kB / 1000).toFixed(1)} kB ${heaviest.path}`,
    ])
    paths.push(...own)
  }
  table('All pages of the record, read once (first reading, one connection)', ['kind', 'pages', 'pages/s', 'slowest', 'heaviest'], rows)
  const peer = await constant(Buffer.alloc(Math.round(bytes / paths.length), 65), 'text/html; charset=utf-8')
  // Once unmeasured: the pages are ready after the first reading, the way to them is not yet compiled.
  await load(server.base, paths, headers, 8)
  const ours = await load(server.base, paths, headers, 8)
  await load(peer.base, paths, headers, 8)
  const same = await load(peer.base, paths, headers, 8)
  table(
    `Crawl of ${paths.length} pages from a warm state, 50 connections, asked by ${ASKER}`,
    ['server', 'pages/s', 'p99 ms', 'ratio'],
    [
      ['arasha', ours.rate, ours.p99, (ours.rate / same.rate).toFixed(2)],
      ['hono, a constant of the mean size', same.rate, same.p99, '1'],
    ],
  )
  peer.stop()
  server.stop()
}
