// Search over a large library of real texts, beside its peers: `node bench/search.ts [10k] [100k] [300k]`; all three where none is named
// (a quarter of an hour on two cores that do nothing else). Each engine runs in a process of its own. The texts are the exports in ../shared/data (ARASHA_SHARED).
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { read } from '../src/library/import.ts'
import { report } from '../src/library/report.ts'
import { structure } from '../src/library/structure.ts'
import type { Edition } from '../src/library/types.ts'
import type { Lang } from '../src/record/types.ts'
import { passagesOf } from '../src/store/passages.ts'
import { startPostgres } from '../test/support/postgres.ts'
import { table } from './measure.ts'
import type { Measured } from './search-engines.ts'

const law = join(process.env.ARASHA_SHARED ?? fileURLToPath(new URL('../../shared', import.meta.url)), 'data/law-kz')
const SIZES = { '10k': 10_000, '100k': 100_000, '300k': 300_000 } as const
type Size = keyof typeof SIZES

/** What is measured at which size, and why not elsewhere. */
const ENGINES: readonly (readonly [name: string, title: string, sizes: readonly Size[], else_?: string])[] = [
  ['arasha-sqlite', 'arasha on SQLite', ['10k', '100k', '300k']],
  ['fts5', 'FTS5 raw, same keys', ['10k', '100k', '300k']],
  ['minisearch', 'MiniSearch, same keys', ['10k', '100k'], 'at 100k its index takes more than a gigabyte already'],
  ['orama', 'Orama, same keys', ['10k', '100k'], 'at 100k its index takes more than three gigabytes already'],
  ['arasha-postgres', 'arasha on PostgreSQL', ['10k', '100k', '300k']],
  ['tsvector', 'PostgreSQL tsvector, GIN, ts_rank', ['10k', '100k'], 'building takes too long for a bench'],
]

/** The real texts, read once: acts with all their units. */
function textsInto(folder: string): number {
  const files = [
    [join(law, 'constitution-1995.kk.txt'), 'constitution-1995', 'kk'] as const,
    ...readdirSync(join(law, 'adilet-pdf'))
      .sort()
      .map((f) => [join(law, 'adilet-pdf', f), f.split('.')[0] as string, 'ru'] as const),
  ]
  let passages = 0
  const editions = files.map(([path, instrument, lang]): Edition => {
    const reading = read(readFileSync(path), path)
    const act = structure(reading)
    passages += passagesOf(act.units.map((u) => ({ ...u, excluded: u.excluded === true, wording: '' }))).length
    const source = { name: instrument, digest: 'bench', facts: {} }
    return {
      instrument,
      lang: lang as Lang,
      edition: '2026-01-01',
      act: { ...act, lang: lang as Lang },
      report: report(reading, act),
      source,
    }
  })
  writeFileSync(join(folder, 'texts.json'), JSON.stringify(editions))
  return passages
}

function measured(engine: string, size: number, folder: string, url?: string): Promise<Measured> {
  const own = join(folder, `${engine}-${size}`)
  mkdirSync(own)
  const script = fileURLToPath(new URL('./search-engines.ts', import.meta.url))
  const child = spawn(
    process.execPath,
    ['--max-old-space-size=8000', '--expose-gc', script, engine, String(size), join(folder, 'texts.json'), own, url ?? ''],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  let out = ''
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk
  })
  return new Promise((resolve, reject) =>
    child.once('exit', (code) => (code === 0 ? resolve(JSON.parse(out) as Measured) : reject(new Error(`${engine} ended with ${code}`)))),
  )
}

/** The tables; without the texts one line. */
export async function searchBench(sizes: readonly Size[]): Promise<void> {
  if (!existsSync(join(law, 'adilet-pdf'))) {
    console.log('Search at scale: skipped, no real texts here (ARASHA_SHARED names the folder that holds data/law-kz).\n')
    return
  }
  const folder = mkdtempSync(join(tmpdir(), 'arasha-search-'))
  const server = await startPostgres()
  try {
    const own = textsInto(folder)
    console.log(
      `Search at scale: ${own} passages of 12 codes and laws in Russian and the Constitution of 1995 in Kazakh; more are the same acts again\nunder other names, so that words are as common as in life and the vocabulary is that of ${own} passages. Load of the machine at the start: ${loadavg()[0]?.toFixed(1)}`,
    )
    for (const size of sizes) {
      const rows: (string | number)[][] = []
      for (const [name, title, at, why] of ENGINES) {
        if (!at.includes(size)) {
          if (why) rows.push([title, `not at ${size}: ${why}`])
          continue
        }
        const url = name === 'arasha-postgres' || name === 'tsvector' ? await server.database() : undefined
        const m = await measured(name, SIZES[size], folder, url)
        for (const [i, { how, times }] of m.asked.entries()) {
          const cell = (kind: string) => {
            const t = times[kind]
            return t === undefined ? '–' : `${t.p50.toFixed(1)} / ${t.p99.toFixed(1)} / ${t.cpu.toFixed(1)}`
          }
          const once = i === 0 ? [String(m.passages), m.build.toFixed(0), (m.text / m.build).toFixed(1)] : ['', '', '']
          const size = i === 0 ? [m.memory === 0 ? '–' : m.memory.toFixed(0), m.disk === 0 ? '–' : m.disk.toFixed(0)] : ['', '']
          rows.push([title + how, ...once, ...['one', 'three', 'phrase', 'kazakh'].map(cell), ...size])
        }
        if (url === undefined) rmSync(join(folder, `${name}-${SIZES[size]}`), { recursive: true })
      }
      table(
        `Search over ${size} passages: ms p50 / p99 / mean of processor time (load ${loadavg()[0]?.toFixed(1)})`,
        [
          'engine',
          'passages',
          'build s',
          'MB of text a s',
          'one word',
          'three words',
          'phrase',
          'Kazakh, inflected',
          'memory MB',
          'disk MB',
        ],
        rows,
      )
    }
  } finally {
    await server.stop()
    rmSync(folder, { recursive: true })
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const asked = process.argv.slice(2).filter((a): a is Size => a in SIZES)
  await searchBench(asked.length > 0 ? asked : (Object.keys(SIZES) as Size[]))
}
