import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ArashaRecord } from '../record/record.ts'
import { type BookData, offerBook } from './book.ts'

/** Offers the index that the build has written into `dist/` of the project: it is read at the first search. */
export function offerBuilt(record: ArashaRecord, root: string): void {
  const file = join(root, 'dist/search.json')
  offerBook(record, () => (existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as BookData) : undefined))
}
