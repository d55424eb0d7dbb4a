import { dateInWords, say } from '../../language/say.ts'
import { versionOn, within } from '../../record/record.ts'
import type { InstrumentKind, Right } from '../../record/types.ts'
import { citation } from '../../remedy/index.ts'
import { type Article, byArticle } from '../articles.ts'
import { ValidityBars } from '../charts/validity.tsx'
import type { Page } from '../context.ts'
import { w } from '../messages/law.ts'
import { m } from '../messages.ts'
import { dayQuery, LinkList, StatusMark } from '../parts.tsx'
import { OnPage, Section, Sheet } from '../sheet.tsx'
import { Badge } from '../tally.tsx'
import {
  ArticleRow,
  address,
  Doubts,
  EntryFoot,
  Filters,
  hrefOf,
  Link,
  SourceNotes,
  sentence,
  shownVersion,
  spanWords,
} from './law-parts.tsx'

export const GROUPS: readonly Right['group'][] = [
  'person',
  'justice',
  'expression',
  'participation',
  'equality',
  'family',
  'work-welfare',
  'education-culture',
  'protection',
  'order',
]

/** Which layers guarantee a right on the day, in words. */
function layersOn(page: Page, right: string): string {
  const { record, lang, at } = page
  const on = record.guarantees(right).flatMap((id) => {
    const located = record.provision(id)
    return located && versionOn(located.instrument, located.provision, at) ? [located.instrument] : []
  })
  const acts = [...new Set(on)]
  const constitutions = acts.filter((i) => i.kind === 'constitution').map((i) => i.short[lang])
  const treaties = acts.filter((i) => i.kind === 'treaty').length
  const laws = acts.filter((i) => ['constitutional-law', 'code', 'law', 'by-law'].includes(i.kind)).length
  const list = [
    ...constitutions,
    ...(treaties ? [say(w.nTreaties, lang, { n: treaties })] : []),
    ...(laws ? [say(w.nLaws, lang, { n: laws })] : []),
  ]
  return list.length === 0 ? w.noneOnDay[lang] : say(w.onThisDay, lang, { list: list.join(', ') })
}

export function RightsList({ page, group }: { page: Page; group?: string }) {
  const { lang, record } = page
  const chosen = GROUPS.find((g) => g === group)
  const changes = new Map<string, Set<string>>()
  for (const c of record.all('counterpart')) changes.set(c.right, (changes.get(c.right) ?? new Set()).add(c.change))
  return (
    <Sheet
      page={page}
      title={m.navRights[lang]}
      lead={w.rightsLead[lang]}
      head={
        <div class="gap-s">
          <Filters
            label={m.navRights[lang]}
            items={[
              { href: address(page, '/rights'), text: w.all[lang], current: chosen === undefined },
              ...GROUPS.map((g) => ({
                href: address(page, '/rights', { group: g }),
                text: w[`group-${g}`][lang],
                current: g === chosen,
              })),
            ]}
          />
        </div>
      }
    >
      {(chosen ? [chosen] : GROUPS).map((g) => (
        <Section id={`g-${g}`} title={w[`group-${g}`][lang]}>
          <ul class="list list--two">
            {record
              .all('right')
              .filter((r) => r.group === g)
              .toSorted((a, b) => a.title[lang].localeCompare(b.title[lang], lang))
              .map((r) => (
                <li>
                  <h3>
                    <a href={`/${lang}/rights/${r.id}${dayQuery(page)}`}>{r.title[lang]}</a>
                  </h3>
                  <p>{r.plain[lang]}</p>
                  <p class="note">
                    {layersOn(page, r.id)}
                    {[...(changes.get(r.id) ?? [])]
                      .filter((c) => c !== 'same')
                      .map((c) => (
                        <>
                          {' '}
                          <Badge id={c} text={say(w.in2026, lang, { change: m[c as 'new'][lang] })} />
                        </>
                      ))}
                  </p>
                </li>
              ))}
          </ul>
        </Section>
      ))}
    </Sheet>
  )
}

