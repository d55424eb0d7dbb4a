import { createHash } from 'node:crypto'
import { Worker } from 'node:worker_threads'
import type { Browser, Page } from 'playwright-core'
import { AXE, sideways, unfold, violations } from '../../test/support/axe.ts'
import { illFormed, linksOf } from '../../test/support/links.ts'
import { load, WEIGHT_LIMIT, weigher } from '../../test/support/wire.ts'
import { wordsChecker } from '../../test/support/words.ts'
import { markSeen, SEEN, shapesOf } from './shape.ts'

/** A page to be measured. */
export interface SitePage {
  readonly kind: string
  readonly lang: string
  /** Its address within the site, with the language. */
  readonly path: string
  /** What is posted; absent: the page is fetched. */
  readonly fields?: Readonly<Record<string, string>>
  /** What it answers with, where that is not 200. */
  readonly status?: number
}

/** What is checked, each a column of the table. */
export const CHECKS = ['status', 'weight', 'html', 'words', 'links', 'axe', 'sideways'] as const
type Check = (typeof CHECKS)[number]

export interface Finding {
  readonly page: SitePage
  readonly check: Check
  readonly what: string
}

/** A page as it was read. */
export interface Reading {
  readonly page: SitePage
  /** From the request to the last byte. */
  readonly ms: number
  /** On the wire: the page with the styles and scripts that it links, fonts apart. */
  readonly bytes: number
  /** The page alone, uncompressed. */
  readonly plain: number
  readonly links: readonly string[]
  readonly ids: ReadonlySet<string>
}

/** Is told what has been done. */
export type Progress = (what: string, done: number, all: number) => void
type Note = (finding: Finding) => void

/** Reads pages one after another: status, time, weight, words, and addresses that are wrong by themselves. */
export async function readPages(origin: string, pages: readonly SitePage[], note: Note, progress: Progress): Promise<Reading[]> {
  const linked = weigher(origin)
  const wordsOf = wordsChecker()
  // The same address stands on thousands of pages: kept once.
  const known = new Map<string, string>()
  const once = (text: string): string => {
    const first = known.get(text)
    if (first === undefined) known.set(text, text)
    return first ?? text
  }
  const readings: Reading[] = []
  for (const page of pages) {
    const begun = performance.now()
    const { status, bytes, text } = await load(origin, page.path, page.fields)
    const ms = performance.now() - begun
    if (status !== (page.status ?? 200)) note({ page, check: 'status', what: String(status) })
    const { styles, scripts } = await linked(text)
    const all = bytes + styles + scripts
    if (styles === 0) note({ page, check: 'weight', what: 'no styles are linked' })
    if (all > WEIGHT_LIMIT) note({ page, check: 'weight', what: `${(all / 1000).toFixed(1)} kB` })
    try {
      for (const what of wordsOf(text)) note({ page, check: 'words', what })
    } catch (error) {
      // Not written as our renderer writes: its words cannot be read.
      note({ page, check: 'html', what: String(error) })
    }
    const found = linksOf(text)
    for (const what of illFormed(found)) note({ page, check: 'links', what })
    readings.push({
      page,
      ms,
      bytes: all,
      plain: Buffer.byteLength(text),
      links: [...new Set(found.links)].map(once),
      ids: new Set([...found.ids].map(once)),
    })
    progress('read', readings.length, pages.length)
  }
  return readings
}

/** Follows every link of the pages that were read, each address once. Gives the HTML pages reached that are none of theirs. */
export async function followLinks(origin: string, readings: readonly Reading[], note: Note, progress: Progress): Promise<string[]> {
  const there = new Map<string, ReadonlySet<string> | number>()
  for (const { page, ids } of readings) if (!page.fields && page.status === undefined) there.set(page.path, ids)
  const addresses = new Set(readings.flatMap((r) => r.links.map((l) => l.split('#')[0] ?? '')))
  const unread = [...addresses].filter((a) => a !== '' && !there.has(a))
  const beyond: string[] = []
  for (const [i, path] of unread.entries()) {
    const { status, text } = await load(origin, path)
    const html = /^<!doctype html>/i.test(text)
    there.set(path, status === 200 ? new Set(html ? linksOf(text).ids : []) : status)
    if (status === 200 && html) beyond.push(path)
    progress('followed', i + 1, unread.length)
  }
  for (const { page, links, ids } of readings) {
    for (const link of links) {
      const [address = '', mark = ''] = link.split('#')
      const found = address === '' ? ids : there.get(address)
      if (typeof found === 'number') note({ page, check: 'links', what: `${address} (${found})` })
      else if (mark !== '' && !found?.has(mark)) note({ page, check: 'links', what: link })
    }
  }
  return beyond
}

