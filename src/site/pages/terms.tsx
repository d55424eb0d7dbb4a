import { plainKey, wordsOf } from '../../language/fold.ts'
import { dateInWords, say } from '../../language/say.ts'
import { LANGS, type Term } from '../../record/types.ts'
import type { Page } from '../context.ts'
import { placed, to } from '../entries.ts'
import { chosen, FilterForm, Nothing, Pager, partOf, queryOf, Select, TextField } from '../listing.tsx'
import { f } from '../messages/frame.ts'
import { l } from '../messages/learn.ts'
import { m } from '../messages.ts'
import { LinkList, Notes, StatusMark } from '../parts.tsx'
import { Sheet } from '../sheet.tsx'
import { Sources } from '../sources.tsx'
import { Claims, seenBy } from './learn-parts.tsx'

const CATEGORIES = [
  'right',
  'law',
  'criminal',
  'administrative-offence',
  'administrative',
  'civil',
  'civic',
  'labour',
  'migration',
  'people',
  'institution',
  'instrument',
  'un',
  'interface',
] as const

const TERMS_A_PAGE = 60

/** All forms of a term in all languages, as they are compared with what was typed: without case, Kazakh letters as on a Russian keyboard. */
function formsOf(t: Term): string {
  const all = LANGS.flatMap((lang) => [t.title[lang], ...(t.variants?.[lang] ?? [])])
  return all.map((x) => ` ${wordsOf(x).map(plainKey).join(' ')} `).join('|')
}

/** Terms in which every typed word begins some word. */
export function findTerms(all: readonly Term[], text: string): readonly Term[] {
  const words = wordsOf(text).map(plainKey)
  if (words.length === 0) return all
  return all.filter((t) => {
    const forms = formsOf(t)
    return words.every((w) => forms.includes(` ${w}`))
  })
}

/** A term is looked up by its first word: brackets, quotes and dots before it do not count. */
function firstWord(term: string): string {
  return term.replace(/^[^\p{L}\p{N}]+/u, '')
}

