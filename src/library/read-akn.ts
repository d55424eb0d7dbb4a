import { type Block, type Facts, type Reading, signs, tidy } from './block.ts'
import { heading } from './grammar.ts'
import { r } from './messages.ts'
import { Refusal } from './refusal.ts'
import { attribute, type Element, elements, find, localName, readXml, textOf, writeXml } from './xml.ts'

/** How the hierarchy of Akoma Ntoso maps onto ours; what is not here is text. */
const KINDS: Readonly<Record<string, string>> = {
  part: 'part',
  book: 'part',
  tome: 'part',
  title: 'section',
  section: 'section',
  division: 'section',
  subtitle: 'subsection',
  subdivision: 'subsection',
  subpart: 'subsection',
  chapter: 'chapter',
  subchapter: 'subchapter',
  article: 'article',
  rule: 'article',
  paragraph: 'paragraph',
  subsection: 'paragraph',
  clause: 'paragraph',
  point: 'point',
  list: 'text',
  subparagraph: 'text',
  alinea: 'text',
  indent: 'subpoint',
  subpoint: 'subpoint',
  transitional: 'text',
}
/** Names that our own exports give to what the standard has no element for. */
const OWN: ReadonlyMap<string, string> = new Map(
  ['note', 'text', 'annex', 'title', 'requisite', 'contents', 'preamble', 'signature', 'imprint'].map((k) => [`arasha-${k}`, k]),
)
/** Elements that hold other blocks, never words of their own. */
const HOLDERS = new Set(
  'akomaNtoso act bill debate judgment doc documentCollection portion amendment amendmentList officialGazette statement collectionBody portionBody body mainBody judgmentBody debateBody amendmentBody preface preamble conclusions coverPage header formula recitals citations recital citation content intro wrapUp wrap longTitle hcontainer container tblock component components documentRef collectionBody fragment fragmentBody table tr td th ul ol li blockList item listIntroduction debateSection speech questions question answer scene narrative introduction background motivation decision arguments remedies opinion attachments attachment listWrapUp blockContainer interstitial crossHeading foreign toc'.split(
    ' ',
  ),
)

/** Reads Akoma Ntoso 3.0 (and its drafts): every word under the document, in order, with the structure that it states. */
export function readAkn(text: string): Reading {
  const { root, before } = readXml(text)
  if (localName(root.name) !== 'akomaNtoso') {
    throw new Refusal('unknown-format', r.xmlOther, { line: root.line, name: root.name.slice(0, 60) })
  }
  const blocks: Block[] = []
  const articleName = countOf(root, 'article') || countOf(root, 'rule') ? 'article' : 'section'
  const walk = (e: Element, depth: number): void => {
    const name = localName(e.name)
    // Who published and how the text hangs together is data, not text; it stays in the document itself.
    if (name === 'meta') return
    // Our own exports name what the standard has no element for.
    const own = name === 'hcontainer' || name === 'p' ? OWN.get(attribute(e, name === 'p' ? 'class' : 'name') ?? '') : undefined
    if (own === 'annex') {
      numbered(e, 'annex', depth)
      return
    }
    if (own) {
      const inner = elements(e).filter((c) => !/^(?:content|intro)$/.test(localName(c.name)))
      const head =
        name === 'hcontainer'
          ? elements(e)
              .filter((c) => !inner.includes(c))
              .map(textOf)
              .join(' ')
          : textOf(e)
      blocks.push({ text: tidy(head), at: `line ${e.line}`, unit: { kind: own, depth } })
      if (name === 'hcontainer') for (const child of inner) walk(child, depth + 1)
      return
    }
    // A section stands in for an article where there is none, and a subsection then for its paragraph; our own exports say in the id what they mean.
    const ours = (attribute(e, 'eId') ?? '').startsWith(`${name}_`) && /^(?:sub)?section$/.test(name)
    const kind = ours ? name : name === 'section' && articleName === 'section' ? 'article' : KINDS[name]
    const at = `line ${e.line}`
    if (kind && kind !== 'text') {
      numbered(e, kind, depth)
      return
    }
    if ((HOLDERS.has(name) || kind === 'text') && elements(e).length > 0 && !mixed(e)) {
      for (const child of elements(e)) walk(child, depth + 1)
      return
    }
    const clean = tidy(textOf(e))
    if (clean !== '') blocks.push({ text: clean, at, unit: { kind: 'text', depth } })
  }
  const numbered = (e: Element, kind: string, depth: number): void => {
    const at = `line ${e.line}`
    const parts = elements(e)
    const num = parts.find((c) => localName(c.name) === 'num')
    const headings = parts.filter((c) => /^(?:heading|subheading)$/.test(localName(c.name)))
    const number = numberIn(num ? textOf(num) : '')
    blocks.push({ text: tidy(num ? textOf(num) : ''), at, unit: { kind, number, depth, part: 'label' } })
    for (const h of headings)
      if (signs(textOf(h))) blocks.push({ text: tidy(textOf(h)), at, unit: { kind, number, depth, part: 'heading' } })
    let first = headings.length === 0
    for (const child of parts) {
      if (child === num || headings.includes(child)) continue
      // The words of a paragraph or point itself, as against passages that stand in it.
      const plain =
        /^(?:content|intro)$/.test(localName(child.name)) &&
        elements(child).length === 1 &&
        localName((elements(child)[0] as Element).name) === 'p'
      if (first && plain && /^(?:paragraph|point|subpoint)$/.test(kind)) {
        if (signs(textOf(child))) blocks.push({ text: tidy(textOf(child)), at, unit: { kind, number, depth, part: 'heading' } })
      } else walk(child, depth + 1)
      first = false
    }
    loose(e, at)
  }
  const loose = (e: Element, at: string): void => {
    const words = tidy(e.children.map((c) => (c.kind === 'text' ? c.text : ' ')).join(''))
    if (words !== '') blocks.push({ text: words, at, unit: { kind: 'text', depth: 0 } })
  }
  walk(root, 0)
  if (!blocks.length) throw new Refusal('no-text', r.xmlNoText)
  const all = textWithoutMeta(root)
  const count = signs(all)
  return {
    format: 'akn',
    blocks,
    signs: count,
    markup: signs(text) - count,
    facts: factsOf(root),
    remarks: [],
    xml: `${before.map((n) => `${writeXml(n)}\n`).join('')}${writeXml(root)}`,
  }
}

