import type { Kind } from './types.ts'

/** Where in a value: keys and indexes from its top. */
export type Path = readonly (string | number)[]

/** What is the matter, where, and what to do next, in one sentence. */
export interface Problem {
  /** Relative to the folder of the record. */
  readonly file: string
  readonly line: number
  readonly column: number
  /** The entry's id; empty where none could be read. */
  readonly id: string
  readonly kind: Kind | null
  /** `conditions.2.formula.fact` */
  readonly path: string
  readonly message: string
  /** Only an error refuses the record. */
  readonly severity: 'error' | 'warning'
  readonly rule: string
}

/** What a rule reports about one entry; the loader adds file and line. */
export interface Finding {
  readonly path: Path
  readonly message: string
  readonly severity?: 'error' | 'warning'
}
