import { within } from '../record/record.ts'
import type { ISODate, Remedy } from '../record/types.ts'
import { CLAIM_FACTS, type Context, claimField, domesticSteps } from './context.ts'
import type { Step, Truth } from './types.ts'

/** How far the domestic remedies for a claim have been used. */
export interface Exhaustion {
  readonly value: Truth
  readonly reason:
    | 'excused'
    | 'not-raised'
    | 'nothing-filed'
    | 'raised-unknown'
    | 'steps-unknown'
    | 'complete'
    | 'pending'
    | 'out-of-time'
    | 'incomplete'
    | 'outcome-unknown'
    | 'granted'
  readonly missing: readonly string[]
  /** False for now only: a step that would complete it can still be taken, or is under way. */
  readonly curable: boolean
  /** The step that decided, or that is lacking. */
  readonly remedies: readonly string[]
}

const NEGATIVE: ReadonlySet<string> = new Set(['rejected', 'partly', 'refused-to-register'])

/** Must the remedy be used, for a complaint made on this day? */
function required(remedy: Remedy, at: ISODate): boolean {
  return remedy.exhaustion.must === 'yes' && (remedy.exhaustion.inForce === undefined || within(remedy.exhaustion.inForce, at))
}

/**
 * Exhaustion of domestic remedies for the claim in hand, as the committees look at it: the breach was put in substance before
 * domestic bodies, and the chain of remedies that must be used was followed to its end (`exhaustion.then` of each remedy, data of
 * the record), or there is an excuse that the committees accept. Discretionary review (`must: no`) never counts.
 * Optional Protocol to the ICCPR, art. 5(2)(b); CAT, art. 22(5)(b).
 */
export function exhaustion(ctx: Context): Exhaustion {
  const excuse = excuseOf(ctx)
  if (excuse === true) return { value: true, reason: 'excused', missing: [], curable: false, remedies: [] }
  const found = withoutExcuse(ctx)
  // Nobody has said yet whether there is a reason: what lacks may still be excused.
  return found.value === false && excuse === null ? { ...found, value: null, missing: [CLAIM_FACTS.excuse] } : found
}

/** Is there an excuse? A claim that the person named has none where it names none; one drawn from a situation leaves it open until answered. */
function excuseOf(ctx: Context): Truth {
  const excuse = claimField(ctx, 'excuse')
  if (excuse !== null) return excuse !== 'none'
  return ctx.claim !== null && !ctx.claim.derived ? false : null
}

function withoutExcuse(ctx: Context): Exhaustion {
  const of = (value: Truth, reason: Exhaustion['reason'], missing: readonly string[] = []): Exhaustion => ({
    value,
    reason,
    missing,
    curable: value === false && canStillFile(ctx),
    remedies: [],
  })
  const named = ctx.claim !== null && !ctx.claim.derived
  const raised = claimField(ctx, 'raised')
  if (raised === false) return of(false, 'not-raised')
  // For a named claim this waits for `raised`: that it was raised and that nothing was filed contradict each other and settle nothing.
  if (ctx.input.steps?.length === 0 && !named) return of(false, 'nothing-filed')
  const steps = domesticSteps(ctx)
  if (steps === null || steps.length === 0)
    return of(null, raised === null ? 'raised-unknown' : 'steps-unknown', raised === null ? [CLAIM_FACTS.raised] : ['steps'])
  const found = chain(ctx, steps)
  return raised === null && found.value !== false
    ? { ...found, value: null, reason: 'raised-unknown', missing: [CLAIM_FACTS.raised] }
    : found
}

function chain(ctx: Context, steps: readonly { step: Step; remedy: Remedy }[]): Exhaustion {
  // A grant at the end of the chain leaves nothing to try either; whether harm remains is for the victim condition.
  const ended = steps.filter(({ step, remedy }) =>
    step.outcome === 'granted'
      ? remedy.exhaustion.then.length === 0 && required(remedy, ctx.input.at)
      : NEGATIVE.has(step.outcome ?? '') && completes(ctx, remedy, steps, new Set()),
  )
  const of = (list: readonly { remedy: Remedy }[]) => list.map(({ remedy }) => remedy.id)
  if (ended.length > 0) return { value: true, reason: 'complete', missing: [], curable: false, remedies: of(ended) }
  const by = (outcome: string | null) => steps.filter(({ step }) => step.outcome === outcome)
  const pending = by('pending')
  if (pending.length > 0) return { value: false, reason: 'pending', missing: [], curable: true, remedies: of(pending) }
  const unknown = by(null)
  if (unknown.length > 0) return { value: null, reason: 'outcome-unknown', missing: ['steps'], curable: false, remedies: of(unknown) }
  const lacking = steps.flatMap(({ step, remedy }) => (NEGATIVE.has(step.outcome ?? '') ? remedy.exhaustion.then : []))
  const next = lacking.filter((id) => isOpen(ctx, id))
  if (lacking.length > 0)
    return { value: false, reason: 'incomplete', missing: [], curable: next.length > 0, remedies: [...new Set(lacking)] }
  const late = by('out-of-time')
  if (late.length > 0) return { value: false, reason: 'out-of-time', missing: [], curable: false, remedies: of(late) }
  return { value: null, reason: 'granted', missing: [], curable: false, remedies: of(steps) }
}

/** Has every remedy that must follow this one been refused too? */
function completes(ctx: Context, remedy: Remedy, steps: readonly { step: Step; remedy: Remedy }[], seen: Set<string>): boolean {
  if (seen.has(remedy.id)) return true
  seen.add(remedy.id)
  const following = remedy.exhaustion.then.flatMap((id) => {
    const next = ctx.record.get('remedy', id)
    return next && required(next, ctx.input.at) ? [next] : []
  })
  if (following.length === 0) return true
  return following.some((next) =>
    steps.some(({ step, remedy: taken }) => taken.id === next.id && NEGATIVE.has(step.outcome ?? '') && completes(ctx, next, steps, seen)),
  )
}

function isOpen(ctx: Context, remedy: string): boolean {
  const verdict = ctx.verdicts.get(remedy)?.verdict
  return verdict !== undefined && verdict !== 'closed'
}

/** Can some remedy that must be used still be used? */
function canStillFile(ctx: Context): boolean {
  for (const result of ctx.verdicts.values()) {
    const remedy = ctx.record.get('remedy', result.remedy)
    if (result.relevant && result.verdict !== 'closed' && remedy?.level === 'domestic' && remedy.exhaustion.must !== 'no') return true
  }
  return false
}
