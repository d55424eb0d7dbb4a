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

it.each([
  ['Constitution 2026, art 34, kk', 'Конституция 2026 года, ст. 34, казахский текст', '2026 жылғы Конституция, 34-бап, қазақша мәтін'],
  ['rules 94 and 99, not opened', 'правила 94 и 99, не открывали', '94 және 99-қағидалар, ашылған жоқ'],
  ['ch. 6 heading; read in kk', 'заголовок: глава 6; прочитано по-казахски', '6-тарау, тақырыбы; қазақша оқылды'],
  ['arts 98 and those named (not opened)', 'ст. 98 и названные здесь (не открывали)', '98-баптар және осы жерде аталғандар (ашылған жоқ)'],
  ['para. 4: 21 April 2015', 'п. 4: 21 апреля 2015 года', '4-тармақ: 2015 жылғы 21 сәуір'],
  ['art. 77(3)(10)', 'ст. 77(3)(10)', '77(3)(10)-бап'],
  ['prg.kz; heading', 'сайт prg.kz; заголовок', 'prg.kz сайты; тақырыбы'],
])('"%s" is said with the words that the record has', (text, ru, kk) => {
  const words: Readonly<Record<string, { ru: string; kk: string }>> = {
    'those named': { ru: 'названные здесь', kk: 'осы жерде аталғандар' },
    'not opened': { ru: 'не открывали', kk: 'ашылған жоқ' },
    heading: { ru: 'заголовок', kk: 'тақырыбы' },
    kk: { ru: 'казахский текст', kk: 'қазақша мәтін' },
  }
  expect(located(text, 'ru', (w) => words[w]?.ru)).toBe(ru)
  expect(located(text, 'kk', (w) => words[w]?.kk)).toBe(kk)
})

it.each(['art. 5 of the draft', 'arts 5, whatever', 'session 7, Norway', 'art. 4(3) in the wording before 2017', '305-VIII', ''])(
  'what is not understood to the end is left as it is: "%s"',
  (text) => {
    expect(located(text, 'ru')).toBeUndefined()
    expect(located(text, 'kk')).toBeUndefined()
  },
)

it('an English page shows what is written', () => {
  expect(located('art. 4(3)', 'en')).toBe('art. 4(3)')
})

it('a list of places is said as its parts are, however long: pages join hundreds', () => {
  const parts = ['Covenant on Rights and Duties, arts 5, 6 and 7 (not opened; read in kk)', 'art. 4(3)', 'rules 94 and 99']
  const name = (w: string) => ({ 'Covenant on Rights and Duties': 'Пакт', 'not opened': 'не открывали' })[w]
  const said = parts.map((p) => located(p, 'ru', name))
  expect(said).not.toContain(undefined)
  const many = Array.from({ length: 300 }, (_, i) => i % parts.length)
  expect(located(many.map((i) => parts[i]).join('; '), 'ru', name)).toBe(many.map((i) => said[i]).join('; '))
})
