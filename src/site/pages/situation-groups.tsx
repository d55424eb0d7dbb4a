import type { Child } from 'hono/jsx'
import { SITUATION_GROUPS, type SituationGroup } from '../../record/types.ts'
import type { Page } from '../context.ts'
import { w } from '../messages/ways.ts'
import { m } from '../messages.ts'
import { remedyTitle, StatusMark, termWords } from '../parts.tsx'
import { byUrgency, type Urgent } from './urgency.ts'

/** Groups that stand open: where life or freedom is at stake, nobody should have to look behind a word. */
const OPEN: readonly SituationGroup[] = ['danger', 'police']

interface GroupsProps {
  readonly page: Page
  /** What stands in a group. */
  readonly list: (situations: readonly Urgent[], group: SituationGroup) => Child
  /** A group with a choice already made in it stands open too. */
  readonly chosen?: readonly string[]
}

/** All situations, folded by where a person would look for them; the line of a group tells what is in it. */
export function SituationGroups({ page, list, chosen = [] }: GroupsProps) {
  const { lang } = page
  const all = byUrgency(page)
  return (
    <div class="grps">
      {SITUATION_GROUPS.map((group) => {
        const inside = all.filter(({ situation }) => situation.group === group)
        if (inside.length === 0) return null
        const first = inside.find((s) => s.first)?.first
        return (
          <details class="grp" open={OPEN.includes(group) || inside.some(({ situation }) => chosen.includes(situation.id))}>
            <summary>
              <span class="toc__l">
                <b class="grp__t">
                  {w[`group-${group}`][lang]}
                  {'\u00a0'}
                  <span class="num">{inside.length}</span>
                </b>
                <span class="toc__d"></span>
                {group === 'danger' ? (
                  <span class="toc__n">{w.now[lang]}</span>
                ) : first ? (
                  <span class="toc__n">{termWords(first.deadline, lang)}</span>
                ) : null}
              </span>
              <span class="grp__x">{w[`in-${group}`][lang]}</span>
            </summary>
            {list(inside, group)}
          </details>
        )
      })}
    </div>
  )
}

/** A situation in a line: its name, what can be missed first, and whose time limit that is; in danger, what to do now. */
export function SituationLine({ page, urgent: { situation, first } }: { page: Page; urgent: Urgent }) {
  const { lang, record } = page
  const danger = situation.group === 'danger'
  return (
    <>
      <span class="toc__l">
        <span class="toc__t">{situation.title[lang]}</span>
        <span class="toc__d"></span>
        {danger ? <span class="toc__n">{w.now[lang]}</span> : first ? <span class="toc__n">{termWords(first.deadline, lang)}</span> : null}
      </span>
      <span class="src--in">
        {danger ? (
          <span>{situation.first[lang].split(/(?<=[.!?])\s/)[0]}</span>
        ) : first ? (
          <>
            <span>{remedyTitle(page, first.remedy)}</span>
            <StatusMark page={page} status={first.deadline.status ?? record.get('remedy', first.remedy)?.status ?? 'unverified'} />
          </>
        ) : (
          <span>{m.termInPlan[lang]}</span>
        )}
      </span>
    </>
  )
}
