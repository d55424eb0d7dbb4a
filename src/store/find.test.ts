import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tokens } from '../language/index.ts'
import { importText } from '../library/import.ts'
import { instrument } from '../library/testkit.ts'
import type { LibraryStore, PassageQuery } from './library.ts'
import { ANALYSER } from './segment.ts'
import { openSqlite } from './sqlite.ts'

/** Common words first: the n-th is n times rarer than the first. */
const VOCABULARY =
  'суд право закон лицо штраф арест жалоба адвокат митинг пикет оружие выборы налог земля школа врач река лес гора море'.split(' ')

/** A made-up act: articles of words by chance, as common as their place in the list says. */
function act(id: string, seed: number, articles: number) {
  let state = seed
  const random = () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
  const words = () =>
    Array.from({ length: 4 + Math.floor(random() * 30) }, () => VOCABULARY[Math.floor(VOCABULARY.length ** random()) - 1] as string)
  const texts = Array.from({ length: articles }, words)
  const lines = ['О мирных собраниях', 'Закон Республики Казахстан от 25 мая 2020 года № 333-VI ЗРК.']
  for (const [i, t] of texts.entries()) lines.push(`Статья ${i + 1}. Без названия`, `Слово ${t.join(' ')}.`)
  const data = new TextEncoder().encode(lines.join('\n\n'))
  return { texts, edition: importText({ data, name: 'a.txt', instrument: instrument({ id }), edition: '2021-01-01' }) }
}

const key = (word: string) => tokens(word, 'ru')[0]?.key as string
/** As the analyser reads them together: a line of few words may look Kazakh. */
const keysOf = (words: readonly string[]) => tokens(words.join(' '), 'ru').map((t) => t.key)

describe('the best passages', () => {
  it('are the same as where every passage is scored by the formula, one by one', async () => {
    const acts = ['one', 'two', 'three', 'four'].map((id, i) => ({ id, ...act(id, 11 + i, 150) }))
    const store = await openSqlite(':memory:')
    for (const a of acts) await store.save(a.edition)
    const docs = acts.flatMap((a) => a.texts.map((t, i) => ({ id: `${a.id}/${i + 1}`, words: keysOf(['слово', ...t]) })))
    const mean = docs.reduce((n, d) => n + d.words.length, 0) / docs.length
    const expected = (asked: readonly string[]) => {
      const words = asked.map(key)
      const rarity = words.map((w) => {
        const often = docs.filter((d) => d.words.includes(w)).length
        return Math.log(1 + (docs.length - often + 0.5) / (often + 0.5))
      })
      const whole = rarity.reduce((a, b) => a + b, 0)
      return docs
        .map((d) => {
          let [score, covered] = [0, 0]
          for (const [i, w] of words.entries()) {
            const often = d.words.filter((x) => x === w).length
            if (often === 0) continue
            covered += rarity[i] as number
            score += ((rarity[i] as number) * 2.2 * often) / (often + 1.2 * (0.25 + (0.75 * d.words.length) / mean))
          }
          return { id: d.id, score: (score * covered) / whole }
        })
        .filter((d) => d.score > 0)
        .sort((a, b) => b.score - a.score)
    }
    const words = fc.uniqueArray(fc.constantFrom(...VOCABULARY), { minLength: 1, maxLength: 4 })
    await fc.assert(
      fc.asyncProperty(words, fc.integer({ min: 1, max: 4 }), async (asked, limit) => {
        const { hits } = await store.find({ at: '2026-01-01', words: asked.map((w) => ({ ways: [{ keys: [key(w)], weight: 1 }] })), limit })
        const best = expected(asked)
        expect(hits.length).toBe(Math.min(limit, best.filter((b) => b.score > 0.1 * (best[0]?.score ?? 0)).length))
        for (const [i, hit] of hits.entries()) {
          expect(hit.score).toBeCloseTo((best[i] as { score: number }).score, 3)
          expect(best.find((b) => b.id === `${hit.instrument}/${hit.path}`)?.score).toBeCloseTo(hit.score, 3)
        }
      }),
      { numRuns: 200 },
    )
    await store.close()
  })
  it('of a phrase are those that hold it, and of an exclusion those that do not', async () => {
    const { texts, edition } = act('one', 5, 200)
    const store = await openSqlite(':memory:')
    await store.save(edition)
    const pair = fc.tuple(fc.constantFrom(...VOCABULARY.slice(0, 8)), fc.constantFrom(...VOCABULARY.slice(0, 8)))
    await fc.assert(
      fc.asyncProperty(pair, async ([a, b]) => {
        const query: PassageQuery = { at: '2026-01-01', words: [a, b].map((w) => ({ ways: [{ keys: [key(w)], weight: 1 }] })), limit: 300 }
        const phrase = [[[key(a)], [key(b)]]]
        const holds = (t: readonly string[]) => keysOf(t).some((w, i, all) => w === key(a) && all[i + 1] === key(b))
        const paths = async (q: Partial<PassageQuery>) => (await store.find({ ...query, ...q })).hits.map((h) => Number(h.path))
        const numbered = texts.map((t, i) => ({ n: i + 1, t }))
        const all = new Set(await paths({}))
        const held = numbered.filter(({ t }) => holds(t)).map(({ n }) => n)
        expect((await paths({ phrases: phrase })).sort((x, y) => x - y)).toEqual(held)
        const left = new Set(await paths({ without: phrase }))
        expect(held.filter((n) => left.has(n))).toEqual([])
        expect([...all].filter((n) => !held.includes(n) && !left.has(n))).toEqual([])
      }),
      { numRuns: 60 },
    )
    await store.close()
  })
  it('of a phrase are the first of all that hold it, however few are asked for and whatever keys its words may have', async () => {
    const acts = ['one', 'two', 'three', 'four'].map((id, i) => ({ id, ...act(id, 31 + i, 150) }))
    const store = await openSqlite(':memory:')
    for (const a of acts) await store.save(a.edition)
    const word = fc.uniqueArray(fc.constantFrom(...VOCABULARY.slice(0, 6)), { minLength: 1, maxLength: 2 })
    await fc.assert(
      fc.asyncProperty(fc.array(word, { minLength: 1, maxLength: 3 }), fc.integer({ min: 1, max: 5 }), async (words, limit) => {
        const keys = words.map((all) => all.map(key))
        const query = {
          at: '2026-01-01',
          words: keys.map((all) => ({ ways: all.map((k) => ({ keys: [k], weight: 1 })) })),
          phrases: [keys],
        }
        const stands = (t: readonly string[]) => t.some((_, i) => keys.every((all, n) => all.includes(t[i + n] as string)))
        const held = acts.flatMap((a) => a.texts.flatMap((t, i) => (stands(keysOf(['слово', ...t])) ? [`${a.id}/${i + 1}`] : [])))
        const all = (await store.find({ ...query, limit: 1000 })).hits
        expect(all.map((h) => `${h.instrument}/${h.path}`).sort()).toEqual(held.sort())
        const few = (await store.find({ ...query, limit })).hits
        expect(few.map((h) => [h.instrument, h.path, h.score])).toEqual(all.slice(0, limit).map((h) => [h.instrument, h.path, h.score]))
      }),
      { numRuns: 100 },
    )
    await store.close()
  })
})

