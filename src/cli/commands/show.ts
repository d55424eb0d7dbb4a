import { dateInWords } from '../../language/say.ts'
import { nearest } from '../../record/nearest.ts'
import { type ArashaRecord, bindingSpan, splitProvision, versionOn, within } from '../../record/record.ts'
import { FOLDERS, type ISODate, type Kind, type Lang, type Text } from '../../record/types.ts'
import { citation } from '../../remedy/index.ts'
import { readArgs } from '../args.ts'
import { dayOf, type Io, langOf, printJson, stamp, UsageError } from '../io.ts'
import { words } from '../words.ts'

/** `arasha show ID [--at DATE] [--lang L] [--json]` */
export async function showCommand(argv: readonly string[], io: Io): Promise<number> {
  const args = readArgs(argv, { at: 'string', lang: 'string', json: 'boolean' }, { min: 1, max: 1, names: 'one id, e.g. iccpr/19' })
  const lang = langOf(io, args.values.lang)
  const at = dayOf(io, '--at', args.values.at)
  const record = await io.record()
  const id = args.words[0] ?? ''
  const answer = splitProvision(id) ? showProvision(record, id, at) : showEntry(record, id, at)
  if (args.on.has('json')) printJson(io, { record: stamp(record), at, ...answer })
  else io.out(`${plainText(record, answer, at, lang)}\n`)
  return 0
}

type Shown = Readonly<Record<string, unknown>> & { readonly id: string; readonly kind: string }

/** A provision with the version that was law on the day. */
function showProvision(record: ArashaRecord, id: string, at: ISODate): Shown {
  const located = record.provision(id)
  if (!located) throw unknownId(record, id)
  const { instrument, provision } = located
  const version = versionOn(instrument, provision, at) ?? null
  return {
    id,
    kind: 'provision',
    exact: located.exact,
    instrument: { id: instrument.id, kind: instrument.kind, title: instrument.title, inForce: within(bindingSpan(instrument), at), span: bindingSpan(instrument) ?? null },
    provision: `${instrument.id}/${provision.id}`,
    heading: provision.heading ?? null,
    inForce: version !== null,
    version,
    versions: provision.versions,
    reviewed: instrument.reviewed,
  }
}

function showEntry(record: ArashaRecord, id: string, at: ISODate): Shown {
  for (const kind of Object.keys(FOLDERS) as Kind[]) {
    const entry = record.get(kind, id)
    if (!entry) continue
    if (kind !== 'instrument') return { ...entry, id, kind }
    const instrument = record.get('instrument', id)
    if (instrument) {
      const { provisions, kind: type, ...head } = instrument
      return { ...head, id, kind: 'instrument', type, inForceOnDay: within(bindingSpan(instrument), at), provisions: provisions.map((p) => `${id}/${p.id}`) }
    }
  }
  throw unknownId(record, id)
}

function unknownId(record: ArashaRecord, id: string): UsageError {
  const known = (Object.keys(FOLDERS) as Kind[]).flatMap((k) => record.all(k).map((e) => e.id))
  const provisions = record.all('instrument').flatMap((i) => i.provisions.map((p) => `${i.id}/${p.id}`))
  const near = nearest(id, id.includes('/') ? provisions : known)
  return new UsageError(`unknown id "${id.slice(0, 120)}"${near ? `; did you mean "${near}"?` : ''}`)
}

function plainText(record: ArashaRecord, shown: Shown, at: ISODate, lang: Lang): string {
  const lines: string[] = []
  const text = (t: unknown) => (t as Text | undefined)?.[lang]
  if (shown.kind === 'provision') {
    const version = shown.version as { gist: Text; status: 'official' | 'reported' | 'unverified'; notes?: readonly Text[]; sources: readonly { source: string; at: string }[] } | null
    lines.push(citation(record, shown.id, lang), `${dateInWords(at, lang)}: ${version ? words.inForce[lang] : words.notInForce[lang]}`)
    if (version) {
      lines.push(version.gist[lang], `[${words[version.status][lang]}]`)
      for (const n of version.notes ?? []) lines.push(`! ${n[lang]}`)
      lines.push(`${words.sources[lang]}: ${version.sources.map((s) => `${record.get('source', s.source)?.title ?? s.source}, ${s.at}`).join('; ')}`)
    }
  } else {
    lines.push(text(shown.title) ?? text(shown.ask) ?? text(shown.question) ?? shown.id)
    for (const key of ['plain', 'purpose', 'first', 'forum', 'who', 'where', 'text', 'why']) {
      const t = text(shown[key])
      if (t) lines.push(t)
    }
    for (const n of (shown.notes as readonly Text[] | undefined) ?? []) lines.push(`! ${n[lang]}`)
  }
  if (shown.reviewed === false) lines.push(words.notReviewed[lang])
  return lines.join('\n')
}
