import type { Instrument, ISODate, Kind, Kinds, Provision, ProvisionVersion, Span, Text } from './types.ts'

/** One edition of the record, and what it brought. */
interface EditionNote {
  readonly edition: string
  readonly text: Text
}

/** The record as one plain JSON value: what the compiler writes and what a browser receives. */
export interface RecordData {
  /** Edition of the record, `YYYY-MM-DD` with an optional suffix. */
  readonly edition: string
  /** What each edition brought, the newest first. */
  readonly editions: readonly EditionNote[]
  /** `sha256-<base64url>` over the canonical JSON of `entries`. */
  readonly digest: string
  readonly entries: { readonly [K in Kind]: readonly Kinds[K][] }
}

/** A provision found by its full id. `exact` is false where only an enclosing article or paragraph stands in the record. */
export interface Located {
  readonly id: string
  readonly instrument: Instrument
  readonly provision: Provision
  readonly exact: boolean
}

/** The record, indexed and immutable. */
export interface ArashaRecord {
  readonly edition: string
  readonly editions: readonly EditionNote[]
  readonly digest: string
  all<K extends Kind>(kind: K): readonly Kinds[K][]
  get<K extends Kind>(kind: K, id: string): Kinds[K] | undefined
  /** `iccpr/14.3.d`, or the nearest enclosing provision that the record holds; `undefined` where not even the article is there. */
  provision(id: string): Located | undefined
  /** Provisions that a right is guaranteed by, as full ids: constitutions, treaties, then laws from the highest level down. */
  guarantees(right: string): readonly string[]
  /** Provisions that limit the right or punish its exercise, in the same order. */
  restrictions(right: string): readonly string[]
}

/** Splits `iccpr/14.3.d` into instrument and local id; `undefined` where it is not a provision id. */
export function splitProvision(id: string): { instrument: string; local: string } | undefined {
  const slash = id.indexOf('/')
  if (slash <= 0 || slash === id.length - 1) return undefined
  return { instrument: id.slice(0, slash), local: id.slice(slash + 1) }
}

/** Does provision `inner` lie in `outer`? An instrument id covers all of it; `iccpr/14` covers `iccpr/14.3.d` but not `iccpr/140`. */
export function covers(outer: string, inner: string): boolean {
  return inner === outer || inner.startsWith(`${outer}/`) || inner.startsWith(`${outer}.`)
}

/** Is `day` in the half-open span? */
export function within(span: Span | undefined, day: ISODate): boolean {
  return span !== undefined && span.from <= day && (span.to === undefined || day < span.to)
}

/** The span in which an instrument is law in Kazakhstan: a treaty's own binding span, else the act's. */
export function bindingSpan(instrument: Instrument): Span | undefined {
  return instrument.kind === 'treaty' ? instrument.treaty?.inForce : instrument.inForce
}

/** The version of a provision that was law on the day, or `undefined`. */
export function versionOn(instrument: Instrument, provision: Provision, day: ISODate): ProvisionVersion | undefined {
  if (!within(bindingSpan(instrument), day)) return undefined
  return provision.versions.find((v) => within(v, day))
}

/** Indexes plain data. Ids are taken as the gate has checked them: unique within a kind. */
export function openRecord(data: RecordData): ArashaRecord {
  const index = new Map<Kind, Map<string, unknown>>()
  for (const kind of Object.keys(data.entries) as Kind[]) {
    index.set(kind, new Map((data.entries[kind] as readonly { id: string }[]).map((e) => [e.id, e])))
  }
  const provisions = new Map<string, Located>()
  const guarantees = new Map<string, string[]>()
  const restrictions = new Map<string, string[]>()
  const add = (map: Map<string, string[]>, right: string, id: string) => {
    const list = map.get(right) ?? []
    if (!list.includes(id)) list.push(id)
    map.set(right, list)
  }
  for (const instrument of byRank(data)) {
    for (const provision of instrument.provisions) {
      for (const local of [provision.id, ...(provision.also ?? [])]) {
        const id = `${instrument.id}/${local}`
        provisions.set(id, { id, instrument, provision, exact: true })
      }
      const id = `${instrument.id}/${provision.id}`
      for (const v of provision.versions) {
        for (const right of v.rights ?? []) if (!v.restricts?.includes(right)) add(guarantees, right, id)
        for (const right of v.restricts ?? []) add(restrictions, right, id)
      }
    }
  }
  return {
    edition: data.edition,
    editions: data.editions,
    digest: data.digest,
    all: (kind) => data.entries[kind],
    get: (kind, id) => index.get(kind)?.get(id) as never,
    provision(id) {
      const found = provisions.get(id)
      if (found) return found
      for (let cut = id.lastIndexOf('.'); cut > id.indexOf('/'); cut = id.lastIndexOf('.', cut - 1)) {
        const outer = provisions.get(id.slice(0, cut))
        if (outer) return { ...outer, exact: false }
      }
      return undefined
    },
    guarantees: (right) => guarantees.get(right) ?? [],
    restrictions: (right) => restrictions.get(right) ?? [],
  }
}

/** Instruments from the highest level of the hierarchy down, the older first; treaties, which stand in no level, after the constitutions. */
function byRank(data: RecordData): readonly Instrument[] {
  const levels = (data.entries.hierarchy[0]?.levels ?? []).map((l) => l.kind)
  const rank = (i: Instrument) => {
    const level = levels.indexOf(i.kind)
    return level < 0 ? 0.5 : level
  }
  const day = (i: Instrument) => i.adopted ?? '9999'
  return [...data.entries.instrument].sort((a, b) => rank(a) - rank(b) || (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0))
}
