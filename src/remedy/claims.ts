import { type ArashaRecord, covers } from '../record/record.ts'
import type { ISODate, Remedy } from '../record/types.ts'
import type { Case, Claim } from './types.ts'

/** The fact that says when it happened: asked before anything else, since every right is judged by it. */
export const EVENT_DAY = 'event-date'

/** The first day of what happened: the event, or the earliest claim; `null` where neither is known. */
export function eventDay(input: Case): ISODate | null {
  const event = input.facts[EVENT_DAY]
  const days = [typeof event === 'string' ? event : null, ...input.claims.map((c) => c.from)].filter((d) => d !== null)
  return days.length > 0 ? days.reduce((a, b) => (a < b ? a : b)) : null
}

/** Treaty claims that the case's situations suggest. All that the person has not said is left open. */
export function derivedClaims(record: ArashaRecord, input: Case): Claim[] {
  const provisions = new Set(input.situations.flatMap((s) => record.get('situation', s)?.claims ?? []))
  return [...provisions].map((provision) => ({
    id: `claim-${provision.replace(/[/.]/g, '-')}`,
    provision,
    from: null,
    to: null,
    ongoing: null,
    raised: null,
    affirmed: [],
    evidence: null,
    excuse: null,
    derived: true,
  }))
}

/** The instruments under which a remedy hears claims: its treaty, and the protocols that its conditions name. */
function instrumentsOf(remedy: Remedy): readonly string[] {
  if (remedy.treaty === undefined) return []
  const named = remedy.conditions.flatMap((c) => JSON.stringify(c.formula).match(/"claimUnder":\[[^\]]*\]/g) ?? [])
  const ids = named.flatMap((n) => n.match(/[a-z][a-z0-9-]+(?=[/"])/g) ?? []).filter((n) => n !== 'claimUnder')
  return [...new Set([remedy.treaty, ...ids])]
}

const cache = new WeakMap<Remedy, readonly string[]>()

/** Claims that a remedy can look at: those that the person named under its treaty, else those that the situations suggest. */
export function claimsFor(remedy: Remedy, named: readonly Claim[], derived: readonly Claim[]): readonly Claim[] {
  let instruments = cache.get(remedy)
  if (!instruments) {
    instruments = instrumentsOf(remedy)
    cache.set(remedy, instruments)
  }
  const under = (c: Claim) => instruments.some((i) => covers(i, c.provision))
  const own = named.filter(under)
  return own.length > 0 ? own : derived.filter(under)
}
