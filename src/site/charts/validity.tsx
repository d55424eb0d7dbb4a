import { say } from '../../language/say.ts'
import { bindingSpan, within } from '../../record/record.ts'
import type { ISODate, Precision, ProvisionVersion, Span, Status } from '../../record/types.ts'
import { citation } from '../../remedy/index.ts'
import type { Page } from '../context.ts'
import { dayQuery } from '../parts.tsx'
import { dateAsKnown, Empty, Key, pc, weakest } from './common.tsx'
import { c } from './messages.ts'
import { along, Track } from './track.tsx'

export interface ValidityProps {
  readonly page: Page
  readonly id?: string
  /** Provisions by their full ids, each with all its versions. */
  readonly provisions: readonly string[]
  readonly from?: number
  readonly to?: number
  readonly href?: string
}

interface Bar {
  readonly provision: string
  readonly version: ProvisionVersion
  /** Days on which the version is law in Kazakhstan: its own and its instrument's. */
  readonly span: Span | undefined
  readonly status: Status
}

/** Which version of which provision was law when: a bar a version, over the years, with the chosen day. */
export function ValidityBars({ page, id = 'validity', provisions, from = 1995, to = 2027, href }: ValidityProps) {
  const { lang, at, record } = page
  const bars: Bar[] = provisions.flatMap((provision) => {
    const found = record.provision(provision)
    if (!found) return []
    const outer = bindingSpan(found.instrument)
    return found.provision.versions.map((version) => ({
      provision: `${found.instrument.id}/${found.provision.id}`,
      version,
      span: outer && cut(version, outer),
      status: weakest([version.status, ...(outer?.status ? [outer.status] : [])]),
    }))
  })
  if (bars.length === 0) return <Empty text={c.noRows[lang]} />
  const name = (b: Bar) => citation(record, b.provision, lang)
  return (
    <Track
      page={page}
      id={id}
      title={say(c.validTitle, lang, { from, to })}
      desc={`${bars.map((b) => `${name(b)}: ${inWords(page, b.span)}`).join('; ')}.`}
      caption={say(c.validTitle, lang, { from, to })}
      head={[c.provision[lang], c.valid[lang]]}
      from={from}
      to={to}
      href={href}
      rows={bars.map((b) => {
        const on = within(b.span, at)
        const [instrument, local] = b.provision.split('/')
        return {
          label: <a href={`/${lang}/instruments/${instrument}/${local}${dayQuery(page)}`}>{name(b)}</a>,
          picture: b.span ? (
            <>
              <rect class={on ? 'b-on' : 'b-off'} {...reach(b.span, from, to)} y="6" height="12" />
              {b.version.read ? <circle class="b-read" cx={pc(along(b.version.read, from, to))} cy="12" r="3" /> : null}
            </>
          ) : null,
          words: (
            <>
              <span class="line">{inWords(page, b.span)}</span>
              {on ? <b class="on">{c.onDay[lang]}</b> : null}
              {b.version.read ? <span class="sub">{say(c.readOn, lang, { date: dateAsKnown(b.version.read, lang) })}</span> : null}
            </>
          ),
          status: b.status,
          sources: b.version.sources,
        }
      })}
      legend={
        <>
          <Key text={c.onDay[lang]}>
            <rect class="b-on" y="2" width="16" height="12" />
          </Key>
          <Key text={c.otherDays[lang]}>
            <rect class="b-off" y="2" width="16" height="12" />
          </Key>
        </>
      }
    />
  )
}

/** A bar's place; what is shorter than can be seen is drawn as wide as can be seen. */
export function reach(span: Span, from: number, to: number): { readonly x: string; readonly width: string } {
  const a = along(span.from, from, to)
  const z = span.to === undefined ? 100 : along(span.to, from, to)
  return { x: pc(Math.min(a, 99.2)), width: pc(Math.max(0.8, z - a)) }
}

function cut(inner: Span, outer: Span): Span | undefined {
  const from = inner.from > outer.from ? inner.from : outer.from
  const ends = [inner.to, outer.to].filter((d) => d !== undefined).sort()
  const to = ends[0]
  if (to !== undefined && to <= from) return undefined
  const precision = (inner.from > outer.from ? inner : outer).precision
  return { from, ...(to === undefined ? {} : { to }), ...(precision === undefined ? {} : { precision }) }
}

export function inWords(page: Page, span: Span | undefined): string {
  const { lang } = page
  if (!span) return c.unknownSpan[lang]
  const day = (d: ISODate, p?: Precision) => dateAsKnown(d, lang, p)
  if (span.to === undefined) {
    // With a month or a year alone the preposition would ask for another case.
    if ((span.precision ?? 'day') !== 'day' && lang !== 'en') return `${day(span.from, span.precision)} –`
    return say(c.since, lang, { from: lang === 'kk' ? fromDay(day(span.from)) : day(span.from, span.precision) })
  }
  return say(c.span, lang, { from: day(span.from, span.precision), to: day(span.to) })
}

/** The Kazakh ablative of a date that ends with its month: `24 сәуірден`. */
function fromDay(date: string): string {
  const ending = /(?:ақпан|маусым|қазан|желтоқсан)$/.test(date)
    ? 'нан'
    : /қыркүйек$/.test(date)
      ? 'тен'
      : /(?:сәуір|шілде)$/.test(date)
        ? 'ден'
        : 'дан'
  return date + ending
}
