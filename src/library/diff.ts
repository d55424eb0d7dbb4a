import type { ArashaRecord } from '../record/record.ts'
import { covers } from '../record/record.ts'
import { FOLDERS, type Kind } from '../record/types.ts'

/** What a comparison needs of a unit. */
export interface Comparable {
  readonly path: string
  readonly kind: string
  readonly label: string
  readonly text: string
  readonly parent: number
  readonly excluded?: boolean
  readonly wording: string
}

export interface Difference {
  /** The article, or the division, that it stands in. */
  readonly article: string
  readonly path: string
  readonly change: 'added' | 'removed' | 'excluded' | 'changed' | 'renumbered' | 'spelling'
  /** Where it stood before, if it was renumbered. */
  readonly was?: string
  readonly old: string | null
  readonly new: string | null
}

const COMPARED: ReadonlySet<string> = new Set([
  'preamble',
  'part',
  'section',
  'subsection',
  'chapter',
  'subchapter',
  'annex',
  'article',
  'paragraph',
  'point',
  'subpoint',
  'text',
])

/** What differs between two editions, in the order of the newer text. Notes of editors are not compared: they tell of changes, they are none. */
export function diffUnits(before: readonly Comparable[], after: readonly Comparable[]): readonly Difference[] {
  const old = grouped(before)
  const now = grouped(after)
  const out: Difference[] = []
  const names = [...now.keys()]
  // What is gone stands where it stood: before the next article that both have.
  const oldNames = [...old.keys()]
  for (const [i, name] of oldNames.entries()) {
    if (now.has(name)) continue
    const next = oldNames.slice(i + 1).find((n) => now.has(n))
    names.splice(next === undefined ? names.length : names.indexOf(next), 0, name)
  }
  for (const name of names) out.push(...within(name, old.get(name) ?? [], now.get(name) ?? []))
  return out
}

function within(article: string, old: readonly Comparable[], now: readonly Comparable[]): Difference[] {
  const out: Difference[] = []
  const key = (u: Comparable) => `${u.path}\n${u.wording}`
  const same = new Set(old.map(key))
  const still = new Set(now.map(key))
  const gone = new Set(old.filter((u) => !still.has(key(u))))
  const come = now.filter((u) => !same.has(key(u)))
  const used = new Set<Comparable>()
  const take = (fits: (u: Comparable) => boolean): Comparable | undefined => {
    for (const u of gone) {
      if (!used.has(u) && fits(u)) {
        used.add(u)
        return u
      }
    }
    return undefined
  }
  const add = (change: Difference['change'], u: Comparable | undefined, v: Comparable | undefined) =>
    out.push({
      article,
      path: (v ?? u)?.path as string,
      change,
      ...(change === 'renumbered' ? { was: (u as Comparable).path } : {}),
      old: u ? words(u) : null,
      new: v ? words(v) : null,
    })
  // Same words under another number first, then the same number with other words: an inserted passage must not make all that follow look changed.
  const rest: Comparable[] = []
  for (const v of come) {
    const moved =
      v.text.length > 20 ? take((u) => u.text === v.text && u.path !== v.path && (!/[~@]/.test(u.path) || !/[~@]/.test(v.path))) : undefined
    if (moved) add('renumbered', moved, v)
    else if (/[~@]/.test(v.path) && take((u) => u.wording === v.wording)) continue
    else rest.push(v)
  }
  for (const v of rest) {
    const u = take((c) => c.path === v.path)
    if (!u) add('added', undefined, v)
    else if (v.excluded && !u.excluded) add('excluded', u, v)
    else add(plain(words(u)) === plain(words(v)) ? 'spelling' : 'changed', u, v)
  }
  for (const u of gone) if (!used.has(u)) add('removed', u, undefined)
  return out
}

const words = (u: Comparable): string => `${u.label} ${u.text}`.trim()

/** The words apart from how they are set: look-alike letters, dashes, quotes, blanks, capitals. */
const plain = (text: string): string => alike(text).replace(/\s+/g, '').toLowerCase()

/** Look-alike letters, dashes and quotes as one. */
export function alike(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[iI]/g, 'і')
    .replace(/[ə]/g, 'ә')
    .replace(/[«»“”„"']/g, '"')
    .replace(/[–—−]/g, '-')
}

function grouped(units: readonly Comparable[]): Map<string, Comparable[]> {
  const groups = new Map<string, Comparable[]>()
  for (const u of units) {
    if (!COMPARED.has(u.kind)) continue
    let top = u
    while (top.kind !== 'article' && top.parent >= 0) {
      const parent = units[top.parent] as Comparable
      if (!COMPARED.has(parent.kind)) break
      if (u.kind !== 'article' && parent.kind !== 'article' && !['paragraph', 'point', 'subpoint', 'text'].includes(u.kind)) break
      top = parent
    }
    const name = top.path
    groups.set(name, [...(groups.get(name) ?? []), u])
  }
  return groups
}

/** Entries of the record that a change touches: they speak of the provision, of one inside it, or of the whole it stands in. */
export interface Touched {
  readonly kind: Kind
  readonly id: string
  /** The provisions by which it is touched. */
  readonly provisions: readonly string[]
}

export function touchedBy(record: ArashaRecord, instrument: string, paths: readonly string[]): readonly Touched[] {
  const places = [...new Set(paths.map((p) => `${instrument}/${p.replace(/[~!@].*$/, '').replace(/\.note.*$/, '')}`))].filter(
    (p) => !p.endsWith('/'),
  )
  const hit = (id: string): boolean => places.some((p) => covers(p, id) || covers(id, p))
  const out: Touched[] = []
  for (const kind of Object.keys(FOLDERS) as Kind[]) {
    for (const entry of record.all(kind)) {
      const found = new Set<string>()
      if (kind === 'instrument') {
        if (entry.id === instrument) {
          for (const p of record.get('instrument', instrument)?.provisions ?? [])
            if (hit(`${instrument}/${p.id}`)) found.add(`${instrument}/${p.id}`)
        }
      } else collect(entry, `${instrument}/`, hit, found)
      if (found.size) out.push({ kind, id: entry.id, provisions: [...found] })
    }
  }
  return out
}

function collect(value: unknown, prefix: string, hit: (id: string) => boolean, found: Set<string>): void {
  if (typeof value === 'string') {
    if (value.startsWith(prefix) && value.length < 80 && hit(value)) found.add(value)
  } else if (Array.isArray(value)) for (const v of value) collect(v, prefix, hit, found)
  else if (value !== null && typeof value === 'object') for (const v of Object.values(value)) collect(v, prefix, hit, found)
}
