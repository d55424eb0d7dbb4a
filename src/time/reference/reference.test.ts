import { expect, it } from 'vitest'
import type { CountingRule } from '../../record/types.ts'
import { countTerm } from '../count.ts'
import { calendars } from '../testkit.ts'
import { workingDays } from '../working-days.ts'
import { type ReferenceInput, referenceCount } from './reference.ts'

const CASES = 100_000

/** A small seeded generator, so that each run tries the same cases (mulberry32). */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

it(`two implementations agree on ${CASES} generated terms`, () => {
  const { rules, holidays } = calendars()
  const known = workingDays(holidays)
  const none = workingDays([])
  const off = new Set(holidays.flatMap((h) => h.daysOff.map((d) => d.date)))
  const worked = new Set(holidays.flatMap((h) => h.workingWeekends.map((d) => d.date)))
  // Beside the five codes: kinds of counting that no code here uses, so that every branch is tried.
  const invented = (over: Partial<CountingRule>): CountingRule => ({ ...(rules[0] as CountingRule), otherReading: undefined, ...over })
  const all: (CountingRule | undefined)[] = [
    undefined,
    ...rules,
    invented({ days: 'working' }),
    invented({ firstDay: 'counted' }),
    invented({ lastDayOff: 'stays' }),
    invented({
      firstDay: 'counted',
      days: 'working',
      otherReading: { ...(rules[0] as CountingRule).otherReading, days: 'calendar' } as never,
    }),
  ]
  const random = generator(20261123)
  const upTo = (n: number) => Math.floor(random() * n)
  const pick = <T>(list: readonly T[]): T => list[upTo(list.length)] as T
  const flag = () => pick([undefined, false, true])
  const two = (n: number) => String(n).padStart(2, '0')
  const differences: unknown[] = []
  const kinds = new Set<string>()
  for (let i = 0; i < CASES; i++) {
    const day = new Date(Date.UTC(2015, 0, 1) + upTo(5844) * 86_400_000).toISOString().slice(0, 10)
    const start = random() < 0.3 ? `${day}T${two(upTo(24))}:${two(upTo(60))}` : day
    const unit = pick(['D', 'D', 'D', 'M', 'Y', 'W', 'H', 'MD', 'YMD'] as const)
    const term = {
      D: `P${1 + upTo(40)}D`,
      M: `P${1 + upTo(14)}M`,
      Y: `P${1 + upTo(5)}Y`,
      W: `P${1 + upTo(8)}W`,
      H: `PT${1 + upTo(240)}H`,
      MD: `P${1 + upTo(6)}M${1 + upTo(31)}D`,
      YMD: `P${1 + upTo(3)}Y${upTo(12)}M${1 + upTo(31)}D`,
    }[unit]
    const rule = pick(all)
    const covered = random() < 0.85
    const more = { workingDays: flag(), detention: flag(), before: random() < 0.2 ? true : undefined }
    const count = countTerm({ start, term, rule, days: covered ? known : none, ...more })
    const input: ReferenceInput = {
      start,
      term,
      rule,
      holidays: covered ? off : new Set(),
      workedWeekends: covered ? worked : new Set(),
      ...more,
    }
    const expected = referenceCount(input)
    kinds.add(`${unit} ${rule?.instrument ?? 'none'} ${more.detention === true} ${more.before === true} ${more.workingDays}`)
    if (count.due !== expected.due || count.dueSafe !== expected.dueSafe) {
      differences.push({ start, term, rule: rule?.id, ...more, got: [count.due, count.dueSafe], expected })
    }
  }
  console.log(`terms compared with the reference: ${CASES}, kinds of input: ${kinds.size}, differences: ${differences.length}`)
  expect(differences.slice(0, 5)).toEqual([])
})
