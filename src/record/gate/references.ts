import type { LoadedEntry } from '../load.ts'
import { nearest } from '../nearest.ts'
import type { Finding, Path } from '../problem.ts'
import { splitProvision } from '../record.ts'
import type { Role } from '../schema-base.ts'
import { FOLDERS, type Kind } from '../types.ts'
import type { Found, Rule, View } from './rule.ts'

/** Roles that are ids of entries, with the kind that they name. */
const KIND_OF: Partial<Record<Role, Kind>> = {
  instrument: 'instrument',
  right: 'right',
  situation: 'situation',
  remedy: 'remedy',
  fact: 'fact',
  derived: 'derived',
  source: 'source',
  indicator: 'indicator',
  decision: 'decision',
  theme: 'theme',
}

/** Every reference leads somewhere; the nearest known id is named where it does not. */
export const references: Rule = {
  name: 'reference',
  record(view) {
    const found: Found[] = []
    const calendars = new Set(view.all('counting').map((c) => c.value.instrument))
    for (const entry of view.entries) {
      for (const { role, path, value } of view.leaves(entry)) {
        if (typeof value !== 'string' || value === '') continue
        const message = check(role, value, view, calendars)
        if (message) found.push({ entry, path, message })
      }
      for (const finding of twice(entry, view)) found.push({ entry, ...finding })
    }
    return found
  },
}

function check(role: Role, value: string, view: View, calendars: ReadonlySet<string>): string | undefined {
  const kind = KIND_OF[role]
  if (kind) return view.ids(kind).has(value) ? undefined : unknown(`${kind} "${value}"`, value, view.ids(kind))
  if (role === 'provision') return provision(value, view)
  if (role === 'norm') return value.includes('/') ? provision(value, view) : check('instrument', value, view, calendars)
  if (role === 'calendar')
    return calendars.has(value) ? undefined : unknown(`calendar "${value}" (no rule of counting for it)`, value, calendars)
  if (role === 'entry') {
    if (value.includes('/')) return provision(value, view)
    const kinds = Object.keys(FOLDERS) as Kind[]
    return kinds.some((k) => view.ids(k).has(value))
      ? undefined
      : unknown(
          `entry "${value}"`,
          value,
          kinds.flatMap((k) => [...view.ids(k)]),
        )
  }
  if (role === 'dateref') {
    const [head, name = '', field] = value.split(':')
    if (head === 'fact') {
      const fact = view.get('fact', name)
      if (fact && fact.type !== 'date' && fact.type !== 'datetime') return `"${value}": the fact "${name}" is no date`
      return view.ids('fact').has(name) ? undefined : unknown(`fact "${name}"`, name, view.ids('fact'))
    }
    if (head === 'step') {
      if (field !== 'filed' && field !== 'decided') return `"${value}": write step:REMEDY:filed or step:REMEDY:decided`
      return view.ids('remedy').has(name) ? undefined : unknown(`remedy "${name}"`, name, view.ids('remedy'))
    }
    if (head === 'claim')
      return /^claim:(from|to|affirmed)$/.test(value) ? undefined : `"${value}": write claim:from, claim:to or claim:affirmed`
    if (value === 'at' || value === 'final-decision' || /^\d{4}-\d{2}-\d{2}$/.test(value)) return undefined
    const near = nearest(value, ['at', 'final-decision', 'claim:from', 'claim:to', 'claim:affirmed', 'fact:event-date'])
    return `"${value}" is no reference to a date${near ? `; did you mean "${near}"?` : ''}`
  }
  return undefined
}

function provision(id: string, view: View): string | undefined {
  const split = splitProvision(id)
  if (!split) return `"${id}" is no id of a provision; write INSTRUMENT/ARTICLE.PARAGRAPH`
  if (!view.ids('instrument').has(split.instrument))
    return unknown(`instrument "${split.instrument}"`, split.instrument, view.ids('instrument'))
  if (!/^[0-9A-Za-z]+(-[0-9]+)*(\.[0-9A-Za-z]+(-[0-9]+)*)*$/.test(split.local))
    return `"${id}": "${split.local}" is no number of a provision`
  if (view.hasProvision(id)) return undefined
  const own = [...view.provisionIds()].filter((p) => p.startsWith(`${split.instrument}/`))
  return unknown(`provision "${id}"`, id, own)
}

/** Looking for the nearest of a thousand ids takes its time, and a missing file is missed in many places. */
const looked = new WeakMap<Iterable<string>, Map<string, string | undefined>>()

function unknown(what: string, id: string, known: Iterable<string>): string {
  const memory = looked.get(known) ?? new Map<string, string | undefined>()
  looked.set(known, memory)
  if (!memory.has(id)) memory.set(id, nearest(id, known))
  const near = memory.get(id)
  return `unknown ${what}${near ? `; did you mean "${near}"?` : ''}`
}

/** A list of references names nothing twice. */
function* twice(entry: LoadedEntry, view: View): Generator<Finding> {
  const seen = new Map<string, Path>()
  for (const { role, path, value } of view.leaves(entry)) {
    const index = path.at(-1)
    if (typeof value !== 'string' || typeof index !== 'number') continue
    const key = `${path.slice(0, -1).join('.')} ${role} ${value}`
    if (seen.has(key)) yield { path, message: `"${value}" is listed twice` }
    seen.set(key, path)
  }
}
