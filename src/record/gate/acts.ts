import type { Path } from '../problem.ts'
import type { Instrument, ISODate } from '../types.ts'
import { monthsOf } from './numbers.ts'
import type { Found, Rule, View } from './rule.ts'

interface Told {
  readonly entry: Found['entry']
  readonly path: Path
  readonly day: ISODate
}

/** `от 16 июля 2025 года № 210-VIII`, `№ 210-VIII от 16 июля 2025 года` */
const ACT_AFTER = /от (\d{1,2} [а-я]+) (\d{4}) (?:года|г\.),? №\s?(\d{1,3}-[IVX]{1,5})(?![\w-])/giu
const ACT_BEFORE = /№\s?(\d{1,3}-[IVX]{1,5}) от (\d{1,2} [а-я]+) (\d{4})/giu

/** An act, wherever the record names it by its number, has one date. */
export const acts: Rule = {
  name: 'act',
  record(view) {
    const told = new Map<string, Told[]>()
    const tell = (act: string, entry: Found['entry'], path: Path, day: ISODate | undefined) => {
      if (day === undefined) return
      const list = told.get(act) ?? []
      told.set(act, list)
      list.push({ entry, path, day })
    }
    collect(view, tell)
    return [...told].flatMap(([act, list]) => disagreeing(act, list))
  },
}

function collect(view: View, tell: (act: string, entry: Found['entry'], path: Path, day: ISODate | undefined) => void): void {
  for (const entry of view.entries) {
    if (!entry.fits) continue
    if (entry.kind === 'instrument') {
      const { number, adopted, amendments } = entry.value as Instrument
      if (number !== undefined) tell(number, entry, ['adopted'], adopted)
      for (const [i, a] of (amendments ?? []).entries()) tell(a.act, entry, ['amendments', i, 'date'], a.date)
    }
    for (const { role, path, value } of view.leaves(entry)) {
      if (role === 'text') named((value as { ru: string }).ru, (act, day) => tell(act, entry, [...path, 'ru'], day))
    }
  }
}

function named(text: string, tell: (act: string, day: ISODate) => void): void {
  if (!text.includes('№')) return
  for (const [, date = '', year = '', act = ''] of text.matchAll(ACT_AFTER)) tell(act, iso(date, year))
  for (const [, act = '', date = '', year = ''] of text.matchAll(ACT_BEFORE)) tell(act, iso(date, year))
}

function iso(date: string, year: string): ISODate {
  const [day = '', month = ''] = ([...monthsOf(date, 'ru')][0] ?? '').split('.')
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

/** Those that differ from what most say; all of them where none prevails. */
function disagreeing(act: string, list: readonly Told[]): Found[] {
  const counts = Map.groupBy(list, (t) => t.day)
  if (counts.size < 2) return []
  const most = Math.max(...[...counts.values()].map((l) => l.length))
  const prevailing = [...counts].filter(([, l]) => l.length === most).map(([day]) => day)
  return list
    .filter((t) => prevailing.length > 1 || t.day !== prevailing[0])
    .map((t) => {
      const other = list.find((o) => o.day !== t.day)
      return { entry: t.entry, path: t.path, message: `act ${act} is of ${t.day} here but of ${other?.day} in "${other?.entry.id}"` }
    })
}
