import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { every, not, some } from './truth.ts'
import type { Truth } from './types.ts'

const truth = fc.constantFrom<Truth>(true, false, null)

describe('Kleene logic (Introduction to Metamathematics, § 64)', () => {
  it('one false settles "all", one true settles "any", whatever else is unknown', () => {
    expect(every([null, false, null], (t) => t)).toBe(false)
    expect(some([null, true, null], (t) => t)).toBe(true)
    expect(every([true, null], (t) => t)).toBeNull()
    expect(some([false, null], (t) => t)).toBeNull()
    expect(every([], (t) => t as Truth)).toBe(true)
    expect(some([], (t) => t as Truth)).toBe(false)
  })

  it('not, all and any are dual', () => {
    fc.assert(
      fc.property(fc.array(truth), (ts) => {
        expect(every(ts, (t) => t)).toBe(not(some(ts, not)))
      }),
    )
  })

  it('filling in an unknown never flips what was decided', () => {
    fc.assert(
      fc.property(fc.array(truth, { minLength: 1 }), fc.nat(), fc.boolean(), (ts, at, value) => {
        const filled = ts.map((t, i) => (i === at % ts.length && t === null ? value : t))
        for (const op of [every<Truth>, some<Truth>]) {
          const before = op(ts, (t) => t)
          if (before !== null) expect(op(filled, (t) => t)).toBe(before)
        }
      }),
    )
  })
})
