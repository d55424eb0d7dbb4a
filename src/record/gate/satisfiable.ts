import { bindingSpan, covers } from '../record.ts'
import type { DateRef, Formula, ISODate } from '../types.ts'
import type { View } from './rule.ts'

/**
 * Can a formula ever be true? A search over its branches with what each demands of facts, claims, steps and the order of dates.
 * It answers `false` only where every branch contradicts itself; what it cannot judge (and what is too large) counts as possible.
 */
export function satisfiable(formulas: readonly { readonly formula: Formula; readonly is: boolean }[], view: View): boolean {
  let steps = 0
  const state = new State()

  function solve(todo: readonly Goal[]): boolean {
    if (++steps > STEPS) return true
    const [goal, ...rest] = todo
    if (!goal) return true
    const branches = expand(goal, view)
    for (const branch of branches) {
      const mark = state.mark()
      if (branch.literals.every((l) => state.add(l)) && solve([...branch.goals, ...rest])) return true
      state.reset(mark)
    }
    return false
  }
  // What has one branch first: a contradiction shows before anything is split.
  return solve(formulas.map(({ formula, is }) => ({ formula, is, depth: 0 })))
}

const STEPS = 20_000
const DEPTH = 30

interface Goal {
  readonly formula: Formula
  readonly is: boolean
  readonly depth: number
}

type Literal =
  /** The variable has one of these values (of a domain that may be open). */
  | {
      readonly kind: 'value'
      readonly of: string
      readonly values: readonly string[]
      readonly is: boolean
      readonly domain: readonly string[] | null
    }
  | { readonly kind: 'under'; readonly provision: string; readonly is: boolean }
  /** `a` is before `b`, or on the same day unless strict. */
  | { readonly kind: 'order'; readonly a: DateRef; readonly b: DateRef; readonly strict: boolean }

interface Branch {
  readonly literals: readonly Literal[]
  readonly goals: readonly Goal[]
}

const BOOL = ['true', 'false']
const CLAIMS = {
  raised: BOOL,
  ongoing: BOOL,
  evidence: ['"none"', '"some"', '"strong"'],
  excuse: ['"ineffective"', '"unavailable"', '"prolonged"', '"inaccessible"'],
} as const

/** The ways in which a goal can be met. None: it cannot. */
function expand({ formula: f, is, depth }: Goal, view: View): Branch[] {
  const goal = (formula: Formula, value: boolean): Goal => ({ formula, is: value, depth: depth + 1 })
  const one = (...literals: Literal[]): Branch => ({ literals, goals: [] })
  const free: Branch = { literals: [], goals: [] }
  if (depth > DEPTH) return [free]
  if ('all' in f || 'any' in f) {
    const parts = 'all' in f ? f.all : f.any
    if ('all' in f === is) return [{ literals: [], goals: parts.map((p) => goal(p, is)) }]
    return parts.map((p) => ({ literals: [], goals: [goal(p, is)] }))
  }
  if ('not' in f) return expand(goal(f.not, !is), view)
  if ('always' in f) return f.always === is ? [free] : []
  if ('derived' in f) {
    const derived = view.get('derived', f.derived)
    return derived ? expand(goal(derived.formula, is), view) : [free]
  }
  if ('exhausted' in f) return [one({ kind: 'value', of: 'exhausted', values: ['true'], is, domain: BOOL })]
  if ('fact' in f) {
    const fact = view.get('fact', f.fact)
    const domain =
      fact?.type === 'bool' ? BOOL : fact?.type === 'choice' && fact.options ? fact.options.map((o) => JSON.stringify(o.id)) : null
    return [one({ kind: 'value', of: `fact:${f.fact}`, values: valuesOf(f), is, domain })]
  }
  if ('claim' in f) return [one({ kind: 'value', of: `claim:${f.claim}`, values: valuesOf(f), is, domain: CLAIMS[f.claim] })]
  if ('situation' in f) {
    const each = f.situation.map((s): Literal => ({ kind: 'value', of: `situation:${s}`, values: ['true'], is, domain: BOOL }))
    return is ? each.map((l) => one(l)) : [one(...each)]
  }
  if ('claimUnder' in f) {
    const each = f.claimUnder.map((p): Literal => ({ kind: 'under', provision: p, is }))
    return is ? each.map((l) => one(l)) : [one(...each)]
  }
  if ('step' in f) return steps(f, is)
  if ('within' in f) {
    const key = `within:${f.within}:${f.from}:${f.calendar ?? ''}:${f.workingDays ?? ''}`
    return [one({ kind: 'value', of: key, values: ['true'], is, domain: BOOL })]
  }
  if ('date' in f) {
    const orders = comparisons(f)
    if (is) return [one(...orders)]
    return orders.map((o) => one(opposite(o)))
  }
  return inForce(f.inForce, f.on, is, view)
}

function valuesOf(f: { readonly is?: unknown; readonly in?: readonly unknown[] }): string[] {
  return (f.in ?? [f.is ?? true]).map((v) => JSON.stringify(v))
}

function steps(f: Extract<Formula, { step: readonly string[] }>, is: boolean): Branch[] {
  const taken = (remedy: string, value: boolean): Literal => ({
    kind: 'value',
    of: `step:${remedy}`,
    values: ['true'],
    is: value,
    domain: BOOL,
  })
  const ended = (remedy: string, outcome: string, value: boolean): Literal => ({
    kind: 'value',
    of: `step:${remedy}:${outcome}`,
    values: ['true'],
    is: value,
    domain: BOOL,
  })
  const { outcome } = f
  if (outcome === undefined) {
    if (is) return f.step.map((r) => ({ literals: [taken(r, true)], goals: [] }))
    return [{ literals: f.step.map((r) => taken(r, false)), goals: [] }]
  }
  const pairs = f.step.flatMap((r) => outcome.map((o) => [r, o] as const))
  if (is) return pairs.map(([r, o]) => ({ literals: [taken(r, true), ended(r, o, true)], goals: [] }))
  return [{ literals: pairs.map(([r, o]) => ended(r, o, false)), goals: [] }]
}