const LAYERS: readonly InstrumentKind[] = ['treaty', 'constitution', 'constitutional-law', 'code', 'law', 'by-law', 'soft-law']
const LAYER_NAMES = {
  treaty: w.world,
  constitution: w['layer-constitution'],
  'constitutional-law': w['constitutional-law'],
  code: w.code,
  law: w.law,
  'by-law': w['by-law'],
  'soft-law': w['soft-law'],
} as const
/** So many rows can be taken in at a glance; the others stand in the layers. */
const BARS = 8

export function RightPage({ page, right }: { page: Page; right: Right }) {
  const { lang, record } = page
  const guarantees = byArticle(record, record.guarantees(right.id))
  const restrictions = byArticle(record, record.restrictions(right.id))
  const counterparts = record.all('counterpart').filter((c) => c.right === right.id)
  const situations = record.all('situation').filter((s) => s.rights.includes(right.id))
  const drawn = [...ordered(guarantees), ...restrictions]
  const [firstSituation] = situations
  const findings = hasFindings(page, right)
  return (
    <Sheet
      page={page}
      title={right.title[lang]}
      crumbs={[
        ['/rights', m.navRights[lang]],
        [`/rights?group=${right.group}`, w[`group-${right.group}`][lang]],
      ]}
      head={
        <div class="row top-row">
          <div class="t flow">
            <p class="lead">{right.plain[lang]}</p>
            {right.easy[lang] === right.plain[lang] ? null : (
              <div class="call call--sky">
                <h2>{m.easy[lang]}</h2>
                <p>{right.easy[lang]}</p>
              </div>
            )}
            <p class="btns noprint">
              {firstSituation ? (
                <a class="btn" href="#h-do">
                  {w.happened[lang]}
                </a>
              ) : (
                <a class="btn" href={`/${lang}/ask`}>
                  {w.happened[lang]}
                </a>
              )}
              {counterparts.length > 0 ? (
                <a class="btn btn--2" href="#h-c">
                  {w.thenNow[lang]}
                </a>
              ) : null}
            </p>
          </div>
          <SourceNotes page={page} sources={right.sources} status={right.status} />
          <div class="t">
            <OnPage
              page={page}
              items={[
                ['h-do', w.doNow[lang]],
                ['h-l', w.layers[lang]],
                restrictions.length > 0 ? ['h-r', w.restrictions[lang]] : null,
                counterparts.length > 0 ? ['h-c', w.thenNow[lang]] : null,
                findings ? ['h-u', w.unFindings[lang]] : null,
              ]}
            />
          </div>
        </div>
      }
    >
      <Doubts page={page} entry={right} ids={[right.id]} />
      {drawn.length > 0 ? (
        <Section id="h-v" title={w.whenRules[lang]} lead={w.whenRulesHint[lang]} wash>
          <ValidityBars page={page} id="v" provisions={drawn.slice(0, BARS).flatMap(first)} />
          {drawn.length > BARS ? <p class="note gap-s">{say(w.moreRows, lang, { n: drawn.length, shown: BARS })}</p> : null}
        </Section>
      ) : null}
      <Section id="h-l" title={w.layers[lang]}>
        {guarantees.length === 0 ? <p class="empty">{w.noGuarantee[lang]}</p> : null}
        <Layers page={page} articles={guarantees} />
        {guarantees.some((a) => a.instrument.kind === 'treaty') ? <Conflict page={page} /> : null}
      </Section>
      {restrictions.length > 0 ? (
        <Section id="h-r" title={w.restrictions[lang]} lead={w.restrictionsLead[lang]} wash>
          <Layers page={page} articles={restrictions} />
        </Section>
      ) : null}
      <Limits page={page} right={right} articles={guarantees} />
      {counterparts.length > 0 ? (
        <Section id="h-c" title={w.thenNow[lang]} lead={w.cmpReading[lang]}>
          {counterparts.map((c) => (
            <div class="row art">
              <p class="g">
                <Badge id={c.change} text={m[c.change][lang]} />
              </p>
              <div class="t">
                <p>{c.why[lang]}</p>
                <p class="src--in">
                  {[...c.old, ...c.new].map((id) => (
                    <a href={hrefOf(page, id)}>{citation(record, id, lang)}</a>
                  ))}
                </p>
              </div>
              <SourceNotes page={page} sources={c.sources} status={c.status} />
            </div>
          ))}
          <p class="gap-s">
            <a href={address(page, '/compare')}>{m.compareBoth[lang]}</a>
          </p>
        </Section>
      ) : null}
      <Section id="h-do" title={w.doNow[lang]} wash>
        <Ways page={page} right={right} />
      </Section>
      {findings ? <Findings page={page} right={right} /> : null}
      <section class="sec">
        <div class="wrap">
          <EntryFoot page={page} entry={right} path={`/rights/${right.id}`} />
        </div>
      </section>
    </Sheet>
  )
}

