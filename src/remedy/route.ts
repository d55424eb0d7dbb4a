import type { ArashaRecord } from '../record/record.ts'
import type { Formula } from '../record/types.ts'
import type { RemedyResult, Verdict } from './types.ts'

const ORDER: readonly Verdict[] = ['open', 'open-at-risk', 'later', 'needs-answers']

/** What to do, in order: what expires first goes first, domestic before international, and nothing stands before what must precede it. */
export function routeOf(record: ArashaRecord, results: readonly RemedyResult[]): string[] {
  const usable = results.filter((r) => r.verdict !== 'closed')
  const key = (r: RemedyResult): string => {
    const day = r.missed ? null : (r.dueSafe ?? r.due)
    const level = record.get('remedy', r.remedy)?.level === 'domestic' ? 0 : 1
    return `${r.verdict === 'later' || r.verdict === 'needs-answers' ? 1 : 0} ${day ?? '9999'} ${ORDER.indexOf(r.verdict)} ${level}`
  }
  const sorted = usable
    .map((r) => ({ id: r.remedy, key: key(r) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.id < b.id ? -1 : 1))
  const ids = new Set(sorted.map((s) => s.id))
  const placed: string[] = []
  const place = (id: string, above: ReadonlySet<string>): void => {
    if (placed.includes(id) || above.has(id)) return
    const path = new Set(above).add(id)
    for (const before of preceding(record, id)) if (ids.has(before)) place(before, path)
    placed.push(id)
  }
  for (const { id } of sorted) place(id, new Set())
  return placed
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
