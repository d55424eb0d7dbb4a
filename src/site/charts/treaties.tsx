import { say } from '../../language/say.ts'
import { bindingSpan, splitProvision } from '../../record/record.ts'
import type { Instrument, ISODate, TreatyStatus } from '../../record/types.ts'
import type { Page } from '../context.ts'
import { dateAsKnown, Empty, Key, Pin, pc, weakest } from './common.tsx'
import { c } from './messages.ts'
import { along, Track } from './track.tsx'
import { reach } from './validity.tsx'

export interface TreatiesProps {
  readonly page: Page
  readonly id?: string
  /** Default: the treaties of the record that Kazakhstan has signed or accepted, the oldest first. */
  readonly treaties?: readonly Instrument[]
  readonly from?: number
  readonly to?: number
  readonly href?: string
}

/** Treaties over the years: signature, ratification, the days on which they bind, and the complaint procedure. */
export function TreatyTimeline({ page, id = 'treaties', treaties = accepted(page), from = 1990, to = 2027, href }: TreatiesProps) {
  const { lang } = page
  const rows = treaties.filter((i): i is Instrument & { treaty: TreatyStatus } => i.treaty !== undefined)
  if (rows.length === 0) return <Empty text={c.noTreaties[lang]} />
  const title = say(c.treatyTitle, lang, { from, to })
  return (
    <Track
      page={page}
      id={id}
      title={title}
      desc={`${rows.map((i) => `${i.short[lang]}: ${steps(page, i.treaty).join(', ')}`).join('; ')}.`}
      caption={title}
      head={[c.treaty[lang], c.when[lang]]}
      from={from}
      to={to}
      href={href}
      rows={rows.map((i) => {
        const { signed, ratified, inForce, complaints } = i.treaty
        const since = complaintsSince(page, i)
        const first = [signed, ratified].find((d) => d !== undefined)
        return {
          label: <a href={`/${lang}/instruments/${i.id}`}>{i.short[lang]}</a>,
          picture: (
            <>
              {first && inForce ? (
                <line class="c-dash" x1={pc(along(first, from, to))} x2={pc(along(inForce.from, from, to))} y1="12" y2="12" />
              ) : null}
              {inForce ? <rect class="b-on" {...reach(inForce, from, to)} y="8" height="8" /> : null}
              {since ? <rect class="b-comp" {...reach({ from: since }, from, to)} y="19" height="5" /> : null}
              {signed ? <Mark x={along(signed, from, to)} /> : null}
              {ratified ? <Mark x={along(ratified, from, to)} full /> : null}
            </>
          ),
          words: (
            <>
              {steps(page, i.treaty).map((s) => (
                <span class="line">{s}</span>
              ))}
              {complaints?.individual ? (
                <span class="sub">{say(c.complaintWords, lang, { text: complaints.individual[lang] })}</span>
              ) : null}
              {inForce?.note ? <span class="sub">{inForce.note[lang]}</span> : null}
            </>
          ),
          status: weakest([i.status, ...(inForce?.status ? [inForce.status] : [])]),
          sources: i.sources,
        }
      })}
      legend={
        <>
          <Key text={c.signed[lang]}>
            <path class="c-open" d="M8 2 14 8 8 14 2 8z" />
          </Key>
          <Key text={c.ratified[lang]}>
            <path class="b-mark" d="M8 2 14 8 8 14 2 8z" />
          </Key>
          <Key text={c.inForce[lang]}>
            <rect class="b-on" y="4" width="16" height="8" />
          </Key>
          <Key text={c.complaint[lang]}>
            <rect class="b-comp" y="6" width="16" height="5" />
          </Key>
        </>
      }
    />
  )
}

function Mark({ x, full }: { x: number; full?: boolean }) {
  return <Pin x={pc(x)} y={12} class={full ? 'b-mark' : 'c-open'} d="M0-6 6 0 0 6-6 0z" />
}

function accepted(page: Page): readonly Instrument[] {
  const day = (i: Instrument) => i.treaty?.inForce?.from ?? i.treaty?.ratified ?? i.treaty?.signed ?? '9999'
  return page.record
    .all('instrument')
    .filter((i) => i.treaty && i.treaty.state !== 'not-party')
    .toSorted((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0))
}

/**
 * From when individuals can complain under the treaty, where the record has the day as a date: the day on which the protocol binds
 * that the remedy for the treaty rests on. A declaration under the treaty itself has its day only in words; nothing is drawn for it.
 */
export function complaintsSince(page: Page, instrument: Instrument): ISODate | undefined {
  const { record } = page
  for (const remedy of record.all('remedy')) {
    if (remedy.unavailable || remedy.treaty === undefined) continue
    const base = splitProvision(remedy.basis[0] ?? '')?.instrument
    if (!base || base === remedy.treaty || (remedy.treaty !== instrument.id && base !== instrument.id)) continue
    const protocol = record.get('instrument', base)
    return protocol && bindingSpan(protocol)?.from
  }
  return undefined
}

function steps(page: Page, t: TreatyStatus): readonly string[] {
  const { lang } = page
  const step = (label: string, day: ISODate | undefined) => (day ? [`${label}: ${dateAsKnown(day, lang)}`] : [])
  const bound = t.inForce ? [`${c.inForce[lang]}: ${dateAsKnown(t.inForce.from, lang, t.inForce.precision)}`] : []
  const other = t.state === 'not-party' ? [c.notParty[lang]] : t.state === 'signed' ? [c.signedOnly[lang]] : []
  const all = [...other, ...step(c.signed[lang], t.signed), ...step(c.ratified[lang], t.ratified), ...bound]
  return t.state === 'party' && !t.inForce ? [...all, `${c.inForce[lang]}: ${c.noDay[lang]}`] : all
}
