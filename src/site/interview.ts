import { say } from '../language/say.ts'
import type { ArashaRecord } from '../record/record.ts'
import type { Fact, FactValue, ISODate, Lang } from '../record/types.ts'
import { type Assessment, parseCase } from '../remedy/index.ts'
import { isDate } from '../time/index.ts'
import { m } from './messages.ts'
import type { State } from './state.ts'

/** Asked before anything else: every right is judged by the day of the event. */
const FIRST = 'event-date'

/** The next question: the day of the event, what was filed, then what decides most. `undefined` when nothing more is worth asking. */
export function nextQuestion(record: ArashaRecord, state: State, assessment: Assessment): Fact | 'steps' | undefined {
  const open = (id: string) => !state.skipped.includes(id) && (state.case.facts[id] ?? null) === null
  const first = record.get('fact', FIRST)
  if (first && open(FIRST)) return first
  if (state.case.steps === null && !state.skipped.includes('steps')) return 'steps'
  for (const { fact } of assessment.questions) {
    const found = record.get('fact', fact)
    if (found && found.type !== 'text' && open(fact)) return found
  }
  return undefined
}

export type Answer = { readonly ok: true; readonly value: FactValue } | { readonly ok: false; readonly error: string }

/** Reads the answer to a question from its form fields. An error says what is wrong and what to do. */
export function readAnswer(
  record: ArashaRecord,
  state: State,
  fact: Fact,
  form: ReadonlyMap<string, string>,
  at: ISODate,
  lang: Lang,
): Answer {
  if (form.get('value') === 'unknown') return { ok: true, value: null }
  const value = fact.type === 'date' || fact.type === 'datetime' ? readDate(form, fact.type === 'datetime') : readChoice(fact, form)
  if (value === undefined) {
    return { ok: false, error: m[fact.type === 'date' || fact.type === 'datetime' ? 'errDate' : 'errChoose'][lang] }
  }
  const parsed = parseCase(record, { ...state.case, facts: { ...state.case.facts, [fact.id]: value } })
  if (parsed.ok) return { ok: true, value }
  const late = typeof value === 'string' && isDate(value.slice(0, 10)) && value.slice(0, 10) > at
  return { ok: false, error: late ? say(m.errFuture, lang, { at }) : m[fact.type === 'date' ? 'errDate' : 'errChoose'][lang] }
}

function readChoice(fact: Fact, form: ReadonlyMap<string, string>): FactValue | undefined {
  const value = form.get('value')
  if (value === undefined || value === '') return undefined
  if (fact.type === 'bool') return value === 'true' ? true : value === 'false' ? false : undefined
  return value
}

/** Day, month and year from three fields; an hour too where the law counts hours. */
export function readDate(form: ReadonlyMap<string, string>, withHour: boolean, prefix = ''): string | undefined {
  const part = (name: string) => (form.get(prefix + name) ?? '').trim()
  const [d, mo, y] = [part('d'), part('m'), part('y')]
  if (!/^\d{1,2}$/.test(d) || !/^\d{1,2}$/.test(mo) || !/^\d{4}$/.test(y)) return undefined
  const day = `${y}-${mo.padStart(2, '0')}-${d.padStart(2, '0')}`
  if (!isDate(day)) return undefined
  const hour = part('t')
  if (!withHour || hour === '') return day
  const time = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/.exec(hour)
  return time ? `${day}T${(time[1] ?? '').padStart(2, '0')}:${time[2]}` : undefined
}
