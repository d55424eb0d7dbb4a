import { say } from '../language/say.ts'
import { draftHtml } from './html.ts'
import { messages } from './messages.ts'
import type { Draft } from './model.ts'
import { draftText } from './text.ts'

export const FORMATS = ['html', 'txt', 'docx', 'pdf'] as const
export type Format = (typeof FORMATS)[number]

export const MEDIA_TYPES: { readonly [F in Format]: string } = {
  html: 'text/html; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
}

/** The draft in one format. DOCX and PDF need Node; HTML and text are made anywhere. */
export async function renderDraft(draft: Draft, format: Format): Promise<Uint8Array> {
  switch (format) {
    case 'html':
      return new TextEncoder().encode(draftHtml(draft))
    case 'txt':
      return new TextEncoder().encode(draftText(draft))
    case 'docx':
      return (await import('./docx.ts')).draftDocx(draft)
    case 'pdf':
      return (await import('./pdf.ts')).draftPdf(draft)
  }
}

/** What stands against sending the file as it is: a size or a format that the receiving body does not take. */
export function limitProblems(draft: Draft, format: Format, bytes: number): string[] {
  const problems: string[] = []
  const { maxBytes, formats } = draft.limits
  if (maxBytes !== null && bytes > maxBytes) {
    problems.push(say(messages.tooLarge, draft.lang, { size: Math.ceil(bytes / 1024), max: Math.floor(maxBytes / 1024) }))
  }
  if (formats.length > 0 && !formats.includes(format)) {
    problems.push(say(messages.wrongFormat, draft.lang, { format, formats: formats.join(', ') }))
  }
  return problems
}
