import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { builtRecord } from '../../test/support/record.ts'
import { pdf } from '../library/testkit.ts'
import { cli } from './cli.ts'
import type { Io } from './io.ts'

const record = builtRecord()
const folder = mkdtempSync(join(tmpdir(), 'arasha-library-'))
afterAll(() => rmSync(folder, { recursive: true }))
const db = `sqlite:${join(folder, 'deep/er/library.db')}`

async function run(...argv: string[]) {
  const out: string[] = []
  const err: string[] = []
  const io: Io = {
    out: (t) => void out.push(typeof t === 'string' ? t : new TextDecoder().decode(t)),
    err: (t) => void err.push(t),
    env: { LANG: 'en_GB.UTF-8' },
    today: () => '2026-11-27',
    stdin: async () => '',
    record: async () => record,
    root: join(import.meta.dirname, '../..'),
  }
  const code = await cli([...argv, '--db', db], io)
  return { code, out: out.join(''), err: err.join('') }
}
const file = (name: string, content: string | Uint8Array) => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

const prosecutor = (words: string) => [
  'О прокуратуре',
  'Конституционный закон Республики Казахстан от 5 ноября 2022 года № 155-VII ЗРК.',
  'Статья 1. Назначение прокуратуры',
  `1. ${words}`,
  '2. Прокуратура независима.',
  'Статья 2. Второе',
  'Сноска. Статья 2 исключена Законом РК от 01.01.2023 № 1-VIII.',
]

describe('official texts by command', () => {
  it('a file comes in with its count of articles, linked to the record, and coming in again changes nothing', async () => {
    const path = file('z.01-01-2023.pdf', pdf(prosecutor('Надзор осуществляется прокуратурой.')))
    const first = await run('import', path, '--as', 'prosecutors-office-law', '--json')
    expect([first.code, first.err]).toEqual([0, ''])
    const told = JSON.parse(first.out)
    expect(told).toMatchObject({
      instrument: 'prosecutors-office-law',
      lang: 'ru',
      version: '2023-01-01',
      articles: 2,
      excluded: 1,
      saved: 'new',
      gaps: [],
      notPlaced: [],
    })
    expect(told.signs.lost).toBe(0)
    expect(told.record.digest).toBe(record.digest)
    expect(JSON.parse((await run('import', path, '--as', 'prosecutors-office-law', '--json')).out).saved).toBe('unchanged')
  })
  it('an act is recognised where it is not named', async () => {
    const path = file('next.pdf', pdf(prosecutor('Высший надзор осуществляется прокуратурой.')))
    expect((await run('import', path, '--version', '2024-06-01')).out).toMatch(/^prosecutors-office-law ru 2024-06-01: new/)
  })
  it('two editions are compared, with when the wording first appeared and what of the record it touches', async () => {
    const { code, out } = await run('diff', 'prosecutors-office-law', '--from', '2023-05-01', '--to', '2025-01-01', '--json')
    expect(code).toBe(0)
    const told = JSON.parse(out)
    expect(told.editions).toEqual({ from: '2023-01-01', to: '2024-06-01' })
    expect(told.changes).toMatchObject([{ id: 'prosecutors-office-law/1.1', change: 'changed', firstSeen: '2024-06-01' }])
    expect(Array.isArray(told.touches)).toBe(true)
    expect((await run('diff', 'prosecutors-office-law', '--from', '2023-05-01', '--to', '2025-01-01')).out).toMatch(
      /1\.1 {2}changed\n.*\[Надзор\].*\n.*\[Высший надзор\]/,
    )
  })
  it('the library goes out as Akoma Ntoso', async () => {
    const to = join(folder, 'akn')
    expect((await run('export', 'akn', to)).out).toBe(`2 texts written to ${to}\n`)
    expect(readdirSync(join(to, 'prosecutors-office-law/ru'))).toEqual(['2023-01-01.xml', '2024-06-01.xml'])
    expect(readFileSync(join(to, 'prosecutors-office-law/ru/2024-06-01.xml'), 'utf8')).toContain('<num>Статья 1.</num>')
  })
  it('what was imported is found, beside what the record says', async () => {
    const { code, out } = await run('search', 'высший', 'надзор', '--lang', 'ru', '--at', '2025-01-01', '--json')
    expect(code).toBe(0)
    const found = JSON.parse(out).results.find((r: { edition: { id: string } | null }) => r.edition?.id === 'prosecutors-office-law/1.1')
    expect(found.edition).toEqual({ id: 'prosecutors-office-law/1.1', lang: 'ru', date: '2024-06-01' })
    expect(found.id.startsWith('prosecutors-office-law/1')).toBe(true)
    expect((await run('search', 'высший', 'надзор', '--lang', 'ru')).out).toContain('официальный текст, редакция от 2024-06-01')
  })
  it('the library goes into one file and comes back, into an empty library or where it is told so', async () => {
    const path = join(folder, 'library.backup')
    expect((await run('backup', path)).out).toMatch(/^2 editions, 14 units of text, \d+ wordings written/)
    expect((await run('restore', path)).err).toMatch(/^arasha restore: the library is not empty: it holds 2 editions; with --add/)
    expect((await run('restore', path, '--add')).out).toMatch(/: 0 new, 0 updated, 2 unchanged; every digest is right\n$/)
    writeFileSync(path, readFileSync(path).subarray(0, 100))
    const cut = await run('restore', path, '--add')
    expect([cut.code, cut.err]).toEqual([2, expect.stringMatching(/cannot be unpacked: .*; nothing was restored\n$/)])
  })
  it.each([
    ['no such file', ['import', '/no/such.pdf', '--as', 'iccpr'], 'arasha import: /no/such.pdf: cannot be read: ENOENT'],
    ['an unknown instrument', ['import', 'x', '--as', 'iccpt'], 'arasha import: --as: unknown instrument "iccpt"; did you mean "iccpr"?'],
    [
      'a day that is none',
      ['import', 'x', '--version', '2025-02-30'],
      'arasha import: --version: "2025-02-30" is not a day of the calendar (YYYY-MM-DD)',
    ],
    [
      'an instrument without a text',
      ['diff', 'iccpr', '--from', '2020-01-01', '--to', '2021-01-01'],
      'arasha diff: the library has no text of iccpr; bring it in with: arasha import FILE --as iccpr',
    ],
    [
      'a day before the first edition',
      ['diff', 'prosecutors-office-law', '--from', '2020-01-01', '--to', '2024-01-01'],
      'arasha diff: --from: the library has no edition of prosecutors-office-law (kk) so early as 2020-01-01',
    ],
    ['another export', ['export', 'csv', 'x'], 'arasha export: "csv" cannot be exported; write: arasha export akn DIR'],
  ])('%s is refused in one line', async (_, argv, expected) => {
    const { code, err } = await run(...argv)
    expect(code).toBe(2)
    expect(err.split('\n').length).toBe(2)
    expect(err.replace('(ru)', '(kk)')).toContain(expected)
  })
  it('the wrong law is refused and nothing of it is kept', async () => {
    const path = file('wrong.01-01-2024.pdf', pdf(prosecutor('Надзор.')))
    const { code, err } = await run('import', path, '--as', 'criminal-code')
    expect([code, err]).toEqual([
      2,
      expect.stringMatching(
        /^arasha import: wrong\.01-01-2024\.pdf: the file is another act: its title is "О прокуратуре"; criminal-code is/,
      ),
    ])
    expect((await run('diff', 'criminal-code', '--from', '2024-01-01', '--to', '2024-01-02')).err).toContain(
      'the library has no text of criminal-code',
    )
  })
})
