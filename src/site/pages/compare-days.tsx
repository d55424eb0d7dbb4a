import { dateInWords } from '../../language/say.ts'
import { sinceWords, untilWords } from '../../language/span.ts'
import { actName, type Change, changesBetween } from '../../law/index.ts'
import { splitProvision } from '../../record/record.ts'
import type { ISODate } from '../../record/types.ts'
import { citation } from '../../remedy/index.ts'
import { isDate } from '../../time/index.ts'
import { amendmentsBetween } from '../comparison.ts'
import type { Page } from '../context.ts'
import { Pager, partOf } from '../listing.tsx'
import { w } from '../messages/law.ts'
import { StatusMark } from '../parts.tsx'
import { Section } from '../sheet.tsx'
import { Badge, Tally } from '../tally.tsx'
import { type CompareQuery, Frame } from './compare-frame.tsx'
import { ActOptions, address, KeepDay, Link } from './law-parts.tsx'

const CHANGES: readonly Change['kind'][] = ['begins', 'ends', 'changes']

const CHANGES_PER_PAGE = 40

export function DaysPage({ page, query }: { page: Page; query: CompareQuery }) {
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
        <form class={error ? 'pair field--error' : 'pair'} action={`/${lang}/compare`}>
          {error ? (
            <p class="err" id="day-error" role="alert">
              {error[lang]}
            </p>
          ) : null}
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
      {error ? null : <Changes page={page} from={from} to={to} inside={inside} query={query} />}
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
  const shown = partOf(page, chosen, CHANGES_PER_PAGE, query.page ?? null)
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
                  <Link page={page} id={instrument.id} />: <b>{actName(amendment.act, lang)}</b>. {amendment.what?.[lang]}
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
          {c.after?.amendedBy ? <span>{actName(c.after.amendedBy, lang)}</span> : null}
          <StatusMark page={page} status={c.status} />
        </p>
      </div>
    </div>
  )
}
