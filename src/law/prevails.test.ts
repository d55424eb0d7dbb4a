import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LANGS } from '../record/types.ts'
import { prevails } from './prevails.ts'
import { hierarchy, kazakhstan, smallRecord } from './testkit.ts'

const record = smallRecord(kazakhstan())
const ask = (a: string, b: string, on: string) => prevails(record, a, b, on)
const english = (p: ReturnType<typeof ask>) => p.steps.map((s) => s.text.en).join('\n')

describe('the covenant (iccpr/19) against the Criminal Code (criminal-code/274)', () => {
  const on = (day: string) => ask('iccpr/19', 'criminal-code/274', day)
  it('2010: the Code of 2014 was not yet in force, the covenant bound since 24 April 2006', () => {
    const p = on('2010-06-01')
    expect([p.outcome, p.winner]).toEqual(['not-in-force', null])
    expect(english(p)).toContain('criminal-code, 274: not yet in force on 1 June 2010; in force since 1 January 2015')
    expect(english(p)).toContain('binds Kazakhstan on 1 June 2010, since 24 April 2006')
  })
  it('2005: neither bound', () => expect(on('2005-01-01').outcome).toBe('not-in-force'))
  it('constitution-1995/4.3 of 1995: priority and direct application', () => {
    const p = on('2016-06-01')
    expect([p.outcome, p.winner]).toEqual(['a', 'iccpr/19'])
    const clause = p.steps.find((s) => s.provision === 'constitution-1995/4.3')
    expect(clause?.text.en).toContain('applied directly')
    expect(clause?.status).toBe('reported')
  })
  it('constitution-1995/4.3 of 2017: priority, application left to legislation', () => {
    const p = on('2020-06-01')
    expect([p.outcome, p.winner]).toEqual(['a', 'iccpr/19'])
    const clause = p.steps.find((s) => s.provision === 'constitution-1995/4.3')
    expect(clause?.text.en).toContain('left to legislation')
    expect(clause?.status).toBe('official')
  })
  it('the clause changes on 14 March 2017', () => {
    expect(english(on('2017-03-13'))).toContain('applied directly')
    expect(english(on('2017-03-14'))).toContain('left to legislation')
  })
  it('legal-acts-law/6.2 since 1 July 2026: priority by statute, no longer by the Constitution, with a warning', () => {
    const p = on('2026-11-24')
    expect([p.outcome, p.winner]).toEqual(['a', 'iccpr/19'])
    const clause = p.steps.find((s) => s.provision === 'legal-acts-law/6.2')
    expect(clause?.status).toBe('official')
    expect(english(p)).toContain('by statute only, no longer by the Constitution')
    expect(p.warnings.map((w) => w.en).join('\n')).toContain('an ordinary law can change it')
    expect(english(on('2026-06-30'))).not.toContain('by statute')
    expect(english(on('2026-07-01'))).toContain('by statute')
  })
  it('the order of the question does not matter', () => {
    const p = ask('criminal-code/274', 'iccpr/19', '2020-06-01')
    expect([p.outcome, p.winner]).toEqual(['b', 'iccpr/19'])
  })
  it('what the State owes in international law is said apart, every time the covenant binds', () => {
    for (const day of ['2010-06-01', '2016-06-01', '2020-06-01', '2026-11-24'])
      expect(english(on(day))).toContain('In international law this changes nothing')
    expect(english(on('2005-01-01'))).not.toContain('In international law')
  })
  it('carries the edition and digest of the record', () => {
    expect(on('2020-06-01').record).toEqual({ edition: '2026-11-23', digest: 'sha256-test' })
  })
  it('warns where another edition was read than the one of that day', () => {
    expect(
      on('2020-06-01')
        .warnings.map((w) => w.en)
        .join(),
    ).toContain('the wording on 1 June 2020 was not checked')
    expect(
      on('2026-11-24')
        .warnings.map((w) => w.en)
        .join(),
    ).toContain('later changes were not checked')
  })
})

