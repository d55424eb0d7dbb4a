import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { Draft, Run } from './model.ts'
import { clean, forYou } from './text.ts'

let compiler: Promise<NodeCompiler> | undefined

/** The typesetter with our text face; the faces of the machine are not used, so that a draft looks the same everywhere. */
async function typesetter(): Promise<NodeCompiler> {
  const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler')
  const fonts = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/source-serif-4/package.json'))
  const face = (name: string) => readFileSync(join(fonts, name, `SourceSerif4_${name}.ttf`))
  return NodeCompiler.create({ fontArgs: [{ fontBlobs: [face('400Regular'), face('600SemiBold')] }] })
}

/** The draft as tagged PDF (PDF/UA-1). The same draft gives the same bytes: the file's date is the record's edition. */
export async function draftPdf(draft: Draft): Promise<Uint8Array> {
  compiler ??= typesetter()
  const typst = await compiler
  const created = Date.parse(`${draft.edition.slice(0, 10)}T00:00:00Z`) / 1000
  const make = (of: Draft) => typst.pdf({ mainFileContent: typstSource(of) }, { pdfStandard: 'ua-1', creationTimestamp: created })
  const absent = new Set<string>()
  try {
    // PDF/UA forbids letters that the face does not have. They are written by number, so that nothing said is lost.
    for (;;) {
      try {
        return new Uint8Array(make(absent.size === 0 ? draft : respelled(draft, absent)))
      } catch (error) {
        const before = absent.size
        for (const letter of unprintable(String(error))) absent.add(letter)
        if (absent.size === before) throw error
      }
    }
  } finally {
    typst.evictCache(10)
  }
}

/** The letters that the typesetter could not set, as its message names them: as they are, or as `\u{1239a}`. */
function unprintable(message: string): string[] {
  return [...message.matchAll(/the text `\\?"(.+?)\\?"` could not be displayed/gsu)].flatMap(([, text = '']) => {
    const plain = text.replace(/\\+u\{([0-9a-f]+)\}/g, (_, hex) => String.fromCodePoint(Number.parseInt(hex, 16)))
    return [...plain]
  })
}

/** The draft with each of these letters written as `[U+2D66]`. */
function respelled(draft: Draft, letters: ReadonlySet<string>): Draft {
  const spell = (text: string) =>
    [...text].map((c) => (letters.has(c) ? `[U+${(c.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]` : c)).join('')
  const sections = draft.sections.map((s) => ({
    ...s,
    paragraphs: s.paragraphs.map((p) => ({ runs: p.runs.map((r) => ({ ...r, text: spell(r.text) })) })),
  }))
  return { ...draft, sections }
}

/** The draft in the typesetter's language; a pure function, every text a string literal so that nothing in it is read as markup. */
export function typstSource(draft: Draft): string {
  const lines = [
    `#set document(title: ${str(draft.title)}, author: "Arasha")`,
    '#set page(paper: "a4", margin: (x: 25mm, y: 20mm), numbering: "1")',
    `#set text(font: "Source Serif 4", size: 11pt, lang: "${draft.lang}", hyphenate: false)`,
    '#set par(leading: 0.7em, spacing: 0.9em)',
    '#show heading.where(level: 1): set text(size: 15pt)',
    '#show heading.where(level: 2): set text(size: 12pt)',
    '#show heading: set text(weight: 600)',
  ]
  if (draft.readingCopy) lines.push(`#strong(${str(draft.readingCopy)})`, '')
  for (const line of draft.addressee.split('\n')) lines.push(`#align(right, ${str(line)})`, '')
  lines.push(`#heading(level: 1, ${str(draft.title)})`, '')
  draft.sections.forEach((s, i) => {
    lines.push(`#heading(level: 2, ${str(`${i + 1}. ${s.heading}`)})`, '')
    for (const p of s.paragraphs) lines.push(p.runs.map(run).join(''), '')
  })
  if (draft.attachments.length > 0) {
    lines.push(
      `#heading(level: 2, ${str(draft.frame.attachments)})`,
      '',
      `#enum(${draft.attachments.map((a) => `[#${str(a)}]`).join(', ')})`,
      '',
    )
  }
  lines.push(`#v(1em)#${str(`${draft.frame.date}: ${draft.date}`)}`, '', `#${str(`${draft.frame.signature}: ____________________`)}`, '')
  lines.push('#pagebreak()', `#heading(level: 2, ${str(draft.frame.forYou)})`, '')
  for (const line of forYou(draft)) lines.push(`#${str(line)}`, '')
  return lines.join('\n')
}

function run(r: Run): string {
  const parts = r.text.split('\n').map((line) => (r.kind === 'gap' ? `#underline(${str(line)})` : `#${breakable(line)}`))
  return parts.join('#linebreak()')
}

/** A word longer than a line, as an address of a page is, may be broken anywhere; else it would run off the paper. */
function breakable(text: string): string {
  return str(text).replace(/[^\s\\"-]{40,}/gu, (word) => [...word].join('\u200b'))
}

function str(text: string): string {
  return `"${clean(text).replace(/[\\"]/g, (c) => `\\${c}`)}"`
}
