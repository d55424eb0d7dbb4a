import type { Condition, Lang, Remedy } from '../record/types.ts'
import type { Context } from './context.ts'
import { type Due, dueOf } from './deadline.ts'
import { exhaustion } from './exhaustion.ts'
import { explain } from './explain.ts'
import { evaluate, missing } from './formula.ts'
import { messages } from './messages.ts'
import { every, some } from './truth.ts'
import type { Claim, ClaimResult, ConditionResult, DueStep, Proof, RemedyResult, Truth, Verdict } from './types.ts'

type State = 'met' | 'unknown' | 'later' | 'closed'

/**
 * One remedy judged for one case. Everything is settled when it is first read: of most remedies of the record a case shows nothing, and
 * of those that it shows, few proofs are opened.
 */
export function judgeRemedy(remedy: Remedy, ctx: Context, claims: readonly Claim[], relevant: boolean, lang: Lang): RemedyResult {
  return new Judged(remedy, ctx, claims, relevant, lang)
}

/** What is settled together: the verdict, the dates, and how to make the rest. */
interface Settled {
  readonly verdict: Verdict
  readonly due: Due
  readonly conditions: () => readonly ConditionResult[]
  readonly claims: () => readonly ClaimResult[]
  readonly why: () => DueStep[]
}

function settle(remedy: Remedy, ctx: Context, claims: readonly Claim[], lang: Lang): Settled {
  const forCase = remedy.conditions.map((c) => (c.perClaim ? null : evaluate(c.formula, ctx)))
  const contexts = claims.map((claim) => ({ ...ctx, claim }))
  const forClaims = contexts.map((inner) =>
    remedy.conditions.map((c, i) => (c.perClaim ? evaluate(c.formula, inner) : (forCase[i] ?? null))),
  )
  // Without any claim a condition on claims is judged on the case alone.
  const alone =
    claims.length > 0 ? forCase : remedy.conditions.map((c, i) => (c.perClaim ? evaluate(c.formula, ctx) : (forCase[i] ?? null)))
  const due = dueOf(remedy, ctx)
  const used = usedState(remedy, ctx)
  const bars = barState(
    remedy,
    claims.length > 0 ? contexts.map((c, i) => ({ ctx: c, values: forClaims[i] ?? [] })) : [{ ctx, values: alone }],
  )
  const merged = remedy.conditions.map((c, i) =>
    c.perClaim && claims.length > 0 ? some(forClaims, (v) => v[i] ?? null) : (alone[i] ?? null),
  )
  const ofClaims = once(() => claims.map((claim, n) => claimResult(remedy, contexts[n] ?? ctx, claim, forClaims[n] ?? [], lang)))
  return {
    verdict: verdictOf(remedy, merged, bars, due, used),
    due,
    claims: ofClaims,
    conditions: once(() => {
      const own = remedy.conditions.map((c, i) => {
        if (!c.perClaim || claims.length === 0) return conditionResult(c, ctx, alone[i] ?? null, lang)
        return mergedResult(
          ofClaims().map((r) => r.conditions[i] as ConditionResult),
          merged[i] ?? null,
        )
      })
      return used === undefined ? own : [usedResult(used, lang), ...own]
    }),
    why: once(() => due.why(lang)),
  }
}

class Judged implements RemedyResult {
  readonly remedy: string
  readonly relevant: boolean
  readonly #settled: () => Settled

  constructor(remedy: Remedy, ctx: Context, claims: readonly Claim[], relevant: boolean, lang: Lang) {
    this.remedy = remedy.id
    this.relevant = relevant
    this.#settled = once(() => settle(remedy, ctx, claims, lang))
  }

  get verdict(): Verdict {
    return this.#settled().verdict
  }
  get due(): string | null {
    return this.#settled().due.due
  }
  get dueSafe(): string | null {
    return this.#settled().due.dueSafe
  }
  get dueOther(): string | null {
    return this.#settled().due.dueOther
  }
  get actBy(): string | null {
    return this.#settled().due.actBy
  }
  get restorable(): RemedyResult['restorable'] {
    return this.#settled().due.restorable
  }
  get missed(): boolean {
    return this.#settled().due.missed === true
  }
  get dueMissing(): readonly string[] {
    const { due } = this.#settled()
    return due.missed === null ? due.missing : []
  }
  get conditions(): readonly ConditionResult[] {
    return this.#settled().conditions()
  }
  get claims(): readonly ClaimResult[] {
    return this.#settled().claims()
  }
  get dueWhy(): readonly DueStep[] {
    return this.#settled().why()
  }

  /** The plain value, with everything made. */
  toJSON(): RemedyResult {
    const { remedy, relevant, verdict, due, dueSafe, dueOther, actBy, dueWhy, restorable, missed, dueMissing, conditions, claims } = this
    return { remedy, relevant, verdict, due, dueSafe, dueOther, actBy, dueWhy, restorable, missed, dueMissing, conditions, claims }
  }
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** A condition with its words; the facts that it lacks and its proof are made when read. */
class JudgedCondition implements ConditionResult {
  readonly id: string
  readonly kind: Condition['kind']
  readonly value: Truth
  readonly basis: readonly string[]
  readonly why: string
  readonly curable: boolean
  readonly #missing: () => readonly string[]
  readonly #proof: () => Proof

