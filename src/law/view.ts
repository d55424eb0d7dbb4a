import { nearest } from '../record/nearest.ts'
import { type ArashaRecord, bindingSpan, covers, splitProvision, versionOn, within } from '../record/record.ts'
import type { Instrument, ISODate, Precision, Provision, ProvisionVersion, Span, Status, Text } from '../record/types.ts'
import { messages } from './messages.ts'
import { actName, cited, tell } from './words.ts'

/** An id that the record does not hold. Names the nearest one that it does. */
export class UnknownIdError extends Error {
  readonly id: string
  readonly near: string | undefined
  constructor(id: string, near: string | undefined) {
    super(`unknown provision "${id}"${near === undefined ? '' : `; did you mean "${near}"?`}`)
    this.name = 'UnknownIdError'
    this.id = id
    this.near = near
  }
}

/** `unknown`: the record cannot tell, and `why` says what is missing. */
export type State = 'in-force' | 'not-in-force' | 'not-binding' | 'unknown'

/** A norm (a provision, or an act as a whole) on a day. */
export interface NormOn {
  readonly id: string
  readonly name: Text
  readonly instrument: Instrument
  readonly provision: Provision | null
  readonly version: ProvisionVersion | null
  readonly state: State
  /** The state in words, with its dates. */
  readonly why: Text
  /** How well the state is known. */
  readonly status: Status
  /** From when it is law, as far as known. */
  readonly from: ISODate | null
  readonly fromPrecision: Precision
  /** What to keep in mind: another edition was read, a date is rough, it is not verified. */
  readonly cautions: readonly Text[]
}

/** The norm on a day. Throws `UnknownIdError` where the record has neither the provision nor an enclosing one. */
export function normOn(record: ArashaRecord, id: string, on: ISODate): NormOn {
  const whole = record.get('instrument', id)
  if (whole) return ofInstrument(whole, on)
  const located = record.provision(id)
  if (!located) throw new UnknownIdError(id, nearestProvision(record, id))
  const { instrument, provision } = located
  const local = splitProvision(id)?.local ?? provision.id
  const name = cited(instrument, local)
  const act = ofInstrument(instrument, on)
  const base = { id, name, instrument, provision }
  const enclosing = located.exact ? [] : [tell(messages.warnEnclosing, { id: name, held: cited(instrument, provision.id) })]
  if (act.state !== 'in-force') {
    const { message, params } = actWords(instrument, act.state, on)
    return {
      ...base,
      version: null,
      state: act.state,
      why: tell(message, { id: name, ...params }),
      status: act.status,
      from: act.from,
      fromPrecision: act.fromPrecision,
      cautions: enclosing,
    }
  }
  const version = versionOn(instrument, provision, on)
  if (!version) return { ...base, ...outsideVersions(provision, name, on, act), cautions: enclosing }
  if (provision.versions.some((v) => roughly(v, on))) {
    const why = tell(messages.fuzzy, { id: name, from: { day: version.from }, on: { day: on } })
    return {
      ...base,
      version,
      state: 'unknown',
      why,
      status: 'unverified',
      from: version.from,
      fromPrecision: version.precision ?? 'day',
      cautions: enclosing,
    }
  }
  const from = version.from > (act.from ?? '') ? version.from : (act.from as ISODate)
  const message = instrument.kind === 'treaty' ? messages.inForceTreaty : messages.inForce
  return {
    ...base,
    version,
    state: 'in-force',
    why: tell(message, { id: name, on: { day: on }, from: { day: from } }),
    status: weakest(act.status, version.status),
    from,
    fromPrecision: version.from >= (act.from ?? '') ? (version.precision ?? 'day') : act.fromPrecision,
    cautions: [...enclosing, ...versionCautions(instrument, provision, version, name, on)],
  }
}

/** Provisions that are law on the day (of one instrument, or of all), each with its version and cautions. */
export function provisionsOn(record: ArashaRecord, on: ISODate, within_?: string): readonly NormOn[] {
  const out: NormOn[] = []
  for (const instrument of record.all('instrument')) {
    for (const provision of instrument.provisions) {
      const id = `${instrument.id}/${provision.id}`
      if (within_ !== undefined && !covers(within_, id)) continue
      const norm = normOn(record, id, on)
      if (norm.state === 'in-force') out.push(norm)
    }
  }
  return out
}

