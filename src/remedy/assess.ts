import type { ArashaRecord } from '../record/record.ts'
import type { Condition, Lang, Remedy } from '../record/types.ts'
import { claimsFor, derivedClaims, eventDay } from './claims.ts'
import { type Context, contextOf } from './context.ts'
import { type Due, dueOf } from './deadline.ts'
import { exhaustion } from './exhaustion.ts'
import { explain } from './explain.ts'
import { evaluate, missing } from './formula.ts'
import { messages } from './messages.ts'
import { rankQuestions } from './questions.ts'
import { relevantRemedies } from './relevance.ts'
import { rightsEngaged } from './rights.ts'
import { routeOf } from './route.ts'
import { every, some } from './truth.ts'
import type { Assessment, Case, Claim, ClaimResult, ConditionResult, RemedyResult, Truth, Verdict } from './types.ts'

/**
 * Assesses a case: rights engaged (law of the day of the event), every remedy with verdict, dates and reasons (law of the day of
 * asking), the route, and what to ask next. Pure; the same case and record give the same answer. Texts are in `lang`; proofs and
 * arithmetic are made when they are read.
 */
export function assess(record: ArashaRecord, input: Case, lang: Lang): Assessment {
  const derived = derivedClaims(record, input)
  const relevant = relevantRemedies(record, input, derived)
  const verdicts = new Map<string, RemedyResult>()
  const ctx = contextOf(record, input, verdicts)
  // UN procedures look at what became of the domestic remedies, so these are judged first.
  const remedies = record.all('remedy')
  for (const level of ['domestic', 'international'] as const) {
    for (const remedy of remedies) {
      if (remedy.level === level) verdicts.set(remedy.id, assessRemedy(remedy, ctx, derived, relevant.has(remedy.id), lang))
    }
  }
  const results = remedies.flatMap((r) => verdicts.get(r.id) ?? [])
  const concerned = results.filter((r) => r.relevant)
  return {
    record: { edition: record.edition, digest: record.digest },
    at: input.at,
    rights: rightsEngaged(record, input.situations, input.claims, eventDay(input) ?? input.at),
    remedies: results,
    route: routeOf(record, concerned),
    questions: rankQuestions(record, concerned),
  }
}

function assessRemedy(remedy: Remedy, ctx: Context, derived: readonly Claim[], isRelevant: boolean, lang: Lang): RemedyResult {
  const claims = remedy.treaty === undefined ? [] : claimsFor(remedy, ctx.input.claims, derived)
  const forCase = new Map(remedy.conditions.filter((c) => !c.perClaim).map((c) => [c, judge(c, ctx, lang)]))
  const claimResults = claims.map((claim) => judgeClaim(remedy, { ...ctx, claim }, claim, forCase, lang))
  const used = usedCondition(remedy, ctx, lang)
  const own = remedy.conditions.map((c, i) => forCase.get(c) ?? merged(c, i, claimResults, ctx, lang))
  const conditions = used ? [used, ...own] : own
  const due = dueOf(remedy, ctx)
  const verdict = verdictOf(remedy, conditions, claimResults, due, used)
  return {
    remedy: remedy.id,
    relevant: isRelevant,
    verdict,
    due: due.due,
    dueSafe: due.dueSafe,
    get dueWhy() {
      return due.why(lang)
    },
    restorable: due.restorable,
    missed: due.missed === true,
    dueMissing: due.missing,
    conditions,
    claims: claimResults,
  }
}

/**
 * A remedy that a step has already used: closed by its decision, or to be awaited while it is pending. One that can be used again
 * (the record says so, or no period is set for it) stays open after a decision.
 */
function usedCondition(remedy: Remedy, ctx: Context, lang: Lang): ConditionResult | undefined {
  const steps = (ctx.input.steps ?? []).filter((s) => s.remedy === remedy.id)
  const pending = steps.some((s) => s.outcome === 'pending')
  const repeatable = remedy.repeatable ?? remedy.deadline.every((d) => d.term === undefined)
  if (!pending && (repeatable || steps.every((s) => s.outcome === null))) return undefined
  const why = messages[pending ? 'used-pending' : 'used-decided'][lang]
  return { id: 'already-used', kind: 'bar', value: false, basis: [], missing: [], why, curable: pending, proof: { value: false, text: why, facts: ['steps'] } }
}

