import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { builtRecord } from '../../test/support/record.ts'
import { tokens } from '../language/index.ts'
import { bindingSpan, versionOn, within } from '../record/record.ts'
import { LANGS, type Lang } from '../record/types.ts'
import { bookOf, type HitKind, parseQuery, search } from './index.ts'
import { namesOfTerms, termsNamed } from './names.ts'
import { FOUND_KINDS, PARTS, textsOf } from './passages.ts'
import { snippet } from './snippet.ts'

const record = builtRecord()
const AT = '2026-11-23'
const find = (q: string, lang: Lang = 'ru', more: object = {}) => search(record, q, { lang, at: AT, limit: 10, ...more })
const ids = (q: string, lang: Lang = 'ru', more: object = {}) => find(q, lang, more).hits.map((h) => `${h.kind} ${h.id}`)

describe('a query', () => {
  it('is read into words, phrases, what is excluded, and what is cited', () => {
    const q = parseQuery(record, '"мирное собрание" штраф -полиция -"уголовный кодекс" ст. 488 КоАП', 'ru')
    expect(q.phrases.map((p) => p.map((w) => w.text))).toEqual([['мирное', 'собрание']])
    expect(q.without.map((p) => p.map((w) => w.text))).toEqual([['полиция'], ['уголовный', 'кодекс']])
    expect(q.citations.map((c) => c.id)).toEqual(['administrative-offences-code/488'])
    expect(q.text).not.toContain('полиция')
  })
  it('keeps hyphens within words and lone dashes', () => {
    expect(parseQuery(record, 'іс-қимыл – 146-бап', 'kk').without).toEqual([])
  })
})

describe('legal notation leads straight to the provision', () => {
  it.each([
    ['ст 14 МПГПП', 'ru', 'provision iccpr/14'],
    ['ӘҚБтК 488-бап', 'kk', 'provision administrative-offences-code/488'],
    ['ICCPR art. 19(3)', 'en', 'provision iccpr/19.3'],
    ['УПК 105', 'ru', 'provision criminal-procedure-code/105'],
  ] as const)('%s', (q, lang, first) => {
    const { hits } = find(q, lang)
    expect(`${hits[0]?.kind} ${hits[0]?.id}`).toBe(first)
    expect(hits[0]?.cited).toBe(true)
  })
  it('is followed by its kin only: the same number in another act is none', () => {
    for (const q of ['ст 14 МПГПП', 'ҚК 174-бап', '135 УПК']) {
      const { hits } = find(q, 'ru', { limit: 40 })
      const act = hits[0]?.id.split('/')[0]
      expect(hits.filter((h) => h.kind === 'provision' && h.id.split('/')[0] !== act)).toEqual([])
    }
  })
  it('a number before the act alone is its article; an article kept in paragraphs is cited in them', () => {
    expect(ids('135 УПК')[0]).toBe('provision criminal-procedure-code/135')
    expect(ids('ст 9 конституции').slice(0, 3)).toEqual([1, 2, 3].map((n) => `provision constitution-2026/9.${n}`))
  })
  it('a symbol of a UN document leads to the decision', () => {
    expect(ids('CCPR/C/112/D/2131/2012', 'en')[0]).toBe('decision ccpr-c-112-d-2131-2012')
  })
})

describe('a question about something else', () => {
  const read = (file: string): { query: string; lang: Lang; inside?: boolean }[] =>
    readFileSync(new URL(`../../test/search/${file}.jsonl`, import.meta.url), 'utf8')
      .split('\n')
      .filter((l) => l !== '')
      .map((l) => JSON.parse(l))
  const outside = (all: readonly { query: string; lang: Lang }[]) => all.filter((q) => find(q.query, q.lang).outside).map((q) => q.query)

  it('is mostly told from those that the record answers, and none of these is taken for it', () => {
    const judged = ['outside', 'outside-2'].flatMap(read)
    expect(outside(judged.filter((q) => q.inside === false)).length).toBeGreaterThanOrEqual(44)
    expect(outside(['queries', 'blind', 'blind-2', 'blind-3'].flatMap(read).concat(judged.filter((q) => q.inside === true)))).toEqual([])
  }, 60_000)
  it('names no situation, no term and no other spelling, and has few answers', () => {
    const found = find('рецепт пиццы с ананасом')
    expect(found).toMatchObject({ outside: true, situations: [], terms: [], didYouMean: null })
    expect(found.total).toBeLessThanOrEqual(5)
  })
  it('a situation is named where the words tell of it, and not by an accident of words', () => {
    expect(find('не дают гражданство').situations).toEqual(['citizenship-or-documents'])
    // What an act is called tells of nothing that happened.
    expect(find('  unlawful  detention   criminal code', 'en').situations).not.toContain('tortured-in-custody')
    expect(find('jumystan shygaryp jiberdi', 'kk').situations[0]).toBe('dismissed-or-unpaid')
    for (const [query, lang] of [
      ['CRPD individual complaint', 'en'],
      ['freedom of religion article 18', 'en'],
      ['саяси құқықтар пактісі', 'kk'],
      ['срок подачи административного иска', 'ru'],
    ] as const)
      expect([query, find(query, lang).situations]).toEqual([query, []])
  })
  it('another State in capitals is no pronoun', () => {
    expect(find('how to get a US visa', 'en').outside).toBe(true)
    expect(find('extradition to Spain', 'en').outside).toBe(false)
  })
})

