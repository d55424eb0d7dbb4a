import { describe, expect, it } from 'vitest'
import { assess } from './assess.ts'
import { derivedClaims } from './claims.ts'
import { toAsk } from './questions.ts'
import { caseOf, claim, condition, deadline, fact, remedy, situation, smallCountry } from './testkit.ts'
import type { Assessment, Step } from './types.ts'
import { whatIf } from './whatif.ts'

const record = smallCountry()
const step = (remedy: string, outcome: Step['outcome'], filed = '2026-09-01', decided = '2026-09-20'): Step => ({
  remedy,
  filed,
  decided,
  outcome,
})
const verdict = (a: Assessment, id: string) => a.remedies.find((r) => r.remedy === id)?.verdict

describe('claims', () => {
  it('are drawn from the situations, once each, with everything left open', () => {
    const drawn = derivedClaims(record, caseOf({ situations: ['fined', 'refused'] }))
    expect(drawn).toEqual([claim({ id: 'claim-covenant-21', derived: true })])
  })

  it('that a person names go before those of the situation', () => {
    const a = assess(record, caseOf({ claims: [claim({ provision: 'covenant/14.3.d' })] }), 'en')
    expect(a.remedies.find((r) => r.remedy === 'committee')?.claims.map((c) => c.provision)).toEqual(['covenant/14.3.d'])
  })

  it('without a situation bring in the remedies of situations that give rise to them', () => {
    const a = assess(record, caseOf({ situations: [], claims: [claim()] }), 'en')
    expect(a.remedies.filter((r) => r.relevant).map((r) => r.remedy)).toEqual(['appeal', 'cassation', 'review', 'notice', 'committee'])
  })
})

describe('rights', () => {
  it('are those of the claim and the situation, with guarantees as they stood on the day of the event', () => {
    const on = (day: string) => assess(record, caseOf({ facts: { 'event-date': day } }), 'en').rights[0]
    expect(on('2026-01-10')).toEqual({
      right: 'assembly',
      guarantees: [
        { provision: 'old-constitution/32', inForce: true },
        { provision: 'new-constitution/40', inForce: false },
        { provision: 'covenant/21', inForce: true },
      ],
    })
    expect(on('2026-07-01')?.guarantees.map((g) => g.inForce)).toEqual([false, true, true])
  })
})

