import { AlignmentType, Document, HeadingLevel, LevelFormat, Packer, Paragraph, TextRun } from 'docx'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { Draft, Run } from './model.ts'
import { clean, forYou } from './text.ts'

const LOCALE = { kk: 'kk-KZ', ru: 'ru-RU', en: 'en-GB' } as const
const FONT = 'Times New Roman'
const BLACK = '000000'
/** A heading keeps its distance from what stands before it, and stays on the page of what follows. */
const HEADING = { spacing: { before: 240, after: 80 }, keepNext: true }
/** The first day that a zip archive can name; every file carries it, so that the same draft gives the same bytes. */
const ZIP_DAY = '1980-01-01T00:00:00'

/** The draft as an Office Open XML document, with headings, the language marked, and a last page for the person. */
export async function draftDocx(draft: Draft): Promise<Uint8Array> {
  const language = { value: LOCALE[draft.lang] }
  const text = (t: string, more: object = {}) => new TextRun({ text: clean(t), language, ...more })
  const heading = (t: string, level: (typeof HeadingLevel)[keyof typeof HeadingLevel]) =>
    new Paragraph({ heading: level, children: [text(t)] })
  const children: Paragraph[] = []
  if (draft.readingCopy) children.push(new Paragraph({ children: [text(draft.readingCopy, { bold: true })] }))
  for (const line of draft.addressee.split('\n')) children.push(new Paragraph({ alignment: AlignmentType.END, children: [text(line)] }))
  children.push(heading(draft.title, HeadingLevel.HEADING_1))
  draft.sections.forEach((s, i) => {
    children.push(heading(`${i + 1}. ${s.heading}`, HeadingLevel.HEADING_2))
    for (const p of s.paragraphs) children.push(new Paragraph({ spacing: { after: 120 }, children: p.runs.flatMap((r) => runs(r, text)) }))
  })
  if (draft.attachments.length > 0) {
    children.push(heading(draft.frame.attachments, HeadingLevel.HEADING_2))
    for (const a of draft.attachments) children.push(new Paragraph({ numbering: { reference: 'annexes', level: 0 }, children: [text(a)] }))
  }
  children.push(new Paragraph({ spacing: { before: 240 }, children: [text(`${draft.frame.date}: ${draft.date}`)] }))
  children.push(new Paragraph({ children: [text(`${draft.frame.signature}: ____________________`)] }))
  children.push(new Paragraph({ heading: HeadingLevel.HEADING_2, pageBreakBefore: true, children: [text(draft.frame.forYou)] }))
  for (const line of forYou(draft)) children.push(new Paragraph({ spacing: { after: 80 }, children: [text(line)] }))
  const file = new Document({
    creator: 'Arasha',
    lastModifiedBy: 'Arasha',
    title: clean(draft.title),
    styles: {
      default: {
        document: { run: { font: FONT, size: 24, language } },
        heading1: { run: { font: FONT, size: 28, bold: true, color: BLACK }, paragraph: { ...HEADING, alignment: AlignmentType.CENTER } },
        heading2: { run: { font: FONT, size: 24, bold: true, color: BLACK }, paragraph: HEADING },
      },
    },
    numbering: {
      config: [
        {
          reference: 'annexes',
          levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.', style: { paragraph: { indent: { left: 480, hanging: 360 } } } }],
        },
      ],
    },
    sections: [{ children }],
  })
  return sameBytes(new Uint8Array(await Packer.toBuffer(file)), draft.edition.slice(0, 10))
}

function runs(r: Run, text: (t: string, more?: object) => TextRun): TextRun[] {
  const mark = r.kind === 'gap' ? { highlight: 'yellow' } : {}
  return r.text.split('\n').map((line, i) => text(line, i > 0 ? { break: 1, ...mark } : mark))
}

/** Repacks the archive in one order with fixed days: the library stamps each file with the clock. */
function sameBytes(zip: Uint8Array, day: string): Uint8Array {
  const files = unzipSync(zip)
  const fixed: Record<string, [Uint8Array, { mtime: string }]> = {}
  // The content types come first: some readers look at the first entry to tell what the file is.
  const names = Object.keys(files).sort((a, b) => (a === '[Content_Types].xml' ? -1 : b === '[Content_Types].xml' ? 1 : a < b ? -1 : 1))
  for (const name of names) {
    let data = files[name] ?? new Uint8Array()
    if (name === 'docProps/core.xml') data = strToU8(strFromU8(data).replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, `${day}T00:00:00Z`))
    fixed[name] = [data, { mtime: ZIP_DAY }]
  }
  return zipSync(fixed)
}
