// Scores the search on queries with known answers, beside plain engines over the same passages.
// `node scripts/search-score.ts [FILE] [--all] [--own]`: FILE holds one query a line; search-queries-dev.jsonl in ../shared/data is looked for
// too, and those of test/search/ are always scored. `--all` prints each query with its first answers, `--own` leaves the other engines out,
// `--db=URL` adds the search of the record and that library together.
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'
import { create, insertMultiple, search as orama } from '@orama/orama'
import MiniSearch from 'minisearch'
import pg from 'pg'
import { parseCitations } from '../src/language/citations.ts'
import { tokens } from '../src/language/index.ts'
import { type ArashaRecord, covers, openRecord, type RecordData } from '../src/record/record.ts'
import { LANGS, type Lang } from '../src/record/types.ts'
import { bookOf, offerBook, search, searchWith } from '../src/search/index.ts'
import { isLawOn, PARTS, textsOf } from '../src/search/passages.ts'
import { openLibrary } from '../src/store/index.ts'
import { startPostgres } from '../test/support/postgres.ts'

interface Query {
  readonly id: string
  readonly lang: Lang
  readonly query: string
  readonly expect: readonly string[]
  readonly also_ok: readonly string[]
}
/** An answer as all systems give it. */
interface Answer {
  readonly id: string
  readonly kind: string
  readonly also?: readonly string[]
}
type System = (q: Query) => readonly Answer[] | Promise<readonly Answer[]>

const AT = '2026-11-23'
const root = dirname(dirname(fileURLToPath(import.meta.url)))
const built = join(root, 'dist/record.json')
if (!existsSync(built)) throw new Error('dist/record.json is missing: node scripts/build.ts')
const record: ArashaRecord = openRecord(JSON.parse(readFileSync(built, 'utf8')) as RecordData)
const ready = join(root, 'dist/search.json')
if (existsSync(ready)) offerBook(record, () => JSON.parse(readFileSync(ready, 'utf8')))

/** What an expectation in words stands for: `kind:id` for entries, `instrument/place` or an instrument's id for law. */
function resolve(text: string): string[] {
  const prefixed = /^(\w+):(.+)$/.exec(text)
  if (prefixed && record.all(prefixed[1] as 'right') !== undefined) {
    const [, kind, id] = prefixed as unknown as [string, string, string]
    const decision = record.all('decision').find((d) => d.symbol === id)
    return record.get(kind as 'right', id) ? [`${kind}:${id}`] : decision ? [`decision:${decision.id}`] : []
  }
  if (record.get('instrument', text)) return [text]
  if (/^[a-z0-9-]+\/[\w.-]+$/.test(text)) return record.provision(text) || inside(text) ? [text] : []
  if (text.startsWith('Correction:')) {
    const words = stems(text.slice(11))
    const best = record.all('claim').map((c) => ({ id: c.id, shared: overlap(words, stems(c.claim.en)) }))
    const top = best.sort((a, b) => b.shared - a.shared)[0]
    return top && top.shared > 0.5 ? [`claim:${top.id}`] : []
  }
  const bare = text.replace(/\s*\([^)]*\)/g, '').trim()
  const procedure = /^(.*?)\s+complaint procedure$/.exec(bare)
  if (procedure) {
    const act = actNamed(procedure[1] as string)
    const remedies = record
      .all('remedy')
      .filter((r) => r.level === 'international' && act !== undefined && r.basis.some((b) => covers(act, b)))
    return remedies.filter((r) => r.treaty !== undefined).map((r) => `remedy:${r.id}`)
  }
  const place = /^(.*?)\s+art\.?\s+([\d.-]+)$/.exec(bare)
  const act = actNamed(place ? (place[1] as string) : bare)
  if (act === undefined) return []
  if (!place) return [act]
  const id = `${act}/${place[2]}`
  return record.provision(id) || inside(id) ? [id] : []
}
const inside = (id: string) => record.all('instrument').some((i) => i.provisions.some((p) => covers(id, `${i.id}/${p.id}`)))
const stems = (text: string) =>
  new Set(
    tokens(text, 'en')
      .map((t) => t.key)
      .filter((k) => k.length > 2 && !/^(law|the|and|kazakhstan|republ)$/.test(k)),
  )
