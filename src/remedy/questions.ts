import type { ArashaRecord } from '../record/record.ts'
import type { RemedyResult } from './types.ts'

/**
 * What to ask next: the unknown facts of remedies that are not settled, ranked by how many of them each would help to decide.
 * A fact weighs more where it is the only one lacking. Facts that no question of the record asks (what was filed) are not in the list.
 */
export function rankQuestions(record: ArashaRecord, results: readonly RemedyResult[]): { fact: string; decides: number }[] {
  const decides = new Map<string, number>()
  const weight = new Map<string, number>()
  for (const result of results) {
    if (result.verdict !== 'needs-answers' && result.verdict !== 'open-at-risk') continue
    const open = new Set(result.conditions.flatMap((c) => (c.value === null && c.kind !== 'advice' ? c.missing : [])))
    for (const c of result.claims)
      for (const d of c.conditions) if (d.value === null && d.kind !== 'advice') for (const m of d.missing) open.add(m)
    // Whether the way is there at all comes before the day by which to take it.
    if (open.size === 0 || result.verdict === 'open-at-risk') for (const m of result.dueMissing) open.add(m)
    for (const fact of open) {
      decides.set(fact, (decides.get(fact) ?? 0) + 1)
      weight.set(fact, (weight.get(fact) ?? 0) + 1 / open.size)
    }
  }
  return [...decides]
    .filter(([fact]) => record.get('fact', fact)?.use === 'case')
    .map(([fact, n]) => ({ fact, decides: n }))
    .sort((a, b) => b.decides - a.decides || (weight.get(b.fact) ?? 0) - (weight.get(a.fact) ?? 0) || (a.fact < b.fact ? -1 : 1))
}
