import { describe, expect, it } from 'vitest'
import type { Formula, Template, TemplateSection } from '../record/types.ts'
import { assess, type Case, derivedClaims } from '../remedy/index.ts'
import { claim, smallCountry, template, text } from '../remedy/testkit.ts'
import { composeDraft } from './compose.ts'
import { plain } from './text.ts'

const record = smallCountry()
const base: Case = { at: '2026-11-24', situations: ['fined'], facts: {}, claims: [], steps: null }

function part(id: string, body: readonly string[], more: Partial<TemplateSection> = {}): TemplateSection {
  return { id, heading: text(`Heading of ${id}`), basis: ['court-code/5'], required: true, body: body.map(text), ...more }
}

function draft(sections: readonly TemplateSection[], input: Partial<Case> = {}, more: Partial<Template> = {}) {
  const c = { ...base, ...input }
  return composeDraft(record, template('t', 'committee', { sections, ...more }), c, assess(record, c, 'en'), 'en')
}
const words = (d: ReturnType<typeof draft>) => d.sections.map((s) => s.paragraphs.map(plain))

describe('composeDraft', () => {
  it('leaves out an optional paragraph without its field, and lists a required one', () => {
    const d = draft([part('a', ['Known. {fact:what-happened}'], { required: false }), part('b', ['On {fact:event-date}.'])])
    expect(d.sections.map((s) => s.id)).toEqual(['b'])
    expect(d.missing).toEqual(['event-date?'])
  })

  describe('a section that may not apply', () => {
    const when: Formula = { fact: 'acting-as', in: ['lawyer'] }
    const author = part('author', ['Name: {fact:what-happened}', 'Day: {fact:event-date}'], { when })

    it('is left out where it does not', () => {
      expect(draft([author], { facts: { 'acting-as': 'victim' } }).sections).toEqual([])
    })
    it('is required where it does', () => {
      const d = draft([author], { facts: { 'acting-as': 'lawyer' } })
      expect(d.missing).toEqual(['what-happened?', 'event-date?'])
    })
    it('asks whether it does, and shows only what the person has begun to fill', () => {
      const d = draft([author], { facts: { 'what-happened': 'A.' } })
      expect(words(d)).toEqual([['Name: A.']])
      expect(d.missing).toEqual(['acting-as?'])
    })
  })

  it('leaves out words that stand with a paragraph left out, where nothing says that they apply', () => {
    const excuse = part('excuse', ['{claim:provision}: {claim:excuse}', 'The law excuses it.'], {
      each: 'claims',
      when: { claim: 'excuse', in: ['prolonged'] },
    })
    expect(draft([excuse], { claims: [claim()] }).sections).toEqual([])
    expect(words(draft([excuse], { claims: [claim({ excuse: 'prolonged' })] }))[0]?.[1]).toBe('The law excuses it.')
  })

  it('leaves out words without a field while nobody has said that they apply', () => {
    const held = part('held', ['The person is held. I ask for release.'], { when: { fact: 'acting-as', in: ['lawyer'] } })
    expect(words(draft([held]))).toEqual([])
    expect(draft([held]).missing).toEqual(['acting-as?'])
    expect(words(draft([held], { facts: { 'acting-as': 'lawyer' } }))).toEqual([['The person is held. I ask for release.']])
  })

  it('sets one full stop where the words filled in end with their own, and takes blanks around them for nothing', () => {
    const said = (words: string) => draft([part('a', ['It was so: {fact:what-happened}. More.'])], { facts: { 'what-happened': words } })
    expect(words(said(' They came. '))).toEqual([['It was so: They came. More.']])
    expect(words(said('they came'))).toEqual([['It was so: they came. More.']])
    expect(said('  ').missing).toEqual(['what-happened?'])
  })

  it('hands the notes of the template to the person', () => {
    expect(draft([part('a', ['One.'])], {}, { notes: [text('Read the law again')] }).notes).toEqual(['Read the law again'])
  })

  it('joins sections that follow each other under one heading, and says nothing there twice', () => {
    const heading = text('Remedies')
    const d = draft([
      part('a', ['One.'], { heading }),
      part('b', ['One.', 'Two.'], { heading, basis: ['court-code/5', 'court-code/9'] }),
      part('c', ['Three.']),
    ])
    expect(words(d)).toEqual([['One.', 'Two.'], ['Three.']])
    expect(d.sections[0]?.basis.map((b) => b.provision)).toEqual(['court-code/5', 'court-code/9'])
  })

  it('shows a body of a treaty no claim under another treaty, even where there is none under its own', () => {
    const articles = part('articles', ['{claim:provision}'], { each: 'claims' })
    const d = draft([articles], { situations: [], claims: [claim({ provision: 'other-treaty/1' })] })
    expect(words(d)).toEqual([['[No claim is named: say which right was breached, and when.]']])
    expect(
      words(draft([articles], { situations: [], claims: [claim({ provision: 'other-treaty/1' })] }, { remedy: 'appeal' })),
    ).not.toEqual(words(d))
  })

  it('does not name again what a situation suggests and the person has named', () => {
    const articles = part('articles', ['{claim:provision}'], { each: 'claims' })
    const suggested = words(draft([articles], {}, { remedy: 'appeal' }))[0] ?? []
    expect(suggested.length).toBeGreaterThan(0)
    const own = derivedClaims(record, base).map((c) => claim({ id: `own-${c.id}`, provision: c.provision }))
    expect(words(draft([articles], { claims: own }, { remedy: 'appeal' }))[0]).toEqual(suggested)
  })

  it('goes through the claims, or the steps, for which the formula is not false', () => {
    const claims = [claim({ id: 'c1', provision: 'covenant/21' }), claim({ id: 'c2', provision: 'covenant/14.3.d' })]
    const under = part('claims', ['{claim:provision}'], { each: 'claims', when: { claimUnder: ['covenant/14'] } })
    expect(words(draft([under], { claims }))).toEqual([[expect.stringContaining('14(3)(d)')]])
    const step = { filed: null, decided: '2026-09-01', outcome: 'rejected' } as const
    const steps = [
      { ...step, remedy: 'appeal' },
      { ...step, remedy: 'committee' },
    ]
    const home = part('steps', ['{step:remedy}: {step:outcome}'], { each: 'steps', when: { not: { step: ['committee'] } } })
    expect(words(draft([home], { steps }))).toEqual([['Title of appeal: rejected']])
  })

  it('says when a breach was, that it goes on, and what nobody has said', () => {
    const one = part('when', ['{claim:when}; ends: {claim:to}; raised: {claim:raised}; upheld: {claim:affirmed}'], { each: 'claims' })
    const said = (more: object) => words(draft([one], { claims: [claim(more)] }))[0]?.[0]
    expect(said({ from: '2026-09-01', to: '2026-09-01', raised: true, affirmed: ['2026-10-01'] })).toBe(
      '1 September 2026; ends: 1 September 2026; raised: yes; upheld: 1 October 2026',
    )
    expect(said({ from: '2026-09-01', to: '2026-09-03' })).toMatch(/^1 September 2026 – 3 September 2026; .*\[fill in: .*\[fill in: /)
    expect(said({ from: '2026-09-01', ongoing: true })).toMatch(/^Since 1 September 2026, still going on; ends: still going on/)
  })

  it('tells the gist of a provision once, and says of articles drawn from a situation that they are suggested', () => {
    const gist = part('gist', ['{claim:provision}. {claim:gist}'], { each: 'claims' })
    const claims = [claim({ id: 'a' }), claim({ id: 'b' })]
    const d = draft([gist], { claims })
    expect(words(d)[0]?.[1]).toMatch(/The same rule as above\.$/)
    expect(d.missing).toEqual([])
    expect(draft([gist]).missing).toEqual([expect.stringContaining('drawn from what happened')])
  })

  it('does not ask for the decision of a step that is pending', () => {
    const steps = [{ remedy: 'appeal', filed: '2026-09-01', decided: null, outcome: 'pending' }] as const
    const d = draft([part('steps', ['{step:filed}, {step:decided}'], { each: 'steps' })], { steps })
    expect(words(d)).toEqual([['1 September 2026, not decided yet']])
    expect(d.missing).toEqual([])
  })
})
