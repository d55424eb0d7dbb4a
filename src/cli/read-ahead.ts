import { on } from 'node:events'
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { type Found, type Job, readings } from './reading.ts'

/** So much may be read and not yet kept: the reader then waits, and memory stays within a few texts. */
export const AHEAD = 4

/**
 * The readings of a job in their order. Several texts are read in a thread of their own while whoever asks keeps those before; a single one, or
 * where there is one processor, without.
 */
export async function* readAhead(job: Job, processors = availableParallelism()): AsyncGenerator<Found> {
  if (processors < 2 || ('files' in job.from && job.from.files.length < 2)) {
    yield* readings(job)
    return
  }
  // In the built program both are bundles that lie side by side.
  const name = import.meta.url.endsWith('.ts') ? 'reading-worker.ts' : 'reading-worker.mjs'
  const worker = new Worker(new URL(name, import.meta.url), { workerData: job })
  try {
    for await (const [found] of on(worker, 'message', { close: ['exit'] })) {
      worker.postMessage('taken')
      yield found as Found
    }
  } finally {
    await worker.terminate()
  }
}
