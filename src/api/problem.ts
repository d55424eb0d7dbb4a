import type { ArashaRecord } from '../record/record.ts'
import type { InputProblem } from '../remedy/index.ts'
import { stamp } from './answers.ts'
import { InputError, printable } from './input.ts'

const TITLES = {
  400: 'The request cannot be read',
  404: 'Not found',
  405: 'Another method is needed',
  413: 'The body is too large',
  415: 'The body is of another type',
  422: 'The body has errors',
  500: 'Something went wrong inside',
} as const
export type RefusalStatus = keyof typeof TITLES

/** A request that is refused, with its status and the field that is to blame. */
export class Refusal extends InputError {
  readonly status: RefusalStatus
  constructor(status: RefusalStatus, field: string, message: string) {
    super('invalid', [{ field, message }])
    this.status = status
  }
}

/** The refusal of a case: every problem at once. */
export class CaseRefusal extends InputError {
  readonly status = 422
  constructor(problems: readonly InputProblem[]) {
    super('invalid', problems)
  }
}

/** RFC 9457. Anything that is no refusal becomes a 500 without a word about the inside. */
export function problemOf(record: ArashaRecord, error: unknown): Response {
  if (!(error instanceof InputError)) return problemResponse(record, 500, [])
  const status = error instanceof Refusal || error instanceof CaseRefusal ? error.status : error.kind === 'unknown' ? 404 : 400
  return problemResponse(record, status, error.problems)
}

export function problemResponse(
  record: ArashaRecord,
  status: RefusalStatus,
  problems: readonly InputProblem[],
  headers: Record<string, string> = {},
): Response {
  const all = problems.map((p) => ({ field: printable(p.field), message: printable(p.message, 600) }))
  const [first] = all
  const body = {
    type: 'about:blank',
    title: TITLES[status],
    status,
    detail: first ? `${first.field}: ${first.message}` : TITLES[status],
    ...(first ? { field: first.field, problems: all } : {}),
    record: stamp(record),
  }
  return new Response(`${JSON.stringify(body, null, 2)}\n`, {
    status,
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', ...headers },
  })
}