  constructor(condition: Condition, ctx: Context, value: Truth, lang: Lang) {
    this.id = condition.id
    this.kind = condition.kind
    this.value = value
    this.basis = condition.basis
    this.why = value === false && condition.no ? `${condition.why[lang]} ${condition.no[lang]}` : condition.why[lang]
    this.curable = value === false && isCurable(condition, ctx)
    this.#missing = once(() => (value === null ? [...missing(condition.formula, ctx)] : []))
    this.#proof = once(() => explain(condition.formula, ctx, lang))
  }

  get missing(): readonly string[] {
    return this.#missing()
  }
  get proof(): Proof {
    return this.#proof()
  }

  toJSON(): ConditionResult {
    const { id, kind, value, basis, missing, why, curable, proof } = this
    return { id, kind, value, basis, missing, why, curable, proof }
  }
}

function conditionResult(condition: Condition, ctx: Context, value: Truth, lang: Lang): ConditionResult {
  return new JudgedCondition(condition, ctx, value, lang)
}

function claimResult(remedy: Remedy, ctx: Context, claim: Claim, values: readonly Truth[], lang: Lang): ClaimResult {
  const conditions = remedy.conditions.map((c, i) => conditionResult(c, ctx, values[i] ?? null, lang))
  const bars = conditions.filter((c) => c.kind === 'bar')
  return { id: claim.id, provision: claim.provision, admissible: every(bars, (c) => c.value), conditions }
}

/** A condition on claims as seen from the case: met where some claim meets it; shown by a claim that came out the same. */
function mergedResult(own: readonly ConditionResult[], value: Truth): ConditionResult {
  const shown = own.find((c) => c.value === value) ?? (own[0] as ConditionResult)
  if (value === false) return own.some((c) => c.curable) ? (own.find((c) => c.curable) ?? shown) : shown
  return value === null ? { ...shown, proof: shown.proof, missing: [...new Set(own.flatMap((c) => c.missing))] } : shown
}

function isCurable(condition: Condition, ctx: Context): boolean {
  if (condition.laterWhen !== undefined && evaluate(condition.laterWhen, ctx) === true) return true
  return condition.id === 'exhaustion' && 'exhausted' in condition.formula && exhaustion(ctx).curable
}

/**
 * Has a step already used the remedy? Pending: its decision is awaited. Decided: it is spent, unless it can be used again (the
 * record says so, or no period is set for it).
 */
function usedState(remedy: Remedy, ctx: Context): 'pending' | 'decided' | undefined {
  const steps = (ctx.input.steps ?? []).filter((s) => s.remedy === remedy.id)
  if (steps.some((s) => s.outcome === 'pending')) return 'pending'
  const repeatable = remedy.repeatable ?? remedy.deadline.every((d) => d.term === undefined)
  return !repeatable && steps.some((s) => s.outcome !== null) ? 'decided' : undefined
}

function usedResult(used: 'pending' | 'decided', lang: Lang): ConditionResult {
  const why = messages[`used-${used}`][lang]
  return {
    id: 'already-used',
    kind: 'bar',
    value: false,
    basis: [],
    missing: [],
    why,
    curable: used === 'pending',
    proof: { value: false, text: why, facts: ['steps'] },
  }
}

/**
 * The verdict. Bars come first, then what must precede, then time, then risk. Each waits for unknown values before it, so that a
 * verdict other than `needs-answers` is not overturned by a later answer (an unanswered risk counts as a risk until it is answered).
 */
function verdictOf(remedy: Remedy, values: readonly Truth[], bars: State, due: Due, used: 'pending' | 'decided' | undefined): Verdict {
  const of = (kind: Condition['kind']) =>
    every(
      values.filter((_, i) => remedy.conditions[i]?.kind === kind),
      (v) => v,
    )
  if (remedy.unavailable || bars === 'closed') return 'closed'
  if (used !== undefined) return used === 'pending' ? 'later' : 'closed'
  if (bars === 'unknown') return 'needs-answers'
  // A term that still runs on another reading of the law closes nothing.
  if (due.over && due.effect === 'closes') return 'closed'
  const steps = of('step')
  if (bars === 'later' || steps === false) return 'later'
  if (steps === null || due.missed === null) return 'needs-answers'
  return of('risk') !== true || due.missed ? 'open-at-risk' : 'open'
}

/** The best state among the claims: one that can be heard is enough. */
function barState(remedy: Remedy, judged: readonly { ctx: Context; values: readonly Truth[] }[]): State {
  const states = judged.map(({ ctx, values }) => stateOf(remedy, ctx, values))
  for (const state of ['met', 'unknown', 'later'] as const) if (states.includes(state)) return state
  return 'closed'
}

function stateOf(remedy: Remedy, ctx: Context, values: readonly Truth[]): State {
  let unknown = false
  let later = false
  for (const [i, condition] of remedy.conditions.entries()) {
    if (condition.kind !== 'bar') continue
    const value = values[i] ?? null
    if (value === false && !isCurable(condition, ctx)) return 'closed'
    if (value === false) later = true
    if (value === null) unknown = true
  }
  return unknown ? 'unknown' : later ? 'later' : 'met'
}
