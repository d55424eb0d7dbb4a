// Writes schemas/*.json for editors; a test says when they are stale.
import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { jsonSchemas } from '../src/record/json-schema.ts'

const folder = fileURLToPath(new URL('../schemas/', import.meta.url))
mkdirSync(folder, { recursive: true })
for (const [name, text] of Object.entries(jsonSchemas())) writeFileSync(folder + name, text)
