import type { LoadedEntry } from '../load.ts'
import { nearest } from '../nearest.ts'
import type { Finding, Path } from '../problem.ts'
import type { Fact, FactValue, Formula, Remedy, Situation, Template } from '../types.ts'
import type { Found, Rule, View } from './rule.ts'
import { satisfiable } from './satisfiable.ts'

/** Formulas ask for values that facts can have, and can come true. */
export const formulas: Rule = {
  name: 'formula',
  record(view) {
    const found: Found[] = []
    for (const entry of view.entries) {
      if (!entry.fits) continue
      for (const { role, path, value } of view.leaves(entry)) {
        if (role === 'formula') for (const f of values(value as Formula, path, view)) found.push({ entry, ...f })
        if (role === 'values') for (const f of implied(value as Situation['implies'], path, view)) found.push({ entry, ...f })
      }
    }
    const cyclic = cycles(view)
    for (const entry of cyclic) found.push({ entry, path: ['formula'], message: `the formula of "${entry.id}" rests on itself` })
    if (cyclic.length > 0) return found
    for (const { entry, value } of view.all('derived')) {
      if (!satisfiable([{ formula: value.formula, is: true }], view))
        found.push({ entry, path: ['formula'], message: 'this formula can never be true' })
      else if (!satisfiable([{ formula: value.formula, is: false }], view))
        found.push({ entry, path: ['formula'], message: 'this formula is always true' })
    }
    for (const { entry, value } of view.all('remedy')) for (const f of remedy(value, view)) found.push({ entry, ...f })
    for (const { entry, value } of view.all('template')) for (const f of template(value, view)) found.push({ entry, ...f })
    return found
  },
}

/** The values that a formula compares a fact with are values of that fact. */
function values(f: Formula, path: Path, view: View): Finding[] {
  if ('date' in f && f.after === undefined && f.onOrAfter === undefined && f.before === undefined && f.onOrBefore === undefined) {
    return [{ path, message: `the date ${f.date} is compared with nothing` }]
  }
  if ('claim' in f) return claim(f, path)
  if (!('fact' in f)) return []
  if (f.is !== undefined && f.in !== undefined) return [{ path, message: `${f.fact}: write "is" or "in", not both` }]
  const fact = view.get('fact', f.fact)
  if (!fact) return []
  if (fact.use === 'draft') return [{ path, message: `${f.fact} only fills a draft; a formula cannot rest on it` }]
  if (f.is === undefined && f.in === undefined) {
    return fact.type === 'bool' ? [] : [{ path, message: `${f.fact} is a ${fact.type}; say what it must be with "is" or "in"` }]
  }
  const list: readonly (readonly [FactValue, Path])[] = f.in
    ? f.in.map((v, i) => [v, [...path, 'in', i]])
    : [[f.is as FactValue, [...path, 'is']]]
  const found = list.flatMap(([v, at]) => {
    const message = wrongValue(fact, v, view)
    return message ? [{ path: at, message }] : []
  })
  if (f.in && new Set(f.in).size < f.in.length) found.push({ path: [...path, 'in'], message: `${f.fact}: a value is listed twice` })
  return found
}

function claim(f: Extract<Formula, { claim: string }>, path: Path): Finding[] {
  const options = {
    raised: [true, false],
    ongoing: [true, false],
    evidence: ['none', 'some', 'strong'],
    excuse: ['ineffective', 'unavailable', 'prolonged', 'inaccessible'],
  }
  const known: readonly FactValue[] = options[f.claim]
  if (f.is === undefined && f.in === undefined)
    return typeof known[0] === 'boolean' ? [] : [{ path, message: `${f.claim} of a claim: say what it must be with "is" or "in"` }]
  return (f.in ?? [f.is ?? null]).flatMap((v) =>
    known.includes(v) ? [] : [{ path, message: `${f.claim} of a claim is never ${JSON.stringify(v)}; it is ${known.join(', ')}` }],
  )
}

function wrongValue(fact: Fact, value: FactValue, view: View): string | undefined {
  switch (fact.type) {
    case 'bool':
      return typeof value === 'boolean' ? undefined : `${fact.id} is true or false, not ${JSON.stringify(value)}`
    case 'choice': {
      const options = fact.options?.map((o) => o.id) ?? []
      if (typeof value === 'string' && (options.includes(value) || (options.length === 0 && view.ids('remedy').has(value))))
        return undefined
      const near = typeof value === 'string' ? nearest(value, options) : undefined
      return `${fact.id} has no option ${JSON.stringify(value)}${near ? `; did you mean "${near}"?` : `; it has ${options.join(', ')}`}`
    }
    case 'date':
    case 'datetime':
      return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}/.test(value)
        ? undefined
        : `${fact.id} is a date, not ${JSON.stringify(value)}`
    case 'text':
      return typeof value === 'string' ? undefined : `${fact.id} is a text, not ${JSON.stringify(value)}`
  }
}

