import { LANGS, type Lang } from '../../record/types.ts'
import { type Facet, type Found, HIT_KINDS, type HitKind } from '../../search/index.ts'
import type { Page } from '../context.ts'
import { s } from '../messages/search.ts'

/** What the address asks for. */
export interface Asked {
  readonly q: string
  readonly kinds: readonly HitKind[]
  readonly langs: readonly Lang[]
  readonly bodies: readonly string[]
  readonly years: readonly number[]
  /** The page of the results, from 1. */
  readonly number: number
}

const MOST_YEARS = 40

export function Filters({ page, asked, found, prefix }: { page: Page; asked: Asked; found: Found; prefix: string }) {
  const { lang } = page
  const { facets } = found
  const boxes = (name: string, title: string, all: readonly Facet[], on: readonly string[], label: (v: string) => string) =>
    all.length === 0 ? null : (
      <fieldset>
        <legend>{title}</legend>
        {all.map((f) => (
          <label class="check">
            <input type="checkbox" name={name} value={f.value} checked={on.includes(f.value)} />
            <span>
              {label(f.value)} <span class="n">{f.count}</span>
            </span>
          </label>
        ))}
      </fieldset>
    )
  const inOrder = (all: readonly Facet[], order: readonly string[]) =>
    [...all].sort((a, b) => order.indexOf(a.value) - order.indexOf(b.value))
  const years = [...facets.year].sort((a, b) => Number(b.value) - Number(a.value)).slice(0, MOST_YEARS)
  return (
    <form action={`/${lang}/search`}>
      <div class="side-f">
        <input type="hidden" name="q" value={asked.q} />
        <Day page={page} />
        {boxes('kind', s.kind[lang], inOrder(facets.kind, HIT_KINDS), asked.kinds, (v) => s[`kind-${v as HitKind}`][lang])}
        {boxes('in', s.in[lang], inOrder(facets.lang, LANGS), asked.langs, (v) => s[v as Lang][lang])}
        {boxes('body', s.body[lang], facets.body, asked.bodies, (v) => bodyName(v, lang))}
        {years.length === 0 ? null : (
          <p>
            <label class="label" for={`${prefix}-year`}>
              {s.year[lang]}
            </label>
            <select id={`${prefix}-year`} name="year">
              <option value="">{s.anyYear[lang]}</option>
              {years.map((y) => (
                <option value={y.value} selected={asked.years.includes(Number(y.value))}>
                  {`${y.value} (${y.count})`}
                </option>
              ))}
            </select>
          </p>
        )}
        <button type="submit" class="btn btn--2 btn--s">
          {s.filter[lang]}
        </button>
        {filtered(asked) ? (
          <a href={address(page, { ...asked, kinds: [], langs: [], bodies: [], years: [], number: 1 })}>{s.clear[lang]}</a>
        ) : null}
      </div>
    </form>
  )
}

function bodyName(body: string, lang: Lang): string {
  const name = `body-${body}`
  return name in s ? s[name as keyof typeof s][lang] : body
}

/** Is less than everything asked for? */
export function filtered(asked: Asked): boolean {
  return asked.kinds.length + asked.langs.length + asked.bodies.length + asked.years.length > 0
}

/** The day that was chosen goes along. */
export function Day({ page }: { page: Page }) {
  return page.at === page.today ? null : <input type="hidden" name="at" value={page.at} />
}

/** The address of a search. */
export function address(page: Page, asked: Asked): string {
  const query = new URLSearchParams({ q: asked.q })
  for (const k of asked.kinds) query.append('kind', k)
  for (const l of asked.langs) query.append('in', l)
  for (const b of asked.bodies) query.append('body', b)
  for (const y of asked.years) query.append('year', String(y))
  if (page.at !== page.today) query.append('at', page.at)
  if (asked.number > 1) query.append('page', String(asked.number))
  return `/${page.lang}/search?${query}`
}
