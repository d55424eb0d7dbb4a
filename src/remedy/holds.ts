import type { ArashaRecord } from '../record/record.ts'
import type { Formula } from '../record/types.ts'
import { contextOf } from './context.ts'
import { evaluate, missing } from './formula.ts'
import type { Case, Claim, Truth } from './types.ts'

/** Does a formula hold for the case as a whole, or for one claim of it? Used by templates, whose sections may depend on the facts. */
export function holds(record: ArashaRecord, input: Case, formula: Formula, claim: Claim | null = null): Truth {
  return evaluate(formula, { ...contextOf(record, input, new Map()), claim })
}

/** Facts that would decide a formula that is unknown for the case as a whole. */
export function deciding(record: ArashaRecord, input: Case, formula: Formula): string[] {
  return [...missing(formula, contextOf(record, input, new Map()))]
}
