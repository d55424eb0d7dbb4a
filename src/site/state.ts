import type { ArashaRecord } from '../record/record.ts'
import type { FactValue, ISODate } from '../record/types.ts'
import { type Case, parseCase } from '../remedy/index.ts'

/** The answers as they ride in the form: the case, and the questions that were answered with "I don't know". */
export interface State {
  readonly case: Case
  readonly skipped: readonly string[]
}

/** The hidden fields that carry a state. */
export function fieldsOf(state: State): { case: string; skipped: string } {
  const { situations, facts, claims, steps } = state.case
  return { case: JSON.stringify({ situations, facts, claims, steps }), skipped: state.skipped.join(' ') }
}

export type ReadState = { readonly ok: true; readonly state: State } | { readonly ok: false; readonly reason: string }

/** Reads the hidden fields. They come from outside, so they are checked like any other input. The day of asking is always today. */
export function readState(record: ArashaRecord, form: ReadonlyMap<string, string>, today: ISODate): ReadState {
  const text = form.get('case')
  let json: unknown = { situations: form.get('situation') ? [form.get('situation')] : [], facts: {}, claims: [], steps: null }
  if (text !== undefined && text !== '') {
    try {
      json = JSON.parse(text)
    } catch {
      return { ok: false, reason: 'JSON' }
    }
  }
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return { ok: false, reason: 'case' }
  const parsed = parseCase(record, { ...json, at: today })
  if (!parsed.ok)
    return {
      ok: false,
      reason: parsed.problems
        .map((p) => `${p.field} ${p.message}`)
        .join('; ')
        .slice(0, 300),
    }
  const skipped = (form.get('skipped') ?? '').split(' ').filter((id) => id === 'steps' || record.get('fact', id) !== undefined)
  return { ok: true, state: { case: parsed.case, skipped: [...new Set(skipped)] } }
}

export function withFact(state: State, id: string, value: FactValue): State {
  const facts = { ...state.case.facts }
  if (value === null) delete facts[id]
  else facts[id] = value
  const skipped = state.skipped.filter((s) => s !== id)
  return { case: { ...state.case, facts }, skipped: value === null ? [...skipped, id] : skipped }
}
