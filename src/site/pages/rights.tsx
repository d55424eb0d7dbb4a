import { say } from '../../language/say.ts'
import { versionOn } from '../../record/record.ts'
import { RIGHT_GROUPS } from '../../record/types.ts'
import type { Page } from '../context.ts'
import { w } from '../messages/law.ts'
import { m } from '../messages.ts'
import { dayQuery } from '../parts.tsx'
import { Badge } from '../tally.tsx'
import { Grouped } from './grouped.tsx'

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
  const changes = new Map<string, Set<string>>()
  for (const c of record.all('counterpart')) changes.set(c.right, (changes.get(c.right) ?? new Set()).add(c.change))
  return (
    <Grouped
      page={page}
      path="/rights"
      title={m.navRights[lang]}
      lead={w.rightsLead[lang]}
      all={record.all('right')}
      groups={RIGHT_GROUPS.map((g) => [g, w[`group-${g}`][lang]] as const)}
      groupOf={(r) => r.group}
      field="group"
      asked={group}
      hrefOf={(r) => `/${lang}/rights/${r.id}${dayQuery(page)}`}
      about={(r) => (
        <>
          <p>{r.plain[lang]}</p>
          <p class="note marks">
            <span>{layersOn(page, r.id)}</span>
            {[...(changes.get(r.id) ?? [])]
              .filter((c) => c !== 'same')
              .map((c) => (
                <Badge id={c} text={say(w.in2026, lang, { change: m[c as 'new'][lang] })} />
              ))}
          </p>
        </>
      )}
    />
  )
}
