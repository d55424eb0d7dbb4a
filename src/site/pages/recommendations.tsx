import { say } from '../../language/say.ts'
import type { Recommendation } from '../../record/monitoring.ts'
import { RecommendationUnits } from '../charts/units.tsx'
import type { Page } from '../context.ts'
import { to } from '../entries.ts'
import { FilterFold, Pager, partOf } from '../listing.tsx'
import { mu } from '../messages/un.ts'
import { m } from '../messages.ts'
import { Doubts, LinkList } from '../parts.tsx'
import { Sheet } from '../sheet.tsx'
import { Margins } from '../sources.tsx'
import { bodyOf, clustersOf, type Filter, filterQuery, filterRecommendations, recommendationsOn } from '../un.ts'
import { Leaf, Line } from './shared.tsx'
import { AsOfNote } from './un.tsx'
import { askedWords, ClusterList, clusterPath, RecommendationItem, Response, rightTitle, themeTitle } from './un-parts.tsx'

const A_PAGE = 25

interface Option {
  readonly id: string
  readonly title: string
}

function bodyTitle(page: Page, body: string, list: readonly Recommendation[]): string {
  if (body === 'upr') return mu.upr[page.lang]
  if (body === 'special') return mu.special[page.lang]
  return list.find((r) => bodyOf(r) === body)?.by[page.lang] ?? body
}

export function RecommendationsPage({ page, filter }: { page: Page; filter: Filter }) {
  const { lang, record } = page
  const all = recommendationsOn(record, page.at)
  const found = filterRecommendations(record, page.at, filter, lang)
  const shown = partOf(page, found, A_PAGE)
  const filtered = filterQuery(filter) !== ''
  const byTitle = (a: Option, b: Option) => a.title.localeCompare(b.title, lang)
  const options = (ids: readonly string[], title: (id: string) => string): Option[] =>
    [...new Set(ids)].map((id) => ({ id, title: title(id) }))
  const cluster = filter.right && filter.theme ? `${themeTitle(page, filter.theme)}: ${rightTitle(page, filter.right)}` : undefined
  return (
    <Sheet
      page={page}
      title={mu.recommendations[lang]}
      description={mu.partly[lang]}
      lead={cluster ?? mu.partly[lang]}
      crumbs={[['/un', mu.title[lang]]]}
      head={
        <>
          <AsOfNote page={page} />
          <FilterFold page={page}>
            <form class="filter filter--grid" action={`/${lang}/un/recommendations`} aria-label={mu.filter[lang]}>
              {page.at === page.today ? null : <input type="hidden" name="at" value={page.at} />}
              {filter.document ? <input type="hidden" name="document" value={filter.document} /> : null}
              <p class="wide">
                <label class="label" for="q">
                  {mu.words[lang]}
                </label>
                <input type="search" id="q" name="q" value={filter.q ?? ''} aria-describedby="q-hint" maxlength={120} />
                <span class="hint" id="q-hint">
                  {mu.wordsHint[lang]}
                </span>
              </p>
              <Select
                page={page}
                name="right"
                label={mu.right[lang]}
                value={filter.right}
                options={options(
                  all.flatMap((r) => r.rights),
                  (id) => rightTitle(page, id),
                ).sort(byTitle)}
              />
              <Select
                page={page}
                name="theme"
                label={mu.theme[lang]}
                value={filter.theme}
                options={options(
                  all.flatMap((r) => r.themes),
                  (id) => themeTitle(page, id),
                ).sort(byTitle)}
              />
              <Select
                page={page}
                name="body"
                label={mu.body[lang]}
                value={filter.body}
                options={options(all.map(bodyOf), (id) => bodyTitle(page, id, all)).sort(byTitle)}
              />
              <Select
                page={page}
                name="year"
                label={mu.year[lang]}
                value={filter.year}
                options={options(
                  all.map((r) => String(r.year)),
                  (id) => id,
                ).sort((a, b) => Number(b.id) - Number(a.id))}
              />
              <Select
                page={page}
                name="response"
                label={mu.response[lang]}
                value={filter.response}
                options={(['supported', 'noted', 'none'] as const).map((id) => ({ id, title: mu[id][lang] }))}
              />
              <p class="btns">
                <button type="submit" class="btn btn--s">
                  {mu.filter[lang]}
                </button>
                {filtered ? (
                  <a class="later" href={to(page, '/un/recommendations')}>
                    {mu.clear[lang]}
                  </a>
                ) : null}
              </p>
            </form>
          </FilterFold>
        </>
      }
    >
      <section class="sec" aria-labelledby="h-found">
        <div class="wrap">
          <div class="sec__h">
            <h2 id="h-found">{say(mu.total, lang, { n: found.length })}</h2>
            {filter.document ? (
              <p class="ui">
                {mu.document[lang]}: {filter.document}
              </p>
            ) : null}
            <p class="note">{mu.ownWords[lang]}</p>
          </div>
          {found.length === 0 ? (
            <p class="chart-empty">
              {mu.nothing[lang]} <a href={to(page, '/un/recommendations')}>{mu.clear[lang]}</a>
            </p>
          ) : (
            <>
              <ul class="list">
                {shown.items.map((r) => (
                  <RecommendationItem page={page} recommendation={r} />
                ))}
              </ul>
              <Pager page={page} part={shown} />
              <p class="btns gap noprint">
                <a class="btn btn--2 btn--s" href={to(page, `/un/recommendations.csv${filterQuery(filter)}`)} download="">
                  {mu.csv[lang]}
                </a>
                <a class="btn btn--2 btn--s" href={to(page, `/un/recommendations.json${filterQuery(filter)}`)} download="">
                  {mu.json[lang]}
                </a>
              </p>
            </>
          )}
        </div>
      </section>
      {found.length > 0 && shown.number === 1 ? (
        <section class="sec">
          <div class="wrap">
            <h2 class="sec__h">{mu.response[lang]}</h2>
            <RecommendationUnits
              page={page}
              recommendations={found}
              link={(response) => to(page, `/un/recommendations${filterQuery({ ...filter, response })}`)}
            />
            <p class="note gap-s">{mu.noneHint[lang]}</p>
            {filtered ? null : (
              <>
                <h2 class="after">{mu.repeated[lang]}</h2>
                <p class="note">{mu.repeatedNote[lang]}</p>
                <ClusterList page={page} limit={20} />
              </>
            )}
          </div>
        </section>
      ) : null}
    </Sheet>
  )
}

