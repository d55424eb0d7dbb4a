import { type Block, type Facts, type Reading, signs, tidy } from './block.ts'
import { r } from './messages.ts'
import { Refusal } from './refusal.ts'

const BLOCKS = new Set('p div h1 h2 h3 h4 h5 h6 li tr td th table article section blockquote dd dt ul ol center pre'.split(' '))
const DROPPED = new Set(['script', 'style', 'noscript', 'template', 'svg', 'head'])

/**
 * Reads a page of adilet.zan.kz, or any page that holds an act in `<article>` or `<body>`: headings, red notes and `span.note`, anchors.
 * No browser and no DOM: tags are cut from the text; nothing in them is run or fetched.
 */
export function readHtml(page: string): Reading {
  const article = /<article\b[^>]*>([\s\S]*?)<\/article>/i.exec(page)
  const body = article?.[1] ?? /<body\b[^>]*>([\s\S]*)<\/body>/i.exec(page)?.[1] ?? page
  const slogan = /<h1[^>]*>([\s\S]*?)<\/h1>[\s\S]{0,2000}?<p>([\s\S]*?)<\/p>/i.exec(page.slice(0, article?.index ?? 0))
  const blocks: Block[] = []
  const stack: { tag: string; note: boolean; heading: boolean }[] = []
  let text = ''
  let anchor: string | undefined
  let noteSigns = 0
  let all = 0
  let dropped = ''
  let line = page.slice(0, page.indexOf(body)).split('\n').length
  let at = line
  let heading = false
  const close = () => {
    const clean = tidy(text)
    if (signs(clean)) {
      const note = noteSigns > signs(clean) / 2
      blocks.push({
        text: clean,
        at: `line ${at}`,
        ...(heading ? { heading: true } : {}),
        ...(note && !heading ? { note: true } : {}),
        ...(anchor && heading ? { anchor } : {}),
      })
      anchor = undefined
    }
    text = ''
    noteSigns = 0
    heading = false
    at = line
  }
  const token = /<!--[\s\S]*?(?:-->|$)|<(\/?)([a-zA-Z][\w:-]*)((?:"[^"]*"|'[^']*'|[^'">])*)>|([^<]+|<)/g
  for (let m = token.exec(body); m; m = token.exec(body)) {
    line += (m[0].match(/\n/g) ?? []).length
    const tag = m[2]?.toLowerCase()
    if (m[4] !== undefined) {
      if (dropped) continue
      const piece = entities(m[4])
      const n = signs(piece)
      all += n
      if (stack.some((s) => s.note)) noteSigns += n
      text += piece.replace(/\s+/g, ' ')
      continue
    }
    if (!tag) continue
    if (DROPPED.has(tag)) {
      if (m[1] && dropped === tag) dropped = ''
      else if (!m[1] && !dropped && !/\/$/.test(m[3] ?? '')) dropped = tag
      continue
    }
    if (dropped) continue
    if (tag === 'br' || tag === 'hr') {
      // A line break inside a heading is a blank; elsewhere it ends a passage, as adilet uses it.
      if (stack.some((s) => s.heading)) text += ' '
      else close()
      continue
    }
    const attributes = m[3] ?? ''
    if (!m[1]) {
      const isHeading = /^h[1-6]$/.test(tag)
      if (BLOCKS.has(tag)) close()
      if (isHeading) heading = true
      const id = /\b(?:id|name)\s*=\s*"(z\d+|st[\w-]+)"/i.exec(attributes)?.[1]
      if (id && (isHeading || tag === 'a')) anchor = isHeading ? id : anchor
      if (!/\/$/.test(attributes) && !['img', 'input', 'meta', 'link', 'col'].includes(tag)) {
        stack.push({
          tag,
          heading: isHeading,
          note: /class\s*=\s*"[^"]*\bnote\b/i.test(attributes) || /color\s*[:=]\s*"?\s*(?:#f00|#ff0000|red)/i.test(attributes),
        })
      }
    } else {
      const open = stack.findLastIndex((s) => s.tag === tag)
      if (BLOCKS.has(tag)) {
        if (/^h[1-6]$/.test(tag)) heading = true
        close()
      }
      if (open >= 0) stack.length = open
    }
  }
  close()
  if (!blocks.length) throw new Refusal('no-text', r.htmlNoText)
  const facts: { -readonly [K in keyof Facts]: Facts[K] } = {}
  if (slogan) {
    facts.title = tidy(entities((slogan[1] as string).replace(/<[^>]*>/g, '')))
    facts.requisite = tidy(entities((slogan[2] as string).replace(/<[^>]*>/g, '')))
  }
  const id = /\/(?:rus|kaz|eng)\/docs\/([A-Z]\d{9}[\d_])/.exec(page)?.[1]
  if (id) facts.symbol = id
  return { format: 'html', blocks, signs: all, markup: signs(page) - all, facts, remarks: [] }
}

const NAMED: Readonly<Record<string, string>> = {
  nbsp: '\u00A0',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  laquo: '«',
  raquo: '»',
  mdash: '—',
  ndash: '–',
  minus: '−',
  hellip: '…',
  sect: '§',
  copy: '©',
  deg: '°',
  shy: '\u00AD',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  bdquo: '„',
  times: '×',
  middot: '·',
  bull: '•',
  numero: '№',
}

/** Character references; an unknown name is kept as it stands. */
export function entities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{2,8}));/gi, (whole, dec?: string, hex?: string, name?: string) => {
    if (name) return NAMED[name] ?? NAMED[name.toLowerCase()] ?? whole
    const code = dec ? Number(dec) : Number.parseInt(hex as string, 16)
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : whole
  })
}
