// The thread that reads while the program's own keeps: posts what it finds and waits where too much is not yet taken.
import { parentPort, workerData } from 'node:worker_threads'
import { AHEAD } from './read-ahead.ts'
import { type Job, readings } from './reading.ts'

const port = parentPort
if (port === null) throw new Error('reading-worker: to be started as a thread')
let open = 0
let taken: () => void = () => undefined
port.on('message', () => {
  open--
  taken()
})
// While something waits to be taken there is time to make the index of the next.
for await (const found of readings(workerData as Job, () => open > 0)) {
  while (open >= AHEAD)
    await new Promise<void>((resolve) => {
      taken = resolve
    })
  open++
  port.postMessage(found)
}
// Nothing more to wait for: what was posted is still delivered.
port.unref()
