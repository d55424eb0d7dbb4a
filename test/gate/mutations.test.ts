import { expect, test } from 'vitest'
import { recordFiles } from '../../src/cli/record-files.ts'
import { baseOf, run } from './mutations.ts'

const record = new URL('../../record', import.meta.url).pathname

test('of errors seeded into the record the gate stops 99 in 100', () => {
  const outcomes = run(baseOf(recordFiles(record)), 200, 2026)
  const missed = outcomes.flatMap((o) => o.missed.map((m) => `${o.kind}: ${m}`))
  const seeded = outcomes.reduce((n, o) => n + o.seeded, 0)
  expect(seeded).toBe(200)
  expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(2)
}, 400_000)