function implied(map: Situation['implies'], path: Path, view: View): Finding[] {
  return Object.entries(map ?? {}).flatMap(([id, value]) => {
    const fact = view.get('fact', id)
    if (!fact) {
      if (view.ids('fact').has(id)) return []
      const near = nearest(id, view.ids('fact'))
      return [{ path: [...path, id], message: `unknown fact "${id}"${near ? `; did you mean "${near}"?` : ''}` }]
    }
    const message = wrongValue(fact, value, view)
    return message ? [{ path: [...path, id], message }] : []
  })
}

/** Derived formulas that lead back to themselves. */
function cycles(view: View): LoadedEntry[] {
  const uses = new Map<string, string[]>()
  for (const { entry } of view.all('derived')) {
    uses.set(
      entry.id,
      view.leaves(entry).flatMap((l) => (l.role === 'derived' ? [String(l.value)] : [])),
    )
  }
  const reaches = (from: string, to: string, seen: Set<string>): boolean =>
    (uses.get(from) ?? []).some((next) => {
      if (next === to) return true
      if (seen.has(next)) return false
      seen.add(next)
      return reaches(next, to, seen)
    })
  return view.all('derived').flatMap(({ entry }) => (reaches(entry.id, entry.id, new Set()) ? [entry] : []))
}

/** Exhaustion looks at what became of the domestic remedies: one of them that asked it would wait for its own verdict. */
function asksExhaustion(f: Formula): boolean {
  if ('all' in f) return f.all.some(asksExhaustion)
  if ('any' in f) return f.any.some(asksExhaustion)
  if ('not' in f) return asksExhaustion(f.not)
  return 'exhausted' in f
}

function remedy(r: Remedy, view: View): Finding[] {
  const found: Finding[] = []
  const bars = r.conditions.filter((c) => c.kind === 'bar')
  let possible = true
  for (const [i, c] of r.conditions.entries()) {
    const at = ['conditions', i, 'formula']
    if (r.level === 'domestic' && asksExhaustion(c.formula))
      found.push({ path: at, message: 'exhaustion is asked of domestic remedies by international ones, never by a domestic one' })
    if ((c.kind === 'bar' || c.kind === 'step') && r.unavailable === undefined && !satisfiable([{ formula: c.formula, is: true }], view)) {
      possible = false
      found.push({ path: at, message: `the condition "${c.id}" can never be met` })
    }
    if (c.laterWhen && !satisfiable([{ formula: c.laterWhen, is: true }], view))
      found.push({ path: ['conditions', i, 'laterWhen'], message: `"later" for "${c.id}" can never be` })
    if (c.laterWhen && c.kind !== 'bar')
      found.push({ path: ['conditions', i, 'laterWhen'], message: `only a bar can be met later; "${c.id}" is a ${c.kind}` })
  }
  if (
    possible &&
    r.unavailable === undefined &&
    !satisfiable(
      bars.map((c) => ({ formula: c.formula, is: true })),
      view,
    )
  ) {
    found.push({ path: ['conditions'], message: `the bars of "${r.id}" contradict one another: nobody could ever use it` })
  }
  const before: Formula[] = []
  for (const [i, d] of r.deadline.entries()) {
    if (d.when && !satisfiable([{ formula: d.when, is: true }], view))
      found.push({ path: ['deadline', i, 'when'], message: 'this term can never apply' })
    else if (
      !satisfiable([...before.map((formula) => ({ formula, is: false })), ...(d.when ? [{ formula: d.when, is: true }] : [])], view)
    ) {
      found.push({ path: ['deadline', i], message: 'this term can never apply: those before it always do' })
    }
    if (!d.inForce) before.push(d.when ?? { always: true })
  }
  return found
}

function template(t: Template, view: View): Finding[] {
  return t.sections.flatMap((s, i) =>
    s.when && !satisfiable([{ formula: s.when, is: true }], view)
      ? [{ path: ['sections', i, 'when'], message: `the section "${s.id}" can never appear` }]
      : [],
  )
}
