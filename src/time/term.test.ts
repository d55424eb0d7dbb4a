import { describe, expect, it } from 'vitest'
import { parseTerm, TermError } from './term.ts'

describe('terms of law', () => {
  it.each([
    ['P15D', { kind: 'date', months: 0, weeks: 0, days: 15 }],
    ['P3M', { kind: 'date', months: 3, weeks: 0, days: 0 }],
    ['P5Y', { kind: 'date', months: 60, weeks: 0, days: 0 }],
    ['P1Y6M', { kind: 'date', months: 18, weeks: 0, days: 0 }],
    ['P1M15D', { kind: 'date', months: 1, weeks: 0, days: 15 }],
    ['P2W', { kind: 'date', months: 0, weeks: 2, days: 0 }],
    ['PT72H', { kind: 'hours', hours: 72 }],
  ])('%s is read', (value, term) => expect(parseTerm(value)).toEqual(term))
  it.each([
    ['P0D', 'longer than nothing'],
    ['PT0H', 'longer than nothing'],
    ['P', 'write P15D'],
    ['', 'write P15D'],
    ['15D', 'write P15D'],
    ['P-3M', 'write P15D'],
    ['p15d', 'write P15D'],
    ['P1.5M', 'write P15D'],
    ['P1D2M', 'write P15D'],
    ['P1W2D', 'write P15D'],
    ['PT3M', 'minutes'],
    ['P1DT12H', 'cannot be mixed'],
    ['PT30S', 'cannot be mixed'],
    [' P15D', 'write P15D'],
  ])('"%s" is refused, and the reason is said', (value, reason) => {
    expect(() => parseTerm(value)).toThrow(TermError)
    expect(() => parseTerm(value)).toThrow(`"${value}"`)
    expect(() => parseTerm(value)).toThrow(reason)
  })
})
