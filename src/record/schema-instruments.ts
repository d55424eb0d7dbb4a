import { z } from 'zod'
import { date, entry, id, langText, line, local, many, precision, sources, span, status, string, text, url } from './schema-base.ts'
import { RIGHT_GROUPS } from './types.ts'

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

export const instrument = z.strictObject({
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

export const right = z.strictObject({
  ...entry,
  title: text,
  plain: text,
  easy: text,
  group: z.enum(RIGHT_GROUPS),
})

export const counterpart = z.strictObject({
  ...entry,
  right: string('right'),
  old: z.array(string('provision')),
  new: z.array(string('provision')),
  change: z.enum(['same', 'narrower', 'broader', 'new', 'dropped']),
  why: text,
})

const principle = z.strictObject({ text, basis: z.array(string('norm')) })
export const hierarchy = z.strictObject({
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
