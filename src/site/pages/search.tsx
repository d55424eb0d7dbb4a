import { dateInWords, say } from '../../language/say.ts'
import { versionOn } from '../../record/record.ts'
import { LANGS, type Lang, type Status } from '../../record/types.ts'
import { citation } from '../../remedy/index.ts'
import { type Facet, type Found, HIT_KINDS, type Hit, type HitKind, LONGEST, type Marked } from '../../search/index.ts'
import type { Page } from '../context.ts'
import { pathOf, to } from '../entries.ts'
import { Layout } from '../layout.tsx'
import { s } from '../messages/search.ts'
import { m } from '../messages.ts'
import { Cites, StatusMark } from '../parts.tsx'

/** What the address asks for. */
export interface Asked {
  readonly q: string
  readonly kinds: readonly HitKind[]
  readonly langs: readonly Lang[]
  readonly bodies: readonly string[]
  readonly years: readonly number[]
  /** The page of the results, from 1. */
  readonly number: number
}

/** Answers on a page. */
export const EACH = 20
const MOST_YEARS = 40

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

function Day({ page }: { page: Page }) {
  return page.at === page.today ? null : <input type="hidden" name="at" value={page.at} />
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
  const cited = found.hits.filter((h) => h.cited)
  const others = found.hits.filter((h) => !h.cited)
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
        {cited.map((h) => (
          <div class="hit hit--cite">
            <HitBody page={page} hit={h} />
          </div>
        ))}
        <ul class="hits">
          {others.map((h) => (
            <li class="hit">
              <HitBody page={page} hit={h} />
            </li>
          ))}
        </ul>
        <Paging page={page} asked={asked} total={found.total} />
      </div>
    </div>
  )
}

function HitBody({ page, hit }: { page: Page; hit: Hit }) {
  const { lang, record } = page
  const status = statusOf(page, hit)
  return (
    <>
      <p class="hit__k">
        <span class="tag">{s[`kind-${hit.kind}`][lang]}</span>
        {hit.year === null || hit.kind === 'provision' ? null : <span>{hit.year}</span>}
        {hit.cited ? <b>{s.exact[lang]}</b> : null}
        {hit.inForce === false ? <b>{s.notLaw[lang]}</b> : null}
        {status ? <StatusMark page={page} status={status} /> : null}
      </p>
      <h3>
        <a href={to(page, addressOf(page, hit))}>
          <Text marked={hit.title} />
        </a>
      </h3>
      {hit.snippet.text === hit.title.text ? null : (
        <p lang={hit.snippetLang === lang ? undefined : hit.snippetLang}>
          <Text marked={hit.snippet} />
        </p>
      )}
      {hit.edition === null ? null : (
        <p class="src--in">
          {say(s.official, lang, { lang: languageWord(hit.edition.lang, lang), date: dateInWords(hit.edition.date, lang) })}
        </p>
      )}
      {hit.stands === null ? null : (
        <p class="src--in">
          {s.stands[lang]} {citation(record, hit.stands, lang)}
        </p>
      )}
      {hit.also.length > 0 ? (
        <p class="src--in">
          {s.also[lang]}: <Cites page={page} ids={hit.also.slice(0, 6)} />
        </p>
      ) : null}
    </>
  )
}

/** How well what is shown is known: an official text speaks for itself. */
function statusOf({ record, at }: Page, hit: Hit): Status | undefined {
  if (hit.kind === 'passage') return 'official'
  if (hit.kind !== 'provision') return record.get(hit.kind, hit.id)?.status
  const found = record.provision(hit.id)
  return found && (versionOn(found.instrument, found.provision, at) ?? found.provision.versions.at(-1))?.status
}

/** A language as a word before "text"; English writes it large. */
function languageWord(of: Lang, lang: Lang): string {
  return lang === 'en' ? s[of].en : s[of][lang].toLocaleLowerCase(lang)
}

