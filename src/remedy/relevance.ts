import { type ArashaRecord, covers } from '../record/record.ts'
import { claimsFor } from './claims.ts'
import type { Case, Claim } from './types.ts'

/**
 * Remedies that the case gives reason to look at: those of its situations, of steps already taken and what follows them, and the
 * procedures whose treaty a claim names. Without a situation, the situations that give rise to such claims stand in.
 */
export function relevantRemedies(record: ArashaRecord, input: Case, derived: readonly Claim[]): Set<string> {
  const relevant = new Set<string>()
  const situations =
    input.situations.length > 0
      ? input.situations.flatMap((s) => record.get('situation', s) ?? [])
      : record
          .all('situation')
          .filter((s) => input.claims.some((c) => s.claims.some((p) => covers(p, c.provision) || covers(c.provision, p))))
  for (const s of situations) for (const r of s.remedies) relevant.add(r)
  for (const step of input.steps ?? []) {
    relevant.add(step.remedy)
    for (const n of record.get('remedy', step.remedy)?.next ?? []) if (n.remedy) relevant.add(n.remedy)
  }
  for (const remedy of record.all('remedy')) {
    if (remedy.treaty !== undefined && claimsFor(remedy, input.claims, derived).length > 0) relevant.add(remedy.id)
  }
  return relevant
}
