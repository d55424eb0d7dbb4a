import { type ArashaRecord, covers } from '../record/record.ts'
import type { FactValue, HolidayYear, ISODate, Remedy } from '../record/types.ts'
import { type Count, countTerm, type WorkingDays, workingDays } from '../time/index.ts'
import { EVENT_DAY } from './claims.ts'
import type { Case, Claim, RemedyResult, Step } from './types.ts'

/** Facts that stand in for a field that a claim leaves open: what a person is asked when they named no claim of their own. */
export const CLAIM_FACTS = { raised: 'claim-raised', evidence: 'claim-evidence', excuse: 'claim-excuse', ongoing: 'event-ongoing' } as const
/** The day of a later act that upheld the breach, for claims drawn from a situation. */
const AFFIRMED_FACT = 'claim-affirmed'

/** What a formula is judged against: the case, the claim in hand if any, and the domestic verdicts. */
export interface Context {
  readonly record: ArashaRecord
  readonly input: Case
  readonly facts: Readonly<Record<string, FactValue>>
  readonly claim: Claim | null
  readonly days: WorkingDays
  /** What became of the domestic remedies. */
  readonly verdicts: ReadonlyMap<string, RemedyResult>
  /** Terms already counted for this case: many remedies run from the same day under the same code. */
  readonly counts: Map<string, Count>
}

/** Counts a term once a case. `calendar` names the instrument whose rules of counting apply. */
export function countOnce(
  ctx: Context,
  term: { start: string; term: string; calendar?: string; workingDays?: boolean; detention?: boolean; before?: boolean },
): Count {
  const key = `${term.start} ${term.term} ${term.calendar} ${term.workingDays} ${term.detention} ${term.before}`
  let count = ctx.counts.get(key)
  if (!count) {
    const { calendar, ...rest } = term
    const rule = calendar === undefined ? undefined : ctx.record.all('counting').find((c) => c.instrument === calendar)
    count = countTerm({ ...rest, rule, days: ctx.days, zones: ctx.record.all('zone') })
    ctx.counts.set(key, count)
  }
  return count
}

const calendars = new WeakMap<ArashaRecord, WorkingDays>()

/** The working days of the record, built once. */
function daysOf(record: ArashaRecord): WorkingDays {
  let days = calendars.get(record)
  if (!days) {
    days = workingDays(record.all('holidays') as readonly HolidayYear[])
    calendars.set(record, days)
  }
  return days
}

/** What is known: what the situations imply, and before it what the person says. */
export function knownFacts(record: ArashaRecord, input: Case): Readonly<Record<string, FactValue>> {
  const facts: Record<string, FactValue> = {}
  for (const id of input.situations) {
    for (const [fact, value] of Object.entries(record.get('situation', id)?.implies ?? {})) {
      // Two situations that imply different things settle nothing.
      facts[fact] = fact in facts && facts[fact] !== value ? null : value
    }
  }
  for (const [fact, value] of Object.entries(input.facts)) if (value !== null) facts[fact] = value
  return facts
}

/** A context for the whole case. */
export function contextOf(record: ArashaRecord, input: Case, verdicts: ReadonlyMap<string, RemedyResult>): Context {
  const facts = knownFacts(record, input)
  return { record, input, facts, claim: null, days: daysOf(record), verdicts, counts: new Map() }
}

export function factOf(ctx: Context, id: string): FactValue {
  return ctx.facts[id] ?? null
}

/** A field of the claim, or the fact that stands in for it. */
export function claimField(ctx: Context, field: 'raised' | 'ongoing' | 'evidence' | 'excuse'): FactValue {
  const own = ctx.claim?.[field] ?? null
  if (own !== null) return own
  // A claim that the person named and that gives no excuse has none.
  if (field === 'excuse' && ctx.claim !== null && !ctx.claim.derived) return null
  return factOf(ctx, CLAIM_FACTS[field])
}

/** The steps that put the claim in hand forward; all steps where no claim is in hand. `null` where nobody has said what was filed. */
export function stepsFor(ctx: Context): readonly Step[] | null {
  const { steps } = ctx.input
  const { claim } = ctx
  if (steps === null || claim === null) return steps
  return steps.filter((s) => s.claims === undefined || s.claims.includes(claim.id))
}

/** Steps before domestic bodies that a UN committee looks for. */
export function domesticSteps(ctx: Context): readonly { step: Step; remedy: Remedy }[] | null {
  const steps = stepsFor(ctx)
  if (steps === null) return null
  return steps.flatMap((step) => {
    const remedy = ctx.record.get('remedy', step.remedy)
    return remedy && remedy.level === 'domestic' && remedy.exhaustion.must !== 'no' ? [{ step, remedy }] : []
  })
}

/** A date that a formula or a term speaks of. `missing` names the facts that would give it. */
export interface FoundDate {
  readonly date: ISODate | null
  readonly missing: readonly string[]
  /** There is no such date: the claim names no later act, or no such step was taken. A comparison with it is false, not unknown. */
  readonly none?: boolean
}

function latest(dates: readonly (ISODate | null)[]): ISODate | null {
  let best: ISODate | null = null
  for (const d of dates) if (d !== null && (best === null || d > best)) best = d
  return best
}

const found = (date: ISODate | null, missing: string): FoundDate => ({ date, missing: date === null ? [missing] : [] })

/** Resolves a DateRef (see `record/types.ts`). An unknown form is an error of the record, which the gate refuses. */
export function dateOf(ctx: Context, ref: string): FoundDate {
  if (/^\d{4}-/.test(ref)) return { date: ref, missing: [] }
  if (ref === 'at') return { date: ctx.input.at, missing: [] }
  const [head, name, field] = ref.split(':')
  switch (head) {
    case 'fact': {
      const value = factOf(ctx, name ?? '')
      return found(typeof value === 'string' ? value : null, name ?? ref)
    }
    case 'claim': {
      if (name === 'affirmed') {
        // A claim that the person named says itself what upheld it; one drawn from a situation is filled from the answers.
        if (ctx.claim !== null && !ctx.claim.derived) {
          const date = latest(ctx.claim.affirmed)
          return { date, missing: [], none: date === null }
        }
        const fact = factOf(ctx, AFFIRMED_FACT)
        return found(typeof fact === 'string' ? fact : null, AFFIRMED_FACT)
      }
      const own = name === 'to' ? (ctx.claim?.to ?? ctx.claim?.from ?? null) : (ctx.claim?.from ?? null)
      const event = factOf(ctx, EVENT_DAY)
      return found(own ?? (typeof event === 'string' ? event : null), EVENT_DAY)
    }
    case 'step': {
      const steps = stepsFor(ctx)
      const dates = steps?.filter((s) => s.remedy === name).map((s) => (field === 'filed' ? s.filed : s.decided)) ?? []
      return found(latest(dates), 'steps')
    }
    case 'final-decision':
      return found(latest(domesticSteps(ctx)?.map(({ step }) => step.decided) ?? []), 'steps')
    default:
      throw new Error(`unknown date reference "${ref}"`)
  }
}

/** Is the claim in hand about one of these instruments or provisions? Unknown where no claim is in hand. */
export function claimIsUnder(ctx: Context, outer: readonly string[]): boolean | null {
  const { claim } = ctx
  return claim === null ? null : outer.some((o) => covers(o, claim.provision))
}
