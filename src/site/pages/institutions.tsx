import { dateInWords, say } from '../../language/say.ts'
import type { Institution } from '../../record/directory.ts'
import type { DatedEvent, SourceRef } from '../../record/types.ts'
import { dateAsKnown } from '../charts/common.tsx'
import { EventsTimeline } from '../charts/events.tsx'
import { InstitutionsPicture } from '../charts/institutions.tsx'
import { c } from '../charts/messages.ts'
import type { Page } from '../context.ts'
import { to } from '../entries.ts'
import { mi } from '../messages/institutions.ts'
import { mu } from '../messages/un.ts'
import { m } from '../messages.ts'
import { Cites, Doubts, LinkList, StatusMark, TextList } from '../parts.tsx'
import { Sheet } from '../sheet.tsx'
import { Margins, Sources } from '../sources.tsx'
import { countByRight } from '../un.ts'
import { Numbers } from './numbers.tsx'
import { eventsOn, Later, Leaf, Line, Linked } from './shared.tsx'

/** Who stands where, and what each body is; narrowed to a right where one is asked for. */
export function InstitutionsPage({ page, right }: { page: Page; right?: string }) {
  const { lang, record } = page
  const all = record.all('institution').filter((i) => !i.founded || i.founded.date <= page.at)
  const rights = [...new Set(all.flatMap((i) => i.rights ?? []))]
    .map((id) => ({ id, title: record.get('right', id)?.title[lang] ?? id }))
    .sort((a, b) => a.title.localeCompare(b.title, lang))
  const shown = (right ? all.filter((i) => i.rights?.includes(right)) : all).map((i) =>
    i.atRisk ? { ...i, sources: i.sources.filter((s) => !leadsToGroup(page, i, s)) } : i,
  )
  return (
    <Sheet
      page={page}
      title={mi.title[lang]}
      lead={mi.lead[lang]}
      head={
        <>
          <form class="filter noprint" action={`/${lang}/institutions`}>
            {page.at === page.today ? null : <input type="hidden" name="at" value={page.at} />}
            <p class="filter__q">
              <label class="label" for="right">
                {mi.byRight[lang]}
              </label>
              <select id="right" name="right">
                <option value="">{mi.anyRight[lang]}</option>
                {rights.map((r) => (
                  <option value={r.id} selected={r.id === right}>
                    {r.title}
                  </option>
                ))}
              </select>
            </p>
            <p class="filter__b">
              <button type="submit" class="btn btn--s">
                {m.show[lang]}
              </button>
              {right ? <a href={to(page, '/institutions')}>{mi.all[lang]}</a> : null}
            </p>
          </form>
          {shown.length > 0 ? (
            <>
              <h2 class="sec__h">{c.whoTitle[lang]}</h2>
              <InstitutionsPicture page={page} institutions={shown} />
            </>
          ) : (
            <p class="chart-empty">
              {mi.noneForRight[lang]} <a href={to(page, '/institutions')}>{mi.all[lang]}</a>
            </p>
          )}
          <p class="note gap">{mi.before[lang]}</p>
          <p>
            <a href={`/${lang}/remedies`}>{mi.allWays[lang]}</a>
          </p>
        </>
      }
    />
  )
}

