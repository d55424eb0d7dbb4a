import type { Instrument } from '../record/types.ts'
import { type Block, type Reading, signs } from './block.ts'
import { heading } from './grammar.ts'
import { sameness } from './identify.ts'
import { r } from './messages.ts'

/**
 * One file may hold several acts (a covenant and its protocol). They are parted where articles begin again under a new title; the one asked for
 * is taken, and the rest is named with its number of signs, never dropped in silence.
 */
export function actIn(reading: Reading, instrument: Instrument | undefined): Reading {
  if (reading.format !== 'markdown' || !instrument) return reading
  const { blocks } = reading
  const starts = [0]
  let highest = 0
  let title = -1
  for (const [i, b] of blocks.entries()) {
    if (!b.heading) continue
    const h = heading(b.text, true)
    if (!h) {
      title = i
      continue
    }
    if (h.kind !== 'article') continue
    const n = Number.parseInt(h.number, 10)
    if (n === 1 && highest > 1 && title > (starts.at(-1) as number)) {
      starts.push(title)
      highest = 1
    } else highest = Math.max(highest, n || 0)
    title = -1
  }
  if (starts.length === 1) return reading
  const parts = starts.map((from, k) => blocks.slice(from, starts[k + 1]))
  const titleOf = (part: readonly Block[]) =>
    part
      .filter((b) => b.heading)
      .slice(0, 2)
      .filter((b) => !heading(b.text, true))
      .map((b) => b.text)
      .join(' ')
  const closest = (part: readonly Block[]) =>
    Math.max(
      ...part
        .filter((b) => b.heading)
        .slice(0, 2)
        .flatMap((b) => (['kk', 'ru', 'en'] as const).map((l) => sameness(b.text, instrument.title[l]))),
    )
  const best = parts.reduce((a, b) => (closest(b) > closest(a) ? b : a))
  const count = (part: readonly Block[]) => part.reduce((n, b) => n + signs(b.text), 0)
  const rest = parts.filter((p) => p !== best)
  return {
    ...reading,
    blocks: best,
    signs: reading.signs - rest.reduce((n, p) => n + count(p), 0),
    remarks: [
      ...reading.remarks,
      ...rest.map((p) => ({ text: r.otherAct, params: { title: titleOf(p), n: count(p), at: placeOf(p[0]) } })),
    ],
  }
}

/** `line 404` in words of any language; a place of another form as it is. */
function placeOf(block: Block | undefined) {
  const line = /^line (\d+)$/.exec(block?.at ?? '')?.[1]
  return line === undefined ? (block?.at ?? '') : { text: r.atLine, params: { line } }
}
