import { dateAsKnown, dateInWords, say } from '../../language/say.ts'
import type { Page } from '../context.ts'
import { short, to } from '../entries.ts'
import { Hidden, Icon, Layout } from '../layout.tsx'
import { f } from '../messages/frame.ts'
import { m } from '../messages.ts'
import { Margin, remedyTitle, StatusMark } from '../parts.tsx'
import { Badge } from '../tally.tsx'
import { newestFirst } from './changes.tsx'
import { SituationGroups, SituationLine } from './situation-groups.tsx'
import { byUrgency } from './urgency.ts'

export function Home({ page }: { page: Page }) {
  const { lang } = page
  return (
    <Layout page={page} title={m.whatHappened[lang]} description={m.lead[lang]} dated>
      <section class="sec hero">
        <div class="wrap cols cols--m">
          <div>
            <h1>{m.whatHappened[lang]}</h1>
            <p class="lead">{m.lead[lang]}</p>
            <SearchForm page={page} />
            <p class="ui hero__x">
              <a href="#h-x">{f.orRead[lang]}</a>
            </p>
          </div>
          <Specimen page={page} />
        </div>
      </section>
      <section class="sec sits" aria-labelledby="h-s">
        <div class="wrap">
          <div class="sec__h">
            <h2 id="h-s">{m.pick[lang]}</h2>
            <p class="ui">{m.pickHint[lang]}</p>
          </div>
          <SituationList page={page} />
          <p class="toc__other">
            <a href={`/${lang}/ask`}>{m.several[lang]}</a>
          </p>
          <p class="toc__other ui">
            <a href={to(page, '/situations')}>{f.navSituations[lang]}</a> <a href={to(page, '/map')}>{f.navMap[lang]}</a>
          </p>
        </div>
      </section>
      <Lately page={page} />
      <Explore page={page} />
      <Day page={page} />
      <Changed page={page} />
      <Known page={page} />
    </Layout>
  )
}

interface SearchProps {
  readonly page: Page
  readonly said?: string
  /** Answers that must come along. */
  readonly kept?: Readonly<Record<string, string>>
  readonly error?: string
}

