import type { ArashaRecord } from '../record/record.ts'
import type { Fact, FactValue, ISODate, Lang, Template, Text } from '../record/types.ts'
import { type FieldError, readDay } from './interview.ts'
import { m } from './messages.ts'

/**
 * The facts that a document asks for, in its order: those that stand in it, and those, asked for drafts alone, that decide which of its
 * sections are there. Others that decide are asked in the interview.
 */
export function draftFacts(record: ArashaRecord, template: Template): Fact[] {
  const ids = template.sections.flatMap(({ when, body }) => [
    ...named(when ?? null, /"fact":"([\w-]+)"/g).filter((id) => record.get('fact', id)?.use === 'draft'),
    ...named(body, /\{fact:([\w-]+)\}/g),
  ])
  return [...new Set(ids)].flatMap((id) => record.get('fact', id) ?? [])
}

const named = (part: unknown, pattern: RegExp): string[] => [...JSON.stringify(part).matchAll(pattern)].map((x) => x[1] as string)

/** Name of a fact's field in the form of a draft; a date has three and an hour, with a letter more each. */
export const fieldName = (fact: Fact): string => `t-${fact.id}`
export const isDated = ({ type }: Fact): boolean => type === 'date' || type === 'datetime'

/** What a fact that is chosen may be: yes or no, its options, or the procedures of international bodies. */
export function optionsOf(record: ArashaRecord, fact: Fact): readonly { readonly id: string; readonly label: Text }[] {
  if (fact.type === 'bool')
    return [
      { id: 'true', label: m.yes },
      { id: 'false', label: m.no },
    ]
  const international = () => record.all('remedy').filter((r) => r.level === 'international')
  return fact.options ?? international().map((r) => ({ id: r.id, label: r.title }))
}

/** Reads what was typed into a draft, over what is known; a day that cannot be read is the error, and what was known of it stays. */
export function readFields(
  record: ArashaRecord,
  template: Template,
  known: Readonly<Record<string, FactValue>>,
  form: ReadonlyMap<string, string>,
  at: ISODate,
  lang: Lang,
): { readonly facts: Readonly<Record<string, FactValue>>; readonly error?: FieldError } {
  const facts: Record<string, FactValue> = { ...known }
  let error: FieldError | undefined
  for (const fact of draftFacts(record, template)) {
    const name = fieldName(fact)
    if (isDated(fact)) {
      if (!form.has(`${name}d`)) continue
      const day = readDay(fact, form, name, at, lang)
      if (day.ok) facts[fact.id] = day.value
      else error ??= day.error
      continue
    }
    const typed = form.get(name)
    if (typed === undefined) continue
    facts[fact.id] = fact.type === 'text' ? (typed.trim() === '' ? null : typed.slice(0, LONGEST)) : chosen(record, fact, typed)
  }
  return { facts, ...(error ? { error } : {}) }
}
const LONGEST = 20_000

function chosen(record: ArashaRecord, fact: Fact, typed: string): FactValue {
  if (!optionsOf(record, fact).some((o) => o.id === typed)) return null
  return fact.type === 'bool' ? typed === 'true' : typed
}
