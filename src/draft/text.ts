import type { Draft, Paragraph } from './model.ts'

const WIDTH = 78

/** The draft as plain text, UTF-8, wrapped for a mail or a printer. */
export function draftText(draft: Draft): string {
  const out: string[] = []
  const add = (text: string) => out.push(wrap(clean(text)), '')
  if (draft.readingCopy) add(draft.readingCopy)
  add(draft.addressee)
  out.push(clean(draft.title).toUpperCase(), '')
  draft.sections.forEach((s, i) => {
    out.push(`${i + 1}. ${clean(s.heading)}`, '')
    for (const p of s.paragraphs) add(plain(p))
  })
  if (draft.attachments.length > 0) {
    out.push(draft.frame.attachments)
    draft.attachments.forEach((a, i) => out.push(wrap(`${i + 1}) ${clean(a)}`)))
    out.push('')
  }
  out.push(
    `${draft.frame.date}: ${draft.date}`,
    `${draft.frame.signature}: ____________________`,
    '',
    '-'.repeat(WIDTH),
    draft.frame.forYou,
    '',
  )
  out.push(...forYou(draft).map((l) => wrap(l)))
  return `${out.join('\n')}\n`
}

/** What the person should know about the draft and must not file with it; shared by every format. */
export function forYou(draft: Draft): string[] {
  const lines = [draft.frame.notAdvice]
  if (!draft.reviewed) lines.push(draft.frame.notReviewed)
  if (draft.missing.length === 0) lines.push(draft.frame.nothingMissing)
  else lines.push(`${draft.frame.missing}:`, ...draft.missing.map((m) => `– ${m}`))
  for (const s of draft.sections) {
    if (s.basis.length > 0) lines.push(`${s.heading}. ${draft.frame.requiredBy}: ${s.basis.map((b) => b.citation).join('; ')}`)
  }
  if (draft.limits.text) lines.push(draft.limits.text)
  lines.push(...draft.notes)
  lines.push(`${draft.frame.edition}: ${draft.edition}, ${draft.digest}`)
  return lines
}

/** The words of a paragraph. */
export function plain(paragraph: Paragraph): string {
  return paragraph.runs.map((r) => r.text).join('')
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the point
const UNPRINTABLE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufffe\uffff]/g

/** Text without characters that no document format carries: control characters, lone surrogates, direction overrides. */
export function clean(text: string): string {
  return text.toWellFormed().replace(UNPRINTABLE, '')
}

function wrap(text: string): string {
  return text
    .split('\n')
    .map((line) => {
      const rows: string[] = []
      let row = ''
      for (const word of line.split(' ')) {
        if (row !== '' && row.length + 1 + word.length > WIDTH) {
          rows.push(row)
          row = word
        } else row = row === '' ? word : `${row} ${word}`
      }
      return [...rows, row].join('\n')
    })
    .join('\n')
}
