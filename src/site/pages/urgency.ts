import type { Deadline, Remedy, Situation } from '../../record/types.ts'
import { parseTerm, roughHours } from '../../time/index.ts'
import type { Page } from '../context.ts'

export interface Urgent {
  readonly situation: Situation
  /** The shortest general term among the remedies that the situation names first. */
  readonly first?: { readonly remedy: string; readonly deadline: Deadline }
}

/** A situation lists its remedies from the most direct on; terms of later ones would not be the first to be missed. */
const DIRECT = 4

/** The shortest term of a remedy. Those for special cases, and those counted back from an event of one's own, are left to the plan. */
export function shortTerm(remedy: Remedy): { readonly deadline: Deadline; readonly hours: number } | undefined {
  let found: { deadline: Deadline; hours: number } | undefined
  for (const deadline of remedy.deadline) {
    const { term, safeTerm = term } = deadline
    if (safeTerm === undefined || deadline.before || deadline.when !== undefined) continue
    const hours = roughHours(parseTerm(safeTerm))
    if (found === undefined || hours < found.hours) found = { deadline, hours }
  }
  return found
}

/** What can be missed first. */
function firstTerm(page: Page, situation: Situation): Urgent & { readonly hours: number } {
  let hours = Number.POSITIVE_INFINITY
  let first: Urgent['first']
  for (const id of situation.remedies.slice(0, DIRECT)) {
    const remedy = page.record.get('remedy', id)
    const term = remedy && shortTerm(remedy)
    if (!term || term.hours >= hours) continue
    hours = term.hours
    first = { remedy: id, deadline: term.deadline }
  }
  return { situation, first, hours }
}

/** Situations, the most urgent first. */
export function byUrgency(page: Page): readonly Urgent[] {
  // Infinity less infinity is no number.
  const order = (hours: number) => Math.min(hours, 1e9)
  return page.record
    .all('situation')
    .map((s) => firstTerm(page, s))
    .sort((a, b) => order(a.hours) - order(b.hours) || (a.situation.id < b.situation.id ? -1 : 1))
}
