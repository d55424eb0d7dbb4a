import { saysExcluded } from './grammar.ts'
import type { Unit, UnitKind } from './types.ts'

/** Divisions and what lies under them, from the widest down. */
export const DEPTH: Readonly<Partial<Record<UnitKind, number>>> = {
  annex: 0,
  part: 1,
  section: 2,
  subsection: 3,
  chapter: 4,
  subchapter: 5,
  article: 6,
}
/** How they stand in a path. */
export const SHORT: Readonly<Partial<Record<UnitKind, string>>> = {
  annex: 'an',
  part: 'part',
  section: 'sec',
  subsection: 'sub',
  chapter: 'ch',
  subchapter: 'par',
}

/** A unit of an act while its structure is being found. */
export type Draft = { -readonly [K in keyof Unit]: Unit[K] }

/** A note between two points stands in what they stand in: then the order of the text is the order of the tree, and an export keeps it. */
export function nestNotes(units: readonly Draft[]): void {
  let within = -1
  for (let i = units.length - 1; i >= 0; i--) {
    const u = units[i] as Draft
    if (u.kind !== 'note') within = u.parent
    else if (within > u.parent && within < i) u.parent = within
  }
}

/** An article is taken out when it has no wording and a note, its heading or its only words say so. */
export function markExcluded(units: readonly Draft[], index: number): void {
  const article = units[index] as Draft
  let words = 0
  let said = saysExcluded(article.text) || /\((?:исключена|алып тасталды|утратила силу)/i.test(article.text)
  for (let i = index + 1; i < units.length; i++) {
    const u = units[i] as Draft
    if (DEPTH[u.kind] !== undefined || u.kind === 'signature' || u.kind === 'imprint') break
    if (u.kind === 'note') {
      if (/исключен|утратил|алып таста|алынып таста|күші жойыл|repealed|deleted|is excluded|is removed/i.test(u.text)) said = true
    } else if (saysExcluded(u.text)) said = true
    else words++
  }
  if (said && words === 0) article.excluded = true
  else delete article.excluded
}
