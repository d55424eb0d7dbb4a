export interface Links {
  /** Addresses within the site, and marks within the page. */
  readonly links: readonly string[]
  /** Where its forms and buttons post. */
  readonly posts: readonly string[]
  /** The ids that the page can be entered at. */
  readonly ids: ReadonlySet<string>
}

/** The links of a page within the site. */
export function linksOf(html: string): Links {
  const all = (pattern: RegExp) => [...html.matchAll(pattern)].map((x) => (x[1] ?? '').replaceAll('&amp;', '&'))
  return {
    links: all(/<a [^>]*?href="([^"]+)"/g).filter((l) => l.startsWith('/') || l.startsWith('#')),
    posts: all(/<(?:form|button) [^>]*?action="([^"]+)"/g),
    ids: new Set(all(/ id="([^"]+)"/g)),
  }
}

/** What is wrong with an address by itself; nothing where it may be followed. */
export function illFormed(links: Links): readonly string[] {
  return [
    ...links.posts.filter((action) => !/^\/(kk|ru|en)\//.test(action)).map((action) => `form to ${action}`),
    ...links.links.filter((link) => (link.split('#')[0] ?? '').split('?').length > 2).map((link) => `${link} asks twice`),
  ]
}
