import { plainKey, wordsOf } from '../../language/fold.ts'
import { dateInWords, say } from '../../language/say.ts'
import { FOLDERS, type Kind, LANGS, type Source } from '../../record/types.ts'
import type { Page } from '../context.ts'
import { placed, type Resting, short, sourceUse, to } from '../entries.ts'
import { Icon } from '../layout.tsx'
import { chosen, FilterForm, Nothing, Pager, partOf, queryOf, Select, TextField } from '../listing.tsx'
import { f } from '../messages/frame.ts'
import { o } from '../messages/open.ts'
import { Sheet } from '../sheet.tsx'
import { At } from '../sources.tsx'

const KINDS = (Object.keys(FOLDERS) as Kind[]).filter((k) => k !== 'source')
const SOURCES_A_PAGE = 40

export interface SourceChoice {
  readonly official?: 'yes' | 'no' | undefined
  readonly kind?: Kind | 'provision' | undefined
  readonly text?: string | undefined
}

/** Sources that fit; every typed word must begin some word of the title in any language, of symbol or address. */
export function findSources(
  all: readonly Source[],
  rests: ReadonlyMap<string, { readonly rests: readonly Resting[] }>,
  by: SourceChoice,
): readonly Source[] {
  const words = wordsOf(by.text ?? '').map(plainKey)
  return all.filter((s) => {
    if (by.official !== undefined && s.official !== (by.official === 'yes')) return false
    if (by.kind !== undefined && !rests.get(s.id)?.rests.some((r) => r.kind === by.kind)) return false
    if (words.length === 0) return true
    const text = ` ${wordsOf(`${LANGS.map((l) => s.title[l]).join(' ')} ${s.symbol ?? ''} ${s.url ?? ''} ${s.id}`)
      .map(plainKey)
      .join(' ')}`
    return words.every((w) => text.includes(` ${w}`))
  })
}

function Official({ page, source }: { page: Page; source: Source }) {
  return (
    <span class={`st st--${source.official ? 'official' : 'reported'}`}>
      <Icon id={source.official ? 'm-o' : 'm-r'} />
      {(source.official ? o.officialSource : o.otherSource)[page.lang]}
    </span>
  )
}

export function SourcesPage({ page }: { page: Page }) {
  const { lang, record } = page
  const uses = sourceUse(record)
  const all = record.all('source')
  const offered = [...KINDS, 'provision' as const].filter((k) => [...uses.values()].some((u) => u.rests.some((r) => r.kind === k)))
  const found = findSources(all, uses, {
    official: chosen(page, 'official', ['yes', 'no'] as const),
    kind: chosen(page, 'kind', offered),
    text: (queryOf(page).get('q') ?? '').slice(0, 100),
  }).toSorted((a, b) => (uses.get(b.id)?.rests.length ?? 0) - (uses.get(a.id)?.rests.length ?? 0) || (a.id < b.id ? -1 : 1))
  const shown = partOf(page, found, SOURCES_A_PAGE)
  const yes = all.filter((s) => s.official).length
  return (
    <Sheet
      page={page}
      title={o.sourcesTitle[lang]}
      lead={o.sourcesLead[lang]}
      head={
        <>
          <p class="note after">{say(o.byOfficial, lang, { yes, no: all.length - yes })}</p>
          <FilterForm page={page} long found={say(o.foundSources, lang, { n: found.length, all: all.length })}>
            <TextField page={page} name="q" label={o.fTitle[lang]} />
            <Select
              page={page}
              name="official"
              label={o.fOfficial[lang]}
              options={[
                ['yes', o.officialSource[lang]],
                ['no', o.otherSource[lang]],
              ]}
            />
            <Select page={page} name="kind" label={o.fKind[lang]} options={offered.map((k) => [k, f[`k-${k}`][lang]] as const)} />
          </FilterForm>
          {shown.all === 0 ? <Nothing page={page} /> : null}
          <ul class="list">
            {shown.items.map((s) => {
              const use = uses.get(s.id)
              return (
                <li>
                  <a href={to(page, `/sources/${s.id}`)}>{s.title[lang]}</a>
                  <p class="src--in">
                    <Official page={page} source={s} />
                    {s.symbol ? <span>{s.symbol}</span> : null}
                    <span>{use ? say(o.rests, lang, { n: use.rests.length }) : o.restsNone[lang]}</span>
                    {use?.checked ? <span>{say(o.lastChecked, lang, { date: dateInWords(use.checked, lang) })}</span> : null}
                  </p>
                  {s.seen ? <p class="note">{s.seen[lang]}</p> : null}
                </li>
              )
            })}
          </ul>
          <Pager page={page} part={shown} />
        </>
      }
    />
  )
}

const RESTS_A_PAGE = 80

/** The place in a source that says no more than the provision's own name: `art. 14(3)(d)` of `iccpr/14.3.d`. */
function ownPlace(provision: string): string {
  const [article, ...inner] = provision.slice(provision.indexOf('/') + 1).split('.')
  return `art. ${article}${inner.map((x) => `(${x})`).join('')}`
}

export function SourcePage({ page, source: s }: { page: Page; source: Source }) {
  const { lang, record } = page
  const use = sourceUse(record).get(s.id)
  const shown = partOf(page, use?.rests ?? [], RESTS_A_PAGE)
  const kinds = [...KINDS, 'provision' as const].filter((k) => shown.items.some((r) => r.kind === k))
  return (
    <Sheet
      page={page}
      title={short(s.title[lang], 90)}
      whole={s.title[lang]}
      crumbs={[['/sources', o.sourcesTitle[lang]]]}
      head={
        <>
          <dl class="facts after">
            <div>
              <dt>{o.fOfficial[lang]}</dt>
              <dd>
                <Official page={page} source={s} />
              </dd>
            </div>
            {s.symbol ? (
              <div>
                <dt>{o.symbol[lang]}</dt>
                <dd>{s.symbol}</dd>
              </div>
            ) : null}
            <div>
              <dt>{o.seen[lang]}</dt>
              <dd>{(s.seen ?? o.seenWhole)[lang]}</dd>
            </div>
            {use?.checked ? (
              <div>
                <dt>{o.checkedWord[lang]}</dt>
                <dd>{dateInWords(use.checked, lang)}</dd>
              </div>
            ) : null}
          </dl>
          {s.url ? (
            <p class="btns gap">
              <a class="btn btn--2" href={s.url} rel="noreferrer">
                {`${o.openSource[lang]}: ${new URL(s.url).hostname.replace(/^www\./, '')}`}
              </a>
            </p>
          ) : (
            <p class="note gap">{o.noAddress[lang]}</p>
          )}
          <h2 class="after sec__h">
            {o.restsTitle[lang]} <span class="note">{shown.all}</span>
          </h2>
          {use ? null : <p>{o.restsNone[lang]}</p>}
          {kinds.map((k) => (
            <>
              <h3 class="rests__h">{f[`k-${k}`][lang]}</h3>
              <ul class="list list--two">
                {shown.items
                  .filter((r) => r.kind === k)
                  .map((r) => {
                    const place = placed(page, r)
                    return (
                      <li>
                        {place.href ? <a href={place.href}>{place.title}</a> : <span>{place.title}</span>}{' '}
                        {r.kind === 'provision' && r.at === ownPlace(r.id) ? null : (
                          <span class="note">
                            <At page={page} at={r.at} />
                          </span>
                        )}
                      </li>
                    )
                  })}
              </ul>
            </>
          ))}
          <Pager page={page} part={shown} />
        </>
      }
    />
  )
}
