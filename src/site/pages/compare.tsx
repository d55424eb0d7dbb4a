import { say } from '../../language/say.ts'
import type { Counterpart } from '../../record/types.ts'
import { constitutions } from '../comparison.ts'
import type { Page } from '../context.ts'
import { Pager, partOf } from '../listing.tsx'
import { w } from '../messages/law.ts'
import { m } from '../messages.ts'
import { dayQuery, StatusMark } from '../parts.tsx'
import { Badge, Tally } from '../tally.tsx'
import { AnyPage } from './compare-any.tsx'
import { DaysPage } from './compare-days.tsx'
import { type CompareQuery, Frame } from './compare-frame.tsx'
import { address, Link } from './law-parts.tsx'

/** All of one verdict stand on one page; all of them are too long for a phone, and stand together only where that is asked for. */
const OF_ALL = 30

/** Three ways to compare under one address: the two Constitutions, any two texts, two days. */
export function ComparePage({ page, query }: { page: Page; query: CompareQuery }) {
  const both = constitutions(page.record)
  if (query.from !== undefined || query.to !== undefined) return <DaysPage page={page} query={query} />
  if (query.a !== undefined || query.b !== undefined) {
    const asked = [query.a, query.b]
    const verdicts = both?.every((i) => asked.includes(i.id))
    if (!verdicts) return <AnyPage page={page} query={query} />
  }
  return <ConstitutionsPage page={page} query={query} />
}

const VERDICTS: readonly Counterpart['change'][] = ['narrower', 'broader', 'new', 'dropped', 'same']

function ConstitutionsPage({ page, query }: { page: Page; query: CompareQuery }) {
  const { lang, record } = page
  const right = query.right && record.get('right', query.right) ? query.right : undefined
  const all = record.all('counterpart').filter((c) => right === undefined || c.right === right)
  const only = VERDICTS.find((v) => v === query.only)
  const chosen = only ? all.filter((c) => c.change === only) : all
  const size = only || query.all === '1' ? Math.max(1, chosen.length) : OF_ALL
  const shown = partOf(page, chosen, size, query.page ?? null)
  const [first, last] = [shown.first - 1, shown.first - 1 + shown.items.length]
  return (
    <Frame page={page} tab="c" lead={w.cmpLead[lang]}>
      <section class="sec tally-s wash" aria-label={w.whatChanged[lang]}>
        <div class="wrap">
          <Tally
            label={w.whatChanged[lang]}
            current={only}
            items={VERDICTS.map((v) => ({
              id: v,
              count: all.filter((c) => c.change === v).length,
              text: m[v][lang],
              href: address(page, '/compare', { only: v === only ? undefined : v, right }),
            }))}
          />
          <p class="note tally__n">
            {w.cmpReading[lang]}{' '}
            {say(w.shownOf, lang, {
              n: chosen.length > size ? `${first + 1}–${last}` : chosen.length,
              all: record.all('counterpart').length,
            })}{' '}
            {only || right ? <a href={address(page, '/compare')}>{w.all[lang]}</a> : null}
          </p>
        </div>
      </section>
      <section class="sec cmp-s" aria-label={w.cmpTitle[lang]}>
        <div class="wrap">
          <table class="cmp stack">
            <thead>
              <tr>
                <th scope="col">{w.right[lang]}</th>
                <th scope="col">{w.old[lang]}</th>
                <th scope="col">{w.new[lang]}</th>
                <th scope="col">{w.whatChanged[lang]}</th>
              </tr>
            </thead>
            <tbody>
              {shown.items.map((c) => (
                <tr>
                  <th scope="row">
                    <a href={`/${lang}/rights/${c.right}${dayQuery(page)}`}>{record.get('right', c.right)?.title[lang] ?? c.right}</a>
                  </th>
                  <td data-l={w.old[lang]}>
                    <Side page={page} ids={c.old} />
                  </td>
                  <td data-l={w.new[lang]}>
                    <Side page={page} ids={c.new} />
                  </td>
                  <td data-l={w.whatChanged[lang]}>
                    <Badge id={c.change} text={m[c.change][lang]} />
                    <p class="why">{c.why[lang]}</p>
                    <p class="src">
                      <StatusMark page={page} status={c.status} />
                    </p>
                    {c.notes?.map((n) => (
                      <p class="note">{n[lang]}</p>
                    ))}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <Pager page={page} part={shown} />
          {shown.of > 1 ? (
            <p class="after noprint">
              <a class="btn btn--2" href={address(page, '/compare', { right, all: '1' })}>
                {say(w.cmpWhole, lang, { n: chosen.length })}
              </a>
            </p>
          ) : null}
        </div>
      </section>
    </Frame>
  )
}

/** What one of the Constitutions says: its last version, each provision with its source and mark. */
function Side({ page, ids }: { page: Page; ids: readonly string[] }) {
  const { lang, record } = page
  if (ids.length === 0) return <p>{w.nothing[lang]}</p>
  return (
    <>
      {ids.map((id) => {
        const located = record.provision(id)
        const version = located?.provision.versions.at(-1)
        return (
          <>
            <p>{version?.gist[lang]}</p>
            <p class="src">
              <Link page={page} id={id} />
              {version ? <StatusMark page={page} status={version.status} /> : null}
            </p>
          </>
        )
      })}
    </>
  )
}