const overlap = (a: ReadonlySet<string>, b: ReadonlySet<string>) =>
  [...a].filter((k) => b.has(k)).length / Math.max(1, Math.min(a.size, b.size))
function actNamed(name: string): string | undefined {
  const cited = parseCitations(record, name).filter((c) => c.kind === 'instrument')
  if (cited.length === 1 && (cited[0]?.to ?? 0) - (cited[0]?.from ?? 0) > name.length * 0.6) return cited[0]?.id
  const words = stems(name.replace(/\b(19|20)\d\d\b/, ''))
  const best = record.all('instrument').map((i) => ({
    id: i.id,
    shared: Math.max(
      ...[i.title.en, i.short.en].map((t) => {
        const s = stems(t)
        return [...words].filter((k) => s.has(k)).length / new Set([...words, ...s]).size
      }),
    ),
  }))
  const top = best.sort((a, b) => b.shared - a.shared)[0]
  return top && top.shared >= 0.5 ? top.id : undefined
}

/** Does the answer meet the expectation? A provision inside the expected one does, an article told of in the same passage too. */
function meets(answer: Answer, wanted: string): boolean {
  const [kind, id] = wanted.includes(':')
    ? (wanted.split(':') as [string, string])
    : [wanted.includes('/') ? 'provision' : 'instrument', wanted]
  if (answer.kind !== kind) return false
  if (kind !== 'provision') return answer.id === id
  return [answer.id, ...(answer.also ?? [])].some((a) => covers(id, a))
}

// ---- the systems, over the same passages
const started = performance.now()
const book = bookOf(record)
console.log(
  `our index: ready in ${(performance.now() - started).toFixed(0)} ms (${existsSync(ready) ? 'made at build time' : 'made now'}); ${book.passages.length} passages`,
)
const ours: System = (q) => search(record, q.query, { lang: q.lang, at: AT, limit: 10 }).hits

