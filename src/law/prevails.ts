import { type ArashaRecord, splitProvision, versionOn, within } from '../record/record.ts'
import type { Hierarchy, ISODate, Precision, Status, Text } from '../record/types.ts'
import { messages } from './messages.ts'
import { type NormOn, normOn, weakest } from './view.ts'
import { tell } from './words.ts'

export interface PrevailsStep {
  readonly text: Text
  readonly provision: string | null
  readonly status: Status
}

export interface Prevails {
  readonly record: { readonly edition: string; readonly digest: string }
  readonly on: ISODate
  readonly a: string
  readonly b: string
  /** The norm that prevails; `null` where neither does or the record cannot tell. */
  readonly winner: string | null
  /**
   * `equal`: of one force, read together. `not-in-force`: at least one of them was not law on that day, the steps say which.
   * `unknown`: the record lacks what would decide, the steps say what.
   */
  readonly outcome: 'a' | 'b' | 'equal' | 'not-in-force' | 'unknown'
  readonly steps: readonly PrevailsStep[]
  readonly warnings: readonly Text[]
}

/**
 * Which of two norms prevails on a day, and why: are both in force; their rank on that day (a treaty by the clause in force);
 * then the later over the earlier. Norms are provisions or whole acts. What a treaty demands of the State in international law
 * is stated apart, always. Throws `UnknownIdError` for an id that the record does not hold.
 */
export function prevails(record: ArashaRecord, a: string, b: string, on: ISODate): Prevails {
  const contest = new Contest(record, normOn(record, a, on), normOn(record, b, on), on)
  const outcome = contest.decide()
  contest.responsibility()
  const { steps, warnings } = contest
  const winner = outcome === 'a' ? a : outcome === 'b' ? b : null
  return { record: { edition: record.edition, digest: record.digest }, on, a, b, winner, outcome, steps, warnings }
}

type Outcome = Prevails['outcome']

/** Two norms before the scales: gathers the steps as they are taken. */
class Contest {
  readonly steps: PrevailsStep[] = []
  readonly warnings: Text[] = []
  private readonly record: ArashaRecord
  private readonly a: NormOn
  private readonly b: NormOn
  private readonly on: ISODate
  private readonly hierarchy: Hierarchy | undefined

  constructor(record: ArashaRecord, a: NormOn, b: NormOn, on: ISODate) {
    this.record = record
    this.a = a
    this.b = b
    this.on = on
    this.hierarchy = record.all('hierarchy')[0]
  }

  decide(): Outcome {
    const { a, b } = this
    for (const norm of [a, b]) this.step(norm.why, norm.provision ? norm.id : null, norm.status)
    for (const norm of a.id === b.id ? [a] : [a, b]) this.warnings.push(...norm.cautions)
    // A known absence answers the question even where the other norm is in doubt.
    if (a.state === 'not-in-force' || b.state === 'not-in-force') {
      this.step(messages.notInForceEnd)
      return 'not-in-force'
    }
    if (a.state === 'unknown' || b.state === 'unknown') return 'unknown'
    if (a.state === 'not-binding' || b.state === 'not-binding') return this.softLaw()
    if (a.id === b.id) {
      this.step(messages.sameNorm)
      return 'equal'
    }
    if (a.instrument.id === b.instrument.id) {
      this.step(messages.sameAct)
      this.principle('special')
      this.principle('later')
      return 'equal'
    }
    const treatyA = a.instrument.kind === 'treaty'
    const treatyB = b.instrument.kind === 'treaty'
    if (treatyA && treatyB) {
      this.step(messages.twoTreaties)
      return 'equal'
    }
    if (treatyA) return this.treaty(a, b, 'a', 'b')
    if (treatyB) return this.treaty(b, a, 'b', 'a')
    return this.levels()
  }

  /** Said whenever a treaty that binds Kazakhstan on the day takes part, whatever the answer within the country. */
  responsibility(): void {
    const binding = [this.a, this.b].some((n) => n.instrument.kind === 'treaty' && (n.state === 'in-force' || n.state === 'unknown'))
    if (binding) this.principle('responsibility')
  }

  private softLaw(): Outcome {
    const { a, b } = this
    if (a.state === b.state) {
      this.step(messages.softBoth)
      return 'equal'
    }
    const winner = a.state === 'not-binding' ? b : a
    this.step(tell(messages.softLoses, { winner: winner.name }))
    return winner === a ? 'a' : 'b'
  }

