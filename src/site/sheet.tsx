import type { Child } from 'hono/jsx'
import type { Lang } from '../record/types.ts'
import type { Page } from './context.ts'
import { subject } from './entries.ts'
import { type Crumb, Layout } from './layout.tsx'
import { w } from './messages/law.ts'
import { m } from './messages.ts'
import { Warnings } from './parts.tsx'

interface SheetProps {
  readonly page: Page
  readonly title: string
  /** The title in full, where it is too long for the way to the page. */
  readonly whole?: string
  /** The language of the title, where it is not the page's. */
  readonly titleLang?: Lang | undefined
  readonly description?: string
  /** One paragraph under the title; without a description it serves as one. */
  readonly lead?: string
  readonly dated?: boolean
  readonly hasExit?: boolean
  /** The list, and the list of lists, that it stands in. */
  readonly crumbs?: readonly Crumb[]
  /** Below the lead, in the first section. */
  readonly head?: Child
  readonly children?: Child
}

/** A page: the way to it, title, lead, what of it can cost a right, and sections. */
export function Sheet({
  page,
  title,
  whole,
  titleLang,
  description,
  lead,
  crumbs = [],
  dated = true,
  hasExit,
  head,
  children,
}: SheetProps) {
  const about = subject(page)
  const way = [['/', m.home[page.lang]] as const, ...crumbs]
  return (
    <Layout page={page} title={title} titleLang={titleLang} description={description ?? lead} dated={dated} hasExit={hasExit} crumbs={way}>
      <section class="sec">
        <div class="wrap">
          <h1 class={whole ? 'h1-long' : undefined} lang={titleLang}>
            {whole ?? title}
          </h1>
          {lead ? <p class="lead top-lead">{lead}</p> : null}
          {about === undefined ? null : <Warnings page={page} ids={[about]} />}
          {head}
        </div>
      </section>
      {children}
    </Layout>
  )
}

/** Where the sections of a long page begin. */
export function OnPage({ page, items }: { page: Page; items: readonly (readonly [string, string] | null)[] }) {
  return (
    <nav class="on-page noprint" aria-label={w.onPage[page.lang]}>
      <ul class="also ui">
        {items.map((i) =>
          i ? (
            <li>
              <a href={`#${i[0]}`}>{i[1]}</a>
            </li>
          ) : null,
        )}
      </ul>
    </nav>
  )
}

/** A section under a heading of its own. */
export function Section({
  id,
  title,
  lead,
  wash,
  children,
}: {
  id: string
  title: string
  lead?: string
  wash?: boolean
  children?: Child
}) {
  return (
    <section class={wash ? 'sec wash' : 'sec'} aria-labelledby={id}>
      <div class="wrap">
        <div class="sec__h">
          <h2 id={id}>{title}</h2>
          {lead ? <p class="ui">{lead}</p> : null}
        </div>
        {children}
      </div>
    </section>
  )
}
