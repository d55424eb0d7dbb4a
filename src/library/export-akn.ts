import { escapeAttribute } from './xml.ts'

/** What an export needs of a unit; a kept one and a fresh one both have it. */
interface Piece {
  readonly path: string
  readonly kind: string
  readonly number: string | null
  readonly label: string
  readonly text: string
  readonly parent: number
}

export interface AknHead {
  readonly instrument: string
  readonly lang: 'kk' | 'ru' | 'en'
  readonly edition: string
  readonly adopted: string | null
  readonly title: string
  /** Digest of the text: the export of one text is the same bytes. */
  readonly digest: string
}

const ELEMENTS: Readonly<Record<string, string>> = {
  part: 'part',
  section: 'section',
  subsection: 'subsection',
  chapter: 'chapter',
  subchapter: 'subchapter',
  article: 'article',
  paragraph: 'paragraph',
  point: 'point',
  subpoint: 'indent',
}
const LANGUAGE = { kk: 'kaz', ru: 'rus', en: 'eng' } as const
const text = (s: string): string => s.replace(/[&<>]/g, (c) => (c === '&' ? '&amp;' : c === '<' ? '&lt;' : '&gt;'))

/**
 * An edition as Akoma Ntoso 3.0. Every word stands in the document, in the order of the act: what the standard has an element for is in it,
 * notes and passages without a number are `hcontainer`s named `arasha-…`. `readAkn` gives the same units back.
 */
export function toAkn(head: AknHead, units: readonly Piece[]): string {
  const children = new Map<number, number[]>()
  for (const [i, u] of units.entries()) children.set(u.parent, [...(children.get(u.parent) ?? []), i])
  const top = children.get(-1) ?? []
  const isBody = (i: number) => ELEMENTS[(units[i] as Piece).kind] !== undefined || (units[i] as Piece).kind === 'annex'
  const first = top.findIndex(isBody)
  const lastBody = top.findLastIndex((i) => isBody(i) || (units[i] as Piece).kind === 'note')
  const front = first < 0 ? top.filter((i) => /^(?:title|requisite)$/.test((units[i] as Piece).kind)) : top.slice(0, first)
  const back = first < 0 ? [] : top.slice(lastBody + 1)
  const body = top.filter((i) => !front.includes(i) && !back.includes(i))
  const loose = (i: number) => `<p class="arasha-${(units[i] as Piece).kind}">${text(words(units[i] as Piece))}</p>`
  const eId = (u: Piece) => escapeAttribute(`${u.kind}_${u.path}`.replace(/\s/g, '_'))
  const node = (i: number): string => {
    const u = units[i] as Piece
    const inner = children.get(i) ?? []
    const element = ELEMENTS[u.kind]
    const num = u.label === '' ? '' : `<num>${text(u.label)}</num>`
    if (element === undefined && u.kind !== 'annex') {
      const p = `<p>${text(words(u))}</p>`
      return `<hcontainer name="arasha-${u.kind}" eId="${eId(u)}">${inner.length ? `<intro>${p}</intro>${inner.map(node).join('')}` : `<content>${p}</content>`}</hcontainer>`
    }
    const tag = element ?? 'hcontainer'
    const open = `<${tag}${element ? '' : ' name="arasha-annex"'} eId="${eId(u)}">`
    const own = /^(?:paragraph|point|subpoint)$/.test(u.kind)
    if (own) {
      const p = `<p>${text(u.text)}</p>`
      return `${open}${num}${inner.length ? `<intro>${p}</intro>${inner.map(node).join('')}` : `<content>${p}</content>`}</${tag}>`
    }
    const heading = u.text === '' ? '' : `<heading>${text(u.text)}</heading>`
    return `${open}${num}${heading}${inner.length ? inner.map(node).join('\n') : '<content><p/></content>'}</${tag}>`
  }
  const work = `/akn/kz/act/${head.adopted ?? head.edition}/${head.instrument}`
  const expression = `${work}/${LANGUAGE[head.lang]}@${head.edition}`
  const author = '<FRBRauthor href="#arasha"/>'
  const day = (date: string, name: string) => `<FRBRdate date="${date}" name="${name}"/>`
  return `<?xml version="1.0" encoding="UTF-8"?>
<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act name="act" contains="singleVersion"><meta><identification source="#arasha"><FRBRWork><FRBRthis value="${work}/!main"/><FRBRuri value="${work}"/><FRBRalias value="${escapeAttribute(head.title)}" name="title"/>${day(head.adopted ?? head.edition, head.adopted ? 'adopted' : 'edition')}${author}<FRBRcountry value="kz"/></FRBRWork><FRBRExpression><FRBRthis value="${expression}/!main"/><FRBRuri value="${expression}"/>${day(head.edition, 'edition')}${author}<FRBRlanguage language="${LANGUAGE[head.lang]}"/></FRBRExpression><FRBRManifestation><FRBRthis value="${expression}/!main.xml"/><FRBRuri value="${expression}.akn"/><FRBRalias value="${head.digest}" name="digest"/>${day(head.edition, 'edition')}${author}</FRBRManifestation></identification><references source="#arasha"><TLCOrganization eId="arasha" href="/ontology/organization/arasha" showAs="Arasha"/></references></meta>
${front.length ? `<preface>${front.map(loose).join('\n')}</preface>\n` : ''}<body>${body.length ? body.map(node).join('\n') : '<hcontainer name="arasha-text"><content><p/></content></hcontainer>'}</body>${back.length ? `\n<conclusions>${back.map(loose).join('\n')}</conclusions>` : ''}
</act></akomaNtoso>
`
}

const words = (u: Piece): string => (u.label === '' ? u.text : u.text === '' ? u.label : `${u.label} ${u.text}`)
