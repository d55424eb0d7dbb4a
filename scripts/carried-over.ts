// Which entries of the fact files beside the checkout the record carries, and why the others are not carried. `node scripts/carried-over.ts`
// The pairing and the reasons are data: docs/carried-over.yaml. Fails where an entry is neither carried nor accounted for.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { openRecord, type RecordData } from '../src/record/record.ts'
import type { Kind } from '../src/record/types.ts'

interface Section {
  /** `file.section` or `file.section.part`; a list or a map of entries. */
  readonly of: string
  /** Kinds of the record that hold its entries. */
  readonly as?: readonly Kind[]
  /** How an entry is found: by its id, as a provision, by its number, or by its words anywhere in the record. */
  readonly by?: 'id' | 'provision' | 'number' | 'words'
  /** The field that names an entry; default `id`. */
  readonly key?: string
  /** What stands before the id in the record. */
  readonly prefix?: string
  /** Ids that differ in the record. */
  readonly renamed?: Readonly<Record<string, string>>
  /** Entries not carried: why. */
  readonly left?: Readonly<Record<string, string>>
  /** The whole section is not made of entries that could be matched one by one: what became of it. */
  readonly whole?: string
}

type Entry = Readonly<Record<string, unknown>> | string

const root = join(import.meta.dirname, '..')
const facts = join(process.env.ARASHA_SHARED ?? join(root, '../shared'), 'facts')
if (!existsSync(facts)) {
  console.error('carried-over: no fact files here; set ARASHA_SHARED to the folder that holds facts/')
  process.exit(2)
}
const text = readFileSync(join(root, 'dist/record.json'), 'utf8')
const record = openRecord(JSON.parse(text) as RecordData)
const words = text.toLowerCase()
const sections = parse(readFileSync(join(root, 'docs/carried-over.yaml'), 'utf8')) as readonly Section[]
const files: Readonly<Record<string, Readonly<Record<string, unknown>>>> = Object.fromEntries(
  readdirSync(facts)
    .filter((f) => f.endsWith('.yaml'))
    .map((f) => [f.slice(0, -5), parse(readFileSync(join(facts, f), 'utf8'))]),
)

/** The entries of a section: of a list as they are, of a map with their names as ids. */
function entriesOf(of: string): readonly Entry[] {
  const value = of.split('.').reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], files)
  if (Array.isArray(value)) return value as Entry[]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).map(([id, entry]) => ({ ...(typeof entry === 'object' ? entry : { entry }), id }))
}

const nameOf = (entry: Entry, key = 'id') => String(typeof entry === 'string' ? entry : (entry[key] ?? entry.id ?? JSON.stringify(entry)))
const slug = (name: string) => name.replaceAll('_', '-').toLowerCase()

function carried(section: Section, entry: Entry): boolean {
  const name = nameOf(entry, section.key)
  if (section.by === 'words') return words.includes(JSON.stringify(name).slice(1, -1).toLowerCase())
  if (section.by === 'provision') {
    const { article, paragraph } = entry as { article: string; paragraph?: string | null }
    const act = (entry as { instrument?: string }).instrument?.replace(/^kz-/, '') ?? section.prefix ?? ''
    const place = `${article}${paragraph ? `.${paragraph}` : ''}`.replace(/\.?\(/g, '.').replaceAll(')', '')
    return record.provision(`${act}/${place}`) !== undefined
  }
  const plain = section.by === 'number' ? String(Number(name.replace(/\D/g, ''))).padStart(3, '0') : slug(name)
  const id = section.renamed?.[name] ?? `${section.prefix ?? ''}${plain}`
  return (section.as ?? []).some((kind) => record.get(kind, id) !== undefined)
}

let bad = 0
const seen = new Set<string>()
const reasons: string[] = []
console.log('| fact file, section | entries | carried | left out | not accounted for |\n| --- | --- | --- | --- | --- |')
for (const section of sections) {
  const entries = entriesOf(section.of)
  seen.add(section.of.split('.').slice(0, 2).join('.'))
  if (section.whole !== undefined) {
    console.log(`| ${section.of} | ${entries.length} | as a whole | | |`)
    reasons.push(`${section.of}: ${section.whole}`)
    continue
  }
  const not = entries.filter((e) => !carried(section, e)).map((e) => nameOf(e, section.key))
  const left = not.filter((name) => section.left?.[name] !== undefined)
  const lost = not.filter((name) => section.left?.[name] === undefined)
  const stale = Object.keys(section.left ?? {}).filter((name) => !not.includes(name))
  console.log(`| ${section.of} | ${entries.length} | ${entries.length - not.length} | ${left.length} | ${lost.join(', ') || 0} |`)
  for (const name of left) reasons.push(`${section.of}, ${name}: ${section.left?.[name]}`)
  for (const name of stale) reasons.push(`${section.of}, ${name}: STALE, the record carries it or the fact files do not hold it`)
  bad += lost.length + stale.length
}
for (const [file, of] of Object.entries(files)) {
  for (const name of Object.keys(of)) {
    if (seen.has(`${file}.${name}`)) continue
    console.log(`| ${file}.${name} | ? | | | the section is not listed |`)
    bad += 1
  }
}
console.log(`\nLeft out, and what became of the sections that are not lists of entries:\n\n${reasons.map((r) => `- ${r}`).join('\n')}`)
process.exit(bad > 0 ? 1 : 0)
