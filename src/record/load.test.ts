import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { recordFiles } from '../cli/record-files.ts'
import { FILE_LIMIT, kindOf, load } from './load.ts'

const fixture = recordFiles(new URL('../../test/gate/fixture', import.meta.url).pathname)
const META = { path: 'record.yaml', text: fixture.find((f) => f.path === 'record.yaml')?.text ?? '' }
const one = (text: string, path = 'rights/a.yaml') => load([META, { path, text }])
const messages = (text: string, path?: string) => one(text, path).problems.map((p) => p.message)

describe('the loader never throws', () => {
  test('whatever text a file holds', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json(), fc.string({ unit: 'grapheme' })), (text) => {
        const { problems } = one(text)
        return problems.every((p) => p.line > 0 && p.column > 0 && p.message !== '')
      }),
      { numRuns: 300 },
    )
  })

  test('whatever is cut, doubled or swapped in a good file', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...fixture),
        fc.nat(),
        fc.nat({ max: 40 }),
        fc.constantFrom('', ':', '- ', '"', '\t', '{', '[', '&a ', '*a', '!!x ', '\n', '\u0000', '? '),
        (file, at, length, put) => {
          const start = at % (file.text.length + 1)
          const text = file.text.slice(0, start) + put + file.text.slice(start + length)
          return Array.isArray(load(fixture.map((f) => (f.path === file.path ? { ...f, text } : f))).problems)
        },
      ),
      { numRuns: 400 },
    )
  })

  test('however deep or large it is', () => {
    expect(messages('['.repeat(100_000))).toEqual([expect.stringContaining('nested deeper')])
    expect(messages(`${'- '.repeat(100_000)}a`)).toEqual([expect.stringContaining('nested deeper')])
    expect(messages('a'.repeat(FILE_LIMIT + 1))).toEqual([expect.stringContaining('larger than')])
  })

  test('and a bomb of aliases is refused, not unfolded', () => {
    const bomb = `a: &a [x, x]\n${[...'bcdefghij'].map((c, i) => `${c}: &${c} [*${'abcdefghij'[i]}, *${'abcdefghij'[i]}]`).join('\n')}`
    expect(messages(bomb)).toContainEqual(expect.stringContaining('refers to an anchor'))
  })
})

describe('the loader reads', () => {
  test('an entry or a list of entries, with the line of each fault', () => {
    const { entries, problems } = one('- id: a\n  group: person\n- id: b\n  group: persn\n')
    expect(entries.map((e) => [e.kind, e.id, e.at])).toEqual([
      ['right', 'a', [0]],
      ['right', 'b', [1]],
    ])
    expect(problems.find((p) => p.path === 'group')).toMatchObject({
      id: 'b',
      line: 4,
      message: expect.stringContaining('did you mean "person"'),
    })
  })

  test('every fault of an entry, not the first only', () => {
    expect(messages('id: A\nstatus: good\nfoo: 1\n').length).toBeGreaterThan(8)
  })

  test('dates as texts', () => {
    const { entries } = one('id: a\nchecked: 2026-11-23\n')
    expect(entries[0]?.value).toMatchObject({ checked: '2026-11-23' })
  })

  test('the kind from the folder', () => {
    expect(kindOf('calendars/holidays/2026.yaml')).toBe('holidays')
    expect(kindOf('instruments/un/iccpr.yaml')).toBe('instrument')
    expect(kindOf('other/x.yaml')).toBeUndefined()
  })

  test('no record without its edition', () => {
    expect(load([]).problems.map((p) => p.message)).toEqual([expect.stringContaining('names the edition')])
  })
})