/** Constitutions first, then treaties: the bars that people look for. */
function ordered(articles: readonly Article[]): readonly Article[] {
  const rank = (a: Article) => (a.instrument.kind === 'constitution' ? 0 : a.instrument.kind === 'treaty' ? 1 : 2)
  return articles.toSorted((a, b) => rank(a) - rank(b))
}

/** One provision stands for its article on the line of time: the one with most versions. */
function first(article: Article): readonly string[] {
  const [most] = article.provisions.toSorted((a, b) => b.versions.length - a.versions.length)
  return most ? [`${article.instrument.id}/${most.id}`] : []
}

function Layers({ page, articles }: { page: Page; articles: readonly Article[] }) {
  return (
    <>
      {LAYERS.flatMap((kind) => {
        const here = articles.filter((a) => a.instrument.kind === kind)
        // The Constitution of the day leads.
        const shown =
          kind === 'constitution' ? here.toSorted((a, b) => ((a.instrument.adopted ?? '') < (b.instrument.adopted ?? '') ? 1 : -1)) : here
        return shown.map((a, i) => {
          const name = kind === 'constitution' ? a.instrument.short[page.lang] : LAYER_NAMES[kind][page.lang]
          const before = shown[i - 1]
          const again = before && (kind !== 'constitution' || before.instrument === a.instrument)
          return <ArticleRow page={page} article={a} label={again ? '' : name} />
        })
      })}
    </>
  )
}

/** What applies on the day where a treaty and a law say different things. */
function Conflict({ page }: { page: Page }) {
  const { lang, record, at } = page
  const clause = record.all('hierarchy')[0]?.treatyClauses.find((c) => within(c, at))
  if (!clause) return null
  return (
    <div class="row art">
      <p class="g">{w.conflict[lang]}</p>
      <div class="t">
        <h3>
          <a href={address(page, '/prevails/story')}>{w.conflictHead[lang]}</a>
        </h3>
        <p>{clause.text[lang]}</p>
      </div>
      <div class="m">
        <p class="days-of">{spanWords({ from: clause.from, ...(clause.to ? { to: clause.to } : {}) }, lang)}</p>
        <p class="src">
          {clause.basis.map((id) => (
            <span>
              <Link page={page} id={id} />
            </span>
          ))}
          <StatusMark page={page} status={clause.status} />
        </p>
      </div>
    </div>
  )
}

/** What the guarantees say of limits, of emergencies, and of whose right it is. */
function Limits({ page, right, articles }: { page: Page; right: Right; articles: readonly Article[] }) {
  const { lang, record } = page
  const rows = articles.flatMap((a) =>
    a.provisions.flatMap((p) => {
      const { version, inForce } = shownVersion(page, a.instrument, p)
      const says = version && (version.limits || version.derogable || version.nonRestrictable || version.holder)
      return version && says ? [{ id: `${a.instrument.id}/${p.id}`, version, inForce }] : []
    }),
  )
  const on = rows.filter((r) => r.inForce)
  const shown = on.length > 0 ? on : rows
  if (right.group === 'order' && shown.length === 0) return null
  return (
    <Section id="h-t" title={w.test[lang]} lead={shown.length > 0 ? w.testLead[lang] : undefined}>
      {shown.length === 0 ? <p class="empty">{w.testAbsent[lang]}</p> : null}
      {shown.map(({ id, version }) => (
        <div class="row art">
          <p class="g">{version.nonRestrictable ? <span class="tag tag--never">{w.never[lang]}</span> : ''}</p>
          <div class="t">
            <h3>
              <a href={hrefOf(page, id)}>{citation(record, id, lang)}</a>
            </h3>
            <dl class="facts">
              {version.limits ? <Term term={m.limits[lang]} text={sentence(version.limits[lang])} /> : null}
              {version.derogable ? <Term term={w.emergencyLine[lang]} text={sentence(version.derogable[lang])} /> : null}
              {version.holder ? <Term term={w.whoHas[lang]} text={sentence(version.holder[lang])} /> : null}
            </dl>
          </div>
          <div class="m">
            <StatusMark page={page} status={version.status} />
          </div>
        </div>
      ))}
      {right.id === 'rights-limitation' ? null : (
        <p class="gap-s">
          <a href={`/${lang}/rights/rights-limitation${dayQuery(page)}`}>{w.generalLimits[lang]}</a>
        </p>
      )}
    </Section>
  )
}

