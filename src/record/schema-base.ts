import { z } from 'zod'

/**
 * The shapes of `types.ts` as checks at run time. Unknown keys are refused everywhere. What a string means (a text, a date, the id of
 * a right) stands beside it as its role, so that the gate can follow every reference without knowing the kinds one by one.
 * A browser never loads this file.
 */
export type Role =
  | 'id'
  | 'local'
  | 'text'
  | 'date'
  | 'dateref'
  | 'duration'
  | 'url'
  | 'line'
  | 'place'
  | 'words'
  | 'placeholders'
  | 'norm'
  | 'provision'
  | 'instrument'
  | 'right'
  | 'situation'
  | 'remedy'
  | 'fact'
  | 'derived'
  | 'indicator'
  | 'decision'
  | 'theme'
  | 'calendar'
  | 'source'
  | 'entry'
  | 'formula'
  | 'values'
  | 'span'

export const roles = z.registry<{ role: Role }>()

const DATE = /^\d{4}-\d{2}-\d{2}$/
const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/
/** `14`, `14.3.d`, `193.1-1`, `83-1.2`. */
export const LOCAL = /^[0-9A-Za-z]+(-[0-9]+)*(\.[0-9A-Za-z]+(-[0-9]+)*)*$/

export const string = (role: Role, check: (s: z.ZodString) => z.ZodString = (s) => s.min(1, 'must not be empty')) =>
  check(z.string()).register(roles, { role })
export const line = () => string('line')
export const date = () => string('date', (s) => s.regex(DATE, 'is not a date YYYY-MM-DD'))
export const dateRef = () => string('dateref')
export const id = () => string('id', (s) => s.regex(ID, 'is not an id: lower-case Latin letters, digits and single hyphens'))
export const local = () => string('local', (s) => s.regex(LOCAL, 'is not the number of an article, paragraph or point'))
export const url = () => string('url')
export const duration = () => string('duration')
export const many = <T extends z.ZodType>(item: T) => z.array(item).min(1, 'must not be empty')

export const langText = (role: Role) => z.strictObject({ kk: z.string(), ru: z.string(), en: z.string() }).register(roles, { role })
export const text = langText('text')
export const placeholders = langText('placeholders')

export const status = z.enum(['official', 'reported', 'unverified'])
export const precision = z.enum(['day', 'month', 'year'])
export const factValue = z.union([z.boolean(), z.string(), z.number(), z.null()])
export const sourceRef = z.strictObject({ source: string('source'), at: string('place') })
export const sources = many(sourceRef)

export const entry = {
  id: id(),
  status,
  checked: date(),
  sources,
  notes: z.array(text).optional(),
  reviewed: z.boolean(),
}

export const span = z
  .strictObject({ from: date(), to: date().optional(), precision: precision.optional(), status: status.optional(), note: text.optional() })
  .register(roles, { role: 'span' })

/** Something that happened or was said. */
export const event = z.strictObject({
  date: date(),
  precision: precision.optional(),
  to: date().optional(),
  text,
  side: z.enum(['state', 'court', 'law', 'un', 'regional', 'civil-society', 'media', 'people']).optional(),
  status,
  sources,
  note: text.optional(),
})