/** What the validator's thread is given. */
export interface ToValidate {
  readonly origin: string
  readonly pages: readonly SitePage[]
}
/** What it answers for each page in turn. */
export type Validated = readonly string[]

/** Validates the HTML of pages in so many threads, which load them themselves. */
export async function validatePages(
  origin: string,
  pages: readonly SitePage[],
  threads: number,
  note: Note,
  progress: Progress,
): Promise<void> {
  let done = 0
  const validate = (mine: readonly SitePage[]) => {
    const worker = new Worker(new URL('./validate.ts', import.meta.url), { workerData: { origin, pages: mine } satisfies ToValidate })
    let next = 0
    return new Promise<void>((resolve, reject) => {
      worker.on('message', (errors: Validated) => {
        const page = mine[next++] as SitePage
        for (const what of errors) note({ page, check: 'html', what })
        progress('validated', ++done, pages.length)
      })
      worker.on('error', reject)
      worker.on('exit', () => (next === mine.length ? resolve() : reject(new Error(`the validator stopped after ${next} pages`))))
    })
  }
  const parts = Array.from({ length: threads }, (_, i) => pages.filter((_, k) => k % threads === i))
  await Promise.all(parts.map(validate))
}

const HEIGHT = 900
const PHONE = 360
/** A narrow phone, which is also 400 % of 1280 px. */
const NARROW = 320
/** 200 % of 1280 px. */
const ZOOMED = 640
/** After so many pages a tab begins anew, so that nothing heaps up in it. */
const FRESH = 100

interface Look {
  /** How many pages are looked at side by side. */
  readonly tabs: number
  /** Of the parts of pages of a language that are built alike, axe and the wider widths see the first alone. */
  readonly alike: boolean
}

/**
 * Looks at pages in the browser, everything unfolded: axe on a phone, and whether anything scrolls sideways at narrow widths.
 * Gives how many of them axe has seen, in whole or in part.
 */
export async function lookAtPages(
  browser: Browser,
  origin: string,
  pages: readonly SitePage[],
  { tabs, alike }: Look,
  note: Note,
  progress: Progress,
): Promise<number> {
  let next = 0
  let done = 0
  let checked = 0
  const seen = new Set<string>()
  /** Is there anything on the page that has not been seen? What has been is marked. */
  const isNew = async (tab: Page, page: SitePage) => {
    if (!alike) return true
    const shapes = await tab.evaluate(shapesOf)
    const keys = shapes.map((shape) => createHash('sha256').update(`${page.lang} ${shape}`).digest('base64'))
    const known = keys.flatMap((key, place) => (seen.has(key) ? [place] : []))
    for (const key of keys) seen.add(key)
    await tab.evaluate(markSeen, known)
    return known.length < keys.length
  }
  const lookAt = async (tab: Page, page: SitePage) => {
    await tab.setViewportSize({ width: NARROW, height: HEIGHT })
    await write(tab, page)
    await unfold(tab)
    for (const what of await sideways(tab, [NARROW], HEIGHT)) note({ page, check: 'sideways', what })
    if (!(await isNew(tab, page))) return
    checked++
    for (const what of await sideways(tab, [ZOOMED], HEIGHT)) note({ page, check: 'sideways', what })
    await tab.setViewportSize({ width: PHONE, height: HEIGHT })
    for (const what of await violations(tab, undefined, SEEN)) note({ page, check: 'axe', what })
  }
  const look = async (tab: Page) => {
    for (let left = 0, page = pages[next++]; page; left--, page = pages[next++]) {
      try {
        if (left <= 0) {
          await tab.goto(`${origin}${page.path}`)
          await tab.evaluate(AXE)
          left = FRESH
        }
        await lookAt(tab, page)
      } catch (error) {
        // One page that cannot be looked at does not end an hour's work.
        note({ page, check: 'axe', what: String(error).slice(0, 300) })
        left = 0
      }
      progress('looked at', ++done, pages.length)
    }
  }
  const context = await browser.newContext({ serviceWorkers: 'block', reducedMotion: 'reduce', colorScheme: 'light' })
  try {
    await Promise.all(Array.from({ length: tabs }, async () => look(await context.newPage())))
  } finally {
    await context.close()
  }
  return checked
}

/** Writes a page of the site over the one that is open: as good as going there, for what is looked at here, and the checker stays in place. */
async function write(tab: Page, page: SitePage): Promise<void> {
  await tab.evaluate(
    async ([path, fields]) => {
      const response = await fetch(path, fields ? { method: 'POST', body: new URLSearchParams(fields) } : {})
      const html = await response.text()
      document.open()
      const loaded = new Promise((resolve) => addEventListener('load', resolve, { once: true }))
      document.write(html)
      document.close()
      await loaded
    },
    [page.path, page.fields] as const,
  )
}