export function Term({ term, text }: { term: string; text: string }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{text}</dd>
    </div>
  )
}

/** Situations, remedies and bodies: where a person goes on from here. */
function Ways({ page, right }: { page: Page; right: Right }) {
  const { lang, record } = page
  const situations = record.all('situation').filter((s) => s.rights.includes(right.id))
  // What serves these situations more than others comes first, not what serves every situation.
  const weight = (id: string) => {
    const here = situations.filter((s) => s.remedies.includes(id)).length
    return here === 0 ? 0 : here ** 2 / record.all('situation').filter((s) => s.remedies.includes(id)).length
  }
  const remedies = record
    .all('remedy')
    .filter((r) => !r.unavailable)
    .map((r) => ({ ...r, weight: weight(r.id) }))
    .filter((r) => r.weight > 0)
    .toSorted((a, b) => b.weight - a.weight)
  const institutions = record.all('institution').filter((i) => i.rights?.includes(right.id))
  const levels = ['domestic', 'international'] as const
  return (
    <div class="cols">
      <div class="flow">
        <h3>{w.forSituations[lang]}</h3>
        {situations.length > 0 ? (
          <LinkList items={situations.map((s) => ({ href: `/${lang}/situations/${s.id}`, title: s.title[lang] }))} />
        ) : (
          <>
            <p>{w.noSituation[lang]}</p>
            <p>
              <a class="btn btn--2 btn--s" href={`/${lang}/ask`}>
                {m.home[lang]}
              </a>
            </p>
          </>
        )}
        {institutions.length > 0 ? (
          <>
            <h3>{w.whoCan[lang]}</h3>
            <LinkList items={institutions.map((i) => ({ href: hrefOf(page, i.id) ?? '', title: i.title[lang], text: i.nature[lang] }))} />
          </>
        ) : null}
      </div>
      <div class="flow">
        {remedies.length > 0 ? <h3>{w.helpful[lang]}</h3> : null}
        {levels.map((level) => {
          const here = remedies.filter((r) => r.level === level)
          return here.length === 0 ? null : (
            <>
              <p class="label">{m[level][lang]}</p>
              <LinkList
                items={here.slice(0, 10).map((r) => ({ href: `/${lang}/remedies/${r.id}${dayQuery(page)}`, title: r.title[lang] }))}
              />
            </>
          )
        })}
        <p>
          <a href={`/${lang}/remedies`}>{m.navRemedies[lang]}</a>
        </p>
      </div>
    </div>
  )
}

/** Rules on how rights are ordered are not what UN bodies find breached: their absence is not worth a section. */
function hasFindings(page: Page, right: Right): boolean {
  return right.group !== 'order' || page.record.all('recommendation').some((r) => r.rights.includes(right.id))
}

