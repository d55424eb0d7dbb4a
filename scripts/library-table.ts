// What the library makes of the real texts beside the checkout: counts, losses, speed. `node scripts/library-table.ts`
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { toAkn } from '../src/library/export-akn.ts'
import { read } from '../src/library/import.ts'
import { ink, inkOf } from '../src/library/ink.ts'
import { readAkn } from '../src/library/read-akn.ts'
import { report } from '../src/library/report.ts'
import { structure } from '../src/library/structure.ts'
import type { Act } from '../src/library/types.ts'
import { readXml, writeXml } from '../src/library/xml.ts'
import { openSqlite } from '../src/store/sqlite.ts'
import { makeClone } from './library-clone.ts'

const data = join(process.env.ARASHA_SHARED ?? join(import.meta.dirname, '../../shared'), 'data')
if (!existsSync(join(data, 'law-kz'))) {
  console.error('library-table: no real texts here; set ARASHA_SHARED to the folder that holds data/law-kz')
  process.exit(2)
}
const law = join(data, 'law-kz')
/** Editions of each act in the clone that is made to measure. */
const EDITIONS = 8
const row = (...cells: readonly (string | number)[]) => console.log(`| ${cells.join(' | ')} |`)
const head = (...cells: readonly string[]) => {
  row(...cells)
  row(...cells.map(() => '---'))
}
const load = (path: string) => {
  const reading = read(readFileSync(path), path)
  const act = structure(reading)
  return { reading, act, told: report(reading, act) }
}
/** Processor time of all threads in ms: what else the machine does at the moment changes it little. */
const cpu = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
const bytesOf = (act: Act) => act.units.reduce((n, u) => n + Buffer.byteLength(u.label) + Buffer.byteLength(u.text), 0)

console.log('## The 12 PDF exports\n')
head(
  'file',
  'articles',
  'first',
  'last',
  'taken out',
  'gaps',
  'signs in',
  'out',
  'lost',
  'as in the text dump',
  'articles as in the dump',
  'MB of text/s',
  'with the store',
)
const pdfs = readdirSync(join(law, 'adilet-pdf')).sort()
let bytes = 0
let spent = 0
let spentAll = 0
// The second round is told: the first also pays for compiling the program.
const store = await openSqlite(':memory:')
for (const round of [1, 2]) {
  for (const name of pdfs) {
    const start = cpu()
    const { act, told } = load(join(law, 'adilet-pdf', name))
    const parsed = cpu()
    await store.save({
      // Another act each time: nothing of its index is there yet.
      instrument: `${name}-${round}`,
      lang: 'ru',
      edition: `2026-01-0${round}`,
      act,
      report: told,
      source: { name, digest: `${round}`, facts: {} },
    })
    const saved = cpu()
    if (round === 1) continue
    const size = bytesOf(act)
    bytes += size
    spent += parsed - start
    spentAll += saved - start
    const speed = (ms: number) => (size / 1000 / ms).toFixed(1)
    const dump = gunzipSync(readFileSync(join(law, 'text', name.replace(/\.pdf$/, '.pdftotext.txt.gz')))).toString()
    // The dump joins words that a line break parted at a hyphen; signs in columns may change places: compared as letters counted, hyphens apart.
    const same = histogram(dump) === histogram(inkOf(act)) ? 'yes' : 'no'
    row(
      name.replace('.rus.pdf', ''),
      told.articles,
      told.first ?? '',
      told.last ?? '',
      told.excluded.length,
      told.gaps.length,
      told.signs.in,
      told.signs.out,
      told.signs.in - told.signs.out,
      same,
      compareArticles(act, dump),
      speed(parsed - start),
      speed(saved - start),
    )
  }
}
console.log(
  `\n${(bytes / 1e6).toFixed(1)} MB of text; a second of one processor reads and structures ${(bytes / 1000 / spent).toFixed(1)} MB, with the store ${(bytes / 1000 / spentAll).toFixed(1)} MB\n`,
)