describe('the Constitution has the highest force', () => {
  it('constitution-1995/4.2: over a treaty, whose demands on the State remain', () => {
    const p = ask('cat/2', 'constitution-1995/20', '2012-01-01')
    expect([p.outcome, p.winner]).toEqual(['b', 'constitution-1995/20'])
    expect(p.steps.some((s) => s.provision === 'constitution-1995/4.2')).toBe(true)
    expect(english(p)).toContain('In international law')
  })
  it('constitution-2026/5.2: over a code', () => {
    const p = ask('constitution-2026/23', 'criminal-code/274', '2026-11-24')
    expect([p.outcome, p.winner]).toEqual(['a', 'constitution-2026/23'])
    expect(p.steps.some((s) => s.provision === 'constitution-2026/5.2')).toBe(true)
  })
  it('of the two Constitutions one is law on any day', () => {
    const old = ask('constitution-1995/20', 'constitution-2026/23', '2026-06-30')
    expect(old.outcome).toBe('not-in-force')
    expect(english(old)).toContain('constitution-2026, 23: not yet in force on 30 June 2026')
    expect(english(ask('constitution-1995/20', 'constitution-2026/23', '2026-07-01'))).toContain('it ended on 1 July 2026')
  })
})

describe('treaties', () => {
  it('one that Kazakhstan never joined does not bind, and that is said clearly', () => {
    const p = ask('echr/10', 'criminal-code/274', '2020-06-01')
    expect([p.outcome, p.winner]).toEqual(['not-in-force', null])
    expect(english(p)).toContain('Kazakhstan is not a party to this treaty')
    expect(english(p)).not.toContain('In international law')
  })
  it('two treaties stand side by side', () => expect(ask('iccpr/14', 'cat/2', '2020-01-01').outcome).toBe('equal'))
  it('over a by-law as over a law', () => expect(ask('order/1', 'iccpr/19', '2020-01-01').winner).toBe('iccpr/19'))
  it('over a constitutional law with a warning that this is not confirmed', () => {
    const p = ask('iccpr/14', 'courts-law/1', '2020-01-01')
    expect(p.winner).toBe('iccpr/14')
    expect(p.warnings.map((w) => w.en).join()).toContain('constitutional laws')
  })
  it('before the first clause the record cannot tell', () => {
    const early = smallRecord(
      kazakhstan().map((i) =>
        i.id === 'criminal-code'
          ? {
              ...i,
              inForce: { from: '1990-01-01' },
              provisions: i.provisions.map((p) => ({ ...p, versions: p.versions.map((v) => ({ ...v, from: '1990-01-01' })) })),
            }
          : i.id === 'cat' && i.treaty
            ? {
                ...i,
                treaty: { ...i.treaty, inForce: { from: '1990-01-01' } },
                provisions: i.provisions.map((p) => ({ ...p, versions: p.versions.map((v) => ({ ...v, from: '1990-01-01' })) })),
              }
            : i,
      ),
    )
    expect(prevails(early, 'cat/2', 'criminal-code/274', '1994-01-01').outcome).toBe('unknown')
  })
})

describe('soft law', () => {
  it('yields to whatever binds', () => {
    expect(ask('udhr/19', 'order/1', '2020-01-01').winner).toBe('order/1')
    expect(ask('iccpr/19', 'udhr/19', '2020-01-01').winner).toBe('iccpr/19')
    expect(ask('udhr/19', 'udhr/19', '2020-01-01').outcome).toBe('equal')
  })
})

describe('legal-acts-law/10, 12: levels and time', () => {
  it('10(2), 12(2): a code over a law', () => {
    const p = ask('assemblies-law/9', 'criminal-code/274', '2021-01-01')
    expect(p.winner).toBe('criminal-code/274')
    expect(p.steps.some((s) => s.provision === 'legal-acts-law/10.2')).toBe(true)
  })
  it('10(2): a law over a by-law, a constitutional law over a code', () => {
    expect(ask('assemblies-law/9', 'order/1', '2021-01-01').winner).toBe('assemblies-law/9')
    expect(ask('criminal-code/146', 'courts-law/1', '2021-01-01').winner).toBe('courts-law/1')
  })
  it('12(3): of two laws the one brought into effect later; that a special norm may be argued is said', () => {
    const p = ask('religion-law/7', 'assemblies-law/9', '2021-01-01')
    expect([p.outcome, p.winner]).toEqual(['b', 'assemblies-law/9'])
    expect(p.steps.some((s) => s.provision === 'legal-acts-law/12.3')).toBe(true)
    expect(p.warnings.map((w) => w.en).join()).toContain('special norm')
  })
  it('12(3): where the older act has the newer norm the record cannot tell', () => {
    expect(ask('religion-law/8', 'assemblies-law/9', '2022-06-01').outcome).toBe('unknown')
  })
  it('two norms of one act have equal force', () => {
    const p = ask('criminal-code/146', 'criminal-code/274', '2021-01-01')
    expect([p.outcome, p.winner]).toEqual(['equal', null])
    expect(english(p)).toContain('read together')
  })
  it('before the law of 2016 the levels are taken from it with a warning', () => {
    const p = ask('religion-law/7', 'criminal-code/274', '2015-06-01')
    expect(p.winner).toBe('criminal-code/274')
    expect(p.warnings.map((w) => w.en).join()).toContain('later law')
    expect(p.steps.at(-1)).toMatchObject({ provision: null, status: 'unverified' })
  })
})

