import { readFileSync } from 'node:fs'
import { type InputError, printable } from '../api/input.ts'
import type { ArashaRecord } from '../record/record.ts'
import { type ISODate, LANGS, type Lang } from '../record/types.ts'
import { isDate } from '../time/index.ts'

/** Everything a command touches outside itself. */
export interface Io {
  out(text: string | Uint8Array): void
  err(text: string): void
  readonly env: Readonly<Record<string, string | undefined>>
  /** The day of asking where none is named. */
  today(): ISODate
  /** Standard input, whole, up to a limit. */
  stdin(limit: number): Promise<string>
  record(): Promise<ArashaRecord>
  /** The folder of the project. */
  readonly root: string
}

/** Bad input: one line a problem for the person, exit code 2. Never shown with a stack. */
export class UsageError extends Error {
  readonly lines: readonly string[]
  constructor(lines: string | readonly string[]) {
    const all = typeof lines === 'string' ? [lines] : lines
    super(all.join('\n'))
    this.lines = all
  }
}

/** A line as a terminal may safely show it, whatever was typed or sent. */
export function safeLine(text: string): string {
  return printable(text, 600)
}

/** What was given as a word of the command line rather than as an option. */
const WORDS: ReadonlySet<string> = new Set(['id', 'a', 'b', 'remedy'])

/** The lines of a refusal, each naming its option. */
export function linesOf(error: InputError): readonly string[] {
  return error.problems.map((p) => (WORDS.has(p.field) ? p.message : `--${p.field}: ${p.message}`))
}

const CASE_LIMIT = 1_000_000

/** Reads a JSON file, or standard input for `-`, with a limit on size. */
export async function readJson(io: Io, path: string): Promise<unknown> {
  let text: string
  try {
    text = path === '-' ? await io.stdin(CASE_LIMIT + 1) : readFileSync(path, 'utf8')
  } catch (error) {
    if (error instanceof UsageError) throw error
    throw new UsageError(`--case: cannot read ${path}: ${(error as NodeJS.ErrnoException).code ?? 'unreadable'}`)
  }
  if (text.length > CASE_LIMIT) throw new UsageError(`--case: ${path} is larger than ${CASE_LIMIT / 1_000_000} MB`)
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    throw new UsageError(`--case: ${path} is not JSON: ${(error as Error).message.split('\n')[0]}`)
  }
}

/** `--lang`, else the environment's language, else English. */
export function langOf(io: Io, value: string | undefined): Lang {
  if (value !== undefined) {
    if ((LANGS as readonly string[]).includes(value)) return value as Lang
    throw new UsageError(`--lang: "${value}" is not one of ${LANGS.join(', ')}`)
  }
  const env = (io.env.LC_ALL || io.env.LC_MESSAGES || io.env.LANG || '').slice(0, 2)
  return (LANGS as readonly string[]).includes(env) ? (env as Lang) : 'en'
}

/** `--at` and the like: a day of the calendar. */
export function dayOf(io: Io, name: string, value: string | undefined): ISODate {
  if (value === undefined) return io.today()
  if (!isDate(value)) throw new UsageError(`${name}: "${value}" is not a day of the calendar (YYYY-MM-DD)`)
  return value
}

/** JSON as the contract wants it: indented, one value, a closing line end. */
export function printJson(io: Io, value: unknown): void {
  io.out(`${JSON.stringify(value, null, 2)}\n`)
}
