import { say } from '../../language/say.ts'
import { linkUnits } from '../../library/link.ts'
import type { Instrument, Lang } from '../../record/types.ts'
import { citation } from '../../remedy/index.ts'
import type { KeptEdition, KeptUnit } from '../../store/library.ts'
import { articleId, articlesOf } from '../articles.ts'
import type { Page } from '../context.ts'
import type { Held } from '../held.ts'
import type { Crumb } from '../layout.tsx'
import { Pager } from '../listing.tsx'
import { w } from '../messages/law.ts'
import { o } from '../messages/official.ts'
import { m } from '../messages.ts'
import { anchorOf, type HeldArticle, type HeldDivision, isDivision, type Outline } from '../outline.ts'
import { Section, Sheet } from '../sheet.tsx'
import { written } from '../sources.tsx'
import { address, KeepDay, sentence } from './law-parts.tsx'
import {
  Heading,
  HeldEditions,
  inLang,
  type Official,
  OfficialText,
  Provenance,
  saidOfEdition,
  textLink,
  Units,
} from './official-parts.tsx'

/** An act of the library: one of the record, or one that only the library has. */
export interface HeldAct {
  readonly id: string
  readonly instrument?: Instrument
  readonly title: string
  readonly short: string
}

export function heldAct(page: Page, id: string, all: readonly KeptEdition[]): HeldAct {
  const instrument = page.record.get('instrument', id)
  const title = all.find((e) => e.lang === page.lang)?.title ?? all[0]?.title ?? id
  return instrument
    ? { id, instrument, title: instrument.title[page.lang], short: instrument.short[page.lang] }
    : { id, title, short: title }
}

/** Crumbs of what lies within a held act. */
export function crumbsOf(page: Page, act: HeldAct): readonly Crumb[] {
  return [
    ['/instruments', m.navLaws[page.lang]],
    [`/instruments/${act.id}`, act.short, act.instrument ? undefined : written(page, act.short)],
  ]
}

/** All articles with their headings are listed up to here; in larger acts the divisions are, each with its first and last. */
const LISTED = 260

interface TextProps {
  readonly page: Page
  readonly act: HeldAct
  readonly held: Held
  readonly outline: Outline
  readonly units: readonly KeptUnit[]
  /** The language asked for, where one was. */
  readonly only?: Lang
  /** The page asked for; absent: the contents. */
  readonly n?: string
  readonly article?: string
}

/** A whole act in one of its editions: contents, then page by page. */
export function TextPage({ page, act, held, outline, units, only, n, article }: TextProps) {
  const { lang, record } = page
  const { edition } = held
  const path = `/instruments/${act.id}/text`
  const links = act.instrument ? linkUnits(record, act.id, units) : undefined
  const target = article === undefined ? undefined : find(outline, article)
  const many = outline.pages.length
  const asked = target?.page ?? (/^\d{1,4}$/.test(n ?? '') ? Math.min(many, Math.max(1, Number(n))) : undefined)
  const shown = asked ?? (many === 1 ? 1 : undefined)
  const here = shown === undefined ? [] : (outline.pages[shown - 1] ?? [])
  const open = openDivisions(here, units)
  const ours = new Map(act.instrument ? articlesOf(act.instrument).map((a) => [a.number, articleId(a)]) : [])
  const others = [...new Set(held.all.map((e) => e.lang))].filter((l) => l !== edition.lang)
  const { gaps } = edition.report
  const said = [
    ...saidOfEdition({ page, instrument: act.instrument, held, only }),
    ...(gaps.length > 0 ? [say(o.gaps, lang, { list: spans(gaps) })] : []),
    ...(links && links.absent.length > 0
      ? [say(o.absentList, lang, { list: links.absent.map((id) => id.slice(act.id.length + 1)).join(', ') })]
      : []),
  ]
  return (
    <Sheet
      page={page}
      title={say(o.textTitle, lang, { act: act.short })}
      crumbs={crumbsOf(page, act)}
      head={
        <div class="row top-row">
          <div class="t flow">
            <p class="lead off__h">
              <Heading page={page} edition={edition} />
            </p>
            {said.length > 0 ? (
              <div class="call">
                {said.map((s) => (
                  <p>{s}</p>
                ))}
              </div>
            ) : null}
            {others.length > 0 ? (
              <p class="also ui noprint">
                {others.map((l) => (
                  <a href={address(page, path, { in: l, article })}>{say(o.alsoHeld, lang, { lang: inLang(l, lang) })}</a>
                ))}
              </p>
            ) : null}
            <FindArticle page={page} path={path} edition={edition} article={article} />
            {article === undefined ? null : (
              <p role="status">
                {target ? (
                  <a href={`#${anchorOf(target.unit.path)}`}>
                    {say(o.foundHere, lang, { article: target.unit.label.replace(/\.$/, '') || target.unit.path })}
                  </a>
                ) : (
                  say(edition.report.excluded.includes(article) ? o.notFoundExcluded : o.notFoundHere, lang, { n: article })
                )}
              </p>
            )}
          </div>
          <div class="m">
            <Provenance page={page} instrument={act.instrument} edition={edition} />
          </div>
        </div>
      }
    >
      {asked === undefined ? <Contents page={page} edition={edition} outline={outline} id={act.id} /> : null}
      {shown === undefined ? null : (
        <Section id="h-page" title={pageTitle(page, outline, shown)}>
          <div class="off" lang={edition.lang}>
            <Front page={page} units={here} />
            {open.length > 0 ? (
              <h3 class="off__div">
                {open.map((u) => `${u.label} ${u.text}`.trim()).join(' / ')} <span lang={lang}>({o.continued[lang]})</span>
              </h3>
            ) : null}
            <Units
              page={page}
              units={here.filter((u) => u.kind !== 'contents')}
              level={open.length > 0 || startsInDivision(here) ? 4 : 3}
              anchors
              beside={(a) => {
                const id = ours.get(a.path)
                return id === undefined ? null : (
                  <a
                    class="off__ours"
                    lang={lang}
                    href={address(page, `/instruments/${id}`)}
                    aria-label={`${o.ours[lang]}: ${citation(record, id, lang)}`}
                  >
                    {o.ours[lang]}
                  </a>
                )
              }}
            />
          </div>
          <Pager page={page} part={{ number: shown, of: many }} />
          {asked === undefined ? null : (
            <p class="ui gap-s">
              <a href={textLink(page, act.id, edition)}>{w.contents[lang]}</a>
            </p>
          )}
        </Section>
      )}
    </Sheet>
  )
}

