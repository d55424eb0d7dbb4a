import { dateInWords, monthName, say } from '../language/say.ts'
import type { ArashaRecord } from '../record/record.ts'
import type { Fact, FactValue, ISODate, Lang } from '../record/types.ts'
import { type Assessment, EVENT_DAY, eventDay, parseCase, type Step, toAsk } from '../remedy/index.ts'
import { isDate } from '../time/index.ts'
import { m } from './messages.ts'
import { STEPS, type State } from './state.ts'

/** Words for what is wrong, and the field it is about. */
export interface FieldError {
  readonly text: string
  readonly field: string
}

/** The next question: the day of the event, what was filed, then as the engine ranks them. `undefined` when nothing more is worth asking. */
export function nextQuestion(record: ArashaRecord, state: State, assessment: Assessment): Fact | typeof STEPS | undefined {
  const open = (id: string) => !state.skipped.includes(id) && (state.case.facts[id] ?? null) === null
  const next = toAsk(assessment)
    .filter(open)
    .flatMap((id) => record.get('fact', id) ?? [])
    .find((fact) => fact.type !== 'text')
  return next?.id !== EVENT_DAY && state.case.steps === null && !state.skipped.includes(STEPS) ? STEPS : next
}

export type Read<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: FieldError }

/** Reads the answer to a question from its form fields. An error says which field, what is wrong and what to do. */
export function readAnswer(
  record: ArashaRecord,
  state: State,
  fact: Fact,
  form: ReadonlyMap<string, string>,
  at: ISODate,
  lang: Lang,
): Read<FactValue> {
  const dated = fact.type === 'date' || fact.type === 'datetime'
  const unknown = form.get('value') === 'unknown'
  if (!dated) {
    if (unknown) return { ok: true, value: null }
    const value = readChoice(fact, form)
    const parsed = value !== undefined && parseCase(record, { ...state.case, facts: { ...state.case.facts, [fact.id]: value } }).ok
    return parsed ? { ok: true, value } : { ok: false, error: { text: m.errChoose[lang], field: 'v0' } }
  }
  const day = readDay(fact, form, '', at, lang)
  if (unknown) return day.ok && day.value === null ? day : { ok: false, error: { text: m.errBoth[lang], field: 'vx' } }
  if (!day.ok) return day
  if (day.value === null) return { ok: false, error: { text: m.errNoDate[lang], field: 'd' } }
  if (day.value < EARLIEST) return { ok: false, error: { text: m.errEarly[lang], field: 'y' } }
  const filed = (state.case.steps ?? []).find((s) => s.filed !== null && s.filed < (day.value ?? ''))
  if (fact.id === EVENT_DAY && filed?.filed)
    return { ok: false, error: { text: say(m.errAfterStep, lang, { date: dateInWords(filed.filed, lang) }), field: 'd' } }
  return { ok: true, value: day.value }
}

/** Reads the day that is asked for, from fields whose names begin so; `null` where they are empty. It must have come unless it may lie ahead. */
export function readDay(fact: Fact, form: ReadonlyMap<string, string>, prefix: string, at: ISODate, lang: Lang): Read<string | null> {
  const day = readDate(form, prefix, fact.type === 'datetime', lang)
  if (day.ok && day.value !== null && !fact.future && day.value.slice(0, 10) > at)
    return { ok: false, error: { text: say(m.errFuture, lang, { at: dateInWords(at, lang) }), field: `${prefix}y` } }
  return day
}

/** Before this day nothing that the record knows of can have happened to a person living now. */
const EARLIEST = '1930-01-01'

function readChoice(fact: Fact, form: ReadonlyMap<string, string>): FactValue | undefined {
  const value = form.get('value')
  if (value === undefined || value === '') return undefined
  if (fact.type === 'bool') return value === 'true' ? true : value === 'false' ? false : undefined
  return value
}

/** Day, month and year from three fields, and an hour where the law counts hours. `null` where all are empty. */
function readDate(form: ReadonlyMap<string, string>, prefix: string, withHour: boolean, lang: Lang): Read<string | null> {
  const part = (name: string) => (form.get(prefix + name) ?? '').trim()
  const [d, mo, y, hour] = [part('d'), part('m'), part('y'), withHour ? part('t') : '']
  if (`${d}${mo}${y}${hour}` === '') return { ok: true, value: null }
  const no = (name: string, text: string): Read<never> => ({ ok: false, error: { text, field: prefix + name } })
  if (!/^\d{1,2}$/.test(d)) return no('d', m.errDay[lang])
  if (!/^\d{1,2}$/.test(mo) || Number(mo) < 1 || Number(mo) > 12) return no('m', m.errMonth[lang])
  if (!/^\d{4}$/.test(y)) return no('y', m.errYear[lang])
  const day = `${y}-${mo.padStart(2, '0')}-${d.padStart(2, '0')}`
  if (!isDate(day)) return no('d', say(m.errNoSuchDay, lang, { month: monthName(Number(mo), lang), year: y, day: d }))
  if (hour === '') return { ok: true, value: day }
  const time = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/.exec(hour)
  return time ? { ok: true, value: `${day}T${(time[1] ?? '').padStart(2, '0')}:${time[2]}` } : no('t', m.errTime[lang])
}

/** Reads a step that the person says was taken. */
export function readStep(record: ArashaRecord, state: State, form: ReadonlyMap<string, string>, at: ISODate, lang: Lang): Read<Step> {
  const no = (field: string, text: string): Read<never> => ({ ok: false, error: { text, field } })
  const remedy = form.get('remedy') ?? ''
  if (!record.get('remedy', remedy)) return no('remedy', m.errSteps[lang])
  const filed = readDate(form, 'f', false, lang)
  if (!filed.ok) return filed
  const decided = readDate(form, 'c', false, lang)
  if (!decided.ok) return decided
  for (const [field, day] of [
    ['fy', filed.value],
    ['cy', decided.value],
  ] as const) {
    if (day !== null && day > at) return no(field, say(m.errFuture, lang, { at: dateInWords(at, lang) }))
  }
  if (filed.value !== null && decided.value !== null && decided.value < filed.value)
    return no('cd', say(m.errDecided, lang, { date: dateInWords(filed.value, lang) }))
  const step = { remedy, filed: filed.value, decided: decided.value, outcome: (form.get('outcome') || null) as Step['outcome'] }
  const parsed = parseCase(record, { ...state.case, steps: [...(state.case.steps ?? []), step] })
  if (parsed.ok) return { ok: true, value: step }
  const event = eventDay(state.case)
  const early = event !== null && filed.value !== null && filed.value < event
  return early ? no('fd', say(m.errBeforeEvent, lang, { date: dateInWords(event, lang) })) : no('outcome', m.errChoose[lang])
}

/** The day for "what if I had filed then?": between the event and today. */
export function readWhatIf(state: State, form: ReadonlyMap<string, string>, today: ISODate, lang: Lang): Read<ISODate> {
  const day = readDate(form, 'w', false, lang)
  const no = (field: string, text: string): Read<never> => ({ ok: false, error: { text, field } })
  if (!day.ok) return day
  if (day.value === null) return no('wd', m.errNoDate[lang])
  if (day.value >= today) return no('wy', m.errNotEarlier[lang])
  const event = eventDay(state.case)
  if (event !== null && day.value < event) return no('wd', say(m.errBeforeEvent, lang, { date: dateInWords(event, lang) }))
  return { ok: true, value: day.value }
}
