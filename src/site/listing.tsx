import type { Child } from 'hono/jsx'
import { say } from '../language/say.ts'
import type { Page } from './context.ts'
import { to } from './entries.ts'
import { f } from './messages/frame.ts'
import { s } from './messages/search.ts'

/** Fields of an address that say what of the record is shown; never anything about a person. */
export function queryOf(page: Page): URLSearchParams {
  return new URLSearchParams(page.query ?? '')
}

/** The value of a field where it is one of those offered; anything else counts as not given. */
export function chosen<T extends string>(page: Page, field: string, values: readonly T[]): T | undefined {
  const value = queryOf(page).get(field)
  return values.find((v) => v === value)
}

/** The same page with other fields; an empty value takes a field away. */
export function withQuery(page: Page, changed: Readonly<Record<string, string | undefined>>): string {
  const query = queryOf(page)
  for (const [name, value] of Object.entries(changed)) {
    if (value === undefined || value === '') query.delete(name)
    else query.set(name, value)
  }
  const text = query.toString()
  return to(page, text === '' ? page.path : `${page.path}?${text}`)
}

export interface Part<T> {
  readonly items: readonly T[]
  /** From 1. */
  readonly number: number
  readonly of: number
  readonly all: number
  /** Place of the first item in the whole list, from 1. */
  readonly first: number
}

/** One page of a long list; a number outside it means the nearest page. */
export function part<T>(all: readonly T[], size: number, asked: string | null): Part<T> {
  const of = Math.max(1, Math.ceil(all.length / size))
  const wanted = /^\d{1,6}$/.test(asked ?? '') ? Number(asked) : 1
  const number = Math.min(of, Math.max(1, wanted))
  const first = (number - 1) * size
  return { items: all.slice(first, first + size), number, of, all: all.length, first: first + 1 }
}

/** The part of a list that a page shows. In a copy without a server it is the whole: further pages would have no file. */
export function partOf<T>(page: Page, all: readonly T[], size: number, asked = queryOf(page).get('page')): Part<T> {
  return part(all, page.mirror ? Math.max(1, all.length) : size, asked)
}

/** Which numbers a pager shows: the ends, the neighbours, and gaps between them. */
export function pages(number: number, of: number): readonly (number | undefined)[] {
  const shown = [...new Set([1, number - 1, number, number + 1, of])].filter((n) => n >= 1 && n <= of).sort((a, b) => a - b)
  return shown.flatMap((n, i) => {
    const before = shown[i - 1]
    if (before === undefined || n === before + 1) return [n]
    return n === before + 2 ? [n - 1, n] : [undefined, n]
  })
}

/** The way through a long list; on paper, which part of it this is. */
export function Pager({ page, part: { number, of } }: { page: Page; part: Pick<Part<unknown>, 'number' | 'of'> }) {
  if (of < 2) return null
  const { lang } = page
  const href = (n: number) => withQuery(page, { page: n === 1 ? undefined : String(n) })
  return (
    <nav class="pager" aria-label={f.pages[lang]}>
      <p class="pager__p">{say(f.pageN, lang, { n: number, of })}</p>
      <ul>
        {number > 1 ? (
          <li>
            <a href={href(number - 1)} rel="prev">
              {f.before[lang]}
            </a>
          </li>
        ) : null}
        {pages(number, of).map((n) => (
          <li aria-hidden={n === undefined ? 'true' : undefined}>
            {n === undefined ? (
              <span>…</span>
            ) : (
              <a href={href(n)} aria-current={n === number ? 'page' : undefined} aria-label={say(f.pageN, lang, { n, of })}>
                {n}
              </a>
            )}
          </li>
        ))}
        {number < of ? (
          <li>
            <a href={href(number + 1)} rel="next">
              {f.next[lang]}
            </a>
          </li>
        ) : null}
      </ul>
    </nav>
  )
}

interface FilterProps {
  readonly page: Page
  /** What was found, in words. */
  readonly found: string
  /** It has many fields. */
  readonly long?: boolean
  readonly children?: Child
}

/** A form that narrows a list by what is in the record; the address holds the choice, so that it can be sent to someone. */
export function FilterForm({ page, found, long, children }: FilterProps) {
  const { lang } = page
  const narrowed = queryOf(page).size > (queryOf(page).has('page') ? 1 : 0)
  const form = (
    <form class="filter" action={`/${lang}${page.path}`}>
      {page.at === page.today ? null : <input type="hidden" name="at" value={page.at} />}
      {children}
      <p class="filter__b">
        <button type="submit" class="btn btn--s">
          {f.choose[lang]}
        </button>
        {narrowed ? <a href={to(page, page.path)}>{f.clear[lang]}</a> : null}
      </p>
    </form>
  )
  return (
    <search>
      {long ? <FilterFold page={page}>{form}</FilterFold> : form}
      <p class="filter__n" role="status">
        {found}
      </p>
    </search>
  )
}

/** Many fields: on a phone they unfold, or they would stand between the title and the list; how many are filled is said. */
export function FilterFold({ page, children }: { page: Page; children: Child }) {
  const filled = [...queryOf(page)].filter(([name, value]) => value !== '' && name !== 'page').length
  return (
    <details class="fold fold--s noprint">
      <summary>
        {s.filters[page.lang]}
        {filled > 0 ? `: ${filled}` : ''}
      </summary>
      {children}
    </details>
  )
}

interface SelectProps {
  readonly page: Page
  readonly name: string
  readonly label: string
  readonly options: readonly (readonly [string, string])[]
}

export function Select({ page, name, label, options }: SelectProps) {
  const value = queryOf(page).get(name) ?? ''
  return (
    <p>
      <label class="label" for={`f-${name}`}>
        {label}
      </label>
      <select id={`f-${name}`} name={name}>
        <option value="">{f.any[page.lang]}</option>
        {options.map(([id, text]) => (
          <option value={id} selected={id === value}>
            {text}
          </option>
        ))}
      </select>
    </p>
  )
}

export function TextField({ page, name, label }: { page: Page; name: string; label: string }) {
  return (
    <p class="filter__q">
      <label class="label" for={`f-${name}`}>
        {label}
      </label>
      <input type="search" id={`f-${name}`} name={name} value={queryOf(page).get(name) ?? ''} autocomplete="off" maxlength={100} />
    </p>
  )
}

/** Nothing was found: what was looked for, and a way back. */
export function Nothing({ page }: { page: Page }) {
  return (
    <div class="call call--sky">
      <p>{f.nothing[page.lang]}</p>
      <p>
        <a href={to(page, page.path)}>{f.clear[page.lang]}</a>
      </p>
    </div>
  )
}