/** One difference between the law on two days. */
export interface Change {
  readonly id: string
  readonly kind: 'begins' | 'ends' | 'changes'
  /** The first day on which it is so. */
  readonly on: ISODate
  readonly precision: Precision
  readonly status: Status
  readonly before: ProvisionVersion | null
  readonly after: ProvisionVersion | null
}

/**
 * What differs between the law on `from` and on `to` (`from` the earlier day, else a `RangeError`), by date, then by id.
 * `inside` narrows it to an instrument or a provision.
 */
export function changesBetween(record: ArashaRecord, from: ISODate, to: ISODate, inside?: string): readonly Change[] {
  if (to < from) throw new RangeError(`the day ${to} lies before ${from}`)
  const out: Change[] = []
  for (const instrument of record.all('instrument')) {
    const span = bindingSpan(instrument)
    for (const provision of instrument.provisions) {
      const id = `${instrument.id}/${provision.id}`
      if (inside !== undefined && !covers(inside, id)) continue
      const before = versionOn(instrument, provision, from) ?? null
      const after = versionOn(instrument, provision, to) ?? null
      if (before === after) continue
      if (after === null && before !== null) {
        const ends = [before.to, span?.to].filter((d) => d !== undefined).sort()[0] ?? to
        out.push({
          id,
          kind: 'ends',
          on: ends,
          precision: (ends === before.to ? before.precision : span?.precision) ?? 'day',
          status: before.status,
          before,
          after,
        })
      } else if (after !== null) {
        const late = span !== undefined && span.from > after.from
        const on = late ? span.from : after.from
        const precision = (late ? span.precision : after.precision) ?? 'day'
        out.push({ id, kind: before === null ? 'begins' : 'changes', on, precision, status: after.status, before, after })
      }
    }
  }
  return out.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
}

const WEAKER: { readonly [S in Status]: number } = { official: 0, reported: 1, unverified: 2 }

/** The least sure of several. */
export function weakest(...all: readonly (Status | undefined)[]): Status {
  return all.reduce<Status>((worst, s) => (s !== undefined && WEAKER[s] > WEAKER[worst] ? s : worst), 'official')
}

function ofInstrument(instrument: Instrument, on: ISODate): NormOn {
  const span = bindingSpan(instrument)
  const state = stateOf(instrument, span, on)
  const { message, params } = actWords(instrument, state, on)
  return {
    id: instrument.id,
    name: instrument.short,
    instrument,
    provision: null,
    version: null,
    state,
    why: tell(message, { id: instrument.short, ...params }),
    status: state === 'unknown' ? 'unverified' : weakest(span?.status ?? instrument.status),
    from: span?.from ?? null,
    fromPrecision: span?.precision ?? 'day',
    cautions: [],
  }
}

function stateOf(instrument: Instrument, span: Span | undefined, on: ISODate): State {
  if (instrument.kind === 'soft-law') return 'not-binding'
  if (instrument.kind === 'treaty' && instrument.treaty && instrument.treaty.state !== 'party') return 'not-in-force'
  if (span === undefined || roughly(span, on)) return 'unknown'
  return within(span, on) ? 'in-force' : 'not-in-force'
}

function actWords(instrument: Instrument, state: State, on: ISODate): { message: Text; params: Record<string, { day: string }> } {
  const span = bindingSpan(instrument)
  const day = { on: { day: on } }
  if (state === 'not-binding') return { message: messages.softLaw, params: day }
  if (instrument.kind === 'treaty' && instrument.treaty && instrument.treaty.state !== 'party') {
    return { message: instrument.treaty.state === 'signed' ? messages.onlySigned : messages.neverBound, params: day }
  }
  if (span === undefined) return { message: messages.spanUnknown, params: day }
  if (state === 'unknown') return { message: messages.fuzzy, params: { ...day, from: { day: span.from } } }
  if (state === 'in-force') {
    return {
      message: instrument.kind === 'treaty' ? messages.inForceTreaty : messages.inForce,
      params: { ...day, from: { day: span.from } },
    }
  }
  if (on < span.from) return { message: messages.notYet, params: { ...day, from: { day: span.from } } }
  return { message: messages.ended, params: { ...day, to: { day: span.to ?? span.from } } }
}

