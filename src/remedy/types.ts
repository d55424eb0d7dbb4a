import type { FactValue, ISODate, StepOutcome } from '../record/types.ts'

/** A claim: one right said to be breached, at one time. */
export interface Claim {
  readonly id: string
  readonly provision: string
  readonly from: ISODate | null
  readonly to: ISODate | null
  readonly ongoing: boolean | null
  /** Put in substance before domestic authorities? */
  readonly raised: boolean | null
  /** Days of later acts of authorities that upheld or renewed the breach. */
  readonly affirmed: readonly ISODate[]
  readonly evidence: 'none' | 'some' | 'strong' | null
  readonly excuse: 'ineffective' | 'unavailable' | 'prolonged' | 'inaccessible' | null
  /** True where the person named no claim and this one was drawn from a situation. */
  readonly derived?: boolean
}

export interface Step {
  readonly remedy: string
  readonly filed: ISODate | null
  readonly decided: ISODate | null
  readonly outcome: StepOutcome | null
  /** Claims it put forward; absent: all. */
  readonly claims?: readonly string[]
}

/** A person's input. Substance is judged by the day of the event, procedure by `at`. */
export interface Case {
  readonly at: ISODate
  readonly situations: readonly string[]
  readonly facts: Readonly<Record<string, FactValue>>
  readonly claims: readonly Claim[]
  /** `null`: not said yet what was filed; `[]`: nothing was filed. */
  readonly steps: readonly Step[] | null
}

/** Truth in three values: `null` is unknown. */
export type Truth = boolean | null

/** Why a formula came out as it did: a tree that mirrors the formula, decided leaves named. */
export interface Proof {
  readonly value: Truth
  /** What was looked at, in words ready to show. */
  readonly text: string
  readonly facts: readonly string[]
  readonly basis?: readonly string[]
  readonly children?: readonly Proof[]
}

export interface ConditionResult {
  readonly id: string
  readonly kind: 'bar' | 'step' | 'risk' | 'advice'
  readonly value: Truth
  readonly basis: readonly string[]
  /** Unknown facts that would decide it. */
  readonly missing: readonly string[]
  /** The rule, and, where it fails, what that means. */
  readonly why: string
  /** False for now only: something can still be done first. */
  readonly curable?: boolean
  readonly proof: Proof
}

export interface ClaimResult {
  readonly id: string
  readonly provision: string
  readonly admissible: Truth
  readonly conditions: readonly ConditionResult[]
}

export type Verdict = 'open' | 'open-at-risk' | 'later' | 'needs-answers' | 'closed'

export interface DueStep {
  readonly text: string
  readonly provision: string | null
}

export interface RemedyResult {
  readonly remedy: string
  /** Named by a situation, a claim or a step of the case. */
  readonly relevant: boolean
  readonly verdict: Verdict
  readonly due: string | null
  /** The earliest day where readings differ: act by then. */
  readonly dueSafe: string | null
  /** The latest day on another reading, where it is later than the safe one; a missed safe day closes nothing before it. */
  readonly dueOther: string | null
  /** The day to act by: the safe one; when that is past, the one on another reading while it is ahead; else nothing. */
  readonly actBy: string | null
  readonly dueWhy: readonly DueStep[]
  readonly restorable: 'yes' | 'no' | 'unknown' | null
  /** The safe day is past on the day of asking. */
  readonly missed: boolean
  /** Facts that would give the date, or settle which term applies. */
  readonly dueMissing: readonly string[]
  readonly conditions: readonly ConditionResult[]
  readonly claims: readonly ClaimResult[]
}

export interface RightResult {
  readonly right: string
  readonly guarantees: readonly { readonly provision: string; readonly inForce: boolean }[]
}

export interface Assessment {
  readonly record: { readonly edition: string; readonly digest: string }
  readonly at: ISODate
  readonly rights: readonly RightResult[]
  readonly remedies: readonly RemedyResult[]
  /** Relevant remedies that can be used now or later, in the order in which to use them. */
  readonly route: readonly string[]
  /** Facts not known yet, those that decide most first. */
  readonly questions: readonly { readonly fact: string; readonly decides: number }[]
  /** Facts to ask for before those: the day of the event; where a term may be running or harm be near. */
  readonly askFirst: readonly string[]
}