/** Decisions, recommendations and challenges about the right. */
function Findings({ page, right }: { page: Page; right: Right }) {
  const { lang, record } = page
  const about = (ids: readonly string[]) =>
    ids.some((id) => record.provision(id)?.provision.versions.some((v) => v.rights?.includes(right.id)))
  const decisions = record
    .all('decision')
    .filter((d) => about(d.violated))
    .toSorted((a, b) => (a.decided < b.decided ? 1 : -1))
  const recommendations = record
    .all('recommendation')
    .filter((r) => r.rights.includes(right.id))
    .toSorted((a, b) => b.year - a.year)
  const concerns = record.all('concern').filter((c) => c.rights.includes(right.id))
  return (
    <>
      <Section id="h-u" title={w.unFindings[lang]}>
        {decisions.length === 0 ? (
          <p class="empty">
            {w.unNone[lang]} {say(w.unSome, lang, { all: record.all('decision').length })}
          </p>
        ) : (
          <div class="cols">
            <div>
              <p class="lead">{say(w.unFoundN, lang, { n: decisions.length })}</p>
              {decisions.length > 2 ? <PerYear page={page} years={decisions.map((d) => Number(d.decided.slice(0, 4)))} /> : null}
              <p class="note gap-s">{say(w.unSome, lang, { all: record.all('decision').length })}</p>
            </div>
            <ol class="time">
              {decisions.slice(0, 6).map((d) => (
                <li>
                  <span class="when">{dateInWords(d.decided, lang)}</span>
                  <p>
                    <a href={hrefOf(page, d.id)}>{d.title[lang]}</a>
                  </p>
                  <p class="src--in">
                    {d.url ? (
                      <a href={d.url} rel="noreferrer">
                        {d.symbol}
                      </a>
                    ) : (
                      <span>{d.symbol}</span>
                    )}
                    <StatusMark page={page} status={d.status} />
                  </p>
                </li>
              ))}
            </ol>
          </div>
        )}
      </Section>
      <Section id="h-n" title={say(w.recsN, lang, { n: recommendations.length })} wash>
        {recommendations.length === 0 ? (
          <p class="empty">{w.recsNone[lang]}</p>
        ) : (
          <>
            <ol class="time">
              {recommendations.slice(0, 4).map((r) => (
                <li>
                  <span class="when">
                    {r.year}, {r.by[lang]}
                  </span>
                  <p>{r.text[lang]}</p>
                  <p class="src--in">
                    <span>
                      {r.document}
                      {r.paragraph === null ? '' : `, ${r.paragraph}`}
                    </span>
                    <StatusMark page={page} status={r.status} />
                  </p>
                </li>
              ))}
            </ol>
            <p>
              <a class="btn btn--2 btn--s" href={address(page, '/un/recommendations', { right: right.id })}>
                {say(w.recsN, lang, { n: recommendations.length })}
              </a>
            </p>
          </>
        )}
      </Section>
      {concerns.length > 0 ? (
        <Section id="h-k" title={w.concerns[lang]}>
          <LinkList items={concerns.map((c) => ({ href: hrefOf(page, c.id) ?? '', title: c.title[lang], text: c.summary[lang] }))} />
        </Section>
      ) : null}
    </>
  )
}

/** Decisions by year: one diamond, one decision. */
function PerYear({ page, years }: { page: Page; years: readonly number[] }) {
  const { lang } = page
  const from = Math.min(...years)
  const to = Number(page.today.slice(0, 4))
  const all = Array.from({ length: to - from + 1 }, (_, i) => from + i)
  const counts = all.map((y) => years.filter((x) => x === y).length)
  const top = Math.max(...counts)
  const height = top * 15 + 38
  const base = height - 24
  const x = (i: number) => `${(((i + 0.5) / all.length) * 100).toFixed(2)}%`
  const words = all.flatMap((y, i) => (counts[i] ? [`${y}: ${counts[i]}`] : [])).join('; ')
  return (
    <figure class="chart units gap-s">
      <svg height={height} role="img" aria-labelledby="u-t u-d">
        <title id="u-t">{w.unFindings[lang]}</title>
        <desc id="u-d">{words}</desc>
        {all.map((y, i) => (
          <>
            {counts[i] ? (
              <svg x={x(i)} y="0" class="pin" aria-hidden="true">
                {Array.from({ length: counts[i] ?? 0 }, (_, n) => (
                  <path class="c1" d={`M0 ${base - 14 - n * 15}l6 6-6 6-6-6z`} />
                ))}
              </svg>
            ) : null}
            <text x={x(i)} y={height - 4} text-anchor="middle" class={(to - y) % 2 ? 'odd' : undefined}>
              {y}
            </text>
          </>
        ))}
        <line class="c-line" x1="0" x2="100%" y1={base + 1} y2={base + 1} />
      </svg>
      <figcaption>{w.perYear[lang]}</figcaption>
    </figure>
  )
}
