import type { ArashaRecord } from '../record/record.ts'
import type { ISODate, Lang } from '../record/types.ts'

/** Where the built files lie, with their hashes in the name. */
export interface Assets {
  readonly css: readonly string[]
  /** The small script that registers the worker; absent in tests. */
  readonly script?: string
  readonly preload: readonly string[]
  /** Changes with every build: what a browser keeps is stale then. */
  readonly version: string
}

/** What every page is made from. */
export interface Page {
  readonly record: ArashaRecord
  readonly lang: Lang
  /** The day on which the law is shown. */
  readonly at: ISODate
  readonly today: ISODate
  readonly assets: Assets
  /** Path without the language, e.g. `/rights/assembly`: the language switch stays on the same thing. */
  readonly path: string
  /** What else stands in the address, without the day: `type=moot&page=2`. The language switch and the day keep it. */
  readonly query?: string
  /** A file of a copy that answers nothing. */
  readonly mirror?: boolean
}

/** What a page may load and lead to: nothing of others. */
export const POLICY =
  "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; img-src 'self' data:; connect-src 'self'; worker-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'"
