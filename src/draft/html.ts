import type { Draft, Run } from './model.ts'
import { clean, forYou } from './text.ts'

/** Escapes text for HTML content and quoted attributes. */
function esc(text: string): string {
  return clean(text).replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`)
}

function run(r: Run): string {
  if (r.kind === 'gap') return `<mark>${esc(r.text)}</mark>`
  return esc(r.text).replaceAll('\n', '<br>')
}

/** The body of the document, to be placed in a page. Section headings start at `level`. */
export function draftBody(draft: Draft, level: 1 | 2 = 1): string {
  const h = (n: number) => `h${level + n}`
  const parts: string[] = []
  if (draft.readingCopy) parts.push(`<p><strong>${esc(draft.readingCopy)}</strong></p>`)
  parts.push(`<p class="to">${esc(draft.addressee).replaceAll('\n', '<br>')}</p>`, `<${h(0)}>${esc(draft.title)}</${h(0)}>`)
  draft.sections.forEach((s, i) => {
    parts.push(`<section><${h(1)}>${i + 1}. ${esc(s.heading)}</${h(1)}>`)
    if (s.basis.length > 0)
      parts.push(`<p class="noprint"><small>${esc(draft.frame.requiredBy)}: ${s.basis.map((b) => esc(b.citation)).join('; ')}</small></p>`)
    for (const p of s.paragraphs) parts.push(`<p>${p.runs.map(run).join('')}</p>`)
    parts.push('</section>')
  })
  if (draft.attachments.length > 0) {
    parts.push(`<${h(1)}>${esc(draft.frame.attachments)}</${h(1)}><ol>${draft.attachments.map((a) => `<li>${esc(a)}</li>`).join('')}</ol>`)
  }
  parts.push(`<p>${esc(draft.frame.date)}: ${esc(draft.date)}</p><p>${esc(draft.frame.signature)}: ____________________</p>`)
  parts.push(`<aside aria-label="${esc(draft.frame.forYou)}"><${h(1)}>${esc(draft.frame.forYou)}</${h(1)}><ul>`)
  for (const line of forYou(draft)) parts.push(`<li>${esc(line)}</li>`)
  parts.push('</ul></aside>')
  return parts.join('\n')
}

/** On paper the document stands alone: the rules under its headings are for the screen, the page for the person is a page of its own. */
const STYLE = [
  'body{font:12pt/1.4 "Times New Roman",serif;max-width:42em;margin:0 auto;padding:1em;overflow-wrap:anywhere}',
  '.to{margin-left:50%}',
  'h1{font-size:1.3em}h2{font-size:1.1em;break-after:avoid}',
  '@page{margin:20mm 25mm}',
  '@media print{body{padding:0}.noprint{display:none}aside{break-before:page}}',
].join('')

/** The draft as a whole HTML document that needs nothing else. */
export function draftHtml(draft: Draft): string {
  return `<!DOCTYPE html>
<html lang="${draft.lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${esc(draft.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${draftBody(draft)}
</main>
</body>
</html>
`
}