describe('the route', () => {
  it('puts what expires first before what has no term, and home before abroad', () => {
    const a = assess(
      record,
      caseOf({ facts: { 'act-served': '2026-11-20', 'acting-as': 'victim', 'claim-excuse': 'none' }, steps: [] }),
      'en',
    )
    expect(a.route).toEqual(['appeal', 'review', 'cassation', 'committee'])
    expect(verdict(a, 'cassation')).toBe('later')
    expect(verdict(a, 'committee')).toBe('later')
  })

  it('leaves out what is used up and what is closed', () => {
    const facts = { 'acting-as': 'victim', 'claim-raised': true }
    const a = assess(record, caseOf({ facts, steps: [step('appeal', 'rejected'), step('cassation', 'rejected')] }), 'en')
    expect(a.route).toEqual(['review', 'committee'])
    expect(a.remedies.find((r) => r.remedy === 'appeal')?.conditions[0]).toMatchObject({ id: 'already-used', value: false, curable: false })
  })

  it('keeps a remedy that is pending, for later', () => {
    const a = assess(record, caseOf({ steps: [step('appeal', 'pending')] }), 'en')
    expect(verdict(a, 'appeal')).toBe('later')
    expect(a.route).toContain('appeal')
  })

  it('puts what may be tried again after what follows its refusal, so that no term is lost on it', () => {
    const rec = smallCountry({
      remedy: [
        remedy('complaint', { repeatable: true, deadline: [] }),
        remedy('court', {
          conditions: [condition('complained', { step: ['complaint'] }, { kind: 'step' })],
          deadline: [deadline({ term: 'P1M', start: ['step:complaint:decided'] })],
        }),
      ],
      situation: [situation('fined', { remedies: ['complaint', 'court'] })],
    })
    const a = assess(rec, caseOf({ steps: [step('complaint', 'rejected', '2026-10-20', '2026-11-10')] }), 'en')
    expect(a.route).toEqual(['court', 'complaint'])
  })

  it('puts nothing before what must precede it, even where its own term ends sooner', () => {
    const rec = smallCountry({
      remedy: [
        remedy('first', { deadline: [] }),
        remedy('second', {
          conditions: [condition('first', { step: ['first'] }, { kind: 'step' })],
          deadline: [{ term: 'P1D', start: ['fact:act-served'], text: record.all('fact')[0]?.ask as never, basis: [] }],
        }),
      ],
      situation: [situation('fined', { remedies: ['second', 'first'] })],
    })
    expect(assess(rec, caseOf({ steps: [], facts: { 'act-served': '2026-11-24' } }), 'en').route).toEqual(['first', 'second'])
  })

  it('begins with what is to be done at once, until that is done, and asks whether it is', () => {
    const rec = smallCountry({
      remedy: [
        remedy('report', { deadline: [], atOnce: { fact: 'consent' } }),
        remedy('appeal', { deadline: [deadline({ term: 'P10D', start: ['fact:act-served'] })] }),
      ],
      situation: [situation('fined', { remedies: ['appeal', 'report'] })],
    })
    const facts = { 'act-served': '2026-11-20', consent: true }
    expect(assess(rec, caseOf({ facts }), 'en').route).toEqual(['report', 'appeal'])
    expect(assess(rec, caseOf({ facts: { ...facts, consent: false } }), 'en').route).toEqual(['appeal', 'report'])
    expect(assess(rec, caseOf(), 'en').questions.map((q) => q.fact)).toContain('consent')
    const reported: Step = { remedy: 'report', filed: '2026-11-21', decided: null, outcome: 'pending' }
    expect(assess(rec, caseOf({ facts, steps: [reported] }), 'en').route).toEqual(['appeal', 'report'])
  })

  it('puts days that may be running before a day that is known and far', () => {
    const rec = smallCountry({
      remedy: [
        remedy('claim', { deadline: [deadline({ term: 'P1Y', start: ['fact:event-date'] })] }),
        remedy('appeal', { deadline: [deadline({ term: 'P10D', start: ['fact:act-served'] })] }),
        remedy('complaint', { deadline: [deadline({ term: 'P5D', start: ['fact:event-date'] })] }),
      ],
      situation: [situation('fined', { remedies: ['claim', 'appeal', 'complaint'] })],
    })
    expect(assess(rec, caseOf({ facts: { 'event-date': '2026-11-22' } }), 'en').route).toEqual(['complaint', 'appeal', 'claim'])
  })

  it('of ways that may precede a remedy puts one before it, the others where they belong, and none where that is met', () => {
    const formula = { any: [{ fact: 'consent' }, { step: ['police', 'prosecutor'] }] }
    const rec = smallCountry({
      remedy: [
        remedy('police', { deadline: [] }),
        remedy('prosecutor', { deadline: [] }),
        remedy('search', { conditions: [condition('told', formula, { kind: 'step' })], deadline: [], atOnce: { situation: ['fined'] } }),
      ],
      situation: [situation('fined', { remedies: ['search', 'police', 'prosecutor'] })],
    })
    expect(assess(rec, caseOf({ facts: { consent: false }, steps: [] }), 'en').route).toEqual(['police', 'search', 'prosecutor'])
    expect(assess(rec, caseOf({ facts: { consent: true }, steps: [] }), 'en').route).toEqual(['search', 'police', 'prosecutor'])
  })
})

