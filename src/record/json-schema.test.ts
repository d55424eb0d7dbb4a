import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { jsonSchemas } from './json-schema.ts'

const folder = new URL('../../schemas/', import.meta.url).pathname

test('schemas/ is what the checks say; write it anew with: node scripts/schemas.ts', () => {
  const made = jsonSchemas()
  expect(readdirSync(folder).sort()).toEqual(Object.keys(made).sort())
  for (const [name, text] of Object.entries(made)) expect(readFileSync(folder + name, 'utf8')).toBe(text)
})
