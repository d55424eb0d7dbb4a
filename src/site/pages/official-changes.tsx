import { dateInWords, say } from '../../language/say.ts'
import type { Difference } from '../../library/diff.ts'
import { wordRuns } from '../../library/words.ts'
import type { Kind, Lang } from '../../record/types.ts'
import { citation } from '../../remedy/index.ts'
import type { KeptEdition } from '../../store/library.ts'
import type { Page } from '../context.ts'
import { nameOf, placed, short } from '../entries.ts'
import type { Changes } from '../held.ts'
import { Pager } from '../listing.tsx'
import { f } from '../messages/frame.ts'
import { o } from '../messages/official.ts'
import { anchorOf } from '../outline.ts'
import { Section, Sheet } from '../sheet.tsx'
import { address, KeepDay, sentence } from './law-parts.tsx'
import { crumbsOf, type HeldAct } from './official-act.tsx'
import { inLang, textLink } from './official-parts.tsx'

interface ChangesProps {
  readonly page: Page
  readonly act: HeldAct
  readonly all: readonly KeptEdition[]
  readonly from?: KeptEdition
  readonly to?: KeptEdition
  readonly changes: Changes
  readonly lang: Lang
  readonly n?: string
}

/** Signs of differing text on one page of changes. */
const PAGE_SIGNS = 16_000
/** What stands around a difference: the rest of a long passage is left out and marked so. */
const AROUND = 160
const WHOLE = 2_500

/** What differs between two held editions, place by place, and what of the record rests on it. */
export function ChangesPage({ page, act, all, from, to, changes, lang: of, n }: ChangesProps) {
  const { lang } = page
  const path = `/instruments/${act.id}/changes`
  const { touched } = changes
  const real = changes.all.filter((c) => c.change !== 'spelling')
  const articles = [...Map.groupBy(real, (c) => c.article)]
  const pages = packed(articles)
  const number = Math.min(pages.length, Math.max(1, /^\d{1,4}$/.test(n ?? '') ? Number(n) : 1))
  return (
    <Sheet
      page={page}
      title={say(o.diffTitle, lang, { act: act.short })}
      lead={
        from && to
          ? say(o.diffLead, lang, {
              lang: inLang(of, lang),
              from: dateInWords(from.edition, lang),
              to: dateInWords(to.edition, lang),
            })
          : undefined
      }
      crumbs={crumbsOf(page, act)}
      dated={false}
      head={
        <div class="gap-s flow">
          <Choice page={page} path={path} all={all} of={of} from={from} to={to} />
          {from && to ? (
            <>
              <p>
                {real.length > 0 ? <b>{say(o.diffCount, lang, { n: real.length, places: articles.length })}</b> : <b>{o.diffNone[lang]}</b>}{' '}
                {changes.all.length > real.length ? say(o.diffSpelling, lang, { n: changes.all.length - real.length }) : ''}
              </p>
              {real.length > 0 ? <p class="note">{o.diffMarks[lang]}</p> : null}
            </>
          ) : (
            <p class="empty">{(all.some((a) => all.some((b) => a.lang === b.lang && a !== b)) ? o.diffOrder : o.diffOneEdition)[lang]}</p>
          )}
        </div>
      }
    >
      {from && to && real.length > 0 ? (
        <>
          {number === 1 ? <Touches page={page} touched={touched} /> : null}
          <Section id="h-diff" title={pages.length > 1 ? say(o.pageHead, lang, { n: number, of: pages.length }) : o.byArticle[lang]}>
            {pages[number - 1]?.map(([article, list]) => (
              <Place page={page} act={act} article={article} list={list} to={to} touched={touched} />
            ))}
            <Pager page={page} part={{ number, of: pages.length }} />
          </Section>
        </>
      ) : null}
    </Sheet>
  )
}

type ChoiceProps = {
  readonly page: Page
  readonly path: string
  readonly all: readonly KeptEdition[]
  readonly of: Lang
  readonly from?: KeptEdition
  readonly to?: KeptEdition
}

