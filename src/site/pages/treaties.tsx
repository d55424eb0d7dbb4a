import { dateInWords } from '../../language/say.ts'
import { bindingSpan, within } from '../../record/record.ts'
import type { Instrument, TreatyStatus } from '../../record/types.ts'
import { TreatyTimeline } from '../charts/treaties.tsx'
import type { Page } from '../context.ts'
import { w } from '../messages/law.ts'
import { m } from '../messages.ts'
import { dayQuery, StatusMark } from '../parts.tsx'
import { Section, Sheet } from '../sheet.tsx'
import { address, Filters, Link, spanWords } from './law-parts.tsx'

type Treaty = Instrument & { readonly treaty: TreatyStatus }

const FAMILIES = ['un', 'ilo', 'other'] as const
type Family = (typeof FAMILIES)[number]
const NAMES = { un: w.trUn, ilo: w.trIlo, other: w.trOther } as const

/** Which family a treaty is shown in: those with a UN body of their own first. */
export function familyOf(treaty: Pick<Instrument, 'id' | 'treaty'>): Family {
  if (treaty.id.startsWith('ilo-')) return 'ilo'
  return treaty.treaty?.complaints?.inquiry || treaty.treaty?.complaints?.interState ? 'un' : 'other'
}

export function TreatiesPage({ page, family }: { page: Page; family?: string }) {
  const { lang, record } = page
  const all = record.all('instrument').filter((i): i is Treaty => i.treaty !== undefined)
  const chosen = FAMILIES.find((f) => f === family)
  const day = (t: Treaty) => t.treaty.inForce?.from ?? t.treaty.ratified ?? t.treaty.signed ?? '9999'
  const accepted = all.filter((t) => t.treaty.state === 'party').toSorted((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0))
  const shown = accepted.filter((t) => familyOf(t) === (chosen ?? 'un'))
  const not = all.filter((t) => t.treaty.state !== 'party')
  return (
    <Sheet
      page={page}
      title={w.trTitle[lang]}
      lead={w.trLead[lang]}
      crumbs={[['/instruments', m.navLaws[lang]]]}
      head={
        <div class="gap-s">
          <Filters
            label={w.trTitle[lang]}
            items={[
              ...FAMILIES.map((f) => ({
                href: address(page, '/treaties', { family: f === 'un' ? undefined : f }),
                text: `${NAMES[f][lang]} (${accepted.filter((t) => familyOf(t) === f).length})`,
                current: f === (chosen ?? 'un'),
              })),
            ]}
          />
        </div>
      }
    >
      <Section id="h-t" title={NAMES[chosen ?? 'un'][lang]}>
        <table class="cmp cmp--tr stack">
          <thead>
            <tr>
              <th scope="col">{w.trTreaty[lang]}</th>
              <th scope="col">{w.trStatus[lang]}</th>
              <th scope="col">{w.trProcedures[lang]}</th>
              <th scope="col">{w.trReservations[lang]}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((t) => (
              <Row page={page} treaty={t} />
            ))}
          </tbody>
        </table>
      </Section>
      <Section id="h-n" title={w.trNot[lang]} lead={w.trNotLead[lang]} wash>
        <ul class="list list--two">
          {not
            .toSorted((a, b) => a.title[lang].localeCompare(b.title[lang], lang))
            .map((t) => (
              <li>
                <h3>
                  <a href={`/${lang}/instruments/${t.id}${dayQuery(page)}`}>{t.short[lang]}</a>{' '}
                  <span class="tag">{(t.treaty.state === 'signed' ? w.trOnlySigned : w.trNotParty)[lang]}</span>
                </h3>
                <p>{t.treaty.text[lang]}</p>
                <p class="note">
                  <StatusMark page={page} status={t.status} />
                </p>
              </li>
            ))}
        </ul>
      </Section>
      <Section id="h-l" title={w.byYears[lang]}>
        <TreatyTimeline page={page} id="tl" treaties={shown.filter((t) => t.treaty.inForce || t.treaty.signed || t.treaty.ratified)} />
      </Section>
      <section class="sec">
        <div class="wrap">
          <p>
            <a href={address(page, '/prevails/story')}>{w.storyTitle[lang]}</a>
          </p>
        </div>
      </section>
    </Sheet>
  )
}

function Row({ page, treaty: t }: { page: Page; treaty: Treaty }) {
  const { lang, record, at } = page
  const span = bindingSpan(t)
  const { signed, ratified, domesticAct, complaints, reservations } = t.treaty
  const remedies = record.all('remedy').filter((r) => r.treaty === t.id && r.level === 'international' && !r.unavailable)
  const procedures = [
    [w.trComplaint, complaints?.individual],
    [w.trInquiry, complaints?.inquiry],
    [w.trInterState, complaints?.interState],
  ] as const
  return (
    <tr>
      <th scope="row">
        <a href={`/${lang}/instruments/${t.id}${dayQuery(page)}`}>{t.short[lang]}</a>
      </th>
      <td data-l={w.trStatus[lang]}>
        <p>
          <b>{span ? `${w.trBinds[lang]}: ${spanWords(span, lang)}` : w.trNoDay[lang]}</b>
          {span && !within(span, at) ? <span class="note"> {w.trNotOnDay[lang]}</span> : null}
        </p>
        <p class="why">
          {signed ? `${w.trSigned[lang]}: ${dateInWords(signed, lang)}. ` : ''}
          {ratified ? `${w.trRatified[lang]}: ${dateInWords(ratified, lang)}. ` : ''}
          {domesticAct?.[lang]}
        </p>
        {span?.note ? <p class="why">{span.note[lang]}</p> : null}
        <p class="src">
          <StatusMark page={page} status={span?.status ?? t.status} />
        </p>
      </td>
      <td data-l={w.trProcedures[lang]}>
        <dl class="facts">
          {procedures.map(([label, text]) =>
            text ? (
              <div>
                <dt>{label[lang]}</dt>
                <dd>{text[lang]}</dd>
              </div>
            ) : null,
          )}
        </dl>
        {complaints ? null : <p class="note">{w.nothingSaid[lang]}</p>}
        {remedies.length > 0 ? (
          <p class="src">
            {remedies.map((r) => (
              <Link page={page} id={r.id} />
            ))}
          </p>
        ) : null}
      </td>
      <td data-l={w.trReservations[lang]}>
        <p class={reservations ? 'why' : 'note'}>{reservations?.[lang] ?? w.nothingSaid[lang]}</p>
      </td>
    </tr>
  )
}
