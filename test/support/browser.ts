import { existsSync } from 'node:fs'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe } from 'vitest'

const path = process.env.CHROMIUM ?? (existsSync('/usr/bin/chromium') ? '/usr/bin/chromium' : undefined)
const required = process.env.REQUIRE_BROWSER === '1'

/** Tests that need a browser. Where there is none they are skipped, unless REQUIRE_BROWSER=1: then they fail. */
export function describeInBrowser(name: string, tests: (browser: () => Browser) => void): void {
  describe.skipIf(path === undefined && !required)(name, () => {
    let browser: Browser | undefined
    beforeAll(async () => {
      if (path === undefined) throw new Error('REQUIRE_BROWSER=1, and no Chromium: set CHROMIUM to its path')
      browser = await chromium.launch({ executablePath: path, args: ['--no-sandbox'] })
    })
    afterAll(async () => {
      await browser?.close()
    })
    tests(() => {
      if (!browser) throw new Error('the browser has not been started')
      return browser
    })
  })
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
