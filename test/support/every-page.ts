import type { ArashaRecord } from '../../src/record/record.ts'
import { FOLDERS, type Kind } from '../../src/record/types.ts'
import { pathOf } from '../../src/site/entries.ts'

/** The addresses of all things of the record that have a page of their own, without the language, by the kind of page. */
export function everyPage(record: ArashaRecord): ReadonlyMap<string, readonly string[]> {
  const pages = new Map<string, Set<string>>()
  const add = (kind: string, path: string | undefined) => {
    if (path === undefined || path.includes('#')) return
    pages.set(kind, (pages.get(kind) ?? new Set()).add(path))
  }
  for (const kind of Object.keys(FOLDERS) as Kind[]) {
    for (const { id } of record.all(kind) as readonly { readonly id: string }[]) add(kind, pathOf(record, { kind, id }))
  }
  for (const { id } of record.all('instrument')) {
    for (const provision of record.get('instrument', id)?.provisions ?? []) {
      add('provision', `/instruments/${id}/${provision.id}`)
      const article = provision.id.split('.')[0]
      if (article !== provision.id && !record.provision(`${id}/${article}`)) add('article', `/instruments/${id}/${article}`)
    }
  }
  return new Map([...pages].map(([kind, paths]) => [kind, [...paths]]))
}
