import { say } from '../language/say.ts'
import { within } from '../record/record.ts'
import type { Deadline, Lang, Remedy } from '../record/types.ts'
import { addDays, type Count, parseTerm, roughHours } from '../time/index.ts'
import { type Context, countOnce, dateOf } from './context.ts'
import { refWords } from './explain.ts'
import { evaluate, missing } from './formula.ts'
import { messages } from './messages.ts'
import type { DueStep } from './types.ts'

/** The last day to use a remedy, as far as it can be known. */
export interface Due {
  readonly due: string | null
  /** The earliest day where readings or rules differ. */
  readonly dueSafe: string | null
  /** The latest day on any reading of the rule that applies, where it is later than the safe one. */
  readonly dueOther: string | null
  /** The day to act by: the safe one; when that is past, the one on another reading while it is ahead. */
  readonly actBy: string | null
  readonly restorable: 'yes' | 'no' | 'unknown' | null
  /** True: the safe day lies before the day of asking. `null`: a term runs, but its start is not known. */
  readonly missed: boolean | null
  /** The term has run out on every reading of every rule that may apply: only then may it close a way. */
  readonly over: boolean
  /** A missed term closes the way, puts it at risk, or does nothing. */
  readonly effect: 'closes' | 'risk' | 'nothing'
  readonly missing: readonly string[]
  /** The arithmetic, made on demand: most callers only need the day. */
  why(lang: Lang): DueStep[]
}

interface Counted {
  readonly rule: Deadline
  readonly startRef: string | null
  readonly count: Count | null
  readonly missing: readonly string[]
}

/**
 * The deadline of a remedy for a filing on the day of asking. The first rule in force whose `when` holds is used; where a `when` is
 * unknown every rule that may apply is counted, and the earliest day is the safe one.
 */
export function dueOf(remedy: Remedy, ctx: Context): Due {
  const unknown = new Set<string>()
  const rules: Deadline[] = []
  for (const rule of remedy.deadline) {
    if (rule.inForce !== undefined && !within(rule.inForce, ctx.input.at)) continue
    const applies = rule.when === undefined ? true : evaluate(rule.when, ctx)
    if (applies === false) continue
    rules.push(rule)
    if (applies === true) break
    if (rule.when) missing(rule.when, ctx, unknown)
  }
  const counted = rules.map((rule) => count(rule, ctx))
  const [only] = counted
  const settled = counted.length === 1 && unknown.size === 0 ? only : undefined
  const days = counted.flatMap((c) => (c.count ? [c.count.dueSafe ?? c.count.due] : []))
  const known = days.length > 0 ? days.reduce((a, b) => (a < b ? a : b)) : null
  // The day of a longer term is no safe day while a shorter one, whose start is not known, may be running.
  const shorter = counted.some(
    ({ rule, count }) => count === null && effectOf(rule) !== 'nothing' && (known ?? '') > endFromToday(rule, ctx.input.at),
  )
  const earliest = shorter ? null : known
  const latest = settled?.count ? latestDay(settled.rule, settled.count) : null
  for (const c of counted) if (effectOf(c.rule) !== 'nothing') for (const m of c.missing) unknown.add(m)
  const effects = counted.map((c) => effectOf(c.rule)).filter((e) => e !== 'nothing')
  const missed = missedOf(counted, ctx.input.at)
  const dueOther = latest !== null && earliest !== null && latest > earliest ? latest : null
  const ahead = dueOther !== null && dueOther.slice(0, 10) >= ctx.input.at ? dueOther : null
  return {
    due: settled?.count?.due ?? null,
    dueSafe: earliest,
    dueOther,
    actBy: missed === true ? ahead : earliest,
    restorable: settled?.rule.restorable ?? null,
    missed,
    over: counted.length > 0 && counted.every((c) => c.count !== null && latestDay(c.rule, c.count).slice(0, 10) < ctx.input.at),
    effect: effects.length === 0 ? 'nothing' : effects.every((e) => e === 'closes') ? 'closes' : 'risk',
    missing: [...unknown],
    why: (lang) => whyOf(counted, unknown.size > 0 && counted.length > 1, ctx, lang),
  }
}

