import type { Page } from '../context.ts'
import { to } from '../entries.ts'
import { Layout } from '../layout.tsx'
import { f } from '../messages/frame.ts'
import { w } from '../messages/ways.ts'
import { m } from '../messages.ts'
import { Sheet } from '../sheet.tsx'
import { RemedyLines } from './remedy-lines.tsx'
import { FIELDS, fieldOf } from './ways.tsx'

/** Every remedy by the kind of case that it belongs to. */
export function RemediesList({ page }: { page: Page }) {
  const { lang, record } = page
  return (
    <Sheet
      page={page}
      title={m.remedies[lang]}
      lead={w.remediesLead[lang]}
      dated={false}
      head={
        <p class="btns gap-s noprint">
          <a class="btn" href={`/${lang}/ask`}>
            {w.startPlan[lang]}
          </a>
          <a class="btn btn--2" href={to(page, '/map')}>
            {f.navMap[lang]}
          </a>
        </p>
      }
    >
      {FIELDS.map((field) => (
        <section class="sec tight" aria-labelledby={`f-${field}`}>
          <div class="wrap">
            <h2 id={`f-${field}`} class="sec__h">
              {w[`field-${field}`][lang]}
            </h2>
            <RemedyLines page={page} remedies={record.all('remedy').filter((r) => fieldOf(record, r) === field)} told />
          </div>
        </section>
      ))}
    </Sheet>
  )
}

export function ErrorPage({ page, title, text }: { page: Page; title: string; text: string }) {
  return (
    <Layout page={page} title={title}>
      <section class="sec">
        <div class="wrap flow">
          <h1>{title}</h1>
          <p class="lead">{text}</p>
          <p class="btns">
            <a class="btn" href={`/${page.lang}/`}>
              {m.home[page.lang]}
            </a>
            <a class="btn btn--2" href={`/${page.lang}/search`}>
              {f.navSearch[page.lang]}
            </a>
          </p>
        </div>
      </section>
    </Layout>
  )
}
