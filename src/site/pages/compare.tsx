import type { Child } from 'hono/jsx'
import { dateInWords, say } from '../../language/say.ts'
import { sinceWords, untilWords } from '../../language/span.ts'
import { type Change, changesBetween } from '../../law/index.ts'
import { nearest } from '../../record/nearest.ts'
import { splitProvision } from '../../record/record.ts'
import type { Counterpart, Instrument, ISODate } from '../../record/types.ts'
import { citation } from '../../remedy/index.ts'
import { addDays, isDate } from '../../time/index.ts'
import { type Article, articleId } from '../articles.ts'
import { amendmentsBetween, constitutions, type Pair, pairs } from '../comparison.ts'
import type { Page } from '../context.ts'
import { Pager, part } from '../listing.tsx'
import { w } from '../messages/law.ts'
import { m } from '../messages.ts'
import { dayQuery, StatusMark } from '../parts.tsx'
import { Section, Sheet } from '../sheet.tsx'
import { written } from '../sources.tsx'
import { Badge, Tally } from '../tally.tsx'
import { ActOptions, address, Filters, innerPlace, KeepDay, Link, shownVersion } from './law-parts.tsx'

export interface CompareQuery {
  readonly a?: string
  readonly b?: string
  readonly from?: string
  readonly to?: string
  /** One act only, between two days. */
  readonly in?: string
  /** Narrows the list: a verdict, a side, or a kind of change. */
  readonly only?: string
  readonly right?: string
  readonly page?: string
}

const PER_PAGE = 100

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

function Frame({ page, tab, lead, head, children }: { page: Page; tab: 'c' | 'a' | 'd'; lead: string; head?: Child; children?: Child }) {
  const { lang, today } = page
  const both = constitutions(page.record)
  // The day before the newest Constitution and that day: the change that most people ask about.
  const turn = both?.[1].inForce?.from ?? today
  return (
    <Sheet
      page={page}
      title={w.cmpTitle[lang]}
      lead={lead}
      head={
        <div class="gap-s flow">
          <Filters
            label={w.cmpTitle[lang]}
            items={[
              { href: address(page, '/compare'), text: w.tabConstitutions[lang], current: tab === 'c' },
              { href: address(page, '/compare', { a: 'iccpr', b: both?.[1].id }), text: w.tabAny[lang], current: tab === 'a' },
              { href: address(page, '/compare', { from: addDays(turn, -1), to: turn }), text: w.tabDays[lang], current: tab === 'd' },
            ]}
          />
          {head}
        </div>
      }
    >
      {children}
    </Sheet>
  )
}

const VERDICTS: readonly Counterpart['change'][] = ['narrower', 'broader', 'new', 'dropped', 'same']

