import { tokens } from '../language/index.ts'
import type { Lang } from '../record/types.ts'

/** A piece of plain text with the places of what was looked for: whoever shows it escapes the text and marks the places. */
export interface Marked {
  readonly text: string
  readonly marks: readonly (readonly [from: number, to: number])[]
}

/** The text with the places of the keys. */
export function mark(text: string, keys: ReadonlySet<string>, lang: Lang): Marked {
  const marks = tokens(text, lang)
    .filter((t) => keys.has(t.key))
    .map((t) => [t.from, t.to] as const)
  return { text, marks }
}

const LENGTH = 240
/** Words kept before the first place. */
const BEFORE = 60

/** The piece of the texts in which most of the keys stand; the beginning of the first where none does. */
export function snippet(texts: readonly string[], keys: ReadonlySet<string>, lang: Lang): Marked {
  let best: { text: string; from: number; found: number; marks: readonly (readonly [number, number])[] } | undefined
  for (const text of texts) {
    const places = tokens(text, lang).filter((t) => keys.has(t.key))
    const marks = places.map((t) => [t.from, t.to] as const)
    for (const [i, place] of places.entries()) {
      const inside = places.slice(i).filter((p) => p.to - place.from < LENGTH - BEFORE)
      const found = new Set(inside.map((p) => p.key)).size
      if (found > (best?.found ?? 0)) best = { text, from: place.from, found, marks }
    }
  }
  if (best === undefined) return cut(texts[0] ?? '', 0, [])
  return cut(best.text, best.from, best.marks)
}

/** A window of the text around a place, cut at words. */
function cut(text: string, place: number, marks: readonly (readonly [number, number])[]): Marked {
  if (text.length <= LENGTH) return { text, marks }
  const wanted = Math.max(0, Math.min(place - BEFORE, text.length - LENGTH))
  const start = wanted === 0 ? 0 : text.indexOf(' ', wanted) + 1
  const room = start + LENGTH
  const end = room >= text.length ? text.length : Math.max(text.lastIndexOf(' ', room), start + LENGTH / 2)
  const [head, tail] = [start > 0 ? '… ' : '', end < text.length ? ' …' : '']
  const shift = head.length - start
  return {
    text: (head + text.slice(start, end) + tail).toWellFormed(),
    marks: marks.filter(([f, t]) => f >= start && t <= end).map(([f, t]) => [f + shift, t + shift] as const),
  }
}
