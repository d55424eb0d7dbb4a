import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { importText, read } from './import.ts'
import { report } from './report.ts'
import { structure } from './structure.ts'
import { data, hasData, instrument, orSaySo } from './testkit.ts'
import type { Unit } from './types.ts'

const load = (path: string) => {
  const reading = read(readFileSync(join(data, path)), path)
  const act = structure(reading)
  return { act, told: report(reading, act) }
}

/** Articles there are, first, last, taken out: counted by hand in the texts. */
const CODES: readonly (readonly [string, number, string, string, number])[] = [
  ['k1100000518.09-01-2026', 286, '1', '283', 30],
  ['k1400000226.08-03-2026', 503, '1', '467', 13],
  ['k1400000231.08-03-2026', 686, '1', '674', 32],
  ['k1400000235.12-03-2026', 1075, '1', '920', 58],
  ['k1500000377.16-01-2026', 495, '1', '505', 42],
  ['k1500000414.20-01-2026', 221, '1', '204', 3],
  ['k2000000350.16-01-2026', 195, '1', '175', 0],
  ['k950001000_.01-01-2023', 102, '1', '99', 1],
  ['z000000132_.01-07-2025', 77, '1', '59', 9],
  ['z1600000480.09-01-2026', 80, '1', '67', 9],
  ['z2200000153.01-01-2024', 67, '1', '67', 0],
  ['z2200000155.12-09-2023', 49, '1', '48', 0],
]

describe.runIf(hasData)(`PDF exports of codes and laws${orSaySo}`, () => {
  it.each(CODES)('%s: %i articles from %s to %s, %i taken out, no gap, nothing lost', (name, articles, first, last, excluded) => {
    const { told } = load(`law-kz/adilet-pdf/${name}.rus.pdf`)
    expect([told.articles, told.first, told.last, told.excluded.length]).toEqual([articles, first, last, excluded])
    expect([told.gaps, told.repeated, told.lost, told.signs.in - told.signs.out]).toEqual([[], [], [], 0])
  })
})

describe.runIf(hasData)(`the Constitution of 1995 in three languages${orSaySo}`, () => {
  const places = (lang: string, which: (u: Unit) => boolean) =>
    load(`law-kz/constitution-1995.${lang}.txt`)
      .act.units.filter(which)
      .map((u) => u.path)
  it('has the same articles in each', () => {
    const [kk, ru, en] = ['kk', 'ru', 'en'].map((l) => places(l, (u) => u.kind === 'article'))
    expect(kk).toEqual(ru)
    expect(en).toEqual(ru)
    expect(ru?.length).toBe(102)
  })
  it('has the same paragraphs and points in each, but for one that the Kazakh file leaves out', () => {
    const [kk, ru, en] = ['kk', 'ru', 'en'].map((l) => places(l, (u) => /^(?:paragraph|point)$/.test(u.kind)))
    expect(en).toEqual(ru)
    // The file goes from 50(3) to 50(5): that is so in the file, no loss of the reading.
    expect(ru?.filter((p) => !kk?.includes(p))).toEqual(['50.4'])
    expect(kk?.filter((p) => !ru?.includes(p))).toEqual([])
    const kazakh = readFileSync(join(data, 'law-kz/constitution-1995.kk.txt'), 'utf8')
    expect(/^50-бап$([\s\S]*?)^51-бап$/m.exec(kazakh)?.[1]?.match(/^\d+(?=\.)/gm)).toEqual(['1', '2', '3', '5'])
  })
  it('says of the same places in each that they were taken out', () => {
    const [kk, ru, en] = ['kk', 'ru', 'en'].map((l) => places(l, (u) => u.excluded === true))
    expect(kk).toEqual(ru)
    expect(en).toEqual(ru)
    expect(ru).toHaveLength(16)
    expect(ru).toContain('84')
  })
  it('is the same in the PDF, its text dump and the page of the bank of laws', () => {
    const wording = (path: string) =>
      new Map(
        load(path)
          .act.units.filter((u) => u.kind === 'paragraph')
          .map((u) => [u.path, u.text]),
      )
    const pdf = wording('law-kz/adilet-pdf/k950001000_.01-01-2023.rus.pdf')
    const dump = wording('law-kz/constitution-1995.ru.txt')
    const page = wording('law-kz/adilet-html/K950001000_.rus.excerpt.html')
    expect([...pdf.keys()]).toEqual([...dump.keys()])
    for (const [path, text] of page) expect([path, text]).toEqual([path, pdf.get(path)])
  })
})

describe.runIf(hasData)(`a covenant and its protocol in one file${orSaySo}`, () => {
  const title = {
    iccpr: 'International Covenant on Civil and Political Rights',
    'iccpr-op1': 'Optional Protocol to the International Covenant on Civil and Political Rights',
  }
  it.each([
    ['iccpr', 53],
    ['iccpr-op1', 14],
  ] as const)('%s is taken with its %i articles, and the other is named', (id, articles) => {
    const known = { kk: title[id], ru: title[id], en: title[id] }
    const edition = importText({
      data: readFileSync(join(data, 'treaties/en/iccpr.md')),
      name: 'iccpr.md',
      instrument: instrument({ id, kind: 'treaty', title: known, short: known, adopted: '1966-12-16' }),
      edition: '1976-03-23',
    })
    expect(edition.report.articles).toBe(articles)
    expect(edition.report.remarks[0]).toMatch(/^the file holds another act, left out here: .* \(\d+ signs, from line \d+\)$/)
  })
})

describe.runIf(hasData)(`treaties and other texts${orSaySo}`, () => {
  const of = (folder: string, ending: RegExp) =>
    hasData
      ? readdirSync(join(data, folder), { recursive: true })
          .map(String)
          .filter((f) => ending.test(f))
          .map((f) => join(folder, f))
      : []
  it.each([...of('treaties/en', /\.md$/), ...of('law-kz/adilet-txt', /\.ru\.txt$/), ...of('law-kz/git-of-law', /(?:kaz|rus)\.md$/)])(
    '%s: nothing lost',
    (path) => {
      const { told } = load(path)
      expect([told.lost, told.signs.in - told.signs.out]).toEqual([[], 0])
    },
  )
})
