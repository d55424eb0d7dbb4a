import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { recordFiles } from '../../src/cli/record-files.ts'
import { gate, RULES, refused } from '../../src/record/gate/index.ts'
import { load, type RecordFile } from '../../src/record/load.ts'

/** One fault a file: what is changed in the fixture, and what the refusal must mention. */
interface Bad {
  readonly rule: string
  readonly file: string
  readonly find?: string
  readonly put?: string
  /** Every place of `find`, not the first only. */
  readonly all?: boolean
  /** The text of a new file instead. */
  readonly add?: string
  readonly mentions: readonly string[]
}

const folder = fileURLToPath(new URL('./bad/', import.meta.url))
const fixture = recordFiles(fileURLToPath(new URL('./fixture/', import.meta.url)))
const bad = readdirSync(folder).map((name) => [name.replace('.yaml', ''), parse(readFileSync(folder + name, 'utf8')) as Bad] as const)

function spoil({ file, find = '', put = '', all, add }: Bad): RecordFile[] {
  if (add !== undefined) return [...fixture, { path: file, text: add }]
  return fixture.map((f) => {
    if (f.path !== file) return f
    if (!f.text.includes(find)) throw new Error(`${file} does not hold ${find}`)
    return { ...f, text: all ? f.text.replaceAll(find, put) : f.text.replace(find, () => put) }
  })
}

test('the fixture passes', () => {
  expect(gate(load(fixture)).filter((p) => p.severity === 'error')).toEqual([])
})

describe('the gate refuses', () => {
  test.each(bad)('%s', (_, fault) => {
    const problems = gate(load(spoil(fault)))
    expect(refused(problems)).toBe(true)
    const told = problems.filter((p) => p.severity === 'error' && p.rule === fault.rule)
    expect(told.map((p) => p.message)).toContainEqual(expect.stringContaining(fault.mentions[0] ?? ''))
    const one = told.find((p) => p.message.includes(fault.mentions[0] ?? ''))
    for (const words of fault.mentions) expect(one?.message).toContain(words)
    expect(one?.line).toBeGreaterThan(0)
  })
})

test('every rule that refuses has a file here', () => {
  const shown = new Set(bad.map(([, b]) => b.rule))
  expect(RULES.map((r) => r.name).filter((name) => name !== 'freshness' && !shown.has(name))).toEqual([])
})
