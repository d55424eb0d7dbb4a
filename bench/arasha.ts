import { spawn } from 'node:child_process'
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
export function start(): Promise<Started> {
  const begun = performance.now()
  const process = spawn('node', ['bin/arasha.mjs', 'serve', '--port', '0'], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
  return new Promise((resolve, reject) => {
    process.on('exit', (code) => reject(new Error(`arasha serve ended with ${code}`)))
    process.stdout.on('data', async (data: Buffer) => {
      const base = /http:\/\/\S+/.exec(String(data))?.[0]
      if (!base) return
      await (await fetch(`${base}/kk/`)).text()
      const stop = () => {
        process.removeAllListeners('exit')
        process.kill()
      }
      resolve({ base, ms: performance.now() - begun, stop })
    })
  })
}
