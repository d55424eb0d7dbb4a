import { type Block, type Reading, tidy } from './block.ts'
import { heading } from './grammar.ts'
import { r } from './messages.ts'
import { TextReader } from './pdf/content.ts'
import { PdfFile } from './pdf/file.ts'
import { type Line, linesOf } from './pdf/lines.ts'
import { Refusal } from './refusal.ts'

/** Fewer signs a page than this, on pages that hold images: a scan. */
const SCAN = 40

/** Reads the text of a PDF into paragraphs. Refuses scans, locked files, files cut off and letters that cannot be known. */
export function readPdf(data: Uint8Array): Reading {
  const file = new PdfFile(data)
  const reader = new TextReader(file)
  const pages = file.pages()
  const lines: Line[] = []
  let signs = 0
  let images = 0
  for (const [i, page] of pages.entries()) {
    const text = reader.read(page)
    if (text.unreadable > 0) {
      throw new Refusal('no-text', r.pdfFont, { page: i + 1, n: text.unreadable, font: text.font ?? '' })
    }
    signs += text.signs
    images += text.images
    lines.push(...linesOf(text.runs, i + 1))
  }
  if (signs < SCAN * Math.max(1, pages.length)) {
    const params = { pages: pages.length, images, n: signs }
    throw new Refusal('no-text', images > 0 ? r.pdfScan : r.pdfNoText, params)
  }
  return { format: 'pdf', blocks: paragraphs(lines), signs, markup: 0, facts: {}, remarks: [] }
}

/** Joins lines into paragraphs by indent, by room left at the line's end, by weight and by the distance between lines. */
export function paragraphs(lines: readonly Line[]): readonly Block[] {
  if (!lines.length) return []
  const ends = lines.map((l) => l.end).sort((a, b) => a - b)
  const margin = ends[Math.floor(ends.length * 0.98)] as number
  const blocks: Block[] = []
  let text = ''
  let first: Line | undefined
  let last: Line | undefined
  let red = false
  const close = () => {
    if (first) {
      blocks.push({
        text: tidy(text),
        at: `page ${first.page}`,
        ...(first.bold ? { heading: true } : {}),
        ...(red && !first.bold ? { note: true } : {}),
      })
    }
    first = undefined
  }
  for (const line of lines) {
    if (first && last && begins(first, last, line, margin)) close()
    if (!first) {
      first = line
      text = line.text
      red = line.red
    } else text = join(text, line.text)
    last = line
  }
  close()
  return blocks
}

function begins(first: Line, last: Line, line: Line, margin: number): boolean {
  if (/^\s{3,}/.test(line.text)) return true
  if (line.bold !== last.bold || Math.abs(line.size - last.size) > 0.15 * line.size) return true
  if (line.bold && heading(tidy(line.text), true)) return true
  const samePage = line.page === last.page
  if (samePage && line.y > last.y + line.size * 0.5) return true // another column or cell
  if (samePage && last.y - line.y > 1.6 * line.size && !(last.y - line.y < 2.1 * line.size)) return true
  if (samePage && Math.abs(last.y - line.y) < 0.4 * line.size) return true // the next cell of a row
  if (line.x > first.x + 60 && line.x > last.x + 60) return true // a column to the right
  const word = /^\s*\S+/.exec(line.text)?.[0] ?? ''
  const width = ((line.end - line.x) / Math.max(1, line.text.trim().length)) * word.length
  const blankEnd = /\s$/.test(last.text)
  return last.end + width + (blankEnd ? 0 : 0.25 * line.size) < margin - 0.5 * line.size
}

/** Two lines of one paragraph: with a blank between, save at a hyphen, inside brackets and quotes, and before a closing sign. */
function join(text: string, next: string): string {
  if (/\s$/.test(text) || /^\s/.test(next)) return text + next
  if (/[-(«/]$|\s["“„]$/.test(text) || /^(?:[,.;:)»”]|"(?:[\s,.;:)]|$))/.test(next)) return text + next
  return `${text} ${next}`
}
