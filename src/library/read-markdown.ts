import { parse } from 'yaml'
import { type Block, type Facts, type Reading, signs, tidy } from './block.ts'
import { item } from './grammar.ts'
import { r } from './messages.ts'
import { Refusal, type Said } from './refusal.ts'

/** Reads Markdown of the public git of law (front matter, anchors, quoted notes) and of collections of treaties. */
export function readMarkdown(source: string, name = ''): Reading {
  const text = source.replace(/^\uFEFF/, '')
  const front = /^---\r?\n([\s\S]*?)\r?\n---\r?\n/.exec(text)
  const body = front ? text.slice(front[0].length) : text
  const facts = front ? factsOf(front[1] as string, name) : {}
  const first = front ? front[0].split('\n').length : 1
  const blocks: Block[] = []
  const remarks: Said[] = []
  let lines: string[] = []
  let at = first
  let anchor: string | undefined
  let markup = 0
  const close = () => {
    if (!lines.length) return
    const block = blockOf(lines.join('\n'))
    markup += lines.reduce((n, l) => n + signs(l), 0) - signs(block.text)
    if (signs(block.text)) blocks.push({ ...block, at: `line ${at}`, ...(anchor && block.heading ? { anchor } : {}) })
    if (block.heading) anchor = undefined
    lines = []
  }
  for (const [i, raw] of body.split(/\r?\n/).entries()) {
    const line = raw.trim()
    const mark = /^<a (?:id|name)="([\w-]+)"><\/a>$/.exec(line)
    if (line === '' || mark) {
      close()
      if (mark) {
        anchor = mark[1]
        markup += signs(line)
      }
      continue
    }
    if (/^\[EXCERPT\b.*\]$/.test(line)) {
      close()
      markup += signs(line)
      remarks.push({ text: r.excerpt, params: { line: first + i, what: line } })
      continue
    }
    // A numbered line or a heading begins a passage even where no empty line stands before it.
    if (lines.length && (item(line.replace(/^[*_>\s]+/, '')) || /^#/.test(line) || /^#/.test(lines[0] as string))) close()
    if (!lines.length) at = first + i
    lines.push(raw)
  }
  close()
  return { format: 'markdown', blocks, signs: signs(body) - markup, markup: markup + (front ? signs(front[0]) : 0), facts, remarks }
}

/** One passage without its marks. What is not a mark is kept to the letter. */
function blockOf(raw: string): { text: string; heading?: true; note?: true } {
  let text = raw.trim()
  let heading = false
  let note = false
  const hashes = /^#{1,6}\s*/.exec(text)
  if (hashes) {
    heading = true
    text = text.slice(hashes[0].length)
  }
  if (text.startsWith('>')) {
    note = true
    text = text.replace(/^\s*>\s?/gm, '')
  }
  text = text.replace(/\[([^\]]*)\]\((?:https?:|#|\/)[^)\s]*\)/g, '$1')
  const bold = /^\*\*([\s\S]+?)\*\*$/.exec(text.trim())
  if (bold && !(bold[1] as string).includes('**')) {
    heading = true
    text = bold[1] as string
  } else {
    const slanted = /^\*(?!\*)([\s\S]+?)\*$/.exec(text.trim())
    // A whole passage in italics is an editor's note: an amendment, a dropped item, a future rule.
    if (slanted && !(slanted[1] as string).includes('*')) {
      note = true
      text = slanted[1] as string
    } else text = text.replace(/\*\*([^*]+)\*\*/g, '$1').replace(/(^|[^*\w])\*([^*\s][^*]*)\*(?!\w)/g, '$1$2')
  }
  // `\.` and the like: an escaped sign is the sign.
  text = text.replace(/\\([\\`*_{}[\]()#+\-.!>])/g, '$1')
  return { text: tidy(text), ...(heading ? { heading: true } : {}), ...(note && !heading ? { note: true } : {}) }
}

const LANG: Readonly<Record<string, 'kk' | 'ru'>> = { kaz: 'kk', rus: 'ru' }

/** Front matter, or the sidecar `meta.yaml` with its values by language. */
export function factsOf(yaml: string, name: string): Facts {
  let data: Record<string, unknown>
  try {
    data = (parse(yaml, { schema: 'failsafe', maxAliasCount: 0 }) ?? {}) as Record<string, unknown>
  } catch (error) {
    throw new Refusal('not-well-formed', r.frontMatter, {
      name: name || { text: r.theFile },
      what: (error as Error).message.split('\n')[0] ?? '',
    })
  }
  const stated = typeof data.language === 'string' ? LANG[data.language] : undefined
  const lang = stated ?? (/(?:^|[/.])kaz\b/.test(name) ? 'kk' : /(?:^|[/.])rus\b/.test(name) ? 'ru' : undefined)
  const key = lang === 'kk' ? 'kaz' : 'rus'
  const pick = (v: unknown): string | undefined =>
    typeof v === 'string' ? v : ((v as Record<string, string> | undefined)?.[key] ?? undefined)
  const cause = data.caused_by as Record<string, unknown> | undefined
  const facts: { -readonly [K in keyof Facts]: Facts[K] } = {}
  const set = <K extends keyof Facts>(k: K, v: Facts[K] | undefined) => {
    if (v !== undefined) facts[k] = v
  }
  set('title', pick(data.title))
  set('requisite', pick(data.requisite))
  set('lang', lang)
  set('edition', pick(data.version_date))
  set('adopted', pick(data.approval_date) ?? pick(data.approved_on))
  set('symbol', pick(data.act_code))
  if (cause && pick(cause.code) !== facts.symbol) {
    set('amendedBy', { requisite: pick(cause.requisite), title: pick(cause.title), link: pick(cause.link) })
  }
  return facts
}
