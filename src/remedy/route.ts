import type { ArashaRecord } from '../record/record.ts'
import type { Formula } from '../record/types.ts'
import type { Context } from './context.ts'
import { endFromToday } from './deadline.ts'
import { evaluate } from './formula.ts'
import type { RemedyResult, Verdict } from './types.ts'

const ORDER: readonly Verdict[] = ['open', 'open-at-risk', 'needs-answers', 'later']

/**
 * What to do, in order: what is to be done at once; then by the day on which a term may run out, a missed one that can be restored among
 * them; then what has no term, at home before abroad; then what must wait. Equals stand as the situation lists them; nothing stands before
 * what must precede it. A term whose start is not known yet may be running: it is taken to begin on the day of asking, so that ten days that
 * may have begun stand before a year that has. What was decided once and can be used again stands last: while it is tried again the term of
 * the next step runs.
 */
export function routeOf(ctx: Context, results: readonly RemedyResult[]): string[] {
  const { record, input } = ctx
  const steps = input.steps ?? []
  const taken = new Set(steps.map((s) => s.remedy))
  const decided = new Set(steps.filter((s) => s.outcome !== null && s.outcome !== 'pending').map((s) => s.remedy))
  const listed = input.situations.flatMap((s) => record.get('situation', s)?.remedies ?? [])
  const place = (id: string) => (listed.includes(id) ? listed.indexOf(id) : listed.length)
  const key = (r: RemedyResult): readonly (number | string)[] => {
    const remedy = record.get('remedy', r.remedy)
    const abroad = remedy?.level === 'domestic' ? 0 : 1
    if (remedy?.atOnce && !taken.has(r.remedy) && evaluate(remedy.atOnce, ctx) === true)
      return [0, '', abroad, 0, place(r.remedy), r.remedy]
    const known = r.actBy ?? (r.restorable === 'yes' ? r.dueSafe : null)
    const waits = decided.has(r.remedy) || r.verdict === 'later'
    const running = !waits && r.dueMissing.length > 0
    const day = known ?? (running ? (remedy?.deadline.map((d) => endFromToday(d, input.at)).sort()[0] ?? null) : null)
    const group = decided.has(r.remedy) ? 5 : waits ? 4 : day !== null ? 1 : 2 + abroad
    return [group, day ?? '', abroad, ORDER.indexOf(r.verdict), place(r.remedy), r.remedy]
  }
  const sorted = results
    .filter((r) => r.verdict !== 'closed')
    .map((r) => ({ id: r.remedy, key: key(r), before: preceding(record, r) }))
    .sort((a, b) => compare(a.key, b.key))
  const placed: string[] = []
  const put = (id: string, above: ReadonlySet<string>): void => {
    const found = sorted.find((s) => s.id === id)
    if (!found || placed.includes(id) || above.has(id)) return
    const path = new Set(above).add(id)
    for (const ways of found.before) {
      if (ways.some((w) => decided.has(w) || placed.includes(w))) continue
      const first = sorted.find((s) => ways.includes(s.id))
      if (first) put(first.id, path)
    }
    placed.push(id)
  }
  for (const { id } of sorted) put(id, new Set())
  return placed
}

function compare(a: readonly (number | string)[], b: readonly (number | string)[]): number {
  for (const [i, x] of a.entries()) {
    const y = b[i] ?? ''
    if (x !== y) return x < y ? -1 : 1
  }
  return 0
}

/** What the `step` conditions of a remedy that are not met yet ask for: of each list one is enough. */
function preceding(record: ArashaRecord, result: RemedyResult): readonly (readonly string[])[] {
  const steps = record.get('remedy', result.remedy)?.conditions.filter((c) => c.kind === 'step') ?? []
  if (steps.length === 0) return []
  const met = new Set(result.conditions.filter((c) => c.value === true).map((c) => c.id))
  return steps.filter((c) => !met.has(c.id)).flatMap((c) => stepsIn(c.formula))
}

function stepsIn(f: Formula): (readonly string[])[] {
  if ('all' in f) return f.all.flatMap(stepsIn)
  if ('any' in f) {
    const ways = f.any.flatMap(stepsIn).flat()
    return ways.length > 0 ? [ways] : []
  }
  return 'step' in f ? [f.step] : []
}
