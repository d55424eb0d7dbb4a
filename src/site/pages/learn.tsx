import { plainKey, wordsOf } from '../../language/fold.ts'
import { dateInWords, monthName, say } from '../../language/say.ts'
import type { Career, Programme } from '../../record/directory.ts'
import type { SeedClaim } from '../../record/monitoring.ts'
import { LANGS, type Status, type Term } from '../../record/types.ts'
import type { Page } from '../context.ts'
import { placed, short, to } from '../entries.ts'
import { Layout } from '../layout.tsx'
import { chosen, FilterForm, Nothing, Pager, partOf, queryOf, Select, TextField } from '../listing.tsx'
import { f } from '../messages/frame.ts'
import { l } from '../messages/learn.ts'
import { m } from '../messages.ts'
import { LinkList, Notes, StatusMark } from '../parts.tsx'
import { Sources, SourceTitle } from '../sources.tsx'

const PLACES = ['kazakhstan', 'central-asia', 'abroad', 'online'] as const
const TYPES = ['degree', 'scholarship', 'course', 'moot', 'internship', 'network'] as const
const LEVELS = ['bachelor', 'master', 'phd', 'professional', 'any'] as const
const TAUGHT = ['kk', 'ru', 'en', 'other'] as const
const MONTHS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'] as const

export interface StudyChoice {
  readonly type?: string | undefined
  readonly level?: string | undefined
  readonly language?: string | undefined
  readonly place?: string | undefined
  readonly month?: string | undefined
}

/** Programmes that fit; "any level" fits every level, while a language or month that is not known fits none. */
export function fitting(all: readonly Programme[], by: StudyChoice): readonly Programme[] {
  return all.filter(
    (p) =>
      (by.type === undefined || p.type === by.type) &&
      (by.place === undefined || p.place === by.place) &&
      (by.level === undefined || (p.levels ?? []).some((x) => x === by.level || x === 'any')) &&
      (by.language === undefined || (p.languages ?? []).some((x) => x === by.language)) &&
      (by.month === undefined || (p.months ?? []).includes(Number(by.month))),
  )
}

/** Months as runs on a year from January to December: `[10, 11, 12, 1]` is two runs. */
export function runs(months: readonly number[]): readonly { readonly from: number; readonly to: number }[] {
  const found: { from: number; to: number }[] = []
  for (const month of [...new Set(months)].sort((a, b) => a - b)) {
    const last = found.at(-1)
    if (last && month === last.to + 1) last.to = month
    else found.push({ from: month, to: month })
  }
  return found
}

/** How much of a list is known only from memory, said beside it. */
function Memory({ page, entries }: { page: Page; entries: readonly { readonly status: Status }[] }) {
  const { lang } = page
  const n = entries.filter((e) => e.status === 'unverified').length
  return (
    <div class="m">
      <p class="src">
        <b>{say(l.memory, lang, { n, all: entries.length })}</b>
        <StatusMark page={page} status="unverified" />
        <span>{l.memoryText[lang]}</span>
      </p>
    </div>
  )
}

