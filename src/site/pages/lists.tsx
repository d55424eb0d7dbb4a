import type { Child } from 'hono/jsx'
import { dateInWords, say } from '../../language/say.ts'
import { bindingSpan, within } from '../../record/record.ts'
import type { Page } from '../context.ts'
import { Layout } from '../layout.tsx'
import { m } from '../messages.ts'
import { Cites, dayQuery, KINDS, LinkList, StatusMark } from '../parts.tsx'

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

export function RightsList({ page }: { page: Page }) {
  const { lang, record } = page
  const rights = [...record.all('right')].sort((a, b) => a.title[lang].localeCompare(b.title[lang], lang))
  return (
    <List page={page} title={m.navRights[lang]}>
      <LinkList items={rights.map((r) => ({ href: `/${lang}/rights/${r.id}`, title: r.title[lang], text: r.plain[lang] }))} />
    </List>
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

export function InstrumentsList({ page }: { page: Page }) {
  const { lang, record, at } = page
  return (
    <List page={page} title={m.navLaws[lang]} dated>
      {KINDS.map((kind) => {
        const here = record.all('instrument').filter((i) => i.kind === kind)
        if (here.length === 0) return null
        return (
          <>
            <h2>{m[`kind-${kind}`][lang]}</h2>
            <LinkList
              items={[...here]
                .sort((a, b) => a.title[lang].localeCompare(b.title[lang], lang))
                .map((i) => ({
                  href: `/${lang}/instruments/${i.id}${dayQuery(page)}`,
                  title: i.title[lang],
                  text:
                    i.treaty && i.treaty.state !== 'party'
                      ? i.treaty.text[lang]
                      : within(bindingSpan(i), at)
                        ? m.inForce[lang]
                        : m.notInForce[lang],
                }))}
            />
          </>
        )
      })}
    </List>
  )
}

export function ComparePage({ page }: { page: Page }) {
  const { lang, record } = page
  return (
    <List page={page} title={m.navCompare[lang]}>
      <p class="note">{m.ourReading[lang]}</p>
      <div class="compare">
        {record.all('counterpart').map((c) => (
          <div class="row">
            <p class="g">
              <span class={`badge badge--${c.change}`}>{m[c.change][lang]}</span>
            </p>
            <div class="t">
              <h2 class="h3">
                <a href={`/${lang}/rights/${c.right}`}>{record.get('right', c.right)?.title[lang] ?? c.right}</a>
              </h2>
              <p>{c.why[lang]}</p>
            </div>
            <div class="m">
              <Cites page={page} ids={[...c.old, ...c.new]} />
              <StatusMark page={page} status={c.status} />
            </div>
          </div>
        ))}
      </div>
    </List>
  )
}

export function SourcesPage({ page }: { page: Page }) {
  const { lang, record } = page
  return (
    <List page={page} title={m.navSources[lang]}>
      <ul class="list">
        {record.all('source').map((s) => (
          <li>
            {s.url ? (
              <a href={s.url} rel="noreferrer">
                {s.title}
              </a>
            ) : (
              <b>{s.title}</b>
            )}
            <p class="note">{s.seen ?? ''}</p>
          </li>
        ))}
      </ul>
    </List>
  )
}

export function QuestionsPage({ page }: { page: Page }) {
  const { lang, record } = page
  return (
    <List page={page} title={m.navQuestions[lang]}>
      <p class="lead">{m.questionsLead[lang]}</p>
      <ul class="list">
        {record.all('question').map((q) => (
          <li>
            <p>{q.question[lang]}</p>
            {q.why ? <p class="note">{q.why[lang]}</p> : null}
            <StatusMark page={page} status={q.status} />
          </li>
        ))}
      </ul>
    </List>
  )
}

export function AboutPage({ page }: { page: Page }) {
  const { lang, record } = page
  return (
    <List page={page} title={m.aboutTitle[lang]}>
      <p class="lead">{m.about1[lang]}</p>
      <p>{m.about2[lang]}</p>
      <p>{m.about3[lang]}</p>
      <p class="note">{say(m.edition, lang, { edition: record.edition, digest: record.digest })}</p>
      <p class="note">{m.notReviewed[lang]}</p>
      <p class="note">{say(m.checked, lang, { date: dateInWords(record.edition.slice(0, 10), lang) })}</p>
    </List>
  )
}

/** An error as a page: what is the matter and what to do next. */
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
