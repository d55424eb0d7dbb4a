import { z } from 'zod'
import { META, SCHEMAS } from './schema.ts'
import type { Kind } from './types.ts'

/** JSON Schemas for editors, by file name: `# yaml-language-server: $schema=../../schemas/remedy.json` at the head of a YAML file. */
export function jsonSchemas(): Readonly<Record<string, string>> {
  const files: Record<string, string> = { 'record.json': print(json(META), 'The record as a whole: record/record.yaml') }
  for (const [kind, schema] of Object.entries(SCHEMAS) as [Kind, z.ZodType][]) {
    // A file holds one entry or a list of them.
    files[`${kind}.json`] = print(json(z.union([schema, z.array(schema).min(1)])), `A file of the record: one ${kind} or a list of them`)
  }
  return files
}

function json(schema: z.ZodType): object {
  return z.toJSONSchema(schema, { target: 'draft-7', io: 'input', reused: 'ref' })
}

function print(schema: object, title: string): string {
  return `${JSON.stringify({ ...schema, title }, null, 1)}\n`
}
