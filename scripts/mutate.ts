// How many of a thousand seeded errors does the gate stop? `npm run mutate [-- COUNT [SEED]]`
import { fileURLToPath } from 'node:url'
import { recordFiles } from '../src/cli/record-files.ts'
import { baseOf, run } from '../test/gate/mutations.ts'

const count = Number(process.argv[2] ?? 1000)
const seed = Number(process.argv[3] ?? 1995)
const base = baseOf(recordFiles(process.argv[4] ?? fileURLToPath(new URL('../record', import.meta.url))))
const begun = performance.now()
const outcomes = run(base, count, seed)
const took = performance.now() - begun

const width = Math.max(...outcomes.map((o) => o.kind.length))
console.log(`${'kind of error'.padEnd(width)}  seeded  stopped`)
for (const o of outcomes) console.log(`${o.kind.padEnd(width)}  ${String(o.seeded).padStart(6)}  ${String(o.stopped).padStart(7)}`)
const sum = (pick: (o: (typeof outcomes)[number]) => number) => outcomes.reduce((a, o) => a + pick(o), 0)
const seeded = sum((o) => o.seeded)
const stopped = sum((o) => o.stopped)
console.log(`${'all'.padEnd(width)}  ${String(seeded).padStart(6)}  ${String(stopped).padStart(7)}`)
console.log(`\n${base.loaded.entries.length} entries, ${(took / seeded).toFixed(1)} ms an error, seed ${seed}.`)
const missed = outcomes.flatMap((o) => o.missed.map((what) => `  ${o.kind}: ${what}`))
if (missed.length > 0) console.log(`\nNot stopped:\n${missed.join('\n')}`)
process.exitCode = stopped >= seeded * 0.99 ? 0 : 1
