import { plainKey, wordsOf } from '../../language/fold.ts'
import { dateAsKnown, dateInWords, say } from '../../language/say.ts'
import type { SeedClaim } from '../../record/monitoring.ts'
import { FOLDERS, type Kind, type OpenQuestion, type Source, type Status, type Update } from '../../record/types.ts'
import type { Page } from '../context.ts'
import { find, howKnown, placed, placeOf, type Resting, short, sourceUse, to } from '../entries.ts'
import { Icon, Layout } from '../layout.tsx'
import { chosen, FilterForm, Nothing, Pager, partOf, queryOf, Select, TextField, withQuery } from '../listing.tsx'
import { f } from '../messages/frame.ts'
import { o } from '../messages/open.ts'
import { m } from '../messages.ts'
import { StatusMark } from '../parts.tsx'
import { Sources, written } from '../sources.tsx'

const KINDS = (Object.keys(FOLDERS) as Kind[]).filter((k) => k !== 'source')

/** Things that an entry points to, in one line; an id that the record does not hold is left out. */
function Links({ page, label, ids }: { page: Page; label: string; ids: readonly string[] }) {
  const places = ids.map((id) => placeOf(page, id)).filter((x) => x !== undefined)
  if (places.length === 0) return null
  return (
    <p class="src--in links">
      <span>{label}:</span>
      {places.map((p) => (p.href ? <a href={p.href}>{p.title}</a> : <span>{p.title}</span>))}
    </p>
  )
}

const VERDICTS = ['false', 'outdated', 'imprecise', 'opinion-supported', 'accurate', 'missing'] as const
const SECTIONS = [
  'introduction',
  'constitution',
  'treaties',
  'institutions',
  'challenges',
  'studying',
  'careers',
  'context',
  'omission',
] as const

function Verdict({ page, verdict }: { page: Page; verdict: SeedClaim['verdict'] }) {
  return (
    <span class={`badge verdict verdict--${verdict}`}>
      <Icon id={verdict === 'false' ? 'v-closed' : `q-${verdict}`} />
      {o[`v-${verdict}`][page.lang]}
    </span>
  )
}

export function BeganPage({ page }: { page: Page }) {
  const { lang, record } = page
  const all = record.all('claim')
  const verdict = chosen(page, 'verdict', VERDICTS)
  const wrong = all.filter((c) => c.verdict === 'false')
  const shown = verdict === undefined ? all.filter((c) => c.verdict !== 'false') : all.filter((c) => c.verdict === verdict)
  const missing = all.filter((c) => c.verdict === 'missing').length
  return (
    <Layout page={page} title={o.beganTitle[lang]} description={o.beganLead[lang]} dated crumbs={[['/', m.home[lang]]]}>
      <section class="sec">
        <div class="wrap">
          <h1>{o.beganTitle[lang]}</h1>
          <p class="lead">{o.beganLead[lang]}</p>
          <nav class="tally after" aria-label={o.beganTitle[lang]}>
            {VERDICTS.map((v) => {
              const n = all.filter((c) => c.verdict === v).length
              return (
                <a class={`verdict--${v}`} href={withQuery(page, { verdict: v })} aria-current={v === verdict ? 'true' : undefined}>
                  <b>{n}</b>
                  <span>
                    <Icon id={v === 'false' ? 'v-closed' : `q-${v}`} />
                    {o[`v-${v}`][lang]}
                  </span>
                </a>
              )
            })}
          </nav>
          <p class="note tally__n">{say(o.beganCounts, lang, { claims: all.length - missing, missing })}</p>
          <p class="filters">
            <a href={withQuery(page, { verdict: undefined })} aria-current={verdict === undefined ? 'true' : undefined}>
              {o.allVerdicts[lang]}
            </a>
            {verdict === undefined
              ? SECTIONS.filter((s) => shown.some((c) => c.section === s)).map((s) => <a href={`#sec-${s}`}>{o[`sec-${s}`][lang]}</a>)
              : null}
          </p>
        </div>
      </section>
      {verdict === undefined && wrong.length > 0 ? (
        <section class="sec" aria-labelledby="wrong">
          <div class="wrap">
            <h2 id="wrong" class="sec__h">
              {o.falseTitle[lang]}
            </h2>
            {wrong.map((c) => (
              <Claim page={page} claim={c} />
            ))}
          </div>
        </section>
      ) : null}
      {SECTIONS.map((s) => {
        const here = shown.filter((c) => c.section === s)
        if (here.length === 0) return null
        return (
          <section class="sec" aria-labelledby={`sec-${s}`}>
            <div class="wrap">
              <h2 id={`sec-${s}`} class="sec__h">
                {o[`sec-${s}`][lang]}
              </h2>
              {here.map((c) => (
                <Claim page={page} claim={c} />
              ))}
            </div>
          </section>
        )
      })}
    </Layout>
  )
}