export function StudyPage({ page }: { page: Page }) {
  const { lang, record } = page
  const all = record.all('programme')
  const choice: StudyChoice = {
    type: chosen(page, 'type', TYPES),
    level: chosen(page, 'level', LEVELS),
    language: chosen(page, 'language', TAUGHT),
    place: chosen(page, 'place', PLACES),
    month: chosen(page, 'month', MONTHS),
  }
  const found = fitting(all, choice)
  const used = <T extends string>(values: readonly T[], has: (p: Programme, v: T) => boolean) =>
    values.filter((v) => all.some((p) => has(p, v)))
  const scheduled = found.filter((p) => p.season !== undefined)
  return (
    <Layout page={page} title={l.studyTitle[lang]} description={l.studyLead[lang]} dated crumbs={[['/', m.home[lang]]]}>
      <section class="sec">
        <div class="wrap">
          <h1>{l.studyTitle[lang]}</h1>
          <div class="row top-row">
            <p class="g">
              <a href={to(page, '/careers')}>{f.navCareers[lang]}</a>
            </p>
            <p class="t lead">{l.studyLead[lang]}</p>
            <Memory page={page} entries={all} />
          </div>
          <FilterForm page={page} found={say(l.found, lang, { n: found.length, all: all.length })}>
            <Select
              page={page}
              name="type"
              label={l.fType[lang]}
              options={used(TYPES, (p, v) => p.type === v).map((v) => [v, l[`type-${v}`][lang]] as const)}
            />
            <Select
              page={page}
              name="level"
              label={l.fLevel[lang]}
              options={LEVELS.filter((v) => v !== 'any').map((v) => [v, l[`level-${v}`][lang]] as const)}
            />
            <Select page={page} name="language" label={l.fLanguage[lang]} options={TAUGHT.map((v) => [v, l[`lang-${v}`][lang]] as const)} />
            <Select page={page} name="place" label={l.fPlace[lang]} options={PLACES.map((v) => [v, l[`place-${v}`][lang]] as const)} />
            <Select page={page} name="month" label={l.fMonth[lang]} options={MONTHS.map((v) => [v, monthName(Number(v), lang)] as const)} />
          </FilterForm>
          {choice.month ? <p class="note">{say(l.monthNote, lang, { n: all.filter((p) => !p.months?.length).length })}</p> : null}
          {found.length === 0 ? <Nothing page={page} /> : null}
        </div>
      </section>
      {PLACES.map((place) => {
        const here = found.filter((p) => p.place === place)
        if (here.length === 0) return null
        return (
          <section class="sec" aria-labelledby={`p-${place}`}>
            <div class="wrap">
              <h2 id={`p-${place}`} class="sec__h">
                {l[`place-${place}`][lang]}
              </h2>
              <ul class="recs">
                {here.map((p) => (
                  <ProgrammeRow page={page} programme={p} />
                ))}
              </ul>
            </div>
          </section>
        )
      })}
      {scheduled.length > 0 ? <Year page={page} programmes={scheduled} /> : null}
      <OftenRepeated page={page} section="studying" />
    </Layout>
  )
}

function ProgrammeRow({ page, programme: p }: { page: Page; programme: Programme }) {
  const { lang } = page
  return (
    <li class="rec">
      <div>
        <h3>
          <a href={to(page, `/study/${p.id}`)}>{p.title[lang]}</a>
        </h3>
        <p class="note">
          {[p.city?.[lang], l[`type-${p.type}`][lang], ...(p.levels ?? []).map((x) => l[`level-${x}`][lang])].filter(Boolean).join(' · ')}
        </p>
      </div>
      <div>
        <p>{p.what[lang]}</p>
        <p class="src--in">
          <StatusMark page={page} status={p.status} />
          {p.season ? <span>{p.season[lang]}</span> : <span>{l.noSeason[lang]}</span>}
        </p>
      </div>
    </li>
  )
}

