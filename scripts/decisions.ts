// Prints, by condition, how the program's answers stand beside what UN bodies decided in real cases.
import { agreement, report } from '../test/decisions/agreement.ts'
import { builtRecord } from '../test/support/record.ts'
import { buildIfStale } from './build.ts'

await buildIfStale()
console.log(report(agreement(builtRecord())))
