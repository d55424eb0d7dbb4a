import { dateInWords, plural, say } from '../language/say.ts'
import type { Lang, Status, Text } from '../record/types.ts'
import { addDays, addMonths, daysBetween, weekday } from './date.ts'
import { messages, weekdayNames } from './messages.ts'
import type { Term } from './term.ts'
import type { CountStep, Path, Reading, Trace } from './trace.ts'
import type { DayOff } from './working-days.ts'

type Param = string | number | Text | { readonly day: string } | ((lang: Lang) => string)

/** Puts a count into words: what was done at each step, by which article, and what is not sure. */
export function explain(trace: Trace): { steps: CountStep[]; readings: Reading[]; warnings: Text[] } {
  return { steps: steps(trace), readings: readings(trace), warnings: warnings(trace) }
}

function steps(trace: Trace): CountStep[] {
  const { input, term, main, other } = trace
  const rule = input.rule
  // The first basis of a rule is the article of the first day, the second that of the last.
  const first = rule?.basis[0] ?? null
  const last = rule?.basis[1] ?? first
  const out: CountStep[] = []
  const add = (text: Text, date: string | null = null, provision: string | null = null) => out.push({ text, date, provision })

  add(
    tell(trace.before ? messages.startBefore : messages.start, { ...dayParams(input.start), term: termWords(term, main.working) }),
    input.start,
  )
  if (rule) add(tell(messages.byRule, { text: rule.text }), null, article(first))
  else add(trace.before ? messages.noRuleBefore : messages.noRule)
  if (trace.before && input.detention) add(tell(messages.detentionIgnoredBefore))
  if (input.workingDays === true && trace.detention) add(tell(messages.workingIgnoredDetention))
  else if (input.workingDays === true && !main.working) add(tell(messages.workingIgnoredUnits))

  if (term.kind === 'hours') {
    const from = trace.from as string
    const counted = trace.detention
      ? messages.hourDetention
      : from.slice(11) !== input.start.slice(11) && trace.startMinute !== null
        ? messages.hourNot
        : messages.hourPlain
    add(tell(counted, { date: { day: from } }), from, first)
    if (trace.zoneShift !== 0)
      add(tell(messages.zoneChange, { offset: `${trace.zoneShift > 0 ? '+' : '−'}${Math.abs(trace.zoneShift) / 60} h` }))
    add(tell(messages.nominalHours, { date: { day: main.due } }), main.due, article(last))
    if (trace.detention) add(tell(messages.notMovedDetention), null, last)
    else if (main.moved.length > 0) add(tell(messages.notMovedHours, { days: daysOff(main.moved) }), main.due, null)
    if (other) add(tell(messages.readingZone, { date: { day: other.path.due } }), other.path.due)
    return out
  }

  if (!trace.before) {
    const dayOne = trace.firstCounted ? trace.startDate : addDays(trace.startDate, 1)
    const counted = trace.detention ? messages.firstDayDetention : trace.firstCounted ? messages.firstDayCounted : messages.firstDayNot
    add(tell(counted, dayParams(dayOne)), dayOne, first)
  }
  const end = addMonths(trace.startDate, trace.before ? -term.months : term.months)
  if (term.months > 0 && end.slice(8) !== trace.startDate.slice(8))
    add(tell(messages.nominalShort, { day: Number(trace.startDate.slice(8)) }), end, article(last))
  if (main.working) {
    add(tell(messages.workingNamed), null, null)
    tellPassed(main, add)
    add(tell(trace.before ? messages.nominalBefore : messages.nominalWorking, dayParams(main.due)), main.due, article(last))
  } else {
    add(tell(trace.before ? messages.nominalBefore : messages.nominal, dayParams(main.nominal)), main.nominal, article(last))
    if (main.moved.length > 0) add(tell(messages.moved, { days: daysOff(main.moved), ...dayParams(main.due) }), main.due, last)
    for (const w of main.worked) add(tell(messages.workedWeekend, dayParams(w.date)), w.date)
    const off = main.moved.length === 0 ? input.days.isDayOff(main.due) : null
    if (off) add(tell(messages.dayOffNote, { days: daysOff([off]) }), main.due)
  }
  if (trace.detention) add(tell(messages.notMovedDetention), null, last)

  if (other) {
    if (trace.before) {
      add(tell(messages.beforeWhy, { date: { day: other.path.due } }), other.path.due)
      tellPassed(other.path, add)
    } else if (other.kind === 'same-date') {
      add(tell(messages.readingSameDate, { date: { day: other.path.due } }), other.path.due, article(last))
    } else {
      const reading = rule?.otherReading
      if (reading)
        add(tell(messages.otherReading, { date: { day: other.path.due }, text: reading.text }), other.path.due, reading.basis[0] ?? null)
    }
    if (trace.dueSafe) add(tell(messages.safe, { date: { day: trace.dueSafe } }), trace.dueSafe)
  }
  if (rule) add(rule.endOfDay, null, article(last))
  else add(tell(messages.endOfDayNone))
  return out
}

function tellPassed(path: Path, add: (text: Text, date?: string | null, provision?: string | null) => void): void {
  for (const run of runs(path.skipped)) add(tell(messages.skipped, { days: daysOff(run) }), (run[0] as DayOff).date)
  for (const w of path.worked) add(tell(messages.workedWeekend, dayParams(w.date)), w.date)
}

