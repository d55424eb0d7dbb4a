import { say } from '../../language/say.ts'
import type { ArashaRecord } from '../../record/record.ts'
import type { Remedy } from '../../record/types.ts'
import { RoutesMap, routes } from '../charts/routes.tsx'
import type { Page } from '../context.ts'
import { to } from '../entries.ts'
import { chosen, FilterForm, queryOf, Select } from '../listing.tsx'
import { w } from '../messages/ways.ts'
import { m } from '../messages.ts'
import { Sheet } from '../sheet.tsx'
import { SituationGroups, SituationLine } from './situation-groups.tsx'

export function SituationsPage({ page }: { page: Page }) {
  const { lang } = page
  return (
    <Sheet
      page={page}
      title={w.situationsTitle[lang]}
      hasExit
      lead={w.situationsLead[lang]}
      head={
        <>
          <div class="call call--sky after plan-call">
            <p>{w.situationsAsk[lang]}</p>
            <p>
              <a class="btn" href={`/${lang}/ask`}>
                {w.startPlan[lang]}
              </a>
            </p>
          </div>
          <div class="after">
            <SituationGroups
              page={page}
              list={(situations) => (
                <ul class="toc">
                  {situations.map((s) => (
                    <li>
                      <a href={to(page, `/situations/${s.situation.id}`)}>
                        <SituationLine page={page} urgent={s} />
                      </a>
                    </li>
                  ))}
                </ul>
              )}
            />
          </div>
        </>
      }
    />
  )
}

export const FIELDS = ['criminal', 'offence', 'administrative', 'civil', 'bodies', 'international'] as const
type Field = (typeof FIELDS)[number]
const CODES: Readonly<Record<string, Field>> = {
  'criminal-procedure-code': 'criminal',
  'criminal-code': 'criminal',
  'administrative-offences-code': 'offence',
  'administrative-procedure-code': 'administrative',
  'civil-procedure-code': 'civil',
  'civil-code': 'civil',
  'labour-code': 'civil',
}

/** The kind of case that a remedy belongs to: by the code that it rests on first, else as what must follow it. */
export function fieldOf(record: ArashaRecord, remedy: Remedy): Field {
  if (remedy.level === 'international') return 'international'
  const own = CODES[remedy.basis[0]?.split('/')[0] ?? '']
  if (own) return own
  const next = record.get('remedy', remedy.exhaustion.then[0] ?? '')
  return next && next.id !== remedy.id ? (CODES[next.basis[0]?.split('/')[0] ?? ''] ?? 'bodies') : 'bodies'
}

export function MapPage({ page }: { page: Page }) {
  const { lang, record } = page
  const all = record.all('remedy')
  const situation = record.get('situation', queryOf(page).get('situation') ?? '')
  const field = situation ? undefined : (chosen(page, 'field', FIELDS) ?? 'offence')
  const remedies = situation ? situation.remedies : all.filter((r) => fieldOf(record, r) === field).map((r) => r.id)
  const n = routes({ page, remedies }).nodes.length
  return (
    <Sheet
      page={page}
      title={w.mapTitle[lang]}
      lead={w.mapLead[lang]}
      crumbs={[['/remedies', m.remedies[lang]]]}
      head={
        <>
          <p class="filters after">
            {FIELDS.map((x) => (
              <a href={to(page, `/map?field=${x}`)} aria-current={x === field ? 'true' : undefined}>
                {w[`field-${x}`][lang]}
              </a>
            ))}
          </p>
          <FilterForm page={page} found={say(w.mapN, lang, { n })}>
            <Select
              page={page}
              name="situation"
              label={w.fSituation[lang]}
              options={record
                .all('situation')
                .map((s) => [s.id, s.title[lang]] as const)
                .toSorted((a, b) => a[1].localeCompare(b[1], lang))}
            />
          </FilterForm>
          <p class="call call--sky">
            {w.mapRule[lang]} <a href={`/${lang}/ask`}>{w.startPlan[lang]}</a>
          </p>
        </>
      }
    >
      <section class="sec" aria-labelledby="map">
        <div class="wrap">
          <h2 id="map" class="sec__h">
            {situation ? (
              <a href={to(page, `/situations/${situation.id}`)}>{situation.title[lang]}</a>
            ) : field ? (
              w[`field-${field}`][lang]
            ) : null}
          </h2>
          <RoutesMap page={page} id="routes" remedies={remedies} />
        </div>
      </section>
    </Sheet>
  )
}