describe('what is not known', () => {
  it('in the month in which an act began on an unknown day', () => {
    expect(ask('media-law/5', 'order/1', '2024-08-25').outcome).toBe('unknown')
    expect(ask('media-law/5', 'order/1', '2024-09-01').winner).toBe('media-law/5')
    expect(ask('media-law/5', 'order/1', '2024-07-31').outcome).toBe('not-in-force')
  })
  it('an act whose dates the record lacks', () => {
    const undated = smallRecord(kazakhstan().map((i) => (i.id === 'order' ? { ...i, inForce: undefined } : i)))
    expect(prevails(undated, 'order/1', 'criminal-code/274', '2020-01-01').outcome).toBe('unknown')
  })
  it.each([
    ['iccpr/91', 'iccpr/19'],
    ['icpr/19', 'iccpr/19'],
    ['criminal-cod/274', 'criminal-code/274'],
    ['criminal-cod', 'criminal-code'],
  ])('the unknown id "%s" is refused and "%s" is named', (id, near) => {
    expect(() => ask(id, 'criminal-code/274', '2020-01-01')).toThrow(`unknown provision "${id}"; did you mean "${near}"?`)
  })
  it('a paragraph of which only the article is held is answered from the article, and that is said', () => {
    const p = ask('iccpr/19.3', 'criminal-code/274', '2020-06-01')
    expect(p.winner).toBe('iccpr/19.3')
    expect(p.warnings.map((w) => w.en).join()).toContain('holds only iccpr, 19')
  })
  it('whole acts can be compared too', () => expect(ask('iccpr', 'criminal-code', '2020-06-01').winner).toBe('iccpr'))
  it('without a hierarchy nothing is invented', () => {
    const bare = smallRecord(kazakhstan(), [])
    expect(prevails(bare, 'iccpr/19', 'criminal-code/274', '2020-01-01').outcome).toBe('unknown')
    expect(prevails(bare, 'order/1', 'criminal-code/274', '2020-01-01').outcome).toBe('unknown')
  })
})

describe('whatever is asked', () => {
  const ids = kazakhstan().flatMap((i) => [i.id, ...i.provisions.map((p) => `${i.id}/${p.id}`)])
  const day = fc.integer({ min: 0, max: 12_000 }).map((n) => new Date(Date.UTC(1995, 0, 1) + n * 86_400_000).toISOString().slice(0, 10))
  it('the answer is the mirror of the question asked the other way round, told in three languages', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ids), fc.constantFrom(...ids), day, (a, b, on) => {
        const p = ask(a, b, on)
        const q = ask(b, a, on)
        const mirror = { a: 'b', b: 'a', equal: 'equal', 'not-in-force': 'not-in-force', unknown: 'unknown' } as const
        expect(q.outcome).toBe(mirror[p.outcome])
        if (p.winner !== null) expect([a, b]).toContain(p.winner)
        expect(p.steps.length).toBeGreaterThan(0)
        for (const t of [...p.steps.map((s) => s.text), ...p.warnings])
          for (const lang of LANGS) expect(t[lang]).not.toMatch(/\{\w+\}|undefined|null/)
      }),
      { seed: 6, numRuns: 1500 },
    )
  })
})

describe('the hierarchy of the record', () => {
  it('its treaty clauses follow each other without gap or overlap', () => {
    const clauses = hierarchy.treatyClauses
    expect(clauses.map((c) => c.from)).toEqual(['1995-09-05', '2017-03-14', '2026-07-01'])
    for (const [i, c] of clauses.entries()) expect(c.to).toBe(clauses[i + 1]?.from)
    expect(clauses.map((c) => `${c.effect} ${c.application}`)).toEqual([
      'priority direct',
      'priority by-legislation',
      'priority-by-statute by-legislation',
    ])
  })
})