describe('questions', () => {
  it('begin with the day of the event and what the first unsettled step waits for, its day too, even where others decide more', () => {
    const rec = smallCountry({
      remedy: [
        remedy('claim', {
          conditions: [condition('kind', { fact: 'event-ongoing' })],
          deadline: [deadline({ term: 'P1D', start: ['fact:act-served'] })],
        }),
        ...['a', 'b', 'c'].map((id) => remedy(id, { conditions: [condition('agreed', { fact: 'consent' })], deadline: [] })),
      ],
      situation: [situation('fined', { remedies: ['a', 'b', 'c', 'claim'] })],
    })
    const a = assess(rec, caseOf(), 'en')
    expect(toAsk(a)).toEqual(['event-date', 'event-ongoing', 'act-served', 'consent'])
    expect(a.questions.map((q) => q.decides)).toEqual([3, 1, 1])
    expect(toAsk(assess(rec, caseOf({ facts: { 'event-date': '2026-11-01' } }), 'en'))).not.toContain('event-date')
  })

  it('then ask what tells whether something is to be done at once', () => {
    const rec = smallCountry({
      remedy: [
        remedy('claim', { deadline: [deadline({ term: 'P1D', start: ['fact:act-served'] })] }),
        remedy('measures', { deadline: [], atOnce: { fact: 'event-ongoing' } }),
        ...['a', 'b'].map((id) => remedy(id, { conditions: [condition('agreed', { fact: 'consent' })], deadline: [] })),
      ],
      situation: [situation('fined', { remedies: ['a', 'b', 'claim', 'measures'] })],
    })
    expect(toAsk(assess(rec, caseOf(), 'en'))).toEqual(['event-date', 'act-served', 'event-ongoing', 'consent'])
  })

  it('ask only for what is unknown and decides a relevant remedy, of the rest the one that decides most first', () => {
    const a = assess(record, caseOf(), 'en')
    expect(a.questions.map((q) => q.fact)).toContain('act-served')
    const answered = assess(record, caseOf({ facts: { 'act-served': '2026-11-20' } }), 'en')
    expect(answered.questions.map((q) => q.fact)).not.toContain('act-served')
    const counts = a.questions.map((q) => q.decides)
    expect(counts).toEqual([...counts].sort((x, y) => y - x))
  })

  it('never ask for facts that only fill a document', () => {
    const rec = smallCountry({
      fact: [fact('what-happened', 'text', { use: 'draft' }), fact('consent', 'bool')],
      remedy: [remedy('r', { conditions: [condition('a', { all: [{ fact: 'what-happened', is: 'x' }, { fact: 'consent' }] })] })],
      situation: [situation('fined', { remedies: ['r'] })],
    })
    expect(assess(rec, caseOf(), 'en').questions).toEqual([{ fact: 'consent', decides: 1 }])
  })
})

describe('conditions', () => {
  const rec = (kind: 'bar' | 'step' | 'risk' | 'advice', more = {}) =>
    smallCountry({
      remedy: [remedy('r', { conditions: [condition('c', { fact: 'consent' }, { kind, ...more })] })],
      situation: [situation('fined', { remedies: ['r'] })],
    })
  const all = (r: ReturnType<typeof rec>) =>
    [true, false, null].map((consent) => assess(r, caseOf({ facts: { consent } }), 'en').remedies[0]?.verdict)

  it.each([
    ['bar', ['open', 'closed', 'needs-answers']],
    ['step', ['open', 'later', 'needs-answers']],
    ['risk', ['open', 'open-at-risk', 'open-at-risk']],
    ['advice', ['open', 'open', 'open']],
  ] as const)('a %s met, failed, unknown', (kind, verdicts) => {
    expect(all(rec(kind))).toEqual(verdicts)
  })

  it('a bar that is false for now only means later', () => {
    expect(all(rec('bar', { laterWhen: { fact: 'consent', is: false } }))).toEqual(['open', 'later', 'needs-answers'])
  })

  it('say what it means when they fail', () => {
    const [c] = assess(rec('bar'), caseOf({ facts: { consent: false } }), 'en').remedies[0]?.conditions ?? []
    expect(c).toMatchObject({ id: 'c', value: false, why: 'rule c. not met c.', missing: [] })
    expect(c?.proof.text).toBe('consent? Answer: no')
  })
})

describe('what if', () => {
  it('names the remedies that would come out differently', () => {
    const input = caseOf({ facts: { 'act-served': '2026-10-01' }, steps: [] })
    expect(whatIf(record, input, { facts: { 'act-served': '2026-11-20' } }, 'en')).toEqual([
      { remedy: 'appeal', now: { verdict: 'open-at-risk', dueSafe: '2026-10-12' }, then: { verdict: 'open', dueSafe: '2026-11-30' } },
    ])
  })

  it('an answer that changes nothing gives nothing', () => {
    expect(whatIf(record, caseOf(), {}, 'en')).toEqual([])
  })
})
