import { say } from '../../language/say.ts'
import type { Institution } from '../../record/directory.ts'
import type { Page } from '../context.ts'
import { to } from '../entries.ts'
import { StatusMark } from '../parts.tsx'
import { Empty, Picture, Pin, pc, SourceList, SourceNumbers, sourceKeys } from './common.tsx'
import { c } from './messages.ts'

export interface InstitutionsProps {
  readonly page: Page
  readonly id?: string
  /** Default: all of the record. */
  readonly institutions?: readonly Institution[]
}

const GROUPS = ['state', 'courts', 'prosecution', 'civil-society', 'international'] as const
type Group = (typeof GROUPS)[number]

/** By the record's group; courts and the prosecution, which are of the state too, by what the record says they are. */
export function groupOf(i: Institution): Group {
  if (i.group !== 'state') return i.group
  if (/\bcourt\b|selects judges/i.test(i.nature.en)) return 'courts'
  return /prosecution service/i.test(i.nature.en) ? 'prosecution' : 'state'
}

/** Who stands where: the state's bodies on one side, who stands outside of it on the other; a mark a body, full where the record ties it to a remedy. */
export function InstitutionsPicture({ page, id = 'institutions', institutions = page.record.all('institution') }: InstitutionsProps) {
  const { lang } = page
  if (institutions.length === 0) return <Empty text={c.noWho[lang]} />
  const leads = new Set(institutions.filter((i) => i.remedies?.length).map((i) => i.id))
  const groups = GROUPS.map((group) => ({
    group,
    bodies: institutions
      .filter((i) => groupOf(i) === group)
      .toSorted((a, b) => Number(leads.has(b.id)) - Number(leads.has(a.id)) || a.title[lang].localeCompare(b.title[lang], lang)),
  })).filter((g) => g.bodies.length > 0)
  const keys = sourceKeys(groups.flatMap((g) => g.bodies.map((i) => i.sources.slice(0, 1))))
  const inside = groups.filter((g) => g.group === 'state' || g.group === 'courts' || g.group === 'prosecution')
  const outside = groups.filter((g) => !inside.includes(g))
  return (
    <div class="chart who">
      <figure>
        <Picture
          height={Math.max(inside.length, outside.length) * 66 + 34}
          id={id}
          title={c.whoTitle[lang]}
          desc={say(c.whoDesc, lang, { groups: groups.map((g) => `${c[`who-${g.group}`][lang]}: ${g.bodies.length}`).join('; ') })}
        >
          <rect class="who__in" width="46%" height="100%" rx="3" />
          <text class="col" x="2.5%" y="24">
            {c.laneState[lang]}
          </text>
          <text class="col" x="52%" y="24">
            {c['who-outside'][lang]}
          </text>
          {[inside, outside].map((side, s) =>
            side.map((g, n) => (
              <>
                <text x={pc(s ? 52 : 2.5)} y={n * 66 + 56}>
                  {c[`who-${g.group}`][lang]}
                  <tspan class="w">{`, ${g.bodies.length}`}</tspan>
                </text>
                {g.bodies.map((b, k) => (
                  <Pin
                    x={pc((s ? 52 : 2.5) + 1.5 + (k % 15) * 2.75)}
                    y={n * 66 + 72 + Math.floor(k / 15) * 15}
                    class={leads.has(b.id) ? 'w-full' : 'w-open'}
                    d="M0-4 4 0 0 4-4 0z"
                  />
                ))}
              </>
            )),
          )}
        </Picture>
        <figcaption>
          <ul class="legend">
            <li>
              <UnitKey full />
              {c.leads[lang]}
            </li>
            <li>
              <UnitKey />
              {c.noLead[lang]}
            </li>
          </ul>
        </figcaption>
      </figure>
      <div class="who__g">
        {[inside, outside].map((side) => (
          <div>
            {side.map((g) => (
              <section aria-labelledby={`${id}-${g.group}`}>
                <h3 id={`${id}-${g.group}`}>{c[`who-${g.group}`][lang]}</h3>
                <ul class="who__l">
                  {g.bodies.map((b) => (
                    <li>
                      <UnitKey full={leads.has(b.id)} />
                      <span>
                        <a href={to(page, `/institutions/${b.id}`)}>{b.title[lang]}</a>
                        <span class="sub">
                          {b.nature[lang]} <StatusMark page={page} status={b.status} />{' '}
                          <SourceNumbers id={id} keys={keys} sources={b.sources.slice(0, 1)} />
                        </span>
                      </span>
                    </li>
                  ))}
                </ul>
              </section>
            ))}
          </div>
        ))}
      </div>
      <details class="more">
        <summary>{c.sources[lang]}</summary>
        <SourceList page={page} id={id} keys={keys} />
      </details>
    </div>
  )
}

function UnitKey({ full }: { full?: boolean }) {
  return (
    <svg class="lg" viewBox="0 0 16 16" aria-hidden="true">
      <path class={full ? 'w-full' : 'w-open'} d="M8 2 14 8 8 14 2 8z" />
    </svg>
  )
}
