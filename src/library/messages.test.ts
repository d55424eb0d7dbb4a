import { describe, expect, it } from 'vitest'
import { lw } from '../cli/library-words.ts'
import { LANGS } from '../record/types.ts'
import { o } from '../site/messages/official.ts'
import { r } from './messages.ts'

describe('what is said of official texts', () => {
  it.each([...Object.entries({ ...r, ...lw }), ...Object.entries(o)])('%s has the same places in three languages', (_, text) => {
    const places = LANGS.map((l) => [...new Set(text[l].match(/\{[\w-]+\}/g) ?? [])].sort())
    expect(places[0]).toEqual(places[2])
    expect(places[1]).toEqual(places[2])
    for (const l of LANGS) expect(text[l]).not.toBe('')
  })
})
