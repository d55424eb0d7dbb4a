import { readFileSync } from 'node:fs'
import { constants, setPriority } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type ArashaRecord, openRecord, type RecordData } from '../record/record.ts'
import { dayIn } from '../time/index.ts'
import { cli } from './cli.ts'
import { type Io, UsageError } from './io.ts'

/** `dist/` of the project; the built program lies in a folder of it. */
const dist = dirname(dirname(fileURLToPath(import.meta.url)))
let opened: ArashaRecord | undefined

function record(): ArashaRecord {
  opened ??= openRecord(JSON.parse(readFileSync(join(dist, 'record.json'), 'utf8')) as RecordData)
  return opened
}

const io: Io = {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  env: process.env,
  today: () => dayIn(record().all('zone'), new Date()),
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
  record: async () => record(),
  root: dirname(dist),
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // The reader of a pipe may leave early (`| head`).
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})
// Bringing texts in takes minutes; it gives way to whoever reads the library meanwhile.
if (process.argv[2] === 'import') setPriority(constants.priority.PRIORITY_LOW)
process.exitCode = await cli(process.argv.slice(2), io)
