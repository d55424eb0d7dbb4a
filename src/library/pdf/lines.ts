import type { Run } from './content.ts'

/** A line of print. */
export interface Line {
  readonly text: string
  readonly x: number
  readonly end: number
  readonly y: number
  readonly size: number
  readonly red: boolean
  readonly bold: boolean
  readonly page: number
}

/** Runs further apart than this many ems stand in different columns. */
const COLUMN = 3

/**
 * Puts what is drawn at one height into reading order. Runs are taken in the order of drawing, so that a table's cells and columns stay whole;
 * within a line they are sorted, since links are often drawn after the words around them.
 */
export function linesOf(runs: readonly Run[], page: number): Line[] {
  const lines: Line[] = []
  let group: Run[] = []
  const close = () => {
    if (!group.length) return
    const sorted = [...group].sort((a, b) => a.x - b.x)
    let part: Run[] = []
    for (const run of sorted) {
      const last = part.at(-1)
      if (last && run.x - last.end > COLUMN * run.size) {
        push(lines, part, page)
        part = []
      }
      part.push(run)
    }
    push(lines, part, page)
    group = []
  }
  for (const run of runs) {
    const first = group[0]
    if (first && Math.abs(first.y - run.y) > 0.4 * Math.max(first.size, run.size)) close()
    group.push(run)
  }
  close()
  return lines
}

function push(lines: Line[], part: readonly Run[], page: number): void {
  let text = ''
  let end = Number.NaN
  for (const run of part) {
    // A gap that no blank fills: a blank of a fifth of the size or more.
    if (text !== '' && run.x - end > 0.2 * run.size && !/\s$/.test(text) && !/^\s/.test(run.text)) text += ' '
    text += run.text
    end = run.end
  }
  const ink = part.filter((r) => r.text.trim() !== '')
  const first = ink[0]
  if (!first) return
  const indent = /^\s+/.exec(first.text)?.[0].length ?? 0
  lines.push({
    text,
    x: first.x + (indent * (first.end - first.x)) / first.text.length,
    end,
    y: first.y,
    size: first.size,
    // A note may open with a link in another colour, never with many words of it.
    red: ink.some((r) => r.red) && (first.red || ink.length > 1),
    bold: ink.every((r) => r.bold),
    page,
  })
}