function Claim({ page, claim: c }: { page: Page; claim: SeedClaim }) {
  const { lang } = page
  return (
    <div class={c.verdict === 'false' ? 'row claimed claimed--false' : 'row claimed'} id={c.id}>
      <p class="g">
        <Verdict page={page} verdict={c.verdict} />
      </p>
      <div class="t flow">
        <h3 class="said">
          <span class="note">{`${(c.verdict === 'missing' ? o.itOmitted : o.itSaid)[lang]}: `}</span>
          {c.claim[lang]}
        </h3>
        <p>
          <b class="note">{`${o.isSo[lang]}: `}</b>
          {c.so[lang]}
        </p>
        {c.notes?.map((n) => (
          <p class="note">{n[lang]}</p>
        ))}
        <Links page={page} label={o.seeAlso[lang]} ids={c.see} />
      </div>
      <Sources page={page} sources={c.sources} status={c.status} />
    </div>
  )
}

const SOURCES_A_PAGE = 40

export interface SourceChoice {
  readonly official?: 'yes' | 'no' | undefined
  readonly kind?: Kind | 'provision' | undefined
  readonly text?: string | undefined
}

/** Sources that fit; every typed word must begin some word of title, symbol or address. */
export function findSources(
  all: readonly Source[],
  rests: ReadonlyMap<string, { readonly rests: readonly Resting[] }>,
  by: SourceChoice,
): readonly Source[] {
  const words = wordsOf(by.text ?? '').map(plainKey)
  return all.filter((s) => {
    if (by.official !== undefined && s.official !== (by.official === 'yes')) return false
    if (by.kind !== undefined && !rests.get(s.id)?.rests.some((r) => r.kind === by.kind)) return false
    if (words.length === 0) return true
    const text = ` ${wordsOf(`${s.title} ${s.symbol ?? ''} ${s.url ?? ''} ${s.id}`)
      .map(plainKey)
      .join(' ')}`
    return words.every((w) => text.includes(` ${w}`))
  })
}

function Official({ page, source }: { page: Page; source: Source }) {
  return (
    <span class={`st st--${source.official ? 'official' : 'reported'}`}>
      <Icon id={source.official ? 'm-o' : 'm-r'} />
      {(source.official ? o.officialSource : o.otherSource)[page.lang]}
    </span>
  )
}

