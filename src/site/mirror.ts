import { LANGS } from '../record/types.ts'
import { builtFiles, type WholeOptions, wholeSite } from './whole.ts'

/** A file of the copy, under its path from the root of the place that will hold it. */
export interface MirrorFile {
  readonly path: string
  readonly bytes: Uint8Array
  /** How many paths have been met so far, and how many of them are done. */
  readonly met: number
  readonly done: number
}

/** A link of the site leads to nothing. */
export class BrokenLink extends Error {}

/**
 * The site as files for a place that answers nothing, only hands files out: everything that the home pages lead to, as
 * `PATH/index.html` where it is a page. Search and interview need the worker that the pages register, which answers them on the device.
 * What an address adds after `?` (another day, a filter) has no file: there too the worker answers, and lists stand whole on their first
 * page. `origin`: where the copy will stand.
 */
export async function* mirror(options: Omit<WholeOptions, 'library' | 'mounts'>, origin: string): AsyncGenerator<MirrorFile> {
  const app = wholeSite({ ...options, mirror: true })
  const ask = async (path: string) => app.request(origin + path)
  const home = `/${LANGS[0]}/`
  for await (const file of reachable(ask, [...builtFiles(options.root), ...LANGS.map((lang) => `/${lang}/`)])) {
    yield file
    // Whoever comes to the place itself is met in the language of the State; its switch leads to the others.
    if (file.path === `${home}index.html`) yield { ...file, path: '/index.html' }
  }
  const none = await ask(`${home}404`)
  yield { path: '/404.html', bytes: new Uint8Array(await none.arrayBuffer()), met: 1, done: 1 }
}

/** What the paths answer, and all that their pages lead to within the site, link by link. Throws where one does not answer. */
export async function* reachable(ask: (path: string) => Promise<Response>, from: readonly string[]): AsyncGenerator<MirrorFile> {
  const met = new Set(from)
  let done = 0
  for (const path of met) {
    const response = await ask(path)
    if (response.status !== 200) throw new BrokenLink(`${path}: ${response.status}`)
    const bytes = new Uint8Array(await response.arrayBuffer())
    const isPage = response.headers.get('Content-Type')?.startsWith('text/html') === true
    if (isPage) for (const link of linksOf(new TextDecoder().decode(bytes))) met.add(link)
    yield { path: isPage ? `${path.replace(/\/$/, '')}/index.html` : path, bytes, met: met.size, done: ++done }
  }
}

/** Addresses within the site that a page leads to, without what follows `?` or `#`. */
function linksOf(html: string): string[] {
  const links = [...html.matchAll(/\s(?:href|src)="(\/[^"?#]*)/g)].map((m) => (m[1] as string).replaceAll('&amp;', '&'))
  return links.filter((path) => !path.startsWith('/api/'))
}
