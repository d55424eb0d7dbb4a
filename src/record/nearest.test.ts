import { describe, expect, it } from 'vitest'
import { closest, nearest } from './nearest.ts'

describe('the nearest known id', () => {
  const known = ['iccpr', 'icescr', 'criminal-code', 'civil-code', 'ombudsman-complaint']
  it.each([
    ['icpr', 'iccpr'],
    ['ICCPR', 'iccpr'],
    ['icecsr', 'icescr'],
    ['criminal_code', 'criminal-code'],
    ['ombudsmen-complaint', 'ombudsman-complaint'],
    ['complaint', 'ombudsman-complaint'],
    ['code', 'civil-code'],
  ])('%s -> %s', (id, near) => expect(nearest(id, known)).toBe(near))
  it('names nothing where nothing is near', () => {
    expect(nearest('xyz', known)).toBeUndefined()
    expect(nearest('anything', [])).toBeUndefined()
  })
  it('closest always names something where there is anything', () => {
    expect(closest('xyz', known)).toBe('iccpr')
    expect(closest('xyz', [])).toBeUndefined()
  })
  it('of equally near ones the first', () => expect(nearest('a', ['b', 'c'])).toBe('b'))
})
