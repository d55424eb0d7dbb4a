import type { UnitKind } from '../library/types.ts'

/** A unit as far as its place in the search goes. */
export interface Piece {
  readonly path: string
  readonly kind: UnitKind
  readonly number: string | null
  readonly text: string
  readonly parent: number
  readonly excluded: boolean
  readonly wording: string
}

/** What is found as one: an article, or a paragraph where they are numbered, with all that stands in it. */
export interface Passage {
  readonly path: string
  /** Digest of the article's heading. */
  readonly heading: string | null
  /** Digests of its wordings, joined: with path and heading they say whether it is the same passage. */
  readonly body: string
  /** The article's number and heading. */
  readonly name: string
  readonly texts: readonly string[]
}

/** Length of a digest of a wording. */
export const DIGEST = 22

const DIVISIONS: ReadonlySet<UnitKind> = new Set(['title', 'part', 'section', 'subsection', 'chapter', 'subchapter', 'annex'])
/** No law of their own: lists of contents, what editors note, names under the text. */
const ASIDE: ReadonlySet<UnitKind> = new Set(['requisite', 'contents', 'note', 'signature', 'imprint'])

/** The passages of a text, in its order. What was taken out is none. */
export function passagesOf(units: readonly Piece[]): Passage[] {
  // The unit under which each is found; -1: a division; -2: nowhere.
  const host: number[] = []
  const inside = new Map<number, number[]>()
  const withParts = new Set<number>()
  for (const [i, u] of units.entries()) {
    const above = u.parent < 0 ? -1 : (host[u.parent] as number)
    const article = above >= 0 && units[above]?.kind === 'article'
    if (ASIDE.has(u.kind) || above === -2 || u.excluded) host[i] = -2
    else if (DIVISIONS.has(u.kind) && above === -1) host[i] = -1
    else if (above === -1 || (article && u.kind === 'paragraph')) {
      host[i] = i
      if (article) withParts.add(above)
      inside.set(i, [i])
    } else {
      host[i] = above
      inside.get(above)?.push(i)
    }
  }
  const out: Passage[] = []
  for (const [i, members] of inside) {
    const unit = units[i] as Piece
    const isArticle = unit.kind === 'article'
    // An article of numbered paragraphs alone has no words of its own.
    if (isArticle && members.length === 1 && withParts.has(i)) continue
    const named = isArticle ? unit : unit.kind === 'paragraph' && unit.parent >= 0 ? units[host[unit.parent] as number] : undefined
    const own = (isArticle ? members.slice(1) : members).map((m) => units[m] as Piece)
    out.push({
      path: unit.path,
      heading: named?.wording ?? null,
      body: own.map((u) => u.wording).join(''),
      name: named === undefined ? '' : `${named.number ?? ''} ${named.text}`,
      texts: own.map((u) => u.text),
    })
  }
  return out
}

/** Digests of a body, one by one. */
export function digestsOf(body: string): string[] {
  return Array.from({ length: body.length / DIGEST }, (_, i) => body.slice(i * DIGEST, (i + 1) * DIGEST))
}
