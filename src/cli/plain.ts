import { dateAsKnown, dateInWords, type Messages, say } from '../language/say.ts'
import { type ArashaRecord, splitProvision } from '../record/record.ts'
import { FOLDERS, type Kind, LANGS, type Lang, type Precision, type Status, type Text } from '../record/types.ts'
import { citation } from '../remedy/index.ts'
import { l as learn } from '../site/messages/learn.ts'
import { o as open } from '../site/messages/open.ts'
import { m } from '../site/messages.ts'
import { fields, values } from './plain-words.ts'
import { words } from './words.ts'

type Thing = Readonly<Record<string, unknown>>
/** An entry as `show` answers it. */
type Shown = Thing & { readonly kind: string }

/** How the two Constitutions compare. */
const narrower = { same: m.same, narrower: m.narrower, broader: m.broader, new: m.new, dropped: m.dropped }
const CONTACTS: readonly string[] = ['reach', 'website', 'url']

/** Words of closed lists that the pages have already: under which name each field's stand there. */
const PREFIX: Readonly<Record<string, string>> = {
  type: 'type-',
  sector: 'sector-',
  category: 'cat-',
  place: 'place-',
  levels: 'level-',
  languages: 'lang-',
  verdict: 'v-',
  danger: 'd-',
  change: '',
}

/** A word of a closed list in the language; `undefined` for a string that is none. */
function wordOf(key: string, value: string): Text | undefined {
  const prefix = PREFIX[key]
  const catalogue: Messages = { ...values, ...(prefix === undefined ? {} : { ...learn, ...open, ...narrower }) }
  return catalogue[`${key}:${value}`] ?? (prefix === undefined ? undefined : catalogue[`${prefix}${value}`])
}

/** What an entry says, line by line: whatever of `fields` it has, each value by its shape. */
export function entryLines(record: ArashaRecord, shown: Shown, lang: Lang): string[] {
  const lines: string[] = []
  const write = (label: string, value: readonly string[]) => {
    if (value.length === 1) lines.push(`${label}: ${value[0]}`)
    else if (value.length > 1) lines.push(`${label}:`, ...value.map((v) => `  - ${v}`))
  }
  if (shown.kind === 'source') lines.push((shown.official === true ? values.official : values.notOfficial)[lang])
  for (const key of Object.keys(fields) as (keyof typeof fields)[]) {
    const value = shown[key]
    if (value === undefined || value === null || (shown.atRisk === true && CONTACTS.includes(key))) continue
    write(fields[key][lang], valueLines(record, shown, key, value, lang))
  }
  if (shown.atRisk === true) lines.push(values.atRisk[lang])
  return lines
}

function valueLines(record: ArashaRecord, shown: Shown, key: string, value: unknown, lang: Lang): string[] {
  if (key === 'points') return (value as readonly Thing[]).map((p) => pointLine(p, shown, lang))
  if (key === 'variants') {
    return LANGS.flatMap((l) => (value as { [L in Lang]?: readonly string[] })[l]?.map((v) => `${v} (${l})`) ?? [])
  }
  if (Array.isArray(value)) {
    const parts = value.flatMap((v) => valueLines(record, shown, key, v, lang))
    // Words of a closed list stand in one line; whatever has sentences gets a line each.
    return parts.length > 0 && value.every((v) => typeof v === 'string' && wordOf(key, v)) ? [parts.join(', ')] : parts
  }
  if (typeof value === 'object' && value !== null) return [thingLine(record, value as Thing, lang)]
  if (typeof value !== 'string') return [String(value)]
  const known = wordOf(key, value)
  if (known) return [known[lang]]
  if (PREFIX[key] !== undefined) return []
  if (/^\d{4}-\d\d-\d\d$/.test(value))
    return [dateAsKnown(value, lang, key === 'filed' ? 'day' : (shown.precision as Precision | undefined))]
  return [nameWithId(record, value, lang)]
}

function isText(value: unknown): value is Text {
  return typeof value === 'object' && value !== null && LANGS.every((l) => typeof (value as Thing)[l] === 'string')
}

/** A text, or something with a text: an event, a step, a ground, a span. */
function thingLine(record: ArashaRecord, thing: Thing, lang: Lang): string {
  if (isText(thing)) return thing[lang]
  const parts: string[] = []
  const date = thing.date ?? thing.seen
  if (typeof date === 'string') {
    const to = typeof thing.to === 'string' ? ` – ${dateInWords(thing.to, lang)}` : ''
    parts.push(`${dateAsKnown(date, lang, thing.precision as Precision | undefined)}${to}`)
  }
  if (typeof thing.from === 'string') {
    parts.push(
      `${dateAsKnown(thing.from, lang, thing.precision as Precision | undefined)} – ${typeof thing.to === 'string' ? dateInWords(thing.to, lang) : '…'}`,
    )
  }
  if (typeof thing.admissible === 'boolean') parts.push((thing.admissible ? values.admissible : values.inadmissible)[lang])
  if (isText(thing.text)) parts.push(thing.text[lang])
  if (Array.isArray(thing.channels))
    parts.push(
      thing.channels
        .filter(isText)
        .map((t) => t[lang])
        .join('; '),
    )
  if (isText(thing.note)) parts.push(`(${thing.note[lang]})`)
  for (const id of [thing.provision, thing.remedy]) if (typeof id === 'string') parts.push(nameWithId(record, id, lang))
  if (typeof thing.status === 'string' && thing.status in words) parts.push(`[${words[thing.status as Status][lang]}]`)
  return parts.join(': ').replace(/: ([([])/g, ' $1')
}

function pointLine(p: Thing, shown: Shown, lang: Lang): string {
  const when = `${p.year}${isText(p.period) ? `, ${p.period[lang]}` : ''}`
  const value =
    p.value === null
      ? values.noFigure[lang]
      : p.of === undefined
        ? String(p.value)
        : say(values.ofAll, lang, { value: String(p.value), of: String(p.of) })
  const breaks = isText(p.breaks) ? ` – ${values.newMeasure[lang]}: ${p.breaks[lang]}` : ''
  const note = isText(p.note) ? ` (${p.note[lang]})` : ''
  const status = p.status === shown.status ? '' : ` [${words[p.status as Status][lang]}]`
  return `${when}: ${value}${breaks}${note}${status}`
}

/** `ICCPR, art. 19 (iccpr/19)`: what the id names, with the id to ask for it; other strings as they are. */
function nameWithId(record: ArashaRecord, id: string, lang: Lang): string {
  const parts = splitProvision(id)
  if (parts && record.get('instrument', parts.instrument)) return `${citation(record, id, lang)} (${id})`
  for (const kind of Object.keys(FOLDERS) as Kind[]) {
    const entry = record.get(kind, id) as Thing | undefined
    const title = entry && (isText(entry.title) ? entry.title : isText(entry.ask) ? entry.ask : undefined)
    if (title) return `${title[lang]} (${id})`
  }
  return id
}