/** Which two editions, and in which language. */
function Choice({ page, path, all, of, from, to }: ChoiceProps) {
  const { lang } = page
  const mine = all.filter((e) => e.lang === of)
  const others = [...new Set(all.map((e) => e.lang))].filter((l) => l !== of && all.filter((e) => e.lang === l).length > 1)
  const select = (name: 'from' | 'to', label: string, chosen: KeptEdition | undefined) => (
    <p>
      <label class="label" for={`f-${name}`}>
        {label}
      </label>
      <select id={`f-${name}`} name={name}>
        {mine.map((e) => (
          <option value={e.edition} selected={e === chosen ? true : undefined}>
            {dateInWords(e.edition, lang)}
          </option>
        ))}
      </select>
    </p>
  )
  if (mine.length < 2 && others.length === 0) return null
  return (
    <div class="noprint flow">
      {mine.length > 1 ? (
        <form class="off__find" action={`/${lang}${path}`}>
          <KeepDay page={page} />
          <input type="hidden" name="in" value={of} />
          {select('from', o.diffFrom[lang], from)}
          {select('to', o.diffTo[lang], to)}
          <button type="submit" class="btn btn--s">
            {o.diffShow[lang]}
          </button>
        </form>
      ) : null}
      {others.length > 0 ? (
        <p class="also ui">
          {others.map((l) => (
            <a href={address(page, path, { in: l })}>{inLang(l, lang)}</a>
          ))}
        </p>
      ) : null}
    </div>
  )
}

type Group = readonly [string, readonly Difference[]]
type Touched = Changes['touched']

/** Places gathered into pages by how much text they have. */
function packed(groups: readonly Group[]): readonly (readonly Group[])[] {
  const out: Group[][] = []
  let size = Number.POSITIVE_INFINITY
  for (const group of groups) {
    const weight = group[1].reduce((sum, c) => sum + Math.min(WHOLE, c.old?.length ?? 0) + Math.min(WHOLE, c.new?.length ?? 0) + 200, 0)
    if (size + weight > PAGE_SIGNS) {
      out.push([])
      size = 0
    }
    out.at(-1)?.push(group)
    size += weight
  }
  return out
}

/** A place in words: `ст. 146(2) УК РК`, a division as the path has it. */
function placeName(page: Page, act: HeldAct, path: string): string {
  const place = path.replace(/[~!@].*$/, '')
  if (place === 'preamble') return o.preamble[page.lang]
  if (!act.instrument || !/^\d/.test(place)) return place === '' ? act.short : place
  return citation(page.record, `${act.id}/${place.replace(/\.note(?=\.|$)/, '')}`, page.lang)
}

/** A place within its article: `3(2)(1)`, short, since the article stands above. */
function innerName(path: string): string {
  const [article = '', ...inner] = path
    .replace(/[~!@].*$/, '')
    .replace(/\.note(?=\.|$)/, '')
    .split('.')
  return article + inner.map((n) => `(${n})`).join('')
}

interface PlaceProps {
  readonly page: Page
  readonly act: HeldAct
  readonly article: string
  readonly list: readonly Difference[]
  readonly to: KeptEdition
  readonly touched: Touched
}

/** One article with all that differs in it. */
function Place({ page, act, article, list, to, touched }: PlaceProps) {
  const { lang, record } = page
  const here = touched.filter((t) => t.kind !== 'instrument' && t.provisions.some((p) => p.split('/')[1]?.split('.')[0] === article))
  const own = list.find((c) => c.path === article)
  const name = /^\d|^preamble/.test(article) || !own ? placeName(page, act, article) : short(own.new ?? own.old ?? article)
  const there = list.some((c) => c.change !== 'removed') && /^\d/.test(article)
  return (
    <div class="off__place">
      <h3>{there ? <a href={`${textLink({ ...page, at: to.edition }, act.id, to, article)}#${anchorOf(article)}`}>{name}</a> : name}</h3>
      <ul class="off__diff">
        {list.map((c) => (
          <li>
            <p class="ui">
              <span class={`tag off__c off__c--${c.change}`}>{o[`change-${c.change}` as 'change-added'][lang]}</span>{' '}
              {c.path === article ? null : innerName(c.path)}
              {c.was ? ` (${say(o.was, lang, { place: innerName(c.was) })})` : ''}
            </p>
            {c.change === 'renumbered' ? null : (
              <p lang={to.lang}>
                <Marked page={page} change={c} />
              </p>
            )}
          </li>
        ))}
      </ul>
      {here.length > 0 ? (
        <p class="note">
          {o.touchesHere[lang]}{' '}
          {here.map((t, i) => {
            const { href, title } = placed(page, t)
            return (
              <>
                {i > 0 ? '; ' : ''}
                {href ? <a href={href}>{title}</a> : nameOf(record, t, lang)}
              </>
            )
          })}
        </p>
      ) : null}
    </div>
  )
}