/** The usual seasons on a year; what is known only in words is told in words. */
function Year({ page, programmes }: { page: Page; programmes: readonly Programme[] }) {
  const { lang, at } = page
  const now = ((Number(at.slice(5, 7)) - 0.5) / 12) * 100
  const pc = (n: number) => `${Math.round(n * 100) / 100}%`
  const timed = programmes.filter((p) => p.months?.length)
  const inWords = programmes.filter((p) => !p.months?.length)
  return (
    <section class="sec wash" aria-labelledby="year">
      <div class="wrap">
        <div class="sec__h">
          <h2 id="year">{l.yearTitle[lang]}</h2>
          <p class="ui">{l.yearHint[lang]}</p>
        </div>
        <ul class="valid year">
          {timed.map((p) => (
            <li class="valid__r">
              <div>
                <a href={to(page, `/study/${p.id}`)}>
                  <b>{p.title[lang]}</b>
                </a>
              </div>
              <div>
                <svg aria-hidden="true" height="20">
                  {[0, 3, 6, 9, 12].map((q) => (
                    <line class="b-grid" x1={pc((q / 12) * 100)} x2={pc((q / 12) * 100)} y1="0" y2="20" />
                  ))}
                  {runs(p.months ?? []).map((r) => (
                    <rect class="b-on" x={pc(((r.from - 1) / 12) * 100)} y="4" width={pc(((r.to - r.from + 1) / 12) * 100)} height="12" />
                  ))}
                  <line class="b-now" x1={pc(now)} x2={pc(now)} y1="0" y2="20" />
                </svg>
              </div>
              <div class="note">
                {p.season?.[lang]}
                <br />
                <StatusMark page={page} status={p.status} />
              </div>
            </li>
          ))}
        </ul>
        <div class="valid__r valid__a year__a" aria-hidden="true">
          <div></div>
          <div>
            <svg height="20" aria-hidden="true">
              {[0, 3, 6, 9].map((q) => (
                <text x={pc((q / 12) * 100)} y="14">
                  {monthName(q + 1, lang)}
                </text>
              ))}
            </svg>
          </div>
          <div></div>
        </div>
        {inWords.length > 0 ? (
          <>
            <h3 class="rests__h">{l.inWords[lang]}</h3>
            <ul class="list list--2">
              {inWords.map((p) => (
                <li>
                  <a href={to(page, `/study/${p.id}`)}>{p.title[lang]}</a>
                  <p class="src--in">
                    <span>{p.season?.[lang]}</span>
                    <StatusMark page={page} status={p.status} />
                  </p>
                </li>
              ))}
            </ul>
          </>
        ) : null}
        <p class="call gap">{l.seasonWarn[lang]}</p>
      </div>
    </section>
  )
}

/** Claims of the page that we began from that touch a section and are not simply so. */
function OftenRepeated({ page, section }: { page: Page; section: SeedClaim['section'] }) {
  const claims = page.record.all('claim').filter((c) => c.section === section && c.verdict !== 'accurate' && c.verdict !== 'missing')
  return <Claims page={page} claims={claims} title={l.often[page.lang]} />
}

