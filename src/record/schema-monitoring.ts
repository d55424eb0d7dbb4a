import { z } from 'zod'
import { date, entry, event, id, line, many, precision, sources, status, string, text, url } from './schema-base.ts'

const YEAR = z.number().int().min(1990).max(2100)

export const concern = z.strictObject({
  ...entry,
  title: text,
  summary: text,
  rights: many(string('right')),
  laws: z.array(string('norm')),
  lawsText: many(text).optional(),
  events: many(event),
  indicators: z.array(string('indicator')),
  situations: many(string('situation')),
  remedies: many(string('remedy')),
})

export const indicator = z.strictObject({
  ...entry,
  title: text,
  unit: text,
  lowerIsBetter: z.boolean().optional(),
  apart: z.literal(true).optional(),
  points: z.array(
    z.strictObject({
      year: YEAR,
      period: text.optional(),
      value: z.number().nullable(),
      of: z.number().optional(),
      breaks: text.optional(),
      note: text.optional(),
      status,
      sources,
    }),
  ),
})

export const review = z.strictObject({
  ...entry,
  title: text,
  type: z.enum(['treaty-body', 'upr', 'visit', 'membership', 'mechanism']),
  body: text,
  treaty: string('instrument').optional(),
  document: line().optional(),
  date: date(),
  precision: precision.optional(),
  to: date().optional(),
  text,
  next: z.strictObject({ text, status }).optional(),
  url: url().optional(),
})

export const theme = z.strictObject({ id: id(), title: text })
export const place = z.strictObject({ id: id(), title: text })

export const recommendation = z.strictObject({
  ...entry,
  type: z.enum(['upr', 'concluding-observation', 'views', 'spt', 'special-procedure', 'ilo']),
  document: line(),
  paragraph: line().nullable(),
  year: YEAR,
  by: text,
  text,
  response: z.enum(['supported', 'noted']).nullable(),
  responseNote: text.optional(),
  themes: many(string('theme')),
  rights: many(string('right')),
  decision: string('decision').optional(),
  url: url().optional(),
})

export const decision = z.strictObject({
  ...entry,
  title: text,
  body: z.enum(['hrcttee', 'cat', 'cedaw', 'cerd', 'wgad']),
  symbol: line(),
  communication: line().optional(),
  filed: date().optional(),
  decided: date(),
  precision: precision.optional(),
  facts: text,
  outcome: z.enum(['violation', 'no-violation', 'inadmissible', 'discontinued', 'arbitrary']),
  outcomeText: text.optional(),
  alleged: z.array(string('provision')),
  violated: z.array(string('provision')),
  admissibility: z.array(z.strictObject({ text, admissible: z.boolean(), provision: string('provision').optional() })),
  reasoning: many(text).optional(),
  ordered: text.optional(),
  situations: z.array(string('situation')),
  url: url().optional(),
})

export const claim = z.strictObject({
  ...entry,
  section: z.enum(['introduction', 'constitution', 'treaties', 'institutions', 'challenges', 'studying', 'careers', 'context', 'omission']),
  claim: text,
  verdict: z.enum(['accurate', 'opinion-supported', 'outdated', 'imprecise', 'false', 'missing']),
  so: text,
  see: z.array(string('entry')),
})
