import type { ArashaRecord } from '../record/record.ts'
import type { FactValue, ISODate } from '../record/types.ts'
import { type Case, parseCase } from '../remedy/index.ts'

/** The answers as they ride in the form. */
export interface State {
  readonly case: Case
  /** Questions answered with "I don't know". */
  readonly skipped: readonly string[]
  /** Questions in the order in which they were answered, so that one can go back. */
  readonly trail: readonly string[]
}

/** The hidden fields that carry a state. */
export function fieldsOf(state: State): { case: string; skipped: string; trail: string } {
  const { situations, facts, claims, steps } = state.case
  return { case: JSON.stringify({ situations, facts, claims, steps }), skipped: state.skipped.join(' '), trail: state.trail.join(' ') }
}

/** `fields`: paths of what cannot be read, as in a case. */
export type ReadState = { readonly ok: true; readonly state: State } | { readonly ok: false; readonly fields: readonly string[] }

/** Reads the hidden fields. They come from outside, so they are checked like any other input. The day of asking is always today. */
export function readState(record: ArashaRecord, form: ReadonlyMap<string, string>, today: ISODate): ReadState {
  const text = form.get('case')
  let json: unknown = { situations: form.get('situation') ? [form.get('situation')] : [], facts: {}, claims: [], steps: null }
  if (text !== undefined && text !== '') {
    try {
      json = JSON.parse(text)
    } catch {
      return { ok: false, fields: ['case'] }
    }
  }
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return { ok: false, fields: ['case'] }
  const parsed = parseCase(record, { ...json, at: today })
  if (!parsed.ok) return { ok: false, fields: parsed.problems.map((p) => p.field) }
  const questions = (name: string) => [
    ...new Set((form.get(name) ?? '').split(' ').filter((id) => id === STEPS || record.get('fact', id) !== undefined)),
  ]
  return { ok: true, state: { case: parsed.case, skipped: questions('skipped'), trail: questions('trail') } }
}

/** The question of what has been filed; every other question is a fact of the record. */
export const STEPS = 'steps'

/** The state with one question answered; `null` is "I don't know". */
export function withFact(state: State, id: string, value: FactValue): State {
  const facts = { ...state.case.facts }
  if (value === null) delete facts[id]
  else facts[id] = value
  return answered({ ...state, case: { ...state.case, facts } }, id, value !== null)
}

export function withSteps(state: State, steps: Case['steps']): State {
  return answered({ ...state, case: { ...state.case, steps } }, STEPS, steps !== null)
}

function answered(state: State, id: string, known: boolean): State {
  const skipped = state.skipped.filter((s) => s !== id)
  return { ...state, skipped: known ? skipped : [...skipped, id], trail: state.trail.includes(id) ? state.trail : [...state.trail, id] }
}

/** The question before this one; `undefined` at the first, where only the choice of the situation lies before. */
export function questionBefore(state: State, id: string): string | undefined {
  const at = state.trail.indexOf(id)
  return at === -1 ? state.trail.at(-1) : state.trail[at - 1]
}