  private treaty(treaty: NormOn, other: NormOn, ifTreaty: Outcome, ifOther: Outcome): Outcome {
    const kind = other.instrument.kind
    if (kind === 'constitution') {
      const level = this.hierarchy?.levels.find((l) => l.kind === 'constitution')
      const basis = this.basisOf(level?.basis ?? [])
      this.step(tell(messages.constitutionOverTreaty, { winner: other.name }), basis.provision, basis.status)
      return ifOther
    }
    const clause = this.hierarchy?.treatyClauses.find((c) => within(c, this.on))
    if (!clause) {
      this.step(messages.noClause, null, 'unverified')
      return 'unknown'
    }
    const basis = this.basisOf(clause.basis)
    // The clause states its own dates: its first basis is named even where the record lacks that text.
    this.step(clause.text, basis.provision ?? clause.basis[0] ?? null, clause.status)
    const verdict = clause.effect === 'priority' ? messages.treatyPrevails : messages.treatyPrevailsByStatute
    this.step(tell(verdict, { winner: treaty.name, loser: other.name }), basis.provision ?? clause.basis[0] ?? null, clause.status)
    if (clause.warning) this.warnings.push(clause.warning)
    const ratified = treaty.instrument.treaty?.ratified
    if (ratified === undefined || ratified > this.on) this.warnings.push(tell(messages.warnRatified, { id: treaty.instrument.short }))
    if (kind === 'constitutional-law') this.warnings.push(messages.warnConstitutionalLaw)
    return ifTreaty
  }

  private levels(): Outcome {
    const { a, b } = this
    const levels = this.hierarchy?.levels ?? []
    const rankA = levels.findIndex((l) => l.kind === a.instrument.kind)
    const rankB = levels.findIndex((l) => l.kind === b.instrument.kind)
    const levelA = levels[rankA]
    const levelB = levels[rankB]
    if (!levelA || !levelB) {
      this.step(messages.outsideLevels, null, 'unverified')
      return 'unknown'
    }
    const higher = rankA <= rankB ? levelA : levelB
    const basis = this.basisOf(higher.basis)
    if (basis.provision === null) this.warnings.push(messages.warnLevelBasis)
    if (rankA === rankB) {
      this.step(tell(messages.sameLevel, { level: levelA.title }), basis.provision, basis.status)
      this.principle('special')
      this.principle('later')
      return this.byTime()
    }
    const winner = rankA < rankB ? a : b
    const names = { a: a.name, levelA: levelA.title, b: b.name, levelB: levelB.title, winner: winner.name }
    this.step(tell(messages.level, names), basis.provision, basis.status)
    return winner === a ? 'a' : 'b'
  }

  /** Acts of one level: the one brought into effect later, if acts and norms tell the same story and the days are known well enough. */
  private byTime(): Outcome {
    const { a, b } = this
    const acts = orderOf(spanOf(a), spanOf(b))
    const norms = orderOf(a, b)
    const order = a.provision && b.provision ? (acts === norms ? acts : acts === 'same' ? norms : null) : acts
    if (order === null || order === 'rough') {
      this.step(messages.laterUnknown, null, 'unverified')
      return 'unknown'
    }
    if (order === 'same') {
      this.step(tell(messages.laterSame, { on: { day: a.from as ISODate } }))
      return 'equal'
    }
    const [winner, loser] = order === 'first' ? [a, b] : [b, a]
    const days = { laterOn: { day: winner.from as ISODate }, earlierOn: { day: loser.from as ISODate } }
    this.step(
      tell(messages.later, { winner: winner.name, ...days }),
      this.basisOf(this.hierarchy?.principles.later.basis ?? []).provision,
      weakest(a.status, b.status),
    )
    this.warnings.push(messages.warnSpecial)
    return winner === a ? 'a' : 'b'
  }

  private principle(name: keyof Hierarchy['principles']): void {
    const principle = this.hierarchy?.principles[name]
    if (!principle) return
    const basis = this.basisOf(principle.basis)
    this.step(principle.text, basis.provision, basis.status)
  }

  /** The first of several provisions that is law on the day; none where the record holds none for it. */
  private basisOf(basis: readonly string[]): { provision: string | null; status: Status } {
    for (const id of basis) {
      const parts = splitProvision(id)
      const located = this.record.provision(id)
      if (!parts || !located) continue
      const version = versionOn(located.instrument, located.provision, this.on)
      if (version) return { provision: id, status: version.status }
    }
    return { provision: null, status: 'unverified' }
  }

  private step(text: Text, provision: string | null = null, status: Status = 'official'): void {
    this.steps.push({ text, provision, status })
  }
}

interface Start {
  readonly from: ISODate | null
  readonly fromPrecision: Precision
}

function spanOf(norm: NormOn): Start {
  const span = norm.instrument.inForce
  return { from: span?.from ?? null, fromPrecision: span?.precision ?? 'day' }
}

/** Which of two beginnings is the later one; `rough` where they are too vague to say. */
function orderOf(a: Start, b: Start): 'first' | 'second' | 'same' | 'rough' {
  if (a.from === null || b.from === null) return 'rough'
  const cut = { day: 10, month: 7, year: 4 }
  const length = Math.min(cut[a.fromPrecision], cut[b.fromPrecision])
  const [x, y] = [a.from.slice(0, length), b.from.slice(0, length)]
  if (x === y) return length === 10 ? 'same' : 'rough'
  return x > y ? 'first' : 'second'
}
