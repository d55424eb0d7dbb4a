import { EVENT_DAY } from './claims.ts'
import type { Context } from './context.ts'
import { missing } from './formula.ts'
import type { Assessment, RemedyResult } from './types.ts'

/**
 * What to ask next. `questions`: the unknown facts of remedies that are not settled, ranked by how many of them each would help to decide; a
 * fact weighs more where it is the only one lacking. `askFirst`: what comes before them: the day of the event, by which every right is judged; what the first step of the route that is not
 * settled waits for, in the order of its conditions, since its term may be running; then what tells whether something is to be done at once.
 * Facts that no question of the record asks (what was filed) are in neither.
 */
export function questionsOf(
  ctx: Context,
  results: readonly RemedyResult[],
  route: readonly string[],
): { questions: { fact: string; decides: number }[]; askFirst: string[] } {
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
  const questions = [...decides]
    .filter(([fact]) => asked(fact))
    .map(([fact, n]) => ({ fact, decides: n }))
    .sort((a, b) => b.decides - a.decides || (weight.get(b.fact) ?? 0) - (weight.get(a.fact) ?? 0) || (a.fact < b.fact ? -1 : 1))
  const urgent = questions.map((q) => q.fact).filter((fact) => hurry.has(fact))
  const day = ctx.input.facts[EVENT_DAY] == null ? [EVENT_DAY].filter(asked) : []
  return { questions, askFirst: [...new Set([...day, ...waited, ...urgent])] }
}

/** The facts to ask for, in the order in which to ask. */
export const toAsk = ({ askFirst, questions }: Pick<Assessment, 'askFirst' | 'questions'>): string[] => [
  ...new Set([...askFirst, ...questions.map((q) => q.fact)]),
]

/** Facts that would settle whether the way is there. */
function openIn(result: RemedyResult): Set<string> {
  const open = new Set(result.conditions.flatMap((c) => (c.value === null && c.kind !== 'advice' ? c.missing : [])))
  for (const c of result.claims)
    for (const d of c.conditions) if (d.value === null && d.kind !== 'advice') for (const m of d.missing) open.add(m)
  return open
}
