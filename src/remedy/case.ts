import { suggestion } from '../record/nearest.ts'
import { type ArashaRecord, splitProvision } from '../record/record.ts'
import type { Fact, FactValue, ISODate } from '../record/types.ts'
import { isDate } from '../time/index.ts'
import { EVENT_DAY } from './claims.ts'
import type { Case, Claim, Step } from './types.ts'

/** What is wrong with an input: the field by its path, and the next step. */
export interface InputProblem {
  readonly field: string
  readonly message: string
}

export type ParsedCase = { readonly ok: true; readonly case: Case } | { readonly ok: false; readonly problems: readonly InputProblem[] }

const OUTCOMES = ['granted', 'partly', 'rejected', 'pending', 'refused-to-register', 'out-of-time'] as const
const EVIDENCE = ['none', 'some', 'strong'] as const
const EXCUSES = ['ineffective', 'unavailable', 'prolonged', 'inaccessible'] as const
/** More than any real case needs; a longer list is a mistake or an attack. */
const MAX_ITEMS = 200
const MAX_TEXT = 20_000

type Json = Record<string, unknown>

/**
 * Reads a case as it comes from outside (contract: "A case"). Every problem is reported with its field and, for an unknown id, the
 * nearest known one; nothing is guessed and nothing is thrown.
 */
export function parseCase(record: ArashaRecord, json: unknown): ParsedCase {
  const reader = new Reader(record)
  const parsed = reader.read(json)
  return parsed && reader.problems.length === 0 ? { ok: true, case: parsed } : { ok: false, problems: reader.problems }
}

class Reader {
  readonly problems: InputProblem[] = []
  readonly record: ArashaRecord

  constructor(record: ArashaRecord) {
    this.record = record
  }

  read(json: unknown): Case | undefined {
    if (!isObject(json)) {
      this.fail('case', `must be an object with "at", "situations", "facts", "claims" and "steps", not ${typeName(json)}`)
      return undefined
    }
    this.keys('', json, ['at', 'situations', 'facts', 'claims', 'steps'])
    const at = this.date('at', json.at, false)
    const situations = this.list('situations', json.situations).flatMap((s, i) => this.id('situation', `situations[${i}]`, s) ?? [])
    const facts = this.facts(json.facts)
    const claims = this.list('claims', json.claims).flatMap((c, i) => this.claim(`claims[${i}]`, c) ?? [])
    const ids = new Set<string>()
    claims.forEach((c, i) => {
      if (ids.has(c.id)) this.fail(`claims[${i}].id`, `"${c.id}" is used twice`)
      ids.add(c.id)
    })
    const steps =
      json.steps === undefined || json.steps === null
        ? null
        : this.list('steps', json.steps).flatMap((s, i) => this.step(`steps[${i}]`, s, ids) ?? [])
    if (situations.length === 0 && claims.length === 0 && this.problems.length === 0) {
      this.fail('situations', 'name at least one situation, or one claim')
    }
    if (at === null) return undefined
    this.order(at, facts, claims, steps ?? [])
    return { at, situations: [...new Set(situations)], facts, claims, steps }
  }

  /** Days that cannot be in this order. */
  private order(at: ISODate, facts: Readonly<Record<string, FactValue>>, claims: readonly Claim[], steps: readonly Step[]): void {
    for (const [id, value] of Object.entries(facts)) {
      const fact = this.record.get('fact', id)
      if (fact?.type.startsWith('date') && !fact.future && typeof value === 'string' && value.slice(0, 10) > at) {
        this.fail(`facts.${id}`, `${value} is later than the day of asking ("at" is ${at})`)
      }
    }
    claims.forEach((c, i) => {
      if (c.from && c.to && c.to < c.from) this.fail(`claims[${i}].to`, `${c.to} is before "from" (${c.from})`)
      if (c.from && c.from > at) this.fail(`claims[${i}].from`, `${c.from} is later than the day of asking ("at" is ${at})`)
    })
    const event = facts[EVENT_DAY]
    const starts = [typeof event === 'string' ? event : null, ...claims.map((c) => c.from)].filter((d) => d !== null)
    const first = starts.length > 0 ? starts.reduce((a, b) => (a < b ? a : b)) : null
    steps.forEach((s, i) => {
      if (s.filed && s.decided && s.decided < s.filed) this.fail(`steps[${i}].decided`, `${s.decided} is before "filed" (${s.filed})`)
      const ahead = this.record.get('remedy', s.remedy)?.deadline.some((d) => d.before) ?? false
      if (first && s.filed && s.filed < first && !ahead) this.fail(`steps[${i}].filed`, `${s.filed} is before what happened (${first})`)
    })
  }

