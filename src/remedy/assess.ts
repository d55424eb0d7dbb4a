import type { ArashaRecord } from '../record/record.ts'
import type { Lang } from '../record/types.ts'
import { claimsFor, derivedClaims, eventDay } from './claims.ts'
import { contextOf } from './context.ts'
import { judgeRemedy } from './judge.ts'
import { questionsOf } from './questions.ts'
import { relevantRemedies } from './relevance.ts'
import { rightsEngaged } from './rights.ts'
import { routeOf } from './route.ts'
import type { Assessment, Case, RemedyResult } from './types.ts'

/**
 * Assesses a case: rights engaged (law of the day of the event), every remedy with verdict, dates and reasons (law of the day of
 * asking), the route, and what to ask next. Pure; the same case and record give the same answer. Texts are in `lang`.
 */
export function assess(record: ArashaRecord, input: Case, lang: Lang): Assessment {
  const derived = derivedClaims(record, input)
  const relevant = relevantRemedies(record, input, derived)
  // UN procedures look at what became of the domestic remedies; nothing looks at theirs.
  const domestic = new Map<string, RemedyResult>()
  const ctx = contextOf(record, input, domestic)
  const results = record.all('remedy').map((remedy) => {
    const claims = remedy.treaty === undefined ? [] : claimsFor(remedy, input.claims, derived)
    const result = judgeRemedy(remedy, ctx, claims, relevant.has(remedy.id), lang)
    if (remedy.level === 'domestic') domestic.set(remedy.id, result)
    return result
  })
  const concerned = results.filter((r) => r.relevant)
  const route = routeOf(ctx, concerned)
  return {
    record: { edition: record.edition, digest: record.digest },
    at: input.at,
    rights: rightsEngaged(record, input.situations, input.claims, eventDay(input) ?? input.at),
    remedies: results,
    route,
    ...questionsOf(ctx, concerned, route),
  }
}
