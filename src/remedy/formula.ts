import { bindingSpan, versionOn, within } from '../record/record.ts'
import type { Formula } from '../record/types.ts'
import { CLAIM_FACTS, type Context, claimField, claimIsUnder, countOnce, dateOf, factOf, stepsFor } from './context.ts'
import { exhaustion } from './exhaustion.ts'
import { every, not, some } from './truth.ts'
import type { Truth } from './types.ts'

type Evaluator = (ctx: Context) => Truth

const compiled = new WeakMap<Formula, Evaluator>()

/** The value of a formula: true, false, or `null` while a fact that it rests on is unknown. Pure and monotone in the facts. */
export function evaluate(f: Formula, ctx: Context): Truth {
  let run = compiled.get(f)
  if (!run) {
    run = compile(f)
    compiled.set(f, run)
  }
  return run(ctx)
}

/** A formula as a function, made once: the record's formulas are judged again for every case, claim and hypothetical answer. */
function compile(f: Formula): Evaluator {
  if ('all' in f) {
    const parts = f.all.map(compile)
    return (ctx) => every(parts, (part) => part(ctx))
  }
  if ('any' in f) {
    const parts = f.any.map(compile)
    return (ctx) => some(parts, (part) => part(ctx))
  }
  if ('not' in f) {
    const inner = compile(f.not)
    return (ctx) => not(inner(ctx))
  }
  if ('fact' in f) return (ctx) => matches(factOf(ctx, f.fact), f)
  if ('claim' in f) return (ctx) => matches(claimField(ctx, f.claim), f)
  if ('claimUnder' in f) return (ctx) => claimIsUnder(ctx, f.claimUnder)
  if ('situation' in f) return (ctx) => situation(f.situation, ctx)
  if ('date' in f) return (ctx) => compareDates(f, ctx)
  if ('within' in f) return (ctx) => inTime(f, ctx)
  if ('step' in f) return (ctx) => stepTaken(f, ctx)
  if ('inForce' in f) return (ctx) => isInForce(f, ctx)
  if ('derived' in f) {
    return (ctx) => {
      const derived = ctx.record.get('derived', f.derived)
      return derived ? evaluate(derived.formula, ctx) : null
    }
  }
  if ('exhausted' in f) return (ctx) => exhaustion(ctx).value
  return () => f.always
}

/** Facts that would decide a formula that is unknown; empty where it is decided. `steps` stands for "what was filed". */
export function missing(f: Formula, ctx: Context, into: Set<string> = new Set()): Set<string> {
  if (evaluate(f, ctx) !== null) return into
  if ('all' in f) for (const g of f.all) missing(g, ctx, into)
  else if ('any' in f) for (const g of f.any) missing(g, ctx, into)
  else if ('not' in f) missing(f.not, ctx, into)
  else if ('fact' in f) into.add(f.fact)
  else if ('claim' in f) into.add(CLAIM_FACTS[f.claim])
  else if ('date' in f) for (const ref of refsOf(f)) for (const m of dateOf(ctx, ref).missing) into.add(m)
  else if ('within' in f) for (const m of dateOf(ctx, f.from).missing) into.add(m)
  else if ('step' in f) into.add('steps')
  else if ('inForce' in f) for (const m of dateOf(ctx, f.on).missing) into.add(m)
  else if ('derived' in f) {
    const derived = ctx.record.get('derived', f.derived)
    if (derived) missing(derived.formula, ctx, into)
  } else if ('exhausted' in f) for (const m of exhaustion(ctx).missing) into.add(m)
  return into
}

/** The date references of a comparison. */
export function refsOf(f: Extract<Formula, { date: string }>): string[] {
  return [f.date, f.after, f.onOrAfter, f.before, f.onOrBefore].filter((r) => r !== undefined)
}

function matches(value: unknown, f: { is?: unknown; in?: readonly unknown[] }): Truth {
  if (value === null || value === undefined) return null
  if (f.in) return f.in.includes(value)
  return value === (f.is ?? true)
}

/** Has the person named one of these situations? Naming another does not exclude it, but what was not named is not taken as known. */
function situation(ids: readonly string[], ctx: Context): Truth {
  return ctx.input.situations.some((s) => ids.includes(s))
}

function compareDates(f: Extract<Formula, { date: string }>, ctx: Context): Truth {
  const a = dateOf(ctx, f.date)
  const against = (ref: string | undefined, test: (x: string, y: string) => boolean): Truth => {
    if (ref === undefined) return true
    const b = dateOf(ctx, ref)
    if (a.none || b.none) return false
    return a.date === null || b.date === null ? null : test(a.date, b.date)
  }
  return every(
    [
      against(f.after, (x, y) => x > y),
      against(f.onOrAfter, (x, y) => x >= y),
      against(f.before, (x, y) => x < y),
      against(f.onOrBefore, (x, y) => x <= y),
    ],
    (t) => t,
  )
}

function inTime(f: Extract<Formula, { within: string }>, ctx: Context): Truth {
  const start = dateOf(ctx, f.from).date
  if (start === null) return null
  const { due } = countOnce(ctx, { start, term: f.within, calendar: f.calendar, workingDays: f.workingDays })
  return ctx.input.at <= due.slice(0, 10)
}

function stepTaken(f: Extract<Formula, { step: readonly string[] }>, ctx: Context): Truth {
  const steps = stepsFor(ctx)
  if (steps === null) return null
  const taken = steps.filter((s) => f.step.includes(s.remedy))
  const { outcome } = f
  if (outcome === undefined) return taken.length > 0
  return some(taken, (s) => (s.outcome === null ? null : outcome.includes(s.outcome)))
}

function isInForce(f: Extract<Formula, { inForce: string }>, ctx: Context): Truth {
  const day = dateOf(ctx, f.on).date
  if (day === null) return null
  const located = ctx.record.provision(f.inForce)
  if (located) return versionOn(located.instrument, located.provision, day) !== undefined
  const instrument = ctx.record.get('instrument', f.inForce)
  return instrument ? within(bindingSpan(instrument), day) : null
}
