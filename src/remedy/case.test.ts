import { describe, expect, it } from 'vitest'
import { parseCase } from './case.ts'
import { smallCountry } from './testkit.ts'

const record = smallCountry()
const good = { at: '2026-11-24', situations: ['fined'], facts: {}, claims: [], steps: [] }
const goodClaim = { id: 'c1', provision: 'covenant/21' }
const goodStep = { remedy: 'appeal' }

function lines(json: unknown): string[] {
  const parsed = parseCase(record, json)
  return parsed.ok ? [] : parsed.problems.map((p) => `${p.field}: ${p.message}`)
}

describe('a case that can be read', () => {
  it('leaves open what is not said: null, not false', () => {
    expect(parseCase(record, { at: '2026-11-24', claims: [goodClaim], steps: [goodStep] })).toEqual({
      ok: true,
      case: {
        at: '2026-11-24',
        situations: [],
        facts: {},
        claims: [{ ...goodClaim, from: null, to: null, ongoing: null, raised: null, affirmed: [], evidence: null, excuse: null }],
        steps: [{ remedy: 'appeal', filed: null, decided: null, outcome: null }],
      },
    })
  })

  it('tells "nothing filed" from "not said"', () => {
    const steps = (json: object) => {
      const parsed = parseCase(record, { ...good, ...json })
      return parsed.ok ? parsed.case.steps : 'refused'
    }
    expect([steps({ steps: [] }), steps({ steps: null }), steps({ steps: undefined })]).toEqual([[], null, null])
  })

  it('takes a day or a day and hour where the hour matters, and a planned assembly that lies ahead', () => {
    expect(lines({ ...good, facts: { 'detained-at': '2026-11-23T18:30', 'assembly-date': '2026-12-16' } })).toEqual([])
    expect(lines({ ...good, facts: { 'detained-at': '2026-11-23' } })).toEqual([])
  })

  it('lets a notice be filed before the assembly it is about', () => {
    expect(
      lines({
        ...good,
        situations: ['refused'],
        facts: { 'event-date': '2026-11-20' },
        steps: [{ remedy: 'notice', filed: '2026-11-10' }],
      }),
    ).toEqual([])
  })
})

