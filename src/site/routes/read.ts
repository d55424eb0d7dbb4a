import type { Context } from 'hono'
import type { KeptEdition } from '../../store/library.ts'
import type { Page } from '../context.ts'
import type { Html } from '../form.ts'

type Made = Html | undefined

/**
 * Adds a page about the record: the day comes from `?at=`, the tag from edition, path and day. Where the operator's library adds to the page,
 * `editionsOf` says what is held: the tag tells that too, so an import is seen at once.
 */
export type Read = (
  path: string,
  make: (page: Page, c: Context, editions: readonly KeptEdition[]) => Made | Promise<Made>,
  editionsOf?: (c: Context) => Promise<readonly KeptEdition[]>,
) => void
