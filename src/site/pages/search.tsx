import { say } from '../../language/say.ts'
import { LANGS } from '../../record/types.ts'
import { type Found, type Hit, LONGEST } from '../../search/index.ts'
import type { Page } from '../context.ts'
import { Layout } from '../layout.tsx'
import { s } from '../messages/search.ts'
import { m } from '../messages.ts'
import { type Asked, address, Day, Filters, filtered } from './search-filters.tsx'
import { Hits } from './search-hits.tsx'

/** Answers on a page. */
export const EACH = 20

export function SearchPage({ page, asked, found }: { page: Page; asked: Asked; found: Found | undefined }) {
  const { lang } = page
  const { q } = asked
  return (
    <Layout page={page} title={q.trim() === '' ? s.title[lang] : `${s.title[lang]}: ${q}`} dated>
      <section class="sec search-h">
        <div class="wrap">
          <h1 class="vh">{s.title[lang]}</h1>
          <search>
            <form action={`/${lang}/search`}>
              <div class="search">
                <label class="label" for="q">
                  {s.label[lang]}
                </label>
                <div class="search__r">
                  <input type="search" id="q" name="q" value={q} maxlength={LONGEST} autocomplete="off" />
                  <button type="submit" class="btn">
                    {s.go[lang]}
                  </button>
                </div>
                <Day page={page} />
              </div>
            </form>
          </search>
          {found ? <Reading page={page} asked={asked} found={found} /> : null}
        </div>
      </section>
      {found === undefined ? (
        <div class="wrap srch">
          <How page={page} />
        </div>
      ) : found.outside ? (
        <div class="wrap srch flow">
          <Nothing page={page} heading={s.outside[lang]} text={s.outsideText[lang]} />
          {found.hits.length > 0 ? <Distant page={page} hits={found.hits} /> : <How page={page} />}
        </div>
      ) : found.total === 0 && !filtered(asked) ? (
        <div class="wrap srch flow">
          <Nothing page={page} heading={s.nothing[lang]} text={s.nothingText[lang]} />
          <How page={page} />
        </div>
      ) : (
        <Results page={page} asked={asked} found={found} />
      )}
    </Layout>
  )
}

/** How the query was read. */
function Reading({ page, asked, found }: { page: Page; asked: Asked; found: Found }) {
  const { lang, record } = page
  const term = found.terms.map((id) => record.get('term', id)).find((t) => t !== undefined)
  const better = found.didYouMean
  return (
    <>
      {better === null ? null : (
        <p class="note">
          {s.mean[lang]} <a href={address(page, { ...asked, q: better, number: 1 })}>{better}</a>
        </p>
      )}
      {found.textsFailed ? <p class="note">{s.textsFailed[lang]}</p> : null}
      {found.loosened ? <p class="note">{s.loosened[lang]}</p> : null}
      {term ? <p class="note">{say(s.inThree, lang, { terms: LANGS.map((l) => term.title[l]).join(' · ') })}</p> : null}
    </>
  )
}

function Results({ page, asked, found }: { page: Page; asked: Asked; found: Found }) {
  const { lang } = page
  return (
    <div class="wrap cols cols--s srch">
      <details class="fold">
        <summary>{s.filters[lang]}</summary>
        <Filters page={page} asked={asked} found={found} prefix="f" />
      </details>
      <div class="deskf">
        <Filters page={page} asked={asked} found={found} prefix="d" />
      </div>
      <div>
        {asked.number === 1 ? <Told page={page} situations={found.situations} /> : null}
        <h2 class="res-h">
          {say(s.found, lang, { n: String(found.total) })}
          {asked.number > 1 ? `, ${say(s.page, lang, { n: String(asked.number) })}` : ''}
        </h2>
        {found.total === 0 ? <p>{s.nothing[lang]}</p> : null}
        <Hits page={page} hits={found.hits} />
        <Paging page={page} asked={asked} total={found.total} />
      </div>
    </div>
  )
}

/** What is said as a person says it leads to the interview: by the situation where the words tell of one. */
function Told({ page, situations }: { page: Page; situations: readonly string[] }) {
  const { lang, record } = page
  const told = situations.slice(0, 2).flatMap((id) => record.get('situation', id) ?? [])
  if (told.length === 0)
    return (
      <p class="note">
        {s.told[lang]} <a href={`/${lang}/ask`}>{s.toAsk[lang]}</a>
      </p>
    )
  return (
    <div class="call call--sky flow">
      <h2 class="h3">{s.told[lang]}</h2>
      <p>{s.toldText[lang]}</p>
      <ul class="plain">
        {told.map((t) => (
          <li>
            <a href={`/${lang}/situations/${t.id}`}>{t.title[lang]}</a>
          </li>
        ))}
      </ul>
      <p class="btns">
        <a class="btn btn--s" href={`/${lang}/ask`}>
          {s.toAsk[lang]}
        </a>
      </p>
    </div>
  )
}

function Paging({ page, asked, total }: { page: Page; asked: Asked; total: number }) {
  const { lang } = page
  const last = Math.ceil(total / EACH)
  if (last < 2) return null
  return (
    <nav class="paging" aria-label={s.pages[lang]}>
      {asked.number > 1 ? (
        <a class="btn btn--2 btn--s" href={address(page, { ...asked, number: asked.number - 1 })}>
          {s.back[lang]}
        </a>
      ) : null}
      {asked.number < last ? (
        <a class="btn btn--2 btn--s" href={address(page, { ...asked, number: asked.number + 1 })}>
          {s.more[lang]}
        </a>
      ) : null}
    </nav>
  )
}

/** Nothing was found, or nothing near: the way on is the interview. */
function Nothing({ page, heading, text }: { page: Page; heading: string; text: string }) {
  const { lang } = page
  return (
    <>
      <h2>{heading}</h2>
      <p class="lead">{text}</p>
      <p class="btns">
        <a class="btn" href={`/${lang}/ask`}>
          {s.toAsk[lang]}
        </a>
      </p>
      <p>
        <a href={`/${lang}/rights`}>{m.navRights[lang]}</a> · <a href={`/${lang}/remedies`}>{m.navRemedies[lang]}</a> ·{' '}
        <a href={`/${lang}/instruments`}>{m.navLaws[lang]}</a>
      </p>
    </>
  )
}

/** What shares some words with a question about something else. */
function Distant({ page, hits }: { page: Page; hits: readonly Hit[] }) {
  return (
    <section>
      <h2 class="res-h">{s.distant[page.lang]}</h2>
      <Hits page={page} hits={hits} />
    </section>
  )
}

function How({ page }: { page: Page }) {
  const { lang } = page
  return (
    <section class="flow">
      <h2 class="h3">{s.how[lang]}</h2>
      <ul class="plain">
        {[s.how1, s.how2, s.how3, s.how4].map((t) => (
          <li>{t[lang]}</li>
        ))}
      </ul>
    </section>
  )
}
