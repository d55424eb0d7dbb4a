import { type ArashaRecord, bindingSpan, covers } from '../record/record.ts'
import type { Amendment, Instrument, ISODate } from '../record/types.ts'
import { type Article, byArticle } from './articles.ts'

/** One right in two texts. */
export interface Pair {
  readonly right: string
  readonly a: readonly Article[]
  readonly b: readonly Article[]
  readonly in: 'both' | 'a' | 'b'
}

/** Two acts right by right: the articles of each that guarantee it. Rights that neither guarantees are left out. */
export function pairs(record: ArashaRecord, a: string, b: string): readonly Pair[] {
  return record.all('right').flatMap((right) => {
    const ids = record.guarantees(right.id)
    const of = (act: string) =>
      byArticle(
        record,
        ids.filter((id) => covers(act, id)),
      )
    const [inA, inB] = [of(a), of(b)]
    if (inA.length + inB.length === 0) return []
    return [{ right: right.id, a: inA, b: inB, in: inA.length === 0 ? 'b' : inB.length === 0 ? 'a' : 'both' } as const]
  })
}

export interface ActBetween {
  readonly instrument: Instrument
  readonly amendment: Amendment
  readonly on: ISODate
}

/** Amending acts that came into effect after the one day and not after the other; where that is not known, that were adopted then. */
export function amendmentsBetween(record: ArashaRecord, from: ISODate, to: ISODate, inside?: string): readonly ActBetween[] {
  return record
    .all('instrument')
    .filter((i) => inside === undefined || i.id === inside)
    .flatMap((instrument) =>
      (instrument.amendments ?? []).flatMap((amendment) => {
        const on = amendment.inForce ?? amendment.date
        return on !== undefined && on > from && on <= to ? [{ instrument, amendment, on }] : []
      }),
    )
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}

/** The older Constitution and the one that replaced it: the pair for which the record has verdicts. */
export function constitutions(record: ArashaRecord): readonly [Instrument, Instrument] | undefined {
  const [old, now] = record
    .all('instrument')
    .filter((i) => i.kind === 'constitution')
    .toSorted((a, b) => ((bindingSpan(a)?.from ?? '') < (bindingSpan(b)?.from ?? '') ? -1 : 1))
  return old && now ? [old, now] : undefined
}
