import { dateInWords, say } from '../../language/say.ts'
import type { Review } from '../../record/monitoring.ts'
import { dateAsKnown } from '../charts/common.tsx'
import { DecisionUnits, RecommendationUnits } from '../charts/units.tsx'
import type { Page } from '../context.ts'
import { to } from '../entries.ts'
import { mu } from '../messages/un.ts'
import { Doubts, LinkList, StatusMark } from '../parts.tsx'
import { Sheet } from '../sheet.tsx'
import { Margins } from '../sources.tsx'
import { decisionsOn, recommendationsOn, reviewsOn } from '../un.ts'
import { Leaf, Line, spanAsKnown } from './shared.tsx'
import { ClusterList, RecommendationItem } from './un-parts.tsx'

const TYPES = ['upr', 'treaty-body', 'visit', 'membership', 'mechanism'] as const satisfies readonly Review['type'][]

/** On a day other than today: that later things are left out. */
export function AsOfNote({ page }: { page: Page }) {
  return page.at === page.today ? null : <p class="note">{say(mu.asOf, page.lang, { date: dateInWords(page.at, page.lang) })}</p>
}

export function UnPage({ page }: { page: Page }) {
  const { lang, record } = page
  const reviews = reviewsOn(record, page.at)
  const recommendations = recommendationsOn(record, page.at)
  const decisions = decisionsOn(record, page.at)
  // The latest of each body says what comes next.
  const latest = reviews.filter((r, i) => reviews.findIndex((x) => x.body.en === r.body.en && x.type === r.type) === i)
  const due = latest.filter((r) => r.next)
  return (
    <Sheet
      page={page}
      title={mu.title[lang]}
      lead={mu.lead[lang]}
      head={
        <>
          <AsOfNote page={page} />
          <ul class="tally gap">
            <li>
              <a href={to(page, '/un/recommendations')}>
                <b>{recommendations.length}</b> <span>{mu.recommendations[lang]}</span>
              </a>
            </li>
            <li>
              <a href={to(page, '/un/decisions')}>
                <b>{decisions.length}</b> <span>{mu.decisions[lang]}</span>
              </a>
            </li>
            <li>
              <a href="#reviews">
                <b>{reviews.length}</b> <span>{mu.reviews[lang]}</span>
              </a>
            </li>
          </ul>
        </>
      }
    >
      {due.length > 0 ? (
        <section class="sec wash" aria-labelledby="h-next">
          <div class="wrap">
            <div class="sec__h">
              <h2 id="h-next">{mu.next[lang]}</h2>
              <p class="ui">{mu.nextNote[lang]}</p>
            </div>
            <ul class="list">
              {due.map((r) => (
                <li class="rec">
                  <div class="note">
                    <p class="rec__by">{r.body[lang]}</p>
                    <p>
                      <StatusMark page={page} status={r.next?.status ?? r.status} />
                    </p>
                  </div>
                  <div>
                    <p class="small">{r.next?.text[lang]}</p>
                    <p class="rec__k">
                      <a href={to(page, `/un/reviews/${r.id}`)}>{r.title[lang]}</a>
                    </p>
                  </div>
                </li>
              ))}
            </ul>
          </div>
        </section>
      ) : null}
      <section class="sec" aria-labelledby="h-rec">
        <div class="wrap">
          <div class="sec__h">
            <h2 id="h-rec">{mu.recommendations[lang]}</h2>
            <p class="ui">{mu.partly[lang]}</p>
          </div>
          <RecommendationUnits
            page={page}
            recommendations={recommendations}
            href={`/${lang}/un/recommendations.csv`}
            link={(response) => to(page, `/un/recommendations?response=${response}`)}
          />
          <h3 class="after">{mu.repeated[lang]}</h3>
          <p class="note">{mu.repeatedNote[lang]}</p>
          <ClusterList page={page} limit={12} />
          <p class="btns gap-s">
            <a class="btn" href={to(page, '/un/recommendations')}>
              {mu.toRecommendations[lang]}
            </a>
          </p>
        </div>
      </section>
      <section class="sec" aria-labelledby="h-dec">
        <div class="wrap">
          <h2 id="h-dec" class="sec__h">
            {mu.decisions[lang]}
          </h2>
          <DecisionUnits
            page={page}
            decisions={decisions}
            href={`/${lang}/un/decisions.csv`}
            link={(outcome) => to(page, `/un/decisions?outcome=${outcome}`)}
          />
          <p class="btns gap-s">
            <a class="btn" href={to(page, '/un/decisions')}>
              {mu.toDecisions[lang]}
            </a>
          </p>
        </div>
      </section>
      <section class="sec" id="reviews" aria-labelledby="h-rev">
        <div class="wrap">
          <h2 id="h-rev" class="sec__h">
            {mu.reviews[lang]}
          </h2>
          {TYPES.map((type) => {
            const here = reviews.filter((r) => r.type === type)
            if (here.length === 0) return null
            return (
              <section class="series-s" aria-labelledby={`h-${type}`}>
                <h3 id={`h-${type}`}>{mu[`rt-${type}`][lang]}</h3>
                <ul class="list gap-s">
                  {here.map((r) => (
                    <ReviewItem page={page} review={r} />
                  ))}
                </ul>
              </section>
            )
          })}
        </div>
      </section>
    </Sheet>
  )
}

