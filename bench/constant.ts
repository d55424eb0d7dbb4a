// The peer of bench/server.ts and bench/crawl.ts, which start it: `node bench/constant.ts FILE TYPE` answers everything with the file's bytes.
import { readFileSync } from 'node:fs'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'

const [file = '', type = ''] = process.argv.slice(2)
const body = readFileSync(file)
const app = new Hono()
  .get('*', (c) => c.body(body, 200, { 'Content-Type': type }))
  .post('*', async (c) => {
    await c.req.text()
    return c.body(body, 200, { 'Content-Type': type })
  })
serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => console.log(`http://127.0.0.1:${port}`))
