import type { Child } from 'hono/jsx'
import { dateInWords, say } from '../../language/say.ts'
import { sinceWords, untilWords } from '../../language/span.ts'
import { weakest } from '../../law/index.ts'
import { bindingSpan, versionOn, within } from '../../record/record.ts'
import type {
  Counterpart,
  Entry,
  Instrument,
  ISODate,
  Lang,
  Precision,
  Provision,
  ProvisionVersion,
  SourceRef,
  Span,
  Status,
  Text,
} from '../../record/types.ts'
import { citation } from '../../remedy/index.ts'
import { type Article, articleId } from '../articles.ts'
import type { Page } from '../context.ts'
import { placeOf } from '../entries.ts'
import { w } from '../messages/law.ts'
import { m } from '../messages.ts'
import { dayQuery, StatusMark } from '../parts.tsx'
import { Margins } from '../sources.tsx'
import { Badge } from '../tally.tsx'

/** The address of a thing of the record in the page's language and on its day; `undefined` where it has no page. */
export function hrefOf(page: Page, id: string): string | undefined {
  return placeOf(page, id)?.href
}

/** An address with query parameters about the record; empty ones are left out, the chosen day stays. */
export function address(page: Page, path: string, query: Readonly<Record<string, string | undefined>> = {}): string {
  const pairs = Object.entries({ ...query, at: page.at === page.today ? undefined : page.at })
  const text = pairs
    .flatMap(([k, v]) => (v === undefined || v === '' ? [] : `${k}=${encodeURIComponent(v).replaceAll('%2F', '/')}`))
    .join('&')
  return `/${page.lang}${path}${text ? `?${text}` : ''}`
}

/** A thing of the record by its name, linked where it has a page. */
export function Link({ page, id, text }: { page: Page; id: string; text?: string }) {
  const place = placeOf(page, id)
  const name = text ?? place?.title ?? id
  return place?.href ? <a href={place.href}>{name}</a> : <span>{name}</span>
}

/** How a right stood in one Constitution and stands in the other, and why; `ids`: the provisions to go to. */
export function CounterpartRow({ page, counterpart: c, ids }: { page: Page; counterpart: Counterpart; ids: readonly string[] }) {
  const { lang } = page
  return (
    <div class="row art">
      <p class="g">
        <Badge id={c.change} text={m[c.change][lang]} />
      </p>
      <div class="t">
        <p>{c.why[lang]}</p>
        <p class="src--in">
          {ids.map((id) => (
            <Link page={page} id={id} />
          ))}
        </p>
      </div>
      <SourceNotes page={page} sources={c.sources} status={c.status} />
    </div>
  )
}

/** Days of validity in words; `undefined` says that they are not known. */
export function spanWords(span: Omit<Span, 'note' | 'status'> | undefined, lang: Lang): string {
  if (!span) return w.spanUnknown[lang]
  const since = sinceWords(span.from, lang, span.precision)
  return span.to === undefined ? since : `${since} ${untilWords(span.to, lang)}`
}

/** The days on which a version is law in Kazakhstan: its own, within those of its act. */
export function lawDays(instrument: Instrument, version: ProvisionVersion): Omit<Span, 'note'> | undefined {
  const outer = bindingSpan(instrument)
  if (!outer) return undefined
  const late = outer.from > version.from
  const to = [version.to, outer.to].filter((d) => d !== undefined).sort()[0]
  const precision: Precision | undefined = late ? outer.precision : version.precision
  // A day that the act gives is known as well as the act says.
  const status = late || version.to === undefined ? weakest(version.status, outer.status) : version.status
  return {
    from: late ? outer.from : version.from,
    ...(to === undefined ? {} : { to }),
    ...(precision === undefined ? {} : { precision }),
    status,
  }
}

/** The version that is law on the day, else the one to show instead: the last that was, or the first that will be. */
export function shownVersion(page: Page, instrument: Instrument, provision: Provision) {
  const on = versionOn(instrument, provision, page.at)
  const version = on ?? provision.versions.findLast((v) => v.from <= page.at) ?? provision.versions[0]
  return { version, inForce: on !== undefined }
}

/** Sources in the margin: each once, with all its places. */
export function SourceNotes({
  page,
  sources,
  status,
  children,
}: {
  page: Page
  sources: readonly SourceRef[]
  status: Status
  children?: Child
}) {
  const places = new Map<string, string[]>()
  for (const s of sources) {
    const list = places.get(s.source) ?? []
    if (!list.includes(s.at)) list.push(s.at)
    places.set(s.source, list)
  }
  return (
    <Margins page={page} sources={[...places].map(([source, at]) => ({ source, at: at.join('; ') }))} status={status}>
      {children}
    </Margins>
  )
}

interface ArticleRowProps {
  readonly page: Page
  readonly article: Article
  readonly label?: string
  /** It stands straight below the title of the page, which has its name. */
  readonly first?: boolean
}

