import { existsSync } from 'node:fs'
import { type Browser, chromium, type Page } from 'playwright-core'

/** The browser of this machine; none where there is none. */
export const CHROMIUM = process.env.CHROMIUM ?? (existsSync('/usr/bin/chromium') ? '/usr/bin/chromium' : undefined)

/** Starts the browser of this machine. */
export async function launch(): Promise<Browser> {
  if (CHROMIUM === undefined) throw new Error('no Chromium: set CHROMIUM to its path')
  return chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] })
}

/** Opens a page of the site as its own forms do: a posted one by posting. The page must already be on the site. Needs scripts. */
export async function open(page: Page, origin: string, path: string, fields?: Readonly<Record<string, string>>): Promise<void> {
  if (!fields) {
    await page.goto(origin + path)
    return
  }
  if (!page.url().startsWith(origin)) await page.goto(`${origin}/en/about`)
  await Promise.all([
    page.waitForEvent('load'),
    page.evaluate(
      ([action, values]) => {
        const form = document.createElement('form')
        form.method = 'post'
        form.action = action
        for (const [name, value] of Object.entries(values)) {
          const input = document.createElement('input')
          input.type = 'hidden'
          input.name = name
          input.value = value
          form.append(input)
        }
        document.body.append(form)
        form.submit()
      },
      [origin + path, fields] as const,
    ),
  ])
}