export function SourcesPage({ page }: { page: Page }) {
  const { lang, record } = page
  const uses = sourceUse(record)
  const all = record.all('source')
  const offered = [...KINDS, 'provision' as const].filter((k) => [...uses.values()].some((u) => u.rests.some((r) => r.kind === k)))
  const found = findSources(all, uses, {
    official: chosen(page, 'official', ['yes', 'no'] as const),
    kind: chosen(page, 'kind', offered),
    text: (queryOf(page).get('q') ?? '').slice(0, 100),
  }).toSorted((a, b) => (uses.get(b.id)?.rests.length ?? 0) - (uses.get(a.id)?.rests.length ?? 0) || (a.id < b.id ? -1 : 1))
  const shown = partOf(page, found, SOURCES_A_PAGE)
  const yes = all.filter((s) => s.official).length
  return (
    <Layout page={page} title={o.sourcesTitle[lang]} description={o.sourcesLead[lang]} dated crumbs={[['/', m.home[lang]]]}>
      <section class="sec">
        <div class="wrap">
          <h1>{o.sourcesTitle[lang]}</h1>
          <p class="lead">{o.sourcesLead[lang]}</p>
          <p class="note after">{say(o.byOfficial, lang, { yes, no: all.length - yes })}</p>
          <FilterForm page={page} found={say(o.foundSources, lang, { n: found.length, all: all.length })}>
            <TextField page={page} name="q" label={o.fTitle[lang]} />
            <Select
              page={page}
              name="official"
              label={o.fOfficial[lang]}
              options={[
                ['yes', o.officialSource[lang]],
                ['no', o.otherSource[lang]],
              ]}
            />
            <Select page={page} name="kind" label={o.fKind[lang]} options={offered.map((k) => [k, f[`k-${k}`][lang]] as const)} />
          </FilterForm>
          {shown.all === 0 ? <Nothing page={page} /> : null}
          <ul class="list">
            {shown.items.map((s) => {
              const use = uses.get(s.id)
              return (
                <li>
                  <a href={to(page, `/sources/${s.id}`)} lang={written(page, s.title)}>
                    {s.title}
                  </a>
                  <p class="src--in">
                    <Official page={page} source={s} />
                    {s.symbol ? <span>{s.symbol}</span> : null}
                    <span>{use ? say(o.rests, lang, { n: use.rests.length }) : o.restsNone[lang]}</span>
                    {use?.checked ? <span>{say(o.lastChecked, lang, { date: dateInWords(use.checked, lang) })}</span> : null}
                  </p>
                  {s.seen ? (
                    <p class="note" lang={written(page, s.seen)}>
                      {s.seen}
                    </p>
                  ) : null}
                </li>
              )
            })}
          </ul>
          <Pager page={page} part={shown} />
        </div>
      </section>
    </Layout>
  )
}

const RESTS_A_PAGE = 80

export function SourcePage({ page, source: s }: { page: Page; source: Source }) {
  const { lang, record } = page
  const use = sourceUse(record).get(s.id)
  const shown = partOf(page, use?.rests ?? [], RESTS_A_PAGE)
  const kinds = [...KINDS, 'provision' as const].filter((k) => shown.items.some((r) => r.kind === k))
  return (
    <Layout
      page={page}
      title={short(s.title, 90)}
      titleLang={written(page, s.title)}
      dated
      crumbs={[
        ['/', m.home[lang]],
        ['/sources', o.sourcesTitle[lang]],
      ]}
    >
      <section class="sec">
        <div class="wrap">
          <h1 class="h1-long" lang={written(page, s.title)}>
            {s.title}
          </h1>
          <dl class="facts after">
            <div>
              <dt>{o.fOfficial[lang]}</dt>
              <dd>
                <Official page={page} source={s} />
              </dd>
            </div>
            {s.symbol ? (
              <div>
                <dt>{o.symbol[lang]}</dt>
                <dd>{s.symbol}</dd>
              </div>
            ) : null}
            <div>
              <dt>{o.seen[lang]}</dt>
              <dd lang={s.seen ? written(page, s.seen) : undefined}>{s.seen ?? o.seenWhole[lang]}</dd>
            </div>
            {use?.checked ? (
              <div>
                <dt>{o.checkedWord[lang]}</dt>
                <dd>{dateInWords(use.checked, lang)}</dd>
              </div>
            ) : null}
          </dl>
          {s.url ? (
            <p class="gap">
              <a class="btn btn--2" href={s.url} rel="noreferrer">
                {`${o.openSource[lang]}: ${new URL(s.url).hostname.replace(/^www\./, '')}`}
              </a>
            </p>
          ) : (
            <p class="note gap">{o.noAddress[lang]}</p>
          )}
          <h2 class="after sec__h">
            {o.restsTitle[lang]} <span class="note">{shown.all}</span>
          </h2>
          {use ? null : <p>{o.restsNone[lang]}</p>}
          {kinds.map((k) => (
            <>
              <h3 class="rests__h">{f[`k-${k}`][lang]}</h3>
              <ul class="list">
                {shown.items
                  .filter((r) => r.kind === k)
                  .map((r) => {
                    const place = placed(page, r)
                    return (
                      <li>
                        {place.href ? <a href={place.href}>{place.title}</a> : <span>{place.title}</span>}{' '}
                        <span class="note" lang={written(page, r.at)}>
                          {r.at}
                        </span>
                      </li>
                    )
                  })}
              </ul>
            </>
          ))}
          <Pager page={page} part={shown} />
        </div>
      </section>
    </Layout>
  )
}

