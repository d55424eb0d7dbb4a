import { act, hierarchy, provision } from '../law/testkit.ts'
import { type ArashaRecord, openRecord } from '../record/record.ts'
import {
  type Condition,
  type Deadline,
  type Fact,
  FOLDERS,
  type Kind,
  type Kinds,
  type Remedy,
  type Situation,
  type Template,
  type Text,
} from '../record/types.ts'
import { calendars } from '../time/testkit.ts'
import type { Case, Claim } from './types.ts'

/** A text of a test: the three languages can be told apart. */
export const text = (s: string): Text => ({ kk: `${s} (kk)`, ru: `${s} (ru)`, en: s })

const entry = (id: string) => ({ id, status: 'official' as const, checked: '2026-11-23', sources: [], reviewed: false })

export function fact(id: string, type: Fact['type'], more: Partial<Fact> = {}): Fact {
  return { ...entry(id), type, ask: text(`${id}?`), why: text(`why ${id}`), basis: [], sensitive: false, use: 'case', ...more }
}

export function condition(id: string, formula: Condition['formula'], more: Partial<Condition> = {}): Condition {
  return { id, kind: 'bar', formula, basis: ['covenant/2'], why: text(`rule ${id}.`), no: text(`not met ${id}.`), ...more }
}

export function deadline(more: Partial<Deadline> = {}): Deadline {
  return { text: text('the term'), basis: ['court-code/5'], ...more }
}

/** A domestic remedy that must be used; a treaty makes it an international procedure. */
export function remedy(id: string, more: Partial<Remedy> = {}): Remedy {
  return {
    ...entry(id),
    title: text(`Title of ${id}`),
    level: more.treaty === undefined ? 'domestic' : 'international',
    forum: text(`forum of ${id}`),
    purpose: text('purpose'),
    basis: [],
    who: text('who'),
    where: text('where'),
    conditions: [],
    deadline: [],
    fee: text('none'),
    form: [],
    outcomes: [],
    next: [],
    exhaustion: { must: more.treaty === undefined ? 'yes' : 'no', then: [], why: text('exhaustion') },
    risks: [],
    ...more,
  }
}

export function situation(id: string, more: Partial<Situation> = {}): Situation {
  const words = { kk: [`${id} kk`], ru: [`${id} ru`], en: [id.replaceAll('-', ' ')] }
  return {
    ...entry(id),
    title: text(`Title of ${id}`),
    group: 'life',
    first: text('first'),
    words,
    rights: [],
    claims: [],
    remedies: [],
    ...more,
  }
}

export function template(id: string, remedyId: string, more: Partial<Template> = {}): Template {
  const section = { id: 'facts', heading: text('What happened'), basis: ['court-code/5'], required: true }
  return {
    ...entry(id),
    remedy: remedyId,
    title: text('Complaint'),
    languages: ['kk', 'ru'],
    addressee: text('To the court'),
    sections: [{ ...section, body: [text('It happened on {fact:event-date}. {fact:what-happened}')] }],
    attachments: [text('a copy of the ruling')],
    ...more,
  }
}

/** A record of these entries and nothing else. */
export function recordOf(entries: { readonly [K in Kind]?: readonly Kinds[K][] }): ArashaRecord {
  const none = Object.fromEntries(Object.keys(FOLDERS).map((k) => [k, []])) as unknown as { readonly [K in Kind]: readonly Kinds[K][] }
  return openRecord({ edition: '2026-11-24', editions: [], digest: 'sha256-test', entries: { ...none, ...entries } })
}

