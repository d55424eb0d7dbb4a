import type { ArashaRecord } from '../record/record.ts'

/** How a text and the record's provisions meet. */
export interface Links {
  /** Unit path -> the record's provision that speaks of just it. */
  readonly exact: ReadonlyMap<string, string>
  /** Articles that the record has something on. */
  readonly articles: readonly string[]
  /** Provisions of the record, in force or not, that the text has no unit for: an edition from before or after, or a mistake. */
  readonly absent: readonly string[]
}

/** Links a text's articles, paragraphs and points to the provisions of its instrument, by their numbers. */
export function linkUnits(
  record: ArashaRecord,
  instrument: string,
  units: readonly { readonly path: string; readonly kind: string }[],
): Links {
  const paths = new Set(units.map((u) => u.path))
  const exact = new Map<string, string>()
  const articles = new Set<string>()
  const absent: string[] = []
  const provisions = record.get('instrument', instrument)?.provisions ?? []
  for (const provision of provisions) {
    const locals = [provision.id, ...(provision.also ?? [])]
    for (const local of locals) {
      // `general`, `preamble`: about the act, not a place in it.
      if (!/^\d/.test(local)) continue
      if (paths.has(local)) {
        exact.set(local, `${instrument}/${provision.id}`)
        articles.add(local.split('.')[0] as string)
      } else absent.push(`${instrument}/${local}`)
    }
  }
  return { exact, articles: [...articles], absent }
}
