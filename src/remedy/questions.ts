import type { Context } from './context.ts'
import { missing } from './formula.ts'
import type { RemedyResult } from './types.ts'

/**
 * What to ask next: first what the first step of the route that is not settled waits for, in the order of its conditions, since its term may
 * be running; then what tells whether something is to be done at once; then the other unknown facts of remedies that are not settled, ranked
 * by how many of them each would help to decide. A fact weighs more where it is the only one lacking. Facts that no question of the record
 * asks (what was filed) are not in the list.
 */
export function rankQuestions(
  ctx: Context,
  results: readonly RemedyResult[],
  route: readonly string[],
): { fact: string; decides: number }[] {
  const asked = (fact: string) => ctx.record.get('fact', fact)?.use === 'case'
  const decides = new Map<string, number>()
  const weight = new Map<string, number>()
  const hurry = new Set<string>()
  for (const result of results) {
    if (result.verdict === 'closed') continue
    const unsettled = result.verdict === 'needs-answers' || result.verdict === 'open-at-risk'
    const open = unsettled ? openIn(result) : new Set<string>()
    // Whether the way is there at all comes before the day by which to take it.
    if (unsettled && (open.size === 0 || result.verdict === 'open-at-risk')) for (const m of result.dueMissing) open.add(m)
    const urgent = ctx.record.get('remedy', result.remedy)?.atOnce
    for (const m of urgent ? missing(urgent, ctx) : []) {
      open.add(m)
      hurry.add(m)
    }
    for (const fact of open) {
      decides.set(fact, (decides.get(fact) ?? 0) + 1)
      weight.set(fact, (weight.get(fact) ?? 0) + 1 / open.size)
    }
  }
  const waited =
    route
      .flatMap((id) => results.find((r) => r.remedy === id) ?? [])
      .filter((r) => r.verdict === 'needs-answers' || r.dueMissing.length > 0)
      .map((r) => [...openIn(r), ...r.dueMissing].filter(asked))
      .find((facts) => facts.length > 0) ?? []
  for (const fact of waited) decides.set(fact, decides.get(fact) ?? 1)
  const rank = (fact: string) => (waited.includes(fact) ? waited.indexOf(fact) : waited.length + (hurry.has(fact) ? 0 : 1))
  return [...decides]
    .filter(([fact]) => asked(fact))
    .map(([fact, n]) => ({ fact, decides: n }))
    .sort(
      (a, b) =>
        rank(a.fact) - rank(b.fact) ||
        b.decides - a.decides ||
        (weight.get(b.fact) ?? 0) - (weight.get(a.fact) ?? 0) ||
        (a.fact < b.fact ? -1 : 1),
    )
}

/** Facts that would settle whether the way is there. */
function openIn(result: RemedyResult): Set<string> {
  const open = new Set(result.conditions.flatMap((c) => (c.value === null && c.kind !== 'advice' ? c.missing : [])))
  for (const c of result.claims)
    for (const d of c.conditions) if (d.value === null && d.kind !== 'advice') for (const m of d.missing) open.add(m)
  return open
}
