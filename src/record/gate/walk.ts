import type { z } from 'zod'
import type { Path } from '../problem.ts'
import { SCHEMAS } from '../schema.ts'
import { type Role, roles } from '../schema-base.ts'
import { OPERATORS, type Operator } from '../schema-cases.ts'
import type { Kind } from '../types.ts'

/** A value of the entry that has a role, and where it stands. */
export interface Leaf {
  readonly role: Role
  readonly path: Path
  readonly value: unknown
}

/** Every value with a role, in the order of the schema. Values of the wrong shape are passed over: the loader has named them. */
export function leaves(kind: Kind, value: unknown): Leaf[] {
  const found: Leaf[] = []
  walk(SCHEMAS[kind], value, [], found)
  return found
}

interface Def {
  readonly type: string
  readonly shape?: Readonly<Record<string, z.ZodType>>
  readonly element?: z.ZodType
  readonly innerType?: z.ZodType
  readonly getter?: () => z.ZodType
}

function walk(schema: z.ZodType, value: unknown, path: Path, found: Leaf[]): void {
  if (value === undefined || value === null) return
  const role = roles.get(schema)?.role
  if (role !== undefined) found.push({ role, path, value })
  const def = schema.def as unknown as Def
  if (def.type === 'optional' && def.innerType) walk(def.innerType, value, path, found)
  else if (def.type === 'lazy' && def.getter) walk(def.getter(), value, path, found)
  else if (role === 'formula') {
    const operator = operatorOf(value)
    if (operator) walk(OPERATORS[operator], value, path, found)
  } else if (def.type === 'object' && def.shape) {
    if (typeof value !== 'object' || Array.isArray(value)) return
    for (const [key, inner] of Object.entries(def.shape)) walk(inner, (value as Record<string, unknown>)[key], [...path, key], found)
  } else if (def.type === 'array' && def.element) {
    if (!Array.isArray(value)) return
    for (const [i, item] of value.entries()) walk(def.element, item, [...path, i], found)
  }
}

const NAMES = Object.keys(OPERATORS) as Operator[]

/** The operator of a formula as it stands in the file. */
export function operatorOf(value: unknown): Operator | undefined {
  return typeof value === 'object' && value !== null ? NAMES.find((o) => Object.hasOwn(value, o)) : undefined
}
