import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { editionsInGit, type FromGit } from './git.ts'
import { Refusal } from './refusal.ts'
import { instrument } from './testkit.ts'

const hasGit = spawnSync('git', ['--version']).status === 0
const folder = mkdtempSync(join(tmpdir(), 'arasha-git-'))
afterAll(() => rmSync(folder, { recursive: true }))

const git = (...args: string[]) =>
  execFileSync('git', ['-C', folder, '-c', 'user.name=t', '-c', 'user.email=t@t', '-c', 'commit.gpgsign=false', ...args], { stdio: 'pipe' })
const put = (path: string, text: string | null) => {
  const at = join(folder, path)
  mkdirSync(dirname(at), { recursive: true })
  if (text === null) rmSync(at)
  else writeFileSync(at, text)
}
const commit = (day: string) => {
  git('add', '-A')
  git('commit', '-q', '-m', day, '--date', `${day}T00:00:00`)
}

const meta = (day: string) =>
  `act_code: '7'\nrequisite: Закон Республики Казахстан от 25 мая 2020 года № 333-VI ЗРК\ntitle:\n  rus: О мирных собраниях\n  kaz: Бейбіт жиналыстар туралы\napproved_on: 2020-05-25\nversion_date:\n  kaz: ${day}\n  rus: ${day}\n`
const law = (words: string) =>
  `# О мирных собраниях\n\n<a id="st1"></a>\n\n**Статья 1. Право**\n\n1. ${words}\n\n   продолжение.\n\n> *Сноска. Статья 1 с изменением, внесенным Законом РК от 12.07.2023 № 23-VIII.*\n`
const HERE = '03-laws/2020/0525-o-mirnyh-sobraniyah-7'

async function all(known: ReadonlySet<string> = new Set(), only = false): Promise<Exclude<FromGit, { kind: 'progress' }>[]> {
  const found = []
  for await (const f of editionsInGit(folder, {
    instruments: [instrument()],
    known: (s) => known.has(s),
    ...(only ? { only: instrument() } : {}),
  })) {
    if (f.kind !== 'progress') found.push(f)
  }
  return found
}

describe.runIf(hasGit)('a clone of the git of law', () => {
  it('gives every edition of every act from the history, oldest first', async () => {
    git('init', '-q')
    put(`${HERE}/rus.md`, law('Собираться можно.'))
    put(
      `${HERE}/kaz.md`,
      '# Бейбіт жиналыстар туралы\n\n<a id="st1"></a>\n\n**1-бап. Құқық**\n\n1. Жиналуға болады, бұл құқықты әркім қолданады.\n',
    )
    put(`${HERE}/meta.yaml`, meta('2020-06-06'))
    put('README.md', 'not an act')
    commit('2020-06-06')
    // An act in parts, with an index, that the record does not have.
    put(
      '02-codes/2000/0101-kodeks-9/rus.md',
      '---\nact_code: "9"\nlanguage: rus\ntitle: Кодекс о пробах\napproval_date: 2000-01-01\nversion_date: 2021-01-01\n---\n\n# Кодекс о пробах\n\n[Раздел 2](rus/b.md)\n\n[Раздел 1](rus/a.md)\n',
    )
    put('02-codes/2000/0101-kodeks-9/rus/a.md', '## Раздел 1. ПЕРВЫЙ\n\n**Статья 2. Вторая**\n\nТекст второй.\n')
    put('02-codes/2000/0101-kodeks-9/rus/b.md', '## Раздел 2. ВТОРОЙ\n\n**Статья 1. Первая**\n\nТекст первой.\n')
    commit('2021-01-01')
    put(`${HERE}/rus.md`, law('Собираться можно мирно.'))
    put(`${HERE}/meta.yaml`, meta('2024-01-01'))
    commit('2024-01-01')
    put('02-codes/2000/0101-kodeks-9/rus.md', null)
    put('02-codes/2000/0101-kodeks-9/rus/a.md', null)
    put('02-codes/2000/0101-kodeks-9/rus/b.md', null)
    commit('2025-01-01')
    const found = await all()
    expect(
      found.map((f) =>
        f.kind === 'edition'
          ? `${f.edition.instrument} ${f.edition.lang} ${f.edition.edition}`
          : f.kind === 'gone'
            ? `gone ${f.day}`
            : f.kind,
      ),
    ).toEqual([
      'test-law kk 2020-06-06',
      'test-law ru 2020-06-06',
      'zan-9 ru 2021-01-01',
      'test-law kk 2024-01-01',
      'test-law ru 2024-01-01',
      'gone 2025-01-01',
    ])
    const code = found[2]
    if (code?.kind !== 'edition') throw new Error('no code')
    // The parts stand in the order of the index, whatever their names.
    expect(code.edition.act.units.filter((u) => u.kind === 'article').map((u) => u.path)).toEqual(['1', '2'])
    expect(code.edition.source.name).toMatch(/rus\.md@[0-9a-f]{40}$/)
    expect(code.edition.report.signs.in - code.edition.report.signs.out).toBe(0)
  })
  it('reads nothing again that is known', async () => {
    const known = new Set((await all()).flatMap((f) => (f.kind === 'edition' ? [f.edition.source.digest] : [])))
    expect((await all(known)).filter((f) => f.kind === 'edition')).toEqual([])
  })
  it('gives one act where one is asked for', async () => {
    expect(new Set((await all(new Set(), true)).flatMap((f) => (f.kind === 'edition' ? [f.edition.instrument] : [])))).toEqual(
      new Set(['test-law']),
    )
  })
  it('a folder that is no clone is refused in one sentence', async () => {
    const none = editionsInGit(tmpdir(), { instruments: [], known: () => false })
    await expect(none.next()).rejects.toThrow(Refusal)
  })
})
