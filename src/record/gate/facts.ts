import type { Finding } from '../problem.ts'
import type { Fact } from '../types.ts'
import type { Found, Rule, View } from './rule.ts'

/** A question has the answers that its type needs, and something rests on it. */
export const facts: Rule = {
  name: 'fact',
  entry(entry) {
    if (entry.kind !== 'fact' || !entry.fits) return []
    const f = entry.value as Fact
    const found: Finding[] = []
    const dated = f.type === 'date' || f.type === 'datetime'
    if (f.type === 'choice' && f.id !== 'other-procedure-body' && (f.options?.length ?? 0) < 2)
      found.push({ path: ['options'], message: 'a choice needs two options at least' })
    if (f.type !== 'choice' && f.options) found.push({ path: ['options'], message: `a ${f.type} has no options` })
    if (f.future !== undefined && !dated)
      found.push({ path: ['future'], message: `only a date can lie in the future; this is a ${f.type}` })
    const seen = new Map<string, string>()
    for (const [i, o] of (f.options ?? []).entries()) {
      if (seen.has(o.id)) found.push({ path: ['options', i, 'id'], message: `the option "${o.id}" stands here twice` })
      const label = `${o.label.kk} ${o.label.ru} ${o.label.en}`
      const other = [...seen].find(([, l]) => l === label)
      if (other) found.push({ path: ['options', i, 'label'], message: `the options "${other[0]}" and "${o.id}" read the same` })
      seen.set(o.id, label)
    }
    return found
  },
  record(view) {
    const used = usedFacts(view)
    return view
      .all('fact')
      .filter(({ value }) => !used.has(value.id))
      .map(({ entry, value }): Found => ({ entry, path: ['id'], message: `nothing rests on the fact "${value.id}"`, severity: 'warning' }))
  },
}

/** Facts that a formula, a term, a situation or a template uses; those of claims stand in for the claim's own fields. */
function usedFacts(view: View): Set<string> {
  const used = new Set(['claim-raised', 'claim-evidence', 'claim-excuse', 'claim-affirmed', 'event-ongoing', 'event-date'])
  for (const entry of view.entries) {
    for (const { role, value } of view.leaves(entry)) {
      if (role === 'fact') used.add(String(value))
      else if (role === 'dateref') used.add(String(value).replace(/^fact:/, ''))
      else if (role === 'values' && typeof value === 'object' && value !== null) for (const id of Object.keys(value)) used.add(id)
      else if (role === 'placeholders') for (const [, id] of JSON.stringify(value).matchAll(/\{fact:([^}]*)\}/g)) used.add(id ?? '')
    }
  }
  return used
}
