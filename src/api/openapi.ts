import type { ArashaRecord } from '../record/record.ts'
import { ROUTES, type Route } from './routes.ts'
import { schemas } from './schemas.ts'

const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
})

const REFUSALS = {
  400: problem('A parameter or the JSON cannot be read'),
  404: problem('The record has no such thing'),
  413: problem('The body is larger than 1 MB'),
  415: problem('The body is not sent as application/json'),
  422: problem('The case has errors; every one is named with its field'),
}

/** The API described from its own table (OpenAPI 3.1). */
export function openApi(record: ArashaRecord) {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const route of ROUTES) {
    const operations = paths[route.path] ?? {}
    operations[route.method.toLowerCase()] = operation(route)
    paths[route.path] = operations
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Arasha',
      version: record.edition,
      description:
        'The human-rights law of Kazakhstan as a working system. Legal information, never legal advice. Nothing that is sent is kept.',
    },
    // Relative to where this document lies.
    servers: [{ url: '.' }],
    paths,
    components: { schemas },
  }
}

function operation(route: Route) {
  const content = Object.entries(route.answers).map(([type, name]) => [
    type,
    { schema: name === 'text' ? { type: 'string' } : { $ref: `#/components/schemas/${name}` } },
  ])
  const lookup = route.method === 'GET' || route.path.includes('{')
  const { 400: unreadable, 404: absent, 413: large, 415: type, 422: wrong } = REFUSALS
  return {
    operationId: route.operation,
    summary: route.summary,
    parameters: route.params.map((p) => ({
      name: p.name,
      in: p.in,
      required: p.required ?? false,
      description: p.description,
      schema: p.schema,
    })),
    ...(route.body
      ? { requestBody: { required: true, content: { 'application/json': { schema: { $ref: `#/components/schemas/${route.body}` } } } } }
      : {}),
    responses: {
      200: { description: route.summary, content: Object.fromEntries(content) },
      ...(route.method === 'GET' ? { 304: { description: 'Unchanged: If-None-Match names the present ETag' } } : {}),
      400: unreadable,
      ...(lookup ? { 404: absent } : {}),
      ...(route.body ? { 413: large, 415: type, 422: wrong } : {}),
    },
  }
}
