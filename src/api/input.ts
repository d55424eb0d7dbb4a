import type { InputProblem } from '../remedy/index.ts'

/**
 * Something asked for that cannot be answered: which field, and why. `unknown`: well formed, but the record has no such thing.
 * Every surface turns it into its own refusal: a line on stderr, a problem+json.
 */
export class InputError extends Error {
  readonly kind: 'unknown' | 'invalid'
  readonly problems: readonly InputProblem[]
  constructor(kind: 'unknown' | 'invalid', problems: readonly InputProblem[]) {
    super(problems.map((p) => `${p.field}: ${p.message}`).join('\n'))
    this.name = 'InputError'
    this.kind = kind
    this.problems = problems
  }
}

export function invalid(field: string, message: string): InputError {
  return new InputError('invalid', [{ field, message }])
}

export function unknown(field: string, message: string): InputError {
  return new InputError('unknown', [{ field, message }])
}

/** A value as a message may repeat it: short, and without characters that act on a terminal or turn the reading direction. */
export function printable(text: string, length = 120): string {
  const clean = text.toWellFormed().replace(/[\p{Cc}\p{Cf}\u2028\u2029\ufffe\uffff]/gu, '?')
  return clean.length > length ? `${clean.slice(0, length).toWellFormed()}…` : clean
}