/** The other engines over the same passages, and how to end them. */
async function others(): Promise<{ readonly systems: readonly (readonly [string, System])[]; readonly end: () => Promise<void> }> {
  const passages = book.passages.filter((p) => isLawOn(p, AT) !== false || p.kind !== 'provision')
  const texts = passages.map((p, n) => ({
    id: String(n),
    title: LANGS.flatMap((l) => textsOf(p, 'name', l)).join('\n'),
    body: PARTS.slice(1)
      .flatMap((part) => LANGS.flatMap((l) => textsOf(p, part, l)))
      .join('\n'),
  }))
  const answerOf = (n: number): Answer => {
    const p = passages[n] as (typeof passages)[number]
    const i = p.law?.provision
    return { id: p.id, kind: p.kind, ...(i?.also ? { also: i.also.map((a) => `${p.id.split('/')[0]}/${a}`) } : {}) }
  }
  const db = new DatabaseSync(':memory:')
  db.exec("create virtual table t using fts5(title, body, tokenize = 'unicode61')")
  const add = db.prepare('insert into t(rowid, title, body) values (?, ?, ?)')
  for (const [n, t] of texts.entries()) add.run(n + 1, t.title, t.body)
  const ask = db.prepare('select rowid from t where t match ? order by bm25(t, 3.0, 1.0) limit 10')
  const mini = new MiniSearch({ fields: ['title', 'body'], searchOptions: { boost: { title: 3 } } })
  mini.addAll(texts)
  const other = create({ schema: { id: 'string', title: 'string', body: 'string' } as const, language: 'russian' })
  await insertMultiple(other, texts)

  // `russian`: the snowball stemmer and stop words of PostgreSQL itself; any word of the query will do, names weigh more, as above.
  const server = await startPostgres()
  const client = new pg.Client({ connectionString: await server.database() })
  await client.connect()
  await client.query('CREATE TABLE t (n integer PRIMARY KEY, v tsvector)')
  await client.query(
    `INSERT INTO t SELECT n, setweight(to_tsvector('russian', title), 'A') || setweight(to_tsvector('russian', body), 'C')
     FROM unnest($1::int[], $2::text[], $3::text[]) AS x (n, title, body)`,
    [texts.map((_, n) => n), texts.map((t) => t.title), texts.map((t) => t.body)],
  )
  const RANKED = `SELECT n FROM t, (SELECT replace(plainto_tsquery('russian', $1)::text, '&', '|')::tsquery AS q) x
    WHERE v @@ q ORDER BY ts_rank('{0, 0.33, 0, 1}', v, q, 1) DESC, n LIMIT 10`

  const systems: readonly (readonly [string, System])[] = [
    [
      'FTS5 unicode61',
      (q) => {
        const words = q.query.match(/[\p{L}\p{N}]+/gu) ?? []
        return (ask.all(words.map((w) => `"${w}"`).join(' OR ')) as { rowid: number }[]).map((r) => answerOf(r.rowid - 1))
      },
    ],
    ['PostgreSQL russian', async (q) => (await client.query<{ n: number }>(RANKED, [q.query])).rows.map((r) => answerOf(r.n))],
    [
      'MiniSearch, its own tokenizer',
      (q) =>
        mini
          .search(q.query)
          .slice(0, 10)
          .map((r) => answerOf(Number(r.id))),
    ],
    [
      'MiniSearch, prefix and fuzzy',
      (q) =>
        mini
          .search(q.query, { prefix: true, fuzzy: 0.2 })
          .slice(0, 10)
          .map((r) => answerOf(Number(r.id))),
    ],
    [
      'Orama, russian',
      async (q) => (await orama(other, { term: q.query, limit: 10, boost: { title: 3 } })).hits.map((h) => answerOf(Number(h.id))),
    ],
  ]
  const end = async () => {
    await client.end()
    await server.stop()
  }
  return { systems, end }
}

const url = process.argv.find((a) => a.startsWith('--db='))?.slice('--db='.length)
const library = url === undefined ? undefined : await openLibrary(url)
if (typeof library === 'string') throw new Error(library)
const together: System = async (q) => (await searchWith(record, library, q.query, { lang: q.lang, at: AT, limit: 10 })).hits

const rest = process.argv.includes('--own') ? { systems: [], end: async () => {} } : await others()
const systems = [
  ['this search', ours] as const,
  ...(library ? [['this search, with the library', together] as const] : []),
  ...rest.systems,
]

async function table(name: string, queries: readonly Query[]): Promise<void> {
  const known = queries.map((q) => ({ q, wanted: q.expect.flatMap(resolve), ok: q.also_ok.flatMap(resolve) }))
  for (const { q } of known)
    for (const e of [...q.expect, ...q.also_ok]) if (resolve(e).length === 0) console.log(`unresolved: ${q.id} "${e}": not in the record`)
  if (process.argv.includes('--all'))
    for (const k of known) console.log(k.q.id, k.q.expect.join('; '), '->', k.wanted.join(' '), '|', k.ok.join(' '))
  console.log(`\n| ${name}: success@5, MRR | ${LANGS.join(' | ')} | expected only |\n|---|${'---|'.repeat(LANGS.length + 1)}`)
  for (const [system, run] of systems) {
    const cells: string[] = []
    const strict = { hit: 0, reciprocal: 0, n: 0 }
    for (const lang of LANGS) {
      let [hit, reciprocal, n] = [0, 0, 0]
      for (const { q, wanted, ok } of known.filter((k) => k.q.lang === lang)) {
        const answers = await run(q)
        const rank = 1 + answers.findIndex((a) => [...wanted, ...ok].some((w) => meets(a, w)))
        const exact = 1 + answers.findIndex((a) => wanted.some((w) => meets(a, w)))
        n++
        if (rank > 0 && rank <= 5) hit++
        if (rank > 0) reciprocal += 1 / rank
        if (wanted.length > 0) {
          strict.n++
          if (exact > 0 && exact <= 5) strict.hit++
          if (exact > 0) strict.reciprocal += 1 / exact
        }
        if (process.argv.includes('--all') && (run === ours || run === together))
          console.log(
            `${rank || '-'} ${exact || '-'} ${q.id} ${q.query}\n      ${answers
              .slice(0, 6)
              .map((a) => `${a.kind[0]}:${a.id}`)
              .join('  ')}`,
          )
      }
      cells.push(`${(hit / n).toFixed(2)}, ${(reciprocal / n).toFixed(2)}`)
    }
    console.log(
      `| ${system} | ${cells.join(' | ')} | ${(strict.hit / strict.n).toFixed(2)}, ${(strict.reciprocal / strict.n).toFixed(2)} (of ${strict.n}) |`,
    )
  }
}