it('words that are common, and the passages of a library that is not large, are read beforehand, other words when they are asked for', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'arasha-warm-'))
  const path = join(folder, 'library.db')
  const store = await openSqlite(path)
  await store.warm('2026-01-01')
  await store.save(act('one', 11, 150).edition)
  const find = async (library: LibraryStore, word: string, phrases: PassageQuery['phrases'] = []) =>
    (await library.find({ at: '2026-01-01', words: [{ ways: [{ keys: [key(word)], weight: 1 }] }], phrases, limit: 5 })).hits.map(
      (h) => h.path,
    )
  const twice = [[[key('суд')], [key('суд')]]]
  const before = [await find(store, 'суд'), await find(store, 'суд', twice)]
  expect(before.map((paths) => paths.length)).toEqual([5, 5])
  await store.close()
  const opened = await openSqlite(path)
  await opened.warm('2026-01-01')
  // What is not in memory now cannot be found any more.
  const db = new DatabaseSync(path)
  db.exec('DELETE FROM posting; DELETE FROM passage')
  db.close()
  expect([await find(opened, 'суд'), await find(opened, 'суд', twice)]).toEqual(before)
  expect(await find(opened, 'названия')).toEqual([])
  await opened.close()
  rmSync(folder, { recursive: true })
})

it('the keys of the analyser are those of the number that segments bear; raise it where they change on purpose', () => {
  const sample = 'Азаптаулардан құқықтарымыздың қорғалуы; ст. 146-1 УК РК о пытках, незаконного задержания – the prohibition of torture'
  expect(
    `${ANALYSER}: ${tokens(sample)
      .map((t) => t.key)
      .join(' ')}`,
  ).toMatchInlineSnapshot(`"4: азаптауларда кукик корга ст 146 1 ук рк о питк незакон задержан the prohibit of tortur"`)
})
