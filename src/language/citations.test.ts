import { describe, expect, test } from 'vitest'
import { act, provision, smallRecord } from '../law/testkit.ts'
import { parseCitations } from './index.ts'

const three = (kk: string, ru: string, en: string) => ({ kk, ru, en })
const span = { from: '2015-01-01' }
const record = smallRecord([
  act('fish-code', 'code', span, [provision('146.2', '2015-01-01')], {
    title: three('Балық кодексі', 'Рыбный кодекс Республики Казахстан', 'Fish Code'),
    short: three('Балық кодексі', 'Рыбный кодекс', 'Fish Code'),
    cite: three('ҚР БК {article}-бабы', 'ст. {article} РК РФК', 'art. {article} FC'),
  }),
  act('sea-pact', 'treaty', span, [provision('14.3.d', '2015-01-01')], {
    title: three('Теңіз туралы пакт', 'Пакт о море', 'Covenant on the Sea'),
    short: three('Теңіз туралы пакт', 'Пакт о море', 'Covenant on the Sea'),
    cite: three('ТТП, {article}-бап', 'ст. {article} МПМ', 'CS art. {article}'),
  }),
  act('charter-1990', 'law', span, [provision('5', '2015-01-01')], {
    short: three('1990 жылғы Жарғы', 'Хартия 1990 года', '1990 Charter'),
    replacedBy: 'charter-2020',
  }),
  act('charter-2020', 'law', span, [provision('5', '2015-01-01')], {
    short: three('2020 жылғы Жарғы', 'Хартия 2020 года', '2020 Charter'),
  }),
])
const ids = (text: string) => parseCitations(record, text).map((c) => c.id)

describe('a place and its act', () => {
  test.each([
    ['ст. 146 ч. 2 РФК', ['fish-code/146.2']],
    ['по ч. 2 ст. 146 Рыбного кодекса РК осудили', ['fish-code/146.2']],
    ['БК 146-бап', ['fish-code/146']],
    ['бк 146 бап', ['fish-code/146']],
    ['ҚР БК 193-баптың 2-бөлігі', ['fish-code/193.2']],
    ['Балық кодексінің 146-бабы 2-бөлігінің 1) тармағы', ['fish-code/146.2.1']],
    ['МПМ 19', ['sea-pact/19']],
    ['CS art. 14(3)(d)', ['sea-pact/14.3.d']],
    ['article 14, paragraph 3 (d), of the Covenant on the Sea', ['sea-pact/14.3.d']],
    ['cs 19.2', ['sea-pact/19.2']],
    ['пп. d п. 3 ст. 14 Пакта о море', ['sea-pact/14.3.d']],
    ['ст. 115-1 РФК', ['fish-code/115-1']],
  ])('%s', (text, expected) => expect(ids(text)).toEqual(expected))

  test('several articles of one act', () => {
    expect(ids('статьи 9, 14 и 21 МПМ')).toEqual(['sea-pact/9', 'sea-pact/14', 'sea-pact/21'])
    expect(ids('нарушены ст. 9 и ч. 1 ст. 14 МПМ, а также ст. 16 РФК')).toEqual(['sea-pact/9', 'sea-pact/14.1', 'fish-code/16'])
  })
  test('the year tells acts of one name apart; without it the act that was not replaced is meant', () => {
    expect(ids('ст. 5 Хартии 1990 года')).toEqual(['charter-1990/5'])
    expect(ids('п. 3 ст. 5 Хартии 2020')).toEqual(['charter-2020/5.3'])
    expect(ids('Хартия, статья 5')).toEqual(['charter-2020/5'])
  })
  test('an act cited as a whole is itself', () => expect(ids('Пакт о море')).toEqual(['sea-pact']))
  test('it says where it stands', () => {
    const text = 'Сот БК 146-бабын қолданды.'
    const [found] = parseCitations(record, text)
    expect(text.slice(found?.from, found?.to)).toBe('БК 146-бабын')
  })
})

describe('no citation', () => {
  test.each(['статья 18', 'article 18 of the statute', '146 человек и 2 кодекса', 'cs', 'в 2012 году', ''])('%s', (text) =>
    expect(ids(text)).toEqual([]),
  )
})

test('a symbol of a UN document is found, known or not', () => {
  expect(parseCitations(record, 'Views CCPR/C/112/D/2137/2012, para. 7')).toEqual([
    { id: 'CCPR/C/112/D/2137/2012', kind: 'document', from: 6, to: 28 },
  ])
})