  private facts(json: unknown): Record<string, FactValue> {
    const facts: Record<string, FactValue> = {}
    if (json === undefined || json === null) return facts
    if (!isObject(json)) {
      this.fail('facts', `must be an object of answers by fact id, not ${typeName(json)}`)
      return facts
    }
    const entries = Object.entries(json)
    if (entries.length > MAX_ITEMS) this.fail('facts', `has ${entries.length} entries, at most ${MAX_ITEMS} are read`)
    for (const [id, value] of entries.slice(0, MAX_ITEMS)) {
      const fact = this.record.get('fact', id)
      if (!fact) {
        this.unknown(`facts.${short(id)}`, 'fact', id)
        continue
      }
      const read = this.answer(`facts.${id}`, fact, value)
      if (read !== undefined) facts[id] = read
    }
    return facts
  }

  private answer(field: string, fact: Fact, value: unknown): FactValue | undefined {
    if (value === null) return null
    switch (fact.type) {
      case 'bool':
        if (typeof value === 'boolean') return value
        this.fail(field, `must be true, false or null, not ${shown(value)}`)
        return undefined
      case 'date':
        return this.date(field, value, true)
      case 'datetime':
        if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/.test(value) && isDate(value.slice(0, 10)))
          return value
        if (typeof value === 'string' && isDate(value)) return value
        this.fail(field, `must be a day or a day and hour (YYYY-MM-DDTHH:MM), not ${shown(value)}`)
        return undefined
      case 'choice': {
        // A body before which another procedure runs is named by its remedy.
        const options = fact.options?.map((o) => o.id) ?? this.record.all('remedy').map((r) => r.id)
        if (typeof value === 'string' && options.includes(value)) return value
        this.fail(field, `must be one of ${list(options)}, not ${shown(value)}${this.hint(value, options)}`)
        return undefined
      }
      case 'text':
        if (typeof value === 'string' && value.length <= MAX_TEXT) return value
        this.fail(field, typeof value === 'string' ? `is longer than ${MAX_TEXT} characters` : `must be a text, not ${shown(value)}`)
        return undefined
    }
  }

  private claim(field: string, json: unknown): Claim | undefined {
    if (!isObject(json)) {
      this.fail(field, `must be an object, not ${typeName(json)}`)
      return undefined
    }
    this.keys(field, json, ['id', 'provision', 'from', 'to', 'ongoing', 'raised', 'affirmed', 'evidence', 'excuse'])
    const id = this.text(`${field}.id`, json.id, /^[A-Za-z0-9][\w.-]{0,63}$/)
    const provision = this.provision(`${field}.provision`, json.provision)
    const claim = {
      from: this.date(`${field}.from`, json.from, true),
      to: this.date(`${field}.to`, json.to, true),
      ongoing: this.bool(`${field}.ongoing`, json.ongoing),
      raised: this.bool(`${field}.raised`, json.raised),
      affirmed: this.list(`${field}.affirmed`, json.affirmed).flatMap((d, i) => this.date(`${field}.affirmed[${i}]`, d, false) ?? []),
      evidence: this.choice(`${field}.evidence`, json.evidence, EVIDENCE),
      excuse: this.choice(`${field}.excuse`, json.excuse, EXCUSES),
    }
    return id !== undefined && provision !== undefined ? { id, provision, ...claim } : undefined
  }

  private step(field: string, json: unknown, claims: ReadonlySet<string>): Step | undefined {
    if (!isObject(json)) {
      this.fail(field, `must be an object, not ${typeName(json)}`)
      return undefined
    }
    this.keys(field, json, ['remedy', 'filed', 'decided', 'outcome', 'claims'])
    const remedy = this.id('remedy', `${field}.remedy`, json.remedy)
    const step = {
      filed: this.date(`${field}.filed`, json.filed, true),
      decided: this.date(`${field}.decided`, json.decided, true),
      outcome: this.choice(`${field}.outcome`, json.outcome, OUTCOMES),
    }
    if (remedy === undefined) return undefined
    if (json.claims === undefined || json.claims === null) return { remedy, ...step }
    const named = this.list(`${field}.claims`, json.claims).flatMap((c, i) => {
      if (typeof c === 'string' && claims.has(c)) return c
      this.fail(`${field}.claims[${i}]`, `${shown(c)} is not the id of a claim of this case${this.hint(c, claims)}`)
      return []
    })
    return { remedy, ...step, claims: named }
  }

  private provision(field: string, value: unknown): string | undefined {
    if (typeof value !== 'string') {
      this.fail(field, `must be a provision such as "iccpr/21", not ${shown(value)}`)
      return undefined
    }
    if (this.record.provision(value)) return value
    const parts = splitProvision(value)
    const instrument = parts && this.record.get('instrument', parts.instrument)
    if (!instrument) {
      const ids = this.record.all('instrument').map((i) => i.id)
      this.fail(field, `unknown provision ${shown(value)}: no such instrument${this.hint(parts?.instrument ?? value, ids)}`)
      return undefined
    }
    const local = instrument.provisions.map((p) => `${instrument.id}/${p.id}`)
    this.fail(field, `unknown provision ${shown(value)}${this.hint(value, local)}`)
    return undefined
  }

  private id(kind: 'situation' | 'remedy', field: string, value: unknown): string | undefined {
    if (typeof value === 'string' && this.record.get(kind, value)) return value
    this.unknown(field, kind, value)
    return undefined
  }

  private unknown(field: string, kind: 'situation' | 'remedy' | 'fact', value: unknown): void {
    this.fail(
      field,
      `unknown ${kind} ${shown(value)}${this.hint(
        value,
        this.record.all(kind).map((e) => e.id),
      )}`,
    )
  }

  private hint(value: unknown, known: Iterable<string>): string {
    return typeof value === 'string' ? suggestion(value, known) : ''
  }

  /** A calendar date; `null` or absent is unknown where that is allowed. */
  private date(field: string, value: unknown, optional: boolean): ISODate | null {
    if (optional && (value === undefined || value === null)) return null
    if (typeof value === 'string' && isDate(value)) return value
    this.fail(
      field,
      value === undefined ? 'is missing: give a day as YYYY-MM-DD' : `${shown(value)} is not a day of the calendar (YYYY-MM-DD)`,
    )
    return null
  }

  private bool(field: string, value: unknown): boolean | null {
    if (value === undefined || value === null || typeof value === 'boolean') return value ?? null
    this.fail(field, `must be true, false or null, not ${shown(value)}`)
    return null
  }

  private choice<T extends string>(field: string, value: unknown, options: readonly T[]): T | null {
    if (value === undefined || value === null) return null
    if (options.includes(value as T)) return value as T
    this.fail(field, `must be one of ${list(options)} or null, not ${shown(value)}${this.hint(value, options)}`)
    return null
  }

  private text(field: string, value: unknown, form: RegExp): string | undefined {
    if (typeof value === 'string' && form.test(value)) return value
    this.fail(field, `must be a short name of letters, digits and hyphens, not ${shown(value)}`)
    return undefined
  }

  private list(field: string, value: unknown): readonly unknown[] {
    if (value === undefined || value === null) return []
    if (!Array.isArray(value)) {
      this.fail(field, `must be a list, not ${typeName(value)}`)
      return []
    }
    if (value.length > MAX_ITEMS) this.fail(field, `has ${value.length} items, at most ${MAX_ITEMS} are read`)
    return value.slice(0, MAX_ITEMS)
  }

  private keys(field: string, json: Json, known: readonly string[]): void {
    for (const key of Object.keys(json)) {
      if (!known.includes(key)) this.fail(field ? `${field}.${short(key)}` : short(key), `unknown field${this.hint(key, known)}`)
    }
  }

  private fail(field: string, message: string): void {
    if (this.problems.length < 50) this.problems.push({ field, message })
  }
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function typeName(value: unknown): string {
  return value === null ? 'null' : Array.isArray(value) ? 'a list' : `a ${typeof value}`
}

function short(text: string): string {
  // Control characters in a hostile key must not reach a terminal or a log.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the point
  const clean = text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, '?')
  return clean.length > 60 ? `${clean.slice(0, 60)}…` : clean
}

function shown(value: unknown): string {
  if (typeof value === 'string') return `"${short(value)}"`
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  return typeName(value)
}

function list(options: readonly string[]): string {
  return options.length > 12 ? `${options.slice(0, 12).join(', ')} …` : options.join(', ')
}
