import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hasSigns, isBlank, signs, tidy } from './block.ts'
import { ink, sameInk } from './ink.ts'

const BLANKS = [' ', '\n', '\u00a0', '\u00ad', '\u1680', '\u2000', '\u200b', '\u200f', '\u2060', '\u3000', '\ufeff', '\u0085', '\0']
const text = fc
  .array(fc.constantFrom(...BLANKS, ' ', ' ', 'а', 'ә', 'Z', '1', '№', '«', '\u2010', '\u2020', '𐐷'), { maxLength: 30 })
  .map((l) => l.join(''))

describe('blanks', () => {
  it('are the same signs wherever they are asked for', () => {
    const all = Array.from({ length: 0x10000 }, (_, c) => c)
    expect(all.filter((c) => isBlank(c) !== (ink([String.fromCharCode(c)]) === ''))).toEqual([])
  })
  it('are folded to one space and trimmed; marks that show nothing part no words', () => {
    const spelt = (s: string) =>
      [...s]
        .filter((c) => !/[\u00ad\u200b-\u200f\u2060\ufeff]/.test(c))
        .join('')
        .replace(/[\0-\x20\x85\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]+/g, ' ')
        .replace(/^ | $/g, '')
    fc.assert(
      fc.property(text, (s) => {
        expect(tidy(s)).toBe(spelt(s))
      }),
    )
    expect(tidy('а б в')).toBe('а б в')
  })
  it('are no signs', () => {
    fc.assert(
      fc.property(text, (s) => {
        expect([signs(s), hasSigns(s)]).toEqual([ink([s]).length, ink([s]) !== ''])
      }),
    )
  })
})

describe('two texts', () => {
  it('are compared sign by sign, however they are cut and whatever blanks stand between', () => {
    fc.assert(
      fc.property(fc.array(text), fc.array(text), (a, b) => {
        const same = ink(a) === ink(b)
        expect(sameInk(a, b)).toBe(same ? ink(a).length : -1)
        expect(sameInk(a, [tidy(a.join(' '))])).toBe(ink(a).length)
        expect(sameInk([...a, 'ы'], a)).toBe(-1)
        expect(sameInk(a, [...a, 'ы'])).toBe(-1)
      }),
    )
  })
})