function ConstitutionsPage({ page, query }: { page: Page; query: CompareQuery }) {
  const { lang, record } = page
  const right = query.right && record.get('right', query.right) ? query.right : undefined
  const all = record.all('counterpart').filter((c) => right === undefined || c.right === right)
  const only = VERDICTS.find((v) => v === query.only)
  const chosen = only ? all.filter((c) => c.change === only) : all
  const shown = part(chosen, PER_PAGE, query.page ?? null)
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
              n: chosen.length > PER_PAGE ? `${first + 1}–${last}` : chosen.length,
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

const SIDES: readonly Pair['in'][] = ['both', 'a', 'b']
const PAIRS_PER_PAGE = 30

function AnyPage({ page, query }: { page: Page; query: CompareQuery }) {
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
  const shown = part(chosen, PAIRS_PER_PAGE, query.page ?? null)
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

const CHANGES: readonly Change['kind'][] = ['begins', 'ends', 'changes']
const CHANGES_PER_PAGE = 40

function DaysPage({ page, query }: { page: Page; query: CompareQuery }) {
  const { lang, record } = page
  const { from = '', to = '' } = query
  const inside = query.in && record.get('instrument', query.in) ? query.in : undefined
  const error = !isDate(from) || !isDate(to) ? w.badDay : to < from ? w.badOrder : undefined
  return (
    <Frame
      page={page}
      tab="d"
      lead={w.daysLead[lang]}
      head={
        <form class="pair" action={`/${lang}/compare`}>
          <DayField id="from" label={w.fromDay[lang]} value={from} error={error?.[lang]} />
          <DayField id="to" label={w.toDay[lang]} value={to} error={error?.[lang]} />
          <p>
            <label class="label" for="in">
              {w.within[lang]}
            </label>
            <select id="in" name="in">
              <option value="">{w.anyAct[lang]}</option>
              <ActOptions page={page} chosen={inside} filled />
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
      {error ? (
        <section class="sec">
          <div class="wrap">
            <p class="empty" id="day-error" role="alert">
              {error[lang]}
            </p>
          </div>
        </section>
      ) : (
        <Changes page={page} from={from} to={to} inside={inside} query={query} />
      )}
    </Frame>
  )
}

function DayField({ id, label, value, error }: { id: string; label: string; value: string; error?: string }) {
  return (
    <p>
      <label class="label" for={id}>
        {label}
      </label>
      <input
        type="date"
        id={id}
        name={id}
        value={isDate(value) ? value : ''}
        min="1991-12-16"
        aria-describedby={error ? 'day-error' : undefined}
        aria-invalid={error ? 'true' : undefined}
      />
    </p>
  )
}

function Changes({ page, from, to, inside, query }: { page: Page; from: ISODate; to: ISODate; inside?: string; query: CompareQuery }) {
  const { lang, record } = page
  const all = changesBetween(record, from, to, inside)
  const acts = amendmentsBetween(record, from, to, inside)
  const only = CHANGES.find((k) => k === query.only)
  const chosen = only ? all.filter((c) => c.kind === only) : all
  const shown = part(chosen, CHANGES_PER_PAGE, query.page ?? null)
  const link = (more: Readonly<Record<string, string | undefined>>) => address(page, '/compare', { from, to, in: inside, ...more })
  return (
    <>
      <section class="sec tally-s wash" aria-label={w.tabDays[lang]}>
        <div class="wrap">
          <Tally
            label={w.tabDays[lang]}
            current={only}
            items={CHANGES.map((k) => ({
              id: k,
              count: all.filter((c) => c.kind === k).length,
              text: w[k][lang],
              href: link({ only: k === only ? undefined : k }),
            }))}
          />
          <p class="note tally__n">
            {dateInWords(from, lang)} – {dateInWords(to, lang)}
          </p>
        </div>
      </section>
      <section class="sec cmp-s" aria-label={w.whatChanged[lang]}>
        <div class="wrap">
          {chosen.length === 0 ? <p class="empty">{w.noChanges[lang]}</p> : null}
          {shown.items.map((c, i) => {
            const act = splitProvision(c.id)?.instrument ?? ''
            const before = shown.items[i - 1]
            const title = record.get('instrument', act)?.title[lang]
            return (
              <>
                {before?.id.startsWith(`${act}/`) ? null : <h2 class="act">{title}</h2>}
                <ChangeRow page={page} change={c} />
              </>
            )
          })}
          <Pager page={page} part={shown} />
        </div>
      </section>
      {acts.length > 0 ? (
        <Section id="h-acts" title={w.actsBetween[lang]} lead={w.amendingLead[lang]}>
          <ol class="time">
            {acts.map(({ instrument, amendment, on }) => (
              <li>
                <span class="when">{amendment.inForce ? sinceWords(on, lang, amendment.precision) : dateInWords(on, lang)}</span>
                <p>
                  <Link page={page} id={instrument.id} />: <b lang={written(page, amendment.act)}>{amendment.act}</b>{' '}
                  {amendment.what?.[lang]}
                </p>
                <p class="src--in">
                  <StatusMark page={page} status={amendment.status} />
                </p>
              </li>
            ))}
          </ol>
        </Section>
      ) : null}
    </>
  )
}

function ChangeRow({ page, change: c }: { page: Page; change: Change }) {
  const { lang, record } = page
  return (
    <div class="row art change">
      <p class="g">
        <Badge id={c.kind} text={w[c.kind][lang]} />
      </p>
      <div class="t">
        <h3>
          <Link page={page} id={c.id} text={citation(record, c.id, lang)} />
        </h3>
        {c.before && c.after ? (
          <dl class="facts">
            <div>
              <dt>{w.before[lang]}</dt>
              <dd>{c.before.gist[lang]}</dd>
            </div>
            <div>
              <dt>{w.after[lang]}</dt>
              <dd>{c.after.gist[lang]}</dd>
            </div>
          </dl>
        ) : (
          <p>{(c.after ?? c.before)?.gist[lang]}</p>
        )}
      </div>
      <div class="m">
        <p class="src">
          <span>{(c.kind === 'ends' ? untilWords : sinceWords)(c.on, lang, c.precision)}</span>
          {c.after?.amendedBy ? <span>{c.after.amendedBy}</span> : null}
          <StatusMark page={page} status={c.status} />
        </p>
      </div>
    </div>
  )
}
