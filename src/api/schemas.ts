import { LANGS } from '../record/types.ts'

/** JSON Schema (2020-12) as OpenAPI 3.1 takes it. */
export interface Schema {
  readonly type?: string | readonly string[]
  readonly description?: string
  readonly format?: string
  readonly enum?: readonly (string | null)[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly additionalProperties?: boolean | Schema
  readonly maxItems?: number
  readonly pattern?: string
  readonly $ref?: string
}

const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` })
const list = (items: Schema): Schema => ({ type: 'array', items })
/** A field that a person may leave open: absent and `null` mean unknown. */
const open = (schema: Schema): Schema => ({ ...schema, type: [schema.type as string, 'null'] })
const object = (properties: Readonly<Record<string, Schema>>, optional: readonly string[] = []): Schema => ({
  type: 'object',
  properties,
  required: Object.keys(properties).filter((k) => !optional.includes(k)),
})

const text: Schema = { type: 'string' }
const bool: Schema = { type: 'boolean' }
const date: Schema = { type: 'string', format: 'date', description: 'YYYY-MM-DD' }
const moment: Schema = { type: 'string', description: 'YYYY-MM-DD, or YYYY-MM-DDTHH:MM for terms in hours' }
const inThreeLanguages = object({ kk: text, ru: text, en: text })
const truth: Schema = { type: ['boolean', 'null'], description: 'null: not known yet' }
const ids = list(text)
const choice = (...values: readonly string[]): Schema => ({ type: ['string', 'null'], enum: [...values, null] })
const dueWhy = list(object({ text, provision: open(text) }))

const condition = object({
  id: text,
  kind: { type: 'string', enum: ['bar', 'step', 'risk', 'advice'] },
  value: truth,
  basis: ids,
  missing: ids,
  why: text,
  curable: bool,
  proof: { type: 'object', description: 'What was looked at: a tree of { value, text, facts, basis?, children? }' },
})

export const LANG: Schema = { type: 'string', enum: LANGS }
export const DATE = date
export const TEXT = text
export const MOMENT = moment
export const BOOL = bool
export const WORDS: Schema = { type: 'string', description: 'What happened, in own words, in any of the three languages' }

/** What requests and answers look like; named in the answers of the route table. */
export const schemas = {
  Stamp: { ...object({ edition: text, digest: text }), description: 'Which edition of the record answered' },
  Case: {
    type: 'object',
    additionalProperties: false,
    required: ['at'],
    description: 'What happened and what was done. At least one situation or one claim.',
    properties: {
      at: { ...date, description: 'The day of asking' },
      situations: { ...open(ids), maxItems: 200 },
      facts: {
        type: ['object', 'null'],
        additionalProperties: { type: ['boolean', 'string', 'number', 'null'] },
        description: 'Answers by fact id',
      },
      claims: {
        type: ['array', 'null'],
        maxItems: 200,
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['id', 'provision'],
          properties: {
            id: { type: 'string', pattern: '^[A-Za-z0-9][\\w.-]{0,63}$' },
            provision: { ...text, description: 'e.g. INSTRUMENT/ARTICLE.PARAGRAPH' },
            from: open(date),
            to: open(date),
            ongoing: open(bool),
            raised: open(bool),
            affirmed: open(list(date)),
            evidence: choice('none', 'some', 'strong'),
            excuse: choice('ineffective', 'unavailable', 'prolonged', 'inaccessible'),
          },
        },
      },
      steps: {
        type: ['array', 'null'],
        maxItems: 200,
        description: 'null: not said what was filed; []: nothing was filed',
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['remedy'],
          properties: {
            remedy: text,
            filed: open(date),
            decided: open(date),
            outcome: choice('granted', 'partly', 'rejected', 'pending', 'refused-to-register', 'out-of-time'),
            claims: open(ids),
          },
        },
      },
    },
  },
  Assessment: object({
    record: ref('Stamp'),
    at: date,
    rights: list(object({ right: text, guarantees: list(object({ provision: text, inForce: bool })) })),
    remedies: list(
      object({
        remedy: text,
        relevant: bool,
        verdict: { type: 'string', enum: ['open', 'open-at-risk', 'later', 'needs-answers', 'closed'] },
        due: open(moment),
        dueSafe: open(moment),
        dueOther: open(moment),
        actBy: open(moment),
        dueWhy,
        restorable: choice('yes', 'no', 'unknown'),
        missed: bool,
        dueMissing: ids,
        conditions: list(condition),
        claims: list(object({ id: text, provision: text, admissible: truth, conditions: list(condition) })),
      }),
    ),
    route: ids,
    questions: list(object({ fact: text, decides: { type: 'integer' } })),
    askFirst: ids,
  }),
  Term: object({
    record: ref('Stamp'),
    due: moment,
    dueSafe: open(moment),
    readings: list(object({ due: moment, text })),
    steps: list(object({ text, date: open(text), provision: open(text) })),
    warnings: list(text),
  }),
  Prevails: object({
    record: ref('Stamp'),
    on: date,
    a: text,
    b: text,
    winner: open(text),
    outcome: { type: 'string', enum: ['a', 'b', 'equal', 'not-in-force', 'unknown'] },
    steps: list(object({ text, provision: open(text), status: { type: 'string', enum: ['official', 'reported', 'unverified'] } })),
    warnings: list(text),
  }),
  Shown: {
    ...object({ record: ref('Stamp'), at: date, id: text, kind: text }),
    description: 'An entry of the record with all its fields; a provision comes with the version in force on the day, or null',
  },
  Comparison: object({
    record: ref('Stamp'),
    a: text,
    b: text,
    right: open(text),
    counterparts: list(
      object({
        id: text,
        right: text,
        old: ids,
        new: ids,
        change: { type: 'string', enum: ['same', 'narrower', 'broader', 'new', 'dropped'] },
        why: inThreeLanguages,
      }),
    ),
  }),
  Deadlines: object({
    record: ref('Stamp'),
    at: date,
    deadlines: list(object({ remedy: text, title: text, due: open(moment), dueSafe: moment, actBy: moment, why: dueWhy })),
  }),
  Words: object({ words: WORDS }),
  Situations: object({
    record: ref('Stamp'),
    q: open(text),
    results: list(object({ id: text, kind: text, title: text, first: text, score: open({ type: 'number' }) })),
  }),
  Search: object({
    record: ref('Stamp'),
    at: date,
    q: text,
    total: { type: 'integer' },
    didYouMean: open(text),
    loosened: bool,
    textsFailed: bool,
    outside: {
      type: 'boolean',
      description: 'The record seems not to hold what is asked: the results, if any, are few and distant, and no situation is named',
    },
    results: list(
      object({
        id: text,
        kind: text,
        title: text,
        snippet: { type: 'string', description: 'Plain text; the marks are pairs of places in it' },
        titleMarks: list(list({ type: 'integer' })),
        snippetMarks: list(list({ type: 'integer' })),
        score: { type: 'number' },
        cited: bool,
        inForce: truth,
        also: ids,
        stands: open(text),
        langs: list(LANG),
        body: open(text),
        year: open({ type: 'integer' }),
        edition: open(object({ id: text, lang: LANG, date })),
      }),
    ),
    facets: { type: 'object', additionalProperties: list(object({ value: text, count: { type: 'integer' } })) },
    terms: ids,
    situations: ids,
  }),
  Record: object({ record: ref('Stamp'), counts: { type: 'object', additionalProperties: { type: 'integer' } } }),
  Problem: {
    ...object(
      {
        type: text,
        title: text,
        status: { type: 'integer' },
        detail: text,
        field: text,
        problems: list(object({ field: text, message: text })),
        record: ref('Stamp'),
      },
      ['field', 'problems'],
    ),
    description: 'RFC 9457',
  },
} as const satisfies Readonly<Record<string, Schema>>

export type SchemaName = keyof typeof schemas
