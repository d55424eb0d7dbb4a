import { say } from '../../language/say.ts'
import { versionOn } from '../../record/record.ts'
import type { Right } from '../../record/types.ts'
import type { Page } from '../context.ts'
import { w } from '../messages/law.ts'
import { m } from '../messages.ts'
import { dayQuery } from '../parts.tsx'
import { Section, Sheet } from '../sheet.tsx'
import { Badge } from '../tally.tsx'
import { address, Filters } from './law-parts.tsx'

export const GROUPS: readonly Right['group'][] = [
  'person',
  'justice',
  'expression',
  'participation',
  'equality',
  'family',
  'work-welfare',
  'education-culture',
  'protection',
  'order',
]

/** Which layers guarantee a right on the day, in words. */
function layersOn(page: Page, right: string): string {
  const { record, lang, at } = page
  const on = record.guarantees(right).flatMap((id) => {
    const located = record.provision(id)
    return located && versionOn(located.instrument, located.provision, at) ? [located.instrument] : []
  })
  const acts = [...new Set(on)]
  const constitutions = acts.filter((i) => i.kind === 'constitution').map((i) => i.short[lang])
  const treaties = acts.filter((i) => i.kind === 'treaty').length
  const laws = acts.filter((i) => ['constitutional-law', 'code', 'law', 'by-law'].includes(i.kind)).length
  const list = [
    ...constitutions,
    ...(treaties ? [say(w.nTreaties, lang, { n: treaties })] : []),
    ...(laws ? [say(w.nLaws, lang, { n: laws })] : []),
  ]
  return list.length === 0 ? w.noneOnDay[lang] : say(w.onThisDay, lang, { list: list.join(', ') })
}

export function RightsList({ page, group }: { page: Page; group?: string }) {
  const { lang, record } = page
  const chosen = GROUPS.find((g) => g === group)
  const changes = new Map<string, Set<string>>()
  for (const c of record.all('counterpart')) changes.set(c.right, (changes.get(c.right) ?? new Set()).add(c.change))
  return (
    <Sheet
      page={page}
      title={m.navRights[lang]}
      lead={w.rightsLead[lang]}
      head={
        <div class="gap-s">
          <Filters
            label={m.navRights[lang]}
            items={[
              { href: address(page, '/rights'), text: w.all[lang], current: chosen === undefined },
              ...GROUPS.map((g) => ({
                href: address(page, '/rights', { group: g }),
                text: w[`group-${g}`][lang],
                current: g === chosen,
              })),
            ]}
          />
        </div>
      }
    >
      {(chosen ? [chosen] : GROUPS).map((g) => (
        <Section id={`g-${g}`} title={w[`group-${g}`][lang]}>
          <ul class="list list--two">
            {record
              .all('right')
              .filter((r) => r.group === g)
              .toSorted((a, b) => a.title[lang].localeCompare(b.title[lang], lang))
              .map((r) => (
                <li>
                  <h3>
                    <a href={`/${lang}/rights/${r.id}${dayQuery(page)}`}>{r.title[lang]}</a>
                  </h3>
                  <p>{r.plain[lang]}</p>
                  <p class="note">
                    {layersOn(page, r.id)}
                    {[...(changes.get(r.id) ?? [])]
                      .filter((c) => c !== 'same')
                      .map((c) => (
                        <>
                          {' '}
                          <Badge id={c} text={say(w.in2026, lang, { change: m[c as 'new'][lang] })} />
                        </>
                      ))}
                  </p>
                </li>
              ))}
          </ul>
        </Section>
      ))}
    </Sheet>
  )
}
