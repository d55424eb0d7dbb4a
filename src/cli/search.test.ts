import { join } from 'node:path'
import { expect, it } from 'vitest'
import { builtRecord } from '../../test/support/record.ts'
import { cli } from './cli.ts'
import type { Io } from './io.ts'

const record = builtRecord()

async function run(...argv: string[]) {
  let [out, err] = ['', '']
  const io: Io = {
    out: (t) => {
      out += t
    },
    err: (t) => {
      err += t
    },
    env: {},
    today: () => '2026-11-27',
    stdin: async () => '',
    record: async () => record,
    root: join(import.meta.dirname, '../..'),
  }
  return { code: await cli(['search', ...argv], io), out, err }
}

it('prints the best first, as text and as JSON', async () => {
  expect((await run('ст', '14', 'МПГПП', '--lang', 'ru')).out).toMatch(/^1\. .*14.*\n {3}provision iccpr\/14\n/)
  const { out, code } = await run('torture', '--json', '--limit', '2', '--kind', 'remedy')
  const answer = JSON.parse(out)
  expect([code, answer.results.length, answer.record.digest]).toEqual([0, 2, record.digest])
  expect(answer.results[0]).toMatchObject({ id: 'torture-complaint', kind: 'remedy' })
})

it('says plainly that a question is about something else', async () => {
  for (const [lang, said] of [
    ['kk', 'Бұл туралы бізде ештеңе жоқ сияқты'],
    ['ru', 'Похоже, об этом у нас ничего нет'],
    ['en', 'We seem to hold nothing about this'],
  ] as const)
    expect((await run('javascript', 'sort', 'array', '--lang', lang)).out.startsWith(said)).toBe(true)
  expect(JSON.parse((await run('javascript', 'sort', 'array', '--json')).out)).toMatchObject({ outside: true, situations: [] })
  expect(JSON.parse((await run('torture', '--json')).out).outside).toBe(false)
})

it('shows the law of the day', async () => {
  const on = async (at: string) =>
    JSON.parse((await run('свобода', 'слова', '--lang', 'ru', '--at', at, '--kind', 'provision', '--json')).out)
  const acts = (a: { results: { id: string }[] }) => a.results.map((r) => r.id.split('/')[0])
  expect(acts(await on('2015-01-01'))).not.toContain('constitution-2026')
  expect(acts(await on('2026-11-27'))).not.toContain('constitution-1995')
})

it('a word with a minus is left out', async () => {
  const { out } = await run('пытки', '-полиция', '--lang', 'ru', '--limit', '20', '--json')
  const { results } = JSON.parse(out)
  expect(results.length).toBeGreaterThan(0)
  expect(JSON.stringify(results)).not.toMatch(/полици[яиюе](?![а-я])/i)
})

it.each([
  [[], '--q: is empty: what to look for'],
  [['x', '--kind', 'remedi'], 'did you mean "remedy"?'],
  [['x', '--limit', 'many'], '--limit: "many" is not a whole number from 1 to 100'],
  [['x', '--at', '2026-02-30'], '--at: "2026-02-30" is not a day'],
  [['x', '--lang', 'de'], '--lang: "de" is not one of kk, ru, en'],
])('refuses %j in one line', async (argv, message) => {
  const { code, err } = await run(...argv)
  expect(code).toBe(2)
  expect(err).toContain(message)
  expect(err.trim().split('\n')).toHaveLength(1)
})
