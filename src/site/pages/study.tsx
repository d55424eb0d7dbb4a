import { monthName, say } from '../../language/say.ts'
import type { Programme } from '../../record/directory.ts'
import type { Page } from '../context.ts'
import { to } from '../entries.ts'
import { chosen, FilterForm, Nothing, Select } from '../listing.tsx'
import { f } from '../messages/frame.ts'
import { l } from '../messages/learn.ts'
import { LinkList, Notes, StatusMark } from '../parts.tsx'
import { Sheet } from '../sheet.tsx'
import { Sources } from '../sources.tsx'
import { Claims, Memory, OfficialLink, OftenRepeated, seenBy } from './learn-parts.tsx'
import { Line } from './shared.tsx'

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
    <Sheet
      page={page}
      title={l.studyTitle[lang]}
      description={l.studyLead[lang]}
      head={
        <>
          <div class="row top-row">
            <p class="g">
              <a href={to(page, '/careers')}>{f.navCareers[lang]}</a>
            </p>
            <p class="t lead">{l.studyLead[lang]}</p>
            <Memory page={page} entries={all} />
          </div>
          <FilterForm page={page} long found={say(l.found, lang, { n: found.length, all: all.length })}>
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
        </>
      }
    >
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
    </Sheet>
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

export function ProgrammePage({ page, programme: p }: { page: Page; programme: Programme }) {
  const { lang, record } = page
  const alike = record.all('programme').filter((o) => o.id !== p.id && o.type === p.type && (p.type !== 'degree' || o.place === p.place))
  return (
    <Sheet
      page={page}
      title={p.title[lang]}
      crumbs={[['/study', f.navStudy[lang]]]}
      head={
        <>
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
                <Line term={l.fPlace[lang]}>{[l[`place-${p.place}`][lang], p.city?.[lang]].filter(Boolean).join(', ')}</Line>
                {p.levels ? <Line term={l.fLevel[lang]}>{p.levels.map((x) => l[`level-${x}`][lang]).join(', ')}</Line> : null}
                <Line term={l.fLanguage[lang]}>{p.languages?.map((x) => l[`lang-${x}`][lang]).join(', ') ?? l.notKnown[lang]}</Line>
                <Line term={l.season[lang]}>{p.season?.[lang] ?? l.notKnown[lang]}</Line>
              </dl>
              <p class="call">{(p.season ? l.seasonWarn : l.seasonUnknown)[lang]}</p>
              <OfficialLink page={page} url={p.url} />
            </div>
            <Sources page={page} sources={p.sources} status={p.status} />
          </div>
          <div class="after">
            <Notes page={page} entry={p} ids={[p.id]} />
          </div>
        </>
      }
    >
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
    </Sheet>
  )
}
