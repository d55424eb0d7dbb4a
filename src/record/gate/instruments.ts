import { bindingSpan } from '../record.ts'
import type { Instrument } from '../types.ts'
import type { Found, Rule, View } from './rule.ts'

/** What acts say of one another agrees. */
export const instruments: Rule = {
  name: 'instrument',
  record(view) {
    const found: Found[] = []
    const numbers = new Map<string, string>()
    const symbols = new Map<string, string>()
    for (const { entry, value } of view.all('instrument')) {
      if (value.kind !== 'treaty' && !value.inForce && !value.notes?.length)
        found.push({ entry, path: [], message: 'from when it is law is not said; add inForce, or a note why the day is not known' })
      if (value.number !== undefined) {
        const other = numbers.get(value.number)
        if (other) found.push({ entry, path: ['number'], message: `the number ${value.number} is that of "${other}" too` })
        numbers.set(value.number, other ?? value.id)
      }
      const symbol = value.official?.symbol
      if (symbol !== undefined) {
        const other = symbols.get(symbol)
        if (other) found.push({ entry, path: ['official', 'symbol'], message: `the symbol ${symbol} is that of "${other}" too` })
        symbols.set(symbol, other ?? value.id)
      }
      found.push(...replaced(value, view).map((f) => ({ entry, ...f })))
      for (const [i, p] of value.provisions.entries()) {
        for (const [j, v] of p.versions.entries()) {
          const astray = v.restricts?.filter((r) => !v.rights?.includes(r)) ?? []
          if (astray.length === 0) continue
          const path = ['provisions', i, 'versions', j, 'restricts']
          found.push({ entry, path, message: `restricts ${astray.join(', ')}, which is not among its rights` })
        }
      }
      for (const lang of ['kk', 'ru', 'en'] as const) {
        const cite = value.cite?.[lang]
        if (cite !== undefined && cite.split('{article}').length !== 2)
          found.push({ entry, path: ['cite', lang], message: 'a citation holds {article} once' })
      }
    }
    return [...found, ...repealed(view)]
  },
}

function replaced(a: Instrument, view: View): { path: (string | number)[]; message: string }[] {
  const found: { path: (string | number)[]; message: string }[] = []
  if (a.replacedBy !== undefined) {
    const b = view.get('instrument', a.replacedBy)
    const ends = bindingSpan(a)?.to
    const begins = b && bindingSpan(b)?.from
    if (a.replacedBy === a.id) found.push({ path: ['replacedBy'], message: 'is said to replace itself' })
    else if (b && !b.replaces?.includes(a.id))
      found.push({ path: ['replacedBy'], message: `"${b.id}" does not say that it replaces "${a.id}"` })
    if (ends === undefined) found.push({ path: ['inForce'], message: `was replaced by "${a.replacedBy}" but has no end` })
    else if (begins !== undefined && begins !== ends)
      found.push({ path: ['inForce', 'to'], message: `ends on ${ends} but "${a.replacedBy}", which replaced it, begins on ${begins}` })
  }
  for (const [i, id] of (a.replaces ?? []).entries()) {
    const old = view.get('instrument', id)
    if (old && old.replacedBy !== a.id) found.push({ path: ['replaces', i], message: `"${id}" does not say that "${a.id}" replaced it` })
  }
  return found
}

/** What rests today on law that has ended. */
function repealed(view: View): Found[] {
  const found: Found[] = []
  for (const { entry, value } of view.all('remedy')) {
    if (value.unavailable !== undefined) continue
    for (const { role, path, value: id } of view.leaves(entry)) {
      if (role !== 'provision' || path[0] === 'deadline') continue
      const instrument = view.get('instrument', String(id).split('/')[0] ?? '')
      const ended = instrument && bindingSpan(instrument)?.to
      const versions = view.provision(String(id))?.provision.versions
      const last = versions?.at(-1)?.to
      const when = ended ?? last
      if (when !== undefined && when <= view.edition) found.push({ entry, path, message: `${id} ended on ${when}`, severity: 'warning' })
    }
  }
  return found
}
