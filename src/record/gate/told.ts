import type { Finding, Path } from '../problem.ts'
import type { Instrument, Text } from '../types.ts'
import { figuresOf, monthsOf } from './numbers.ts'
import type { Found, Rule } from './rule.ts'
import type { Leaf } from './walk.ts'

/** What stands in figures agrees with what the same entry says in words, and nothing is told twice. */
export const told: Rule = {
  name: 'told',
  entry(entry, { leaves }) {
    const found: Finding[] = []
    if (!entry.fits) return found
    if (entry.kind === 'derived' || entry.kind === 'remedy' || entry.kind === 'template') {
      const texts = textsIn(leaves)
      for (const { role, path, value } of leaves) {
        if (role !== 'dateref' || !/^\d{4}-\d{2}-\d{2}$/.test(String(value))) continue
        const message = untold(String(value), texts)
        if (message) found.push({ path, message })
      }
    }
    if (entry.kind === 'instrument') found.push(...treaty(entry.value as Instrument), ...locators(entry.value as Instrument))
    return found
  },
  record(view) {
    const found: Found[] = []
    const titles: [Found['entry'], Text][] = [
      ...view.all('situation').map((e) => [e.entry, e.value.title] as [Found['entry'], Text]),
      ...view.all('remedy').map((e) => [e.entry, e.value.title] as [Found['entry'], Text]),
      ...view.all('right').map((e) => [e.entry, e.value.title] as [Found['entry'], Text]),
      ...view.all('fact').map((e) => [e.entry, e.value.ask] as [Found['entry'], Text]),
      ...view.all('instrument').map((e) => [e.entry, e.value.title] as [Found['entry'], Text]),
      ...view.all('question').map((e) => [e.entry, e.value.question] as [Found['entry'], Text]),
      ...view.all('update').map((e) => [e.entry, e.value.text] as [Found['entry'], Text]),
    ]
    const first = new Map<string, string>()
    for (const [entry, title] of titles) {
      const key = [entry.kind, title.kk, title.ru, title.en].join('\n').toLowerCase()
      const other = first.get(key)
      if (other !== undefined && other !== entry.id) found.push({ entry, path: [], message: `says the same as "${other}"` })
      first.set(key, other ?? entry.id)
    }
    const terms = new Map<string, { id: string; kk: string }>()
    for (const { entry, value } of view.all('term')) {
      const key = `${value.category}\n${value.title.ru}\n${value.title.en}`.toLowerCase()
      const other = terms.get(key)
      if (other && other.kk.toLowerCase() !== value.title.kk.toLowerCase())
        found.push({ entry, path: ['title', 'kk'], message: `the same term is "${other.kk}" in "${other.id}"` })
      terms.set(key, other ?? { id: value.id, kk: value.title.kk })
    }
    return found
  },
}

function textsIn(leaves: readonly Leaf[]): string[] {
  return leaves.flatMap((l) => (l.role === 'text' || l.role === 'placeholders' ? [String((l.value as Text).en)] : []))
}

/** A day that a formula turns on is named in the words of its entry: its year at least, and where that year has days, one of them. */
function untold(day: string, texts: readonly string[]): string | undefined {
  const year = Number(day.slice(0, 4))
  const years = new Set(texts.flatMap((t) => [...figuresOf(t)]))
  if (years.has(String(year))) {
    const date = `${Number(day.slice(8))}.${Number(day.slice(5, 7))}`
    const days = datesOf(texts, year)
    return days.size === 0 || days.has(date) || days.has(before(day))
      ? undefined
      : `turns on ${day}, but the words name other days of ${year}`
  }
  // "After 2008" is the same as "from 1 January 2009".
  if (day.endsWith('-01-01') && years.has(String(year - 1))) return undefined
  return `turns on ${day}, but the words do not name ${year}`
}

function before(day: string): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() - 1)
  return `${date.getUTCDate()}.${date.getUTCMonth() + 1}`
}

/** Days of the year that the texts name, as `day.month`. */
function datesOf(texts: readonly string[], year: number): Set<string> {
  const found = new Set<string>()
  for (const text of texts) {
    for (const [whole] of text.matchAll(new RegExp(`\\d{1,2}\\s[A-Z][a-z]+\\s${year}(?!\\d)|(?<!\\d)${year}-\\d\\d-\\d\\d`, 'g')))
      for (const d of monthsOf(whole, 'en')) found.add(d)
  }
  return found
}

/** The dates of a treaty's status stand in its words too, where the words name that year. */
function treaty({ treaty: t }: Instrument): Finding[] {
  if (!t) return []
  const texts = [t.text.en]
  const found: Finding[] = []
  const check = (day: string | undefined, path: Path, precision?: string) => {
    if (day === undefined || (precision !== undefined && precision !== 'day')) return
    const year = Number(day.slice(0, 4))
    const days = datesOf(texts, year)
    if (days.size > 0 && !days.has(`${Number(day.slice(8))}.${Number(day.slice(5, 7))}`))
      found.push({ path, message: `says ${day}, but the words name another day of ${year}` })
  }
  check(t.inForce?.from, ['treaty', 'inForce', 'from'], t.inForce?.precision)
  const years = figuresOf(t.text.en)
  const from = t.inForce?.from.slice(0, 4)
  const named = [...years].filter((y) => /^(?:19|20)\d\d$/.test(y))
  if (
    from !== undefined &&
    t.inForce?.precision === undefined &&
    named.length > 0 &&
    ![from, t.ratified?.slice(0, 4), t.signed?.slice(0, 4)].some((y) => y !== undefined && years.has(y))
  ) {
    found.push({ path: ['treaty', 'inForce', 'from'], message: `says ${t.inForce?.from}, but the words name ${named.join(', ')} only` })
  }
  return found
}

/** The place in the source is that of the provision: its article, or a range that holds it. */
function locators(i: Instrument): Finding[] {
  const found: Finding[] = []
  for (const [n, p] of i.provisions.entries()) {
    const articles = [p.id, ...(p.also ?? [])].map((id) => id.split('.')[0] ?? '')
    for (const [m, v] of p.versions.entries()) {
      if (v.sources.some((s) => !/(?<!\p{L})(?:arts?|ст|статья|бап)/iu.test(s.at) || articles.some((a) => holds(s.at, a)))) continue
      found.push({
        path: ['provisions', n, 'versions', m, 'sources', 0, 'at'],
        message: `"${v.sources[0]?.at}" is another place than article ${articles[0]}`,
      })
    }
  }
  return found
}

function holds(at: string, article: string): boolean {
  if (new RegExp(`(?<![\\d-])${article}(?!\\d|-\\d)`).test(at)) return true
  const number = Number.parseInt(article, 10)
  return [...at.matchAll(/(\d+)(?:-\d{1,2}(?=\s))?\s?(?:-|–|to)\s?(\d+)/g)].some(
    ([, from, to]) => Number(from) <= number && number <= Number(to),
  )
}