describe('a word is found however it is typed', () => {
  it.each(['бейбіт жиналыс', 'бейбит жиналыс', 'beibit jinalys', 'бейб3т жиналыс', 'бейбіт жиналыстарға'])('%s', (q) => {
    expect(
      find(q, 'kk')
        .hits.slice(0, 5)
        .map((h) => h.id),
    ).toContain('assembly')
  })
  it.each([
    ['ghjrehjh', 'прокурор'],
    ['yt gkfnzn pfhgkfne', 'не платят зарплату'],
    ['rtg3k', 'кепіл'],
    ['сщгке', 'court'],
  ] as const)('on the keys of another alphabet too: %s', (typed, meant) => {
    expect(find(typed, 'ru')).toMatchObject({ didYouMean: meant, outside: false })
  })
  it('what is known as it stands is not turned', () => {
    for (const typed of ['court', 'sud', 'прокурор', 'iccpr']) expect(find(typed, 'ru').didYouMean).toBeNull()
  })
  it('a Kazakh word as a form of another root too', () => {
    expect(ids('балама зорлық көрсетті', 'kk').join()).toMatch(/child|crc|children/)
  })
  it('a slip is mended, and said', () => {
    const found = find('racial discrimination comitee', 'en')
    expect(found.didYouMean).toMatch(/committee/)
    expect(found.hits.slice(0, 3).map((h) => h.id)).toContain('cerd')
  })
})

describe('filters and counts', () => {
  it('a kind alone is shown, and the counts say what each filter would leave', () => {
    const all = find('пытки')
    const remedies = find('пытки', 'ru', { kinds: ['remedy'] })
    expect(remedies.hits.every((h) => h.kind === 'remedy')).toBe(true)
    expect(remedies.total).toBe(all.facets.kind.find((f) => f.value === 'remedy')?.count)
    expect(remedies.facets.kind).toEqual(all.facets.kind)
  })
  it('pages do not overlap', () => {
    const first = ids('суд', 'ru', { limit: 5 })
    const second = ids('суд', 'ru', { limit: 5, offset: 5 })
    expect(first.filter((i) => second.includes(i))).toEqual([])
  })
})

describe('phrases', () => {
  it('stand together in every answer', () => {
    const { hits, loosened } = find('"следственному судье"', 'ru', { limit: 50 })
    expect(loosened).toBe(false)
    expect(hits.length).toBeGreaterThan(2)
    for (const h of hits) expect(textOf(h.kind, h.id, 'ru')).toMatch(/следственн\S+ суд/i)
  })
  it('that stand nowhere are searched word by word, and this is said', () => {
    expect(find('"пытки министерство конгресс"').loosened).toBe(true)
  })
})

it('the same question gets the same answer', () => {
  expect(find('жалоба прокурору')).toEqual(find('жалоба прокурору'))
})

it('a snippet is a piece of the text with its marks inside', () => {
  const text = `${'слово '.repeat(100)}пытки ${'ещё '.repeat(100)}`
  const keys = new Set(tokens('пытки', 'ru').map((t) => t.key))
  const cut = snippet([text], keys, 'ru')
  expect(cut.text.length).toBeLessThan(260)
  expect(cut.marks.map(([a, b]) => cut.text.slice(a, b))).toEqual(['пытки'])
})