const mixed = (e: Element): boolean => e.children.some((c) => c.kind === 'text' && c.text.trim() !== '')

function countOf(e: Element, name: string): number {
  return elements(e).reduce((n, c) => n + (localName(c.name) === name ? 1 : 0) + countOf(c, name), 0)
}

/** Counted apart from the blocks: the text of everything but `meta`. */
function textWithoutMeta(e: Element): string {
  let text = ''
  for (const c of e.children) {
    if (c.kind === 'text') text += c.text
    else if (c.kind === 'element' && localName(c.name) !== 'meta') text += textWithoutMeta(c)
  }
  return text
}

/** The number in a printed one: `12` of `Статья 12.`, `SEC. 12.`, `Artículo 12`; `a` of `(a)`. */
function numberIn(label: string): string {
  const known = heading(label, true)?.number
  if (known !== undefined) return known
  const digits = /\d+(?:-\d+)*[a-z]?/i.exec(label)?.[0]
  return digits ?? /\(?([a-z]{1,4}|[IVXLC]+)\)?[.)]?\s*$/i.exec(label)?.[1] ?? ''
}

function factsOf(root: Element): Facts {
  const facts: { -readonly [K in keyof Facts]: Facts[K] } = {}
  const title = find(root, 'docTitle') ?? find(root, 'shortTitle')
  if (title) facts.title = tidy(textOf(title))
  const work = find(root, 'FRBRWork')
  const expression = find(root, 'FRBRExpression')
  const day = (e: Element | undefined) => {
    const date = e && elements(e).find((c) => localName(c.name) === 'FRBRdate')
    const value = date && attribute(date, 'date')
    return value && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined
  }
  const adopted = day(work)
  if (adopted) facts.adopted = adopted
  const edition = day(expression)
  if (edition) facts.edition = edition
  const language = expression && find(expression, 'FRBRlanguage')
  const lang = language && { kaz: 'kk', kk: 'kk', rus: 'ru', ru: 'ru', eng: 'en', en: 'en' }[attribute(language, 'language') ?? '']
  if (lang) facts.lang = lang as Facts['lang'] & string
  return facts
}
