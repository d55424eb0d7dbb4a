import { describe, expect, it } from 'vitest'
import { sinceWords, untilWords } from './span.ts'

describe('days in a sentence', () => {
  it('Kazakh carries the ending on the month, or on the year', () => {
    expect(sinceWords('2006-04-24', 'kk')).toBe('2006 жылғы 24 сәуірден бастап')
    expect(untilWords('2026-07-01', 'kk')).toBe('2026 жылғы 1 шілдеге дейін')
    expect(sinceWords('2016-04-01', 'kk', 'month')).toBe('2016 жылғы сәуірден бастап')
    expect(untilWords('2020-01-01', 'kk', 'year')).toBe('2020 жылға дейін')
  })
  it('Russian and English', () => {
    expect(sinceWords('2006-04-24', 'ru')).toBe('с 24 апреля 2006 года')
    expect(untilWords('2026-07-01', 'en')).toBe('until 1 July 2026')
    expect(sinceWords('2016-04-01', 'ru', 'month')).toBe('с апреля 2016 года')
    expect(sinceWords('2016-04-01', 'en', 'month')).toBe('since April 2016')
    expect(untilWords('2020-01-01', 'ru', 'year')).toBe('до 2020 года')
  })
})
