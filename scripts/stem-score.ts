// Scores the Kazakh analysis on forms with known lemmas, and prints what each simpler idea would score beside it.
// `node scripts/stem-score.ts [DATA]`: DATA is a folder with kk-lemma-dev.tsv, kk/ and ru-en/; by default ../shared/data is looked for.
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { normalise, stem, tokens } from '../src/language/index.ts'
import { kazakhStemmer } from '../src/language/kazakh.ts'
import { FIXED, NAMES, NOUNS, VERBS } from '../src/language/roots.ts'

interface Row {
  readonly form: string
  readonly lemma: string
  readonly count: number
}
interface Score {
  readonly under: number
  readonly over: number
  readonly f1: number
}

/**
 * All pairs of rows, weighted by the geometric mean of their counts. `under`: the share of same-lemma pairs that the stems part;
 * `over`: the share of same-stem pairs whose lemmas differ.
 */
function score(rows: readonly Row[], stemOf: (form: string) => string): Score {
  const lemmas = new Pairs()
  const stems = new Pairs()
  const together = new Pairs()
  for (const { form, lemma, count } of rows) {
    const s = stemOf(form)
    lemmas.add(lemma, count)
    stems.add(s, count)
    together.add(`${lemma}\t${s}`, count)
  }
  const both = together.weight()
  const parted = lemmas.weight() - both
  const merged = stems.weight() - both
  return { under: parted / (both + parted || 1), over: merged / (both + merged || 1), f1: (2 * both) / (2 * both + parted + merged || 1) }
}

/** The weight of all pairs within each group: half of (the square of the sum of roots less the sum of the counts). */
class Pairs {
  readonly #groups = new Map<string, { roots: number; counts: number }>()
  add(group: string, count: number): void {
    const g = this.#groups.get(group) ?? { roots: 0, counts: 0 }
    this.#groups.set(group, { roots: g.roots + Math.sqrt(count), counts: g.counts + count })
  }
  weight(): number {
    let sum = 0
    for (const g of this.#groups.values()) sum += (g.roots * g.roots - g.counts) / 2
    return sum
  }
}

const here = dirname(dirname(fileURLToPath(import.meta.url)))
const data = [process.argv[2], join(here, '../shared/data'), join(here, '../../shared/data')].find(
  (path) => path !== undefined && existsSync(join(path, 'kk-lemma-dev.tsv')),
)
if (data === undefined) {
  console.log(
    'No data: give the folder that holds kk-lemma-dev.tsv. The data are used for measurement only and do not come with the program.',
  )
  process.exit(0)
}

const lines = (name: string): string[] => {
  const raw = readFileSync(join(data, name))
  return (name.endsWith('.gz') ? gunzipSync(raw) : raw)
    .toString('utf8')
    .split('\n')
    .filter((l) => l !== '')
}
const percent = (n: number) => n.toFixed(3)
const print = (name: string, s: Score) => console.log(`| ${name} | ${percent(s.under)} | ${percent(s.over)} | ${percent(s.f1)} |`)

// One row for a form and its lemma: the same pair with two parts of speech is one fact.
const merged = new Map<string, Row>()
for (const line of lines('kk-lemma-dev.tsv')) {
  const [form = '', lemma = '', , count = '1'] = line.split('\t')
  const key = `${normalise(form)}\t${normalise(lemma)}`
  merged.set(key, { form: normalise(form), lemma: normalise(lemma), count: Number(count) + (merged.get(key)?.count ?? 0) })
}
const dev = [...merged.values()]
const kazakh = (form: string) => stem(form, 'kk')
const ENDINGS =
  /(лар|лер|дар|дер|тар|тер|ның|нің|дың|дің|тың|тің|дан|ден|тан|тен|нан|нен|да|де|та|те|ға|ге|қа|ке|ды|ді|ты|ті|ны|ні|мен|сы|сі|ы|і)$/
const naive = (form: string) => {
  let word = form
  for (let cut = word.replace(ENDINGS, ''); cut !== word && cut.length >= 3; cut = word.replace(ENDINGS, '')) word = cut
  return word
}
console.log('| kk-lemma-dev | under-stemming | over-stemming | F1 |\n|---|---|---|---|')
print(
  'unchanged',
  score(dev, (f) => f),
)
print(
  'first four letters',
  score(dev, (f) => f.slice(0, 4)),
)
print('naive suffix list', score(dev, naive))
print('this analysis', score(dev, kazakh))
const half = (n: number) => dev.filter((r) => [...r.lemma].reduce((s, c) => (s * 31 + c.charCodeAt(0)) % 1009, 7) % 2 === n)
print('half of the lemmas', score(half(0), kazakh))
print('the other half', score(half(1), kazakh))

// An unseen text has words that are no roots here. So lemmas of the file are taken out of the roots: all, and chance parts of them.
const lemmas = [...new Set(dev.map((r) => r.lemma))].sort()
const roots = new Set([NOUNS, NAMES, VERBS, FIXED].join(' ').split(/\s+/))
console.log(`${lemmas.length} lemmas, of them ${percent(lemmas.filter((l) => roots.has(l)).length / lemmas.length)} are roots`)
const without = (leave: ReadonlySet<string>) => {
  const stemmer = kazakhStemmer(leave)
  return (form: string): string => {
    const at = form.lastIndexOf('-') + 1
    return form.slice(0, at) + stemmer(form.slice(at)).stem
  }
}
const chance = (seed: number) => {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    return (state >>> 8) / 2 ** 24
  }
}
const DRAWS = 8
console.log('\n| lemmas taken out of the roots | under-stemming | over-stemming | F1 | F1 of the draws |\n|---|---|---|---|---|')
for (const share of [0.3, 0.5]) {
  const draws = Array.from({ length: DRAWS }, (_, i) => {
    const next = chance(i + 1)
    return score(dev, without(new Set(lemmas.filter(() => next() < share))))
  })
  const mean = (of: (s: Score) => number) => percent(draws.reduce((sum, s) => sum + of(s), 0) / DRAWS)
  const each = draws.map((s) => percent(s.f1)).join(' ')
  console.log(`| ${100 * share} % | ${mean((s) => s.under)} | ${mean((s) => s.over)} | ${mean((s) => s.f1)} | ${each} |`)
}
const none = score(dev, without(new Set(lemmas)))
console.log(`| all | ${percent(none.under)} | ${percent(none.over)} | ${percent(none.f1)} | |`)

