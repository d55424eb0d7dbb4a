import { readFileSync } from 'node:fs'
import { constants, setPriority } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type ArashaRecord, openRecord, type RecordData } from '../record/record.ts'
import { cli } from './cli.ts'
import { type Io, UsageError } from './io.ts'

/** `dist/` of the project; the built program lies in a folder of it. */
const dist = dirname(dirname(fileURLToPath(import.meta.url)))
let opened: ArashaRecord | undefined

const io: Io = {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  env: process.env,
  // Kazakhstan's calendar day: one zone, UTC+5, since 1 March 2024; the day of asking is always later than that.
  today: () => new Date(Date.now() + 5 * 3_600_000).toISOString().slice(0, 10),
  async stdin(limit) {
    const chunks: Buffer[] = []
    let size = 0
    for await (const chunk of process.stdin) {
      size += (chunk as Buffer).length
      if (size > limit) throw new UsageError(`standard input is larger than ${Math.floor(limit / 1_000_000)} MB`)
      chunks.push(chunk as Buffer)
    }
    return Buffer.concat(chunks).toString('utf8')
  },
  async record() {
    opened ??= openRecord(JSON.parse(readFileSync(join(dist, 'record.json'), 'utf8')) as RecordData)
    return opened
  },
  root: dirname(dist),
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // The reader of a pipe may leave early (`| head`).
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})
// Bringing texts in takes minutes; it gives way to whoever reads the library meanwhile.
if (process.argv[2] === 'import') setPriority(constants.priority.PRIORITY_BELOW_NORMAL)
process.exitCode = await cli(process.argv.slice(2), io)
