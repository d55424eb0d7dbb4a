import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type ArashaRecord, openRecord, type RecordData } from '../../src/record/record.ts'
import { offerBuilt } from '../../src/search/built.ts'

/** The record as `npm test` has just compiled it. */
export function builtRecord(): ArashaRecord {
  const record = openRecord(JSON.parse(readFileSync(new URL('../../dist/record.json', import.meta.url), 'utf8')) as RecordData)
  offerBuilt(record, fileURLToPath(new URL('../..', import.meta.url)))
  return record
}