/** About when a term would end if it began on the day of asking: enough to set terms in order; never shown. */
export function endFromToday({ term, safeTerm = term }: Deadline, at: string): string {
  return safeTerm === undefined ? '9999-12-31' : addDays(at, Math.floor(roughHours(parseTerm(safeTerm)) / 24))
}

function effectOf(rule: Deadline): 'closes' | 'risk' | 'nothing' {
  if (rule.term === undefined) return 'nothing'
  return rule.missed ?? (rule.restorable === 'no' ? 'closes' : 'risk')
}

/** The day after which the term has run out. A notice that is due so long before an event is in time on its last day in every reading. */
function lastDay(rule: Deadline, count: Count): string {
  return (rule.before ? count.due : (count.dueSafe ?? count.due)).slice(0, 10)
}

/** The last day on the reading that gives the most time. */
function latestDay(rule: Deadline, count: Count): string {
  return rule.before ? count.due : count.readings.reduce((latest, r) => (r.due > latest ? r.due : latest), count.due)
}

/** Missed for certain only if every rule that may apply has run out; a rule that sets no period never does. */
function missedOf(counted: readonly Counted[], at: string): boolean | null {
  if (counted.length === 0) return false
  const values = counted.map((c) => (effectOf(c.rule) === 'nothing' ? false : c.count === null ? null : lastDay(c.rule, c.count) < at))
  if (values.every((v) => v === true)) return true
  if (values.every((v) => v === false)) return false
  return null
}

function count(rule: Deadline, ctx: Context): Counted {
  if (rule.term === undefined) return { rule, startRef: null, count: null, missing: [] }
  const needed = new Set<string>()
  for (const ref of rule.start ?? []) {
    const start = dateOf(ctx, ref)
    if (start.date === null) {
      for (const m of start.missing) needed.add(m)
      continue
    }
    const { term, safeTerm, calendar, workingDays, detention, before } = rule
    const long = countOnce(ctx, { start: start.date, term, calendar, workingDays, detention, before })
    const short = safeTerm && countOnce(ctx, { start: start.date, term: safeTerm, calendar, workingDays, detention })
    return { rule, startRef: ref, count: short ? shortened(long, short) : long, missing: [] }
  }
  return { rule, startRef: null, count: null, missing: [...needed] }
}

/** A term that may be a shorter one: its own day stays due, that of the shorter one is safe. */
function shortened(long: Count, short: Count): Count {
  return {
    due: long.due,
    dueSafe: short.dueSafe ?? short.due,
    readings: [...long.readings, ...short.readings],
    steps: [...long.steps, { text: messages['due-shorter'], date: null, provision: null }, ...short.steps],
    warnings: [...long.warnings, ...short.warnings.filter((w) => !long.warnings.some((l) => l.en === w.en))],
  }
}

/** Where several rules may apply, the arithmetic of the earliest, which is the one shown, and of the others the day on which they end. */
function whyOf(counted: readonly Counted[], several: boolean, ctx: Context, lang: Lang): DueStep[] {
  const steps: DueStep[] = several ? [{ text: messages['due-several'][lang], provision: null }] : []
  const day = ({ count }: Counted) => count?.dueSafe ?? count?.due
  const [earliest] = counted.flatMap((c) => day(c) ?? []).sort()
  const first = counted.find((c) => earliest !== undefined && day(c) === earliest)
  for (const c of counted) {
    const { rule, startRef, count } = c
    steps.push({ text: rule.text[lang], provision: rule.basis[0] ?? null })
    const end = several && c !== first && count?.steps.find((s) => s.date === count.due)
    if (end) {
      steps.push({ text: end.text[lang], provision: end.provision })
      continue
    }
    if (rule.term === undefined) continue
    if (count === null || startRef === null) {
      steps.push({ text: messages['due-no-start'][lang], provision: null })
      continue
    }
    steps.push({ text: say(messages['due-start'], lang, { start: refWords(ctx, startRef, lang) }), provision: null })
    for (const s of count.steps) steps.push({ text: s.text[lang], provision: s.provision })
    for (const w of count.warnings) steps.push({ text: w[lang], provision: null })
    if (rule.restorableText) steps.push({ text: rule.restorableText[lang], provision: null })
  }
  return steps
}
