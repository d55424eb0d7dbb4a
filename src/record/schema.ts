import { z } from 'zod'
import { isDate } from '../time/date.ts'
import { date, entry, id, line, many, precision, roles, status, string, text, url } from './schema-base.ts'
import { derived, fact, remedy, situation, template } from './schema-cases.ts'
import { career, institution, programme } from './schema-directory.ts'
import { counterpart, hierarchy, instrument, right } from './schema-instruments.ts'
import { claim, concern, decision, indicator, place, recommendation, review, theme } from './schema-monitoring.ts'
import { FOLDERS, type Kind, type Kinds } from './types.ts'

const source = z.strictObject({
  id: id(),
  title: text,
  url: url().optional(),
  symbol: line().optional(),
  official: z.boolean(),
  seen: text.optional(),
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
