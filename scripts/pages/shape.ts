/**
 * How each part of the open page is built: elements with what styles and roles hang on, places of text without its words, equal
 * neighbours as one. Parts are what stands around the content, and the blocks of the content. Run inside the page, so it stands on nothing
 * outside itself.
 */
export function shapesOf(): string[] {
  const telling = /^(?:class|role|type|lang|style|fill|stroke|scope|hidden|aria-(?:hidden|current|expanded|live))$/
  const shape = (node: Node): string => {
    if (node instanceof Text) return node.data.trim() === '' ? '' : '·'
    if (!(node instanceof Element)) return ''
    const attributes = [...node.attributes].map((a) => (telling.test(a.name) ? `${a.name}=${a.value}` : a.name)).sort()
    const inner = [...node.childNodes].map(shape).filter((s) => s !== '')
    return `<${node.localName} ${attributes.join(' ')}>${inner.filter((s, i) => s !== inner[i - 1]).join('')}</>`
  }
  return [...document.querySelectorAll('body > :not(main), main > *')].map((part) => `${part.parentElement?.localName}${shape(part)}`)
}

/** Marks the parts of the open page, by their places among `shapesOf`, that need not be checked again. Run inside the page. */
export function markSeen(places: readonly number[]): void {
  const parts = document.querySelectorAll('body > :not(main), main > *')
  for (const place of places) parts[place]?.setAttribute('data-seen', '')
}

/** Where `markSeen` has been. */
export const SEEN = '[data-seen]'
