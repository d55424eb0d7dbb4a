import type { ArashaRecord } from '../record/record.ts'
import type { Lang } from '../record/types.ts'
import { assess } from './assess.ts'
import type { Case, Verdict } from './types.ts'

/** How a remedy's verdict or date would have come out otherwise. */
export interface Difference {
  readonly remedy: string
  readonly now: { readonly verdict: Verdict; readonly dueSafe: string | null }
  readonly then: { readonly verdict: Verdict; readonly dueSafe: string | null }
}

/** A hypothetical answer ("what if I had filed earlier?"): the remedies that come out differently when parts of the case are replaced. */
export function whatIf(record: ArashaRecord, input: Case, change: Partial<Case>, lang: Lang): Difference[] {
  const now = assess(record, input, lang)
  const then = assess(record, { ...input, ...change, facts: { ...input.facts, ...change.facts } }, lang)
  return now.remedies.flatMap((a, i) => {
    const b = then.remedies[i]
    if (!b || (!a.relevant && !b.relevant) || (a.verdict === b.verdict && a.dueSafe === b.dueSafe)) return []
    return [{ remedy: a.remedy, now: { verdict: a.verdict, dueSafe: a.dueSafe }, then: { verdict: b.verdict, dueSafe: b.dueSafe } }]
  })
}
