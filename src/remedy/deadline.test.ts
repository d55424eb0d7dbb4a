import { describe, expect, it } from 'vitest'
import type { Deadline, Remedy } from '../record/types.ts'
import { assess } from './assess.ts'
import { caseOf, deadline, remedy, situation, smallCountry } from './testkit.ts'
import type { Case, RemedyResult } from './types.ts'

/** The result of a remedy with these terms, in a case with these answers. */
function judged(rules: readonly Deadline[], more: Partial<Case> = {}, extra: Partial<Remedy> = {}): RemedyResult {
  const record = smallCountry({
    remedy: [remedy('r', { deadline: rules, ...extra })],
    situation: [situation('fined', { remedies: ['r'] })],
  })
  return assess(record, caseOf(more), 'en').remedies[0] as RemedyResult
}
const served = (day: string) => ({ facts: { 'act-served': day } })
const ten = deadline({ term: 'P10D', start: ['fact:act-served'] })

describe('which term applies', () => {
  it('the first rule whose "when" holds is the one', () => {
    const rules = [deadline({ term: 'P3D', start: ['fact:act-served'], when: { fact: 'consent' } }), ten]
    expect(judged(rules, { facts: { 'act-served': '2026-11-20', consent: true } })).toMatchObject({ due: '2026-11-23', missed: true })
    expect(judged(rules, { facts: { 'act-served': '2026-11-20', consent: false } })).toMatchObject({ due: '2026-11-30', missed: false })
  })

  it('with an unknown "when" every rule that may apply is counted, the earliest is the safe day, and the fact is asked for', () => {
    const rules = [deadline({ term: 'P5D', start: ['fact:act-served'], when: { fact: 'consent' } }), ten]
    const result = judged(rules, served('2026-11-20'))
    expect(result).toMatchObject({ due: null, dueSafe: '2026-11-25', missed: false, restorable: null })
    expect(result.dueWhy[0]?.text).toContain('depends on your answers')
  })

  it('of several that may apply the earliest is counted in words, of the others only the end is said', () => {
    const rules = [deadline({ term: 'P3D', start: ['fact:act-served'], when: { fact: 'consent' } }), ten]
    const why = judged(rules, served('2026-11-20')).dueWhy.map((s) => s.text)
    expect(why.filter((t) => t.includes('20 November 2026') && t.includes('days'))).toHaveLength(1)
    expect(why.at(-1)).toContain('30 November 2026')
  })

  it('where one of two possible terms has run out nothing is decided', () => {
    const rules = [deadline({ term: 'P3D', start: ['fact:act-served'], when: { fact: 'consent' }, restorable: 'no' }), ten]
    expect(judged(rules, served('2026-11-20'))).toMatchObject({ verdict: 'needs-answers', missed: false, dueMissing: ['consent'] })
  })

  it('the day of a longer term is no safe day while a shorter one, whose start is not known, may be running', () => {
    const month = deadline({ term: 'P1M', start: ['fact:act-served'], when: { fact: 'consent' } })
    const year = deadline({ term: 'P1Y', start: ['fact:event-date'] })
    const facts = { 'event-date': '2026-11-20' }
    expect(judged([month, year], { facts })).toMatchObject({ dueSafe: null, actBy: null, dueMissing: ['consent', 'act-served'] })
    expect(judged([month, year], { facts: { ...facts, consent: false } })).toMatchObject({ dueSafe: '2027-11-20' })
    expect(judged([month, year], { facts: { ...facts, 'act-served': '2026-11-23' } })).toMatchObject({ dueSafe: '2026-12-23' })
    // A longer one that may run besides takes nothing from the shorter.
    const long = deadline({ term: 'P3Y', start: ['fact:act-served'], when: { fact: 'consent' } })
    expect(judged([long, year], { facts })).toMatchObject({ dueSafe: '2027-11-20' })
  })

  it('a rule that was not law on the day of asking is passed over', () => {
    const rules = [deadline({ term: 'P3D', start: ['fact:act-served'], inForce: { from: '2015-01-01', to: '2026-07-01' } }), ten]
    expect(judged(rules, served('2026-11-20')).due).toBe('2026-11-30')
    expect(judged(rules, { at: '2026-06-30', ...served('2026-06-29') }).due).toBe('2026-07-02')
  })

  it('the first known start event begins the count', () => {
    const rules = [deadline({ term: 'P10D', start: ['step:r:decided', 'fact:act-served'] })]
    expect(judged(rules, served('2026-11-20')).due).toBe('2026-11-30')
  })

  it('an unknown start is asked for, and nothing is guessed', () => {
    const result = judged([ten])
    expect(result).toMatchObject({ due: null, dueSafe: null, verdict: 'needs-answers', dueMissing: ['act-served'] })
    expect(result.dueWhy.at(-1)?.text).toBe('The day on which the term starts is not known, so no date can be given.')
  })

  it('a rule without a term sets no date and misses nothing', () => {
    expect(judged([deadline()])).toMatchObject({ due: null, missed: false, verdict: 'open' })
  })
})

