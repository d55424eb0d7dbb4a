// The peer of bench/server.ts and bench/crawl.ts, which start it: `node bench/constant.ts FILE TYPE` answers everything with the file: a post as text, as a
// route that returns a page does, a get with bytes that are ready, as our ready pages are.
import { readFileSync } from 'node:fs'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'

const [file = '', type = ''] = process.argv.slice(2)
const bytes = readFileSync(file)
const text = bytes.toString()
const app = new Hono()
  .get('*', (c) => c.body(bytes, 200, { 'Content-Type': type }))
  .post('*', async (c) => {
    await c.req.text()
    return c.body(text, 200, { 'Content-Type': type })
  })
serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => console.log(`http://127.0.0.1:${port}`))
