import type { ArashaRecord } from '../record/record.ts'
import type { Formula } from '../record/types.ts'
import { contextOf } from './context.ts'
import { evaluate } from './formula.ts'
import type { Case, Truth } from './types.ts'

/** Does a formula hold for the case as a whole? Used by templates, whose sections may depend on the facts. */
export function holds(record: ArashaRecord, input: Case, formula: Formula): Truth {
  return evaluate(formula, contextOf(record, input, new Map()))
}