console.log('### The command itself\n')
commandOnce()
console.log('## The Constitution of 1995, article by article\n')
const texts = (['kk', 'ru', 'en'] as const).map((l) => ({ l, act: load(join(law, `constitution-1995.${l}.txt`)).act }))
head('language', 'articles', 'first', 'last', 'paragraphs', 'points')
const numbers = texts.map(({ l, act }) => {
  const articles = act.units.filter((u) => u.kind === 'article')
  row(
    l,
    articles.length,
    articles[0]?.number ?? '',
    articles.at(-1)?.number ?? '',
    act.units.filter((u) => u.kind === 'paragraph').length,
    act.units.filter((u) => u.kind === 'point').length,
  )
  return articles.map((a) => a.number).join(' ')
})
const places = texts.map(({ act }) => new Set(act.units.filter((u) => /^(?:paragraph|point)$/.test(u.kind)).map((u) => u.path)))
const all = [...new Set(places.flatMap((p) => [...p]))]
const uneven = all.filter((p) => !places.every((s) => s.has(p)))
console.log(
  `\narticles aligned: ${numbers.every((n) => n === numbers[0]) ? 'all' : 'no'}; paragraphs and points in all three: ${all.length - uneven.length} of ${all.length}\n`,
)
if (uneven.length) {
  head('place', ...texts.map((t) => t.l), 'what stands around it in the text that lacks it')
  for (const place of uneven) {
    const lacks = texts.find((_, i) => !places[i]?.has(place))
    const up = place.split('.').slice(0, -1).join('.')
    const there = lacks?.act.units.filter((u) => new RegExp(`^${up.replaceAll('.', '\\.')}\\.[^.~!@]+$`).test(u.path)).map((u) => u.number)
    row(place, ...texts.map((_, i) => (places[i]?.has(place) ? 'yes' : 'no')), `${up}: ${there?.join(', ')}`)
  }
  console.log()
}
const out = texts.map(({ act }) =>
  act.units
    .filter((u) => u.excluded)
    .map((u) => u.path)
    .join(' '),
)
console.log(
  `said to be taken out: ${out.every((o) => o === out[0]) ? 'the same places in all three' : texts.map((t, i) => `${t.l} ${out[i]}`).join('; ')}\n`,
)

console.log('## Akoma Ntoso samples\n')
head('sample', 'signs in', 'out', 'lost', 'written back equal')
for (const name of readdirSync(join(data, 'akn/samples')).sort()) {
  const path = join(data, 'akn/samples', name)
  const { reading, told } = load(path)
  const again =
    JSON.stringify(readXml(reading.xml as string).root.children) !== '' &&
    writeXml(readXml(readFileSync(path, 'utf8')).root) === writeXml(readXml(reading.xml as string).root)
  row(name, told.signs.in, told.signs.out, told.signs.in - told.signs.out, again ? 'yes' : 'no')
}
console.log('\n## Our own exports, read again\n')
for (const name of pdfs) {
  const { act } = load(join(law, 'adilet-pdf', name))
  const again = structure(
    readAkn(toAkn({ instrument: name, lang: 'ru', edition: '2026-01-01', adopted: act.adopted, title: act.title, digest: 'x' }, act.units)),
  )
  const shape = (a: Act) => ink(a.units.map((u) => `${u.path}${u.kind}${u.label}${u.text}${u.excluded ?? ''}`))
  if (shape(again) !== shape(act)) console.log(`${name}: differs`)
}
console.log('all compared\n')

console.log('## Other texts\n')
head('text', 'articles', 'signs in', 'out', 'lost')
const others = [
  ...readdirSync(join(data, 'treaties/en')).map((f) => join(data, 'treaties/en', f)),
  ...readdirSync(join(law, 'adilet-txt'))
    .filter((f) => f.endsWith('.txt'))
    .map((f) => join(law, 'adilet-txt', f)),
  ...readdirSync(join(law, 'git-of-law'), { recursive: true })
    .map(String)
    .filter((f) => /(?:kaz|rus)\.md$/.test(f))
    .map((f) => join(law, 'git-of-law', f)),
  join(law, 'adilet-html/K950001000_.rus.excerpt.html'),
]
for (const path of others) {
  const { told } = load(path)
  row(
    path
      .slice(data.length + 1)
      .split('/')
      .slice(-2)
      .join('/'),
    told.articles,
    told.signs.in,
    told.signs.out,
    told.signs.in - told.signs.out,
  )
}
const misc = gunzipSync(readFileSync(join(law, 'adilet-txt/misc-acts.ru.jsonl.gz')))
  .toString()
  .trim()
  .split('\n')
  .map((l) => (JSON.parse(l) as { text: string }).text)
