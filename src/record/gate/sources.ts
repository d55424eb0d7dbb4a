import type { Finding, Path } from '../problem.ts'
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
      for (const finding of unofficial(entry.value, view, [])) found.push({ entry, ...finding })
    }
    for (const { entry, value } of view.all('source')) {
      if (!cited.has(value.id)) found.push({ entry, path: ['id'], message: 'nothing cites this source', severity: 'warning' })
      if (!value.url && !value.symbol && !value.seen)
        found.push({ entry, path: [], message: 'a source needs a url, a symbol or a note of what was seen' })
    }
    return [...found, ...disagreeing(view)]
  },
}

/** Looks at every part of an entry that carries a status and sources of its own: a version, an amendment, an event, a point of a series. */
function* unofficial(value: unknown, view: View, path: Path): Generator<Finding> {
  if (typeof value !== 'object' || value === null) return
  const { status, sources: refs } = value as Carrier
  if (status === 'official' && Array.isArray(refs)) {
    const known = refs.map((r: SourceRef) => view.get('source', r.source))
    if (!known.some((s) => s === undefined || s.official))
      yield { path: [...path, 'status'], message: 'the status is "official" but none of the sources is' }
  }
  for (const [key, inner] of Object.entries(value)) yield* unofficial(inner, view, [...path, Array.isArray(value) ? Number(key) : key])
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