function Select({
  page,
  name,
  label,
  value,
  options,
}: {
  page: Page
  name: string
  label: string
  value?: string
  options: readonly Option[]
}) {
  return (
    <p>
      <label class="label" for={name}>
        {label}
      </label>
      <select id={name} name={name}>
        <option value="">{mu.any[page.lang]}</option>
        {options.map((o) => (
          <option value={o.id} selected={o.id === value}>
            {o.title}
          </option>
        ))}
      </select>
    </p>
  )
}

export function RecommendationPage({ page, recommendation: r }: { page: Page; recommendation: Recommendation }) {
  const { lang, record } = page
  const clusters = clustersOf(record, page.at, r)
  const closest = clusters.at(-1)
  const similar = (closest?.ids ?? []).filter((id) => id !== r.id).flatMap((id) => record.get('recommendation', id) ?? [])
  const review = record.all('review').find((x) => x.document === r.document)
  const decision = r.decision ? record.get('decision', r.decision) : undefined
  const title = say(mu.recTitle, lang, { by: r.by[lang], what: mu[`type-${r.type}`][lang], year: r.year })
  return (
    <Sheet
      page={page}
      title={title}
      description={r.text[lang]}
      crumbs={[
        ['/un', mu.title[lang]],
        ['/un/recommendations', mu.recommendations[lang]],
      ]}
      head={
        <Leaf
          label={r.paragraph ? say(mu.paragraph, lang, { p: r.paragraph }) : mu.noParagraph[lang]}
          margin={<Margins page={page} sources={r.sources} status={r.status} />}
        >
          <p class="lead">{r.text[lang]}</p>
          <p class="note">{mu.ownWords[lang]}</p>
          <dl class="facts facts--2">
            <Line term={mu.response[lang]}>
              <Response page={page} response={r.response} />
              {r.responseNote ? <span class="sub">{r.responseNote[lang]}</span> : null}
              {r.response === null && !r.responseNote ? <span class="sub">{mu.noneHint[lang]}</span> : null}
            </Line>
            <Line term={mu.document[lang]}>{r.url ? <a href={r.url}>{r.document}</a> : r.document}</Line>
            {review ? (
              <Line term={mu.inReview[lang]}>
                <a href={to(page, `/un/reviews/${review.id}`)}>{review.title[lang]}</a>
              </Line>
            ) : null}
            {decision ? (
              <Line term={mu.inDecision[lang]}>
                <a href={to(page, `/un/decisions/${decision.id}`)}>{decision.title[lang]}</a>
              </Line>
            ) : null}
            <Line term={mu.theme[lang]}>
              {r.themes.map((t, i) => (
                <>
                  {i > 0 ? '; ' : ''}
                  <a href={to(page, `/un/recommendations?theme=${t}`)}>{themeTitle(page, t)}</a>
                </>
              ))}
            </Line>
          </dl>
        </Leaf>
      }
    >
      <Doubts page={page} entry={r} ids={[r.id]} />
      <section class="sec wash">
        <div class="wrap cols">
          <div>
            <h2 class="sec__h">{mu.repeated[lang]}</h2>
            {clusters.length > 0 ? (
              <LinkList
                items={clusters.map((c) => ({
                  href: to(page, clusterPath(c)),
                  title: `${themeTitle(page, c.theme)}: ${rightTitle(page, c.right)}`,
                  text: `${askedWords(c, lang)}, ${say(mu.askedDocs, lang, { docs: c.documents, year: c.to })}`,
                }))}
              />
            ) : (
              <p>{mu.once[lang]}</p>
            )}
            <p class="note gap-s">{mu.repeatedNote[lang]}</p>
          </div>
          <div>
            <h2 class="sec__h">{m.navRights[lang]}</h2>
            <LinkList items={r.rights.map((id) => ({ href: to(page, `/rights/${id}`), title: rightTitle(page, id) }))} />
          </div>
        </div>
      </section>
      <section class="sec">
        <div class="wrap">
          {similar.length > 0 && closest ? (
            <>
              <h2 class="sec__h">{mu.similar[lang]}</h2>
              <ul class="list">
                {similar.slice(0, 8).map((x) => (
                  <RecommendationItem page={page} recommendation={x} />
                ))}
              </ul>
              {similar.length > 8 ? (
                <p>
                  <a class="later" href={to(page, clusterPath(closest))}>
                    {say(mu.allSimilar, lang, { n: closest.ids.length })}
                  </a>
                </p>
              ) : null}
            </>
          ) : (
            <LinkList items={[{ href: to(page, '/un/recommendations'), title: mu.toRecommendations[lang] }]} />
          )}
        </div>
      </section>
    </Sheet>
  )
}
