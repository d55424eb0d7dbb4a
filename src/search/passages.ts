import { type ArashaRecord, bindingSpan } from '../record/record.ts'
import {
  type Instrument,
  type ISODate,
  type Kind,
  LANGS,
  type Lang,
  type Provision,
  type ProvisionVersion,
  type Term,
  type Text,
} from '../record/types.ts'
import { citation } from '../remedy/index.ts'

/** Kinds that can be found: an entry's own, and the provision, which is the hit of an instrument. */
export const FOUND_KINDS = [
  'provision',
  'instrument',
  'right',
  'remedy',
  'situation',
  'institution',
  'concern',
  'decision',
  'review',
  'recommendation',
  'claim',
  'programme',
  'career',
  'update',
  'question',
  'term',
] as const satisfies readonly (Kind | 'provision')[]
export type FoundKind = (typeof FOUND_KINDS)[number]

/** With a library, also passages of official texts that no entry of the record speaks of. */
export const HIT_KINDS = [...FOUND_KINDS, 'passage'] as const
export type HitKind = (typeof HIT_KINDS)[number]

/** Parts of a passage, from the one that says most of what it is about. */
export const PARTS = ['name', 'said', 'text', 'more'] as const
export type Part = (typeof PARTS)[number]

/** What is searched and shown as one hit. */
export interface Passage {
  readonly id: string
  readonly kind: FoundKind
  readonly title: Text
  readonly name: readonly Text[]
  /** Other words for it: what people say, variants of a term. */
  readonly said?: { readonly [L in Lang]?: readonly string[] }
  readonly text: readonly Text[]
  readonly more: readonly Text[]
  /** Where a term stands, as an id: the record may hold the act only. */
  readonly at?: string
  /** A term that names an act or an article which the record does not hold. */
  readonly pointer?: true
  /** Acts that it stands in or rests on. */
  readonly acts: readonly string[]
  /** UN document or symbol. */
  readonly document?: string
  readonly body?: string
  readonly year?: number
  /** A version of a provision, or an act: when it is law. `null`: a day is not known. */
  readonly law?: { readonly instrument: Instrument; readonly provision?: Provision; readonly version?: ProvisionVersion }
}

const both = (...texts: readonly (Text | undefined)[]): Text[] => texts.filter((t) => t !== undefined)
const same = (text: string): Text => ({ kk: text, ru: text, en: text })
const yearOf = (date: ISODate | undefined) => (date === undefined ? undefined : Number(date.slice(0, 4)))
const actsOf = (ids: readonly string[]) => [...new Set(ids.map((id) => id.split('/')[0] as string))]
const joined = (make: (lang: Lang) => string): Text => ({ kk: make('kk'), ru: make('ru'), en: make('en') })

/** The parts of a passage in a language, each with its texts. */
export function textsOf(passage: Passage, part: Part, lang: Lang): readonly string[] {
  return part === 'said' ? (passage.said?.[lang] ?? []) : passage[part].map((t) => t[lang])
}

