import { readFileSync } from 'node:fs'
import { type ArashaRecord, openRecord, type RecordData } from '../../src/record/record.ts'

/** The record as `npm test` has just compiled it. */
export function builtRecord(): ArashaRecord {
  return openRecord(JSON.parse(readFileSync(new URL('../../dist/record.json', import.meta.url), 'utf8')) as RecordData)
}