export function InstitutionPage({ page, institution: i, contacts }: { page: Page; institution: Institution; contacts: boolean }) {
  const { lang, record } = page
  const history = eventsOn(page, i.history ?? [])
  const critique = eventsOn(page, i.critique ?? [])
  const known = Boolean(i.reach ?? i.website?.length)
  const hidden = i.atRisk === true && !(contacts && known)
  const sources = hidden ? i.sources.filter((s) => !leadsToGroup(page, i, s)) : i.sources
  const concerns = record
    .all('concern')
    .filter((c) => c.remedies.some((r) => i.remedies?.includes(r)) && c.rights.some((r) => i.rights?.includes(r)))
  const asked = (i.rights ?? []).map((r) => ({ r, n: countByRight(record, page.at, r) })).filter((x) => x.n > 0)
  return (
    <Sheet
      page={page}
      title={i.title[lang]}
      description={i.mandate[lang]}
      hasExit={i.atRisk === true}
      crumbs={[['/institutions', mi.title[lang]]]}
      head={
        <>
          {i.founded && i.founded.date > page.at ? <p class="call">{mi.notYet[lang]}</p> : null}
          <Leaf
            label={i.nature[lang]}
            margin={
              sources.length > 0 ? (
                <Margins page={page} sources={sources} status={i.status} />
              ) : (
                <div class="m">
                  <p class="src">
                    <span>{mi.ownSource[lang]}</span>
                    <StatusMark page={page} status={i.status} />
                  </p>
                </div>
              )
            }
          >
            <p class="lead">{i.mandate[lang]}</p>
            {i.founded || i.holder ? (
              <dl class="facts facts--2">
                {i.founded ? (
                  <Line term={mi.founded[lang]}>
                    {dateAsKnown(i.founded.date, lang, i.founded.precision)}{' '}
                    {i.founded.status ? <StatusMark page={page} status={i.founded.status} /> : null}
                    {i.founded.note ? <span class="sub">{i.founded.note[lang]}</span> : null}
                  </Line>
                ) : null}
                {i.holder ? (
                  <Line term={mi.holder[lang]}>
                    {i.holder.text[lang].replace(/\.$/, '')}, {say(mi.seen, lang, { date: dateInWords(i.holder.seen, lang) })}{' '}
                    <StatusMark page={page} status={i.holder.status} />
                  </Line>
                ) : null}
              </dl>
            ) : null}
          </Leaf>
        </>
      }
    >
      <Doubts page={page} entry={i} ids={[i.id]} />
      <section class="sec wash">
        <div class="wrap cols">
          <div class="layer">
            <h2 class="sec__h">{mi.can[lang]}</h2>
            {i.can.length > 0 ? <TextList page={page} items={i.can} /> : <p class="note">{mi.canNone[lang]}</p>}
          </div>
          <div class="layer layer--0">
            <h2 class="sec__h">{mi.cannot[lang]}</h2>
            {i.cannot.length > 0 ? <TextList page={page} items={i.cannot} /> : <p class="note">{mi.cannotNone[lang]}</p>}
          </div>
        </div>
      </section>
      <section class="sec">
        <div class="wrap cols">
          <div>
            <h2 class="sec__h">{mi.ways[lang]}</h2>
            {i.remedies?.length ? (
              <LinkList
                items={i.remedies.map((id) => {
                  const remedy = record.get('remedy', id)
                  return { href: to(page, `/remedies/${id}`), title: remedy?.title[lang] ?? id, text: remedy?.purpose[lang] }
                })}
              />
            ) : (
              <>
                <p>{mi.noWays[lang]}</p>
                <p class="btns gap-s">
                  <a class="btn btn--s" href={`/${lang}/`}>
                    {m.home[lang]}
                  </a>
                  <a href={`/${lang}/remedies`}>{mi.allWays[lang]}</a>
                </p>
              </>
            )}
          </div>
          <div id="contacts">
            <h2 class="sec__h">{mi.reach[lang]}</h2>
            {hidden ? <Risk page={page} id={i.id} known={known} /> : <Reach page={page} institution={i} />}
          </div>
        </div>
      </section>
      {i.independence || critique.shown.length > 0 ? (
        <section class="sec">
          <div class="wrap">
            {i.independence ? (
              <>
                <h2>{mi.independence[lang]}</h2>
                <p class="measure gap-s">{i.independence[lang]}</p>
              </>
            ) : null}
            {critique.shown.length > 0 ? (
              <>
                <h2 class={i.independence ? 'after' : undefined}>{mi.critics[lang]}</h2>
                {critique.shown.map((e) => (
                  <EventLeaf page={page} event={e} />
                ))}
              </>
            ) : null}
            <Later page={page} n={critique.later} />
          </div>
        </section>
      ) : null}
      {i.indicators?.length ? (
        <section class="sec">
          <div class="wrap">
            <h2 class="sec__h">{mi.numbers[lang]}</h2>
            <Numbers page={page} ids={i.indicators} />
          </div>
        </section>
      ) : null}
      {history.shown.length > 0 ? (
        <section class="sec">
          <div class="wrap">
            <h2 class="sec__h">{mi.history[lang]}</h2>
            {history.shown.length > 4 ? (
              <EventsTimeline page={page} id="history" title={i.title[lang]} events={history.shown} />
            ) : (
              history.shown.map((e) => <EventLeaf page={page} event={e} />)
            )}
            <Later page={page} n={history.later} />
          </div>
        </section>
      ) : null}
      <section class="sec">
        <div class="wrap cols">
          <div>
            {i.basis?.length || i.basisText ? (
              <>
                <h2 class="sec__h">{mi.basis[lang]}</h2>
                {i.basis ? <Cites page={page} ids={i.basis} /> : null}
                {i.basisText ? <p class="gap-s">{i.basisText[lang]}</p> : null}
              </>
            ) : null}
            {i.rights?.length ? (
              <>
                <h2 class={i.basis?.length || i.basisText ? 'after sec__h' : 'sec__h'}>{mi.rights[lang]}</h2>
                <LinkList
                  items={i.rights.map((r) => ({ href: to(page, `/rights/${r}`), title: record.get('right', r)?.title[lang] ?? r }))}
                />
              </>
            ) : null}
          </div>
          <div>
            {asked.length > 0 ? (
              <>
                <h2 class="sec__h">{mu.recommendations[lang]}</h2>
                <LinkList
                  items={asked.map(({ r, n }) => ({
                    href: to(page, `/un/recommendations?right=${r}`),
                    title: `${record.get('right', r)?.title[lang] ?? r}: ${n}`,
                  }))}
                />
              </>
            ) : null}
            {concerns.length > 0 ? (
              <>
                <h2 class="after sec__h">{mi.challenges[lang]}</h2>
                <LinkList items={concerns.map((c) => ({ href: to(page, `/challenges/${c.id}`), title: c.title[lang] }))} />
              </>
            ) : null}
          </div>
        </div>
      </section>
    </Sheet>
  )
}

