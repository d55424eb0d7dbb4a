import { say } from '../../language/say.ts'
import { linkUnits } from '../../library/link.ts'
import type { Lang } from '../../record/types.ts'
import { citation } from '../../remedy/index.ts'
import type { KeptEdition, KeptUnit } from '../../store/library.ts'
import { articleId, articlesOf } from '../articles.ts'
import type { Page } from '../context.ts'
import type { Held } from '../held.ts'
import { Pager } from '../listing.tsx'
import { w } from '../messages/law.ts'
import { o } from '../messages/official.ts'
import { anchorOf, type HeldArticle, type HeldDivision, isDivision, type Outline } from '../outline.ts'
import { Section, Sheet } from '../sheet.tsx'
import { address, KeepDay } from './law-parts.tsx'
import { crumbsOf, type HeldAct } from './official-act.tsx'
import { Heading, inLang, Provenance, saidOfEdition, textLink, Units } from './official-parts.tsx'

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
