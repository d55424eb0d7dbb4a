import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import autocannon, { type Request } from 'autocannon'

export interface Load {
  /** Requests a second, and milliseconds. */
  readonly rate: number
  readonly p99: number
}

/** What asks: `wrk` where it is installed (a package of Debian), which costs a tenth of what it measures; else autocannon, which costs more. */
export const ASKER = spawnSync('wrk', ['-v']).error ? 'autocannon' : 'wrk'

/** Asks for pages in turn over 50 connections, by one list for all of them. */
export function load(base: string, paths: readonly string[], headers: Readonly<Record<string, string>>, seconds: number): Promise<Load> {
  return ASKER === 'wrk' ? byWrk(base, paths, headers, seconds) : byAutocannon(base, paths, headers, seconds)
}

async function byAutocannon(
  base: string,
  paths: readonly string[],
  headers: Readonly<Record<string, string>>,
  duration: number,
): Promise<Load> {
  let next = 0
  const requests = [{ setupRequest: (r: Request) => ({ ...r, path: paths[next++ % paths.length] }) }]
  const { requests: done, latency } = await autocannon({ url: base, connections: 50, duration, headers, requests })
  return { rate: done.average, p99: latency.p99 }
}

async function byWrk(base: string, paths: readonly string[], headers: Readonly<Record<string, string>>, seconds: number): Promise<Load> {
  const folder = mkdtempSync(join(tmpdir(), 'arasha-load-'))
  const script = join(folder, 'paths.lua')
  const list = (words: readonly string[]) => words.map((w) => JSON.stringify(w)).join(',')
  const head = Object.entries(headers).map(([k, v]) => `[${JSON.stringify(k)}]=${JSON.stringify(v)}`)
  writeFileSync(
    script,
    `local paths = {${list(paths)}}\nlocal n = 0\nrequest = function() n = n % #paths + 1; return wrk.format("GET", paths[n], {${head.join(',')}}) end\n`,
  )
  try {
    const child = spawn('wrk', ['-t1', '-c50', `-d${seconds}s`, '--latency', '-s', script, base], { stdio: ['ignore', 'pipe', 'inherit'] })
    let said = ''
    for await (const chunk of child.stdout) said += chunk
    const p99 = /99%\s+([\d.]+)(us|ms|s)\b/.exec(said)
    const rate = /Requests\/sec:\s+([\d.]+)/.exec(said)
    if (!p99 || !rate) throw new Error(`wrk said: ${said}`)
    return { rate: Number(rate[1]), p99: Number(p99[1]) * { us: 0.001, ms: 1, s: 1000 }[p99[2] as 'us' | 'ms' | 's'] }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
