import { Refusal } from './problem.ts'

/** More than any case needs. */
export const BODY_LIMIT = 1_000_000

/** The JSON of a request's body. Refuses another media type (415), more than the limit (413), and what is not JSON (400). */
export async function readBody(request: Request): Promise<unknown> {
  const type = (request.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
  if (type !== 'application/json') throw new Refusal(415, 'content-type', 'send the case as application/json')
  const bytes = await readLimited(request)
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Refusal(400, 'body', 'is not UTF-8')
  }
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new Refusal(400, 'body', `is not JSON: ${(error as Error).message}`)
  }
}

/** Counts what really arrives: a stated length may be absent or wrong. */
async function readLimited(request: Request): Promise<Uint8Array> {
  const tooLarge = () => new Refusal(413, 'body', `is larger than ${BODY_LIMIT / 1_000_000} MB`)
  if (Number(request.headers.get('content-length') ?? 0) > BODY_LIMIT) throw tooLarge()
  const chunks: Uint8Array[] = []
  let size = 0
  const reader = request.body?.getReader()
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.length
    if (size > BODY_LIMIT) {
      await reader?.cancel().catch(() => undefined)
      throw tooLarge()
    }
    chunks.push(part.value)
  }
  const whole = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}
