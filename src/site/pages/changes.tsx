import { dateAsKnown, dateInWords, say } from '../../language/say.ts'
import { FOLDERS, type Kind, type Update } from '../../record/types.ts'
import type { Page } from '../context.ts'
import { Icon } from '../layout.tsx'
import { chosen, withQuery } from '../listing.tsx'
import { f } from '../messages/frame.ts'
import { o } from '../messages/open.ts'
import { Sheet } from '../sheet.tsx'
import { Sources } from '../sources.tsx'
import { Links } from './shared.tsx'

/** Changes, the latest first; among those of one day the dangerous first. */
export function newestFirst(all: readonly Update[]): readonly Update[] {
  const weight = (u: Update) => (u.danger === 'high' ? 0 : u.danger === 'medium' ? 1 : 2)
  return all.toSorted((a, b) => (a.date === b.date ? weight(a) - weight(b) : a.date < b.date ? 1 : -1))
}

export function ChangesPage({ page }: { page: Page }) {
  const { lang, record, at } = page
  const danger = chosen(page, 'danger', ['high', 'medium'] as const)
  const all = newestFirst(record.all('update'))
  const shown = all.filter((u) => danger === undefined || u.danger === danger)
  const dates = [...new Set(shown.map((u) => `${u.date} ${u.precision ?? 'day'}`))]
  const n = (Object.keys(FOLDERS) as Kind[]).reduce((sum, k) => sum + record.all(k).length, 0)
  return (
    <Sheet
      page={page}
      title={o.changesTitle[lang]}
      lead={o.changesLead[lang]}
      head={
        <p class="filters after">
          <a href={withQuery(page, { danger: undefined })} aria-current={danger === undefined ? 'true' : undefined}>
            {f.allChanges[lang]} <span>{all.length}</span>
          </a>
          {(['high', 'medium'] as const).map((d) => (
            <a href={withQuery(page, { danger: d })} aria-current={d === danger ? 'true' : undefined}>
              {o[`d-${d}`][lang]} <span>{all.filter((u) => u.danger === d).length}</span>
            </a>
          ))}
        </p>
      }
    >
      <section class="sec" aria-label={o.changesTitle[lang]}>
        <div class="wrap">
          {dates.map((key) => {
            const here = shown.filter((u) => `${u.date} ${u.precision ?? 'day'}` === key)
            const [first] = here
            if (!first) return null
            return (
              <div class="changes">
                <h2 class="h3">{dateAsKnown(first.date, lang, first.precision)}</h2>
                {first.date > at ? <p class="note">{o.notYet[lang]}</p> : null}
                {here.map((u) => (
                  <div class="row change" id={u.id}>
                    <p class="g">
                      {u.danger ? (
                        <span class={`badge danger--${u.danger}`}>
                          <Icon id="v-open-at-risk" />
                          {o[`d-${u.danger}`][lang]}
                        </span>
                      ) : null}
                    </p>
                    <div class="t flow">
                      <p>{u.text[lang]}</p>
                      {u.notes?.map((x) => (
                        <p class="note">{x[lang]}</p>
                      ))}
                      <Links page={page} label={o.touches[lang]} ids={u.touches} />
                    </div>
                    <Sources page={page} sources={u.sources} status={u.status} />
                  </div>
                ))}
              </div>
            )
          })}
        </div>
      </section>
      <section class="sec wash" aria-labelledby="editions">
        <div class="wrap flow">
          <h2 id="editions">{o.editionsTitle[lang]}</h2>
          <p>{say(o.editionNow, lang, { date: dateInWords(record.edition.slice(0, 10), lang), n })}</p>
          <dl class="facts">
            {record.editions.map((e) => (
              <div>
                <dt>
                  <time datetime={e.edition}>{dateInWords(e.edition, lang)}</time>
                </dt>
                <dd>{e.text[lang]}</dd>
              </div>
            ))}
          </dl>
          <p class="note digest">
            {o.digest[lang]} {record.digest}
          </p>
        </div>
      </section>
    </Sheet>
  )
}