export function Claims({ page, claims, title }: { page: Page; claims: readonly SeedClaim[]; title: string }) {
  const { lang } = page
  if (claims.length === 0) return null
  return (
    <section class="sec" aria-labelledby="claims">
      <div class="wrap">
        <h2 id="claims" class="sec__h">
          {title}
        </h2>
        <ul class="recs">
          {claims.map((c) => (
            <li class="rec">
              <div>
                <h3>
                  <a href={to(page, `/began-from#${c.id}`)}>{short(c.claim[lang], 120)}</a>
                </h3>
              </div>
              <div>
                <p>{c.so[lang]}</p>
                <p class="src--in">
                  <StatusMark page={page} status={c.status} />
                </p>
              </div>
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}

function seenBy(page: Page, id: string): readonly SeedClaim[] {
  return page.record.all('claim').filter((c) => c.see.includes(id))
}

function Fact({ term, text }: { term: string; text: string | undefined }) {
  return text ? (
    <div>
      <dt>{term}</dt>
      <dd>{text}</dd>
    </div>
  ) : null
}

function OfficialLink({ page, url }: { page: Page; url: string | undefined }) {
  if (url === undefined) return null
  return (
    <p>
      <a class="btn btn--2" href={url} rel="noreferrer">
        {`${l.officialPage[page.lang]}: ${new URL(url).hostname.replace(/^www\./, '')}`}
      </a>
    </p>
  )
}

export function ProgrammePage({ page, programme: p }: { page: Page; programme: Programme }) {
  const { lang, record } = page
  const alike = record.all('programme').filter((o) => o.id !== p.id && o.type === p.type && (p.type !== 'degree' || o.place === p.place))
  return (
    <Layout
      page={page}
      title={p.title[lang]}
      dated
      crumbs={[
        ['/', m.home[lang]],
        ['/study', f.navStudy[lang]],
      ]}
    >
      <section class="sec">
        <div class="wrap">
          <h1>{p.title[lang]}</h1>
          <div class="row top-row">
            <p class="g">{l[`type-${p.type}`][lang]}</p>
            <div class="t flow">
              <p class="lead">{p.what[lang]}</p>
              {p.rightsContent ? (
                <>
                  <h2>{l.rightsContent[lang]}</h2>
                  <p>{p.rightsContent[lang]}</p>
                </>
              ) : null}
              <dl class="facts">
                <Fact term={l.fPlace[lang]} text={[l[`place-${p.place}`][lang], p.city?.[lang]].filter(Boolean).join(', ')} />
                <Fact term={l.fLevel[lang]} text={p.levels?.map((x) => l[`level-${x}`][lang]).join(', ')} />
                <Fact term={l.fLanguage[lang]} text={p.languages?.map((x) => l[`lang-${x}`][lang]).join(', ') ?? l.notKnown[lang]} />
                <Fact term={l.season[lang]} text={p.season?.[lang] ?? l.notKnown[lang]} />
              </dl>
              <p class="call">{(p.season ? l.seasonWarn : l.seasonUnknown)[lang]}</p>
              <OfficialLink page={page} url={p.url} />
            </div>
            <Sources page={page} sources={p.sources} status={p.status} />
          </div>
          <div class="after">
            <Notes page={page} entry={p} ids={[p.id]} />
          </div>
        </div>
      </section>
      <Claims page={page} claims={seenBy(page, p.id)} title={l.claimsOn[lang]} />
      {alike.length > 0 ? (
        <section class="sec">
          <div class="wrap flow">
            <h2>{l.alsoHere[lang]}</h2>
            <LinkList
              items={alike.map((o) => ({
                href: to(page, `/study/${o.id}`),
                title: o.title[lang],
                text: o.city?.[lang] ?? l[`place-${o.place}`][lang],
              }))}
            />
          </div>
        </section>
      ) : null}
    </Layout>
  )
}

const EMPLOYERS = ['state', 'civil-society', 'international', 'law-practice', 'academia', 'media', 'business'] as const

export function CareersPage({ page }: { page: Page }) {
  const { lang, record } = page
  const all = record.all('career')
  const paths = all.filter((c) => c.sector === 'path')
  const skills = all.filter((c) => c.sector === 'skill')
  return (
    <Layout page={page} title={l.careersTitle[lang]} description={l.careersLead[lang]} dated crumbs={[['/', m.home[lang]]]}>
      <section class="sec">
        <div class="wrap">
          <h1>{l.careersTitle[lang]}</h1>
          <div class="row top-row">
            <p class="g">
              <a href={to(page, '/study')}>{f.navStudy[lang]}</a>
            </p>
            <div class="t">
              <p class="lead">{l.careersLead[lang]}</p>
              <ul class="jump" aria-label={l.onPage[lang]}>
                {paths.map((p) => (
                  <li>
                    <a href={`#${p.id}`}>{p.title[lang]}</a>
                  </li>
                ))}
                <li>
                  <a href="#who">{l.who[lang]}</a>
                </li>
                <li>
                  <a href="#skills">{l.skills[lang]}</a>
                </li>
              </ul>
            </div>
            <Memory page={page} entries={all} />
          </div>
        </div>
      </section>
      {paths.map((p) => (
        <section class="sec" aria-labelledby={p.id}>
          <div class="wrap cols">
            <div class="flow">
              <h2 id={p.id}>
                <a href={to(page, `/careers/${p.id}`)}>{p.title[lang]}</a>
              </h2>
              {p.entry ? <p>{p.entry[lang]}</p> : null}
              <Sources page={page} sources={p.sources} status={p.status} />
            </div>
            <Steps page={page} career={p} />
          </div>
        </section>
      ))}
      <section class="sec" aria-labelledby="who">
        <div class="wrap">
          <h2 id="who" class="sec__h">
            {l.who[lang]}
          </h2>
          {EMPLOYERS.map((sector) => {
            const here = all.filter((c) => c.sector === sector)
            if (here.length === 0) return null
            return (
              <table class="data stack hires">
                <caption>{l[`sector-${sector}`][lang]}</caption>
                <thead>
                  <tr>
                    <th scope="col">{l.employer[lang]}</th>
                    <th scope="col">{l.roles[lang]}</th>
                    <th scope="col">{l.entry[lang]}</th>
                    <th scope="col">{l.vacancies[lang]}</th>
                  </tr>
                </thead>
                <tbody>
                  {here.map((c) => (
                    <tr>
                      <th scope="row">
                        <a href={to(page, `/careers/${c.id}`)}>{c.title[lang]}</a>
                      </th>
                      <td data-l={l.roles[lang]}>{c.roles?.map((r) => r[lang]).join('; ') || l.notKnown[lang]}</td>
                      <td data-l={l.entry[lang]}>{c.entry?.[lang] ?? l.notKnown[lang]}</td>
                      <td data-l={l.vacancies[lang]}>
                        {c.url ? (
                          <a href={c.url} rel="noreferrer">
                            {new URL(c.url).hostname.replace(/^www\./, '')}
                          </a>
                        ) : (
                          l.notKnown[lang]
                        )}
                        <br />
                        <StatusMark page={page} status={c.status} />
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            )
          })}
        </div>
      </section>
      <section class="sec" aria-labelledby="skills">
        <div class="wrap">
          <h2 id="skills" class="sec__h">
            {l.skills[lang]}
          </h2>
          <ul class="recs">
            {skills.map((s) => (
              <li class="rec">
                <h3>
                  <a href={to(page, `/careers/${s.id}`)}>{s.title[lang]}</a>
                </h3>
                <div>
                  <p>{s.entry?.[lang]}</p>
                  <p class="src--in">
                    <StatusMark page={page} status={s.status} />
                  </p>
                </div>
              </li>
            ))}
          </ul>
        </div>
      </section>
      <OftenRepeated page={page} section="careers" />
    </Layout>
  )
}

/** A path, step by step, each with its own sources and mark. */
function Steps({ page, career }: { page: Page; career: Career }) {
  const { lang } = page
  if (!career.steps?.length) return null
  return (
    <ol class="steps" aria-label={l.steps[lang]}>
      {career.steps.map((s) => (
        <li>
          <div>
            <p>{s.text[lang]}</p>
            {s.note ? <p class="note">{s.note[lang]}</p> : null}
            <p class="src--in">
              <StatusMark page={page} status={s.status} />
              {(s.sources ?? []).map((ref) => (
                <SourceTitle page={page} id={ref.source} />
              ))}
            </p>
          </div>
        </li>
      ))}
    </ol>
  )
}

export function CareerPage({ page, career: c }: { page: Page; career: Career }) {
  const { lang, record } = page
  const others = record.all('career').filter((o) => o.id !== c.id && o.sector === c.sector)
  const skills = c.sector === 'skill' ? [] : record.all('career').filter((o) => o.sector === 'skill')
  return (
    <Layout
      page={page}
      title={c.title[lang]}
      dated
      crumbs={[
        ['/', m.home[lang]],
        ['/careers', f.navCareers[lang]],
      ]}
    >
      <section class="sec">
        <div class="wrap">
          <h1>{c.title[lang]}</h1>
          <div class="row top-row">
            <p class="g">{l[`sector-${c.sector}`][lang]}</p>
            <div class="t flow">
              {c.entry ? <p class="lead">{c.entry[lang]}</p> : null}
              {c.roles?.length ? (
                <>
                  <h2>{l.roles[lang]}</h2>
                  <ul class="plain">
                    {c.roles.map((r) => (
                      <li>{r[lang]}</li>
                    ))}
                  </ul>
                </>
              ) : null}
              {c.steps?.length ? <h2>{l.steps[lang]}</h2> : null}
              <Steps page={page} career={c} />
              <OfficialLink page={page} url={c.url} />
            </div>
            <Sources page={page} sources={c.sources} status={c.status} />
          </div>
          <div class="after">
            <Notes page={page} entry={c} ids={[c.id]} />
          </div>
        </div>
      </section>
      <Claims page={page} claims={seenBy(page, c.id)} title={l.claimsOn[lang]} />
      <section class="sec">
        <div class="wrap cols">
          {others.length > 0 ? (
            <div class="flow">
              <h2>{l.sameSector[lang]}</h2>
              <LinkList items={others.map((o) => ({ href: to(page, `/careers/${o.id}`), title: o.title[lang] }))} />
            </div>
          ) : null}
          {skills.length > 0 ? (
            <div class="flow">
              <h2>{l.skills[lang]}</h2>
              <LinkList items={skills.map((o) => ({ href: to(page, `/careers/${o.id}`), title: o.title[lang] }))} />
            </div>
          ) : null}
          <div class="flow">
            <h2>{f.navStudy[lang]}</h2>
            <p>
              <a href={to(page, '/study')}>{l.studyTitle[lang]}</a>
            </p>
          </div>
        </div>
      </section>
    </Layout>
  )
}

const CATEGORIES = [
  'right',
  'law',
  'criminal',
  'administrative-offence',
  'administrative',
  'civil',
  'civic',
  'labour',
  'migration',
  'people',
  'institution',
  'instrument',
  'un',
  'interface',
] as const
const TERMS_A_PAGE = 60

/** All forms of a term in all languages, as they are compared with what was typed: without case, Kazakh letters as on a Russian keyboard. */
function formsOf(t: Term): string {
  const all = LANGS.flatMap((lang) => [t.title[lang], ...(t.variants?.[lang] ?? [])])
  return all.map((x) => ` ${wordsOf(x).map(plainKey).join(' ')} `).join('|')
}

/** Terms in which every typed word begins some word. */
export function findTerms(all: readonly Term[], text: string): readonly Term[] {
  const words = wordsOf(text).map(plainKey)
  if (words.length === 0) return all
  return all.filter((t) => {
    const forms = formsOf(t)
    return words.every((w) => forms.includes(` ${w}`))
  })
}

export function TermsPage({ page }: { page: Page }) {
  const { lang, record } = page
  const all = record.all('term')
  const category = chosen(page, 'category', CATEGORIES)
  const text = (queryOf(page).get('q') ?? '').slice(0, 100)
  const found = findTerms(all, text)
    .filter((t) => category === undefined || t.category === category)
    .toSorted((a, b) => a.title[lang].localeCompare(b.title[lang], lang))
  const shown = partOf(page, found, TERMS_A_PAGE)
  const order = [lang, ...LANGS.filter((x) => x !== lang)]
  return (
    <Layout page={page} title={l.termsTitle[lang]} description={l.termsLead[lang]} dated crumbs={[['/', m.home[lang]]]}>
      <section class="sec">
        <div class="wrap">
          <h1>{l.termsTitle[lang]}</h1>
          <div class="row top-row">
            <p class="g"></p>
            <p class="t lead">{l.termsLead[lang]}</p>
            <div class="m">
              <p class="src">
                <b>{say(l.memory, lang, { n: all.filter((t) => t.status === 'unverified').length, all: all.length })}</b>
                <StatusMark page={page} status="unverified" />
              </p>
            </div>
          </div>
          <FilterForm page={page} found={say(l.found, lang, { n: found.length, all: all.length })}>
            <TextField page={page} name="q" label={l.fText[lang]} />
            <Select
              page={page}
              name="category"
              label={l.fCategory[lang]}
              options={CATEGORIES.map((c) => [c, l[`cat-${c}`][lang]] as const)}
            />
          </FilterForm>
          {shown.all === 0 ? (
            <Nothing page={page} />
          ) : (
            <table class="data stack terms">
              <caption class="vh">{l.termsTitle[lang]}</caption>
              <thead>
                <tr>
                  {order.map((x) => (
                    <th scope="col">{l[`lang-name-${x}`][lang]}</th>
                  ))}
                  <th scope="col">{l.howSure[lang]}</th>
                </tr>
              </thead>
              <tbody>
                {shown.items.map((t) => (
                  <tr>
                    {order.map((x, i) => {
                      const variants = t.variants?.[x] ?? []
                      const inside = (
                        <>
                          {i === 0 ? <a href={to(page, `/terms/${t.id}`)}>{t.title[x]}</a> : t.title[x]}
                          {variants.length > 0 ? <span class="sub">{variants.join('; ')}</span> : null}
                        </>
                      )
                      return i === 0 ? (
                        <th scope="row">{inside}</th>
                      ) : (
                        <td data-l={l[`lang-name-${x}`][lang]}>
                          <div lang={x}>{inside}</div>
                        </td>
                      )
                    })}
                    <td>
                      <StatusMark page={page} status={t.status} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
          <Pager page={page} part={shown} />
        </div>
      </section>
    </Layout>
  )
}

export function TermPage({ page, term: t }: { page: Page; term: Term }) {
  const { lang, record } = page
  const category = CATEGORIES.find((c) => c === t.category)
  const named = namedSo(page, t)
  const field = record
    .all('term')
    .filter((o) => o.category === t.category)
    .toSorted((a, b) => a.title[lang].localeCompare(b.title[lang], lang))
  const here = field.findIndex((o) => o.id === t.id)
  const near = field.slice(Math.max(0, here - 5), here + 6).filter((o) => o.id !== t.id)
  const claims = seenBy(page, t.id)
  return (
    <Layout
      page={page}
      title={t.title[lang]}
      dated
      crumbs={[
        ['/', m.home[lang]],
        ['/terms', f.navTerms[lang]],
      ]}
    >
      <section class="sec">
        <div class="wrap">
          <h1>{t.title[lang]}</h1>
          <div class="row top-row">
            <p class="g">{category ? <a href={to(page, `/terms?category=${category}`)}>{l[`cat-${category}`][lang]}</a> : t.category}</p>
            <dl class="t threelang">
              {LANGS.map((x) => (
                <div>
                  <dt>{l[`lang-name-${x}`][lang]}</dt>
                  <dd lang={x}>
                    {t.title[x]}
                    {t.variants?.[x]?.length ? <span class="sub">{t.variants[x].join('; ')}</span> : null}
                  </dd>
                </div>
              ))}
            </dl>
            <Sources page={page} sources={t.sources} status={t.status} />
          </div>
          <p class="note after">{say(m.checked, lang, { date: dateInWords(t.checked, lang) })}</p>
          <Notes page={page} entry={t} ids={[t.id]} />
          {named.length > 0 ? (
            <>
              <h2 class="after sec__h">{l.inRecord[lang]}</h2>
              <LinkList items={named} />
            </>
          ) : null}
          {near.length > 0 ? (
            <>
              <h2 class="after sec__h">{l.sameField[lang]}</h2>
              <ul class="list list--2">
                {near.map((o) => (
                  <li>
                    <a href={to(page, `/terms/${o.id}`)}>{o.title[lang]}</a>
                  </li>
                ))}
              </ul>
            </>
          ) : null}
        </div>
      </section>
      <Claims page={page} claims={claims} title={l.claimsOn[lang]} />
    </Layout>
  )
}

/** Things of the record that bear this very name in some language. */
function namedSo(page: Page, t: Term): { href: string; title: string; text: string }[] {
  const { record, lang } = page
  const key = (text: string) => wordsOf(text).join(' ')
  const names = new Set(LANGS.map((x) => `${x} ${key(t.title[x])}`))
  return (['right', 'instrument', 'institution', 'remedy', 'situation'] as const).flatMap((kind) =>
    (record.all(kind) as readonly { readonly id: string; readonly title: Term['title'] }[])
      .filter((e) => LANGS.some((x) => names.has(`${x} ${key(e.title[x])}`)))
      .flatMap((e) => {
        const place = placed(page, { kind, id: e.id })
        return place.href ? [{ href: place.href, title: place.title, text: f[`k-${kind}`][lang] }] : []
      }),
  )
}
