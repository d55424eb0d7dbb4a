import { type Case, parseCase } from '../remedy/index.ts'
import { type Io, readJson, UsageError } from './io.ts'

/** Reads and checks the case of `--case`; all problems go into one message. */
export async function readCase(io: Io, path: string): Promise<Case> {
  const json = await readJson(io, path)
  const parsed = parseCase(await io.record(), json)
  if (parsed.ok) return parsed.case
  throw new UsageError(parsed.problems.map((p) => `${p.field}: ${p.message}`))
}
