import { hash } from 'node:crypto'
import type { Instrument, Lang } from '../record/types.ts'
import type { Facts, Reading } from './block.ts'
import { decode } from './decode.ts'
import { checkAct, checkLang, editionOf } from './identify.ts'
import { r } from './messages.ts'
import { readAkn } from './read-akn.ts'
import { readDocx } from './read-docx.ts'
import { readHtml } from './read-html.ts'
import { readMarkdown } from './read-markdown.ts'
import { readPdf } from './read-pdf.ts'
import { readText } from './read-text.ts'
import { Refusal } from './refusal.ts'
import { report } from './report.ts'
import { actIn } from './several.ts'
import { structure } from './structure.ts'
import type { Act, Edition } from './types.ts'

export interface Order {
  readonly data: Uint8Array
  /** What `read` gave of the data, where it was read already. */
  readonly reading?: Reading
  /** What `structure` made of that reading with those facts, where it was asked already. */
  readonly act?: Act
  /** The file's name: its ending and its date help where the content does not tell. */
  readonly name: string
  /** What is known beside the file, e.g. from a sidecar. */
  readonly facts?: Facts
  readonly instrument: Instrument
  readonly edition?: string
  readonly lang?: Lang
}

/** Reads a file by what it is, not by what it is called. */
export function read(data: Uint8Array, name: string): Reading {
  if (data.length === 0) throw new Refusal('no-text', r.empty)
  const head = String.fromCharCode(...data.subarray(0, 1024))
  if (head.includes('%PDF-')) return readPdf(data)
  if (head.startsWith('PK\u0003\u0004') || head.startsWith('PK\u0005\u0006')) return readDocx(data)
  if (head.startsWith('\u00D0\u00CF\u0011\u00E0')) throw new Refusal('unknown-format', r.oldWord)
  const { text } = decode(data)
  const start = text
    .slice(0, 4000)
    .replace(/^\uFEFF/, '')
    .trimStart()
  if (/<(?:\w+:)?akomaNtoso\b/.test(text.slice(0, 20_000)) || (/^<\?xml/.test(start) && !/<html\b/i.test(start))) return readAkn(text)
  if (/^<(?:!doctype\s+html|html|head|body|article|div|!--)/i.test(start) || /<\/(?:p|html|article)>/i.test(start)) return readHtml(text)
  if (start.startsWith('{\\rtf')) throw new Refusal('unknown-format', r.rtf)
  if (/\.(?:md|markdown)$/i.test(name) || /^---\r?\n[\w]+:/.test(start) || /^#{1,6}\s/.test(start)) return readMarkdown(text, name)
  return readText(text)
}

/** One file to one edition, or a `Refusal`. Pure: nothing is kept here. */
export function importText(order: Order): Edition {
  const { instrument, name } = order
  const found = order.reading ?? read(order.data, name)
  const whole = { ...found, facts: { ...found.facts, ...order.facts } }
  const reading = actIn(whole, instrument)
  const act = order.act && reading === whole ? order.act : structure(reading)
  if (!act.units.length) throw new Refusal('no-text', r.noText)
  checkLang(act, order.lang)
  checkAct(act, instrument)
  const edition = editionOf(order.edition, reading.facts.edition, name, instrument.adopted ?? act.adopted)
  const told = report(reading, act)
  if (told.lost.length) throw new Refusal('text-lost', r.lost, { n: told.lost.length, first: (told.lost[0] as string).slice(0, 200) })
  if (told.articles === 0 && instrument.kind !== 'soft-law' && instrument.kind !== 'by-law') {
    throw new Refusal('no-articles', r.noArticles, { n: told.signs.in })
  }
  return {
    instrument: instrument.id,
    lang: act.lang,
    edition,
    act,
    report: told,
    remarks: reading.remarks,
    source: {
      name,
      digest: `sha256-${hash('sha256', order.data, 'hex')}`,
      facts: reading.facts,
      ...(reading.xml ? { xml: reading.xml } : {}),
    },
  }
}
