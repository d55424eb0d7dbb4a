import type { LoadedEntry } from '../load.ts'
import type { Finding } from '../problem.ts'
import type { Meta } from '../schema.ts'
import type { Instrument, Kind, Kinds, Provision } from '../types.ts'
import { type Leaf, leaves } from './walk.ts'

/** A finding and the entry that it is about. */
export interface Found extends Finding {
  readonly entry: LoadedEntry
}

/** One rule of the gate. `entry` looks at one entry and nothing else, so its answer can be kept while the entry stays; `record` looks at all. */
export interface Rule {
  readonly name: string
  readonly entry?: (entry: LoadedEntry, look: EntryLook) => readonly Finding[]
  readonly record?: (view: View) => readonly Found[]
}

export interface EntryLook {
  readonly leaves: readonly Leaf[]
  /** Edition of the record. */
  readonly edition: string
}

/** An entry whose shape is right. */
export interface Fit<K extends Kind> {
  readonly entry: LoadedEntry
  readonly value: Kinds[K]
}

/** The entries, indexed for the rules. Ids are known even of entries whose shape is wrong, so that one fault is reported once. */
export interface View {
  readonly meta: Meta | undefined
  readonly edition: string
  readonly entries: readonly LoadedEntry[]
  ids(kind: Kind): ReadonlySet<string>
  all<K extends Kind>(kind: K): readonly Fit<K>[]
  get<K extends Kind>(kind: K, id: string): Kinds[K] | undefined
  leaves(entry: LoadedEntry): readonly Leaf[]
  /** The provision, or the nearest one around it that stands in the record. */
  provision(id: string): { readonly instrument: Instrument; readonly provision: Provision } | undefined
  /** Does the provision, or one around it, stand in the record (whatever its shape)? */
  hasProvision(id: string): boolean
  /** Full ids of all provisions. */
  provisionIds(): Iterable<string>
}

const kept = new WeakMap<LoadedEntry, Leaf[]>()

export function leavesOf(entry: LoadedEntry): Leaf[] {
  let list = kept.get(entry)
  if (!list) {
    list = leaves(entry.kind, entry.value)
    kept.set(entry, list)
  }
  return list
}

export function viewOf(entries: readonly LoadedEntry[], meta: Meta | undefined): View {
  const ids = new Map<Kind, Set<string>>()
  const byKind = new Map<Kind, Fit<Kind>[]>()
  const byId = new Map<string, unknown>()
  const provisions = new Map<string, { instrument: Instrument; provision: Provision } | null>()
  for (const entry of entries) {
    if (entry.id !== '') {
      const set = ids.get(entry.kind) ?? new Set()
      ids.set(entry.kind, set.add(entry.id))
    }
    if (entry.fits) {
      const list = byKind.get(entry.kind) ?? []
      byKind.set(entry.kind, list)
      list.push({ entry, value: entry.value as Kinds[Kind] })
      if (!byId.has(`${entry.kind}:${entry.id}`)) byId.set(`${entry.kind}:${entry.id}`, entry.value)
    }
    if (entry.kind === 'instrument') {
      for (const { path, value } of leavesOf(entry).filter((l) => l.role === 'local' && l.path[0] === 'provisions')) {
        const key = `${entry.id}/${value}`
        const provision = entry.fits ? (entry.value as Instrument).provisions[path[1] as number] : undefined
        if (!provisions.has(key)) provisions.set(key, provision ? { instrument: entry.value as Instrument, provision } : null)
      }
    }
  }
  const find = (id: string) => {
    for (let cut = id.length; cut > id.indexOf('/') + 1; cut = id.lastIndexOf('.', cut - 1)) {
      const found = provisions.get(id.slice(0, cut))
      if (found !== undefined) return found
    }
    return undefined
  }
  return {
    meta,
    edition: meta?.edition ?? '9999-12-31',
    entries,
    ids: (kind) => ids.get(kind) ?? new Set(),
    all: (kind) => (byKind.get(kind) ?? []) as never,
    get: (kind, id) => byId.get(`${kind}:${id}`) as never,
    leaves: leavesOf,
    provision: (id) => find(id) ?? undefined,
    hasProvision: (id) => find(id) !== undefined,
    provisionIds: () => provisions.keys(),
  }
}
