import { Engine, type TopLevelCondition } from 'json-rules-engine'
import { type ArashaRecord, openRecord, type RecordData } from '../src/record/record.ts'
import { FOLDERS, type Formula, type Kind, type Remedy } from '../src/record/types.ts'
import { assess } from '../src/remedy/assess.ts'
import { contextOf } from '../src/remedy/context.ts'
import { evaluate } from '../src/remedy/formula.ts'
import { type Assessment, type Case, parseCase } from '../src/remedy/index.ts'
import { measure, table } from './measure.ts'

const TYPICAL = {
  at: '2026-11-24',
  situations: ['fined-for-assembly'],
  facts: {
    'event-date': '2026-11-10',
    'act-served': '2026-11-16',
    'in-kazakhstan': true,
    'acting-as': 'victim',
    anonymous: false,
    'other-procedure': 'none',
  },
  claims: [],
  steps: [],
}

/** A typical case over all remedies; the same conditions in json-rules-engine; growth with the number of remedies. */
export async function assessBench(record: ArashaRecord): Promise<void> {
  const parsed = parseCase(record, TYPICAL)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  const input = parsed.case
  const ours = await measure(500, () => settled(assess(record, input, 'kk')))
  // The same work as the peer does: every condition of every remedy judged once for the case.
  const conditions = record.all('remedy').flatMap((r) => r.conditions.map((c) => c.formula))
  const alone = await measure(500, () => {
    const ctx = contextOf(record, input, new Map())
    return conditions.map((f) => evaluate(f, ctx))
  })
  const whole = await measure(200, () => JSON.stringify(assess(record, input, 'kk')))
  const peer = await rulesEngine(record, input)
  const times = (ms: number) => `${(peer.median / ms).toFixed(1)} times faster`
  table(
    'Assess one case over all remedies (ms)',
    ['engine', 'median', 'p99', 'than the peer'],
    [
      ['json-rules-engine: the conditions, rules built once', peer.median, peer.p99, '–'],
      ['arasha: the same conditions', alone.median, alone.p99, times(alone.median)],
      ['arasha: verdicts, claims, dates, route, questions', ours.median, ours.p99, times(ours.median)],
      ['arasha: with every reason and proof written out as JSON', whole.median, whole.p99, times(whole.median)],
    ],
  )
  const rows: (string | number)[][] = []
  let first = 0
  for (const n of [record.all('remedy').length, 250, 500, 1000, 2000]) {
    const grown = withRemedies(record, n)
    const sample = await measure(n > 500 ? 60 : 200, () => settled(assess(grown, input, 'kk')))
    const each = (sample.median / n) * 1000
    if (first === 0) first = each
    rows.push([String(n), sample.median, each, (each / first).toFixed(2)])
  }
  table('Growth with the number of remedies', ['remedies', 'median ms', 'µs a remedy', 'to the first'], rows)
}

/** Verdict and dates of every remedy, which are made when they are read. */
function settled(assessment: Assessment): number {
  return assessment.remedies.filter((r) => r.verdict !== 'closed' && r.dueSafe !== '').length
}

/** The record with its remedies repeated under new ids until there are `n`. */
function withRemedies(record: ArashaRecord, n: number): ArashaRecord {
  const entries = Object.fromEntries((Object.keys(FOLDERS) as Kind[]).map((k) => [k, record.all(k)])) as unknown as RecordData['entries']
  const remedies: Remedy[] = []
  for (let i = 0; remedies.length < n; i++) {
    const of = record.all('remedy')[i % record.all('remedy').length]
    if (of) remedies.push(i < record.all('remedy').length ? of : { ...of, id: `${of.id}-${i}` })
  }
  return openRecord({
    edition: record.edition,
    editions: record.editions,
    digest: record.digest,
    entries: { ...entries, remedy: remedies },
  })
}

/** The same condition trees as rules of json-rules-engine. What it has no operator for (dates, steps, claims) is given to it as a ready value. */
async function rulesEngine(record: ArashaRecord, input: Case): Promise<{ median: number; p99: number }> {
  const facts: Record<string, unknown> = { ...input.facts }
  const engine = new Engine([], { allowUndefinedFacts: true })
  for (const remedy of record.all('remedy')) {
    for (const condition of remedy.conditions) {
      const top = { all: [convert(condition.formula, facts)] } as TopLevelCondition
      engine.addRule({ conditions: top, event: { type: `${remedy.id}/${condition.id}` } })
    }
  }
  return measure(40, () => engine.run(facts))
}

function convert(f: Formula, facts: Record<string, unknown>): object {
  if ('all' in f) return { all: f.all.map((g) => convert(g, facts)) }
  if ('any' in f) return { any: f.any.map((g) => convert(g, facts)) }
  if ('not' in f) return { not: convert(f.not, facts) }
  if ('fact' in f) return f.in ? { fact: f.fact, operator: 'in', value: f.in } : { fact: f.fact, operator: 'equal', value: f.is ?? true }
  const name = JSON.stringify(f)
  facts[name] = false
  return { fact: name, operator: 'equal', value: true }
}