/** What happened, in the person's own words; posted, so that it stands in no address. */
export function SearchForm({ page, said, kept, error }: SearchProps) {
  const { lang } = page
  return (
    <form class={error ? 'search field--error' : 'search'} method="post" action={`/${lang}/ask`}>
      {kept ? <Hidden values={kept} /> : null}
      <label class="label" for="q">
        {m.describe[lang]}
      </label>
      {error ? (
        <p class="err" id="qe">
          {error}
        </p>
      ) : null}
      <div class="search__r">
        <input
          type="text"
          id="q"
          name="q"
          aria-describedby={error ? 'qe qh' : 'qh'}
          aria-invalid={error ? 'true' : undefined}
          autocomplete="off"
          maxlength={500}
          value={said}
        />
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

/** One rule of the record as every statement is shown: words, citation, status. */
function Specimen({ page }: { page: Page }) {
  const { lang } = page
  const first = byUrgency(page).find(({ situation }) => situation.id === 'fined-for-assembly')?.first ?? byUrgency(page)[0]?.first
  if (!first) return null
  const [sentence = ''] = first.deadline.text[lang].split(/(?<=[.;])\s/)
  return (
    <figure class="specimen">
      <figcaption class="note">{m.specimen[lang]}</figcaption>
      <blockquote>
        <p>
          {remedyTitle(page, first.remedy)}: {sentence.replace(/[.;]$/, '')}.
        </p>
      </blockquote>
      <Margin page={page} ids={first.deadline.basis.slice(0, 1)} />
    </figure>
  )
}

/** Each situation is a button that posts: choosing one is an answer and leaves no trace in the address. */
function SituationList({ page }: { page: Page }) {
  return (
    <form class="keepform" method="post" action={`/${page.lang}/ask`}>
      <SituationGroups
        page={page}
        list={(situations) => (
          <ul class="toc">
            {situations.map((s) => (
              <li>
                <button type="submit" name="situation" value={s.situation.id}>
                  <SituationLine page={page} urgent={s} />
                </button>
              </li>
            ))}
          </ul>
        )}
      />
    </form>
  )
}

/** Up to the first full stop that ends a sentence; one within brackets or after a number of an article does not. */
function firstSentence(text: string): string {
  return text.split(/(?<=[а-яёәғқңөұүһіa-z)»”][.!?])\s(?=[А-ЯЁӘҒҚҢӨҰҮҺІA-Z«“])/)[0] ?? text
}

/** The changes that are most easily missed, in a line each. */
function Lately({ page }: { page: Page }) {
  const { lang, record } = page
  const dangerous = newestFirst(record.all('update')).filter((u) => u.danger === 'high')
  if (dangerous.length === 0) return null
  return (
    <section class="sec wash" aria-labelledby="h-l">
      <div class="wrap">
        <div class="sec__h">
          <h2 id="h-l">{f.changedNow[lang]}</h2>
          <p class="ui">{say(f.changedNowHint, lang, { n: dangerous.length })}</p>
        </div>
        <ul class="list list--2 lately">
          {dangerous.slice(0, 4).map((u) => (
            <li>
              <a href={to(page, `/changes#${u.id}`)}>{short(firstSentence(u.text[lang]), 170)}</a>
              <p class="src--in">
                <span>{dateAsKnown(u.date, lang, u.precision)}</span>
                <StatusMark page={page} status={u.status} />
              </p>
            </li>
          ))}
        </ul>
        <p class="after">
          <a class="btn btn--2" href={to(page, '/changes')}>
            {f.allChanges[lang]}
          </a>
        </p>
      </div>
    </section>
  )
}

/** Where everything is, for those who came to read. */
function Explore({ page }: { page: Page }) {
  const { lang, record } = page
  const ways = [
    ['/rights', m.navRights, f.xRights, record.all('right').length],
    ['/instruments', m.navLaws, f.xLaws, record.all('instrument').length],
    ['/compare', m.navCompare, f.xCompare, record.all('counterpart').length],
    ['/challenges', f.navChallenges, f.xChallenges, record.all('concern').length],
    ['/un', f.navUn, f.xUn, record.all('recommendation').length],
    ['/institutions', f.navInstitutions, f.xInstitutions, record.all('institution').length],
    ['/study', f.navStudy, f.xStudy, record.all('programme').length],
    ['/careers', f.navCareers, f.xCareers, record.all('career').length],
    ['/terms', f.navTerms, f.xTerms, record.all('term').length],
    ['/map', f.navMap, f.xMap, record.all('remedy').length],
    ['/sources', m.navSources, f.xSources, record.all('source').length],
    ['/began-from', f.navBegan, f.xBegan, record.all('claim').length],
  ] as const
  return (
    <section class="sec" aria-labelledby="h-x">
      <div class="wrap">
        <div class="sec__h">
          <h2 id="h-x">{f.explore[lang]}</h2>
          <p class="ui">{f.exploreHint[lang]}</p>
        </div>
        <ul class="explore">
          {ways.map(([path, title, text, n]) => (
            <li>
              <a href={to(page, path)}>
                <span class="explore__t">
                  {title[lang]} <span class="explore__n num">{n}</span>
                </span>
                <span class="explore__x">{text[lang]}</span>
              </a>
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}

/** The day of the law, large: what makes this a book of law on any day. */
function Day({ page }: { page: Page }) {
  const { lang, at } = page
  return (
    <section class="sec wash" aria-labelledby="h-d">
      <div class="wrap asof-big">
        <div>
          <h2 id="h-d">{f.dayTitle[lang]}</h2>
          <p>{f.dayText[lang]}</p>
        </div>
        <form class="dateform" action={`/${lang}/instruments`}>
          <p>
            <label class="label" for="at-big">
              {m.date[lang]}
            </label>
            <input type="date" id="at-big" name="at" value={at} min="1991-12-16" />
          </p>
          <button type="submit" class="btn">
            {m.show[lang]}
          </button>
          <p class="hint">
            <a href={`/${lang}/instruments/constitution-1995?at=2026-06-30`}>{f.dayLast[lang]}</a>
          </p>
        </form>
      </div>
    </section>
  )
}

/** A few of the places where the new Constitution differs, narrower ones first. */
function Changed({ page }: { page: Page }) {
  const { lang, record } = page
  const all = record.all('counterpart')
  const of = (change: string, n: number) => all.filter((c) => c.change === change && c.old.length + c.new.length > 0).slice(0, n)
  const few = [...of('narrower', 3), ...of('new', 1), ...of('broader', 1), ...of('same', 1)]
  if (few.length === 0) return null
  return (
    <section class="sec" aria-labelledby="h-c">
      <div class="wrap">
        <div class="sec__h">
          <h2 id="h-c">{m.changed[lang]}</h2>
          <p class="ui">
            {say(m.changedHint, lang, { n: few.length, all: all.length })} {m.ourReading[lang]}
          </p>
        </div>
        {few.map((c) => (
          <div class="row">
            <p class="g">
              <Badge id={c.change} text={m[c.change][lang]} />
            </p>
            <div class="t">
              <h3>
                <a href={`/${lang}/rights/${c.right}`}>{record.get('right', c.right)?.title[lang] ?? c.right}</a>
              </h3>
              <p>{c.why[lang]}</p>
            </div>
            <Margin page={page} ids={[...c.old.slice(0, 1), ...c.new.slice(0, 1)]} />
          </div>
        ))}
        <p class="after">
          <a class="btn btn--2" href={`/${lang}/compare`}>
            {m.compareBoth[lang]}
          </a>
        </p>
      </div>
    </section>
  )
}

/** What the three marks mean, what is not known, what is not kept. */
function Known({ page }: { page: Page }) {
  const { lang, record } = page
  const marks = [
    ['official', 'm-o', m.officialMeans],
    ['reported', 'm-r', m.reportedMeans],
    ['unverified', 'm-u', m.unverifiedMeans],
  ] as const
  return (
    <section class="sec wash" aria-labelledby="h-k">
      <div class="wrap">
        <div class="sec__h">
          <h2 id="h-k">{m.howKnown[lang]}</h2>
          <p class="ui">{m.howKnownHint[lang]}</p>
        </div>
        <div class="three">
          {marks.map(([status, icon, text]) => (
            <div>
              <h3 class={`st st--${status}`}>
                <Icon id={icon} />
                {m[status][lang]}
              </h3>
              <p>{text[lang]}</p>
            </div>
          ))}
        </div>
        <div class="call after">
          <h3>{m.navQuestions[lang]}</h3>
          <p>{say(m.openQuestions, lang, { n: record.all('question').length, date: dateInWords(record.edition.slice(0, 10), lang) })}</p>
          <p>
            <a href={`/${lang}/questions`}>{m.seeQuestions[lang]}</a>
          </p>
        </div>
        <p class="after keep">{m.about2[lang]}</p>
      </div>
    </section>
  )
}
