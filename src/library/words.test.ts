import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Run, wordRuns } from './words.ts'

const side = (runs: readonly Run[], without: Run['in']) =>
  runs
    .filter((r) => r.in !== without)
    .map((r) => r.text)
    .join('')
const text = fc.array(fc.constantFrom('право', 'лица', 'на', 'защиту', '1)', 'не'), { maxLength: 12 }).map((w) => w.join(' '))

describe('two wordings word by word', () => {
  it('keeps what both have and marks the rest', () => {
    expect(wordRuns('избирается на должность Сенатом на пять лет', 'назначается на должность Президентом на пять лет')).toEqual([
      { in: 'old', text: 'избирается' },
      { in: 'new', text: 'назначается' },
      { in: 'both', text: ' на должность' },
      { in: 'old', text: ' Сенатом' },
      { in: 'new', text: ' Президентом' },
      { in: 'both', text: ' на пять лет' },
    ])
  })
  it('gives back either wording whole, blanks at its ends apart', () => {
    fc.assert(
      fc.property(text, text, (old, now) => {
        const runs = wordRuns(old, now)
        expect(side(runs, 'new').trim()).toBe(old)
        expect(side(runs, 'old').trim()).toBe(now)
        if (old === now) expect(runs.every((r) => r.in === 'both')).toBe(true)
        for (const [i, r] of runs.entries()) expect(runs[i + 1]?.in === r.in).toBe(false)
      }),
    )
  })
  it('takes look-alike letters for one', () => {
    expect(wordRuns('уәкілді сайлайды', 'уəкілді тағайындайды')).toEqual([
      { in: 'both', text: 'уəкілді' },
      { in: 'old', text: ' сайлайды' },
      { in: 'new', text: ' тағайындайды' },
    ])
  })
  it('does not compare two books word by word', () => {
    const book = (word: string) => Array.from({ length: 3000 }, (_, i) => `${word}${i}`).join(' ')
    expect(wordRuns(book('а'), book('б')).map((r) => r.in)).toEqual(['old', 'new'])
  })
})