const read = (path: string) =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((l) => l.trim() !== '')
    .map((l) => JSON.parse(l) as Query)
const named = process.argv.slice(2).find((a) => !a.startsWith('--'))
const dev = [
  join(root, '../shared/data/search-queries-dev.jsonl'),
  join(root, '../../shared/data/search-queries-dev.jsonl'),
  process.env.ARASHA_SHARED === undefined ? undefined : join(process.env.ARASHA_SHARED, 'data/search-queries-dev.jsonl'),
].find((p) => p !== undefined && existsSync(p))
if (dev === undefined)
  console.log(
    'No search-queries-dev.jsonl found: only the queries of this repository are scored. The data are for measurement and do not come with the program.',
  )
const files: readonly (readonly [string, string])[] = [
  ...(named === undefined ? [] : [['queries named', named] as const]),
  ...(dev === undefined ? [] : [['development queries', dev] as const]),
  ['own queries', join(root, 'test/search/queries.jsonl')],
  ['blind queries', join(root, 'test/search/blind.jsonl')],
  ['second blind queries', join(root, 'test/search/blind-2.jsonl')],
  ['third blind queries', join(root, 'test/search/blind-3.jsonl')],
]
for (const [name, path] of files) await table(name, read(path))
await rest.end()
await library?.close()

// ---- questions about something else: how many are said to be so, and how many of those that the record answers are wrongly said to be
type Judged = Query & { readonly inside?: boolean }
const judged: readonly Judged[] = [
  ...files.flatMap(([, path]) => read(path)),
  ...['outside', 'outside-2'].flatMap((name) => read(join(root, `test/search/${name}.jsonl`))),
]
const saidOutside = (q: Judged) => search(record, q.query, { lang: q.lang, at: AT, limit: 1 }).outside
const tell = (name: string, all: readonly Judged[], wrong: boolean) => {
  const said = all.filter((q) => saidOutside(q))
  console.log(`${name}: ${said.length} of ${all.length} are said to be outside the record`)
  for (const q of all) if (said.includes(q) === wrong) console.log(`  ${wrong ? 'wrongly' : 'missed'}: ${q.id} ${q.query}`)
}
tell(
  'questions about something else',
  judged.filter((q) => q.inside === false),
  false,
)
tell(
  'questions that the record answers',
  judged.filter((q) => q.inside !== false),
  true,
)
const times: number[] = []
for (let i = 0; i < 5; i++)
  for (const q of read(join(root, 'test/search/queries.jsonl'))) {
    const t = performance.now()
    search(record, q.query, { lang: q.lang, at: AT })
    times.push(performance.now() - t)
  }
times.sort((a, b) => a - b)
console.log(`one search: p50 ${times[times.length >> 1]?.toFixed(1)} ms, p99 ${times[Math.floor(times.length * 0.99)]?.toFixed(1)} ms`)
