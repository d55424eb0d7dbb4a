import type { Child } from 'hono/jsx'
import type { Page } from '../context.ts'
import { Layout } from '../layout.tsx'
import { m } from '../messages.ts'
import { LinkList } from '../parts.tsx'

function List({ page, title, dated, children }: { page: Page; title: string; dated?: boolean; children?: Child }) {
  return (
    <Layout page={page} title={title} dated={dated} crumbs={[['/', m.home[page.lang]]]}>
      <section class="sec">
        <div class="wrap flow">
          <h1>{title}</h1>
          {children}
        </div>
      </section>
    </Layout>
  )
}

export function RemediesList({ page }: { page: Page }) {
  const { lang, record } = page
  return (
    <List page={page} title={m.remedies[lang]}>
      {(['domestic', 'international'] as const).map((level) => (
        <>
          <h2>{m[level][lang]}</h2>
          <LinkList
            items={record
              .all('remedy')
              .filter((r) => r.level === level)
              .map((r) => ({
                href: `/${lang}/remedies/${r.id}`,
                title: r.title[lang],
                text: r.unavailable ? m.unavailable[lang] : r.forum[lang],
              }))}
          />
        </>
      ))}
    </List>
  )
}

export function ErrorPage({ page, title, text }: { page: Page; title: string; text: string }) {
  return (
    <Layout page={page} title={title}>
      <section class="sec">
        <div class="wrap flow">
          <h1>{title}</h1>
          <p class="lead">{text}</p>
          <p>
            <a class="btn" href={`/${page.lang}/`}>
              {m.home[page.lang]}
            </a>
          </p>
        </div>
      </section>
    </Layout>
  )
}
