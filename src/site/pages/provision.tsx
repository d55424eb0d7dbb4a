import { dateInWords } from '../../language/say.ts'
import { actName, normOn } from '../../law/index.ts'
import { covers, versionOn } from '../../record/record.ts'
import type { Instrument, Provision, ProvisionVersion, Text } from '../../record/types.ts'
import { citation } from '../../remedy/index.ts'
import { articleId, articleOf, byArticle } from '../articles.ts'
import { ValidityBars } from '../charts/validity.tsx'
import type { Page } from '../context.ts'
import { w } from '../messages/law.ts'
import { m } from '../messages.ts'
import { Doubts, dayQuery, LinkList, StatusMark } from '../parts.tsx'
import { Section, Sheet } from '../sheet.tsx'
import { Amendments, citedOf, HowToCite, Rank } from './instrument-parts.tsx'
import {
  ArticleRow,
  address,
  CounterpartRow,
  EntryFoot,
  hrefOf,
  Link,
  lawDays,
  SourceNotes,
  sentence,
  shownVersion,
  spanWords,
} from './law-parts.tsx'
import { type Official, OfficialText } from './official-parts.tsx'
import { Line } from './shared.tsx'

/** Crumbs of what lies within an act. */
function within_(page: Page, instrument: Instrument): readonly (readonly [string, string])[] {
  const { lang } = page
  return [
    ['/instruments', m.navLaws[lang]],
    [`/instruments/${instrument.id}`, instrument.short[lang]],
  ]
}

/** An article that the record holds only by its paragraphs. */
export function ArticlePage({
  page,
  instrument,
  origin,
  number,
  official,
}: {
  page: Page
  instrument: Instrument
  origin: string
  number: string
  official: Official
}) {
  const { lang, record } = page
  const provisions = instrument.provisions.filter((p) => covers(number, p.id))
  const id = `${instrument.id}/${number}`
  return (
    <Sheet
      page={page}
      title={sentence(citation(record, id, lang))}
      crumbs={within_(page, instrument)}
      head={
        <div class="gap-s">
          <ArticleRow page={page} article={{ instrument, number, provisions }} label={w.paragraphs[lang]} first />
        </div>
      }
    >
      <OfficialText page={page} id={instrument.id} instrument={instrument} official={official} />
      <Section id="h-v" title={w.whenRules[lang]} lead={w.whenRulesHint[lang]} wash>
        <ValidityBars page={page} id="v" provisions={provisions.map((p) => `${instrument.id}/${p.id}`)} />
      </Section>
      <Around page={page} instrument={instrument} ids={provisions.map((p) => `${instrument.id}/${p.id}`)} />
      <Section id="h-q" title={w.citeTitle[lang]} wash>
        <HowToCite page={page} cited={citedOf(page, origin, instrument, number)} />
        <p class="note entry-foot">
          <a href={`/${lang}/instruments/${instrument.id}${dayQuery(page)}`}>{instrument.title[lang]}</a>
        </p>
      </Section>
    </Sheet>
  )
}

