import { z } from 'zod'
import { isDate } from '../time/date.ts'
import {
  date,
  dateRef,
  duration,
  entry,
  factValue,
  id,
  langText,
  line,
  local,
  many,
  placeholders,
  precision,
  roles,
  sources,
  span,
  status,
  string,
  text,
  url,
} from './schema-base.ts'
import { career, institution, programme } from './schema-directory.ts'
import { claim, concern, decision, indicator, place, recommendation, review, theme } from './schema-monitoring.ts'
import { FOLDERS, type Formula, type Kind, type Kinds, SITUATION_GROUPS } from './types.ts'

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

const source = z.strictObject({
  id: id(),
  title: text,
  url: url().optional(),
  symbol: line().optional(),
  official: z.boolean(),
  seen: text.optional(),
})

const amendment = z.strictObject({
  act: line(),
  date: date().optional(),
  inForce: date().optional(),
  precision: precision.optional(),
  articles: many(local()).optional(),
  what: text.optional(),
  status,
  notes: z.array(text).optional(),
  sources: sources.optional(),
})

const treaty = z.strictObject({
  state: z.enum(['party', 'signed', 'not-party']),
  signed: date().optional(),
  ratified: date().optional(),
  inForce: span.optional(),
  domesticAct: text.optional(),
  reservations: text.optional(),
  complaints: z.strictObject({ individual: text.optional(), inquiry: text.optional(), interState: text.optional() }).optional(),
  text,
})

const instrumentKind = z.enum(['constitution', 'constitutional-law', 'treaty', 'code', 'law', 'by-law', 'soft-law'])

const version = z.strictObject({
  from: date(),
  to: date().optional(),
  precision: precision.optional(),
  gist: text,
  rights: many(string('right')).optional(),
  restricts: many(string('right')).optional(),
  holder: text.optional(),
  limits: text.optional(),
  nonRestrictable: z.boolean().optional(),
  derogable: text.optional(),
  read: date().optional(),
  amendedBy: line().optional(),
  status,
  sources,
  notes: z.array(text).optional(),
})

const provision = z.strictObject({
  id: local(),
  also: many(local()).optional(),
  heading: text.optional(),
  versions: many(version),
})

const instrument = z.strictObject({
  ...entry,
  kind: instrumentKind,
  title: text,
  short: text,
  cite: langText('placeholders').optional(),
  number: line().optional(),
  adopted: date().optional(),
  inForce: span.optional(),
  treaty: treaty.optional(),
  official: z.strictObject({ symbol: line().optional(), kk: url().optional(), ru: url().optional(), en: url().optional() }).optional(),
  replaces: many(string('instrument')).optional(),
  replacedBy: string('instrument').optional(),
  read: date().optional(),
  amendments: z.array(amendment).optional(),
  provisions: z.array(provision),
})

const right = z.strictObject({
  ...entry,
  title: text,
  plain: text,
  easy: text,
  group: z.enum([
    'person',
    'justice',
    'expression',
    'participation',
    'equality',
    'family',
    'work-welfare',
    'education-culture',
    'protection',
    'order',
  ]),
})

const counterpart = z.strictObject({
  ...entry,
  right: string('right'),
  old: z.array(string('provision')),
  new: z.array(string('provision')),
  change: z.enum(['same', 'narrower', 'broader', 'new', 'dropped']),
  why: text,
})

