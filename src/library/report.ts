import type { Reading } from './block.ts'
import { ink, inkOf, sameInk } from './ink.ts'
import { inWords } from './refusal.ts'
import type { Act, Report, Unit } from './types.ts'

const TAKEN_OUT = /исключен|утратил|алып таста|алынып таста|күші жойыл|repealed|deleted/i
const DIVISION = /(?:Раздел|Подраздел|Глава|Параграф|бөлім|тарау|параграф|Chapter|Section)/i
const DIVISIONS: ReadonlySet<string> = new Set(['part', 'section', 'subsection', 'chapter', 'subchapter'])

/** Counts what went in and what came out, sign by sign and in order, and accounts for every article's number from the first to the last. */
export function report(reading: Reading, act: Act): Report {
  const lost: string[] = []
  const blocks = reading.blocks.map((b) => b.text)
  let into = sameInk(
    blocks,
    act.units.flatMap((u) => [u.label, u.text]),
  )
  let out = into
  if (into < 0) {
    const [before, after] = [ink(blocks), inkOf(act)]
    lost.push(difference(before, after))
    into = before.length
    out = after.length
  }
  if (reading.signs !== into)
    lost.push(`${Math.abs(reading.signs - into)} signs between the file (${reading.signs}) and its paragraphs (${into})`)
  const articles = act.units.filter((u) => u.kind === 'article' && !u.path.includes('/'))
  const seen = new Set<string>()
  const repeated = new Set<string>()
  for (const a of articles) {
    if (seen.has(a.number ?? '')) repeated.add(a.number ?? '')
    seen.add(a.number ?? '')
  }
  const { excluded, gaps } = account(act.units)
  const notes = act.units.filter((u) => u.kind === 'note')
  return {
    format: reading.format,
    signs: { in: reading.signs, out, markup: reading.markup },
    lost,
    articles: act.units.filter((u) => u.kind === 'article').length,
    first: articles[0]?.number ?? null,
    last: articles.at(-1)?.number ?? null,
    excluded,
    gaps,
    repeated: [...repeated],
    notes: notes.length,
    amendments: notes.reduce((n, u) => n + (u.amendments?.length ?? 0), 0),
    remarks: reading.remarks.map((said) => inWords(said, 'en')),
  }
}

/**
 * Every whole number from the first article to the last: there, there but taken out, taken out with its chapter (the chapter's note says so
 * and no article of it is left), or a gap.
 */
function account(units: readonly Unit[]): { excluded: string[]; gaps: string[] } {
  const excluded: string[] = []
  const gaps: string[] = []
  let last: number | undefined
  let takenOut = false
  for (const u of units) {
    if (u.path.includes('/') && !DIVISIONS.has(u.kind) && u.kind !== 'note') continue
    if (u.kind === 'note') {
      const parent = units[u.parent]
      // "Глава 13 исключена ...": said under the chapter itself. "Статья 47 исключена": said anywhere between two articles.
      if (TAKEN_OUT.test(u.text) && ((parent && DIVISIONS.has(parent.kind) && DIVISION.test(u.text.slice(0, 80))) || last === undefined))
        takenOut = true
      for (const n of numbersTakenOut(u.text)) if (!excluded.includes(n)) excluded.push(n)
    }
    if (u.kind !== 'article') continue
    const n = Number.parseInt(u.number ?? '', 10)
    if (Number.isNaN(n)) continue
    for (let k = (last ?? n) + 1; k < n; k++) {
      if (takenOut) {
        if (!excluded.includes(String(k))) excluded.push(String(k))
      } else if (!excluded.includes(String(k))) gaps.push(String(k))
    }
    if (u.excluded && u.number && !excluded.includes(u.number)) excluded.push(u.number)
    last = n
    takenOut = false
  }
  const there = new Set(units.filter((u) => u.kind === 'article' && !u.excluded).map((u) => u.number))
  return { excluded: excluded.filter((n) => !there.has(n)), gaps: gaps.filter((n) => !excluded.includes(n)) }
}

/** "Сноска. Статьи 5 и 7-1 исключены ...": the numbers, where the note is about whole articles. */
function numbersTakenOut(note: string): readonly string[] {
  const m =
    /^(?:Сноска|Примечание)\.\s+Стать[яи]\s+([\d\s,и-]+?)\s+(?:исключен|утратил)/.exec(note) ??
    /^Ескерту\.\s+([\d\s,және-]+?)-бап(?:тар)?\s+(?:алып таста|алынып таста|күші жойыл)/.exec(note)
  return m ? ((m[1] as string).match(/\d+(?:-\d+)?/g) ?? []) : []
}

/** Where two texts part, with a few words around. */
function difference(before: string, after: string): string {
  let i = 0
  while (i < before.length && before[i] === after[i]) i++
  let k = 0
  while (k < before.length - i && k < after.length - i && before[before.length - 1 - k] === after[after.length - 1 - k]) k++
  const gone = before.slice(i, before.length - k)
  return gone === '' ? `added at sign ${i}: "${after.slice(i, after.length - k).slice(0, 200)}"` : gone
}
