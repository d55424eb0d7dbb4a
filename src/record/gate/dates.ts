import { addDays, isDate } from '../../time/date.ts'
import type { Finding, Path } from '../problem.ts'
import type { Instrument, ISODate, Precision } from '../types.ts'
import type { Rule } from './rule.ts'

/** The oldest law that could matter here, and how far ahead (about three years) a law may be announced. */
const OLDEST = '1864-01-01'
const AHEAD_DAYS = 1_100
/** Nothing was checked before this project could exist. */
const FIRST_CHECK = '2020-01-01'
/** Fields that tell what has happened: never after the edition. */
const PAST = new Set(['adopted', 'signed', 'ratified', 'read', 'checked'])

/** Dates are days of the calendar, in the order in which things happen, and the past is past. */
export const dates: Rule = {
  name: 'date',
  entry(entry, { leaves, edition }) {
    const found: Finding[] = []
    const horizon = isDate(edition) && edition < '9000' ? addDays(edition, AHEAD_DAYS) : '2200-01-01'
    for (const { role, path, value } of leaves) {
      if (typeof value !== 'string') {
        if (role === 'span') found.push(...order(value as { from?: ISODate; to?: ISODate }, path))
        continue
      }
      const literal = role === 'dateref' && /^\d{4}-\d{2}-\d{2}$/.test(value)
      if (role !== 'date' && !literal) continue
      const field = String(path.at(-1))
      if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) continue
      if (!isDate(value)) found.push({ path, message: `${value} is no day of the calendar` })
      else if (value < OLDEST || value > horizon) found.push({ path, message: `${value} is out of all reason: is the year right?` })
      else if (PAST.has(field) && value > edition) found.push({ path, message: `${field} ${value} lies after the edition ${edition}` })
      else if (field === 'checked' && value < FIRST_CHECK) found.push({ path, message: `checked ${value} is before this record began` })
      else if (field === 'date' && path[0] === 'amendments' && value > edition)
        found.push({ path, message: `an act of ${value} lies after the edition ${edition}` })
    }
    const { checked, read } = (entry.value ?? {}) as { checked?: unknown; read?: unknown }
    if (typeof checked === 'string' && typeof read === 'string' && isDate(read) && read > checked && read <= edition) {
      found.push({ path: ['read'], message: `was read in the edition of ${read}, after it was checked (${checked})` })
    }
    if (entry.kind === 'instrument' && entry.fits) found.push(...instrument(entry.value as Instrument))
    return found
  },
}

function order({ from, to }: { from?: ISODate; to?: ISODate }, path: Path): Finding[] {
  return from !== undefined && to !== undefined && to <= from
    ? [{ path: [...path, 'to'], message: `ends on ${to}, not after it begins (${from})` }]
    : []
}

/** Is `a` later than `b`, as far as the precision of either tells? */
export function later(a: ISODate, b: ISODate, ...precisions: (Precision | undefined)[]): boolean {
  const length = precisions.includes('year') ? 4 : precisions.includes('month') ? 7 : 10
  return a.slice(0, length) > b.slice(0, length)
}

function instrument(i: Instrument): Finding[] {
  const found: Finding[] = []
  const t = i.treaty
  const must = (a: ISODate | undefined, b: ISODate | undefined, path: Path, what: string, ...p: (Precision | undefined)[]) => {
    if (a !== undefined && b !== undefined && later(a, b, ...p)) found.push({ path, message: `${what} (${a} and ${b})` })
  }
  must(i.adopted, i.inForce?.from, ['inForce', 'from'], 'is in force before it was adopted', i.inForce?.precision)
  must(i.adopted, i.read, ['read'], 'was read before it was adopted')
  must(i.adopted, t?.signed, ['treaty', 'signed'], 'was signed before it was adopted')
  must(i.adopted, t?.ratified, ['treaty', 'ratified'], 'was ratified before it was adopted')
  must(t?.signed, t?.ratified, ['treaty', 'ratified'], 'was ratified before it was signed')
  must(i.adopted, t?.inForce?.from, ['treaty', 'inForce', 'from'], 'binds before it was adopted', t?.inForce?.precision)
  if (!t?.inForce?.note)
    must(t?.ratified, t?.inForce?.from, ['treaty', 'inForce', 'from'], 'binds before it was ratified', t?.inForce?.precision)
  for (const [n, a] of (i.amendments ?? []).entries()) {
    const at = ['amendments', n] as const
    must(i.adopted, a.date, [...at, 'date'], 'is amended before it was adopted', a.precision)
    must(a.date, a.inForce, [...at, 'inForce'], 'an amendment is in force before it was adopted', a.precision)
    must(i.adopted, a.inForce, [...at, 'inForce'], 'an amendment is in force before the act was adopted', a.precision)
  }
  return found
}
