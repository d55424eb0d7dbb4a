import { say } from '../../language/say.ts'
import type { Situation } from '../../record/types.ts'
import type { Page } from '../context.ts'
import { Hidden, Layout } from '../layout.tsx'
import { m } from '../messages.ts'

/** The shortest term of a situation's remedies, in hours: what can be missed first stands first. */
function urgency(page: Page, s: Situation): number {
  let best = 1e6
  for (const id of s.remedies) {
    for (const d of page.record.get('remedy', id)?.deadline ?? []) {
      const found = /^PT?(\d+)([HDMY])$/.exec(d.term ?? '')
      if (!found || d.before) continue
      const unit = { H: 1, D: 24, M: 720, Y: 8760 }[found[2] as 'H' | 'D' | 'M' | 'Y']
      best = Math.min(best, Number(found[1]) * (found[0].startsWith('PT') ? 1 : unit))
    }
  }
  return best
}

/** Situations, the most urgent first. */
export function byUrgency(page: Page): readonly Situation[] {
  return page.record
    .all('situation')
    .map((s) => ({ s, hours: urgency(page, s) }))
    .sort((a, b) => a.hours - b.hours || (a.s.id < b.s.id ? -1 : 1))
    .map(({ s }) => s)
}

export function Home({ page }: { page: Page }) {
  const { lang } = page
  return (
    <Layout page={page} title={m.whatHappened[lang]} description={m.lead[lang]}>
      <section class="sec hero">
        <div class="wrap">
          <h1>{m.whatHappened[lang]}</h1>
          <p class="lead">{m.lead[lang]}</p>
          <SearchForm page={page} />
        </div>
      </section>
      <section class="sec sits" aria-labelledby="h-s">
        <div class="wrap">
          <div class="sec__h">
            <h2 id="h-s">{m.pick[lang]}</h2>
            <p class="ui">{m.pickHint[lang]}</p>
          </div>
          <SituationList page={page} situations={byUrgency(page)} />
        </div>
      </section>
      <Trust page={page} />
    </Layout>
  )
}

/** What happened, in the person's own words; posted, so that it stands in no address. */
export function SearchForm({ page, said }: { page: Page; said?: string }) {
  const { lang } = page
  return (
    <form class="search" method="post" action={`/${lang}/ask`}>
      <label class="label" for="q">
        {m.describe[lang]}
      </label>
      <div class="search__r">
        <input type="text" id="q" name="q" aria-describedby="qh" autocomplete="off" maxlength={500} value={said} />
        <button type="submit" class="btn">
          {m.find[lang]}
        </button>
      </div>
      <p class="hint" id="qh">
        {m.describeHint[lang]}
      </p>
    </form>
  )
}

/** Each situation is a button that posts: choosing one is an answer and leaves no trace in the address. */
function SituationList({ page, situations }: { page: Page; situations: readonly Situation[] }) {
  return (
    <form method="post" action={`/${page.lang}/ask`}>
      <Hidden values={{ skipped: '' }} />
      <ul class="toc">
        {situations.map((s) => (
          <li>
            <button type="submit" name="situation" value={s.id}>
              <span class="toc__t">{s.title[page.lang]}</span>
            </button>
          </li>
        ))}
      </ul>
    </form>
  )
}

function Trust({ page }: { page: Page }) {
  const { lang, record } = page
  return (
    <section class="sec wash">
      <div class="wrap flow">
        <p class="lead">{m.about1[lang]}</p>
        <p>{m.about2[lang]}</p>
        <p class="note">{say(m.edition, lang, { edition: record.edition, digest: record.digest.slice(0, 20) })}</p>
      </div>
    </section>
  )
}