const GROUPS = ['remedy', 'law', 'body', 'right', 'other'] as const
type Group = (typeof GROUPS)[number]

/** What a question is mainly about: remedies first, for a missed remedy is the worst. */
export function groupOf(page: Pick<Page, 'record'>, question: OpenQuestion): Group {
  const kinds = question.touches.map((id) => find(page.record, id)?.kind)
  const has = (...wanted: (Kind | 'provision')[]) => kinds.some((k) => k !== undefined && wanted.includes(k))
  if (has('remedy', 'template', 'counting', 'holidays')) return 'remedy'
  if (has('instrument', 'provision')) return 'law'
  if (has('institution')) return 'body'
  if (has('right', 'situation', 'concern')) return 'right'
  return 'other'
}

export function QuestionsPage({ page }: { page: Page }) {
  const { lang, record } = page
  const all = record.all('question')
  const grouped = new Map(all.map((q) => [q.id, groupOf(page, q)]))
  const group = chosen(page, 'group', GROUPS)
  return (
    <Layout page={page} title={o.questionsTitle[lang]} description={o.questionsLead[lang]} dated crumbs={[['/', m.home[lang]]]}>
      <section class="sec">
        <div class="wrap">
          <h1>{o.questionsTitle[lang]}</h1>
          <p class="lead">{o.questionsLead[lang]}</p>
          <p class="filters after">
            <a href={withQuery(page, { group: undefined })} aria-current={group === undefined ? 'true' : undefined}>
              {say(o.questionsN, lang, { n: all.length })}
            </a>
            {GROUPS.filter((g) => [...grouped.values()].includes(g)).map((g) => (
              <a href={withQuery(page, { group: g })} aria-current={g === group ? 'true' : undefined}>
                {o[`grp-${g}`][lang]} <span>{[...grouped.values()].filter((x) => x === g).length}</span>
              </a>
            ))}
          </p>
        </div>
      </section>
      {GROUPS.filter((g) => group === undefined || g === group).map((g) => {
        const here = all.filter((q) => grouped.get(q.id) === g)
        if (here.length === 0) return null
        return (
          <section class="sec" aria-labelledby={`g-${g}`}>
            <div class="wrap">
              <h2 id={`g-${g}`} class="sec__h">
                {o[`grp-${g}`][lang]}
              </h2>
              {here.map((q) => (
                <div class="row asked" id={q.id}>
                  <div class="t flow">
                    <h3>{q.question[lang]}</h3>
                    {q.why ? (
                      <p>
                        <b class="note">{`${o.why[lang]}: `}</b>
                        {q.why[lang]}
                      </p>
                    ) : null}
                    {q.notes?.map((n) => (
                      <p class="note">{n[lang]}</p>
                    ))}
                    <Links page={page} label={o.touches[lang]} ids={q.touches} />
                  </div>
                  <Sources page={page} sources={q.sources} status={q.status} />
                </div>
              ))}
            </div>
          </section>
        )
      })}
      <KnownTable page={page} />
    </Layout>
  )
}

