import { type ArashaRecord, bindingSpan, splitProvision, versionOn, within } from '../record/record.ts'
import { FOLDERS, type ISODate, type Kind } from '../record/types.ts'

/** One thing of the record on a day, as the API, the terminal and `.json` beside a page give it. */
export type Shown = Readonly<Record<string, unknown>> & {
  readonly record: { readonly edition: string; readonly digest: string }
  readonly at: ISODate
  readonly id: string
  readonly kind: string
}

/** Anything in the record, on a day; `undefined` for an id that it does not hold. */
export function shown(record: ArashaRecord, id: string, at: ISODate): Shown | undefined {
  const found = splitProvision(id) ? provisionShown(record, id, at) : entryShown(record, id, at)
  return found && { record: { edition: record.edition, digest: record.digest }, at, ...found }
}

/** The kind of an entry; its id stands in one kind only. */
export function kindOf(record: ArashaRecord, id: string): Kind | undefined {
  return (Object.keys(FOLDERS) as Kind[]).find((kind) => record.get(kind, id) !== undefined)
}

type Found = Readonly<Record<string, unknown>> & { readonly id: string; readonly kind: string }

/** A provision with the version that was law on the day. */
function provisionShown(record: ArashaRecord, id: string, at: ISODate): Found | undefined {
  const located = record.provision(id)
  if (!located) return undefined
  const { instrument, provision } = located
  const version = versionOn(instrument, provision, at) ?? null
  const span = bindingSpan(instrument)
  return {
    id,
    kind: 'provision',
    exact: located.exact,
    instrument: { id: instrument.id, kind: instrument.kind, title: instrument.title, inForce: within(span, at), span: span ?? null },
    provision: `${instrument.id}/${provision.id}`,
    heading: provision.heading ?? null,
    inForce: version !== null,
    version,
    versions: provision.versions,
    reviewed: instrument.reviewed,
  }
}

function entryShown(record: ArashaRecord, id: string, at: ISODate): Found | undefined {
  const kind = kindOf(record, id)
  if (kind === undefined) return undefined
  const instrument = kind === 'instrument' ? record.get('instrument', id) : undefined
  if (!instrument) return { ...record.get(kind, id), id, kind }
  const { provisions, kind: type, ...head } = instrument
  const inForceOnDay = within(bindingSpan(instrument), at)
  return { ...head, id, kind: 'instrument', type, inForceOnDay, provisions: provisions.map((p) => `${id}/${p.id}`) }
}
