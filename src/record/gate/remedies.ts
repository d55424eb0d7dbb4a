import type { Finding } from '../problem.ts'
import type { Remedy } from '../types.ts'
import type { Found, Rule, View } from './rule.ts'

/** Every remedy can be reached from what people say happened, and leads on without going in circles. */
export const remedies: Rule = {
  name: 'remedy',
  entry(entry) {
    if (entry.kind !== 'remedy' || !entry.fits) return []
    const r = entry.value as Remedy
    const found: Finding[] = []
    const need = (list: readonly unknown[] | undefined, path: string, why: string) => {
      if (!list?.length) found.push({ path: [path], message: `${path} is empty: ${why}` })
    }
    need(r.conditions, 'conditions', 'say who can use it and when')
    need(r.form, 'form', 'say what the complaint must hold')
    need(r.outcomes, 'outcomes', 'say what can come of it')
    need(r.risks, 'risks', 'say what to beware of')
    if (r.level === 'international' && r.exhaustion.must === 'yes') {
      found.push({ path: ['exhaustion', 'must'], message: 'an international procedure is no domestic remedy that must be used first' })
    }
    for (const [i, c] of r.conditions.entries()) {
      if (c.kind === 'advice' && c.no !== undefined)
        found.push({ path: ['conditions', i, 'no'], message: 'advice is not shown where its formula is false: say all of it in "why"' })
    }
    if (r.level === 'domestic') {
      need(r.basis, 'basis', 'a domestic remedy rests on a provision')
      for (const [i, c] of r.conditions.entries()) {
        if (c.kind !== 'advice' && c.basis.length === 0)
          found.push({ path: ['conditions', i, 'basis'], message: `the condition "${c.id}" rests on no provision` })
      }
      for (const [i, d] of r.deadline.entries())
        if (d.term !== undefined && d.basis.length === 0)
          found.push({ path: ['deadline', i, 'basis'], message: 'a term rests on a provision' })
    }
    const seen = new Set<string>()
    for (const [i, c] of r.conditions.entries()) {
      if (seen.has(c.id)) found.push({ path: ['conditions', i, 'id'], message: `the condition "${c.id}" stands here twice` })
      seen.add(c.id)
    }
    for (const [i, n] of r.next.entries())
      if (n.remedy === r.id) found.push({ path: ['next', i, 'remedy'], message: 'the next step is this remedy itself' })
    return found
  },
  record(view) {
    return [...unreached(view), ...chains(view)]
  },
}

/** Remedies that no situation names, and none that a situation names leads to. */
function unreached(view: View): Found[] {
  const reached = new Set<string>()
  const queue = view.all('situation').flatMap((s) => s.value.remedies)
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    if (reached.has(id)) continue
    reached.add(id)
    const r = view.get('remedy', id)
    queue.push(...(r?.exhaustion.then ?? []), ...(r?.next.flatMap((n) => n.remedy ?? []) ?? []))
  }
  return view
    .all('remedy')
    .filter((r) => !reached.has(r.value.id) && r.value.unavailable === undefined)
    .map(({ entry, value }) => ({
      entry,
      path: ['id'],
      message: `no situation leads to the remedy "${value.id}", directly or through another`,
    }))
}

/** After a refusal the chain goes up, within the country, and ends. */
function chains(view: View): Found[] {
  const found: Found[] = []
  for (const { entry, value } of view.all('remedy')) {
    for (const [i, id] of value.exhaustion.then.entries()) {
      const then = view.get('remedy', id)
      if (then && then.level !== value.level)
        found.push({
          entry,
          path: ['exhaustion', 'then', i],
          message: `"${id}" is ${then.level}; the chain of exhaustion stays ${value.level}`,
        })
      if (leads(id, value.id, view))
        found.push({
          entry,
          path: ['exhaustion', 'then', i],
          message: `the chain goes in a circle: from "${value.id}" through "${id}" back`,
        })
    }
  }
  return found
}

function leads(from: string, to: string, view: View): boolean {
  const seen = new Set<string>()
  const queue = [from]
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    if (id === to) return true
    if (seen.has(id)) continue
    seen.add(id)
    queue.push(...(view.get('remedy', id)?.exhaustion.then ?? []))
  }
  return false
}
