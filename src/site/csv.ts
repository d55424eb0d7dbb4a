import type { Decision, Indicator, Recommendation } from '../record/monitoring.ts'
import { placeWords } from '../record/places.ts'
import type { ArashaRecord } from '../record/record.ts'
import type { Lang, SourceRef } from '../record/types.ts'
import { bodyOf } from './un.ts'

type Cell = string | number | null | undefined

/** RFC 4180 with a mark of the encoding, so that a spreadsheet reads Cyrillic; a cell that a spreadsheet would run as a formula is quoted as text. */
export function csv(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const cell = (value: Cell) => {
    if (value === null || value === undefined) return ''
    if (typeof value === 'number') return String(value)
    const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
  }
  return `\ufeff${[head, ...rows].map((r) => r.map(cell).join(',')).join('\r\n')}\r\n`
}

function sources(record: ArashaRecord, refs: readonly SourceRef[], lang: Lang): string {
  return refs
    .map((s) => {
      const source = record.get('source', s.source)
      return [source?.title[lang] ?? s.source, placeWords(record, s.at, lang), source?.url].filter(Boolean).join(', ')
    })
    .join('; ')
}

export function indicatorCsv(record: ArashaRecord, indicator: Indicator, lang: Lang): string {
  return csv(
    ['indicator', 'title', 'unit', 'year', 'period', 'value', 'of', 'measure_changes', 'note', 'status', 'sources'],
    indicator.points.map((p) => [
      indicator.id,
      indicator.title[lang],
      indicator.unit[lang],
      p.year,
      p.period?.[lang],
      p.value,
      p.of,
      p.breaks?.[lang],
      p.note?.[lang],
      p.status,
      sources(record, p.sources, lang),
    ]),
  )
}

export function recommendationsCsv(record: ArashaRecord, list: readonly Recommendation[], lang: Lang): string {
  return csv(
    [
      'id',
      'year',
      'type',
      'body',
      'document',
      'paragraph',
      'by',
      'text',
      'response',
      'themes',
      'rights',
      'decision',
      'url',
      'status',
      'sources',
    ],
    list.map((r) => [
      r.id,
      r.year,
      r.type,
      bodyOf(r),
      r.document,
      r.paragraph,
      r.by[lang],
      r.text[lang],
      r.response,
      r.themes.join(' '),
      r.rights.join(' '),
      r.decision,
      r.url,
      r.status,
      sources(record, r.sources, lang),
    ]),
  )
}

export function decisionsCsv(record: ArashaRecord, list: readonly Decision[], lang: Lang): string {
  return csv(
    [
      'id',
      'decided',
      'precision',
      'body',
      'symbol',
      'communication',
      'title',
      'outcome',
      'alleged',
      'violated',
      'ordered',
      'url',
      'status',
      'sources',
    ],
    list.map((d) => [
      d.id,
      d.decided,
      d.precision ?? 'day',
      d.body,
      d.symbol,
      d.communication,
      d.title[lang],
      d.outcome,
      d.alleged.join(' '),
      d.violated.join(' '),
      d.ordered?.[lang],
      d.url,
      d.status,
      sources(record, d.sources, lang),
    ]),
  )
}