function ReviewItem({ page, review: r }: { page: Page; review: Review }) {
  const { lang } = page
  return (
    <li class="rev">
      <span class="note">{dateAsKnown(r.date, lang, r.precision)}</span>
      <span>
        <a href={to(page, `/un/reviews/${r.id}`)}>{r.title[lang]}</a>
        <span class="sub">
          {r.document ? `${r.document} ` : ''}
          <StatusMark page={page} status={r.status} />
        </span>
      </span>
    </li>
  )
}

export function ReviewPage({ page, review: r }: { page: Page; review: Review }) {
  const { lang, record } = page
  const recommendations = recommendationsOn(record, page.at)
    .filter((x) => r.document !== undefined && x.document === r.document)
    .toSorted((a, b) => (a.paragraph ?? '').localeCompare(b.paragraph ?? '', 'en', { numeric: true }))
  const others = reviewsOn(record, page.at).filter(
    (x) => x.id !== r.id && x.type === r.type && (r.type !== 'treaty-body' || x.body.en === r.body.en),
  )
  const treaty = r.treaty ? record.get('instrument', r.treaty) : undefined
  const list = to(page, `/un/recommendations?document=${encodeURIComponent(r.document ?? '')}`)
  return (
    <Sheet
      page={page}
      title={r.title[lang]}
      description={r.text[lang]}
      crumbs={[['/un', mu.title[lang]]]}
      head={
        <>
          <Leaf label={mu[`rt-${r.type}`][lang]} margin={<Margins page={page} sources={r.sources} status={r.status} />}>
            <p class="lead">{r.text[lang]}</p>
            <dl class="facts facts--2">
              <Line term={mu.body[lang]}>{r.body[lang]}</Line>
              <Line term={mu.date[lang]}>{spanAsKnown(page, r.date, r.to, r.precision)}</Line>
              {r.document ? <Line term={mu.document[lang]}>{r.url ? <a href={r.url}>{r.document}</a> : r.document}</Line> : null}
              {treaty ? (
                <Line term={mu.treaty[lang]}>
                  <a href={to(page, `/instruments/${treaty.id}`)}>{treaty.short[lang]}</a>
                </Line>
              ) : null}
            </dl>
          </Leaf>
          {r.next ? (
            <div class="due gap">
              <div>
                <h2 class="due__t">{mu.nextDue[lang]}</h2>
              </div>
              <div>
                <p class="small">{r.next.text[lang]}</p>
                <StatusMark page={page} status={r.next.status} />
              </div>
            </div>
          ) : null}
        </>
      }
    >
      <Doubts page={page} entry={r} ids={[r.id]} />
      {r.document ? (
        <section class="sec" aria-labelledby="h-rec">
          <div class="wrap">
            <div class="sec__h">
              <h2 id="h-rec">{mu.fromReview[lang]}</h2>
              {recommendations.length > 0 ? (
                <p class="ui">
                  {say(mu.inRecord, lang, { n: recommendations.length })}. {mu.ownWords[lang]}
                </p>
              ) : null}
            </div>
            {recommendations.length > 0 ? (
              <>
                {r.type === 'upr' ? (
                  <RecommendationUnits page={page} recommendations={recommendations} link={(x) => `${list}&response=${x}`} />
                ) : null}
                <ul class="list gap-s">
                  {recommendations.slice(0, 10).map((x) => (
                    <RecommendationItem page={page} recommendation={x} />
                  ))}
                </ul>
                {recommendations.length > 10 ? (
                  <p>
                    <a class="later" href={list}>
                      {say(mu.allSimilar, lang, { n: recommendations.length })}
                    </a>
                  </p>
                ) : null}
              </>
            ) : (
              <p>
                {mu.fromReviewNone[lang]} {r.url ? <a href={r.url}>{r.document}</a> : null}
              </p>
            )}
          </div>
        </section>
      ) : null}
      <section class="sec">
        <div class="wrap">
          {others.length > 0 ? (
            <>
              <h2 class="sec__h">{r.type === 'treaty-body' ? mu.sameBody[lang] : mu[`rt-${r.type}`][lang]}</h2>
              <ul class="list">
                {others.map((x) => (
                  <ReviewItem page={page} review={x} />
                ))}
              </ul>
            </>
          ) : (
            <LinkList items={[{ href: to(page, '/un'), title: mu.title[lang] }]} />
          )}
        </div>
      </section>
    </Sheet>
  )
}