/** Why no contact is shown, and the way to it for who has read this. */
function Risk({ page, id, known }: { page: Page; id: string; known: boolean }) {
  const { lang } = page
  return (
    <div class="call call--danger">
      <h3>{known ? mi.riskTitle[lang] : mi.riskTitleNone[lang]}</h3>
      {known ? null : <p>{mi.riskNone[lang]}</p>}
      <p>{mi.riskText[lang]}</p>
      <p class="btns gap-s">
        {known ? (
          <a
            class="btn btn--2 btn--s"
            href={to(page, `/institutions/${id}?contacts=show#contacts`).replace(/#contacts(.*)$/, '$1#contacts')}
          >
            {mi.riskShow[lang]}
          </a>
        ) : null}
        <a href={to(page, '/institutions')}>{mi.riskOther[lang]}</a>
      </p>
    </div>
  )
}

function Reach({ page, institution: i }: { page: Page; institution: Institution }) {
  const { lang } = page
  if (!i.reach && !i.website?.length) return <p>{mi.noReach[lang]}</p>
  return (
    <div class="flow reach">
      {i.reach ? (
        <>
          <ul class="plain">
            {i.reach.channels.map((c) => (
              <li>
                <Linked text={c[lang]} />
              </li>
            ))}
          </ul>
          <p class="note">
            <StatusMark page={page} status={i.reach.status} />{' '}
            {i.reach.status === 'unverified' ? mi.unverifiedReach[lang] : mi.before[lang]}
          </p>
        </>
      ) : null}
      {i.website?.length ? (
        <p class="ui">
          {mi.website[lang]}:{' '}
          {i.website.map((w, n) => (
            <>
              {n > 0 ? ', ' : ''}
              <a href={w} rel="noreferrer">
                {w.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '')}
              </a>
            </>
          ))}
        </p>
      ) : null}
      {i.atRisk ? (
        <p>
          <a href={to(page, `/institutions/${i.id}`)}>{mi.riskHide[lang]}</a>
        </p>
      ) : null}
    </div>
  )
}

function EventLeaf({ page, event: e }: { page: Page; event: DatedEvent }) {
  const { lang } = page
  return (
    <Leaf label={dateAsKnown(e.date, lang, e.precision)} margin={<Sources page={page} sources={e.sources} status={e.status} />}>
      <p>{e.text[lang]}</p>
      {e.note ? <p class="note">{e.note[lang]}</p> : null}
    </Leaf>
  )
}

/** Does a source lie on the group's own site? Then its address is a contact too. */
function leadsToGroup(page: Page, i: Institution, ref: SourceRef): boolean {
  const host = (url: string) => /^https?:\/\/(?:www\.)?([^/]+)/.exec(url)?.[1]
  const own = [...(i.website ?? []), ...(i.reach?.channels.map((c) => /https?:\/\/\S+/.exec(c.en)?.[0] ?? '') ?? [])].map(host)
  const url = page.record.get('source', ref.source)?.url
  return url !== undefined && own.includes(host(url))
}
