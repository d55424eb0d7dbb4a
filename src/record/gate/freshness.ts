import { daysBetween, isDate } from '../../time/date.ts'
import type { Entry, Instrument } from '../types.ts'
import type { Found, Rule } from './rule.ts'

const YEAR = 365

/** What is old or uncertain is told, never refused. */
export const freshness: Rule = {
  name: 'freshness',
  record({ entries, meta, edition }) {
    const found: Found[] = []
    const warn = (f: Omit<Found, 'severity'>) => found.push({ ...f, severity: 'warning' })
    if (!isDate(edition)) return found
    const old = (day: string | undefined, days: number | undefined) =>
      day !== undefined && days !== undefined && isDate(day) && day <= edition && daysBetween(day, edition) > days
    for (const entry of entries) {
      if (!entry.fits || entry.kind === 'source') continue
      const value = entry.value as Entry
      if (old(value.checked, meta?.volatility[entry.kind]))
        warn({
          entry,
          path: ['checked'],
          message: `was checked on ${value.checked}, longer ago than its kind allows (${meta?.volatility[entry.kind]} days)`,
        })
      if (value.status === 'unverified') warn({ entry, path: ['status'], message: 'is unverified' })
      if (entry.kind !== 'instrument') continue
      const instrument = value as Instrument
      if (instrument.inForce?.to !== undefined && instrument.inForce.to <= edition) continue
      if (old(instrument.read, YEAR))
        warn({ entry, path: ['read'], message: `was read in the edition of ${instrument.read}, more than a year ago` })
    }
    return found
  },
}