function KnownTable({ page }: { page: Page }) {
  const { lang, record } = page
  const rows = howKnown(record)
  const sum = (of: (r: (typeof rows)[number]) => number) => rows.reduce((n, r) => n + of(r), 0)
  const STATUSES: readonly Status[] = ['official', 'reported', 'unverified']
  return (
    <section class="sec wash" aria-labelledby="known">
      <div class="wrap">
        <div class="sec__h">
          <h2 id="known">{o.knownTitle[lang]}</h2>
          <p class="ui">{o.knownHint[lang]}</p>
        </div>
        <table class="data stack known">
          <caption class="vh">{o.knownTitle[lang]}</caption>
          <thead>
            <tr>
              <th scope="col">{o.kind[lang]}</th>
              <th scope="col" class="r">
                {o.all[lang]}
              </th>
              {STATUSES.map((s) => (
                <th scope="col" class="r">
                  <StatusMark page={page} status={s} />
                </th>
              ))}
              <th scope="col" class="r">
                {o.unread[lang]}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((r) => (
              <tr>
                <th scope="row">{f[`k-${r.kind}`][lang]}</th>
                <td class="r num" data-l={o.all[lang]}>
                  {r.all}
                </td>
                {STATUSES.map((s) => (
                  <td class="r num" data-l={m[s][lang]}>
                    {s === 'unverified' && r.byStatus[s] > 0 ? (
                      <a href={to(page, `/questions/unverified?kind=${r.kind}`)}>{r.byStatus[s]}</a>
                    ) : (
                      r.byStatus[s]
                    )}
                  </td>
                ))}
                <td class="r num" data-l={o.unread[lang]}>
                  {r.unread}
                </td>
              </tr>
            ))}
            <tr>
              <th scope="row">{o.sum[lang]}</th>
              <td class="r num" data-l={o.all[lang]}>
                {sum((r) => r.all)}
              </td>
              {STATUSES.map((s) => (
                <td class="r num" data-l={m[s][lang]}>
                  {s === 'unverified' ? (
                    <a href={to(page, '/questions/unverified')}>{sum((r) => r.byStatus[s])}</a>
                  ) : (
                    sum((r) => r.byStatus[s])
                  )}
                </td>
              ))}
              <td class="r num" data-l={o.unread[lang]}>
                {sum((r) => r.unread)}
              </td>
            </tr>
          </tbody>
        </table>
      </div>
    </section>
  )
}

const UNVERIFIED_A_PAGE = 80

export function UnverifiedPage({ page }: { page: Page }) {
  const { lang, record } = page
  const kinds = howKnown(record)
    .filter((r) => r.byStatus.unverified > 0)
    .map((r) => r.kind)
  const kind = chosen(page, 'kind', kinds)
  const found = kinds
    .filter((k) => kind === undefined || k === kind)
    .flatMap((k) =>
      (record.all(k) as readonly { readonly id: string; readonly status: Status }[])
        .filter((e) => e.status === 'unverified')
        .map((e) => placed(page, { kind: k, id: e.id })),
    )
  const shown = partOf(page, found, UNVERIFIED_A_PAGE)
  return (
    <Layout
      page={page}
      title={o.unverifiedTitle[lang]}
      dated
      crumbs={[
        ['/', m.home[lang]],
        ['/questions', o.questionsTitle[lang]],
      ]}
    >
      <section class="sec">
        <div class="wrap">
          <h1>{o.unverifiedTitle[lang]}</h1>
          <p class="lead">{o.unverifiedLead[lang]}</p>
          <FilterForm page={page} found={say(o.foundSources, lang, { n: found.length, all: found.length })}>
            <Select page={page} name="kind" label={o.kind[lang]} options={kinds.map((k) => [k, f[`k-${k}`][lang]] as const)} />
          </FilterForm>
          <ul class="list">
            {shown.items.map((p) => (
              <li>
                {p.href ? <a href={p.href}>{p.title}</a> : <span>{p.title}</span>} <span class="note">{f[`k-${p.kind}`][lang]}</span>
              </li>
            ))}
          </ul>
          <Pager page={page} part={shown} />
        </div>
      </section>
    </Layout>
  )
}

/** Changes, the latest first; among those of one day the dangerous first. */
export function newestFirst(all: readonly Update[]): readonly Update[] {
  const weight = (u: Update) => (u.danger === 'high' ? 0 : u.danger === 'medium' ? 1 : 2)
  return all.toSorted((a, b) => (a.date === b.date ? weight(a) - weight(b) : a.date < b.date ? 1 : -1))
}

