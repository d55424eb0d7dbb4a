import { Hono } from 'hono'
import { suggestion } from '../record/nearest.ts'
import type { ArashaRecord } from '../record/record.ts'
import { type ISODate, LANGS, type Lang } from '../record/types.ts'
import { type Case, parseCase } from '../remedy/index.ts'
import type { Library } from '../search/index.ts'
import { isDate } from '../time/index.ts'
import { readBody } from './body.ts'
import { printable } from './input.ts'
import { openApi } from './openapi.ts'
import { CaseRefusal, problemOf, problemResponse, Refusal } from './problem.ts'
import { type Asked, type Question, type Reply, ROUTES, type Route } from './routes.ts'

export interface ApiOptions {
  readonly record: ArashaRecord
  /** The day of asking where none is named. */
  today(): ISODate
  /** The program's own version: an answer kept by a client is stale when it changes. */
  readonly version?: string
  /** Official texts, searched beside the record. */
  readonly library?: Library | undefined
}

/**
 * The HTTP API, to be mounted under any path. Keeps nothing, sets no cookies, logs nothing. What cannot be answered becomes
 * RFC 9457 problem+json that names the field.
 */
export function createApi({ record, today, version = '', library }: ApiOptions): Hono {
  const api = new Hono()
  for (const route of ROUTES) {
    const { method } = route
    api.on(method, patternOf(route.path), async (c) => {
      try {
        const asked = { ...readQuestion(route, record, today(), c.req.raw, c.req.param()), library }
        if (method === 'POST') return send(await route.run(await readBodyOf(route, asked, c.req.raw)), { 'cache-control': 'no-store' })
        // A thing that is not there has no tag: only what would be answered may be "unchanged".
        const reply = await route.run({ ...asked, input: NO_CASE, words: '' })
        // Texts come into the library at any time: what was found there is its own tag.
        const texts = library !== undefined && route.operation === 'search' ? JSON.stringify(reply) : ''
        const tag = await etag([version, record.digest, route.path, asked.lang, asked.at, JSON.stringify(asked.params), texts])
        const headers = { etag: tag, 'cache-control': 'no-cache' }
        return unchanged(c.req.header('if-none-match'), tag) ? new Response(null, { status: 304, headers }) : send(reply, headers)
      } catch (error) {
        return problemOf(record, error)
      }
    })
  }
  for (const path of new Set(ROUTES.map((r) => r.path))) {
    const methods = ROUTES.filter((r) => r.path === path).map((r) => r.method)
    const allow = methods.flatMap((m) => (m === 'GET' ? ['GET', 'HEAD'] : [m])).join(', ')
    api.all(patternOf(path), () => problemResponse(record, 405, [{ field: 'method', message: `use ${methods.join(' or ')}` }], { allow }))
  }
  const description = `${JSON.stringify(openApi(record), null, 2)}\n`
  api.get('/openapi.json', async (c) => {
    const headers = { etag: await etag([version, record.digest, description]), 'cache-control': 'no-cache' }
    if (unchanged(c.req.header('if-none-match'), headers.etag)) return new Response(null, { status: 304, headers })
    return send({ text: description, type: 'application/json' }, headers)
  })
  api.notFound((c) => {
    const known = [...ROUTES.map((r) => r.path), '/openapi.json']
    return problemResponse(record, 404, [
      { field: 'path', message: `no such path "${printable(c.req.path)}"; see openapi.json: ${known.join(', ')}` },
    ])
  })
  api.onError((error) => problemOf(record, error))
  return api
}

/** `/show/{id}` as the router writes it; an id at the end may hold slashes. */
function patternOf(path: string): string {
  return path.replace(/\{id\}$/, ':id{.+}').replace(/\{(\w+)\}/g, ':$1')
}

const NO_CASE: Case = { at: '', situations: [], facts: {}, claims: [], steps: null }

/** Checks path and query against the table. */
function readQuestion(route: Route, record: ArashaRecord, today: ISODate, request: Request, path: Record<string, string>): Question {
  const params: Record<string, string | undefined> = {}
  const search = new URL(request.url).searchParams
  const known = route.params.filter((p) => p.in === 'query')
  for (const name of new Set(search.keys())) {
    if (!known.some((p) => p.name === name)) {
      const names = known.map((p) => p.name)
      throw new Refusal(400, printable(name, 60), `unknown parameter${suggestion(name, names)}`)
    }
    if (search.getAll(name).length > 1) throw new Refusal(400, name, 'is given more than once')
  }
  for (const p of route.params) {
    const value = p.in === 'path' ? path[p.name] : (search.get(p.name) ?? undefined)
    if (value === undefined || (value === '' && p.required)) {
      if (p.required) throw new Refusal(400, p.name, `is missing: ${p.description}`)
      continue
    }
    if (p.schema.enum && !p.schema.enum.includes(value)) {
      throw new Refusal(400, p.name, `"${printable(value)}" is not one of ${p.schema.enum.join(', ')}`)
    }
    if (p.schema.type === 'boolean' && value !== 'true' && value !== 'false') {
      throw new Refusal(400, p.name, `"${printable(value)}" is not true or false`)
    }
    if (p.schema.format === 'date' && !isDate(value)) {
      throw new Refusal(400, p.name, `"${printable(value)}" is not a day of the calendar (YYYY-MM-DD)`)
    }
    params[p.name] = value
  }
  const lang = (LANGS as readonly string[]).includes(params.lang ?? '') ? (params.lang as Lang) : 'en'
  return { record, params, lang, at: params.at ?? today, accept: (request.headers.get('accept') ?? '').toLowerCase() }
}

async function readBodyOf(route: Route, asked: Question, request: Request): Promise<Asked> {
  route.before?.(asked)
  const json = await readBody(request)
  if (route.body === 'Words') {
    const words = (json as { words?: unknown } | null)?.words
    if (typeof words !== 'string') throw new Refusal(422, 'words', 'must be a text: what happened, in own words')
    return { ...asked, input: NO_CASE, words }
  }
  const parsed = parseCase(asked.record, json)
  if (!parsed.ok) throw new CaseRefusal(parsed.problems)
  return { ...asked, input: parsed.case, words: '' }
}

/** A weak tag would do for caches, but the same question on the same record gives the same bytes. */
async function etag(parts: readonly string[]): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(parts)))
  return `"${[...new Uint8Array(hash).slice(0, 16)].map((b) => b.toString(16).padStart(2, '0')).join('')}"`
}

/** RFC 9110, 13.1.2: any of the named tags, compared weakly. */
function unchanged(header: string | undefined, tag: string): boolean {
  if (header === undefined) return false
  return header.split(',').some((t) => t.trim() === '*' || t.trim().replace(/^W\//, '') === tag)
}

function send(reply: Reply, headers: Record<string, string>): Response {
  const [body, type] = 'json' in reply ? [`${JSON.stringify(reply.json, null, 2)}\n`, 'application/json'] : [reply.text, reply.type]
  const charset = type.startsWith('text/') ? '; charset=utf-8' : ''
  // A draft is a document, not a page of ours: nothing in it may run or load.
  const safe: Record<string, string> =
    type === 'text/html' ? { 'content-security-policy': "default-src 'none'; base-uri 'none'; form-action 'none'; sandbox" } : {}
  return new Response(body, { headers: { 'content-type': `${type}${charset}`, 'x-content-type-options': 'nosniff', ...safe, ...headers } })
}
