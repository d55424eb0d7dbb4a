import type { ArashaRecord } from '../record/record.ts'
import type { Formula, Remedy } from '../record/types.ts'
import { parseTerm, roughHours } from '../time/index.ts'
import type { RemedyResult, Step, Verdict } from './types.ts'

const ORDER: readonly Verdict[] = ['open', 'open-at-risk', 'needs-answers', 'later']

/**
 * What to do, in order: a known day first, the sooner the earlier, a missed term that can be restored among them; then terms whose start is not known yet, the shortest first, since
 * they may be running; then what has no term, at home before abroad; then what must wait. Nothing stands before what must precede it.
 * What was decided once and can be used again stands last: while it is tried again the term of the next step runs.
 */
export function routeOf(record: ArashaRecord, results: readonly RemedyResult[], steps: readonly Step[] = []): string[] {
  const decided = new Set(steps.filter((s) => s.outcome !== null && s.outcome !== 'pending').map((s) => s.remedy))
  const key = (r: RemedyResult): readonly (number | string)[] => {
    const remedy = record.get('remedy', r.remedy)
    const day = r.actBy ?? (r.restorable === 'yes' ? r.dueSafe : null)
    const abroad = remedy?.level === 'domestic' ? 0 : 1
    const running = day === null && r.dueMissing.length > 0
    const group = decided.has(r.remedy) ? 5 : r.verdict === 'later' ? 4 : day !== null ? 0 : running ? 1 : 2 + abroad
    return [group, day ?? '', abroad, running && remedy ? shortest(remedy) : 0, ORDER.indexOf(r.verdict), r.remedy]
  }
  const sorted = results
    .filter((r) => r.verdict !== 'closed')
    .map((r) => ({ id: r.remedy, key: key(r) }))
    .sort((a, b) => compare(a.key, b.key))
  const ids = new Set(sorted.map((s) => s.id))
  const placed: string[] = []
  const place = (id: string, above: ReadonlySet<string>): void => {
    if (placed.includes(id) || above.has(id)) return
    const path = new Set(above).add(id)
    for (const before of preceding(record, id)) if (ids.has(before) && !decided.has(before)) place(before, path)
    placed.push(id)
  }
  for (const { id } of sorted) place(id, new Set())
  return placed
}

function compare(a: readonly (number | string)[], b: readonly (number | string)[]): number {
  for (const [i, x] of a.entries()) {
    const y = b[i] ?? ''
    if (x !== y) return x < y ? -1 : 1
  }
  return 0
}

/** The shortest term of a remedy, roughly in hours: enough to tell what may run out first. */
function shortest(remedy: Remedy): number {
  const hours = remedy.deadline.flatMap(({ term, safeTerm = term }) => (safeTerm === undefined ? [] : roughHours(parseTerm(safeTerm))))
  return hours.length > 0 ? Math.min(...hours) : Number.POSITIVE_INFINITY
}

/** Remedies that a remedy's `step` conditions ask to have been used. */
function preceding(record: ArashaRecord, id: string): string[] {
  const remedy = record.get('remedy', id)
  return remedy ? remedy.conditions.filter((c) => c.kind === 'step').flatMap((c) => stepsIn(c.formula)) : []
}

function stepsIn(f: Formula): string[] {
  if ('all' in f) return f.all.flatMap(stepsIn)
  if ('any' in f) return f.any.flatMap(stepsIn)
  if ('step' in f) return [...f.step]
  return []
}
