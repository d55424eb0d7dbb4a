import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe } from 'vitest'
import { CHROMIUM, launch } from './chromium.ts'

const required = process.env.REQUIRE_BROWSER === '1'

/** Tests that need a browser. Where there is none they are skipped, unless REQUIRE_BROWSER=1: then they fail. */
export function describeInBrowser(name: string, tests: (browser: () => Browser) => void): void {
  describe.skipIf(CHROMIUM === undefined && !required)(name, () => {
    let browser: Browser | undefined
    beforeAll(async () => {
      browser = await launch()
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
