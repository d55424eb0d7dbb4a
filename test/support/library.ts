import { importText } from '../../src/library/index.ts'
import type { Instrument, ISODate } from '../../src/record/types.ts'
import { type LibraryStore, openLibrary } from '../../src/store/index.ts'
import { builtRecord } from './record.ts'

const record = builtRecord()

/** A made-up text under the name of a law of the record: what pages need to show, and no word of the real one. */
export const FIRST = [
  'Об Уполномоченном по правам человека в Республике Казахстан',
  'Конституционный закон Республики Казахстан от 5 ноября 2022 года № 154-VII ЗРК.',
  'Глава 1. ПРОБНЫЕ ПОЛОЖЕНИЯ',
  'Статья 1. Слова пробы',
  'В этой пробе используются слова:',
  '1) проба – текст, по которому проверяют страницы;',
  '2) страница – то, что видит читатель.',
  'Статья 3. Пробная неприкосновенность',
  '1. Проба свободна.',
  '2. Пробу избирает собрание на два дня.',
  'Статья 4. Пробное избрание',
  '1. Пробу избирает собрание, кроме дней отдыха.',
  'Глава 2. ПРОБНЫЕ ПРАВА',
  'Статья 7. Права пробы',
  'Проба вправе:',
  '14) смотреть на страницы;',
  '15) исключен Законом РК от 01.07.2024 № 110-VIII (вводится в действие с 01.09.2024).',
  'Статья 8. Тишина',
  'Проба молчит.',
  'Статья 9. Пробный запрос',
  'Сноска. Статья 9 исключена Законом РК от 12.07.2023 № 23-VIII (вводится в действие с 01.01.2024).',
  'Статья 14. Конец пробы',
  'Проба кончается здесь.',
] as const

/** The same law later: an article reworded, one added, words of a note. */
export const SECOND = FIRST.flatMap((line) =>
  line.startsWith('2. Пробу избирает')
    ? [
        '2. Пробу назначает один человек на три дня.',
        'Сноска. Статья 3 с изменениями, внесенными Законом РК от 11.06.2026 № 305-VIII (вводится в действие с 01.07.2026).',
      ]
    : line === 'Статья 8. Тишина'
      ? ['Статья 7-1. Новая статья', 'Ее не было.', line]
      : [line],
)

const KAZAKH = [
  'Қазақстан Республикасындағы Адам құқықтары жөніндегі уәкіл туралы',
  'Қазақстан Республикасының 2022 жылғы 5 қарашадағы № 154-VII ҚРЗ Конституциялық заңы.',
  '1-тарау. СЫНАҚ ЕРЕЖЕЛЕРІ',
  '1-бап. Сынақ сөздері',
  'Сынақта мынадай ұғымдар пайдаланылады:',
  '1) сынақ – беттерді тексеретін мәтін.',
  '3-бап. Сынаққа ешкім тимейді',
  '1. Сынақ еркін.',
  '2. Сынақты жиналыс екі күнге сайлайды.',
] as const

/** Enough of one act for several pages. */
const LONG = [
  'О прокуратуре',
  'Конституционный закон Республики Казахстан от 5 ноября 2022 года № 155-VII ЗРК.',
  ...[1, 2, 3].flatMap((chapter) => [
    `Глава ${chapter}. ПРОБНАЯ ГЛАВА`,
    ...Array.from({ length: 15 }, (_, i) => (chapter - 1) * 15 + i + 1).flatMap((n) => [
      `Статья ${n}. Проба номер ${n}`,
      `1. ${`Слово пробы номер ${n} стоит в ряду слов. `.repeat(30).trim()}`,
      '2. Пробу читают по страницам.',
    ]),
  ]),
]

/** Brings a text of lines into a library, as a file of the operator's would be. */
export async function keep(
  library: LibraryStore,
  instrument: string,
  edition: ISODate,
  lines: readonly string[],
  name = `${instrument}.${edition}.txt`,
): Promise<void> {
  const found = record.get('instrument', instrument)
  if (!found) throw new Error(`the record has no ${instrument}`)
  await library.save(importText({ data: new TextEncoder().encode(lines.join('\n\n')), name, instrument: found, edition }))
}

/** An empty library that lasts as long as the process. */
export async function emptyLibrary(address = 'sqlite::memory:'): Promise<LibraryStore> {
  const opened = await openLibrary(address)
  if (typeof opened === 'string') throw new Error(opened)
  return opened
}

/** A small library of made-up texts. */
export async function testLibrary(): Promise<LibraryStore> {
  const library = await emptyLibrary()
  await keep(library, 'ombudsman-law', '2022-11-05', FIRST)
  await keep(library, 'ombudsman-law', '2026-07-01', SECOND)
  await keep(library, 'ombudsman-law', '2022-11-05', KAZAKH)
  await keep(library, 'prosecutors-office-law', '2023-01-01', LONG)
  // As from a clone of the git of law: an act that the record has not.
  const other = importText({
    data: new TextEncoder().encode(KAZAKH.join('\n\n')),
    name: '01-const-laws/2022/proba-1/kaz.md@0123456789abcdef',
    instrument: { ...(record.get('instrument', 'ombudsman-law') as Instrument), id: 'zan-1' },
    edition: '2022-11-05',
  })
  await library.save(other)
  return library
}