/** Does the day fall into the month or year in which a roughly known span begins? Then it may lie on either side. */
function roughly(span: Omit<Span, 'note'>, on: ISODate): boolean {
  if (span.precision === 'month') return span.from.slice(0, 7) === on.slice(0, 7)
  if (span.precision === 'year') return span.from.slice(0, 4) === on.slice(0, 4)
  return false
}

/** The act is in force, but no version of the provision is law on the day. */
function outsideVersions(provision: Provision, name: Text, on: ISODate, act: NormOn) {
  const versions = [...provision.versions].sort((a, b) => (a.from < b.from ? -1 : 1))
  const next = versions.find((v) => v.from > on)
  const last = versions.filter((v) => v.to !== undefined && v.to <= on).at(-1)
  const near = last ?? next
  const status = weakest(act.status, near?.status)
  if (near === undefined) {
    const why = tell(messages.spanUnknown, { id: name, on: { day: on } })
    return { version: null, state: 'unknown' as const, why, status: 'unverified' as const, from: null, fromPrecision: 'day' as const }
  }
  const rough = next !== undefined && roughly(next, on)
  const why = rough
    ? tell(messages.fuzzy, { id: name, on: { day: on }, from: { day: next.from } })
    : last
      ? tell(messages.ended, { id: name, on: { day: on }, to: { day: last.to as ISODate } })
      : tell(messages.notYet, { id: name, on: { day: on }, from: { day: near.from } })
  return {
    version: null,
    state: rough ? ('unknown' as const) : ('not-in-force' as const),
    why,
    status,
    from: near.from,
    fromPrecision: near.precision ?? ('day' as const),
  }
}

function versionCautions(instrument: Instrument, provision: Provision, version: ProvisionVersion, name: Text, on: ISODate): Text[] {
  const out: Text[] = []
  if (version.status === 'unverified') out.push(tell(messages.cautionStatus, { id: name }))
  if (version.status === 'reported') out.push(tell(messages.cautionReported, { id: name }))
  if (version.precision && version.precision !== 'day') out.push(tell(messages.cautionPrecision, { id: name, from: { day: version.from } }))
  const read = version.read ?? instrument.read
  if (read !== undefined && instrument.kind !== 'treaty') {
    if (read < on) out.push(tell(messages.cautionReadEarlier, { id: name, read: { day: read } }))
    else if (read > on) out.push(tell(messages.cautionReadLater, { id: name, read: { day: read }, on: { day: on } }))
    const article = provision.id.split('.')[0]
    const unread = (instrument.amendments ?? []).filter((a) => {
      const since = a.inForce ?? a.date
      return (
        since !== undefined &&
        since > read &&
        since <= on &&
        (a.articles === undefined || a.articles.some((x) => x.split('.')[0] === article))
      )
    })
    if (unread.length > 0)
      out.push(tell(messages.cautionAmended, { id: name, acts: (lang) => unread.map((a) => actName(a.act, lang)).join(', ') }))
  }
  return [...out, ...(version.notes ?? [])]
}

function nearestProvision(record: ArashaRecord, id: string): string | undefined {
  const parts = splitProvision(id)
  const instruments = record.all('instrument')
  const known = parts ? record.get('instrument', parts.instrument) : undefined
  const instrument =
    known ??
    record.get(
      'instrument',
      nearest(
        parts?.instrument ?? id,
        instruments.map((i) => i.id),
      ) ?? '',
    )
  if (!instrument) return undefined
  if (!parts) return instrument.id
  const full = `${instrument.id}/${parts.local}`
  if (record.provision(full)) return full
  const locals = instrument.provisions.flatMap((p) => [p.id, ...(p.also ?? [])])
  const local = nearest(parts.local, locals)
  return local === undefined ? instrument.id : `${instrument.id}/${local}`
}