export function ChangesPage({ page }: { page: Page }) {
  const { lang, record, at } = page
  const danger = chosen(page, 'danger', ['high', 'medium'] as const)
  const all = newestFirst(record.all('update'))
  const shown = all.filter((u) => danger === undefined || u.danger === danger)
  const dates = [...new Set(shown.map((u) => `${u.date} ${u.precision ?? 'day'}`))]
  const n = (Object.keys(FOLDERS) as Kind[]).reduce((sum, k) => sum + record.all(k).length, 0)
  return (
    <Layout page={page} title={o.changesTitle[lang]} description={o.changesLead[lang]} dated crumbs={[['/', m.home[lang]]]}>
      <section class="sec">
        <div class="wrap">
          <h1>{o.changesTitle[lang]}</h1>
          <p class="lead">{o.changesLead[lang]}</p>
          <p class="filters after">
            <a href={withQuery(page, { danger: undefined })} aria-current={danger === undefined ? 'true' : undefined}>
              {f.allChanges[lang]} <span>{all.length}</span>
            </a>
            {(['high', 'medium'] as const).map((d) => (
              <a href={withQuery(page, { danger: d })} aria-current={d === danger ? 'true' : undefined}>
                {o[`d-${d}`][lang]} <span>{all.filter((u) => u.danger === d).length}</span>
              </a>
            ))}
          </p>
        </div>
      </section>
      <section class="sec" aria-label={o.changesTitle[lang]}>
        <div class="wrap">
          {dates.map((key) => {
            const here = shown.filter((u) => `${u.date} ${u.precision ?? 'day'}` === key)
            const [first] = here
            if (!first) return null
            return (
              <div class="changes">
                <h2 class="h3">{dateAsKnown(first.date, lang, first.precision)}</h2>
                {first.date > at ? <p class="note">{o.notYet[lang]}</p> : null}
                {here.map((u) => (
                  <div class="row change" id={u.id}>
                    <p class="g">
                      {u.danger ? (
                        <span class={`badge danger--${u.danger}`}>
                          <Icon id="v-open-at-risk" />
                          {o[`d-${u.danger}`][lang]}
                        </span>
                      ) : null}
                    </p>
                    <div class="t flow">
                      <p>{u.text[lang]}</p>
                      {u.notes?.map((x) => (
                        <p class="note">{x[lang]}</p>
                      ))}
                      <Links page={page} label={o.touches[lang]} ids={u.touches} />
                    </div>
                    <Sources page={page} sources={u.sources} status={u.status} />
                  </div>
                ))}
              </div>
            )
          })}
        </div>
      </section>
      <section class="sec wash" aria-labelledby="editions">
        <div class="wrap flow">
          <h2 id="editions">{o.editionsTitle[lang]}</h2>
          <p>{say(o.editionNow, lang, { date: dateInWords(record.edition.slice(0, 10), lang), n })}</p>
          <p class="note digest">
            {o.digest[lang]} {record.digest}
          </p>
        </div>
      </section>
    </Layout>
  )
}

export function AboutPage({ page }: { page: Page }) {
  const { lang, record } = page
  return (
    <Layout page={page} title={m.aboutTitle[lang]} crumbs={[['/', m.home[lang]]]}>
      <section class="sec">
        <div class="wrap flow">
          <h1>{m.aboutTitle[lang]}</h1>
          <p class="lead">{m.about1[lang]}</p>
          <p class="keep">{m.about2[lang]}</p>
          <p class="keep">{m.about3[lang]}</p>
          <ul class="list list--2">
            {(
              [
                ['/sources', m.navSources],
                ['/questions', m.navQuestions],
                ['/began-from', f.navBegan],
                ['/changes', f.navChanges],
              ] as const
            ).map(([path, text]) => (
              <li>
                <a href={to(page, path)}>{text[lang]}</a>
              </li>
            ))}
          </ul>
          <h2 id="licence">{o.licenceTitle[lang]}</h2>
          <p class="keep">{o.licence1[lang]}</p>
          <p class="keep">{o.licence2[lang]}</p>
          <p>
            <a href="https://creativecommons.org/licenses/by/4.0/" rel="license noreferrer">
              {o.licenceLink[lang]}
            </a>
          </p>
          <p class="note digest">{say(m.edition, lang, { edition: record.edition, digest: record.digest })}</p>
          <p class="note">{m.notReviewed[lang]}</p>
        </div>
      </section>
    </Layout>
  )
}
