import type { JsonSchemaType, jsonSchemaValidator, Server } from '@modelcontextprotocol/server'
import { type ApiOptions, createApi } from './api.ts'
import { problemResponse } from './problem.ts'
import { ROUTES, type Route } from './routes.ts'
import { type Schema, schemas, WORDS } from './schemas.ts'

type Args = Readonly<Record<string, unknown>>

/**
 * The API for programs that speak the Model Context Protocol: each route of the table is a tool, and a call of it is the same request that
 * HTTP would bring, so that checks, answers and refusals are the same. A refusal comes as a result that is an error, with the field and the
 * reason, as the protocol asks for what the caller can mend.
 */
export async function createMcp(options: ApiOptions): Promise<Server> {
  // Loaded when it is asked for: no other command pays for it.
  const { fromJsonSchema, McpServer } = await import('@modelcontextprotocol/server')
  const api = createApi(options)
  const mcp = new McpServer({ name: 'arasha', version: options.record.edition }, { instructions: INSTRUCTIONS })
  for (const route of ROUTES) {
    const inputSchema = fromJsonSchema<Args>(inputOf(route) as JsonSchemaType, CHECKED_LATER)
    const annotations = { readOnlyHint: true, idempotentHint: true, openWorldHint: false }
    mcp.registerTool(route.operation, { description: route.summary, inputSchema, annotations }, async (args) => {
      const missing = route.params.find((p) => p.required && args[p.name] === undefined)
      const response = missing
        ? problemResponse(options.record, 400, [{ field: missing.name, message: `is missing: ${missing.description}` }])
        : await api.fetch(requestOf(route, args))
      const text = await response.text()
      const value = response.headers.get('content-type')?.includes('json') ? { structuredContent: JSON.parse(text) as Args } : {}
      return { content: [{ type: 'text', text }], ...value, isError: !response.ok }
    })
  }
  return mcp.server
}

const INSTRUCTIONS =
  'The human-rights law of Kazakhstan: sourced, dated, in Kazakh, Russian and English. Every statement has a status and sources: pass doubts and ' +
  'warnings on, never drop them. Legal information, never legal advice. Dates to act by: say the earliest where readings differ.'

/** The schema is for the caller to read. The API checks by the same table, and says which field is wrong and what would be right. */
const CHECKED_LATER: jsonSchemaValidator = {
  getValidator: () => (input) => ({ valid: true, data: input as never, errorMessage: undefined }),
}

/** What a tool takes: the parameters of its route, and what the body would be. */
function inputOf(route: Route): Schema {
  const params = route.params.map((p) => [p.name, { ...p.schema, description: p.description }] as const)
  const body: Record<string, Schema> = {
    ...(route.body === 'Case' && { case: schemas.Case }),
    ...(route.body === 'Words' && { words: WORDS }),
  }
  const required = [...route.params.filter((p) => p.required).map((p) => p.name), ...Object.keys(body)]
  return { type: 'object', properties: { ...Object.fromEntries(params), ...body }, required, additionalProperties: false }
}

/** The request that HTTP would bring; a name that the route does not know goes along, to be refused. */
function requestOf(route: Route, { case: input = null, words = null, ...params }: Args): Request {
  const query = new URLSearchParams()
  let path = route.path
  for (const [name, given] of Object.entries(params)) {
    const value = typeof given === 'string' ? given : JSON.stringify(given)
    if (path.includes(`{${name}}`)) path = path.replace(`{${name}}`, encodeURIComponent(value))
    else query.set(name, value)
  }
  const body = route.body === 'Case' ? input : { words }
  return new Request(`http://arasha${path}?${query}`, {
    method: route.method,
    ...(route.method === 'POST' ? { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) } : {}),
  })
}
