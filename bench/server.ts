import autocannon from 'autocannon'
import { constant, start } from './arasha.ts'
import { table } from './measure.ts'

const headers = { 'content-type': 'application/x-www-form-urlencoded' }
const FORM = `case=${encodeURIComponent(
  JSON.stringify({
    situations: ['fined-for-assembly'],
    facts: { 'event-date': '2026-11-10', 'act-served': '2026-11-16', 'in-kazakhstan': true },
    claims: [],
    steps: [],
  }),
)}&skipped=`

/** How soon the first page comes, and the plan page beside a route that returns the same bytes from a constant. */
export async function serverBench(): Promise<void> {
  const starts: number[] = []
  for (let i = 0; i < 5; i++) {
    const s = await start()
    starts.push(s.ms)
    s.stop()
  }
  starts.sort((a, b) => a - b)
  table(
    'From `arasha serve` to the first page in hand (ms, 5 starts)',
    ['least', 'median', 'most'],
    [[starts[0] ?? 0, starts[2] ?? 0, starts[4] ?? 0].map((n) => n.toFixed(0))],
  )

  const server = await start()
  const bytes = await (await fetch(`${server.base}/kk/plan`, { method: 'POST', body: FORM, headers })).text()
  const peer = await constant(bytes, 'text/html; charset=utf-8')
  const run = (base: string) => autocannon({ url: `${base}/kk/plan`, method: 'POST', body: FORM, headers, connections: 10, duration: 5 })
  await run(server.base)
  const ours = await run(server.base)
  await run(peer.base)
  const same = await run(peer.base)
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
  peer.stop()
  server.stop()
}
