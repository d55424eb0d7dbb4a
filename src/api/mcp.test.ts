import { readFileSync } from 'node:fs'
import { InMemoryTransport, type JSONRPCMessage } from '@modelcontextprotocol/server'
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { type ArashaRecord, openRecord, type RecordData } from '../record/record.ts'
import { createApi } from './api.ts'
import { createMcp } from './mcp.ts'
import { ROUTES } from './routes.ts'

let record: ArashaRecord
const today = () => '2026-11-27'

beforeAll(() => {
  record = openRecord(JSON.parse(readFileSync(new URL('../../dist/record.json', import.meta.url), 'utf8')) as RecordData)
})

interface Answer {
  readonly result?: unknown
  readonly error?: unknown
}

interface ToolResult {
  readonly content: readonly { readonly type: string; readonly text: string }[]
  readonly structuredContent?: unknown
  readonly isError?: boolean
}

/** A client with nothing of the library in it but the pipe: what it sends and reads is the protocol's own. */
async function connected() {
  const [ours, theirs] = InMemoryTransport.createLinkedPair()
  const waiting = new Map<number, (message: Answer) => void>()
  ours.onmessage = (message) => {
    if ('id' in message && typeof message.id === 'number') waiting.get(message.id)?.(message as Answer)
  }
  const server = await createMcp({ record, today })
  await server.connect(theirs)
  await ours.start()
  let last = 0
  const ask = async (method: string, params: object): Promise<unknown> => {
    const id = ++last
    const answer = new Promise<Answer>((resolve) => waiting.set(id, resolve))
    await ours.send({ jsonrpc: '2.0', id, method, params } as JSONRPCMessage)
    const { result, error } = await answer
    if (error !== undefined) throw new Error(JSON.stringify(error))
    return result
  }
  await ask('initialize', { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'test', version: '1' } })
  await ours.send({ jsonrpc: '2.0', method: 'notifications/initialized' })
  const call = (name: string, args: object) => ask('tools/call', { name, arguments: args }) as Promise<ToolResult>
  return { ask, call, close: () => server.close() }
}

test('every route of the API is a tool, with its parameters', async () => {
  const { ask, close } = await connected()
  const { tools } = (await ask('tools/list', {})) as { tools: { name: string; inputSchema: { properties: object; required?: string[] } }[] }
  expect(tools.map((t) => t.name).sort()).toEqual(ROUTES.map((r) => r.operation).sort())
  for (const route of ROUTES) {
    const tool = tools.find((t) => t.name === route.operation)
    const body = route.body === undefined ? [] : [route.body.toLowerCase()]
    expect(Object.keys(tool?.inputSchema.properties ?? {})).toEqual([...route.params.map((p) => p.name), ...body])
  }
  await close()
})

test('a tool answers what the API answers, byte by byte', async () => {
  const { call, close } = await connected()
  const api = createApi({ record, today })
  const input = { at: '2026-11-27', situations: ['detained'], facts: { 'event-date': '2026-11-26' } }
  const headers = { 'content-type': 'application/json' }
  for (const [name, args, path, init] of [
    ['show', { id: 'iccpr/19', at: '2020-01-01' }, '/show/iccpr/19?at=2020-01-01', {}],
    [
      'term',
      { from: '2026-11-27', term: 'P15D', 'working-days': true, lang: 'kk' },
      '/term?from=2026-11-27&term=P15D&working-days=true&lang=kk',
      {},
    ],
    ['assess', { case: input, lang: 'ru' }, '/assess?lang=ru', { method: 'POST', headers, body: JSON.stringify(input) }],
    ['findSituations', { words: 'посадили' }, '/situations', { method: 'POST', headers, body: '{"words":"посадили"}' }],
  ] as const) {
    const told = await call(name, args)
    const text = await (await api.request(path, init)).text()
    expect(told).toEqual({ content: [{ type: 'text', text }], structuredContent: JSON.parse(text), isError: false })
  }
  const drafted = await call('draft', { remedy: 'ombudsman-complaint', case: input, lang: 'kk', format: 'txt' })
  expect(drafted.isError).toBe(false)
  expect(drafted.structuredContent).toBeUndefined()
  expect(drafted.content[0]?.text.length).toBeGreaterThan(500)
  await close()
})

test('a refusal is a result that names the field and the reason', async () => {
  const { call, close } = await connected()
  for (const [name, args, said] of [
    ['show', { id: 'iccpr/191' }, /id: unknown id/],
    ['show', { id: '../../etc/passwd' }, /unknown id/],
    ['term', { from: 'yesterday', term: 'P15D' }, /from: /],
    ['assess', { case: { at: '2026-11-27', situations: ['detaned'] } }, /did you mean/],
    ['assess', {}, /case/],
    ['show', { id: 'iccpr/19', lagn: 'kk' }, /lagn: unknown parameter/],
    ['show', {}, /id: is missing/],
    ['findSituations', {}, /words: must be/],
    ['show', { id: { of: 'iccpr' } }, /unknown id/],
  ] as const) {
    const told = await call(name, args)
    expect(told.isError).toBe(true)
    expect(told.content[0]?.text).toMatch(said)
  }
  await close()
})

test('whatever a program sends as arguments, it gets a result and no word about the inside', async () => {
  const { call, close } = await connected()
  const name = fc.constantFrom(...ROUTES.map((r) => r.operation))
  const key = fc.constantFrom('id', 'lang', 'at', 'a', 'b', 'q', 'from', 'term', 'case', 'words', 'remedy', 'format', 'limit')
  await fc.assert(
    fc.asyncProperty(name, fc.dictionary(key, fc.jsonValue()), async (tool, args) => {
      const told = await call(tool, args)
      expect(told.content[0]?.text).not.toMatch(/node_modules|\.ts:\d|at \w+ \(/)
    }),
    { numRuns: 150 },
  )
  await close()
})
