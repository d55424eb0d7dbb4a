import type { ArashaRecord } from '../record/record.ts'
import type { Page } from './context.ts'
import type { Html } from './form.ts'

const pieces = new WeakMap<ArashaRecord, Map<string, Html>>()
/** The pieces of all remedies and citations in three languages are far fewer; days in addresses could make more. */
const LIMIT = 30_000

/**
 * A piece of a page that depends on the record, the language and `key` alone, rendered once and kept as it is. Nothing of a person's
 * answers may go into it: it outlives the request.
 */
export function kept(page: Page, key: string, make: () => Html): Html {
  let known = pieces.get(page.record)
  if (!known) {
    known = new Map()
    pieces.set(page.record, known)
  }
  const name = `${page.lang} ${key}`
  let piece = known.get(name)
  if (piece === undefined) {
    piece = make()
    if (known.size < LIMIT) known.set(name, piece)
  }
  return piece
}