function textOf(kind: HitKind, id: string, lang: Lang): string {
  const all = bookOf(record).passages.filter(
    (p) => p.kind === kind && (p.id === id || p.law?.provision?.also?.some((a) => id.endsWith(`/${a}`))),
  )
  return all.flatMap((p) => PARTS.flatMap((part) => textsOf(p, part, lang))).join('\n')
}

const vocabulary = [
  'суд',
  'пытки',
  'жалоба',
  'құқық',
  'бейбіт',
  'жиналыс',
  'court',
  'torture',
  'right',
  'ст 14 МПГПП',
  'шағым',
  '488',
  'law',
  'zzz',
]
const word = fc.constantFrom(...vocabulary)

describe('whatever is typed', () => {
  it('nothing throws, and marks lie in their texts', () => {
    const piece = fc.oneof(
      word,
      fc.string({ maxLength: 20, unit: 'binary' }),
      fc.constantFrom('"', '-', '«', '»', '(', '*', '\\', '-"', '\ud800', 'NEAR', 'OR'),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.constantFrom(...LANGS), (pieces, lang) => {
        const { hits, total } = find(pieces.join(' '), lang, { limit: 5 })
        expect(hits.length).toBeLessThanOrEqual(total)
        for (const { title, snippet: s } of hits) {
          for (const m of [title, s]) {
            let last = 0
            for (const [from, to] of m.marks) {
              expect(from >= last && to > from && to <= m.text.length).toBe(true)
              last = to
            }
          }
        }
      }),
      { numRuns: 120 },
    )
  }, 60_000)

  it('what is excluded stands in no answer', () => {
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 3 }),
        fc.constantFrom('суд', 'жалоба', 'құқық', 'torture', 'right'),
        (pieces, not) => {
          const unwanted = parseQuery(record, `-${not}`, 'en').without[0]?.[0]?.keys ?? []
          expect(unwanted.length).toBeGreaterThan(0)
          const { hits } = find(`${pieces.join(' ')} -${not}`, 'en', { limit: 20 })
          for (const h of hits) {
            const passage = bookOf(record).passages.find((p) => p.kind === h.kind && (p.id === h.id || h.also.includes(p.id)))
            if (!passage) throw new Error(h.id)
            const all = LANGS.flatMap((l) =>
              PARTS.flatMap((part) => textsOf(passage, part, l).flatMap((t) => tokens(t, l).map((k) => k.key))),
            )
            expect(all.filter((k) => unwanted.includes(k))).toEqual([])
          }
        },
      ),
      { numRuns: 40 },
    )
  }, 60_000)

  it('a provision that is found by its words is law on the day, and what is shown was its wording then', () => {
    fc.assert(
      fc.property(word, fc.integer({ min: 1992, max: 2027 }), fc.constantFrom(...LANGS), (q, year, lang) => {
        const at = `${year}-07-15`
        for (const h of search(record, q, { lang, at, limit: 30, kinds: ['provision'] }).hits) {
          const located = record.provision(h.id)
          if (!located) throw new Error(h.id)
          const law = versionOn(located.instrument, located.provision, at)
          if (!h.cited && bindingSpan(located.instrument) !== undefined) expect(within(bindingSpan(located.instrument), at)).toBe(true)
          expect(h.inForce).toBe(bindingSpan(located.instrument) === undefined && h.inForce === null ? null : law !== undefined)
          const start = h.snippet.text.replace(/^… /, '').replace(/ …$/, '')
          if (law) expect(law.gist[lang]).toContain(start)
        }
      }),
      { numRuns: 60 },
    )
  }, 60_000)

  it('a name of a term is named by all its words, the short ones too', () => {
    const names = namesOfTerms(record)
    const said = (text: string, lang: Lang) => new Set(tokens(text, lang).map((t) => t.key))
    expect([...termsNamed(names, said('жұмыс', 'kk')).values()].flat()).not.toContain('termination-by-employer')
    expect([...termsNamed(names, said('жұмыстан қуды', 'kk')).values()].flat()).toContain('termination-by-employer')
    expect([...termsNamed(names, said('алу', 'kk')).values()].flat()).not.toContain('seizure')
  })

  it('a short word with two wrong letters is not taken for another', () => {
    expect(find('доллара').total).toBe(0)
    expect(find('запрещение пытак').didYouMean).not.toBeNull()
  })

  it('every kind has a weight, a name and a page', () => {
    expect(new Set(bookOf(record).passages.map((p) => p.kind))).toEqual(new Set(FOUND_KINDS))
  })
})
