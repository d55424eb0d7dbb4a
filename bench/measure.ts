export interface Sample {
  readonly median: number
  readonly p99: number
}

/** Median and 99th percentile in milliseconds of a repeated call, after a warm-up. */
export async function measure(runs: number, call: () => unknown): Promise<Sample> {
  for (let i = 0; i < Math.min(300, runs); i++) await call()
  const times: number[] = []
  for (let i = 0; i < runs; i++) {
    const start = performance.now()
    await call()
    times.push(performance.now() - start)
  }
  times.sort((a, b) => a - b)
  const at = (q: number) => times[Math.min(times.length - 1, Math.floor(q * times.length))] ?? 0
  return { median: at(0.5), p99: at(0.99) }
}

/** A plain table on standard output. */
export function table(title: string, head: readonly string[], rows: readonly (readonly (string | number)[])[]): void {
  const text = [head, ...rows.map((r) => r.map((c) => (typeof c === 'number' ? c.toFixed(3) : c)))]
  const widths = head.map((_, i) => Math.max(...text.map((r) => String(r[i] ?? '').length)))
  console.log(title)
  for (const r of text)
    console.log(`  ${r.map((c, i) => (i === 0 ? String(c).padEnd(widths[i] ?? 0) : String(c).padStart(widths[i] ?? 0))).join('  ')}`)
  console.log('')
}
