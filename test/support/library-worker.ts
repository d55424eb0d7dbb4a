// Run by src/store/library.test.ts and killed: keeps editions one after another, slowly enough to be hit inside a transaction.
import { importText } from '../../src/library/import.ts'
import { instrument, LAW } from '../../src/library/testkit.ts'
import { openLibrary } from '../../src/store/index.ts'

const [url = '', count = '0'] = process.argv.slice(2)
const store = await openLibrary(url)
if (typeof store === 'string') throw new Error(store)
process.stdout.write('open\n')
for (let i = 0; i < Number(count); i++) {
  const day = `2021-${String(1 + Math.floor(i / 28)).padStart(2, '0')}-${String(1 + (i % 28)).padStart(2, '0')}`
  const text = LAW.map((l) => l.replace('без насилия', `без насилия ${i}`)).join('\n\n')
  await store.save(importText({ data: new TextEncoder().encode(text), name: 'law.txt', instrument: instrument(), edition: day }))
}
await store.close()
