/** A run of text of a page: what one element says by itself, in the language that holds there. */
export interface Said {
  readonly text: string
  /** The language by the nearest `lang`. */
  readonly lang: string
  /** Where: the element with its class, inside the nearest one that has a class. */
  readonly where: string
  readonly attribute?: string
}

export interface ReadPage {
  readonly said: readonly Said[]
  /** Headings, links, buttons, labels and list items without a word, as written. */
  readonly empty: readonly string[]
}

interface Element {
  readonly tag: string
  readonly cls: string
  readonly lang: string
  readonly at: number
  readonly hidden: boolean
  own: string
  words: boolean
}

const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '))
/** What is not read out. */
const SILENT = new Set(['script', 'style', 'path', 'symbol'])
const SPOKEN = ['title', 'aria-label', 'alt', 'placeholder', 'data-l']
const NEVER_EMPTY = new Set('h1 h2 h3 h4 h5 h6 a button label li summary caption dt dd option'.split(' '))
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: ' ' }

const plain = (text: string) => text.replace(/&(#?\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole)

/** Reads a page as our own renderer writes it: every element is closed, attributes stand in double quotes. */
export function readPage(html: string): ReadPage {
  const said: Said[] = []
  const empty: string[] = []
  const open: Element[] = [{ tag: '', cls: '', lang: '', at: 0, hidden: false, own: '', words: false }]
  const place = () => {
    const here = open.at(-1)
    const over = open.slice(0, -1).findLast((e) => e.cls !== '')
    return `${over ? `.${over.cls} ` : ''}${here?.tag}${here?.cls ? `.${here.cls}` : ''}`
  }
  const say = (text: string, lang: string, where: string, attribute?: string) => {
    const clean = plain(text).replace(/\s+/g, ' ').trim()
    if (clean !== '') said.push({ text: clean, lang, where, ...(attribute ? { attribute } : {}) })
    return clean
  }
  for (const token of html.matchAll(/<!--.*?-->|<!doctype[^>]*>|<(\/?)([a-z][\w-]*)((?:\s+[^\s=>/]+(?:="[^"]*")?)*)\s*(\/?)>|[^<]+/gis)) {
    const [whole, closing, name, attributes = '', selfClosed] = token
    const top = open.at(-1) as Element
    if (name === undefined) {
      if (!whole.startsWith('<') && !SILENT.has(top.tag)) {
        top.own += whole
        if (/[\p{L}\p{N}]/u.test(plain(whole))) for (const e of open) e.words = true
      }
      continue
    }
    const tag = name.toLowerCase()
    if (closing) {
      if (top.tag !== tag)
        throw new Error(`</${tag}> closes <${top.tag}> near ${html.slice(Math.max(0, token.index - 80), token.index + 20)}`)
      say(top.own, top.lang, place())
      if (NEVER_EMPTY.has(tag) && !top.words && !top.hidden) empty.push(html.slice(top.at, token.index + whole.length).slice(0, 200))
      open.pop()
      continue
    }
    const attribute = (wanted: string) => new RegExp(`\\s${wanted}="([^"]*)"`).exec(attributes)?.[1]
    const element: Element = {
      tag,
      cls: (attribute('class') ?? '').split(' ')[0] ?? '',
      lang: attribute('lang') ?? top.lang,
      at: token.index,
      hidden: top.hidden || attribute('aria-hidden') === 'true',
      own: '',
      words: false,
    }
    open.push(element)
    for (const spoken of SPOKEN) {
      const value = attribute(spoken)
      if (value === undefined) continue
      if (say(value, element.lang, place(), spoken) !== '') element.words = true
    }
    if (tag === 'meta' && attribute('name') === 'description') say(attribute('content') ?? '', element.lang, place(), 'content')
    if (selfClosed || VOID.has(tag)) open.pop()
  }
  if (open.length !== 1) throw new Error(`<${open.at(-1)?.tag}> is not closed`)
  return { said, empty }
}