export function ProvisionPage({
  page,
  instrument,
  provision,
  local,
  origin,
  official,
}: {
  page: Page
  instrument: Instrument
  provision: Provision
  local: string
  origin: string
  official: Official
}) {
  const { lang, record, at } = page
  const id = `${instrument.id}/${provision.id}`
  const number = articleOf(provision.id)
  const siblings = instrument.provisions.filter((p) => articleOf(p.id) === number)
  const index = instrument.provisions.indexOf(provision)
  const [before, after] = [instrument.provisions[index - 1], instrument.provisions[index + 1]]
  const current = versionOn(instrument, provision, at)
  const main = shownVersion(page, instrument, provision)
  // What the law says of a norm begins with its name, which stands in the title here.
  const named = `${citation(record, id, lang)}: `
  const own = (text: string) => sentence(text.startsWith(named) ? text.slice(named.length) : text)
  const norm = normOn(record, id, at)
  const others = provision.versions.filter((v) => v !== main.version)
  return (
    <Sheet
      page={page}
      title={sentence(citation(record, `${instrument.id}/${local}`, lang))}
      lead={provision.heading?.[lang]}
      crumbs={within_(page, instrument)}
      head={
        <>
          <p class="ui gap-s">
            <b>{own(norm.why[lang])}</b> <StatusMark page={page} status={norm.status} />
          </p>
          {norm.cautions.length > 0 ? (
            <ul class="plain note">
              {norm.cautions
                .filter((c) => !main.version?.notes?.some((x) => x.en === c.en))
                .map((c) => (
                  <li>{own(c[lang])}</li>
                ))}
            </ul>
          ) : null}
          {main.version ? <Version page={page} instrument={instrument} version={main.version} on={current === main.version} lead /> : null}
          {provision.also?.length ? (
            <p class="note">
              {w.coversToo[lang]}: {provision.also.map((a) => citation(record, `${instrument.id}/${a}`, lang)).join('; ')}
            </p>
          ) : null}
        </>
      }
    >
      <OfficialText page={page} id={instrument.id} instrument={instrument} official={official} />
      {others.length > 0 ? (
        <Section id="h-o" title={w.versions[lang]}>
          {others.map((v) => (
            <Version page={page} instrument={instrument} version={v} on={false} />
          ))}
        </Section>
      ) : null}
      <Section id="h-v" title={w.whenRules[lang]} lead={w.whenRulesHint[lang]} wash>
        <ValidityBars page={page} id="v" provisions={[id, ...related(page, instrument, id)]} />
      </Section>
      {instrument.amendments?.some((a) => a.articles?.some((x) => articleOf(x) === number)) ? (
        <Section id="h-a" title={w.amending[lang]} lead={w.amendingLead[lang]}>
          <Amendments
            page={page}
            instrument={{
              ...instrument,
              amendments: instrument.amendments.filter((a) => a.articles?.some((x) => articleOf(x) === number)),
            }}
            article={number}
          />
        </Section>
      ) : null}
      {siblings.length > 1 ? (
        <Section id="h-p" title={w.wholeArticle[lang]}>
          <ArticleRow page={page} article={{ instrument, number, provisions: siblings }} label={w.paragraphs[lang]} />
        </Section>
      ) : null}
      <Section id="h-k" title={w.rankTitle[lang]} wash>
        <div class="flow">
          <Rank page={page} instrument={instrument} provision={provision} />
          <p>
            <a href={address(page, '/prevails', { a: id })}>{w.askPrevails[lang]}</a>
          </p>
        </div>
      </Section>
      <Around page={page} instrument={instrument} ids={[id]} />
      <Doubts page={page} ids={[id, instrument.id]} />
      <Section id="h-q" title={w.citeTitle[lang]} wash>
        <HowToCite page={page} cited={citedOf(page, origin, instrument, local)} />
        <nav class="pager" aria-label={instrument.short[lang]}>
          {before ? (
            <a class="btn btn--2 btn--s" rel="prev" href={`/${lang}/instruments/${instrument.id}/${before.id}${dayQuery(page)}`}>
              {w.previous[lang]}: {citation(record, `${instrument.id}/${before.id}`, lang)}
            </a>
          ) : null}
          {after ? (
            <a class="btn btn--2 btn--s" rel="next" href={`/${lang}/instruments/${instrument.id}/${after.id}${dayQuery(page)}`}>
              {w.following[lang]}: {citation(record, `${instrument.id}/${after.id}`, lang)}
            </a>
          ) : null}
        </nav>
        <EntryFoot page={page} entry={instrument} path={`/instruments/${id}`} />
      </Section>
    </Sheet>
  )
}

/** What stands for the same in the other Constitution and in treaties: enough to be taken in at a glance. */
function related(page: Page, instrument: Instrument, id: string): readonly string[] {
  const { record } = page
  const others = record.all('counterpart').flatMap((c) => (c.old.includes(id) ? c.new : c.new.includes(id) ? c.old : []))
  const rights = record.provision(id)?.provision.versions.flatMap((v) => v.rights?.filter((r) => !v.restricts?.includes(r)) ?? []) ?? []
  const treaties = rights
    .flatMap((r) => record.guarantees(r))
    .filter((g) => record.provision(g)?.instrument.kind === 'treaty' && !covers(instrument.id, g))
  return [...new Set([...others, ...treaties.slice(0, 4)])]
}

/** One version: its days, what it says, who changed it, what was read. */
function Version({
  page,
  instrument,
  version: v,
  on,
  lead,
}: {
  page: Page
  instrument: Instrument
  version: ProvisionVersion
  on: boolean
  lead?: boolean
}) {
  const { lang } = page
  const limits = v.rights?.filter((r) => v.restricts?.includes(r)) ?? []
  const rights = v.rights?.filter((r) => !v.restricts?.includes(r)) ?? []
  const amending = instrument.amendments?.find((a) => a.act === v.amendedBy)
  return (
    <div class={on || lead ? 'row art top-row' : 'row art art--off'}>
      <p class="g">
        {spanWords(lawDays(instrument, v), lang)}
        {on ? (
          <>
            <br />
            <b>{w.onChosen[lang]}</b>
          </>
        ) : null}
      </p>
      <div class="t flow">
        <p class={lead ? 'lead' : undefined}>{v.gist[lang]}</p>
        <dl class="facts">
          {v.nonRestrictable ? <Line term={m.limits[lang]}>{w.never[lang]}</Line> : null}
          {v.limits ? <Line term={m.limits[lang]}>{sentence(v.limits[lang])}</Line> : null}
          {v.derogable ? <Line term={w.emergencyLine[lang]}>{sentence(v.derogable[lang])}</Line> : null}
          {v.holder ? <Line term={w.whoHas[lang]}>{sentence(v.holder[lang])}</Line> : null}
          {v.amendedBy ? (
            <Line term={w.changedBy[lang]}>
              {actName(v.amendedBy, lang)}
              {amending?.date && amending.date !== v.amendedBy ? `, ${dateInWords(amending.date, lang)}` : ''}
            </Line>
          ) : null}
          {v.read ? <Line term={w.readIn[lang]}>{`${dateInWords(v.read, lang)}; ${w.readNote[lang]}`}</Line> : null}
          <RightsOf page={page} term={w.guaranteesRight} ids={rights} />
          <RightsOf page={page} term={w.limitsRight} ids={limits} />
        </dl>
        {v.notes?.map((n) => (
          <p class="note">{n[lang]}</p>
        ))}
      </div>
      <SourceNotes page={page} sources={v.sources} status={v.status} />
    </div>
  )
}