type Order = Extract<Literal, { kind: 'order' }>

function comparisons(f: Extract<Formula, { date: string }>): Order[] {
  const order = (a: DateRef | undefined, b: DateRef | undefined, strict: boolean): Order[] =>
    a === undefined || b === undefined ? [] : [{ kind: 'order', a, b, strict }]
  return [
    ...order(f.after, f.date, true),
    ...order(f.onOrAfter, f.date, false),
    ...order(f.date, f.before, true),
    ...order(f.date, f.onOrBefore, false),
  ].filter((o) => o.a !== undefined)
}

function opposite({ a, b, strict }: Order): Order {
  return { kind: 'order', a: b, b: a, strict: !strict }
}

/** `on` lies in one of the spans in which the instrument or provision is law, or outside all of them. */
function inForce(norm: string, on: DateRef, is: boolean, view: View): Branch[] {
  const spans = spansOf(norm, view)
  if (spans === undefined) return [{ literals: [], goals: [] }]
  const order = (a: DateRef, b: DateRef, strict: boolean): Literal => ({ kind: 'order', a, b, strict })
  if (is)
    return spans.map((s) => ({ literals: [order(s.from, on, false), ...(s.to === undefined ? [] : [order(on, s.to, true)])], goals: [] }))
  const first = spans[0]
  const last = spans.at(-1)
  if (!first || !last) return [{ literals: [], goals: [] }]
  return [
    { literals: [order(on, first.from, true)], goals: [] },
    ...(last.to === undefined ? [] : [{ literals: [order(last.to, on, false)], goals: [] }]),
  ]
}

/** `undefined` where the record cannot tell (an unknown id, which another rule names). */
function spansOf(norm: string, view: View): { from: ISODate; to?: ISODate }[] | undefined {
  if (!norm.includes('/')) {
    const instrument = view.get('instrument', norm)
    if (!instrument) return undefined
    const span = bindingSpan(instrument)
    return span ? [span] : []
  }
  const located = view.provision(norm)
  if (!located) return undefined
  const span = bindingSpan(located.instrument)
  if (!span) return []
  return located.provision.versions.flatMap((v) => {
    const from = v.from > span.from ? v.from : span.from
    const to = v.to === undefined ? span.to : span.to === undefined || v.to < span.to ? v.to : span.to
    return to !== undefined && to <= from ? [] : [{ from, to }]
  })
}

/** What one branch demands so far; `add` answers whether it still holds together. */
class State {
  private readonly literals: Literal[] = []

  mark(): number {
    return this.literals.length
  }

  reset(mark: number): void {
    this.literals.length = mark
  }

  add(literal: Literal): boolean {
    this.literals.push(literal)
    if (literal.kind === 'value') return this.hasValue(literal)
    if (literal.kind === 'under') return this.hasProvision()
    return this.hasOrder()
  }

  private hasValue({ of, domain }: Extract<Literal, { kind: 'value' }>): boolean {
    const demands = this.literals.filter((l) => l.kind === 'value' && l.of === of) as Extract<Literal, { kind: 'value' }>[]
    const wanted = demands.filter((d) => d.is)
    const candidates = domain ?? wanted[0]?.values
    // An open domain always has one more value.
    if (candidates === undefined) return true
    return candidates.some((v) => demands.every((d) => d.values.includes(v) === d.is))
  }

  private hasProvision(): boolean {
    const under = this.literals.filter((l) => l.kind === 'under') as Extract<Literal, { kind: 'under' }>[]
    const wanted = under.filter((u) => u.is).map((u) => u.provision)
    const refused = under.filter((u) => !u.is).map((u) => u.provision)
    const related = wanted.every((a) => wanted.every((b) => covers(a, b) || covers(b, a)))
    return related && wanted.every((w) => refused.every((r) => !covers(r, w)))
  }

  /** Dates can be put in order unless some must come before itself. */
  private hasOrder(): boolean {
    const orders = this.literals.filter((l) => l.kind === 'order') as Order[]
    const nodes = [...new Set(orders.flatMap((o) => [o.a, o.b]))]
    const index = new Map(nodes.map((n, i) => [n, i]))
    const size = nodes.length
    // 0: nothing known, 1: not after, 2: before.
    const known = new Uint8Array(size * size)
    const set = (a: number, b: number, v: number) => {
      if ((known[a * size + b] ?? 0) < v) known[a * size + b] = v
    }
    for (const o of orders) set(index.get(o.a) ?? 0, index.get(o.b) ?? 0, o.strict ? 2 : 1)
    for (const [i, a] of nodes.entries()) {
      for (const [j, b] of nodes.entries()) if (i !== j && /^\d{4}-/.test(a) && /^\d{4}-/.test(b) && a < b) set(i, j, 2)
    }
    for (let k = 0; k < size; k++) {
      for (let i = 0; i < size; i++) {
        const ik = known[i * size + k] ?? 0
        if (ik === 0) continue
        for (let j = 0; j < size; j++) {
          const kj = known[k * size + j] ?? 0
          if (kj !== 0) set(i, j, Math.max(ik, kj))
        }
      }
    }
    for (let i = 0; i < size; i++) if (known[i * size + i] === 2) return false
    return true
  }
}
