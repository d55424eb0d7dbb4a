import { expect, it } from 'vitest'
import { located } from './located.ts'

const titles: Readonly<Record<string, string>> = { 'Convention on the Rights of the Child': 'Конвенция о правах ребенка' }

it.each([
  ['art. 4(3)', 'ст. 4(3)', '4(3)-бап'],
  ['arts 5, 8(2) and 10', 'ст. 5, 8(2) и 10', '5, 8(2) және 10-баптар'],
  ['arts 826-1 to 851-4', 'ст. 826-1 – 851-4', '826-1 – 851-4-баптар'],
  ['art. 29(1), (3), (3-1)', 'ст. 29(1), (3), (3-1)', '29(1), (3), (3-1)-баптар'],
  ['para. 125.58', 'п. 125.58', '125.58-тармақ'],
  ['paras 95-98', 'пп. 95-98', '95-98-тармақтар'],
  ['art. 101(2); read in kk, ru', 'ст. 101(2); прочитано по-казахски, по-русски', '101(2)-бап; қазақша, орысша оқылды'],
  ['page as seen 2026-11-23', 'страница на 23 ноября 2026 года', '2026 жылғы 23 қараша күнгі бет'],
  ['arts 3-18, edition of 1 July 2026', 'ст. 3-18, редакция: 1 июля 2026 года', '3-18-баптар, 2026 жылғы 1 шілде күнгі редакция'],
  ['Constitution 2026, art 34, kk', 'Конституция 2026 года, ст. 34, казахский текст', '2026 жылғы Конституция, 34-бап, қазақша мәтін'],
  [
    'rules 94 and 99, as quoted in decisions',
    'правила 94 и 99, как приведено в решениях',
    '94 және 99-қағидалар, шешімдерде келтірілгендей',
  ],
  ['4 July 2025', '4 июля 2025 года', '2025 жылғы 4 шілде'],
  ['Law No. 51-VI', 'Закон № 51-VI', '№ 51-VI Заң'],
  ['Law No. 51-VI of 10 March 2017', 'Закон от 10 марта 2017 года № 51-VI', '2017 жылғы 10 наурыз күнгі № 51-VI Заң'],
])('"%s" is said in Russian and Kazakh', (text, ru, kk) => {
  expect(located(text, 'ru')).toBe(ru)
  expect(located(text, 'kk')).toBe(kk)
})

it('an act of the record is called as the record calls it', () => {
  expect(located('Convention on the Rights of the Child, art. 23', 'ru', (t) => titles[t])).toBe('Конвенция о правах ребенка, ст. 23')
})

it.each(['art. 5 of the draft', 'arts 5, whatever', 'session 7, Norway', 'art. 4(3) in the wording before 2017', '305-VIII', ''])(
  'what is not understood to the end is left as it is: "%s"',
  (text) => {
    expect(located(text, 'ru')).toBeUndefined()
    expect(located(text, 'kk')).toBeUndefined()
  },
)

it('an English page shows what is written', () => {
  expect(located('art. 4(3)', 'en')).toBeUndefined()
})
