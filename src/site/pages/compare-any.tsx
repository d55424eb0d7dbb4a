import { say } from '../../language/say.ts'
import { nearest } from '../../record/nearest.ts'
import type { Instrument } from '../../record/types.ts'
import { citation } from '../../remedy/index.ts'
import { type Article, articleId } from '../articles.ts'
import { type Pair, pairs } from '../comparison.ts'
import type { Page } from '../context.ts'
import { Pager, partOf } from '../listing.tsx'
import { w } from '../messages/law.ts'
import { dayQuery, StatusMark } from '../parts.tsx'
import { Tally } from '../tally.tsx'
import { type CompareQuery, Frame } from './compare-frame.tsx'
import { ActOptions, address, innerPlace, KeepDay, shownVersion } from './law-parts.tsx'

const SIDES: readonly Pair['in'][] = ['both', 'a', 'b']

const PAIRS_PER_PAGE = 30
/** So many provisions still make one page that a slow line brings; two long codes have more. */
const WHOLE = 400

export function AnyPage({ page, query }: { page: Page; query: CompareQuery }) {
  const { lang, record } = page
  const act = (id: string | undefined) => (id === undefined ? undefined : record.get('instrument', id))
  const [a, b] = [act(query.a), act(query.b)]
  const unknown = [query.a, query.b].filter((id) => id !== undefined && id !== '' && !record.get('instrument', id)) as string[]
  return (
    <Frame
      page={page}
      tab="a"
      lead={w.cmpAnyLead[lang]}
      head={
        <form class="pair" action={`/${lang}/compare`}>
          <p>
            <label class="label" for="a">
              {w.first[lang]}
            </label>
            <select id="a" name="a">
              <ActOptions page={page} chosen={query.a} filled />
            </select>
          </p>
          <p>
            <label class="label" for="b">
              {w.second[lang]}
            </label>
            <select id="b" name="b">
              <ActOptions page={page} chosen={query.b} filled />
            </select>
          </p>
          <KeepDay page={page} />
          <p class="btns">
            <button type="submit" class="btn">
              {w.compare[lang]}
            </button>
          </p>
        </form>
      }
    >
      {unknown.length > 0 ? <UnknownActs page={page} query={query} ids={unknown} /> : null}
      {a && b && a === b ? (
        <section class="sec">
          <div class="wrap">
            <p class="empty">{w.sameTwice[lang]}</p>
          </div>
        </section>
      ) : null}
      {a && b && a !== b ? <Pairs page={page} query={query} a={a} b={b} /> : null}
    </Frame>
  )
}

function UnknownActs({ page, query, ids }: { page: Page; query: CompareQuery; ids: readonly string[] }) {
  const { lang, record } = page
  const known = record.all('instrument').map((i) => i.id)
  return (
    <section class="sec">
      <div class="wrap flow">
        {ids.map((id) => {
          const near = nearest(id.slice(0, 200), known)
          const side = query.a === id ? 'a' : 'b'
          return (
            <p class="empty">
              {say(w.unknownAct, lang, { id })}{' '}
              {near ? (
                <>
                  {w.didYouMean[lang]}{' '}
                  <a href={address(page, '/compare', { a: query.a, b: query.b, [side]: near })}>{citation(record, near, lang)}</a>
                </>
              ) : null}
            </p>
          )
        })}
      </div>
    </section>
  )
}

function Pairs({ page, query, a, b }: { page: Page; query: CompareQuery; a: Instrument; b: Instrument }) {
  const { lang, record } = page
  const all = pairs(record, a.id, b.id)
  const only = SIDES.find((s) => s === query.only)
  const chosen = only ? all.filter((p) => p.in === only) : all
  const provisions = (articles: readonly Article[]) => articles.reduce((n, x) => n + x.provisions.length, 0)
  const light = chosen.reduce((n, p) => n + provisions(p.a) + provisions(p.b), 0) <= WHOLE
  const shown = partOf(page, chosen, light && query.all === '1' ? Math.max(1, chosen.length) : PAIRS_PER_PAGE, query.page ?? null)
  const words = { both: w.both[lang], a: w.onlyA[lang], b: w.onlyB[lang] }
  const link = (more: Readonly<Record<string, string | undefined>>) => address(page, '/compare', { a: a.id, b: b.id, ...more })
  return (
    <>
      <section class="sec tally-s wash" aria-label={w.cmpTitle[lang]}>
        <div class="wrap">
          <Tally
            label={w.compare[lang]}
            current={only}
            items={SIDES.map((s) => ({
              id: s,
              count: all.filter((p) => p.in === s).length,
              text: words[s],
              href: link({ only: s === only ? undefined : s }),
            }))}
          />
        </div>
      </section>
      <section class="sec cmp-s" aria-label={`${a.short[lang]}, ${b.short[lang]}`}>
        <div class="wrap">
          <table class="cmp cmp--two stack">
            <thead>
              <tr>
                <th scope="col">{w.right[lang]}</th>
                {[a, b].map((i) => (
                  <th scope="col">
                    <a href={`/${lang}/instruments/${i.id}${dayQuery(page)}`}>{i.short[lang]}</a>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {shown.items.map((p) => (
                <tr>
                  <th scope="row">
                    <a href={`/${lang}/rights/${p.right}${dayQuery(page)}`}>{record.get('right', p.right)?.title[lang] ?? p.right}</a>
                  </th>
                  <td data-l={a.short[lang]}>
                    <Articles page={page} articles={p.a} />
                  </td>
                  <td data-l={b.short[lang]}>
                    <Articles page={page} articles={p.b} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <Pager page={page} part={shown} />
          {light && shown.of > 1 ? (
            <p class="after noprint">
              <a class="btn btn--2" href={link({ only, all: '1' })}>
                {say(w.cmpWhole, lang, { n: chosen.length })}
              </a>
            </p>
          ) : null}
        </div>
      </section>
    </>
  )
}

function Articles({ page, articles }: { page: Page; articles: readonly Article[] }) {
  const { lang, record } = page
  if (articles.length === 0) return <p class="note">{w.notHere[lang]}</p>
  return (
    <>
      {articles.map((article) => {
        const shown = article.provisions.map((p) => ({ p, ...shownVersion(page, article.instrument, p) }))
        const id = articleId(article)
        return (
          <div class="side">
            <p class="src">
              <a href={`/${lang}/instruments/${id}${dayQuery(page)}`}>{citation(record, id, lang)}</a>
              {shown.every((s) => s.inForce) ? null : <span>{w.offDay[lang]}</span>}
            </p>
            {shown.map(({ p, version }) => (
              <p>
                {shown.length > 1 ? `${innerPlace(p.id, article.number)} ` : ''}
                {version?.gist[lang]} {version ? <StatusMark page={page} status={version.status} /> : null}
              </p>
            ))}
          </div>
        )
      })}
    </>
  )
}