/** The divisions in which a page begins, where their headings stand on a page before it. */
function openDivisions(here: readonly KeptUnit[], units: readonly KeptUnit[]): readonly KeptUnit[] {
  const [first] = here
  const out: KeptUnit[] = []
  for (let up = first && units[first.parent]; up; up = units[up.parent]) if (isDivision(up)) out.unshift(up)
  return out
}

/** Does a division's heading come before the first article? */
function startsInDivision(here: readonly KeptUnit[]): boolean {
  const first = here.find((u) => u.kind === 'article' || isDivision(u))
  return first !== undefined && isDivision(first)
}

/** A file's own table of contents repeats the headings: it is there, folded. */
function Front({ page, units }: { page: Page; units: readonly KeptUnit[] }) {
  const contents = units.filter((u) => u.kind === 'contents')
  if (contents.length === 0) return null
  return (
    <details class="more">
      <summary lang={page.lang}>{o.fileContents[page.lang]}</summary>
      {contents.map((u) => (
        <p class="note">{u.text}</p>
      ))}
    </details>
  )
}

function FindArticle({ page, path, edition, article }: { page: Page; path: string; edition: KeptEdition; article?: string }) {
  const { lang } = page
  return (
    <search>
      <form class="off__find noprint" action={`/${lang}${path}`}>
        <KeepDay page={page} />
        <input type="hidden" name="in" value={edition.lang} />
        <p>
          <label class="label" for="f-article">
            {o.find[lang]}
          </label>
          <input
            type="text"
            id="f-article"
            name="article"
            value={article ?? ''}
            maxlength={12}
            autocomplete="off"
            aria-describedby="f-article-h"
          />
        </p>
        <button type="submit" class="btn btn--s">
          {o.go[lang]}
        </button>
        <p class="note" id="f-article-h">
          {o.findHint[lang]}
        </p>
      </form>
    </search>
  )
}

