import type { Finding } from '../problem.ts'
import type { SourceRef, Status } from '../types.ts'
import type { Found, Rule, View } from './rule.ts'

interface Carrier {
  readonly status?: Status
  readonly sources?: readonly SourceRef[]
}

/** Every statement rests on a source, and `official` on an official one. (That there is a source and a place in it is the schema's part.) */
export const sources: Rule = {
  name: 'source',
  record(view) {
    const found: Found[] = []
    const cited = new Set<string>()
    for (const entry of view.entries) {
      for (const { role, value } of view.leaves(entry)) if (role === 'source') cited.add(String(value))
      if (!entry.fits || entry.kind === 'source') continue
      for (const finding of unofficial(entry.value as Carrier, view)) found.push({ entry, ...finding })
      if (entry.kind === 'instrument') {
        const value = entry.value as { provisions: { versions: Carrier[] }[]; amendments?: Carrier[] }
        for (const [i, p] of value.provisions.entries()) {
          for (const [j, v] of p.versions.entries()) {
            for (const f of unofficial(v, view)) found.push({ entry, ...f, path: ['provisions', i, 'versions', j, ...f.path] })
          }
        }
        for (const [i, a] of (value.amendments ?? []).entries()) {
          for (const f of unofficial(a, view)) found.push({ entry, ...f, path: ['amendments', i, ...f.path] })
        }
      }
    }
    for (const { entry, value } of view.all('source')) {
      if (!cited.has(value.id)) found.push({ entry, path: ['id'], message: 'nothing cites this source', severity: 'warning' })
      if (!value.url && !value.symbol && !value.seen)
        found.push({ entry, path: [], message: 'a source needs a url, a symbol or a note of what was seen' })
    }
    return [...found, ...disagreeing(view)]
  },
}

function unofficial({ status, sources: refs }: Carrier, view: View): Finding[] {
  if (status !== 'official' || !refs) return []
  const known = refs.map((r) => view.get('source', r.source))
  if (known.some((s) => s === undefined || s.official)) return []
  return [{ path: ['status'], message: 'the status is "official" but none of the sources is' }]
}

/** One address, one truth about whether it is official. */
function disagreeing(view: View): Found[] {
  const first = new Map<string, { id: string; official: boolean }>()
  const found: Found[] = []
  for (const { entry, value } of view.all('source')) {
    if (!value.url) continue
    const other = first.get(value.url)
    if (other && other.official !== value.official) {
      found.push({
        entry,
        path: ['official'],
        message: `the same address is ${other.official ? 'official' : 'not official'} in source "${other.id}"`,
      })
    }
    first.set(value.url, other ?? value)
  }
  return found
}
