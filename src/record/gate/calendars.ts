import { isDate, weekday } from '../../time/date.ts'
import type { Found, Rule } from './rule.ts'

/** Days off, zones of time and the rank of treaties: each day has one truth. */
export const calendars: Rule = {
  name: 'calendar',
  record(view) {
    const found: Found[] = []
    const years = new Map<number, string>()
    for (const { entry, value } of view.all('holidays')) {
      const other = years.get(value.year)
      if (other) found.push({ entry, path: ['year'], message: `the days off of ${value.year} stand in "${other}" already` })
      years.set(value.year, value.id)
      if (!value.id.includes(String(value.year)))
        found.push({ entry, path: ['year'], message: `the year is ${value.year} but the id "${value.id}"` })
      const seen = new Set<string>()
      for (const [list, days] of [
        ['daysOff', value.daysOff],
        ['workingWeekends', value.workingWeekends],
      ] as const) {
        let before = ''
        for (const [i, { date }] of days.entries()) {
          const path = [list, i, 'date']
          if (!isDate(date)) continue
          if (!date.startsWith(`${value.year}-`)) found.push({ entry, path, message: `${date} is not in ${value.year}` })
          if (seen.has(date)) found.push({ entry, path, message: `${date} stands here twice` })
          else if (date < before) found.push({ entry, path, message: `${date} stands after ${before}; keep the order of days` })
          seen.add(date)
          before = date
          const weekend = weekday(date) >= 6
          if (list === 'workingWeekends' && !weekend) found.push({ entry, path, message: `${date} is no Saturday or Sunday` })
        }
      }
    }
    const counted = new Map<string, string>()
    for (const { entry, value } of view.all('counting')) {
      const other = counted.get(value.instrument)
      if (other) found.push({ entry, path: ['instrument'], message: `"${other}" says already how ${value.instrument} counts` })
      counted.set(value.instrument, other ?? value.id)
      if (value.otherReading?.days === value.days)
        found.push({ entry, path: ['otherReading', 'days'], message: 'the other reading counts the same days' })
      if (
        value.basis.some((b) => !b.startsWith(`${value.instrument}/`)) &&
        !value.basis.some((b) => b.startsWith(`${value.instrument}/`))
      ) {
        found.push({ entry, path: ['basis'], message: `nothing of ${value.instrument} says so` })
      }
    }
    const zones = [...view.all('zone')].sort((a, b) => (a.value.from < b.value.from ? -1 : 1))
    found.push(...line(zones.map(({ entry, value }) => ({ entry, path: [], ...value }))))
    for (const { entry, value } of view.all('hierarchy')) {
      found.push(...line(value.treatyClauses.map((c, i) => ({ entry, path: ['treatyClauses', i], from: c.from, to: c.to }))))
    }
    return found
  },
}

/** One after another, without gap or overlap. */
function line(spans: readonly { entry: Found['entry']; path: (string | number)[]; from: string; to?: string }[]): Found[] {
  return spans.flatMap((span, i): Found[] => {
    const found: Found[] = []
    if (span.to !== undefined && span.to <= span.from)
      found.push({ entry: span.entry, path: [...span.path, 'to'], message: `ends on ${span.to}, not after it begins (${span.from})` })
    const before = spans[i - 1]
    if (before && before.to !== span.from) {
      const what = before.to === undefined || before.to > span.from ? 'overlaps with' : 'leaves a gap after'
      found.push({
        entry: span.entry,
        path: [...span.path, 'from'],
        message: `begins on ${span.from} and ${what} the one before, which ends ${before.to === undefined ? 'never' : `on ${before.to}`}`,
      })
    }
    return found
  })
}
