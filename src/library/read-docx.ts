import { type Block, type Reading, signs, tidy } from './block.ts'
import { r } from './messages.ts'
import { Refusal, type Said } from './refusal.ts'
import { attribute, type Element, elements, localName, readXml } from './xml.ts'
import { openZip } from './zip.ts'

/** Reads a Word document: paragraphs, headings by style or weight, footnotes. Deleted (tracked) text is no text. */
export function readDocx(data: Uint8Array): Reading {
  const zip = openZip(data)
  const main = zip.read('word/document.xml')
  if (!main) throw new Refusal('unknown-format', r.docxNot)
  const blocks: Block[] = []
  const remarks: Said[] = []
  const count = { signs: 0, numbered: 0 }
  walk(readXml(utf8(main, 'word/document.xml')).root, blocks, count, 'paragraph', false)
  const notes = zip.read('word/footnotes.xml')
  if (notes) walk(readXml(utf8(notes, 'word/footnotes.xml')).root, blocks, count, 'footnote paragraph', true)
  if (!blocks.length) throw new Refusal('no-text', r.docxNoText)
  if (count.numbered) remarks.push({ text: r.docxNumbered, params: { n: count.numbered } })
  return { format: 'docx', blocks, signs: count.signs, markup: 0, facts: {}, remarks }
}

function utf8(bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Refusal('encoding', r.docxEncoding, { name })
  }
}

function walk(e: Element, blocks: Block[], count: { signs: number; numbered: number }, where: string, note: boolean): void {
  if (localName(e.name) !== 'p') {
    for (const child of elements(e)) walk(child, blocks, count, where, note)
    return
  }
  const runs = runsOf(e)
  count.signs += runs.reduce((n, r) => n + signs(r.text), 0)
  const properties = elements(e).find((c) => localName(c.name) === 'pPr')
  const style = properties && elements(properties).find((c) => localName(c.name) === 'pStyle')
  if (properties && elements(properties).some((c) => localName(c.name) === 'numPr')) count.numbered++
  const inked = runs.filter((r) => r.text.trim() !== '')
  const heading =
    /^(?:heading|title|заголовок)/i.test((style && attribute(style, 'val')) ?? '') || (inked.length > 0 && inked.every((r) => r.bold))
  const red = inked.filter((r) => r.red).reduce((n, r) => n + r.text.length, 0) > inked.reduce((n, r) => n + r.text.length, 0) / 2
  // A line break ends a passage, except inside a heading.
  const passages = heading
    ? [
        runs
          .map((r) => r.text)
          .join('')
          .replace(/\n/g, ' '),
      ]
    : runs
        .map((r) => r.text)
        .join('')
        .split('\n')
  for (const text of passages) {
    const clean = tidy(text)
    if (clean !== '')
      blocks.push({
        text: clean,
        at: `${where} ${blocks.length + 1}`,
        ...(heading ? { heading: true } : {}),
        ...((red || note) && !heading ? { note: true } : {}),
      })
  }
}

interface RunOfText {
  readonly text: string
  readonly bold: boolean
  readonly red: boolean
}

function runsOf(e: Element): readonly RunOfText[] {
  const runs: RunOfText[] = []
  for (const child of elements(e)) {
    const name = localName(child.name)
    if (name === 'del' || name === 'moveFrom' || name === 'pPr') continue
    if (name !== 'r') {
      runs.push(...runsOf(child))
      continue
    }
    const properties = elements(child).find((c) => localName(c.name) === 'rPr')
    const has = (n: string) => properties && elements(properties).find((c) => localName(c.name) === n)
    const bold = has('b')
    let text = ''
    for (const part of elements(child)) {
      const kind = localName(part.name)
      if (kind === 't') text += part.children.map((c) => (c.kind === 'text' ? c.text : '')).join('')
      else if (kind === 'tab') text += ' '
      else if (kind === 'br' || kind === 'cr') text += '\n'
      else if (kind === 'noBreakHyphen') text += '-'
    }
    runs.push({
      text,
      bold: bold !== undefined && !/^(?:0|false|off)$/.test(attribute(bold, 'val') ?? ''),
      red: /^(?:ff0000|c00000|red)$/i.test(attribute(has('color') ?? child, 'val') ?? ''),
    })
  }
  return runs
}