/** A country in small: two courts one after the other, a notice before an assembly, a committee, and the calendars of the real record. */
export function smallCountry(more: { readonly [K in Kind]?: readonly Kinds[K][] } = {}): ArashaRecord {
  const { rules, holidays } = calendars()
  const claimFacts: Fact[] = [
    fact('claim-raised', 'bool'),
    fact('claim-evidence', 'choice', { options: ['none', 'some', 'strong'].map((id) => ({ id, label: text(id) })) }),
    fact('claim-excuse', 'choice', { options: ['ineffective', 'prolonged', 'none'].map((id) => ({ id, label: text(id) })) }),
    fact('claim-affirmed', 'date'),
  ]
  return recordOf({
    hierarchy: [hierarchy],
    counting: rules,
    holidays,
    instrument: [
      act('old-constitution', 'constitution', { from: '1995-09-05', to: '2026-07-01' }, [
        provision('32', '1995-09-05', { rights: ['assembly'], to: '2026-07-01' }),
      ]),
      act('new-constitution', 'constitution', { from: '2026-07-01' }, [provision('40', '2026-07-01', { rights: ['assembly'] })]),
      act('court-code', 'code', { from: '2015-01-01' }, [provision('5', '2015-01-01'), provision('9', ['2015-01-01', '2022-01-01'])]),
      act('covenant', 'treaty', { from: '2006-04-24' }, [
        provision('2', '2006-04-24'),
        provision('14.3.d', '2006-04-24', { rights: ['defence'] }),
        provision('21', '2006-04-24', { rights: ['assembly'] }),
      ]),
    ],
    right: ['assembly', 'defence'].map((id) => ({
      ...entry(id),
      title: text(`Right of ${id}`),
      plain: text('plain'),
      easy: text('easy'),
      group: 'person' as const,
    })),
    counterpart: [
      {
        ...entry('assembly-pair'),
        right: 'assembly',
        old: ['old-constitution/32'],
        new: ['new-constitution/40'],
        change: 'narrower',
        why: text('why'),
      },
    ],
    fact: [
      fact('event-date', 'date'),
      fact('event-ongoing', 'bool'),
      fact('act-served', 'date'),
      fact('assembly-date', 'date', { future: true }),
      fact('consent', 'bool'),
      fact('detained-at', 'datetime'),
      fact('acting-as', 'choice', {
        options: [
          { id: 'victim', label: text('the victim') },
          { id: 'lawyer', label: text('a lawyer') },
        ],
      }),
      fact('other-body', 'choice'),
      fact('what-happened', 'text', { use: 'draft' }),
      ...claimFacts,
    ],
    situation: [
      situation('fined', { rights: ['assembly'], claims: ['covenant/21'], remedies: ['appeal', 'cassation', 'review'] }),
      situation('refused', { rights: ['assembly'], claims: ['covenant/21'], remedies: ['notice'] }),
    ],
    remedy: [
      remedy('appeal', {
        deadline: [
          deadline({
            term: 'P10D',
            calendar: 'criminal-procedure-code',
            start: ['fact:act-served'],
            restorable: 'yes',
            restorableText: text('may be restored'),
          }),
        ],
        next: [{ remedy: 'cassation', text: text('then') }],
        exhaustion: { must: 'yes', then: ['cassation'], why: text('e') },
      }),
      remedy('cassation', {
        conditions: [condition('appealed', { step: ['appeal'], outcome: ['rejected', 'partly'] }, { kind: 'step' })],
        deadline: [deadline({ term: 'P3M', start: ['step:appeal:decided'], restorable: 'no' })],
      }),
      remedy('review', { exhaustion: { must: 'no', then: [], why: text('discretionary') } }),
      remedy('notice', { deadline: [deadline({ term: 'P5D', before: true, start: ['fact:assembly-date'], restorable: 'no' })] }),
      remedy('committee', {
        treaty: 'covenant',
        conditions: [
          condition('exhaustion', { exhausted: true }, { perClaim: true }),
          condition('authority', { any: [{ fact: 'acting-as', is: 'victim' }, { fact: 'consent' }] }),
        ],
      }),
    ],
    template: [template('appeal', 'appeal')],
    ...more,
  })
}

/** A claim of the person's own, of which nothing is known but its provision. */
export function claim(more: Partial<Claim> = {}): Claim {
  const unknown = { from: null, to: null, ongoing: null, raised: null, affirmed: [], evidence: null, excuse: null }
  return { id: 'c1', provision: 'covenant/21', ...unknown, ...more }
}

export function caseOf(more: Partial<Case> = {}): Case {
  return { at: '2026-11-24', situations: ['fined'], facts: {}, claims: [], steps: null, ...more }
}
