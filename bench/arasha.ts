import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(fileURLToPath(new URL('.', import.meta.url)), '..')

export interface Started {
  readonly base: string
  /** From the command to the first page in hand. */
  readonly ms: number
  stop(): void
}

/** Starts `arasha serve` as a person would and waits for its first page. */
export const start = (): Promise<Started> => started(['bin/arasha.mjs', 'serve', '--port', '0'], '/kk/')

/** A peer that answers everything with the same bytes: Hono on Node, in a process of its own as ours is. */
export async function constant(body: string | Uint8Array, type: string): Promise<Started> {
  const folder = mkdtempSync(join(tmpdir(), 'arasha-constant-'))
  const file = join(folder, 'body')
  writeFileSync(file, body)
  try {
    return await started(['bench/constant.ts', file, type], '/')
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function started(command: readonly string[], first: string): Promise<Started> {
  const begun = performance.now()
  const process = spawn('node', command, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
  return new Promise((resolve, reject) => {
    process.on('exit', (code) => reject(new Error(`${command.join(' ')} ended with ${code}`)))
    process.stdout.on('data', async (data: Buffer) => {
      const base = /http:\/\/\S+/.exec(String(data))?.[0]
      if (!base) return
      await (await fetch(base + first)).text()
      const stop = () => {
        process.removeAllListeners('exit')
        process.kill()
      }
      resolve({ base, ms: performance.now() - begun, stop })
    })
  })
}
