// A thread of `measure.ts`: loads pages in turn and tells what is wrong with the HTML of each.
import { parentPort, workerData } from 'node:worker_threads'
import { htmlErrors } from '../../test/support/validator.ts'
import { load } from '../../test/support/wire.ts'
import type { ToValidate, Validated } from './measure.ts'

const { origin, pages } = workerData as ToValidate
for (const page of pages) {
  const { text } = await load(origin, page.path, page.fields)
  const headings = text.match(/<h1[\s>]/g)?.length ?? 0
  const errors: Validated = [
    ...(await htmlErrors(text)),
    ...(headings === 1 ? [] : [`h1: ${headings} of them`]),
    ...(text.includes(`<html lang="${page.lang}">`) ? [] : [`lang: the page does not say that it is in "${page.lang}"`]),
  ]
  parentPort?.postMessage(errors)
}
