import { say } from '../language/say.ts'
import type { ArashaRecord } from '../record/record.ts'
import type { Lang } from '../record/types.ts'
import type { Assessment } from '../remedy/index.ts'
import { messages } from './messages.ts'
import { clean } from './text.ts'

/** A day by which something must be done. */
export interface DeadlineItem {
  readonly remedy: string
  readonly title: string
  readonly due: string | null
  readonly dueSafe: string
  /** The safe day, or where that is past the one on another reading: the day of the calendar. */
  readonly actBy: string
  readonly why: readonly { readonly text: string; readonly provision: string | null }[]
}

/** The days still ahead in an assessment, the earliest first. The safe day is the one that counts. */
export function deadlinesOf(record: ArashaRecord, assessment: Assessment, lang: Lang): DeadlineItem[] {
  return assessment.remedies
    .flatMap((r) => {
      const { remedy, due, dueSafe, actBy, dueWhy: why } = r
      if (!r.relevant || r.verdict === 'closed' || actBy === null || dueSafe === null) return []
      return [{ remedy, title: record.get('remedy', remedy)?.title[lang] ?? remedy, due, dueSafe, actBy, why }]
    })
    .sort((a, b) => (a.actBy < b.actBy ? -1 : a.actBy > b.actBy ? 1 : a.remedy < b.remedy ? -1 : 1))
}

/** The dates as an iCalendar file (RFC 5545): an all-day event a deadline, with a reminder three days before. Same input, same bytes. */
export function calendarFile(record: ArashaRecord, items: readonly DeadlineItem[], lang: Lang): string {
  const stampDay = record.edition.slice(0, 10).replaceAll('-', '')
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Arasha//Deadlines//EN', 'CALSCALE:GREGORIAN', 'METHOD:PUBLISH']
  for (const item of items) {
    const day = item.actBy.slice(0, 10)
    lines.push(
      'BEGIN:VEVENT',
      `UID:${item.remedy}-${day}@arasha`,
      `DTSTAMP:${stampDay}T000000Z`,
      `DTSTART;VALUE=DATE:${day.replaceAll('-', '')}`,
      `DTEND;VALUE=DATE:${dayAfter(day).replaceAll('-', '')}`,
      `SUMMARY;LANGUAGE=${lang}:${escaped(item.title)}`,
      `DESCRIPTION;LANGUAGE=${lang}:${escaped(item.why.map((w) => w.text).join('\n'))}`,
      'TRANSP:TRANSPARENT',
      'CLASS:PRIVATE',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'TRIGGER:-P3D',
      `DESCRIPTION:${escaped(say(messages.reminder, lang, { title: item.title }))}`,
      'END:VALARM',
      'END:VEVENT',
    )
  }
  lines.push('END:VCALENDAR')
  return `${lines.map(folded).join('\r\n')}\r\n`
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
}

/** RFC 5545, 3.3.11: backslash, comma, semicolon and line end are escaped. */
function escaped(text: string): string {
  return clean(text)
    .replace(/[\\;,]/g, (c) => `\\${c}`)
    .replace(/\n/g, '\\n')
}

/** RFC 5545, 3.1: a line is at most 75 octets; longer ones go on after a line end and a space, never inside a character. */
function folded(line: string): string {
  const encoder = new TextEncoder()
  const rows: string[] = []
  let row = ''
  let size = 0
  for (const char of line) {
    const length = encoder.encode(char).length
    if (size + length > 74) {
      rows.push(row)
      row = ''
      size = 1
    }
    row += char
    size += length
  }
  return [...rows, row].join('\r\n ')
}
