import type { JSX } from 'hono/jsx/jsx-runtime'

export type { JSX }

/** Signs after which a piece is closed and the next begun. */
const PIECE = 512

/**
 * Text that is markup already and goes out as it is, in pieces: one long text put together from thousands of short ones has to be copied
 * whole before it can be sent, and that cost more than all the rest of rendering.
 */
class Markup {
  readonly pieces: readonly string[]
  constructor(pieces: readonly string[]) {
    this.pieces = pieces
  }
  toString(): string {
    return this.pieces.join('')
  }
}

type Props = Readonly<Record<string, unknown>>
type Component = (props: Props) => unknown

/**
 * One element, or what a component makes of its properties, as text at once: no tree is built first. What comes in as text is escaped, in
 * attributes and between tags; only what this file made goes out as it is. Writes what `hono/jsx` writes (the test compares the two).
 */
export function jsx(tag: string | Component, props: Props): JSX.Element {
  const out = new Pieces()
  if (typeof tag === 'function') {
    const made = tag(props)
    if (made instanceof Markup) return made as unknown as JSX.Element
    out.child(made)
    return out.markup()
  }
  out.add(`<${tag}`)
  for (const name in props) if (name !== 'children') out.add(attribute(name, props[name]))
  if (VOID.has(tag)) out.add('/>')
  else {
    out.add('>')
    out.child(props.children)
    out.add(`</${tag}>`)
  }
  return out.markup()
}

export { jsx as jsxs }

/** Several things side by side, without an element around them. */
export function Fragment({ children }: Props): JSX.Element {
  const out = new Pieces()
  out.child(children)
  return out.markup()
}

/** Markup that was made and escaped elsewhere. */
export function raw(html: string): JSX.Element {
  return new Markup([html]) as unknown as JSX.Element
}

/** A whole page in UTF-8, with the line that says that it is HTML. */
export function pageBytes(page: JSX.Element): Uint8Array<ArrayBuffer> {
  if (!(page instanceof Markup)) throw new TypeError('a page is made by jsx')
  let length = put('<!DOCTYPE html>', 0)
  for (const piece of page.pieces) length = put(piece, length)
  return room.slice(0, length)
}

const utf8 = new TextEncoder()
let room = new Uint8Array(1 << 18)

function put(piece: string, at: number): number {
  // A sign of a text takes three bytes at most.
  if (room.length - at < piece.length * 3) {
    const more = new Uint8Array(Math.max(room.length * 2, at + piece.length * 3))
    more.set(room)
    room = more
  }
  return at + utf8.encodeInto(piece, room.subarray(at)).written
}

class Pieces {
  readonly #closed: string[] = []
  #open = ''

  add(text: string): void {
    this.#open += text
    if (this.#open.length > PIECE) this.#close()
  }

  child(child: unknown): void {
    if (child instanceof Markup) {
      const [first] = child.pieces
      if (child.pieces.length === 1 && first !== undefined && first.length <= PIECE) this.add(first)
      else {
        this.#close()
        for (const piece of child.pieces) this.#closed.push(piece)
      }
    } else if (typeof child === 'string') this.add(escaped(child))
    else if (Array.isArray(child)) for (const one of child) this.child(one)
    else if (typeof child === 'number') this.add(String(child))
    else if (child !== undefined && child !== null && typeof child !== 'boolean') {
      // A promise, a date, an object of the record: nothing that a page means to show.
      throw new TypeError(`a page cannot show ${Object.prototype.toString.call(child)}`)
    }
  }

  /** The type of an element is `hono/jsx`'s, whose list of elements and attributes checks the pages. */
  markup(): JSX.Element {
    if (this.#closed.length === 0) return new Markup([this.#open]) as unknown as JSX.Element
    this.#close()
    return new Markup(this.#closed) as unknown as JSX.Element
  }

  #close(): void {
    if (this.#open === '') return
    this.#closed.push(this.#open)
    this.#open = ''
  }
}

function attribute(name: string, value: unknown): string {
  if (value === undefined || value === null) return ''
  if (typeof value === 'boolean' && BOOLEAN.has(name)) return value ? ` ${name}=""` : ''
  return ` ${name}="${escaped(String(value))}"`
}

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

function escaped(text: string): string {
  return /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (sign) => SIGNS[sign] as string) : text
}

/** Elements that have no end (HTML, 13.1.2). */
const VOID = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr'])

/** Attributes that stand or do not stand (HTML, 2.3.2), those that pages use. Any other says `true` or `false`, as `aria-*` does. */
const BOOLEAN = new Set(['checked', 'defer', 'disabled', 'download', 'hidden', 'multiple', 'novalidate', 'open', 'required', 'selected'])
