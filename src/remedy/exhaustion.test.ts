import { describe, expect, it } from 'vitest'
import type { Remedy } from '../record/types.ts'
import { assess } from './assess.ts'
import { contextOf } from './context.ts'
import { exhaustion } from './exhaustion.ts'
import { caseOf, claim, remedy, smallCountry, text } from './testkit.ts'
import type { Case, Claim, Step } from './types.ts'

const record = smallCountry()
const step = (remedy: string, outcome: Step['outcome'], more: Partial<Step> = {}): Step => ({
  remedy,
  filed: '2026-09-01',
  decided: '2026-09-20',
  outcome,
  ...more,
})

/** Exhaustion for one claim, with the domestic verdicts in hand. */
function of(named: Claim | null, more: Partial<Case>, rec = record) {
  const input = caseOf({ ...more, claims: named === null || named.derived ? [] : [named] })
  const verdicts = new Map(assess(rec, input, 'en').remedies.map((r) => [r.remedy, r]))
  return exhaustion({ ...contextOf(rec, input, verdicts), claim: named })
}
const raised = claim({ raised: true })
const drawn = claim({ derived: true })

describe('exhaustion of domestic remedies (Optional Protocol, art. 5(2)(b))', () => {
  it.each([
    ['an excuse stands in for every remedy', claim({ excuse: 'prolonged', raised: false }), { steps: [] }, true, 'excused', false],
    ['a claim never put to anyone at home is not exhausted', claim({ raised: false }), { steps: [] }, false, 'not-raised', true],
    ['nothing filed at all is not exhausted', drawn, { steps: [], facts: { 'claim-excuse': 'none' } }, false, 'nothing-filed', true],
    ['a named claim with nothing filed must say whether it was raised', claim(), { steps: [] }, null, 'raised-unknown', false],
    ['what was filed and never said is unknown', raised, { steps: null }, null, 'steps-unknown', false],
    ['a named claim must say whether it was raised', claim(), { steps: [step('cassation', 'rejected')] }, null, 'raised-unknown', false],
    [
      'an unfinished chain is not exhausted whether it was raised or not',
      claim(),
      { steps: [step('appeal', 'rejected')] },
      false,
      'incomplete',
      true,
    ],
    ['a raised claim with no step named is unknown', raised, { steps: [] }, null, 'steps-unknown', false],
    [
      'the whole chain refused is exhausted',
      raised,
      { steps: [step('appeal', 'rejected'), step('cassation', 'rejected')] },
      true,
      'complete',
      false,
    ],
    [
      'a partial grant counts as a refusal of the rest',
      raised,
      { steps: [step('appeal', 'partly'), step('cassation', 'partly')] },
      true,
      'complete',
      false,
    ],
    ['a refusal to register counts as a refusal', raised, { steps: [step('cassation', 'refused-to-register')] }, true, 'complete', false],
    ['a grant at the end of the chain leaves nothing to try', raised, { steps: [step('cassation', 'granted')] }, true, 'complete', false],
    [
      'what is pending is not exhausted yet',
      raised,
      { steps: [step('appeal', 'rejected'), step('cassation', 'pending')] },
      false,
      'pending',
      true,
    ],
    ['an outcome that nobody named is unknown', raised, { steps: [step('appeal', null)] }, null, 'outcome-unknown', false],
    ['the next step still open can be taken', raised, { steps: [step('appeal', 'rejected')] }, false, 'incomplete', true],
    [
      'the next step run out of time cannot',
      raised,
      { steps: [step('appeal', 'rejected', { filed: '2025-01-10', decided: '2025-02-01' })] },
      false,
      'incomplete',
      false,
    ],
    ['a remedy used out of time is lost', raised, { steps: [step('cassation', 'out-of-time')] }, false, 'out-of-time', false],
    [
      'a grant before the end of the chain says nothing of what remains',
      raised,
      { steps: [step('appeal', 'granted')] },
      null,
      'granted',
      false,
    ],
    ['discretionary review never counts', raised, { steps: [step('review', 'rejected')] }, null, 'steps-unknown', false],
    [
      'a claim drawn from a situation asks whether it was raised',
      drawn,
      { steps: [step('cassation', 'rejected')] },
      null,
      'raised-unknown',
      false,
    ],
    [
      'a step that put other claims forward does not help this one',
      raised,
      { steps: [step('cassation', 'rejected', { claims: [] })] },
      null,
      'steps-unknown',
      false,
    ],
  ] as const)('%s', (_, named, more, value, reason, curable) => {
    expect(of(named, more)).toMatchObject({ value, reason, curable })
  })

  it('an answer about the claim stands in for a field left open', () => {
    expect(of(drawn, { steps: [], facts: { 'claim-excuse': 'ineffective' } })).toMatchObject({ value: true, reason: 'excused' })
    expect(of(drawn, { steps: [], facts: { 'claim-excuse': 'none', 'claim-raised': false } })).toMatchObject({
      value: false,
      reason: 'not-raised',
    })
  })

  it('a remedy must be used only on the days on which the reform made it so', () => {
    const reformed = smallCountry({
      remedy: record
        .all('remedy')
        .map((r): Remedy => (r.id === 'cassation' ? { ...r, exhaustion: { ...r.exhaustion, inForce: { from: '2027-01-01' } } } : r)),
    })
    expect(of(raised, { steps: [step('appeal', 'rejected')] }, reformed)).toMatchObject({ value: true, reason: 'complete' })
  })

  it('two remedies that each must follow the other end and do not turn in a circle', () => {
    const circle = smallCountry({
      remedy: [
        remedy('appeal', { exhaustion: { must: 'yes', then: ['cassation'], why: text('e') } }),
        remedy('cassation', { exhaustion: { must: 'yes', then: ['appeal'], why: text('e') } }),
      ],
    })
    expect(of(raised, { steps: [step('appeal', 'rejected'), step('cassation', 'rejected')] }, circle)).toMatchObject({ value: true })
  })

  it('one of several remedies that may follow is enough', () => {
    const choice = smallCountry({
      remedy: [
        remedy('appeal', { exhaustion: { must: 'yes', then: ['cassation', 'other'], why: text('e') } }),
        remedy('cassation'),
        remedy('other'),
      ],
    })
    expect(of(raised, { steps: [step('appeal', 'rejected'), step('other', 'rejected')] }, choice)).toMatchObject({
      value: true,
      reason: 'complete',
    })
  })
})