export function TermsPage({ page }: { page: Page }) {
  const { lang, record } = page
  const all = record.all('term')
  const category = chosen(page, 'category', CATEGORIES)
  const text = (queryOf(page).get('q') ?? '').slice(0, 100)
  const found = findTerms(all, text)
    .filter((t) => category === undefined || t.category === category)
    .toSorted((a, b) => firstWord(a.title[lang]).localeCompare(firstWord(b.title[lang]), lang))
  const shown = partOf(page, found, TERMS_A_PAGE)
  const order = [lang, ...LANGS.filter((x) => x !== lang)]
  return (
    <Sheet
      page={page}
      title={l.termsTitle[lang]}
      description={l.termsLead[lang]}
      head={
        <>
          <div class="row top-row">
            <p class="g"></p>
            <p class="t lead">{l.termsLead[lang]}</p>
            <div class="m">
              <p class="src">
                <b>{say(l.memory, lang, { n: all.filter((t) => t.status === 'unverified').length, all: all.length })}</b>
                <StatusMark page={page} status="unverified" />
              </p>
            </div>
          </div>
          <FilterForm page={page} found={say(l.found, lang, { n: found.length, all: all.length })}>
            <TextField page={page} name="q" label={l.fText[lang]} />
            <Select
              page={page}
              name="category"
              label={l.fCategory[lang]}
              options={CATEGORIES.map((c) => [c, l[`cat-${c}`][lang]] as const)}
            />
          </FilterForm>
          {shown.all === 0 ? (
            <Nothing page={page} />
          ) : (
            <table class="data stack terms">
              <caption class="vh">{l.termsTitle[lang]}</caption>
              <thead>
                <tr>
                  {order.map((x) => (
                    <th scope="col">{l[`lang-name-${x}`][lang]}</th>
                  ))}
                  <th scope="col">{l.howSure[lang]}</th>
                </tr>
              </thead>
              <tbody>
                {shown.items.map((t) => (
                  <tr>
                    {order.map((x, i) => {
                      const variants = t.variants?.[x] ?? []
                      const inside = (
                        <>
                          {i === 0 ? <a href={to(page, `/terms/${t.id}`)}>{t.title[x]}</a> : t.title[x]}
                          {variants.length > 0 ? <span class="sub">{variants.join('; ')}</span> : null}
                        </>
                      )
                      return i === 0 ? (
                        <th scope="row">{inside}</th>
                      ) : (
                        <td data-l={l[`lang-name-${x}`][lang]}>
                          <div lang={x}>{inside}</div>
                        </td>
                      )
                    })}
                    <td>
                      <StatusMark page={page} status={t.status} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
          <Pager page={page} part={shown} />
        </>
      }
    />
  )
}

export function TermPage({ page, term: t }: { page: Page; term: Term }) {
  const { lang, record } = page
  const category = CATEGORIES.find((c) => c === t.category)
  const named = namedSo(page, t)
  const field = record
    .all('term')
    .filter((o) => o.category === t.category)
    .toSorted((a, b) => firstWord(a.title[lang]).localeCompare(firstWord(b.title[lang]), lang))
  const here = field.findIndex((o) => o.id === t.id)
  const near = field.slice(Math.max(0, here - 5), here + 6).filter((o) => o.id !== t.id)
  const claims = seenBy(page, t.id)
  return (
    <Sheet
      page={page}
      title={t.title[lang]}
      crumbs={[['/terms', f.navTerms[lang]]]}
      head={
        <>
          <div class="row top-row">
            <p class="g">{category ? <a href={to(page, `/terms?category=${category}`)}>{l[`cat-${category}`][lang]}</a> : t.category}</p>
            <dl class="t threelang">
              {LANGS.map((x) => (
                <div>
                  <dt>{l[`lang-name-${x}`][lang]}</dt>
                  <dd lang={x}>
                    {t.title[x]}
                    {t.variants?.[x]?.length ? <span class="sub">{t.variants[x].join('; ')}</span> : null}
                  </dd>
                </div>
              ))}
            </dl>
            <Sources page={page} sources={t.sources} status={t.status} />
          </div>
          <p class="note after">{say(m.checked, lang, { date: dateInWords(t.checked, lang) })}</p>
          <Notes page={page} entry={t} ids={[t.id]} />
          {named.length > 0 ? (
            <>
              <h2 class="after sec__h">{l.inRecord[lang]}</h2>
              <LinkList items={named} />
            </>
          ) : null}
          {near.length > 0 ? (
            <>
              <h2 class="after sec__h">{l.sameField[lang]}</h2>
              <ul class="list list--2">
                {near.map((o) => (
                  <li>
                    <a href={to(page, `/terms/${o.id}`)}>{o.title[lang]}</a>
                  </li>
                ))}
              </ul>
            </>
          ) : null}
        </>
      }
    >
      <Claims page={page} claims={claims} title={l.claimsOn[lang]} />
    </Sheet>
  )
}

/** Things of the record that bear this very name in some language. */
function namedSo(page: Page, t: Term): { href: string; title: string; text: string }[] {
  const { record, lang } = page
  const key = (text: string) => wordsOf(text).join(' ')
  const names = new Set(LANGS.map((x) => `${x} ${key(t.title[x])}`))
  return (['right', 'instrument', 'institution', 'remedy', 'situation'] as const).flatMap((kind) =>
    (record.all(kind) as readonly { readonly id: string; readonly title: Term['title'] }[])
      .filter((e) => LANGS.some((x) => names.has(`${x} ${key(e.title[x])}`)))
      .flatMap((e) => {
        const place = placed(page, { kind, id: e.id })
        return place.href ? [{ href: place.href, title: place.title, text: f[`k-${kind}`][lang] }] : []
      }),
  )
}