console.log('\n| outside dictionaries, every form once | under-stemming | over-stemming | F1 |\n|---|---|---|---|')
for (const name of ['kk/unimorph-kaz-noun.tsv.gz', 'kk/unimorph-kaz-verb.sm.tsv.gz']) {
  const seen = new Map<string, Row>()
  for (const line of lines(name)) {
    const [lemma = '', form = ''] = line.split('\t').map((w) => normalise(w))
    if (lemma !== '' && !/[ -]/.test(lemma + form)) seen.set(`${form}\t${lemma}`, { form, lemma, count: 1 })
  }
  const rows = [...seen.values()]
  print(
    `${name}, ${rows.length} forms, unchanged`,
    score(rows, (f) => f),
  )
  print(`${name}, this analysis`, score(rows, kazakh))
  // Its verbs have no lemma that a root could be: they stand in the infinitive.
  if (name.includes('noun')) print(`${name}, its lemmas taken out of the roots`, score(rows, without(new Set(rows.map((r) => r.lemma)))))
}
const dictionary = [
  ...new Set(
    lines('kk/hunspell-kk_KZ.dic.gz')
      .slice(1)
      .map((l) => normalise(l.trim().split('/')[0] ?? '')),
  ),
].filter((w) => /^[а-яәғқңөұүһі]{3,}$/.test(w))
const groups = new Map<string, number>()
for (const w of dictionary) groups.set(kazakh(w), (groups.get(kazakh(w)) ?? 0) + 1)
const alone = [...groups.values()].filter((n) => n === 1).length
console.log(`hunspell: ${dictionary.length} head words, ${percent(alone / dictionary.length)} keep a stem of their own`)

console.log('\n| Snowball vocabulary | words | as published |\n|---|---|---|')
for (const lang of ['russian', 'english'] as const) {
  const words = lines(`ru-en/snowball-${lang}-voc.txt.gz`)
  const stems = lines(`ru-en/snowball-${lang}-output.txt.gz`)
  const right = words.filter((w, i) => stem(w, lang === 'russian' ? 'ru' : 'en') === stems[i]).length
  console.log(`| ${lang} | ${words.length} | ${((100 * right) / words.length).toFixed(2)} % |`)
}

// Speed: whole passages of real law, repeated up to a megabyte, in processor time (other work on the machine does not count).
const processor = () => {
  const used = process.cpuUsage()
  return (used.user + used.system) / 1e6
}
console.log('\n| speed | MB of text | s | MB/s |\n|---|---|---|---|')
for (const lang of ['kk', 'ru', 'en'] as const) {
  const law = readFileSync(join(data, `law-kz/constitution-1995.${lang}.txt`), 'utf8')
  const passages = law.split('\n').filter((p) => p !== '')
  const size = Buffer.byteLength(law) / 1e6
  const rounds = Math.ceil(1 / size)
  const start = processor()
  for (let i = 0; i < rounds; i++) for (const p of passages) tokens(p, lang)
  const seconds = processor() - start
  console.log(`| ${lang} | ${(size * rounds).toFixed(2)} | ${seconds.toFixed(2)} | ${((size * rounds) / seconds).toFixed(1)} |`)
}
const distinct = [...new Set(dictionary)]
const begun = processor()
for (const w of distinct) stem(w, 'kk')
console.log(`${distinct.length} different Kazakh words: ${(((processor() - begun) / distinct.length) * 1e6).toFixed(1)} µs each`)