function readings(trace: Trace): Reading[] {
  const { main, other } = trace
  const main_ =
    other === null
      ? messages.readingOnly
      : other.kind === 'full-days'
        ? messages.readingBeforeIn
        : other.kind === 'same-date'
          ? messages.readingFirstIn
          : main.working
            ? messages.readingWorking
            : messages.readingMain
  const out: Reading[] = [{ due: main.due, text: tell(main_, { date: { day: main.due } }) }]
  if (other) {
    const text =
      other.kind === 'full-days'
        ? messages.readingBeforeFull
        : other.kind === 'same-date'
          ? messages.readingSameDate
          : other.kind === 'zone'
            ? messages.readingZone
            : other.kind === 'working'
              ? messages.readingWorking
              : messages.readingMain
    out.push({ due: other.path.due, text: tell(text, { date: { day: other.path.due } }) })
  }
  return out
}

function warnings(trace: Trace): Text[] {
  const { input, main, other } = trace
  const out: Text[] = []
  if (trace.term.kind === 'hours' && trace.startMinute === null) out.push(messages.warnNoHour)
  if (input.rule?.status === 'unverified') out.push(messages.warnRule)
  const years = [...new Set([...main.years, ...(other?.path.years ?? [])])].sort((a, b) => a - b)
  const unknown = years.filter((y) => !input.days.knownYear(y))
  if (unknown.length > 0) out.push(tell(messages.warnUnknownYears, { years: unknown.join(', ') }))
  const unverified = years.filter((y) => input.days.year(y)?.status === 'unverified')
  if (unverified.length > 0) {
    out.push(tell(messages.warnUnverifiedYears, { years: unverified.join(', ') }))
    for (const y of unverified) out.push(...(input.days.year(y)?.notes ?? []))
  }
  const path = trace.term.kind === 'hours' ? [] : [...main.skipped, ...main.moved].filter((d) => d.status === 'unverified')
  if (path.length > 0) {
    const date = trace.withoutUnverified()
    out.push(
      date === main.due || trace.before
        ? tell(messages.warnUnverifiedDaysSame, { days: daysOff(path) })
        : tell(messages.warnUnverifiedDays, { days: daysOff(path), date: { day: date } }),
    )
  }
  const worked = [...main.worked, ...(other?.path.worked ?? [])].filter((d) => d.status === 'unverified')
  for (const w of new Set(worked)) out.push(tell(messages.warnUnverifiedDaysSame, { days: (lang) => dateInWords(w.date, lang) }))
  return out
}

/** Fills a message in the three languages; days come out in words. */
function tell(message: Text, params: Readonly<Record<string, Param>> = {}): Text {
  const one = (lang: Lang) => {
    const filled: Record<string, string | number> = {}
    for (const [name, value] of Object.entries(params)) {
      filled[name] =
        typeof value === 'function'
          ? value(lang)
          : typeof value !== 'object'
            ? value
            : 'day' in value
              ? dateInWords(value.day, lang)
              : value[lang]
    }
    return say(message, lang, filled)
  }
  return { kk: one('kk'), ru: one('ru'), en: one('en') }
}

function dayParams(date: string): { date: Param; weekday: Param } {
  return { date: { day: date }, weekday: weekdayNames[weekday(date.slice(0, 10)) - 1] as Text }
}

/** Days off that follow each other. */
function runs(days: readonly DayOff[]): DayOff[][] {
  const out: DayOff[][] = []
  for (const d of days) {
    const run = out.at(-1)
    const before = run?.at(-1)
    if (run && before && daysBetween(before.date, d.date) === 1) run.push(d)
    else out.push([d])
  }
  return out
}

function daysOff(days: readonly DayOff[]): (lang: Lang) => string {
  return (lang) => days.map((d) => `${dateInWords(d.date, lang)} (${d.name[lang]}${statusNote(d.status, lang)})`).join('; ')
}

function statusNote(status: Status, lang: Lang): string {
  if (status === 'official') return ''
  return `, ${(status === 'reported' ? messages.statusReported : messages.statusUnverified)[lang]}`
}

/** `criminal-procedure-code/48.4` -> `criminal-procedure-code/48`. */
function article(provision: string | null): string | null {
  return provision === null ? null : provision.replace(/^([^/]+\/[^.]+)\..*$/, '$1')
}

/** The term in words: `1 месяц 15 дней`. */
function termWords(term: Term, working: boolean): (lang: Lang) => string {
  return (lang) => {
    const parts: string[] = []
    const unit = (n: number, kk: string, ru: readonly [string, string, string], en: readonly [string, string]) => {
      if (n === 0) return
      const name = lang === 'kk' ? kk : lang === 'ru' ? plural(n, 'ru', ...ru) : plural(n, 'en', en[0], en[1], en[1])
      parts.push(`${n} ${name}`)
    }
    if (term.kind === 'hours') unit(term.hours, 'сағат', ['час', 'часа', 'часов'], ['hour', 'hours'])
    else {
      unit(Math.floor(term.months / 12), 'жыл', ['год', 'года', 'лет'], ['year', 'years'])
      unit(term.months % 12, 'ай', ['месяц', 'месяца', 'месяцев'], ['month', 'months'])
      unit(term.weeks, 'апта', ['неделя', 'недели', 'недель'], ['week', 'weeks'])
      if (working) unit(term.days, 'жұмыс күні', ['рабочий день', 'рабочих дня', 'рабочих дней'], ['working day', 'working days'])
      else unit(term.days, 'күн', ['день', 'дня', 'дней'], ['day', 'days'])
    }
    return parts.join(' ')
  }
}
