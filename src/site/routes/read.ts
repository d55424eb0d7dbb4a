import type { Context } from 'hono'
import type { Page } from '../context.ts'
import type { Html } from '../form.ts'

/** Adds a page about the record: the day comes from `?at=`, the tag from edition, path and day. */
export type Read = (path: string, make: (page: Page, c: Context) => Html | undefined | Promise<Html | undefined>) => void