/** Everything that can be found, in an order that depends on the record alone. */
export function passagesOf(record: ArashaRecord): readonly Passage[] {
  const words = wordsFor(record)
  return [
    ...record.all('instrument').flatMap((i) => [act(record, i), ...i.provisions.flatMap((p) => provisions(record, i, p, words))]),
    ...record.all('right').map((r): Passage => plain('right', r.id, r.title, [r.plain, r.easy])),
    ...record.all('remedy').map(
      (r): Passage => ({
        ...plain('remedy', r.id, r.title, [r.purpose, r.forum, r.who, ...r.deadline.map((d) => d.text)]),
        more: both(r.where, r.effect, r.answer?.text, ...r.outcomes, ...r.risks),
        acts: actsOf([...(r.treaty ? [r.treaty] : []), ...r.basis]),
      }),
    ),
    ...record.all('situation').map((s): Passage => ({ ...plain('situation', s.id, s.title, [s.first]), said: s.words })),
    ...record.all('institution').map(
      (i): Passage => ({
        ...plain('institution', i.id, i.title, [i.nature, i.mandate, ...i.can]),
        more: both(...i.cannot, i.independence, i.basisText),
        acts: actsOf(i.basis ?? []),
      }),
    ),
    ...record.all('concern').map(
      (c): Passage => ({
        ...plain('concern', c.id, c.title, [c.summary]),
        more: c.events.map((e) => e.text),
        acts: actsOf(c.laws),
      }),
    ),
    ...record.all('decision').map(
      (d): Passage => ({
        ...plain('decision', d.id, d.title, both(d.facts, d.outcomeText)),
        name: [d.title, same(d.symbol)],
        more: both(...(d.reasoning ?? []), d.ordered, ...d.admissibility.map((a) => a.text)),
        acts: actsOf([...d.alleged, ...d.violated]),
        document: d.symbol,
        body: d.body,
        year: yearOf(d.decided),
      }),
    ),
    ...record.all('review').map(
      (r): Passage => ({
        ...plain('review', r.id, r.title, both(r.text, r.next?.text)),
        name: both(r.title, r.document === undefined ? undefined : same(r.document)),
        more: [r.body],
        acts: r.treaty === undefined ? [] : [r.treaty],
        ...(r.document === undefined ? {} : { document: r.document }),
        body: r.type === 'upr' ? 'upr' : (bodyOf(r.document ?? '') ?? r.type),
        year: yearOf(r.date),
      }),
    ),
    ...record.all('recommendation').map((r): Passage => {
      const title = joined((l) => `${r.by[l]}: ${r.document}${r.paragraph === null ? '' : `, ${r.paragraph}`}`)
      return {
        ...plain('recommendation', r.id, title, [r.text]),
        more: both(r.responseNote),
        document: r.document,
        body: r.type === 'upr' ? 'upr' : (bodyOf(r.document) ?? r.type),
        year: r.year,
      }
    }),
    ...record.all('claim').map((c): Passage => plain('claim', c.id, c.claim, [c.so])),
    ...record
      .all('programme')
      .map((p): Passage => ({ ...plain('programme', p.id, p.title, both(p.what, p.rightsContent)), more: both(p.city, p.season) })),
    ...record.all('career').map(
      (c): Passage => ({
        ...plain('career', c.id, c.title, both(...(c.roles ?? []), c.entry)),
        more: (c.steps ?? []).map((s) => s.text),
      }),
    ),
    ...record.all('update').map((u): Passage => ({ ...plain('update', u.id, u.text, [u.text]), name: [], year: yearOf(u.date) as number })),
    ...record.all('question').map((q): Passage => plain('question', q.id, q.question, both(q.why))),
    ...record
      .all('term')
      .filter((t) => t.category !== 'interface' && record.get('instrument', t.id.replace(/^instrument-/, '')) === undefined)
      .map((t): Passage => {
        const [at] = placesOf(t)
        const pointer = t.id.startsWith('instrument-') || (at !== undefined && record.provision(at) === undefined)
        return {
          ...plain('term', t.id, t.title, []),
          ...(t.variants ? { said: t.variants } : {}),
          ...(at === undefined ? {} : { at }),
          ...(pointer ? { pointer } : {}),
        }
      }),
  ]
}

function plain(kind: FoundKind, id: string, title: Text, text: readonly Text[]): Passage {
  return { id, kind, title, name: [title], text, more: [], acts: [] }
}

/** Articles in which a term was read: its source names the code, the place the article. */
function placesOf(term: Term): string[] {
  return term.sources.flatMap(({ source, at }) => {
    const place = /^art\. ([\d-]+)((?:\([\w-]+\))*)/.exec(at)
    const local = place && `${place[1]}${(place[2] ?? '').replace(/\(([\w-]+)\)/g, '.$1')}`
    return local && source.startsWith('glossary-') ? [`${source.slice('glossary-'.length)}/${local}`] : []
  })
}

