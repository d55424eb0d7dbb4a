import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { kazakhStem } from './kazakh.ts'
import { LADDER } from './ladder.ts'

const stems = (words: string) => words.split(' ').map((w) => kazakhStem(w).stem)
const allMeet = (words: string) => expect(new Set(stems(words)).size, `${words}: ${stems(words)}`).toBe(1)

describe('a Kazakh noun keeps its stem', () => {
  test('in every case', () => allMeet('қала қаланың қалаға қаланы қалада қаладан қаламен'))
  test('in the plural and with an owner', () => allMeet('құқық құқықтар құқығы құқығым құқығымыз құқықтарымызды құқықтарының құқығынан'))
  test('when a voiceless consonant softens at the seam (қ/ғ, к/г, п/б)', () => {
    expect(stems('құқығы мектебінде тілегім')).toEqual(['құқық', 'мектеп', 'тілек'])
  })
  test('when its last narrow vowel falls out', () => {
    allMeet('халық халқы халқының халықтың')
    allMeet('орын орны орнында орындар')
    allMeet('ауыз аузы аузынан')
  })
  test('as an attribute of place', () => allMeet('үй үйде үйдегі үйлеріндегі'))
  test('of foreign origin, whose row the suffix need not follow', () =>
    allMeet('конституция конституцияның конституциясында конституцияларға'))
})

describe('a Kazakh verb keeps its stem', () => {
  test('in tenses, persons and negation', () =>
    allMeet('бар барды бардым барамын барады барған барғаны бармады бармаймын бармайтын барса барып'))
  test('in the passive', () => allMeet('қорға қорғайды қорғалды қорғалған қорғалмады'))
  test('when п sounds as у before a vowel', () => allMeet('тап тапты тауып табады табылған'))
  test('in ы and і, which fall out', () => allMeet('оқыды оқиды оқып оқыған'))
  test('when я and ю hide a part of it', () => allMeet('қой қойды қояды қоюға қойған'))
})

describe('a word that only looks like a form stays whole', () => {
  test.each(['қала', 'бала', 'аудан', 'талап', 'жауап', 'мәдени', 'қылмыс', 'заңсыз', 'шетел'])('%s', (word) => {
    expect(kazakhStem(word).stem).toBe(word)
  })
})

test('pronouns change beyond any ladder', () => {
  allMeet('ол оны оған одан оның')
  allMeet('мен мені маған менен')
})

test('without the Kazakh letters a known root comes back in full', () => {
  expect(kazakhStem('кукыгымыз', true)).toEqual({ stem: 'құқық', known: true })
  expect(kazakhStem('омирге', true).stem).toBe('өмір')
  expect(kazakhStem('шагымданды').stem).toBe('шағымдан')
})

test('a stem is never empty, whatever the word', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'абғдеіжқклмнңоөпрстуұүшыя'), minLength: 1, maxLength: 14 }), (word) => {
      expect(kazakhStem(word).stem.length).toBeGreaterThan(0)
    }),
  )
})

test('every rung of the ladder may be reached', () => {
  const inside = new Set(Object.values(LADDER).flatMap((step) => step.inside))
  expect(inside.has('N') && inside.has('V')).toBe(true)
  for (const rung of ['negation', 'passive'] as const) expect(inside).toContain(rung)
})
