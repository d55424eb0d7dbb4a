import { z } from 'zod'
import { date, entry, event, many, precision, sources, status, string, text, url } from './schema-base.ts'

export const institution = z.strictObject({
  ...entry,
  title: text,
  group: z.enum(['state', 'civil-society', 'international']),
  nature: text,
  founded: z.strictObject({ date: date(), precision: precision.optional(), status: status.optional(), note: text.optional() }).optional(),
  mandate: text,
  can: z.array(text),
  cannot: z.array(text),
  basis: many(string('norm')).optional(),
  basisText: text.optional(),
  holder: z.strictObject({ text, seen: date(), status, sources }).optional(),
  independence: text.optional(),
  critique: many(event).optional(),
  history: many(event).optional(),
  indicators: many(string('indicator')).optional(),
  website: many(url()).optional(),
  reach: z.strictObject({ channels: many(text), status }).optional(),
  atRisk: z.boolean().optional(),
  remedies: many(string('remedy')).optional(),
  rights: many(string('right')).optional(),
})

export const programme = z.strictObject({
  ...entry,
  title: text,
  type: z.enum(['degree', 'scholarship', 'course', 'moot', 'internship', 'network']),
  place: z.enum(['kazakhstan', 'central-asia', 'abroad', 'online']),
  city: text.optional(),
  levels: many(z.enum(['bachelor', 'master', 'phd', 'professional', 'any'])).optional(),
  languages: many(z.enum(['kk', 'ru', 'en', 'other'])).optional(),
  what: text,
  rightsContent: text.optional(),
  season: text.optional(),
  months: many(z.number().int().min(1).max(12)).optional(),
  url: url().optional(),
})

export const career = z.strictObject({
  ...entry,
  title: text,
  sector: z.enum(['state', 'civil-society', 'international', 'law-practice', 'academia', 'media', 'business', 'path', 'skill']),
  roles: many(text).optional(),
  entry: text.optional(),
  steps: many(z.strictObject({ text, status, sources: sources.optional(), note: text.optional() })).optional(),
  url: url().optional(),
})
