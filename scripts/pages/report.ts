import { CHECKS, type Finding, type Reading } from './measure.ts'

/** Columns of a table, the first aligned to the left. */
function lines(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]?.map((_, i) => Math.max(...rows.map((r) => r[i]?.length ?? 0))) ?? []
  return rows.map((r) => r.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  '))
}

/** The table of a crawl: pages by kind and language, the slowest and heaviest of each, and how many findings of each check. */
export function crawlTable(readings: readonly Reading[], findings: readonly Finding[], unmeasured: ReadonlySet<string>): string {
  const row = (name: string, lang: string, mine: (page: Reading['page']) => boolean) => {
    const read = readings.filter((r) => mine(r.page))
    const most = (of: (r: Reading) => number) => read.reduce((n, r) => Math.max(n, of(r)), 0)
    const counts = CHECKS.map((c) => (unmeasured.has(c) ? '–' : String(findings.filter((f) => f.check === c && mine(f.page)).length)))
    const kB = (bytes: number) => (bytes / 1000).toFixed(1)
    return [name, lang, String(read.length), most((r) => r.ms).toFixed(0), kB(most((r) => r.bytes)), kB(most((r) => r.plain)), ...counts]
  }
  const kinds = [...new Set(readings.map((r) => r.page.kind))]
  const langs = [...new Set(readings.map((r) => r.page.lang))]
  const rows = kinds.flatMap((kind) => langs.map((lang) => row(kind, lang, (p) => p.kind === kind && p.lang === lang)))
  const all = langs.map((lang) => row('all', lang, (p) => p.lang === lang))
  const head = ['kind', 'lang', 'pages', 'slowest ms', 'heaviest kB', 'plain kB', ...CHECKS]
  return lines([head, ...rows, ...all, row('all', '', () => true)]).join('\n')
}

/** The pages with the most of something, as lines. */
export function extremes(readings: readonly Reading[], of: (r: Reading) => number, write: (n: number) => string, count = 5): string {
  const sorted = [...readings].sort((a, b) => of(b) - of(a)).slice(0, count)
  return lines(sorted.map((r) => [r.page.fields ? `${r.page.path} (posted)` : r.page.path, write(of(r))])).join('\n')
}

/** The first findings, each with the page, the check and what was found. */
export function findingLines(findings: readonly Finding[], count: number): string {
  return findings
    .slice(0, count)
    .map((f) => `${f.page.path} (${f.page.kind}): ${f.check}: ${f.what.replace(/\s+/g, ' ')}`)
    .join('\n')
}
