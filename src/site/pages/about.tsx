import { say } from '../../language/say.ts'
import type { Page } from '../context.ts'
import { to } from '../entries.ts'
import { Layout } from '../layout.tsx'
import { f } from '../messages/frame.ts'
import { o } from '../messages/open.ts'
import { m } from '../messages.ts'

export function AboutPage({ page }: { page: Page }) {
  const { lang, record } = page
  return (
    <Layout page={page} title={m.aboutTitle[lang]} crumbs={[['/', m.home[lang]]]}>
      <section class="sec">
        <div class="wrap flow">
          <h1>{m.aboutTitle[lang]}</h1>
          <p class="lead">{m.about1[lang]}</p>
          <p class="keep">{m.about2[lang]}</p>
          <p class="keep">{m.about3[lang]}</p>
          <ul class="list list--2">
            {(
              [
                ['/sources', m.navSources],
                ['/questions', m.navQuestions],
                ['/began-from', f.navBegan],
                ['/changes', f.navChanges],
              ] as const
            ).map(([path, text]) => (
              <li>
                <a href={to(page, path)}>{text[lang]}</a>
              </li>
            ))}
          </ul>
          <h2 id="licence">{o.licenceTitle[lang]}</h2>
          <p class="keep">{o.licence1[lang]}</p>
          <p class="keep">{o.licence2[lang]}</p>
          <p>
            <a href="https://creativecommons.org/licenses/by/4.0/" rel="license noreferrer">
              {o.licenceLink[lang]}
            </a>
          </p>
          <p class="note digest">{say(m.edition, lang, { edition: record.edition, digest: record.digest })}</p>
          <p class="note">{m.notReviewed[lang]}</p>
        </div>
      </section>
    </Layout>
  )
}