describe('what a missed term does', () => {
  const late = served('2026-10-01')
  it.each([
    ['closes where it cannot be restored', { restorable: 'no' }, 'closed'],
    ['is a risk where it can be restored', { restorable: 'yes' }, 'open-at-risk'],
    ['is a risk where nobody knows', {}, 'open-at-risk'],
    ['does what the rule says, whatever the default: closes', { restorable: 'yes', missed: 'closes' }, 'closed'],
    ['does what the rule says, whatever the default: risk', { restorable: 'no', missed: 'risk' }, 'open-at-risk'],
    ['does nothing where the rule says so', { restorable: 'no', missed: 'nothing' }, 'open'],
  ] as const)('%s', (_, more, verdict) => {
    expect(judged([{ ...ten, ...more }], late).verdict).toBe(verdict)
  })

  it('the last day itself is in time', () => {
    expect(judged([{ ...ten, restorable: 'no' }], served('2026-11-14'))).toMatchObject({
      due: '2026-11-24',
      missed: false,
      verdict: 'open',
    })
    expect(judged([{ ...ten, restorable: 'no' }], served('2026-11-13'))).toMatchObject({
      due: '2026-11-23',
      missed: true,
      verdict: 'closed',
    })
  })

  it('where readings differ the earlier day is the safe one, and the way closes only after the later one', () => {
    const two = deadline({ term: 'P10D', calendar: 'administrative-offences-code', start: ['fact:act-served'], restorable: 'no' })
    expect(judged([two], served('2026-11-16'))).toMatchObject({
      dueSafe: '2026-11-26',
      dueOther: '2026-11-30',
      actBy: '2026-11-26',
      missed: false,
      verdict: 'open',
    })
    expect(judged([two], served('2026-11-10'))).toMatchObject({
      dueSafe: '2026-11-20',
      dueOther: '2026-11-24',
      actBy: '2026-11-24',
      missed: true,
      verdict: 'open-at-risk',
    })
    expect(judged([two], served('2026-11-09'))).toMatchObject({
      dueSafe: '2026-11-19',
      dueOther: '2026-11-23',
      actBy: null,
      missed: true,
      verdict: 'closed',
    })
    expect(judged([ten], served('2026-11-16')).dueOther).toBeNull()
  })
})

describe('a term counted back from an event', () => {
  const notice = deadline({ term: 'P5D', before: true, start: ['fact:assembly-date'], restorable: 'no' })
  const planned = (day: string) => ({ facts: { 'assembly-date': day } })

  it('is missed by its last day, not by the stricter reading of it', () => {
    const result = judged([notice], planned('2026-11-29'))
    expect(result).toMatchObject({ due: '2026-11-24', missed: false, verdict: 'open' })
    expect((result.dueSafe as string) < '2026-11-24').toBe(true)
  })

  it('is missed the day after', () => {
    expect(judged([notice], planned('2026-11-28'))).toMatchObject({ due: '2026-11-23', missed: true, verdict: 'closed' })
  })

  it('where a shorter term may be the one that applies, the safe day goes by it and the way stays open for the longer one', () => {
    const either = deadline({ term: 'P1Y', safeTerm: 'P3M', start: ['fact:act-served'], restorable: 'no' })
    expect(judged([either], served('2026-10-01'))).toMatchObject({
      due: '2027-10-01',
      dueSafe: '2027-01-01',
      dueOther: '2027-10-01',
      actBy: '2027-01-01',
      missed: false,
    })
    const late = judged([either], served('2026-08-01'))
    expect(late).toMatchObject({ dueSafe: '2026-11-01', actBy: '2027-08-01', missed: true, verdict: 'open-at-risk' })
    expect(late.dueWhy.map((w) => w.text)).toContain('A shorter term may apply too; the safe day is counted by it.')
    expect(judged([either], served('2025-08-01'))).toMatchObject({ actBy: null, verdict: 'closed' })
  })
})
