import { say } from '../../language/say.ts'
import type { Kind, OpenQuestion, Status } from '../../record/types.ts'
import type { Page } from '../context.ts'
import { find, howKnown, placed, to } from '../entries.ts'
import { chosen, FilterForm, Pager, partOf, Select, withQuery } from '../listing.tsx'
import { f } from '../messages/frame.ts'
import { o } from '../messages/open.ts'
import { m } from '../messages.ts'
import { StatusMark } from '../parts.tsx'
import { Sheet } from '../sheet.tsx'
import { Sources } from '../sources.tsx'
import { Folded, Links } from './shared.tsx'

const GROUPS = ['remedy', 'law', 'body', 'right', 'other'] as const

type Group = (typeof GROUPS)[number]

/** What a question is mainly about: remedies first, for a missed remedy is the worst. */
export function groupOf(page: Pick<Page, 'record'>, question: OpenQuestion): Group {
  const kinds = question.touches.map((id) => find(page.record, id)?.kind)
  const has = (...wanted: (Kind | 'provision')[]) => kinds.some((k) => k !== undefined && wanted.includes(k))
  if (has('remedy', 'template', 'counting', 'holidays')) return 'remedy'
  if (has('instrument', 'provision')) return 'law'
  if (has('institution')) return 'body'
  if (has('right', 'situation', 'concern')) return 'right'
  return 'other'
}

export function QuestionsPage({ page }: { page: Page }) {
  const { lang, record } = page
  const all = record.all('question')
  const grouped = new Map(all.map((q) => [q.id, groupOf(page, q)]))
  const group = chosen(page, 'group', GROUPS)
  return (
    <Sheet
      page={page}
      title={o.questionsTitle[lang]}
      lead={o.questionsLead[lang]}
      head={
        <p class="filters after">
          <a href={withQuery(page, { group: undefined })} aria-current={group === undefined ? 'true' : undefined}>
            {say(o.questionsN, lang, { n: all.length })}
          </a>
          {GROUPS.filter((g) => [...grouped.values()].includes(g)).map((g) => (
            <a href={withQuery(page, { group: g })} aria-current={g === group ? 'true' : undefined}>
              {o[`grp-${g}`][lang]} <span>{[...grouped.values()].filter((x) => x === g).length}</span>
            </a>
          ))}
        </p>
      }
    >
      {GROUPS.filter((g) => group === undefined || g === group).map((g) => {
        const here = all.filter((q) => grouped.get(q.id) === g)
        if (here.length === 0) return null
        return (
          <section class="sec" aria-labelledby={`g-${g}`}>
            <div class="wrap">
              <h2 id={`g-${g}`} class="sec__h">
                {o[`grp-${g}`][lang]}
              </h2>
              {here.map((q) => (
                <Folded
                  page={page}
                  id={q.id}
                  mark={<StatusMark page={page} status={q.status} />}
                  heading={q.question[lang]}
                  cue={o.why[lang]}
                  margin={<Sources page={page} sources={q.sources} status={q.status} />}
                >
                  {q.why ? (
                    <p>
                      <b class="note">{`${o.why[lang]}: `}</b>
                      {q.why[lang]}
                    </p>
                  ) : null}
                  {q.notes?.map((n) => (
                    <p class="note">{n[lang]}</p>
                  ))}
                  <Links page={page} label={o.touches[lang]} ids={q.touches} />
                </Folded>
              ))}
            </div>
          </section>
        )
      })}
      <KnownTable page={page} />
    </Sheet>
  )
}

function KnownTable({ page }: { page: Page }) {
  const { lang, record } = page
  const rows = howKnown(record)
  const sum = (of: (r: (typeof rows)[number]) => number) => rows.reduce((n, r) => n + of(r), 0)
  const STATUSES: readonly Status[] = ['official', 'reported', 'unverified']
  return (
    <section class="sec wash" aria-labelledby="known">
      <div class="wrap">
        <div class="sec__h">
          <h2 id="known">{o.knownTitle[lang]}</h2>
          <p class="ui">{o.knownHint[lang]}</p>
        </div>
        <table class="data stack known">
          <caption class="vh">{o.knownTitle[lang]}</caption>
          <thead>
            <tr>
              <th scope="col">{o.kind[lang]}</th>
              <th scope="col" class="r">
                {o.all[lang]}
              </th>
              {STATUSES.map((s) => (
                <th scope="col" class="r">
                  <StatusMark page={page} status={s} />
                </th>
              ))}
              <th scope="col" class="r">
                {o.unread[lang]}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((r) => (
              <tr>
                <th scope="row">{f[`k-${r.kind}`][lang]}</th>
                <td class="r num" data-l={o.all[lang]}>
                  {r.all}
                </td>
                {STATUSES.map((s) => (
                  <td class="r num" data-l={m[s][lang]}>
                    {s === 'unverified' && r.byStatus[s] > 0 ? (
                      <a href={to(page, `/questions/unverified?kind=${r.kind}`)}>{r.byStatus[s]}</a>
                    ) : (
                      r.byStatus[s]
                    )}
                  </td>
                ))}
                <td class="r num" data-l={o.unread[lang]}>
                  {r.unread}
                </td>
              </tr>
            ))}
            <tr>
              <th scope="row">{o.sum[lang]}</th>
              <td class="r num" data-l={o.all[lang]}>
                {sum((r) => r.all)}
              </td>
              {STATUSES.map((s) => (
                <td class="r num" data-l={m[s][lang]}>
                  {s === 'unverified' ? (
                    <a href={to(page, '/questions/unverified')}>{sum((r) => r.byStatus[s])}</a>
                  ) : (
                    sum((r) => r.byStatus[s])
                  )}
                </td>
              ))}
              <td class="r num" data-l={o.unread[lang]}>
                {sum((r) => r.unread)}
              </td>
            </tr>
          </tbody>
        </table>
      </div>
    </section>
  )
}

const UNVERIFIED_A_PAGE = 80

export function UnverifiedPage({ page }: { page: Page }) {
  const { lang, record } = page
  const kinds = howKnown(record)
    .filter((r) => r.byStatus.unverified > 0)
    .map((r) => r.kind)
  const kind = chosen(page, 'kind', kinds)
  const found = kinds
    .filter((k) => kind === undefined || k === kind)
    .flatMap((k) =>
      (record.all(k) as readonly { readonly id: string; readonly status: Status }[])
        .filter((e) => e.status === 'unverified')
        .map((e) => placed(page, { kind: k, id: e.id })),
    )
  const shown = partOf(page, found, UNVERIFIED_A_PAGE)
  return (
    <Sheet
      page={page}
      title={o.unverifiedTitle[lang]}
      lead={o.unverifiedLead[lang]}
      crumbs={[['/questions', o.questionsTitle[lang]]]}
      head={
        <>
          <FilterForm page={page} found={say(o.foundSources, lang, { n: found.length, all: found.length })}>
            <Select page={page} name="kind" label={o.kind[lang]} options={kinds.map((k) => [k, f[`k-${k}`][lang]] as const)} />
          </FilterForm>
          <ul class="list">
            {shown.items.map((p) => (
              <li>
                {p.href ? <a href={p.href}>{p.title}</a> : <span>{p.title}</span>}{' '}
                {kind === undefined ? <span class="note">{f[`k-${p.kind}`][lang]}</span> : null}
              </li>
            ))}
          </ul>
          <Pager page={page} part={shown} />
        </>
      }
    />
  )
}
