import type { Context } from 'hono'
import type { JSX } from './jsx/jsx-runtime.ts'

/** A page, or a piece of one. */
export type Html = JSX.Element

/** The fields of a posted form. */
export interface Form {
  readonly one: ReadonlyMap<string, string>
  all(name: string): string[]
}

/** Reads a posted form; files are not read. A body of another kind gives no fields. */
export async function readForm(c: Context): Promise<Form> {
  const pairs: [string, string][] = []
  if ((c.req.header('Content-Type') ?? '').startsWith('application/x-www-form-urlencoded')) {
    for (const [name, value] of new URLSearchParams(await c.req.text())) pairs.push([name, value])
  }
  return { one: new Map(pairs), all: (name) => pairs.flatMap(([n, v]) => (n === name ? [v] : [])) }
}
