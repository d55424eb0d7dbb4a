import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')

test('arasha mcp speaks the protocol on its standard input and output alone, and ends with its input', async () => {
  const run = spawn(join(root, 'node_modules/.bin/node'), [join(root, 'bin/arasha.mjs'), 'mcp'], { cwd: root })
  const lines = createInterface(run.stdout)[Symbol.asyncIterator]()
  const ask = async (id: number, method: string, params: object) => {
    run.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', id, method, params })}\n`)
    return JSON.parse((await lines.next()).value ?? '')
  }
  let complaints = ''
  run.stderr.on('data', (data) => {
    complaints += data
  })
  const hello = await ask(1, 'initialize', { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'test', version: '1' } })
  expect(hello).toMatchObject({ id: 1, result: { serverInfo: { name: 'arasha' }, capabilities: { tools: {} } } })
  run.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', method: 'notifications/initialized' })}\n`)
  const found = await ask(2, 'tools/call', { name: 'search', arguments: { q: 'құқығы', lang: 'kk', limit: '3' } })
  expect(found).toMatchObject({ id: 2, result: { isError: false } })
  expect(found.result.structuredContent.results).toHaveLength(3)
  run.stdin.end()
  expect(await once(run, 'exit')).toEqual([0, null])
  expect(complaints).toBe('')
})
