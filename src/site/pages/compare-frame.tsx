import type { Child } from 'hono/jsx'
import { addDays } from '../../time/index.ts'
import { constitutions } from '../comparison.ts'
import type { Page } from '../context.ts'
import { w } from '../messages/law.ts'
import { Sheet } from '../sheet.tsx'
import { address, Filters } from './law-parts.tsx'

export interface CompareQuery {
  readonly a?: string
  readonly b?: string
  readonly from?: string
  readonly to?: string
  /** One act only, between two days. */
  readonly in?: string
  /** Narrows the list: a verdict, a side, or a kind of change. */
  readonly only?: string
  readonly right?: string
  readonly page?: string
  /** `1`: everything on one page, to print. */
  readonly all?: string
}

export function Frame({
  page,
  tab,
  lead,
  head,
  children,
}: {
  page: Page
  tab: 'c' | 'a' | 'd'
  lead: string
  head?: Child
  children?: Child
}) {
  const { lang, today } = page
  const both = constitutions(page.record)
  // The day before the newest Constitution and that day: the change that most people ask about.
  const turn = both?.[1].inForce?.from ?? today
  return (
    <Sheet
      page={page}
      title={w.cmpTitle[lang]}
      lead={lead}
      head={
        <div class="gap-s flow">
          <Filters
            label={w.cmpTitle[lang]}
            items={[
              { href: address(page, '/compare'), text: w.tabConstitutions[lang], current: tab === 'c' },
              { href: address(page, '/compare', { a: 'iccpr', b: both?.[1].id }), text: w.tabAny[lang], current: tab === 'a' },
              { href: address(page, '/compare', { from: addDays(turn, -1), to: turn }), text: w.tabDays[lang], current: tab === 'd' },
            ]}
          />
          {head}
        </div>
      }
    >
      {children}
    </Sheet>
  )
}