let lost = 0
const start = cpu()
for (const text of misc) {
  const reading = read(new TextEncoder().encode(text || ' '), 'act.txt')
  lost += report(reading, structure(reading)).lost.length
}
row(
  `${misc.length} assorted acts`,
  '',
  misc.reduce((n, t) => n + ink([t]).length, 0),
  '',
  lost,
)
console.log(
  `\nplain text: ${(misc.reduce((n, t) => n + Buffer.byteLength(t), 0) / 1000 / (cpu() - start)).toFixed(1)} MB a second of one processor`,
)
await store.close()

/** `arasha import` into an empty library by the clock, the whole process: of the 12 PDFs, and of a clone with the same acts in many editions. */
function commandOnce(): void {
  const folder = mkdtempSync(join(tmpdir(), 'arasha-table-'))
  const program = join(import.meta.dirname, '../bin/arasha.mjs')
  const timed = (db: string, files: readonly string[]) => {
    const start = performance.now()
    const run = spawnSync(process.execPath, [program, 'import', ...files, '--db', `sqlite:${join(folder, db)}`])
    return { ms: performance.now() - start, code: run.status }
  }
  const clone = join(folder, 'clone')
  mkdirSync(clone)
  const paths = pdfs.map((name) => join(law, 'adilet-pdf', name))
  const cloned = makeClone(
    clone,
    paths.map((path) => load(path).act),
    EDITIONS,
  )
  const busy = () => loadavg()[0]?.toFixed(1)
  const before = busy()
  // Once for what is stale to be built; then a file that is not there: everything but texts.
  timed('started.db', [join(folder, 'none')])
  const started = timed('empty.db', [join(folder, 'none')])
  const twelve = timed('files.db', paths)
  const many = timed('clone.db', [clone])
  rmSync(folder, { recursive: true })
  const codes = [started, twelve, many].map((r) => r.code).join()
  if (codes !== '2,0,0') throw new Error(`import ended with ${codes}`)
  head('into an empty library', 'MB of text', 's by the clock', 'MB a second', 'the same without starting')
  for (const [what, size, { ms }] of [
    ['the 12 PDFs', bytes, twelve],
    [`a clone of the git of law with these acts, ${EDITIONS} editions each`, cloned, many],
  ] as const) {
    const rate = (spent: number) => (size / 1000 / spent).toFixed(1)
    row(what, (size / 1e6).toFixed(1), (ms / 1000).toFixed(1), rate(ms), rate(ms - started.ms))
  }
  console.log(
    `\nStarting takes ${(started.ms / 1000).toFixed(1)} s. ${availableParallelism()} processors, load ${before} before and ${busy()} after; a program that imports gives way to others.\n`,
  )
}

function histogram(text: string): string {
  const counts = new Map<string, number>()
  for (const c of ink([text]).replace(/-/g, '')) counts.set(c, (counts.get(c) ?? 0) + 1)
  return [...counts].sort().join(' ')
}

/** Articles whose words, hyphens and blanks apart, stand in the dump just so, of all. */
function compareArticles(act: Act, dump: string): string {
  const whole = ink([dump]).replace(/-/g, '')
  let found = 0
  let all = 0
  for (const [i, u] of act.units.entries()) {
    if (u.kind !== 'article') continue
    let text = u.label + u.text
    for (let k = i + 1; k < act.units.length; k++) {
      const v = act.units[k] as Act['units'][number]
      if (!/^(?:paragraph|point|subpoint|text|note)$/.test(v.kind)) break
      text += v.label + v.text
    }
    all++
    if (whole.includes(ink([text]).replace(/-/g, ''))) found++
  }
  return `${found} of ${all}`
}
