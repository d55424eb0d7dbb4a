import { type Block, type Reading, signs, tidy } from './block.ts'
import { heading, isNote, item } from './grammar.ts'

/** Reads a plain text export. Lines broken at a fixed width are joined; numbers that run on in one line are parted where they count up. */
export function readText(text: string): Reading {
  const lines = text.split(/\r\n|\r|\n|\f/)
  const full = lines.map((l) => l.trim().length).filter((n) => n > 0)
  const wrapped = isWrapped(full)
  const width = wrapped ? percentile(full, 0.9) : 0
  const blocks: Block[] = []
  let open: string[] = []
  let at = 0
  const close = () => {
    if (!open.length) return
    for (const part of partNumbers(tidy(joinLines(open)))) blocks.push({ text: part, at: `line ${at}` })
    open = []
  }
  for (const [i, raw] of lines.entries()) {
    const line = raw.trim()
    if (line === '') {
      // In a broken text an empty line may be a page's end: the passage goes on unless it was closed.
      if (!wrapped || /[.;:!?]$/.test(open.at(-1) ?? '')) close()
      continue
    }
    const begins =
      !wrapped || heading(line, false) || item(line) || isNote(line) || /^[ \t\u00A0]{4,}/.test(raw) || ended(open.at(-1), width)
    if (begins) close()
    if (!open.length) at = i + 1
    open.push(line)
  }
  close()
  return { format: 'text', blocks, signs: signs(text), markup: 0, facts: {}, remarks: [] }
}

/** Many lines, nearly all of one length and none much longer: broken by a program. */
function isWrapped(lengths: readonly number[]): boolean {
  if (lengths.length < 20) return false
  const top = percentile(lengths, 0.98)
  return top >= 40 && top <= 130 && percentile(lengths, 0.5) > top * 0.55
}

const percentile = (numbers: readonly number[], p: number): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor((numbers.length - 1) * p)] as number

function ended(last: string | undefined, width: number): boolean {
  if (last === undefined) return true
  return last.length < width * 0.8 && /[.;:!?»"]$/.test(last) ? true : last.length < width * 0.5
}

function joinLines(lines: readonly string[]): string {
  let text = ''
  for (const line of lines) text += text === '' || /[-(«]$/.test(text) || /^[,.;)]/.test(line) ? line : ` ${line}`
  return text
}

/** `1. ... 2. ... 3. ...` in one line: parted before each number that is the next one and follows the end of a sentence. */
function partNumbers(text: string): readonly string[] {
  const first = item(text)
  if (!first || first.kind === 'letter' || text.length < 20) return [text]
  const sign = first.kind === 'paragraph' ? '.' : ')'
  const parts: string[] = []
  let from = 0
  let next = Number.parseInt(first.number, 10) + 1
  for (;;) {
    const at = text.indexOf(` ${next}${sign} `, from)
    if (at < 0 || !/[.;:]$/.test(text.slice(from, at))) break
    parts.push(text.slice(from, at))
    from = at + 1
    next++
  }
  parts.push(text.slice(from))
  return parts
}
