import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { amendmentsIn } from './amendments.ts'
import { ink, inkOf } from './ink.ts'
import { report } from './report.ts'
import { structure } from './structure.ts'
import { LAW, lines } from './testkit.ts'

const outline = (...text: string[]) => structure(lines(...text)).units.map((u) => `${u.path} ${u.kind}${u.excluded ? ' taken out' : ''}`)

describe('a Russian law', () => {
  const act = structure(lines(...LAW))
  const at = (path: string) => act.units.find((u) => u.path === path)

  it('has its title, day and number', () => {
    expect([act.title, act.adopted, act.number, act.lang]).toEqual(['О мирных собраниях', '2020-05-25', '333-VI', 'ru'])
  })
  it('has chapters, articles, paragraphs and points under the numbers that the record uses', () => {
    expect(at('ch1')?.text).toBe('ОБЩИЕ ПОЛОЖЕНИЯ')
    expect(at('2')?.label).toBe('Статья 2.')
    expect(at('2.1.2')?.text).toBe('без насилия.')
    expect(at('1.3')?.kind).toBe('point')
  })
  it('keeps a passage without a number where it stands: after the points of a paragraph it belongs to the paragraph', () => {
    expect(at('2.1~1')?.text).toBe('Никто не может быть принужден к участию.')
  })
  it('knows what was taken out: an article by its note, a point by its own words', () => {
    expect(at('3')?.excluded).toBe(true)
    expect(at('1.2')?.excluded).toBe(true)
    expect(at('2')?.excluded).toBeUndefined()
  })
  it('does not take final provisions without a number for words of the article before them', () => {
    const law = [
      'О мирных собраниях',
      'Статья 1. Одна',
      'Слова.',
      'ЗАКЛЮЧИТЕЛЬНЫЕ ПОЛОЖЕНИЯ',
      'Статья 2. Другая',
      'Заключительные положения закона.',
    ]
    expect(outline(...law).slice(-5)).toEqual(['1 article', '1~1 text', 'partзаключительные part', '2 article', '2~1 text'])
  })
  it('keeps notes of amendment apart, as data', () => {
    expect(at('2!1')?.amendments).toEqual([
      { date: '2023-07-12', number: '23-VIII', what: 'amended', inForce: '2024-01-01', rule: 'вводится в действие с 01.01.2024' },
    ])
  })
  it('ends with who signed', () => expect(act.units.at(-1)?.kind).toBe('signature'))
  it('is told with every number accounted for', () => {
    const told = report(lines(...LAW), act)
    expect([told.articles, told.first, told.last, told.excluded, told.gaps, told.lost]).toEqual([4, '1', '4', ['3'], [], []])
  })
})

describe('what was taken out', () => {
  it.each([
    ['4. Қазақстан Республикасының 1998 жылғы 7 қазандағы № 284 Заңымен алып тасталды.', true],
    ['4) алып тасталды – ҚР 11.06.2026 № 305-VIII Заңымен;', true],
    ['4. Исключен Законом РК от 07.10.1998 № 284-I.', true],
    ['4. Жауапкершілік Қазақстан Республикасының заңымен алынып тасталса, жаңа заң қолданылады.', false],
    ['4. Қазақстан Республикасының салықтары Қазақстан Республикасының заңымен алып тасталуы мүмкін.', false],
  ])('%s', (line, out) => {
    const act = structure(lines('1-бап. Атауы', '1. Мәтін.', line))
    expect(act.units.at(-1)?.excluded ?? false).toBe(out)
  })
  it('is an article whose only words say so, also with a division right after it', () => {
    expect(
      outline(
        'Статья 84',
        'Сноска. Статья 84 исключена Законом РК от 21.05.2007 № 254-III.',
        'Раздел VIII Местное управление',
        'Статья 85',
        'Раздел VIII Конституции изложить в другой редакции.',
      ),
    ).toEqual(['84 article taken out', '84!1 note', 'secVIII section', '85 article', '85~1 text'])
    expect(outline('84-бап', '84-бап Қазақстан Республикасының 2007 жылғы 21 мамырдағы № 254 Заңымен алып тасталды.')).toEqual([
      '84 article taken out',
      '84~1 text',
    ])
  })
})

