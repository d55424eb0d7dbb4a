import { dateInWords } from '../language/say.ts'
import { type ArashaRecord, covers, splitProvision } from '../record/record.ts'
import { FOLDERS, type ISODate, type Kind, type Kinds, type Lang, type Status } from '../record/types.ts'
import { citation } from '../remedy/index.ts'
import type { Page } from './context.ts'

/** An address within the site that keeps the day on which the law is shown. */
export function to(page: Page, path: string): string {
  const [address = '', mark] = path.split('#')
  const day = page.at === page.today ? '' : `${address.includes('?') ? '&' : '?'}at=${page.at}`
  return `/${page.lang}${address}${day}${mark === undefined ? '' : `#${mark}`}`
}

export type Found = { readonly kind: Kind | 'provision'; readonly id: string }

const KINDS = Object.keys(FOLDERS) as Kind[]

/** What an id names: a provision, or the first kind that holds it, in the order of `arasha show`. */
export function find(record: ArashaRecord, id: string): Found | undefined {
  if (splitProvision(id)) return record.provision(id) ? { kind: 'provision', id } : undefined
  const kind = KINDS.find((k) => k !== 'source' && record.get(k, id)) ?? (record.get('source', id) ? 'source' : undefined)
  return kind && { kind, id }
}

/** A text cut at a word, for a place where only a line of it fits. */
export function short(text: string, length = 110): string {
  if (text.length <= length) return text
  const cut = text.slice(0, length)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), length - 30)).replace(/[\s,;:.–-]+$/, '')}…`
}

/** What a thing is called, in one line. */
export function nameOf(record: ArashaRecord, { kind, id }: Found, lang: Lang): string {
  if (kind === 'provision') return citation(record, id, lang)
  const get = <K extends Kind>(k: K): Kinds[K] | undefined => (k === kind ? record.get(k, id) : undefined)
  const recommendation = get('recommendation')
  if (recommendation)
    return `${recommendation.document}${recommendation.paragraph === null ? '' : `, ${recommendation.paragraph}`}: ${short(recommendation.text[lang], 70)}`
  const counterpart = get('counterpart')
  if (counterpart) return record.get('right', counterpart.right)?.title[lang] ?? counterpart.right
  const template = get('template')
  if (template) return template.title[lang]
  const holidays = get('holidays')
  if (holidays) return String(holidays.year)
  const zone = get('zone')
  if (zone) return dateInWords(zone.from, lang)
  const said = get('question')?.question ?? get('update')?.text ?? get('claim')?.claim ?? get('fact')?.ask
  if (said) return short(said[lang])
  const entry = record.get(kind, id) as { title?: { readonly [L in Lang]: string } } | undefined
  return entry?.title?.[lang] ?? id
}

/** Where a thing is shown; `undefined` for what has no page of its own. */
export function pathOf(record: ArashaRecord, { kind, id }: Found): string | undefined {
  switch (kind) {
    case 'provision': {
      const located = record.provision(id)
      return located && `/instruments/${located.instrument.id}/${located.provision.id}`
    }
    case 'right':
      return `/rights/${id}`
    case 'instrument':
      return `/instruments/${id}`
    case 'situation':
      return `/situations/${id}`
    case 'remedy':
      return `/remedies/${id}`
    case 'institution':
      return `/institutions/${id}`
    case 'concern':
      return `/challenges/${id}`
    case 'programme':
      return `/study/${id}`
    case 'career':
      return `/careers/${id}`
    case 'term':
      return `/terms/${id}`
    case 'source':
      return `/sources/${id}`
    case 'claim':
      return `/began-from#${id}`
    case 'question':
      return `/questions#${id}`
    case 'update':
      return `/changes#${id}`
    case 'template': {
      const remedy = record.get('template', id)?.remedy
      return remedy && `/remedies/${remedy}`
    }
    case 'counterpart': {
      const right = record.get('counterpart', id)?.right
      return right && `/rights/${right}`
    }
    case 'indicator': {
      const concern = record.all('concern').find((c) => c.indicators.includes(id))
      const institution = record.all('institution').find((i) => i.indicators?.includes(id))
      return concern ? `/challenges/${concern.id}` : institution && `/institutions/${institution.id}`
    }
    case 'review':
      return `/un/reviews/${id}`
    case 'recommendation':
      return `/un/recommendations/${id}`
    case 'decision':
      return `/un/decisions/${id}`
    default:
      return undefined
  }
}

