import { describe, expect, it } from 'vitest'
import { act, smallRecord } from '../law/testkit.ts'
import { citedInFull } from './cite.ts'

const record = smallRecord([
  act('iccpr', 'treaty', { from: '2006-04-24' }, [], {
    title: { kk: 'Халықаралық пакт', ru: 'Международный пакт', en: 'International Covenant' },
  }),
  act('some-code', 'code', { from: '2015-01-01' }, []),
])
const cited = (id: string) => (['kk', 'ru', 'en'] as const).map((lang) => citedInFull(record, id, lang))

describe('a treaty in a document that is filed', () => {
  it.each([
    ['iccpr/7', 'Халықаралық пакт, 7-бап', 'Международный пакт, статья 7', 'International Covenant, article 7'],
    ['iccpr/9.1', 'Халықаралық пакт, 9-баптың 1-тармағы', 'Международный пакт, пункт 1 статьи 9', 'International Covenant, article 9(1)'],
    [
      'iccpr/14.3.g',
      'Халықаралық пакт, 14-баптың 3-тармағының g) тармақшасы',
      'Международный пакт, подпункт g) пункта 3 статьи 14',
      'International Covenant, article 14(3)(g)',
    ],
    [
      'iccpr/2.f',
      'Халықаралық пакт, 2-баптың f) тармақшасы',
      'Международный пакт, подпункт f) статьи 2',
      'International Covenant, article 2(f)',
    ],
    [
      'iccpr/5.d.i',
      'Халықаралық пакт, 5-баптың d) i) тармақшасы',
      'Международный пакт, подпункт d) i) статьи 5',
      'International Covenant, article 5(d)(i)',
    ],
  ])('%s is named by its official title, with the place in words', (id, ...words) => expect(cited(id)).toEqual(words))

  it('leaves the citation of other acts as it is on the pages', () => {
    expect(cited('some-code/9.1')[2]).toBe('some-code, 9(1)')
    expect(cited('nowhere/1')[0]).toBe('nowhere/1')
  })
})