describe('a case that cannot be read: every problem with its field, word for word', () => {
  it.each([
    [null, 'case: must be an object with "at", "situations", "facts", "claims" and "steps", not null'],
    [[], 'case: must be an object with "at", "situations", "facts", "claims" and "steps", not a list'],
    ['x', 'case: must be an object with "at", "situations", "facts", "claims" and "steps", not a string'],
    [{ situations: ['fined'] }, 'at: is missing: give a day as YYYY-MM-DD'],
    [{ ...good, at: '2025-02-30' }, 'at: "2025-02-30" is not a day of the calendar (YYYY-MM-DD)'],
    [{ ...good, at: 20250230 }, 'at: 20250230 is not a day of the calendar (YYYY-MM-DD)'],
    [{ ...good, situations: [] }, 'situations: name at least one situation, or one claim'],
    [{ ...good, situations: 'fined' }, 'situations: must be a list, not a string'],
    [{ ...good, situations: ['finned'] }, 'situations[0]: unknown situation "finned"; did you mean "fined"?'],
    [{ ...good, situations: [{ id: 'fined' }] }, 'situations[0]: unknown situation a object'],
    [{ ...good, Facts: {} }, 'Facts: unknown field; did you mean "facts"?'],
    [{ ...good, facts: [] }, 'facts: must be an object of answers by fact id, not a list'],
    [{ ...good, facts: { consnet: true } }, 'facts.consnet: unknown fact "consnet"; did you mean "consent"?'],
    [{ ...good, facts: { consent: 'yes' } }, 'facts.consent: must be true, false or null, not "yes"'],
    [{ ...good, facts: { 'event-date': '2025-02-30' } }, 'facts.event-date: "2025-02-30" is not a day of the calendar (YYYY-MM-DD)'],
    [
      { ...good, facts: { 'event-date': '2027-01-01' } },
      'facts.event-date: 2027-01-01 is later than the day of asking ("at" is 2026-11-24)',
    ],
    [
      { ...good, facts: { 'detained-at': '2026-11-23T25:00' } },
      'facts.detained-at: must be a day or a day and hour (YYYY-MM-DDTHH:MM), not "2026-11-23T25:00"',
    ],
    [{ ...good, facts: { 'acting-as': 'victm' } }, 'facts.acting-as: must be one of victim, lawyer, not "victm"; did you mean "victim"?'],
    [{ ...good, facts: { 'what-happened': 3 } }, 'facts.what-happened: must be a text, not 3'],
    [{ ...good, facts: { 'what-happened': 'x'.repeat(20_001) } }, 'facts.what-happened: is longer than 20000 characters'],
    [{ ...good, claims: [7] }, 'claims[0]: must be an object, not a number'],
    [{ ...good, claims: [{ ...goodClaim, id: 'c 1' }] }, 'claims[0].id: must be a short name of letters, digits and hyphens, not "c 1"'],
    [{ ...good, claims: [goodClaim, goodClaim] }, 'claims[1].id: "c1" is used twice'],
    [
      { ...good, claims: [{ ...goodClaim, provision: 'covenent/21' }] },
      'claims[0].provision: unknown provision "covenent/21": no such instrument; did you mean "covenant"?',
    ],
    [
      { ...good, claims: [{ ...goodClaim, provision: 'covenant/22' }] },
      'claims[0].provision: unknown provision "covenant/22"; did you mean "covenant/2"?',
    ],
    [{ ...good, claims: [{ ...goodClaim, provision: null }] }, 'claims[0].provision: must be a provision such as "iccpr/21", not null'],
    [
      { ...good, claims: [{ ...goodClaim, from: '2026-02-01', to: '2026-01-01' }] },
      'claims[0].to: 2026-01-01 is before "from" (2026-02-01)',
    ],
    [
      { ...good, claims: [{ ...goodClaim, from: '2026-12-01' }] },
      'claims[0].from: 2026-12-01 is later than the day of asking ("at" is 2026-11-24)',
    ],
    [
      { ...good, claims: [{ ...goodClaim, evidence: 'stong' }] },
      'claims[0].evidence: must be one of none, some, strong or null, not "stong"; did you mean "strong"?',
    ],
    [
      { ...good, claims: [{ ...goodClaim, affirmed: ['2026-13-01'] }] },
      'claims[0].affirmed[0]: "2026-13-01" is not a day of the calendar (YYYY-MM-DD)',
    ],
    [{ ...good, steps: {} }, 'steps: must be a list, not a object'],
    [{ ...good, steps: [{ remedy: 'apeal' }] }, 'steps[0].remedy: unknown remedy "apeal"; did you mean "appeal"?'],
    [
      { ...good, steps: [{ ...goodStep, outcome: 'reject' }] },
      'steps[0].outcome: must be one of granted, partly, rejected, pending, refused-to-register, out-of-time or null, not "reject"; did you mean "rejected"?',
    ],
    [
      { ...good, steps: [{ ...goodStep, filed: '2026-03-02', decided: '2026-03-01' }] },
      'steps[0].decided: 2026-03-01 is before "filed" (2026-03-02)',
    ],
    [
      { ...good, facts: { 'event-date': '2026-05-01' }, steps: [{ ...goodStep, filed: '2026-04-30' }] },
      'steps[0].filed: 2026-04-30 is before what happened (2026-05-01)',
    ],
    [
      { ...good, claims: [goodClaim], steps: [{ ...goodStep, claims: ['c2'] }] },
      'steps[0].claims[0]: "c2" is not the id of a claim of this case; did you mean "c1"?',
    ],
  ])('%# %j', (json, line) => {
    expect(lines(json)).toEqual([line])
  })

  it('names every problem at once', () => {
    expect(lines({ at: 'x', situations: ['finned'], facts: { consent: 1 } })).toHaveLength(3)
  })

  it('reads at most 200 items and reports at most 50 problems', () => {
    expect(lines({ ...good, situations: Array.from({ length: 201 }, () => 'fined') })).toEqual([
      'situations: has 201 items, at most 200 are read',
    ])
    expect(lines({ ...good, steps: Array.from({ length: 200 }, () => ({ remedy: 'x' })) })).toHaveLength(50)
  })

  it('a key of the language itself is no fact', () => {
    const hostile = JSON.parse('{"at":"2026-11-24","situations":["fined"],"facts":{"__proto__":true,"constructor":1},"__proto__":{}}')
    expect(lines(hostile)).toEqual([
      '__proto__: unknown field; the nearest known is "at"',
      'facts.__proto__: unknown fact "__proto__"; the nearest known is "other-body"',
      'facts.constructor: unknown fact "constructor"; the nearest known is "consent"',
    ])
  })
})
