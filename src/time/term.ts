/** A text that is no legal term. Names the value and the reason. */
export class TermError extends Error {
  readonly value: string
  readonly reason: string
  constructor(value: string, reason: string) {
    super(`"${value}" is not a term of law: ${reason}`)
    this.name = 'TermError'
    this.value = value
    this.reason = reason
  }
}

/** A period as laws set it: hours alone, weeks alone, or years, months and days together. */
export type Term =
  | { readonly kind: 'hours'; readonly hours: number }
  | { readonly kind: 'date'; readonly months: number; readonly weeks: number; readonly days: number }

const FORMS = 'write P15D (days), P2W (weeks), P3M (months), P5Y (years), P1M15D, or PT72H (hours)'

/** Reads an ISO 8601 duration of the forms that laws use; throws `TermError` for any other text. */
export function parseTerm(value: string): Term {
  const hours = /^PT(\d{1,5})H$/.exec(value)
  if (hours) return { kind: 'hours', hours: positive(value, Number(hours[1])) }
  const weeks = /^P(\d{1,4})W$/.exec(value)
  if (weeks) return { kind: 'date', months: 0, weeks: positive(value, Number(weeks[1])), days: 0 }
  const date = /^P(?:(\d{1,3})Y)?(?:(\d{1,4})M)?(?:(\d{1,5})D)?$/.exec(value)
  if (date && value !== 'P') {
    const months = Number(date[1] ?? 0) * 12 + Number(date[2] ?? 0)
    const days = Number(date[3] ?? 0)
    positive(value, months + days)
    return { kind: 'date', months, weeks: 0, days }
  }
  if (/^PT\d+M$/.test(value)) throw new TermError(value, `PT…M means minutes, which no law here counts; ${FORMS}`)
  if (/^P.*T/.test(value)) throw new TermError(value, `days and hours, minutes or seconds cannot be mixed; ${FORMS}`)
  throw new TermError(value, FORMS)
}

/** About how long a term is, in hours, to set terms in order: a month is taken for 30 days. Dates are never made from it. */
export function roughHours(term: Term): number {
  return term.kind === 'hours' ? term.hours : 24 * (term.days + 7 * term.weeks + 30 * term.months)
}

function positive(value: string, n: number): number {
  if (n === 0) throw new TermError(value, 'a term must be longer than nothing')
  return n
}
