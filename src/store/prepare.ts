import { hash } from 'node:crypto'
import type { Edition } from '../library/types.ts'
import type { Lang } from '../record/types.ts'
import { type Passage, type Piece, passagesOf } from './passages.ts'
import { MOST_PASSAGES, makeSegment, type Segment } from './segment.ts'

/** Digest of a wording, short enough to store many times: 132 bits. */
export function wordingOf(label: string, text: string): string {
  return hash('sha256', `${label}\n${text}`, 'base64url').slice(0, 22)
}

/** Digest of a text as kept: of what stands where, in order. */
export function digestOf(
  units: readonly { readonly path: string; readonly kind: string; readonly excluded?: boolean; readonly wording: string }[],
): string {
  const lines = units.map((u) => `${u.path}\t${u.kind}\t${u.excluded ? 'true' : ''}\t${u.wording}`)
  return `sha256-${hash('sha256', lines.join('\n'), 'hex')}`
}

/** What of keeping an edition needs no library: plain data, so that another thread can make it. */
export interface Prepared {
  /** Digest of each unit's wording. */
  readonly wordings: readonly string[]
  /** Digest of the text as kept. */
  readonly digest: string
  /** The pieces of the index for all its passages: of use where the library has none of the act yet. */
  readonly segments?: readonly Segment[]
}

/** Makes an edition ready to be kept; with its index where it is likely the first of its act. */
export function prepare(edition: Edition, withIndex: boolean): Prepared {
  const wordings = edition.act.units.map((u) => wordingOf(u.label, u.text))
  const units = keptUnits(edition, wordings)
  const digest = digestOf(units)
  return withIndex ? { wordings, digest, segments: segmentsOf(passagesOf(units), edition.lang) } : { wordings, digest }
}

/** The units of an edition with the digests of their wordings. */
export function keptUnits({ act }: Edition, wordings: readonly string[]) {
  return act.units.map((u, i) => ({ ...u, excluded: u.excluded === true, wording: wordings[i] as string })) satisfies readonly Piece[]
}

/** Passages in pieces of the index, in their order. */
export function segmentsOf(passages: readonly Passage[], lang: Lang): readonly Segment[] {
  return inPieces(passages).map((own) => makeSegment(own, lang))
}

/** Passages by the segment that they go to. */
export function inPieces(passages: readonly Passage[]): readonly (readonly Passage[])[] {
  return Array.from({ length: Math.ceil(passages.length / MOST_PASSAGES) }, (_, i) =>
    passages.slice(i * MOST_PASSAGES, (i + 1) * MOST_PASSAGES),
  )
}