function RightsOf({ page, term, ids }: { page: Page; term: Text; ids: readonly string[] }) {
  if (ids.length === 0) return null
  return (
    <div>
      <dt>{term[page.lang]}</dt>
      <dd class="also">
        {ids.map((r) => (
          <Link page={page} id={r} />
        ))}
      </dd>
    </div>
  )
}

/** What a provision is tied to: the other Constitution, the same right elsewhere, remedies, cases, challenges. */
function Around({ page, instrument, ids }: { page: Page; instrument: Instrument; ids: readonly string[] }) {
  const { lang, record } = page
  const touches = (list: readonly string[]) => list.some((x) => ids.some((id) => covers(id, x) || covers(x, id)))
  const counterparts = record.all('counterpart').filter((c) => touches(c.old) || touches(c.new))
  const remedies = record.all('remedy').filter((r) => r.basis.some((b) => ids.some((id) => covers(id, b))))
  const decisions = record.all('decision').filter((d) => d.violated.some((x) => ids.some((id) => covers(id, x) || covers(x, id))))
  const situations = record.all('situation').filter((s) => s.claims.some((x) => ids.some((id) => covers(id, x))))
  const concerns = record.all('concern').filter((c) => c.laws.some((x) => ids.some((id) => covers(id, x) || covers(x, id))))
  const rights = new Set(ids.flatMap((id) => record.provision(id)?.provision.versions.flatMap((v) => v.rights ?? []) ?? []))
  const elsewhere = [...rights].flatMap((right) =>
    byArticle(record, record.guarantees(right)).filter(
      (a) => (a.instrument.kind === 'constitution' || a.instrument.kind === 'treaty') && a.instrument !== instrument,
    ),
  )
  const places = [...new Set(elsewhere.map(articleId))].slice(0, 24)
  return (
    <>
      {counterparts.length > 0 ? (
        <Section id="h-x" title={m.counterparts[lang]} lead={w.cmpReading[lang]}>
          {counterparts.map((c) => (
            <CounterpartRow page={page} counterpart={c} ids={touches(c.old) ? c.new : c.old} />
          ))}
        </Section>
      ) : null}
      {places.length > 0 ? (
        <Section id="h-e" title={w.elsewhere[lang]} lead={w.elsewhereHint[lang]}>
          <p class="src--in cites">
            {places.map((x) => (
              <a href={`/${lang}/instruments/${x}${dayQuery(page)}`}>{citation(record, x, lang)}</a>
            ))}
          </p>
        </Section>
      ) : null}
      {decisions.length > 0 ? (
        <Section id="h-d" title={w.violations[lang]}>
          <LinkList
            items={decisions
              .toSorted((a, b) => (a.decided < b.decided ? 1 : -1))
              .map((d) => ({ href: hrefOf(page, d.id) ?? '', title: d.title[lang], text: `${d.symbol}, ${dateInWords(d.decided, lang)}` }))}
          />
        </Section>
      ) : null}
      {remedies.length + situations.length + concerns.length > 0 ? (
        <Section id="h-r" title={w.doNow[lang]}>
          <div class="cols">
            <div class="flow">
              {remedies.length > 0 ? <h3>{w.restsOn[lang]}</h3> : null}
              <LinkList items={remedies.map((r) => ({ href: `/${lang}/remedies/${r.id}${dayQuery(page)}`, title: r.title[lang] }))} />
            </div>
            <div class="flow">
              {situations.length > 0 ? <h3>{w.forSituations[lang]}</h3> : null}
              <LinkList items={situations.map((s) => ({ href: `/${lang}/situations/${s.id}`, title: s.title[lang] }))} />
              {concerns.length > 0 ? <h3>{w.topicsOn[lang]}</h3> : null}
              <LinkList items={concerns.map((c) => ({ href: hrefOf(page, c.id) ?? '', title: c.title[lang] }))} />
            </div>
          </div>
        </Section>
      ) : null}
    </>
  )
}