/** The words of a change: what went is struck through and named so, what came is underlined and named so. */
function Marked({ page, change }: { page: Page; change: Difference }) {
  const { lang } = page
  const runs = wordRuns(change.old ?? '', change.new ?? '')
  return (
    <>
      {runs.map((r, i) => {
        if (r.in === 'both') return shortened(r.text, i === 0, i === runs.length - 1)
        const text = cut(page, r.text)
        const lead = /^\s*/.exec(text)?.[0] ?? ''
        const word = (
          <span class="vh" lang={lang}>
            {(r.in === 'old' ? o.wordGone : o.wordCome)[lang]}
          </span>
        )
        return (
          <>
            {lead || (i > 0 && runs[i - 1]?.in !== 'both' ? ' ' : '')}
            {r.in === 'old' ? (
              <del>
                {word}
                {text.trim()}
              </del>
            ) : (
              <ins>
                {word}
                {text.trim()}
              </ins>
            )}
          </>
        )
      })}
    </>
  )
}

/** Words that stayed, with the middle of a long run left out. */
function shortened(text: string, first: boolean, last: boolean): string {
  if (text.length <= AROUND * 2) return text
  const begin = first ? '' : text.slice(0, text.lastIndexOf(' ', AROUND))
  const end = last ? '' : text.slice(text.indexOf(' ', text.length - AROUND))
  return `${begin} … ${end}`
}

function cut(page: Page, text: string): string {
  return text.length <= WHOLE ? text : `${text.slice(0, WHOLE)}${say(o.cutText, page.lang, { n: text.length - WHOLE })}`
}

const FIRST: readonly Kind[] = ['remedy', 'template', 'situation', 'right', 'concern', 'institution']
const LISTED = 12

/** Entries of the record that rest on what changed: remedies and templates first, since people act by them. */
function Touches({ page, touched }: { page: Page; touched: Touched }) {
  const { lang, record } = page
  const kinds = [...Map.groupBy(touched, (t) => t.kind)].sort(([a], [b]) => rank(a) - rank(b))
  const item = (t: Touched[number]) => {
    const { href, title } = placed(page, t)
    return (
      <li>
        {href ? <a href={href}>{title}</a> : title}
        <p class="note">{t.provisions.map((p) => citation(record, p, lang)).join('; ')}</p>
      </li>
    )
  }
  return (
    <Section id="h-touch" title={o.touches[lang]} lead={touched.length > 0 ? o.touchesLead[lang] : undefined} wash>
      {touched.length === 0 ? <p>{o.touchesNone[lang]}</p> : null}
      {kinds.map(([kind, list]) => (
        <>
          <h3 class="gap-s">{sentence(f[`k-${kind}` as 'k-remedy'][lang])}</h3>
          <ul class="list">{list.slice(0, LISTED).map(item)}</ul>
          {list.length > LISTED ? (
            <details class="more">
              <summary>+{list.length - LISTED}</summary>
              <ul class="list">{list.slice(LISTED).map(item)}</ul>
            </details>
          ) : null}
        </>
      ))}
    </Section>
  )
}

const rank = (kind: Kind): number => (FIRST.includes(kind) ? FIRST.indexOf(kind) : FIRST.length)
