import type { Text } from '../record/types.ts'
import { r } from './messages.ts'
import { Refusal, type Said } from './refusal.ts'

/**
 * A small XML reader for documents from strangers (XML 1.0 without document types): no entities but the five, no fetching, bounded in size, depth
 * and number of nodes. What it reads it can write back unchanged in meaning: names, attributes, text, comments and instructions in order.
 */
export interface Element {
  readonly kind: 'element'
  readonly name: string
  readonly attributes: readonly (readonly [string, string])[]
  readonly children: readonly Node[]
  readonly line: number
}
export type Node =
  | Element
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'comment'; readonly text: string }
  | { readonly kind: 'instruction'; readonly text: string }

const DEPTH = 256
const NODES = 3_000_000
const NAME = /[^\s=/>"'<]+/y
const FIVE: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

export function readXml(text: string): { readonly root: Element; readonly before: readonly Node[] } {
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0
  let line = 1
  let lineAt = 0
  let nodes = 0
  const lineHere = (): number => {
    for (; lineAt < at; lineAt++) if (text.charCodeAt(lineAt) === 10) line++
    return line
  }
  const fail = (text: Text, params: Said['params'] = {}): never => {
    throw new Refusal('not-well-formed', r.xmlBroken, { line: lineHere(), what: { text, params } })
  }
  const until = (end: string): string => {
    const to = text.indexOf(end, at)
    if (to < 0) fail(r.xMissing, { end })
    const inside = text.slice(at, to)
    at = to + end.length
    return inside
  }
  const decode = (raw: string): string =>
    raw.includes('&')
      ? raw.replace(/&([^;&\s]{1,32});?/g, (whole, name: string) => {
          if (whole.endsWith(';')) {
            const five = FIVE[name]
            if (five !== undefined) return five
            const code = /^#x[0-9a-f]+$/i.test(name)
              ? Number.parseInt(name.slice(2), 16)
              : /^#\d+$/.test(name)
                ? Number(name.slice(1))
                : Number.NaN
            if (code > 0 && code <= 0x10ffff) return String.fromCodePoint(code)
          }
          return fail(r.xEntity, { name })
        })
      : raw
  interface Open {
    name: string
    attributes: [string, string][]
    children: Node[]
    line: number
  }
  const before: Node[] = []
  const stack: Open[] = []
  let root: Element | undefined
  const add = (node: Node) => {
    if (++nodes > NODES) throw new Refusal('too-large', r.xmlParts, { n: NODES })
    const open = stack.at(-1)
    if (open) open.children.push(node)
    else if (node.kind === 'text') {
      if (node.text.trim() !== '') fail(r.xOutside)
    } else if (!root) before.push(node)
  }
  const closeElement = () => {
    const done = stack.pop() as Open
    const element: Element = { kind: 'element', ...done }
    if (stack.length) add(element)
    else if (root) fail(r.xSecond)
    else root = element
  }
  while (at < text.length) {
    const lt = text.indexOf('<', at)
    if (lt !== at) {
      const raw = text.slice(at, lt < 0 ? text.length : lt)
      at = lt < 0 ? text.length : lt
      add({ kind: 'text', text: decode(raw) })
      continue
    }
    if (text.startsWith('<!--', at)) {
      at += 4
      add({ kind: 'comment', text: until('-->') })
    } else if (text.startsWith('<![CDATA[', at)) {
      at += 9
      add({ kind: 'text', text: until(']]>') })
    } else if (text.startsWith('<!', at)) {
      const declared = /<!(DOCTYPE|ENTITY)[^>]{0,200}?\b(SYSTEM|PUBLIC)\b/i.exec(text.slice(at, at + 5000))
      throw new Refusal('external-entity', declared ? r.xmlExternal : r.xmlDoctype, { line: lineHere() })
    } else if (text.startsWith('<?', at)) {
      at += 2
      add({ kind: 'instruction', text: until('?>') })
    } else if (text[at + 1] === '/') {
      at += 2
      const name = until('>').trim()
      const open = stack.at(-1)
      if (!open || open.name !== name)
        fail(r.xCloses, {
          name: name.slice(0, 60),
          open: open ? { text: r.xOpen, params: { name: open.name, line: open.line } } : { text: r.xNothing },
        })
      closeElement()
    } else {
      const where = lineHere()
      at++
      NAME.lastIndex = at
      const name = NAME.exec(text)?.[0]
      if (!name) return fail(r.xNoName)
      at += name.length
      const attributes: [string, string][] = []
      for (;;) {
        while (at < text.length && text.charCodeAt(at) <= 32) at++
        if (text[at] === '>') {
          at++
          stack.push({ name, attributes, children: [], line: where })
          if (stack.length > DEPTH) throw new Refusal('too-large', r.xmlDeep, { line: where, n: DEPTH })
          break
        }
        if (text.startsWith('/>', at)) {
          at += 2
          stack.push({ name, attributes, children: [], line: where })
          closeElement()
          break
        }
        NAME.lastIndex = at
        const key = NAME.exec(text)?.[0]
        if (!key) return fail(r.xNotClosed, { name })
        at += key.length
        while (text.charCodeAt(at) <= 32) at++
        if (text[at] !== '=') fail(r.xNoValue, { key, name })
        at++
        while (text.charCodeAt(at) <= 32) at++
        const quote = text[at] as string
        if (quote !== '"' && quote !== "'") fail(r.xNoQuotes, { key, name })
        at++
        if (attributes.some(([k]) => k === key)) fail(r.xTwice, { key, name })
        attributes.push([key, decode(until(quote))])
      }
    }
  }
  if (stack.length) throw new Refusal('truncated', r.xmlCut, { name: (stack.at(-1) as Open).name, line: (stack.at(-1) as Open).line })
  if (!root) return fail(r.xNone)
  return { root, before }
}

const escapeText = (s: string): string =>
  s.replace(/[&<>\r]/g, (c) => (c === '&' ? '&amp;' : c === '<' ? '&lt;' : c === '>' ? '&gt;' : '&#13;'))
export const escapeAttribute = (s: string): string =>
  s.replace(
    /[&<>"\n\r\t]/g,
    (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\n': '&#10;', '\r': '&#13;', '\t': '&#9;' })[c] as string,
  )

/** The inverse of `readXml`. */
export function writeXml(node: Node): string {
  switch (node.kind) {
    case 'text':
      return escapeText(node.text)
    case 'comment':
      return `<!--${node.text}-->`
    case 'instruction':
      return `<?${node.text}?>`
    case 'element': {
      const attributes = node.attributes.map(([k, v]) => ` ${k}="${escapeAttribute(v)}"`).join('')
      return node.children.length
        ? `<${node.name}${attributes}>${node.children.map(writeXml).join('')}</${node.name}>`
        : `<${node.name}${attributes}/>`
    }
  }
}

/** The name without its prefix. */
export const localName = (name: string): string => name.slice(name.indexOf(':') + 1)
export const attribute = (e: Element, name: string): string | undefined => e.attributes.find(([k]) => localName(k) === name)?.[1]
export const elements = (e: Element): readonly Element[] => e.children.filter((c): c is Element => c.kind === 'element')
export function textOf(node: Node): string {
  return node.kind === 'text' ? node.text : node.kind === 'element' ? node.children.map(textOf).join('') : ''
}
export function find(e: Element, name: string): Element | undefined {
  for (const child of elements(e)) {
    if (localName(child.name) === name) return child
    const inner = find(child, name)
    if (inner) return inner
  }
  return undefined
}