/** An article with its paragraphs: what they say on the day, sources in the margin. */
export function ArticleRow({ page, article, label, first }: ArticleRowProps) {
  const { lang } = page
  const { instrument, provisions } = article
  const shown = provisions.flatMap((provision) => {
    const { version, inForce } = shownVersion(page, instrument, provision)
    return version ? [{ provision, version, inForce }] : []
  })
  const [one] = shown
  if (!one) return null
  const id = articleId(article)
  const off = shown.every((s) => !s.inForce)
  const status = weakest(...shown.map((s) => s.version.status))
  const spans = shown.map((s) => lawDays(instrument, s.version))
  const days = spans.map((span) => spanWords(span, lang))
  const daysStatus = spans[0]?.status
  const oneSpan = days.every((d) => d === days[0])
  return (
    <div class={off ? 'row art art--off' : 'row art'}>
      <p class="g">{label ?? ''}</p>
      <div class="t">
        {first ? null : (
          <h3>
            <a href={`/${lang}/instruments/${id}${dayQuery(page)}`}>{citation(page.record, id, lang)}</a>
          </h3>
        )}
        {off ? <p class="note">{w.offDay[lang]}</p> : null}
        {shown.length === 1 ? (
          <p>{one.version.gist[lang]}</p>
        ) : (
          <ul class="paras">
            {shown.map(({ provision, version, inForce }, i) => (
              <li>
                <a class="pn" href={`/${lang}/instruments/${instrument.id}/${provision.id}${dayQuery(page)}`}>
                  {innerPlace(provision.id, article.number)}
                </a>
                <span>
                  {version.gist[lang]}
                  {inForce || off ? null : <span class="note"> {w.offDay[lang]}</span>}
                  {version.status === status ? null : <StatusMark page={page} status={version.status} />}
                  {oneSpan || !inForce ? null : <span class="note"> {days[i]}</span>}
                </span>
              </li>
            ))}
          </ul>
        )}
      </div>
      <SourceNotes page={page} sources={shown.flatMap((s) => s.version.sources)} status={status}>
        {oneSpan ? (
          <p class="days-of">
            {days[0]} {daysStatus && daysStatus !== status ? <StatusMark page={page} status={daysStatus} /> : null}
          </p>
        ) : null}
      </SourceNotes>
    </div>
  )
}

/** The place within an article: `(3)(d)` of `14.3.d`; the article itself is `14`. */
export function innerPlace(local: string, article: string): string {
  const inner = local.slice(article.length + 1)
  return inner === ''
    ? article
    : inner
        .split('.')
        .map((p) => `(${p})`)
        .join('')
}

/** Is the act law on the day, in a word. */
export function forceWord(page: Page, instrument: Instrument): Text {
  if (instrument.kind === 'soft-law') return w.softOn
  const span = bindingSpan(instrument)
  if (!span) return instrument.treaty && instrument.treaty.state !== 'party' ? w.offOn : w.fuzzyOn
  const cut = { day: 10, month: 7, year: 4 }[span.precision ?? 'day']
  if (cut < 10 && span.from.slice(0, cut) === page.at.slice(0, cut)) return w.fuzzyOn
  return within(span, page.at) ? w.inForceOn : w.offOn
}

/** When it was checked, whether anyone has read the wording, and the page as data. */
export function EntryFoot({ page, entry, path }: { page: Page; entry: Pick<Entry, 'checked' | 'reviewed'>; path: string }) {
  const { lang } = page
  const data = (ext: string) => `/${lang}${path}.${ext}${dayQuery(page)}`
  return (
    <p class="note entry-foot">
      {say(w.checkedOn, lang, { date: dateInWords(entry.checked, lang) })} {entry.reviewed ? '' : `${w.notReviewed[lang]} `}
      {w.dataOf[lang]}: <a href={data('json')}>JSON</a>, <a href={data('jsonld')}>JSON-LD</a>.
    </p>
  )
}

/** Notes of the record begin small; standing alone they begin as a sentence does. */
export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** Links that narrow a list; the chosen one is marked. */
export function Filters({ label, items }: { label: string; items: readonly { href: string; text: string; current: boolean }[] }) {
  return (
    <nav class="filters" aria-label={label}>
      {items.map((i) => (
        <a href={i.href} aria-current={i.current ? 'true' : undefined}>
          {i.text}
        </a>
      ))}
    </nav>
  )
}

/** The chosen day goes along with a form that asks for something else. */
export function KeepDay({ page }: { page: Page }) {
  return page.at === page.today ? null : <input type="hidden" name="at" value={page.at} />
}

/** All acts, to choose one from, gathered by kind. */
export function ActOptions({ page, chosen, filled }: { page: Page; chosen?: string; filled?: boolean }) {
  const { lang, record } = page
  const kinds = ['constitution', 'treaty', 'constitutional-law', 'code', 'law', 'by-law', 'soft-law'] as const
  return (
    <>
      {kinds.map((kind) => {
        const acts = record.all('instrument').filter((i) => i.kind === kind && (!filled || i.provisions.length > 0))
        return acts.length === 0 ? null : (
          <optgroup label={m[`kind-${kind}`][lang]}>
            {acts
              .toSorted((a, b) => a.short[lang].localeCompare(b.short[lang], lang))
              .map((i) => (
                <option value={i.id} selected={i.id === chosen ? true : undefined}>
                  {i.short[lang]}
                </option>
              ))}
          </optgroup>
        )
      })}
    </>
  )
}

/** A date no more exact than known, or that it is not. */
export function dayOr(date: ISODate | undefined, lang: Lang): string {
  return date === undefined ? w.dateUnknown[lang] : dateInWords(date, lang)
}
