import { parseArgs } from 'node:util'
import { nearest } from '../record/nearest.ts'
import { UsageError } from './io.ts'

export type Flags = Readonly<Record<string, 'string' | 'boolean'>>
export interface Args {
  readonly values: Readonly<Record<string, string | undefined>>
  readonly on: ReadonlySet<string>
  readonly words: readonly string[]
}

/** Reads a command's words and options; an unknown option names the nearest known one. */
export function readArgs(argv: readonly string[], flags: Flags, words: { min: number; max: number; names: string }): Args {
  for (const arg of argv) {
    const name = /^--([^=]+)/.exec(arg)?.[1]
    if (name !== undefined && !(name in flags)) {
      const near = nearest(name, Object.keys(flags))
      throw new UsageError(`unknown option --${name}${near ? `; did you mean --${near}?` : ''}`)
    }
  }
  let parsed: ReturnType<typeof parseArgs>
  try {
    const options = Object.fromEntries(Object.entries(flags).map(([k, type]) => [k, k === 'output' ? { type, short: 'o' } : { type }]))
    parsed = parseArgs({ args: [...argv], options, allowPositionals: true, strict: true })
  } catch (error) {
    throw new UsageError((error as Error).message.split('. ')[0] ?? 'unreadable options')
  }
  if (parsed.positionals.length < words.min || parsed.positionals.length > words.max) {
    throw new UsageError(
      `expected ${words.names || 'no further words'}, got ${parsed.positionals.length ? parsed.positionals.join(' ') : 'nothing'}`,
    )
  }
  const values: Record<string, string | undefined> = {}
  const on = new Set<string>()
  for (const [k, v] of Object.entries(parsed.values)) {
    if (typeof v === 'string') values[k] = v
    else if (v === true) on.add(k)
  }
  return { values, on, words: parsed.positionals }
}

/** An option that must be there. */
export function need(args: Args, name: string): string {
  const value = args.values[name]
  if (value === undefined) throw new UsageError(`--${name} is missing`)
  return value
}