export interface Place extends Found {
  readonly title: string
  readonly href?: string
}

/** A thing with its name and address; `undefined` where the record does not hold it. */
export function placeOf(page: Page, id: string): Place | undefined {
  const found = find(page.record, id)
  return found && placed(page, found)
}

export function placed(page: Page, found: Found): Place {
  const path = pathOf(page.record, found)
  return { ...found, title: nameOf(page.record, found, page.lang), ...(path ? { href: to(page, path) } : {}) }
}

/** Does what is said of `touched` concern the thing `id`? A code concerns its articles, an article its points, and the other way round. */
export function concerns(touched: string, id: string): boolean {
  return covers(touched, id) || covers(id, touched)
}

const ENTRY_PAGE =
  /^\/(?:rights|remedies|situations|institutions|challenges|study|careers|terms|un\/(?:reviews|recommendations|decisions))\/([^/]+)$/

/** The thing that a page is about, by its address: what is said of it stands at the head of the page. */
export function subject(page: Page): string | undefined {
  const [, instrument, article] = /^\/instruments\/([^/]+)(?:\/([^/]+))?$/.exec(page.path) ?? []
  if (instrument) return article ? `${instrument}/${article}` : instrument
  return ENTRY_PAGE.exec(page.path)?.[1]
}

/** One place that rests on a source. */
export interface Resting extends Found {
  readonly at: string
}

export interface SourceUse {
  readonly rests: readonly Resting[]
  /** The latest day on which an entry that rests on it was checked. */
  readonly checked?: ISODate
}

const uses = new WeakMap<ArashaRecord, ReadonlyMap<string, SourceUse>>()

/** What rests on each source: read off the whole record once. */
export function sourceUse(record: ArashaRecord): ReadonlyMap<string, SourceUse> {
  const known = uses.get(record)
  if (known) return known
  const map = new Map<string, { rests: Resting[]; checked?: ISODate }>()
  const note = (found: Found, checked: ISODate, value: unknown): void => {
    if (Array.isArray(value)) for (const inner of value) note(found, checked, inner)
    else if (typeof value === 'object' && value !== null) {
      const { source, at } = value as { source?: unknown; at?: unknown }
      if (typeof source === 'string' && typeof at === 'string') {
        const use = map.get(source) ?? { rests: [] }
        map.set(source, use)
        if (!use.rests.some((r) => r.id === found.id && r.kind === found.kind && r.at === at)) use.rests.push({ ...found, at })
        if (use.checked === undefined || checked > use.checked) use.checked = checked
      } else for (const inner of Object.values(value)) note(found, checked, inner)
    }
  }
  for (const kind of KINDS) {
    if (kind === 'source') continue
    for (const entry of record.all(kind) as readonly { readonly id: string; readonly checked: ISODate }[]) {
      if (kind !== 'instrument') {
        note({ kind, id: entry.id }, entry.checked, entry)
        continue
      }
      const { provisions = [], ...head } = record.get('instrument', entry.id) ?? { provisions: [] }
      note({ kind, id: entry.id }, entry.checked, head)
      for (const p of provisions) note({ kind: 'provision', id: `${entry.id}/${p.id}` }, entry.checked, p)
    }
  }
  uses.set(record, map)
  return map
}

export interface Known {
  readonly kind: Kind
  readonly all: number
  readonly byStatus: { readonly [S in Status]: number }
  /** Wording that no lawyer has read yet. */
  readonly unread: number
}

/** How well each kind of entry is known. */
export function howKnown(record: ArashaRecord): readonly Known[] {
  return KINDS.flatMap((kind) => {
    // Sources, labels of themes and words for places say nothing of the world by themselves.
    if (kind === 'source' || kind === 'theme' || kind === 'place') return []
    const entries = record.all(kind) as readonly { readonly status: Status; readonly reviewed: boolean }[]
    if (entries.length === 0) return []
    const count = (status: Status) => entries.filter((e) => e.status === status).length
    const byStatus = { official: count('official'), reported: count('reported'), unverified: count('unverified') }
    return [{ kind, all: entries.length, byStatus, unread: entries.filter((e) => !e.reviewed).length }]
  })
}
