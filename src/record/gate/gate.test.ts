import fc from 'fast-check'
import { expect, test } from 'vitest'
import { recordFiles } from '../../cli/record-files.ts'
import { load, readEntry } from '../load.ts'
import { FOLDERS, type Kind } from '../types.ts'
import { gate } from './index.ts'

const files = recordFiles(new URL('../../../test/gate/fixture', import.meta.url).pathname)
const loaded = load(files)

test('the gate never throws, whatever value stands in the place of an entry', () => {
  fc.assert(
    fc.property(fc.constantFrom(...(Object.keys(FOLDERS) as Kind[])), fc.jsonValue(), (kind, value) => {
      const { entry } = readEntry(kind, value, `${FOLDERS[kind]}/x.yaml`, [0])
      return Array.isArray(gate({ ...loaded, entries: [...loaded.entries, entry] }))
    }),
    { numRuns: 300 },
  )
})

test('nor whatever stands in the place of one of its values', () => {
  const spots = loaded.entries.flatMap((entry) => Object.keys(entry.value as object).map((key) => ({ entry, key })))
  fc.assert(
    fc.property(
      fc.constantFrom(...spots),
      fc.oneof(fc.jsonValue(), fc.string(), fc.constantFrom([], {}, '', null)),
      ({ entry, key }, put) => {
        const { entry: spoiled } = readEntry(entry.kind, { ...(entry.value as object), [key]: put }, entry.file, entry.at)
        return Array.isArray(gate({ ...loaded, entries: loaded.entries.map((e) => (e === entry ? spoiled : e)) }))
      },
    ),
    { numRuns: 600 },
  )
})

test('a record without its edition is refused, not run into the ground', () => {
  const problems = gate(load(files.filter((f) => f.path !== 'record.yaml')))
  expect(problems.some((p) => p.file === 'record.yaml' && p.severity === 'error')).toBe(true)
})

test('the gate twice says the same', () => {
  expect(gate(load(files))).toEqual(gate(load([...files].reverse())))
})