describe('headings as they are really written', () => {
  it('reads Kazakh', () => {
    expect(
      outline(
        '1-тарау. ЖАЛПЫ ЕРЕЖЕЛЕР',
        '1-бап. Негізгі ұғымдар',
        '1. Осы Заңда:',
        '1) митинг – пікір білдіру;',
        '2-1) пикет.',
        '1-1-бап. Басқа',
      ),
    ).toEqual(
      ['first', ...['1 article', '1.1 paragraph', '1.1.1 point', '1.1.2-1 point', '1-1 article']].map((l, i) =>
        i === 0 ? 'ch1 chapter' : l,
      ),
    )
  })
  it('reads English treaties with letters and Roman numbers', () => {
    expect(
      outline(
        'Article 14',
        '3. Everyone shall be entitled:',
        '(d) To be tried:',
        '(i) in person;',
        '(ii) with counsel;',
        '(e) To examine.',
      ).slice(0, 6),
    ).toEqual(['14 article', '14.3 paragraph', '14.3.d subpoint', '14.3.d.i subpoint', '14.3.d.ii subpoint', '14.3.e subpoint'])
  })
  it('does not take (i) after (h) for a Roman number', () => {
    expect(outline('Article 1', '1. A:', '(h) eight;', '(i) nine.').at(-1)).toBe('1.1.i subpoint')
  })
  it('reads a heading whose first letter is Latin', () =>
    expect(outline('Cтатья 312. Выполнение работ', 'влечет штраф.')).toContain('312 article'))
  it('takes no sentence for a heading', () => {
    expect(outline('Статья 1. Сфера', 'Статья 5 настоящего Закона применяется к отношениям.')).toEqual(['1 article', '1~1 text'])
  })
  it("numbers the parts of the law's own note to an article under the note", () => {
    expect(
      outline('Статья 146. Пытки', '1. Пытки – наказываются штрафом.', 'Примечания.', '1. Не признаются пыткой законные действия.'),
    ).toEqual(['146 article', '146.1 paragraph', '146.note text', '146.note.1 paragraph'])
  })
  it('goes on with the numbers of the article where its note breaks in', () => {
    expect(
      outline(
        'Статья 3. Понятия',
        'Значения:',
        '1) эксплуатация;',
        'Примечание. Под нею понимается труд.',
        'И иное.',
        '1-1) торговля;',
        '2) ущерб.',
      ),
    ).toEqual(['3 article', '3~1 text', '3.1 point', '3.note text', '3.note~1 text', '3.1-1 point', '3.2 point'])
  })
  it('keeps a number that comes twice, marked', () => {
    expect(outline('Статья 1. О', '1. Одно:', '1) а;', '2) б.', 'Другое:', '1) в;').at(-1)).toBe('1.1.1@2 point')
  })
  it('takes articles with their chapter', () => {
    const reading = lines(
      'Статья 1. Первая',
      'Текст.',
      'Глава 2. ВТОРАЯ',
      'Сноска. Глава 2 исключена Законом РК от 17.12.2025 № 241-VIII.',
      'Глава 3. ТРЕТЬЯ',
      'Статья 4. Четвертая',
      'Текст.',
    )
    const told = report(reading, structure(reading))
    expect([told.excluded, told.gaps]).toEqual([['2', '3'], []])
  })
  it('says which numbers are missing', () => {
    const reading = lines('Статья 1. Первая', 'Текст.', 'Статья 4. Четвертая', 'Текст.')
    expect(report(reading, structure(reading)).gaps).toEqual(['2', '3'])
  })
})

describe('notes of amendment', () => {
  it.each([
    [
      'Сноска. Статья 46 в редакции Закона РК от 18.04.2017 № 58-VI (вводится в действие по истечении десяти календарных дней); с изменениями, внесенными законами РК от 12.07.2018 № 180-VІ (вводится в действие с 01.01.2019); от 19.12.2020 № 384-VI (порядок введения в действие см. ст. 2).',
      ['2017-04-18 58-VI reworded null', '2018-07-12 180-VI amended 2019-01-01', '2020-12-19 384-VI amended null'],
    ],
    [
      'Сноска. Статья 47 исключена Законом РК от 29.12.2021 № 89-VII (вводится в действие с 01.01.2022).',
      ['2021-12-29 89-VII excluded 2022-01-01'],
    ],
    ['Сноска. Глава 8 дополнена статьей 64-1 в соответствии с Законом РК от 28.12.2017 № 127-VI.', ['2017-12-28 127-VI added null']],
    [
      'Алып тасталды - ҚР 11.06.2026 № 305-VIII (01.07.2026 бастап қолданысқа енгізіледі) Конституциялық заңымен.',
      ['2026-06-11 305-VIII excluded 2026-07-01'],
    ],
  ])('%s', (note, expected) => {
    expect(amendmentsIn(note).map((a) => `${a.date} ${a.number} ${a.what} ${a.inForce}`)).toEqual(expected)
  })
})

describe('nothing is lost and nothing is added, whatever the text', () => {
  const word = fc.constantFrom(
    ...LAW,
    '1. ',
    '2)',
    'а) ',
    'Статья 5.',
    'Сноска. ',
    'Примечание.',
    '3-бап',
    '©',
    'Содержание',
    'IV бөлім',
    'Article 3',
    ' \u00A0',
    'Глава 2',
  )
  it('label and text of all units in order are the text', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(word, fc.string({ maxLength: 30 })), { maxLength: 40 }), (all) => {
        const reading = lines(...all)
        expect(inkOf(structure(reading))).toBe(ink(reading.blocks.map((b) => b.text)))
        expect(ink(all)).toBe(ink(reading.blocks.map((b) => b.text)))
      }),
    )
  })
})
