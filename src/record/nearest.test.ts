import { describe, expect, it } from 'vitest'
import { nearest } from './nearest.ts'

describe('the nearest known id', () => {
  const known = ['iccpr', 'icescr', 'criminal-code', 'civil-code', 'ombudsman-complaint']
  it.each([
    ['icpr', 'iccpr'],
    ['ICCPR', 'iccpr'],
    ['icecsr', 'icescr'],
    ['criminal_code', 'criminal-code'],
    ['ombudsmen-complaint', 'ombudsman-complaint'],
  ])('%s -> %s', (id, near) => expect(nearest(id, known)).toBe(near))
  it('names nothing where nothing is near', () => {
    expect(nearest('xyz', known)).toBeUndefined()
    expect(nearest('anything', [])).toBeUndefined()
  })
  it('of equally near ones the first', () => expect(nearest('a', ['b', 'c'])).toBe('b'))
})