function judge(condition: Condition, ctx: Context, lang: Lang): ConditionResult {
  const value = evaluate(condition.formula, ctx)
  return {
    id: condition.id,
    kind: condition.kind,
    value,
    basis: condition.basis,
    missing: value === null ? [...missing(condition.formula, ctx)] : [],
    why: value === false && condition.no ? `${condition.why[lang]} ${condition.no[lang]}` : condition.why[lang],
    curable: value === false && isCurable(condition, ctx),
    get proof() {
      return explain(condition.formula, ctx, lang)
    },
  }
}

function isCurable(condition: Condition, ctx: Context): boolean {
  if (condition.laterWhen !== undefined && evaluate(condition.laterWhen, ctx) === true) return true
  return condition.id === 'exhaustion' && 'exhausted' in condition.formula && exhaustion(ctx).curable
}

function judgeClaim(
  remedy: Remedy,
  ctx: Context,
  claim: Claim,
  forCase: ReadonlyMap<Condition, ConditionResult>,
  lang: Lang,
): ClaimResult {
  const conditions = remedy.conditions.map((c) => forCase.get(c) ?? judge(c, ctx, lang))
  const bars = conditions.filter((c) => c.kind === 'bar')
  return { id: claim.id, provision: claim.provision, admissible: every(bars, (c) => c.value), conditions }
}

/** A per-claim condition as seen from the case: met where some claim meets it. Without any claim it is judged on the case alone. */
function merged(condition: Condition, index: number, claims: readonly ClaimResult[], ctx: Context, lang: Lang): ConditionResult {
  if (claims.length === 0) return judge(condition, ctx, lang)
  const own = claims.flatMap((c) => c.conditions[index] ?? [])
  const value = some(own, (c) => c.value)
  const shown = own.find((c) => c.value === value) ?? own[0]
  if (!shown) return judge(condition, ctx, lang)
  return {
    id: shown.id,
    kind: shown.kind,
    value,
    basis: shown.basis,
    missing: value === null ? [...new Set(own.flatMap((c) => c.missing))] : [],
    why: shown.why,
    curable: value === false && own.some((c) => c.curable),
    get proof() {
      return shown.proof
    },
  }
}

/**
 * The verdict. Bars come first, then what must precede, then time, then risk. Each step waits for unknown values before it, so
 * that a verdict other than `needs-answers` is not overturned by a later answer (an unknown risk counts as a risk until answered).
 */
function verdictOf(
  remedy: Remedy,
  conditions: readonly ConditionResult[],
  claims: readonly ClaimResult[],
  due: Due,
  used: ConditionResult | undefined,
): Verdict {
  if (remedy.unavailable) return 'closed'
  if (used) return used.curable ? 'later' : 'closed'
  const bars = barState(conditions, claims)
  if (bars === 'closed') return 'closed'
  if (due.missed === true && due.effect === 'closes' && bars !== 'unknown') return 'closed'
  if (bars === 'unknown') return 'needs-answers'
  const steps = every(conditions.filter((c) => c.kind === 'step'), (c) => c.value)
  if (bars === 'later' || steps === false) return 'later'
  if (steps === null) return 'needs-answers'
  if (due.missed === null) return 'needs-answers'
  const safe = every(conditions.filter((c) => c.kind === 'risk'), (c) => c.value)
  return safe !== true || due.missed ? 'open-at-risk' : 'open'
}

function barState(conditions: readonly ConditionResult[], claims: readonly ClaimResult[]): 'met' | 'unknown' | 'later' | 'closed' {
  if (claims.length === 0) return stateOf(conditions)
  const states = claims.map((c) => stateOf(c.conditions))
  for (const state of ['met', 'unknown', 'later'] as const) if (states.includes(state)) return state
  return 'closed'
}

function stateOf(conditions: readonly ConditionResult[]): 'met' | 'unknown' | 'later' | 'closed' {
  const bars = conditions.filter((c) => c.kind === 'bar')
  const value: Truth = every(bars, (c) => c.value)
  if (value === true) return 'met'
  if (bars.some((c) => c.value === false && !c.curable)) return 'closed'
  if (bars.some((c) => c.value === null)) return 'unknown'
  return 'later'
}
