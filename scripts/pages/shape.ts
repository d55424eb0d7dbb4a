/**
 * How the content of the open page is built: elements with what styles and roles hang on, places of text without its words, equal
 * neighbours as one. Run inside the page, so it stands on nothing outside itself.
 */
export function shapeOf(): string {
  const telling = /^(?:class|role|type|lang|style|fill|stroke|scope|hidden|aria-(?:hidden|current|expanded|live))$/
  const shape = (node: Node): string => {
    if (node instanceof Text) return node.data.trim() === '' ? '' : '·'
    if (!(node instanceof Element)) return ''
    const attributes = [...node.attributes].map((a) => (telling.test(a.name) ? `${a.name}=${a.value}` : a.name)).sort()
    const inner = [...node.childNodes].map(shape).filter((s) => s !== '')
    return `<${node.localName} ${attributes.join(' ')}>${inner.filter((s, i) => s !== inner[i - 1]).join('')}</>`
  }
  // The foot is the same on every page; the head says on which.
  return [...document.body.children]
    .filter((e) => !e.matches('.top, .foot'))
    .map(shape)
    .join('')
}
