import type { ArashaRecord } from '../record/record.ts'
import { type Case, type Claim, derivedClaims } from '../remedy/index.ts'
import type { Form } from './form.ts'

/** The claims of a case: those that the person named, else those that the situations suggest. */
export function claimsOf(record: ArashaRecord, input: Case): readonly Claim[] {
  return input.claims.length > 0 ? input.claims : derivedClaims(record, input)
}

/** Treaty provisions that can be added as claims: all that some situation of the record relies on and the case does not yet name. */
export function claimable(record: ArashaRecord, input: Case): readonly string[] {
  const named = new Set(claimsOf(record, input).map((c) => c.provision))
  return [...new Set(record.all('situation').flatMap((s) => s.claims))].filter((p) => !named.has(p)).sort()
}

const EVIDENCE = ['none', 'some', 'strong']
const EXCUSES = ['ineffective', 'unavailable', 'prolonged', 'inaccessible']

/** Reads what the person says of each claim; `undefined` where no claim is left. */
export function readClaims(record: ArashaRecord, input: Case, form: Form): Claim[] | undefined {
  const kept = new Set(form.all('use'))
  const choice = <T extends string>(name: string, known: readonly string[]) =>
    known.includes(form.one.get(name) ?? '') ? (form.one.get(name) as T) : null
  const claims = claimsOf(record, input).flatMap((c, i): Claim[] => {
    if (!kept.has(c.provision)) return []
    const { derived: _, ...claim } = c
    const raised = form.one.get(`raised-${i}`)
    return [
      {
        ...claim,
        raised: raised === 'true' ? true : raised === 'false' ? false : null,
        evidence: choice<NonNullable<Claim['evidence']>>(`evidence-${i}`, EVIDENCE),
        excuse: choice<NonNullable<Claim['excuse']>>(`excuse-${i}`, EXCUSES),
      },
    ]
  })
  const provision = form.one.get('provision') ?? ''
  if (form.one.has('add') && claimable(record, input).includes(provision)) {
    const id = `claim-${provision.replace(/[/.]/g, '-')}`
    claims.push({ id, provision, from: null, to: null, ongoing: null, raised: null, affirmed: [], evidence: null, excuse: null })
  }
  return claims.length > 0 ? claims : undefined
}
