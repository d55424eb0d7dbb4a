import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { builtRecord } from '../../test/support/record.ts'
import { importText } from '../library/import.ts'
import type { Lang } from '../record/types.ts'
import type { LibraryStore } from '../store/library.ts'
import { openSqlite } from '../store/sqlite.ts'
import { search, searchWith } from './index.ts'

const record = builtRecord()
const AT = '2026-11-23'
let library: LibraryStore
beforeAll(async () => {
  library = await openSqlite(':memory:')
  const instrument = record.get('instrument', 'criminal-code')
  if (!instrument) throw new Error('the record has no criminal code')
  const save = async (edition: string, lang: Lang, lines: readonly string[]) =>
    library.save(importText({ data: new TextEncoder().encode(lines.join('\n\n')), name: 'k.txt', instrument, edition, lang }))
  // Made-up wording; the numbers are the code's own.
  const code = (robbery: string) => [
    'Уголовный кодекс Республики Казахстан',
    'Кодекс Республики Казахстан от 3 июля 2014 года № 226-V ЗРК.',
    'Статья 146. Пытки',
    '1. Причинение мучений желтоглазым драконом наказывается.',
    '2. То же деяние, совершенное дважды, наказывается строже.',
    'Статья 202. Умышленное повреждение',
    `Уничтожение ${robbery} наказывается штрафом.`,
  ]
  await save('2020-01-01', 'ru', code('телеграфного столба'))
  await save('2025-01-01', 'ru', code('телефонной будки'))
  await save('2025-01-01', 'kk', [
    'Қазақстан Республикасының Қылмыстық кодексі',
    '2014 жылғы 3 шілдедегі № 226-V ҚРЗ Қазақстан Республикасының Кодексі.',
    '202-бап. Қасақана бүлдіру',
    'Телефон дүңгіршегін жою айыппұлға жазаланады.',
  ])
})
afterAll(() => library.close())

const find = async (q: string, more: object = {}, lang: Lang = 'ru') =>
  (await searchWith(record, library, q, { lang, at: AT, limit: 10, ...more })).hits

describe('official texts beside the record', () => {
  it('an article that the record speaks of joins its provision; another stands as a passage, each with its edition', async () => {
    const [dragon] = await find('желтоглазым драконом')
    expect(dragon).toMatchObject({
      id: 'criminal-code/146',
      kind: 'provision',
      inForce: true,
      edition: { id: 'criminal-code/146.1', lang: 'ru', date: '2025-01-01' },
    })
    expect(dragon?.snippet.text).toContain('драконом')
    const hits = await find('телефонная будка')
    const box = hits.find((h) => h.kind === 'passage')
    expect(box).toMatchObject({ id: 'criminal-code/202', langs: ['ru'], edition: { date: '2025-01-01', lang: 'ru' } })
    expect(box?.title.text).toMatch(/202.*Умышленное повреждение/)
    expect(box?.snippet.marks.map(([a, b]) => box.snippet.text.slice(a, b))).toEqual(['телефонной', 'будки'])
  })
  it('nothing stands twice, and what the record has keeps its order', async () => {
    const hits = await find('пытки', { limit: 30 })
    const ids = hits.map((h) => `${h.kind} ${h.id}`)
    expect(new Set(ids).size).toBe(ids.length)
    expect(hits.filter((h) => h.id === 'criminal-code/146').map((h) => h.edition?.date)).toEqual(['2025-01-01'])
    const own = search(record, 'пытки', { lang: 'ru', at: AT, limit: 30 }).hits.map((h) => `${h.kind} ${h.id}`)
    const others = (all: readonly string[]) => all.filter((id) => !id.includes('criminal-code/') && own.includes(id))
    expect(others(ids)).toEqual(others(own).slice(0, others(ids).length))
  })
  it('shows the edition of the day', async () => {
    const at = async (day: string, q: string) => (await find(q, { at: day, kinds: ['passage'] })).map((h) => h.edition?.date)
    expect(await at('2021-05-05', 'столб')).toEqual(['2020-01-01'])
    expect(await at('2021-05-05', 'будка')).toEqual([])
    expect(await at(AT, 'столб')).toEqual([])
    expect(await at('2019-05-05', 'столб')).toEqual([])
  })
  it('reads Kazakh in any form and letters, and shows each article once', async () => {
    for (const q of ['дүңгіршекті', 'дунгиршек', 'dúńgirshek'])
      expect((await find(q, { kinds: ['passage'] }, 'kk')).map((h) => [h.id, h.edition?.lang])).toEqual([['criminal-code/202', 'kk']])
    expect((await find('телефон', { kinds: ['passage'] })).map((h) => h.id)).toEqual(['criminal-code/202'])
  })
  it('keeps phrases, exclusions and filters', async () => {
    const passages = async (q: string, more: object = {}) => (await find(q, { kinds: ['passage'], ...more })).map((h) => h.id)
    expect(await passages('"телефонной будки"')).toEqual(['criminal-code/202'])
    const loosened = async (q: string) => (await searchWith(record, library, q, { lang: 'ru', at: AT })).loosened
    expect([await loosened('"телефонной будки"'), await loosened('"будки телефонной"')]).toEqual([false, true])
    expect(await passages('уничтожение -будка')).toEqual([])
    expect(await passages('будка', { langs: ['kk'] })).toEqual([])
    expect((await find('будка', { kinds: ['remedy'] })).every((h) => h.kind === 'remedy')).toBe(true)
  })
  it('counts and pages all answers together', async () => {
    const first = await searchWith(record, library, 'наказывается', { lang: 'ru', at: AT, limit: 3 })
    const second = await searchWith(record, library, 'наказывается', { lang: 'ru', at: AT, limit: 3, offset: 3 })
    const all = await searchWith(record, library, 'наказывается', { lang: 'ru', at: AT, limit: 100 })
    expect([...first.hits, ...second.hits].map((h) => h.id)).toEqual(all.hits.slice(0, 6).map((h) => h.id))
    expect(all.total).toBe(all.hits.length)
    const kinds = new Map(all.facets.kind.map((f) => [f.value, f.count]))
    expect(all.hits.filter((h) => h.kind === 'passage').length).toBe(kinds.get('passage'))
    expect(all.hits.filter((h) => h.kind === 'provision').length).toBe(kinds.get('provision'))
  })
  it('a word that only the official texts know is no slip', async () => {
    const q = 'желтоглазым'
    expect((await searchWith(record, library, q, { lang: 'ru', at: AT })).didYouMean).toBeNull()
  })
  it('a library out of reach takes nothing from the record, and it is said', async () => {
    const gone = { find: () => Promise.reject(new Error('connection lost')), wordings: () => Promise.reject(new Error('connection lost')) }
    const found = await searchWith(record, gone, 'пытки', { lang: 'ru', at: AT })
    expect(found).toEqual({ ...search(record, 'пытки', { lang: 'ru', at: AT }), textsFailed: true })
  })
  it('without a library nothing changes', async () => {
    for (const q of ['пытки', 'ст 14 МПГПП', 'телефонная будка'])
      expect(await searchWith(record, undefined, q, { lang: 'ru', at: AT })).toEqual(search(record, q, { lang: 'ru', at: AT }))
  })
})
