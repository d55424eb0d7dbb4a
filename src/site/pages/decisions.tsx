import { plural, say } from '../../language/say.ts'
import type { Decision } from '../../record/monitoring.ts'
import { covers } from '../../record/record.ts'
import type { ISODate, Lang } from '../../record/types.ts'
import { dateAsKnown } from '../charts/common.tsx'
import { DecisionUnits } from '../charts/units.tsx'
import type { Page } from '../context.ts'
import { to } from '../entries.ts'
import { Icon } from '../layout.tsx'
import { mu } from '../messages/un.ts'
import { Cites, Doubts, LinkList, remedyTitle, TextList } from '../parts.tsx'
import { Sheet } from '../sheet.tsx'
import { Margins } from '../sources.tsx'
import { decisionsOn } from '../un.ts'
import { Leaf, Line } from './shared.tsx'
import { AsOfNote } from './un.tsx'
import { DecisionItem, Outcome, RecommendationItem } from './un-parts.tsx'

const REMEDY: { readonly [B in Decision['body']]: string } = {
  hrcttee: 'un-human-rights-committee',
  cat: 'un-committee-against-torture',
  cedaw: 'un-cedaw',
  cerd: 'un-cerd',
  wgad: 'un-wgad',
}

export function DecisionsPage({ page, outcome, body }: { page: Page; outcome?: string; body?: string }) {
  const { lang, record } = page
  const all = decisionsOn(record, page.at)
  const found = all.filter((d) => (!outcome || d.outcome === outcome) && (!body || d.body === body))
  const chosen = (params: Record<string, string | undefined>) => {
    const q = new URLSearchParams(Object.entries(params).flatMap(([k, v]) => (v ? [[k, v]] : []))).toString()
    return to(page, `/un/decisions${q ? `?${q}` : ''}`)
  }
  const bodies = [...new Set(all.map((d) => d.body))]
  const outcomes = [...new Set(all.map((d) => d.outcome))]
  return (
    <Sheet
      page={page}
      title={mu.decisions[lang]}
      lead={say(mu.decisionsLead, lang, { n: all.length })}
      crumbs={[['/un', mu.title[lang]]]}
      head={
        <>
          <AsOfNote page={page} />
          <div class="gap">
            <DecisionUnits page={page} decisions={found} href={to(page, '/un/decisions.csv')} link={(o) => chosen({ outcome: o, body })} />
          </div>
          <nav class="gap noprint" aria-label={mu.filter[lang]}>
            <p class="label">{mu.body[lang]}</p>
            <p class="filters">
              <a href={chosen({ outcome })} aria-current={body ? undefined : 'true'}>
                {mu.any[lang]}
              </a>
              {bodies.map((b) => (
                <a href={chosen({ outcome, body: b })} aria-current={b === body ? 'true' : undefined}>
                  {mu[`body-${b}`][lang]}
                </a>
              ))}
            </p>
            <p class="label gap-s">{mu.outcome[lang]}</p>
            <p class="filters">
              <a href={chosen({ body })} aria-current={outcome ? undefined : 'true'}>
                {mu.any[lang]}
              </a>
              {outcomes.map((o) => (
                <a href={chosen({ outcome: o, body })} aria-current={o === outcome ? 'true' : undefined}>
                  {mu[o][lang]}
                </a>
              ))}
            </p>
          </nav>
        </>
      }
    >
      <section class="sec" aria-labelledby="h-found">
        <div class="wrap">
          <h2 id="h-found" class="sec__h">
            {say(mu.total, lang, { n: found.length })}
          </h2>
          <ul class="list">
            {found.map((d) => (
              <DecisionItem page={page} decision={d} />
            ))}
          </ul>
          <p class="btns gap noprint">
            <a class="btn btn--2 btn--s" href={to(page, '/un/decisions.csv')} download="">
              {mu.csv[lang]}
            </a>
            <a class="btn btn--2 btn--s" href={to(page, '/un/decisions.json')} download="">
              {mu.json[lang]}
            </a>
          </p>
        </div>
      </section>
    </Sheet>
  )
}