/** Where an answer is shown: an official text without an entry in the record stands among the act's own. */
function addressOf({ record }: Page, hit: Hit): string {
  if (hit.kind !== 'passage') return pathOf(record, { kind: hit.kind, id: hit.id }) ?? '/'
  const [act = '', place = ''] = hit.id.split(/\/(.*)/s)
  const number = place.replace(/[~!@].*$/, '')
  return /^\d/.test(number) ? `/instruments/${act}/${number}` : `/instruments/${act}/text`
}

/** A text with its found places marked. It is never markup: what renders it escapes it. */
function Text({ marked: { text, marks } }: { marked: Marked }) {
  const parts = marks.map(([from, to], i) => [text.slice(marks[i - 1]?.[1] ?? 0, from), text.slice(from, to)] as const)
  return (
    <>
      {parts.map(([plain, found]) => (
        <>
          {plain}
          <mark>{found}</mark>
        </>
      ))}
      {text.slice(marks.at(-1)?.[1] ?? 0)}
    </>
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

function Filters({ page, asked, found, prefix }: { page: Page; asked: Asked; found: Found; prefix: string }) {
  const { lang } = page
  const { facets } = found
  const boxes = (name: string, title: string, all: readonly Facet[], on: readonly string[], label: (v: string) => string) =>
    all.length === 0 ? null : (
      <fieldset>
        <legend>{title}</legend>
        {all.map((f) => (
          <label class="check">
            <input type="checkbox" name={name} value={f.value} checked={on.includes(f.value)} />
            <span>
              {label(f.value)} <span class="n">{f.count}</span>
            </span>
          </label>
        ))}
      </fieldset>
    )
  const inOrder = (all: readonly Facet[], order: readonly string[]) =>
    [...all].sort((a, b) => order.indexOf(a.value) - order.indexOf(b.value))
  const years = [...facets.year].sort((a, b) => Number(b.value) - Number(a.value)).slice(0, MOST_YEARS)
  return (
    <form action={`/${lang}/search`}>
      <div class="side-f">
        <input type="hidden" name="q" value={asked.q} />
        <Day page={page} />
        {boxes('kind', s.kind[lang], inOrder(facets.kind, HIT_KINDS), asked.kinds, (v) => s[`kind-${v as HitKind}`][lang])}
        {boxes('in', s.in[lang], inOrder(facets.lang, LANGS), asked.langs, (v) => s[v as Lang][lang])}
        {boxes('body', s.body[lang], facets.body, asked.bodies, (v) => bodyName(v, lang))}
        {years.length === 0 ? null : (
          <p>
            <label class="label" for={`${prefix}-year`}>
              {s.year[lang]}
            </label>
            <select id={`${prefix}-year`} name="year">
              <option value="">{s.anyYear[lang]}</option>
              {years.map((y) => (
                <option value={y.value} selected={asked.years.includes(Number(y.value))}>
                  {`${y.value} (${y.count})`}
                </option>
              ))}
            </select>
          </p>
        )}
        <button type="submit" class="btn btn--2 btn--s">
          {s.filter[lang]}
        </button>
        {filtered(asked) ? (
          <a href={address(page, { ...asked, kinds: [], langs: [], bodies: [], years: [], number: 1 })}>{s.clear[lang]}</a>
        ) : null}
      </div>
    </form>
  )
}

function bodyName(body: string, lang: Lang): string {
  const name = `body-${body}`
  return name in s ? s[name as keyof typeof s][lang] : body
}

function filtered(asked: Asked): boolean {
  return asked.kinds.length + asked.langs.length + asked.bodies.length + asked.years.length > 0
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
      <ul class="hits">
        {hits.map((h) => (
          <li class="hit">
            <HitBody page={page} hit={h} />
          </li>
        ))}
      </ul>
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

function address(page: Page, asked: Asked): string {
  const query = new URLSearchParams({ q: asked.q })
  for (const k of asked.kinds) query.append('kind', k)
  for (const l of asked.langs) query.append('in', l)
  for (const b of asked.bodies) query.append('body', b)
  for (const y of asked.years) query.append('year', String(y))
  if (page.at !== page.today) query.append('at', page.at)
  if (asked.number > 1) query.append('page', String(asked.number))
  return `/${page.lang}/search?${query}`
}
