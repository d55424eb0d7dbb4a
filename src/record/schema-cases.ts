import { z } from 'zod'
import { dateRef, duration, entry, factValue, id, line, many, placeholders, roles, span, status, string, text, url } from './schema-base.ts'
import { type Formula, SITUATION_GROUPS } from './types.ts'

/** Each operator of a formula with the object it makes. */
const lazyFormula: z.ZodType<Formula> = z.lazy(() => formula)
const outcome = z.enum(['granted', 'partly', 'rejected', 'pending', 'refused-to-register', 'out-of-time'])
const value = { is: factValue.optional(), in: many(factValue).optional() }
export const OPERATORS = {
  all: z.strictObject({ all: many(lazyFormula) }),
  any: z.strictObject({ any: many(lazyFormula) }),
  not: z.strictObject({ not: lazyFormula }),
  fact: z.strictObject({ fact: string('fact'), ...value }),
  claim: z.strictObject({ claim: z.enum(['raised', 'ongoing', 'evidence', 'excuse']), ...value }),
  claimUnder: z.strictObject({ claimUnder: many(string('norm')) }),
  situation: z.strictObject({ situation: many(string('situation')) }),
  date: z.strictObject({
    date: dateRef(),
    after: dateRef().optional(),
    onOrAfter: dateRef().optional(),
    before: dateRef().optional(),
    onOrBefore: dateRef().optional(),
  }),
  within: z.strictObject({
    within: duration(),
    from: dateRef(),
    calendar: string('calendar').optional(),
    workingDays: z.boolean().optional(),
  }),
  step: z.strictObject({ step: many(string('remedy')), outcome: many(outcome).optional() }),
  inForce: z.strictObject({ inForce: string('norm'), on: dateRef() }),
  derived: z.strictObject({ derived: string('derived') }),
  exhausted: z.strictObject({ exhausted: z.literal(true) }),
  always: z.strictObject({ always: z.boolean() }),
} as const
export type Operator = keyof typeof OPERATORS

const formula = z
  .union(Object.values(OPERATORS) as unknown as [z.ZodType<Formula>, ...z.ZodType<Formula>[]])
  .register(roles, { role: 'formula' })
  .meta({ id: 'Formula' })

const words = many(line())
export const situation = z.strictObject({
  ...entry,
  title: text,
  group: z.enum(SITUATION_GROUPS),
  first: text,
  words: z.strictObject({ kk: words, ru: words, en: words }).register(roles, { role: 'words' }),
  rights: many(string('right')),
  claims: z.array(string('provision')),
  remedies: many(string('remedy')),
  implies: z.record(z.string(), factValue).register(roles, { role: 'values' }).optional(),
  confusedWith: many(z.strictObject({ situation: string('situation'), when: text })).optional(),
})

export const fact = z.strictObject({
  ...entry,
  type: z.enum(['bool', 'date', 'datetime', 'choice', 'text']),
  ask: text,
  help: text.optional(),
  why: text,
  basis: z.array(string('provision')),
  options: many(z.strictObject({ id: id(), label: text })).optional(),
  sensitive: z.boolean(),
  use: z.enum(['case', 'draft']),
  future: z.boolean().optional(),
})

export const derived = z.strictObject({ ...entry, title: text, formula: lazyFormula, basis: z.array(string('provision')) })

const condition = z.strictObject({
  id: id(),
  kind: z.enum(['bar', 'step', 'risk', 'advice']),
  perClaim: z.boolean().optional(),
  formula: lazyFormula,
  basis: z.array(string('provision')),
  why: text,
  no: text.optional(),
  laterWhen: lazyFormula.optional(),
  status: status.optional(),
})

const deadline = z.strictObject({
  when: lazyFormula.optional(),
  inForce: span.optional(),
  term: duration().optional(),
  safeTerm: duration().optional(),
  workingDays: z.boolean().optional(),
  calendar: string('calendar').optional(),
  detention: z.boolean().optional(),
  before: z.boolean().optional(),
  start: many(dateRef()).optional(),
  startText: text.optional(),
  restorable: z.enum(['yes', 'no', 'unknown']).optional(),
  restorableText: text.optional(),
  missed: z.enum(['closes', 'risk', 'nothing']).optional(),
  text,
  basis: z.array(string('provision')),
  status: status.optional(),
})

export const remedy = z.strictObject({
  ...entry,
  title: text,
  level: z.enum(['domestic', 'international']),
  forum: text,
  treaty: string('instrument').optional(),
  purpose: text,
  basis: z.array(string('provision')),
  who: text,
  where: text,
  conditions: z.array(condition),
  atOnce: lazyFormula.optional(),
  deadline: many(deadline),
  answer: z
    .strictObject({
      term: duration().optional(),
      workingDays: z.boolean().optional(),
      text,
      basis: z.array(string('provision')).optional(),
    })
    .optional(),
  fee: text,
  form: z.array(text),
  language: text.optional(),
  outcomes: z.array(text),
  next: z.array(z.strictObject({ remedy: string('remedy').optional(), text })),
  effect: text.optional(),
  exhaustion: z.strictObject({
    must: z.enum(['yes', 'no', 'depends']),
    then: z.array(string('remedy')),
    inForce: span.optional(),
    why: text,
  }),
  risks: z.array(text),
  evidence: z.array(text).optional(),
  repeatable: z.boolean().optional(),
  unavailable: text.optional(),
  links: z.array(z.strictObject({ text, url: url(), status })).optional(),
})

const lang = z.enum(['kk', 'ru', 'en'])
export const template = z.strictObject({
  ...entry,
  remedy: string('remedy'),
  title: text,
  languages: many(lang),
  addressee: placeholders,
  sections: many(
    z.strictObject({
      id: id(),
      heading: text,
      basis: z.array(string('provision')),
      required: z.boolean(),
      body: many(placeholders),
      each: z.enum(['claims', 'steps', 'rights']).optional(),
      when: lazyFormula.optional(),
    }),
  ),
  attachments: z.array(text),
  limits: z
    .strictObject({
      formats: many(line()).optional(),
      maxBytes: z.number().int().positive().optional(),
      maxPages: z.number().int().positive().optional(),
      text: text.optional(),
      status,
    })
    .optional(),
})
