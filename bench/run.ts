import { buildIfStale } from '../scripts/build.ts'
import { builtRecord } from '../test/support/record.ts'
import { assessBench } from './assess.ts'
import { crawlBench } from './crawl.ts'
import { searchBench } from './search.ts'
import { serverBench } from './server.ts'

/** `npm run bench`: every table, beside its peers, in one run on one machine. Read the ratios, not the times. */
await buildIfStale()
const record = builtRecord()
console.log(`node ${process.version}, record ${record.edition}, ${record.all('remedy').length} remedies\n`)
await assessBench(record)
await serverBench()
await crawlBench(record)
// The two larger sizes take a quarter of an hour: `node bench/search.ts`.
await searchBench(['10k'])
