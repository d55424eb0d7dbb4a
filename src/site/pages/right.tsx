import { say } from '../../language/say.ts'
import { within } from '../../record/record.ts'
import type { InstrumentKind, Right } from '../../record/types.ts'
import { citation } from '../../remedy/index.ts'
import { type Article, byArticle } from '../articles.ts'
import { ValidityBars } from '../charts/validity.tsx'
import type { Page } from '../context.ts'
import { w } from '../messages/law.ts'
import { m } from '../messages.ts'
import { Doubts, dayQuery, LinkList, StatusMark } from '../parts.tsx'
import { OnPage, Section, Sheet } from '../sheet.tsx'
import {
  ArticleRow,
  address,
  CounterpartRow,
  EntryFoot,
  hrefOf,
  Link,
  SourceNotes,
  sentence,
  shownVersion,
  spanWords,
} from './law-parts.tsx'
import { Findings, hasFindings } from './right-findings.tsx'
import { Line } from './shared.tsx'

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
            <CounterpartRow page={page} counterpart={c} ids={[...c.old, ...c.new]} />
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
export function ordered(articles: readonly Article[]): readonly Article[] {
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
              {version.limits ? <Line term={m.limits[lang]}>{sentence(version.limits[lang])}</Line> : null}
              {version.derogable ? <Line term={w.emergencyLine[lang]}>{sentence(version.derogable[lang])}</Line> : null}
              {version.holder ? <Line term={w.whoHas[lang]}>{sentence(version.holder[lang])}</Line> : null}
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
