import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pages, part } from './listing.tsx'

describe('a long list in pages', () => {
  it('shows every item once, whatever page is asked for', () => {
    fc.assert(
      fc.property(fc.nat(400), fc.integer({ min: 1, max: 90 }), (n, size) => {
        const all = Array.from({ length: n }, (_, i) => i)
        const of = part(all, size, null).of
        const seen = Array.from({ length: of }, (_, i) => part(all, size, String(i + 1)).items).flat()
        expect(seen).toEqual(all)
      }),
    )
  })

  it('takes any text for a number of a page', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.integer().map(String), fc.constant(null)), (asked) => {
        const { number, of, items, first } = part([1, 2, 3, 4, 5], 2, asked)
        expect(number >= 1 && number <= of).toBe(true)
        expect(items[0]).toBe(first)
      }),
    )
  })

  it.each([
    [1, 1, [1]],
    [1, 4, [1, 2, 3, 4]],
    [7, 20, [1, undefined, 6, 7, 8, undefined, 20]],
    [3, 20, [1, 2, 3, 4, undefined, 20]],
  ])('a pager on page %i of %i', (number, of, shown) => {
    expect(pages(number, of)).toEqual(shown)
  })
})
