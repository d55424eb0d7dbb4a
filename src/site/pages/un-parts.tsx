import { plural, say } from '../../language/say.ts'
import type { Decision, Recommendation } from '../../record/monitoring.ts'
import type { Lang } from '../../record/types.ts'
import { dateAsKnown } from '../charts/common.tsx'
import { UnitMark } from '../charts/units.tsx'
import type { Page } from '../context.ts'
import { to } from '../entries.ts'
import { mu } from '../messages/un.ts'
import { Cites, StatusMark } from '../parts.tsx'
import { type Cluster, clustersOf, clustersOn } from '../un.ts'

export function themeTitle(page: Page, id: string): string {
  return page.record.get('theme', id)?.title[page.lang] ?? id
}

export function rightTitle(page: Page, id: string): string {
  return page.record.get('right', id)?.title[page.lang] ?? id
}

const FORMS = { supported: 'full', noted: 'half', none: 'open' } as const

/** What the State answered: a mark and a word. */
export function Response({ page, response }: { page: Page; response: Recommendation['response'] }) {
  const key = response ?? 'none'
  return (
    <span class={`resp resp--${key}`}>
      <svg class="lg" viewBox="0 0 15 15" aria-hidden="true">
        <UnitMark form={FORMS[key]} />
      </svg>
      {mu[key][page.lang]}
    </span>
  )
}

const OUTCOMES = { violation: 'full', arbitrary: 'half', 'no-violation': 'open', inadmissible: 'cross', discontinued: 'dash' } as const

export function Outcome({ page, outcome }: { page: Page; outcome: Decision['outcome'] }) {
  return (
    <span class={`resp resp--${outcome}`}>
      <svg class="lg" viewBox="0 0 15 15" aria-hidden="true">
        <UnitMark form={OUTCOMES[outcome]} />
      </svg>
      {mu[outcome][page.lang]}
    </span>
  )
}

/** "Asked 41 times since 2010". */
export function askedWords(cluster: Cluster, lang: Lang): string {
  const n = cluster.ids.length
  const times = lang === 'ru' ? plural(n, 'ru', 'раз', 'раза', 'раз') : lang === 'en' ? plural(n, 'en', 'time', 'times', 'times') : ''
  return say(mu.asked, lang, { n, times, year: cluster.from })
}

export function clusterPath(cluster: Cluster): string {
  return `/un/recommendations?right=${cluster.right}&theme=${cluster.theme}`
}

/** What is asked again and again, of all rights or of some: of each theme the right that is named most. */
export function ClusterList({ page, rights, limit }: { page: Page; rights?: readonly string[]; limit: number }) {
  const { lang, record } = page
  const list = clustersOn(record, page.at)
    .filter((c) => c.ids.length > 1 && (!rights || rights.includes(c.right)))
    .filter((c, i, all) => all.findIndex((x) => x.theme === c.theme) === i)
    .slice(0, limit)
  return (
    <ol class="again">
      {list.map((c) => {
        const theme = themeTitle(page, c.theme)
        const right = rightTitle(page, c.right)
        return (
          <li>
            <b class="again__n">{c.ids.length}</b>
            <span>
              <a href={to(page, clusterPath(c))}>{theme === right ? theme : `${theme}: ${right}`}</a>
              <span class="sub">
                {askedWords(c, lang)}, {say(mu.askedDocs, lang, { docs: c.documents, year: c.to })}
              </span>
            </span>
          </li>
        )
      })}
    </ol>
  )
}

/** A recommendation in a list. */
export function RecommendationItem({ page, recommendation: r }: { page: Page; recommendation: Recommendation }) {
  const { lang, record } = page
  const cluster = clustersOf(record, page.at, r)[0]
  return (
    <li class="rec">
      <div class="note">
        <p class="rec__by">{r.by[lang]}</p>
        <p>
          {r.year}, {r.document}
          {r.paragraph ? `, ${say(mu.paragraph, lang, { p: r.paragraph })}` : ''}
        </p>
        <p>
          <StatusMark page={page} status={r.status} />
        </p>
      </div>
      <div>
        <p>
          <a class="rec__a" href={to(page, `/un/recommendations/${r.id}`)}>
            {r.text[lang]}
          </a>
        </p>
        <p class="rec__k">
          <Response page={page} response={r.response} />
          {cluster ? <a href={to(page, clusterPath(cluster))}>{askedWords(cluster, lang)}</a> : <span>{mu.once[lang]}</span>}
          {r.themes.map((t) => (
            <span class="tag">{themeTitle(page, t)}</span>
          ))}
        </p>
      </div>
    </li>
  )
}

/** A decision in a list. */
export function DecisionItem({ page, decision: d }: { page: Page; decision: Decision }) {
  const { lang } = page
  return (
    <li class="rec">
      <div class="note">
        <p class="rec__by">{dateAsKnown(d.decided, lang, d.precision)}</p>
        <p>{mu[`body-${d.body}`][lang]}</p>
        <p>{d.symbol}</p>
        <p>
          <StatusMark page={page} status={d.status} />
        </p>
      </div>
      <div>
        <h3 class="rec__h">
          <a href={to(page, `/un/decisions/${d.id}`)}>{d.title[lang]}</a>
        </h3>
        <p class="small">{d.facts[lang]}</p>
        <p class="rec__k">
          <Outcome page={page} outcome={d.outcome} />
        </p>
        {d.violated.length > 0 ? <Cites page={page} ids={d.violated} /> : null}
      </div>
    </li>
  )
}