export function DecisionPage({ page, decision: d }: { page: Page; decision: Decision }) {
  const { lang, record } = page
  const recommendations = record.all('recommendation').filter((r) => r.decision === d.id)
  const articles = articlesOf(d)
  const others = decisionsOn(record, page.at).filter((x) => x.id !== d.id && x.violated.some((v) => d.violated.includes(v)))
  const remedy = record.get('remedy', REMEDY[d.body])
  const wants = d.outcome === 'violation' || d.outcome === 'arbitrary'
  return (
    <Sheet
      page={page}
      title={d.title[lang]}
      description={d.facts[lang]}
      crumbs={[
        ['/un', mu.title[lang]],
        ['/un/decisions', mu.decisions[lang]],
      ]}
      head={
        <>
          <Leaf label={mu[`body-${d.body}`][lang]} margin={<Margins page={page} sources={d.sources} status={d.status} />}>
            <p class="verdict">
              <Outcome page={page} outcome={d.outcome} />
            </p>
            {d.outcomeText ? <p class="lead">{d.outcomeText[lang]}</p> : null}
            <dl class="facts facts--2">
              <Line term={mu.decided[lang]}>{dateAsKnown(d.decided, lang, d.precision)}</Line>
              <Line term={mu.filed[lang]}>
                {d.filed ? dateAsKnown(d.filed, lang) : mu.filedUnknown[lang]}
                {d.filed && (d.precision ?? 'day') === 'day' ? (
                  <span class="sub">{say(mu.took, lang, { n: between(d.filed, d.decided, lang) })}</span>
                ) : null}
              </Line>
              <Line term={mu.symbol[lang]}>{d.url ? <a href={d.url}>{d.symbol}</a> : d.symbol}</Line>
              {d.communication ? <Line term={mu.communication[lang]}>{d.communication.replaceAll(' and ', ', ')}</Line> : null}
            </dl>
          </Leaf>
          <Leaf label={mu.facts[lang]}>
            <p>{d.facts[lang]}</p>
          </Leaf>
        </>
      }
    >
      <Doubts page={page} entry={d} ids={[d.id]} />
      {articles.length > 0 ? (
        <section class="sec" aria-labelledby="h-art">
          <div class="wrap">
            <h2 id="h-art" class="sec__h">
              {mu.articles[lang]}
            </h2>
            <table class="data stack arts">
              <thead>
                <tr>
                  <th scope="col">{mu.article[lang]}</th>
                  <th scope="col">{mu.alleged[lang]}</th>
                  <th scope="col">{mu.violated[lang]}</th>
                </tr>
              </thead>
              <tbody>
                {articles.map(({ id, alleged, violated }) => (
                  <tr>
                    <th scope="row">
                      <Cites page={page} ids={[id]} />
                    </th>
                    <td data-l={mu.alleged[lang]}>{alleged ? mu.yes[lang] : mu.ofItself[lang]}</td>
                    <td data-l={mu.violated[lang]}>
                      {violated ? (
                        <b class="found">
                          <Icon id="v-open" />
                          {mu.yes[lang]}
                        </b>
                      ) : (
                        mu.notFoundViolated[lang]
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </section>
      ) : null}
      {d.admissibility.length > 0 ? (
        <section class="sec" aria-labelledby="h-adm">
          <div class="wrap">
            <h2 id="h-adm" class="sec__h">
              {mu.admissibility[lang]}
            </h2>
            <ul class="list">
              {d.admissibility.map((a) => (
                <li class="rec">
                  <div class="note">
                    <p>
                      <span class={a.admissible ? 'badge badge--broader' : 'badge badge--narrower'}>
                        <Icon id={a.admissible ? 'v-open' : 'v-closed'} />
                        {a.admissible ? mu.admissible[lang] : mu.notAdmissible[lang]}
                      </span>
                    </p>
                    {a.provision ? <Cites page={page} ids={[a.provision]} /> : null}
                  </div>
                  <p>{a.text[lang]}</p>
                </li>
              ))}
            </ul>
          </div>
        </section>
      ) : null}
      <section class="sec wash">
        <div class="wrap cols">
          {d.reasoning?.length ? (
            <div>
              <h2 class="sec__h">{mu.reasoning[lang]}</h2>
              <TextList page={page} items={d.reasoning} />
            </div>
          ) : null}
          <div>
            <h2 class="sec__h">{mu.ordered[lang]}</h2>
            <p>{d.ordered ? d.ordered[lang] : wants ? mu.noOrderSeen[lang] : mu.noOrder[lang]}</p>
          </div>
        </div>
      </section>
      {recommendations.length > 0 ? (
        <section class="sec">
          <div class="wrap">
            <h2 class="sec__h">{mu.follow[lang]}</h2>
            <ul class="list">
              {recommendations.map((r) => (
                <RecommendationItem page={page} recommendation={r} />
              ))}
            </ul>
          </div>
        </section>
      ) : null}
      <section class="sec">
        <div class="wrap cols">
          <div>
            {d.situations.length > 0 ? (
              <>
                <h2>{mu.alike[lang]}</h2>
                <p class="note gap-xs">{mu.alikeNote[lang]}</p>
                <div class="gap-s">
                  <LinkList
                    items={d.situations.map((s) => ({
                      href: `/${lang}/situations/${s}`,
                      title: record.get('situation', s)?.title[lang] ?? s,
                    }))}
                  />
                </div>
              </>
            ) : null}
            {remedy ? (
              <>
                <h2 class={d.situations.length > 0 ? 'after sec__h' : 'sec__h'}>{mu.procedure[lang]}</h2>
                <LinkList
                  items={[{ href: to(page, `/remedies/${remedy.id}`), title: remedyTitle(page, remedy.id), text: remedy.purpose[lang] }]}
                />
              </>
            ) : null}
          </div>
          <div>
            {others.length > 0 ? (
              <>
                <h2 class="sec__h">{mu.otherDecisions[lang]}</h2>
                <LinkList
                  items={others.slice(0, 8).map((x) => ({
                    href: to(page, `/un/decisions/${x.id}`),
                    title: x.title[lang],
                    text: `${dateAsKnown(x.decided, lang, x.precision)}, ${mu[x.outcome][lang]}`,
                  }))}
                />
              </>
            ) : null}
            <p>
              <a class="later" href={to(page, '/un/decisions')}>
                {mu.toDecisions[lang]}
              </a>
            </p>
          </div>
        </div>
      </section>
    </Sheet>
  )
}

/**
 * Articles of a decision with what was claimed and what was found. Who claims a breach of article 19 has claimed one of article 19(2):
 * the two are one line, under what was found.
 */
export function articlesOf(d: Pick<Decision, 'alleged' | 'violated'>): readonly { id: string; alleged: boolean; violated: boolean }[] {
  const meet = (a: string, b: string) => covers(a, b) || covers(b, a)
  const found = d.violated.map((id) => ({ id, alleged: d.alleged.some((a) => meet(a, id)), violated: true }))
  const rest = d.alleged.filter((a) => !d.violated.some((v) => meet(a, v))).map((id) => ({ id, alleged: true, violated: false }))
  return [...found, ...rest]
}

/** Years and months between two days, in words. */
export function between(from: ISODate, until: ISODate, lang: Lang): string {
  const [y1, m1, d1] = from.split('-').map(Number) as [number, number, number]
  const [y2, m2, d2] = until.split('-').map(Number) as [number, number, number]
  const months = Math.max(0, (y2 - y1) * 12 + (m2 - m1) - (d2 < d1 ? 1 : 0))
  const [y, mo] = [Math.floor(months / 12), months % 12]
  const years =
    lang === 'kk' ? `${y} жыл` : `${y} ${lang === 'ru' ? plural(y, 'ru', 'год', 'года', 'лет') : plural(y, 'en', 'year', 'years', 'years')}`
  const rest =
    lang === 'kk'
      ? `${mo} ай`
      : `${mo} ${lang === 'ru' ? plural(mo, 'ru', 'месяц', 'месяца', 'месяцев') : plural(mo, 'en', 'month', 'months', 'months')}`
  return [y > 0 ? years : '', mo > 0 || y === 0 ? rest : ''].filter(Boolean).join(' ')
}
