import { calendarFile, composeDraft, type DeadlineItem, type Draft, deadlinesOf } from '../draft/index.ts'
import { findSituations } from '../language/index.ts'
import { prevails, type Shown, shown, UnknownIdError } from '../law/index.ts'
import { suggestion } from '../record/nearest.ts'
import { type ArashaRecord, splitProvision } from '../record/record.ts'
import { type Counterpart, FOLDERS, type ISODate, type Kind, type Lang, type Status } from '../record/types.ts'
import { assess, type Case } from '../remedy/index.ts'
import { countTerm, DateError, isDate, parseTerm, TermError, workingDays } from '../time/index.ts'
import { invalid, printable, unknown } from './input.ts'

/** The stamp that every answer carries: which edition of the record answered. */
export interface Stamp {
  readonly edition: string
  readonly digest: string
}

export function stamp(record: ArashaRecord): Stamp {
  return { edition: record.edition, digest: record.digest }
}

/** Anything in the record, on a day. Throws `InputError` for an id that it does not hold. */
export function showAnswer(record: ArashaRecord, id: string, at: ISODate): Shown {
  const found = shown(record, id, at)
  if (!found) throw unknown('id', unknownId(record, id))
  return found
}

function unknownId(record: ArashaRecord, id: string): string {
  const provisions = () => record.all('instrument').flatMap((i) => i.provisions.map((p) => `${i.id}/${p.id}`))
  const entries = () => (Object.keys(FOLDERS) as Kind[]).flatMap((k) => record.all(k).map((e) => e.id))
  return `unknown id "${printable(id)}"${suggestion(id, id.includes('/') ? provisions() : entries())}`
}

export interface Comparison {
  readonly record: Stamp
  readonly a: string
  readonly b: string
  readonly right: string | null
  readonly counterparts: readonly Counterpart[]
}

/** Two instruments side by side, by right. Throws `InputError` for an instrument or a right that the record does not hold. */
export function compareAnswer(record: ArashaRecord, a: string, b: string, right?: string): Comparison {
  for (const [field, id] of [
    ['a', a],
    ['b', b],
  ] as const) {
    if (record.get('instrument', id)) continue
    const known = record.all('instrument').map((i) => i.id)
    throw unknown(field, `unknown instrument "${printable(id)}"${suggestion(id, known)}`)
  }
  if (right !== undefined && !record.get('right', right)) {
    const known = record.all('right').map((r) => r.id)
    throw unknown('right', `unknown right "${printable(right)}"${suggestion(right, known)}`)
  }
  const inside = (ids: readonly string[], instrument: string) => ids.every((id) => splitProvision(id)?.instrument === instrument)
  const counterparts = record
    .all('counterpart')
    .filter((c) => inside(c.old, a) && inside(c.new, b) && (right === undefined || c.right === right))
  return { record: stamp(record), a, b, right: right ?? null, counterparts }
}

export interface TermQuestion {
  readonly from: string
  readonly term: string
  readonly calendar?: string
  readonly workingDays?: boolean
  readonly detention?: boolean
  readonly before?: boolean
}

export interface TermAnswer {
  readonly record: Stamp
  readonly due: string
  readonly dueSafe: string | null
  readonly readings: readonly { readonly due: string; readonly text: string }[]
  readonly steps: readonly { readonly text: string; readonly date: string | null; readonly provision: string | null }[]
  readonly warnings: readonly string[]
}

/** A legal period, counted step by step. Throws `InputError` for what cannot be counted. */
export function termAnswer(record: ArashaRecord, asked: TermQuestion, lang: Lang): TermAnswer {
  const { from, term, calendar, detention, before } = asked
  if (!isDate(from.slice(0, 10)) || !/^.{10}(T([01]\d|2[0-3]):[0-5]\d)?$/.test(from)) {
    throw invalid('from', `"${printable(from)}" is not a day or a day and hour (YYYY-MM-DD or YYYY-MM-DDTHH:MM)`)
  }
  try {
    parseTerm(term)
  } catch (error) {
    if (!(error instanceof TermError)) throw error
    throw invalid('term', `"${printable(term)}" is not a term of law: ${error.reason}`)
  }
  const rules = record.all('counting')
  const rule = calendar === undefined ? undefined : rules.find((c) => c.instrument === calendar)
  if (calendar !== undefined && !rule) {
    const known = rules.map((c) => c.instrument)
    throw invalid('calendar', `unknown "${printable(calendar)}"; known: ${known.join(', ')}`)
  }
  try {
    // Where the law does not say which days, the code's own rule does: false is not the same as absent.
    const working = asked.workingDays || undefined
    const count = countTerm({
      start: from,
      term,
      rule,
      days: workingDays(record.all('holidays')),
      zones: record.all('zone'),
      workingDays: working,
      detention,
      before,
    })
    return {
      record: stamp(record),
      due: count.due,
      dueSafe: count.dueSafe,
      readings: count.readings.map((r) => ({ due: r.due, text: r.text[lang] })),
      steps: count.steps.map((s) => ({ text: s.text[lang], date: s.date, provision: s.provision })),
      warnings: count.warnings.map((w) => w[lang]),
    }
  } catch (error) {
    if (!(error instanceof DateError)) throw error
    throw invalid('term', `${term} ${before ? 'before' : 'from'} ${from} leaves the calendar (years 0001 to 9999)`)
  }
}