function Contents({ page, edition, outline, id }: { page: Page; edition: KeptEdition; outline: Outline; id: string }) {
  const { lang } = page
  const path = `/instruments/${id}/text`
  const one = outline.pages.length === 1
  const href = (at: { readonly unit: KeptUnit; readonly page: number }) =>
    one ? `#${anchorOf(at.unit.path)}` : `${address(page, path, { in: edition.lang, page: String(at.page) })}#${anchorOf(at.unit.path)}`
  const full = outline.articles <= LISTED
  const list = (articles: readonly HeldArticle[]) =>
    articles.length === 0 ? null : full ? (
      <ul class={articles.some((a) => a.unit.text !== '') ? 'off__toc' : 'off__toc off__toc--n'}>
        {articles.map((a) => (
          <li>
            <a href={href(a)}>
              {a.unit.label} {a.unit.text}
            </a>
          </li>
        ))}
      </ul>
    ) : (
      <p class="note" lang={lang}>
        {range(page, articles)}
      </p>
    )
  return (
    <Section id="h-toc" title={w.contents[lang]} wash>
      {one ? null : (
        <p class="ui">
          <a href={address(page, path, { in: edition.lang, page: '1' })}>{o.beginning[lang]}</a>
        </p>
      )}
      <div class="off gap-s" lang={edition.lang}>
        {list(outline.loose)}
        {outline.divisions.map((d) => (
          <div class={`off__part off__part--${Math.min(2, d.depth)}`}>
            <h3>
              <a href={href(d)}>{divisionName(d)}</a>
            </h3>
            {list(d.articles)}
          </div>
        ))}
      </div>
    </Section>
  )
}

const divisionName = (d: HeldDivision): string => `${d.unit.label} ${d.unit.text}`.trim()

/** `articles 14–31`. */
function range({ lang }: Page, articles: readonly { readonly unit: KeptUnit }[]): string {
  const first = articles[0]?.unit.number
  const last = articles.at(-1)?.unit.number
  if (!first || !last) return ''
  return first === last ? say(o.pageArticle, lang, { first }) : say(o.pageArticles, lang, { first, last })
}

/** `Page 2 of 9: articles 14–31`. */
function pageTitle(page: Page, outline: Outline, n: number): string {
  const { lang } = page
  const span = range(
    page,
    (outline.pages[n - 1] ?? []).filter((u) => u.kind === 'article').map((unit) => ({ unit })),
  )
  if (outline.pages.length === 1) return span === '' ? o.wholeText[lang] : `${o.wholeText[lang]}: ${span}`
  const head = say(o.pageHead, lang, { n, of: outline.pages.length })
  return span === '' ? head : `${head}: ${span}`
}

/** Where an article stands, by its number as printed or its path. */
function find(outline: Outline, article: string): { unit: KeptUnit; page: number } | undefined {
  const number = article
    .trim()
    .replace(/\s+/g, '')
    .replace(/[.)]+$/, '')
  const all = [...outline.loose, ...outline.divisions.flatMap((d) => d.articles)]
  return all.find((a) => a.unit.path === number) ?? all.find((a) => a.unit.number === number)
}

/** `1, 4–7, 12-1`: numbers in a row as a span. */
function spans(numbers: readonly string[]): string {
  const out: [string, string][] = []
  for (const n of numbers) {
    const last = out.at(-1)
    if (last && /^\d+$/.test(n) && Number(n) === Number(last[1]) + 1) last[1] = n
    else out.push([n, n])
  }
  return out.map(([a, b]) => (a === b ? a : `${a}–${b}`)).join(', ')
}

/** An article that the record has nothing on: the operator's text alone. */
export function HeldArticlePage({ page, act, local, official }: { page: Page; act: HeldAct; local: string; official: Official }) {
  const { lang } = page
  const title = act.instrument ? sentence(citation(page.record, `${act.id}/${local}`, lang)) : `${act.short}, ${local}`
  return (
    <Sheet
      page={page}
      title={title}
      titleLang={act.instrument ? undefined : written(page, title)}
      crumbs={crumbsOf(page, act)}
      head={<p class="lead top-lead">{o.onlyText[lang]}</p>}
    >
      <OfficialText page={page} id={act.id} instrument={act.instrument} official={official} />
    </Sheet>
  )
}

/** An act that the record has not: what is held of it. */
export function HeldActPage({ page, act, all }: { page: Page; act: HeldAct; all: readonly KeptEdition[] }) {
  return (
    <Sheet
      page={page}
      title={act.title}
      titleLang={written(page, act.title)}
      crumbs={[['/instruments', m.navLaws[page.lang]]]}
      head={<p class="lead top-lead">{o.onlyAct[page.lang]}</p>}
    >
      <HeldEditions page={page} id={act.id} all={all} />
    </Sheet>
  )
}

/** On the device there are no official texts. */
export function ElsewherePage({ page, act }: { page: Page; act: HeldAct }) {
  const { lang } = page
  return (
    <Sheet page={page} title={o.elsewhereTitle[lang]} crumbs={crumbsOf(page, act)}>
      <Section id="h-else" title={act.title}>
        <p>{o.elsewhere[lang]}</p>
      </Section>
    </Sheet>
  )
}
