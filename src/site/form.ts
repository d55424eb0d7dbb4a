import type { Context } from 'hono'
import type { HtmlEscapedString } from 'hono/utils/html'

/** A page as the JSX of the server makes it. */
export type Html = HtmlEscapedString | Promise<HtmlEscapedString>

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
