import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { builtRecord } from '../../test/support/record.ts'
import type { Fact, FactValue } from '../record/types.ts'
import { assess } from './assess.ts'
import type { Assessment, Case, Truth, Verdict } from './types.ts'

const record = builtRecord()
const situations = record.all('situation').map((s) => s.id)
const remedies = record.all('remedy').map((r) => r.id)
const facts = record.all('fact').filter((f) => f.use === 'case')
const AT = '2026-11-24'

const day = fc
  .date({ min: new Date('2005-01-01'), max: new Date('2026-11-20'), noInvalidDate: true })
  .map((d) => d.toISOString().slice(0, 10))

function answer(fact: Fact): fc.Arbitrary<FactValue> {
  switch (fact.type) {
    case 'bool':
      return fc.boolean()
    case 'choice':
      return fc.constantFrom(...(fact.options?.map((o) => o.id) ?? remedies))
    case 'date':
    case 'datetime':
      return day
    case 'text':
      return fc.string()
  }
}

const answers = fc
  .shuffledSubarray([...facts], { maxLength: 25 })
  .chain((chosen) => fc.tuple(...chosen.map((f) => answer(f).map((v) => [f.id, v] as const))))
  .map((pairs) => Object.fromEntries(pairs))

const step = fc.record({
  remedy: fc.constantFrom(...remedies),
  filed: fc.option(day, { nil: null }),
  decided: fc.option(day, { nil: null }),
  outcome: fc.constantFrom('granted', 'partly', 'rejected', 'pending', 'refused-to-register', 'out-of-time', null),
} as const)

const claim = fc.record({
  id: fc.constant('c1'),
  provision: fc.constantFrom('iccpr/21', 'iccpr/14.3.d', 'cat/12', 'cedaw/2', 'iccpr/2.3'),
  from: fc.option(day, { nil: null }),
  to: fc.constant(null),
  ongoing: fc.option(fc.boolean(), { nil: null }),
  raised: fc.option(fc.boolean(), { nil: null }),
  affirmed: fc.array(day, { maxLength: 2 }),
  evidence: fc.constantFrom('none', 'some', 'strong', null),
  excuse: fc.constantFrom('ineffective', 'prolonged', null),
} as const)

const input: fc.Arbitrary<Case> = fc.record({
  at: fc.constant(AT),
  situations: fc.uniqueArray(fc.constantFrom(...situations), { minLength: 1, maxLength: 3 }),
  facts: answers,
  claims: fc.array(claim, { maxLength: 1 }),
  steps: fc.option(fc.array(step, { maxLength: 4 }), { nil: null }),
})

/** Every condition of an assessment by place, with its value. */
function values(a: Assessment): Map<string, Truth> {
  const all = new Map<string, Truth>()
  for (const r of a.remedies) {
    for (const c of r.conditions) all.set(`${r.remedy} ${c.id}`, c.value)
    for (const cl of r.claims) for (const c of cl.conditions) all.set(`${r.remedy} ${cl.id} ${c.id}`, c.value)
  }
  return all
}

describe('the engine over generated cases', () => {
  it('learning a fact never flips a decided condition', { timeout: 300_000 }, () => {
    fc.assert(
      fc.property(input, answers, (first, more) => {
        const before = values(assess(record, first, 'en'))
        // What a situation implies is known already: to say otherwise would be to contradict it, not to learn.
        const implied = new Set(first.situations.flatMap((x) => Object.keys(record.get('situation', x)?.implies ?? {})))
        const learnt = Object.fromEntries(Object.entries(more).filter(([id]) => !implied.has(id)))
        const after = values(assess(record, { ...first, facts: { ...learnt, ...first.facts } }, 'en'))
        for (const [place, value] of before) if (value !== null) expect([place, after.get(place)]).toEqual([place, value])
      }),
      { numRuns: 300 },
    )
  })

  it('asking twice gives the same bytes, in every language the same verdicts', { timeout: 300_000 }, () => {
    fc.assert(
      fc.property(input, (c) => {
        const verdicts = (lang: 'kk' | 'ru' | 'en'): [string, Verdict][] =>
          assess(record, c, lang).remedies.map((r) => [r.remedy, r.verdict])
        expect(JSON.stringify(assess(record, c, 'ru'))).toBe(JSON.stringify(assess(record, c, 'ru')))
        expect(verdicts('kk')).toEqual(verdicts('en'))
      }),
      { numRuns: 40 },
    )
  })

  it('nothing on the route is closed, and every open relevant remedy is on it', { timeout: 300_000 }, () => {
    fc.assert(
      fc.property(input, (c) => {
        const a = assess(record, c, 'en')
        const usable = a.remedies.filter((r) => r.relevant && r.verdict !== 'closed').map((r) => r.remedy)
        expect([...a.route].sort()).toEqual(usable.sort())
      }),
      { numRuns: 100 },
    )
  })
})
