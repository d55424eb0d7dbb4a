import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

/** The checker itself, to be run in a page. */
export const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface Violation {
  readonly id: string
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[]
}

interface Axe {
  run(context: object, options: object): Promise<{ violations: unknown[] }>
}

/**
 * What axe finds on the open page against the rules of WCAG 2.2 AA and good practice, or against the named rules alone; nothing is told of
 * what `exclude` selects.
 */
export async function violations(page: Page, rules?: readonly string[], exclude?: string): Promise<string[]> {
  const found = await page.evaluate(
    async ([only, left]) => {
      const { axe } = globalThis as unknown as { axe: Axe }
      const runOnly = only
        ? { type: 'rule', values: only }
        : { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }
      const context = left && document.querySelector(left) ? { exclude: [[left]] } : document
      return (await axe.run(context, { runOnly, resultTypes: ['violations'] })).violations
    },
    [rules, exclude] as const,
  )
  return (found as Violation[]).flatMap((v) =>
    v.nodes.slice(0, 3).map((n) => `${v.id}: ${n.html.slice(0, 160)} ${n.failureSummary?.slice(0, 160) ?? ''}`),
  )
}

/** Unfolds everything that can be unfolded, so that it is checked too. */
export async function unfold(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const d of document.querySelectorAll('details')) d.open = true
  })
}

/** The widths, of those asked for, at which the open page scrolls sideways, with how wide it is there. */
export async function sideways(page: Page, widths: readonly number[], height: number): Promise<string[]> {
  const found: string[] = []
  for (const width of widths) {
    await page.setViewportSize({ width, height })
    const wide = await page.evaluate(() => document.documentElement.scrollWidth)
    if (wide > width) found.push(`${wide} px wide at ${width} px`)
  }
  return found
}