export interface PrevailsAnswer {
  readonly record: Stamp
  readonly on: ISODate
  readonly a: string
  readonly b: string
  readonly winner: string | null
  readonly outcome: string
  readonly steps: readonly { readonly text: string; readonly provision: string | null; readonly status: Status }[]
  readonly warnings: readonly string[]
}

/** Which of two norms prevails on a day, and why. Throws `InputError` for a norm that the record does not hold. */
export function prevailsAnswer(record: ArashaRecord, a: string, b: string, on: ISODate, lang: Lang): PrevailsAnswer {
  try {
    const answer = prevails(record, a, b, on)
    const steps = answer.steps.map((s) => ({ text: s.text[lang], provision: s.provision, status: s.status }))
    return { ...answer, steps, warnings: answer.warnings.map((w) => w[lang]) }
  } catch (error) {
    if (!(error instanceof UnknownIdError)) throw error
    throw unknown(
      error.id === a ? 'a' : 'b',
      `unknown provision "${printable(error.id)}"${error.near === undefined ? '' : `; did you mean "${error.near}"?`}`,
    )
  }
}

export interface DeadlinesAnswer {
  readonly record: Stamp
  readonly at: ISODate
  readonly deadlines: readonly DeadlineItem[]
}

/** The days by which something must be done in a case. */
export function deadlinesAnswer(record: ArashaRecord, input: Case, lang: Lang): DeadlinesAnswer {
  return { record: stamp(record), at: input.at, deadlines: deadlinesOf(record, assess(record, input, lang), lang) }
}

/** The same days as an iCalendar file. */
export function deadlinesCalendar(record: ArashaRecord, input: Case, lang: Lang): string {
  return calendarFile(record, deadlinesAnswer(record, input, lang).deadlines, lang)
}

/** The draft of a complaint. Throws `InputError` for a remedy that is not known or that has no template. */
export function draftAnswer(record: ArashaRecord, remedy: string, input: Case, lang: Lang): Draft {
  const template = templateOf(record, remedy)
  return composeDraft(record, template, input, assess(record, input, lang), lang)
}

/** The template of a remedy; apart from `draftAnswer` so that a caller can refuse before it reads a case. */
export function templateOf(record: ArashaRecord, remedy: string) {
  const templates = record.all('template')
  const template = templates.find((t) => t.remedy === remedy)
  if (template) return template
  if (record.get('remedy', remedy)) {
    throw unknown(
      'remedy',
      `there is no template for "${remedy}" yet; there are templates for: ${templates.map((t) => t.remedy).join(', ')}`,
    )
  }
  const known = record.all('remedy').map((r) => r.id)
  throw unknown('remedy', `unknown remedy "${printable(remedy)}"${suggestion(remedy, known)}`)
}

/** Situations that a free text tells of, best first; without a text all of them. */
export function situationsAnswer(record: ArashaRecord, q: string | undefined, lang: Lang) {
  const all = record.all('situation')
  const found = q === undefined ? all.map((s) => ({ situation: s.id, score: null })) : findSituations(record, q)
  const results = found.flatMap(({ situation, score }) => {
    const s = record.get('situation', situation)
    return s ? [{ id: s.id, kind: 'situation' as const, title: s.title[lang], first: s.first[lang], score }] : []
  })
  return { record: stamp(record), q: q ?? null, results }
}

/** What the record holds. */
export function recordAnswer(record: ArashaRecord) {
  const counts = Object.fromEntries((Object.keys(FOLDERS) as Kind[]).map((kind) => [kind, record.all(kind).length]))
  return { record: stamp(record), counts }
}