const words = many(line())
const situation = z.strictObject({
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

const fact = z.strictObject({
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

const derived = z.strictObject({ ...entry, title: text, formula: lazyFormula, basis: z.array(string('provision')) })

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

const remedy = z.strictObject({
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

const days = z.enum(['calendar', 'working'])
const counting = z.strictObject({
  ...entry,
  instrument: string('instrument'),
  title: text,
  basis: many(string('provision')),
  firstDay: z.enum(['not-counted', 'counted']),
  lastDayOff: z.enum(['moves', 'stays']),
  days,
  otherReading: z.strictObject({ days, text, basis: z.array(string('provision')) }).optional(),
  detention: z.strictObject({ firstDay: z.literal('counted'), lastDayOff: z.literal('stays') }),
  endOfDay: text,
  post: text.optional(),
  text,
})

const holidays = z.strictObject({
  ...entry,
  year: z.number().int(),
  daysOff: many(z.strictObject({ date: date(), name: text, status: status.optional() })),
  workingWeekends: z.array(z.strictObject({ date: date(), act: line().optional(), status: status.optional() })),
})

const zone = z.strictObject({
  ...entry,
  from: date(),
  to: date().optional(),
  zones: many(z.strictObject({ offset: z.string().regex(/^[+-](0\d|1[0-4]):(00|30|45)$/, 'is not an offset like +05:00'), where: text })),
})

const principle = z.strictObject({ text, basis: z.array(string('norm')) })
const hierarchy = z.strictObject({
  ...entry,
  levels: many(z.strictObject({ kind: instrumentKind, title: text, basis: z.array(string('norm')) })),
  treatyClauses: many(
    z.strictObject({
      id: id(),
      from: date(),
      to: date().optional(),
      effect: z.enum(['priority', 'priority-by-statute']),
      application: z.enum(['direct', 'by-legislation']),
      basis: many(string('provision')),
      text,
      status,
      warning: text.optional(),
    }),
  ),
  principles: z.strictObject({ special: principle, later: principle, responsibility: principle }),
})

const question = z.strictObject({ ...entry, question: text, why: text.optional(), touches: z.array(string('entry')) })

const update = z.strictObject({
  ...entry,
  date: date(),
  precision: precision.optional(),
  danger: z.enum(['high', 'medium']).optional(),
  text,
  touches: z.array(string('entry')),
})

const variants = many(line()).optional()
const term = z.strictObject({
  ...entry,
  category: line(),
  title: text,
  variants: z.strictObject({ kk: variants, ru: variants, en: variants }).register(roles, { role: 'words' }).optional(),
})

const lang = z.enum(['kk', 'ru', 'en'])
const template = z.strictObject({
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

/** One check a kind. */
export const SCHEMAS = {
  source,
  instrument,
  right,
  counterpart,
  situation,
  fact,
  derived,
  remedy,
  counting,
  holidays,
  zone,
  hierarchy,
  question,
  update,
  term,
  template,
  institution,
  programme,
  career,
  concern,
  indicator,
  review,
  theme,
  place,
  recommendation,
  decision,
  claim,
} as const satisfies { readonly [K in Kind]: z.ZodType }

/** `record/record.yaml`: what is said of the record as a whole. */
export const META = z
  .strictObject({
    /** Day of the edition; no fact can be checked later than this. */
    edition: date().refine(isDate, 'is no day of the calendar'),
    title: z.strictObject({ kk: line(), ru: line(), en: line() }),
    licence: line(),
    /** Days after which `checked` is stale, by kind. */
    volatility: z.partialRecord(z.enum(Object.keys(FOLDERS) as [Kind, ...Kind[]]), z.number().int().positive()),
    /** What each edition brought, the newest first. */
    editions: z
      .array(
        z.strictObject({
          edition: date().refine(isDate, 'is no day of the calendar'),
          text: z.strictObject({ kk: line(), ru: line(), en: line() }),
        }),
      )
      .min(1),
  })
  .refine((m) => m.editions[0]?.edition === m.edition, { path: ['editions'], message: 'the newest is not the edition of the record' })
  .refine((m) => m.editions.every((e, i) => i === 0 || e.edition < (m.editions[i - 1]?.edition ?? '')), {
    path: ['editions'],
    message: 'are not in order, the newest first',
  })
export type Meta = z.infer<typeof META>

// The checks and the types say the same, or this file does not compile.
type Frozen<T> = T extends (infer U)[] ? readonly Frozen<U>[] : T extends object ? { readonly [K in keyof T]: Frozen<T[K]> } : T
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false
type Agree = { [K in Kind]: Same<Frozen<z.infer<(typeof SCHEMAS)[K]>>, Kinds[K]> }
/** @public Read by the compiler alone. */
export const AGREE: { readonly [K in Kind]: true } = Object.fromEntries(Object.keys(FOLDERS).map((k) => [k, true])) as Agree
