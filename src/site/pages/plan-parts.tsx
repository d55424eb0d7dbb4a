import { dateInWords, plural, say } from '../../language/say.ts'
import type { RemedyResult } from '../../remedy/index.ts'
import { daysBetween, weekday } from '../../time/index.ts'
import type { Page } from '../context.ts'
import { Icon, posts } from '../layout.tsx'
import { m } from '../messages.ts'
import { remedyTitle } from '../parts.tsx'

/** The day by which to act: the earliest where the rule can be read in two ways; `null` where none is known. */
export function dayOf(r: RemedyResult): string | null {
  return r.dueSafe ?? r.due
}

/** A day without its year, to stand large. */
export function shortDay(day: string, lang: Page['lang']): string {
  const words = dateInWords(day.slice(0, 10), lang)
  return lang === 'kk' ? words.replace(/^\d+ жылғы /, '') : words.replace(/ \d{4}( года)?$/, '')
}

/** The name of its day of the week. */
export function weekdayWord(day: string, lang: Page['lang']): string {
  return m[`weekday-${weekday(day.slice(0, 10)) as 1 | 2 | 3 | 4 | 5 | 6 | 7}`][lang]
}

/** The same with a capital first letter. */
export function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}

/** How many days are left, in words; or how many have gone since, where it is not settled which term applies. */
export function daysLeft(page: Page, day: string): string {
  const n = daysBetween(page.today, day.slice(0, 10))
  if (n === 0) return m.today[page.lang]
  const days = Math.abs(n)
  return say(n < 0 ? m.daysPast : m.daysLeft, page.lang, {
    n: days,
    unit: page.lang === 'ru' ? plural(days, 'ru', 'день', 'дня', 'дней') : plural(days, 'en', 'day', 'days', 'days'),
  })
}

/** Opens the draft of the remedy, where there is a template for it. */
export function DraftButton({ page, remedy }: { page: Page; remedy: string }) {
  if (!page.record.all('template').some((t) => t.remedy === remedy)) return null
  return (
    <button {...posts(`/${page.lang}/draft/${remedy}`)} class="btn btn--s">
      <Icon id="i-doc" />
      {m.draft[page.lang]}
      <span class="vh">: {remedyTitle(page, remedy)}</span>
    </button>
  )
}

/** Takes the dates into a calendar. */
export function CalendarButton({ page }: { page: Page }) {
  return (
    <button {...posts(`/${page.lang}/deadlines.ics`)} class="btn btn--s btn--2">
      <Icon id="i-cal" />
      {m.calendar[page.lang]}
    </button>
  )
}
