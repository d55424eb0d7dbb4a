import { describe, expect, it } from 'vitest'
import { isFunctionWord, kinOf } from './index.ts'
import { keysOf } from './stem.ts'

describe('other stems of the same word', () => {
  it('a Kazakh verb leads to its name and back, a Russian noun to the form with or without its vowel', () => {
    expect(kinOf('азапта', 'kk')).toEqual(['азаптау'])
    expect(kinOf('азаптау', 'kk')).toEqual(['азапта'])
    expect(kinOf('питок', 'ru')).toEqual(['питк'])
    expect(kinOf('питк', 'ru')).toContain('питок')
  })
  it('joins what our stems keep apart, each way', () => {
    const pairs = [
      ['пыток', 'пытки', 'ru'],
      ['справок', 'справка', 'ru'],
      ['попыток', 'попытка', 'ru'],
      ['азаптады', 'азаптау', 'kk'],
      ['пакт', 'пактісі', 'kk'],
    ] as const
    for (const [a, b, lang] of pairs) {
      const [one = '', other = ''] = [keysOf(a, lang)[0], keysOf(b, lang)[0]]
      expect(one === other || kinOf(one, lang).includes(other), `${a} ${b}: ${one} ${other}`).toBe(true)
      expect(one === other || kinOf(other, lang).includes(one), `${b} ${a}`).toBe(true)
    }
  })
  it('says nothing of short keys and of English', () => {
    expect([kinOf('суд', 'ru'), kinOf('ету', 'kk'), kinOf('action', 'en')]).toEqual([[], [], []])
  })
})

describe('words that only hold a question together', () => {
  it('are known in each language; a negation is none of them', () => {
    expect(
      ['how', 'The', 'как', 'мне', 'қалай', 'үшін'].map((w) => (['en', 'ru', 'kk'] as const).some((l) => isFunctionWord(w, l))),
    ).toEqual(Array(6).fill(true))
    for (const w of ['not', 'no', 'without', 'не', 'нет', 'без', 'емес', 'жоқ'])
      for (const l of ['en', 'ru', 'kk'] as const) expect(isFunctionWord(w, l)).toBe(false)
  })
})