/** Further words under which a provision is looked for: terms that stand in it, remedies that rest on it. */
function wordsFor(record: ArashaRecord): ReadonlyMap<string, readonly Text[]> {
  const out = new Map<string, Text[]>()
  const add = (id: string, text: Text) => {
    const located = record.provision(id)
    if (!located) return
    const own = `${located.instrument.id}/${located.provision.id}`
    const texts = out.get(own) ?? []
    if (!texts.includes(text)) out.set(own, [...texts, text])
  }
  for (const t of record.all('term')) for (const id of placesOf(t)) add(id, t.title)
  for (const r of record.all('remedy')) for (const id of r.basis) add(id, r.title)
  return out
}

function act(record: ArashaRecord, i: Instrument): Passage {
  const variants = record.get('term', `instrument-${i.id}`)?.variants
  const year = yearOf(i.adopted)
  return {
    ...plain('instrument', i.id, i.title, both(i.treaty?.complaints?.individual, i.treaty?.text)),
    name: both(i.title, LANGS.some((l) => i.short[l] !== i.title[l]) ? i.short : undefined),
    said: { kk: variants?.kk ?? [], ru: variants?.ru ?? [], en: variants?.en ?? [] },
    more: both(i.treaty?.reservations, ...(i.notes ?? [])),
    acts: [i.id],
    ...(year === undefined ? {} : { year }),
    law: { instrument: i },
  }
}

/** How an article is named alone. */
const PLACE: Text = { kk: '#-бап', ru: 'статья #, ст. #', en: 'article #' }

/** One passage a version: which of them is shown the day decides. */
function provisions(record: ArashaRecord, i: Instrument, p: Provision, words: ReadonlyMap<string, readonly Text[]>): Passage[] {
  const id = `${i.id}/${p.id}`
  const cited = joined((l) => citation(record, id, l))
  const title = p.heading === undefined || /^[a-z]{4,}$/.test(p.id) ? cited : joined((l) => `${cited[l]}. ${p.heading?.[l] ?? ''}`)
  // Its name is its own number and heading: what the act is called is shared by all that stands in it.
  const places = [p.id, ...(p.also ?? [])].map((local) => joined((l) => PLACE[l].replace('#', local)))
  const year = yearOf(i.adopted)
  const other = words.get(id) ?? []
  return p.versions.map((v) => ({
    ...plain('provision', id, title, [v.gist]),
    name: both(p.heading, ...places),
    said: { kk: other.map((t) => t.kk), ru: other.map((t) => t.ru), en: other.map((t) => t.en) },
    more: both(v.limits, v.holder, cited, i.short, ...(v.rights ?? []).map((r) => record.get('right', r)?.title)),
    acts: [i.id],
    ...(year === undefined ? {} : { year }),
    law: { instrument: i, provision: p, version: v },
  }))
}

/** Is the passage law on the day? `undefined` where it is no law, or where the day is not known. */
export function isLawOn(passage: Passage, day: ISODate): boolean | undefined {
  if (passage.law === undefined) return undefined
  const { instrument, version } = passage.law
  const span = bindingSpan(instrument)
  const holds = (s: { from: ISODate; to?: ISODate }) => s.from <= day && (s.to === undefined || day < s.to)
  if (version !== undefined && !holds(version)) return false
  return span === undefined ? undefined : holds(span)
}

const BODIES: readonly (readonly [RegExp, string])[] = [
  [/^CCPR\//, 'hrcttee'],
  [/^CAT\//, 'cat'],
  [/^CEDAW\//, 'cedaw'],
  [/^CERD\//, 'cerd'],
  [/^E\/C\.12\//, 'cescr'],
  [/^CRC\//, 'crc'],
  [/^CRPD\//, 'crpd'],
  [/^CED\//, 'ced'],
  [/^CMW\//, 'cmw'],
  [/^A\/HRC\/WGAD\//, 'wgad'],
]
/** Whose document it is, by its symbol. */
function bodyOf(symbol: string): string | undefined {
  return BODIES.find(([pattern]) => pattern.test(symbol))?.[1]
}
