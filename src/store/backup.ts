import { createHash, type Hash } from 'node:crypto'
import { once } from 'node:events'
import { createReadStream, createWriteStream, renameSync, rmSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { finished } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import type { Edition, Unit, UnitKind } from '../library/types.ts'
import type { KeptEdition, KeptUnit, LibraryStore, Saved } from './library.ts'
import { digestOf, wordingOf } from './prepare.ts'

/**
 * A library in one file, the same for every engine: lines of JSON, packed by gzip. The first says what it is; `["w", label, text]` is a
 * wording, numbered by its place among them; `["e", edition, units]` an edition whose units name their wordings by number; the last one
 * has the digest of all lines before it. An edition carries its own digest, so that every text is checked by itself too.
 */
const FORMAT = 'arasha-library'
const VERSION = 1

/** A file that is no backup, or not whole. The message says where. */
export class DamagedBackup extends Error {}

type UnitLine = [
  path: string,
  kind: string,
  number: string | null,
  parent: number,
  at: string,
  excluded: 0 | 1,
  amendments: KeptUnit['amendments'] | 0,
  wording: number,
]

/** What was written or read. */
export interface Counted {
  editions: number
  units: number
  wordings: number
}

/** Writes the library to a file, whole or not at all. */
export async function backup(store: LibraryStore, file: string): Promise<Counted> {
  const part = `${file}.part`
  const packed = createGzip({ level: 6 })
  const out = packed.pipe(createWriteStream(part))
  const failed = new Promise<never>((_, reject) => {
    out.on('error', reject)
    packed.on('error', reject)
  })
  failed.catch(() => undefined)
  const hash = createHash('sha256')
  const line = async (value: unknown) => {
    const text = `${JSON.stringify(value)}\n`
    hash.update(text)
    if (!packed.write(text)) await Promise.race([once(packed, 'drain'), failed])
  }
  const count = { editions: 0, units: 0, wordings: 0 }
  const numbers = new Map<string, number>()
  try {
    await line({ format: FORMAT, version: VERSION })
    for (const { id } of await store.editions()) {
      const { edition, units } = await wholeEdition(store, id)
      if (!edition) continue
      for (const u of units) {
        if (numbers.has(u.wording)) continue
        numbers.set(u.wording, numbers.size)
        await line(['w', u.label, u.text])
      }
      const { report, ...rest } = edition
      const lines = units.map(
        (u): UnitLine => [
          u.path,
          u.kind,
          u.number,
          u.parent,
          u.at,
          u.excluded ? 1 : 0,
          u.amendments.length > 0 ? u.amendments : 0,
          numbers.get(u.wording) as number,
        ],
      )
      await line(['e', { ...rest, report, xml: (await store.xml(edition)) ?? null }, lines])
      count.editions++
      count.units += units.length
    }
    count.wordings = numbers.size
    packed.end(`${JSON.stringify(['end', hash.digest('hex')])}\n`)
    await Promise.race([finished(out), failed])
    renameSync(part, file)
    return count
  } catch (error) {
    packed.destroy()
    out.destroy()
    rmSync(part, { force: true })
    throw error
  }
}

const TRIES = 5

/** An edition with its units as they were at one moment: an import may replace it while it is read. */
async function wholeEdition(store: LibraryStore, id: string): Promise<{ edition?: KeptEdition; units: readonly KeptUnit[] }> {
  const [instrument = ''] = id.split('/')
  for (let tried = 0; tried < TRIES; tried++) {
    const edition = (await store.editions(instrument)).find((e) => e.id === id)
    if (!edition) return { units: [] }
    const units = await store.units(edition)
    if (digestOf(units) === edition.digest) return { edition, units }
  }
  throw new Error(`${id}: the text in the library is not the one that was kept (its digest differs); import it again`)
}

/** Reads the whole file and checks every digest; nothing is written anywhere. */
export async function verifyBackup(file: string): Promise<Counted> {
  return readBackup(file, async () => undefined)
}

/** Brings the editions of a file into a library: all of them, once the whole file is found to be sound. */
export async function restore(store: LibraryStore, file: string): Promise<Counted & { readonly saved: Record<Saved, number> }> {
  await verifyBackup(file)
  const saved: Record<Saved, number> = { new: 0, updated: 0, unchanged: 0 }
  const count = await readBackup(file, async (edition) => {
    saved[await store.save(edition)]++
  })
  return { ...count, saved }
}

async function readBackup(file: string, take: (edition: Edition) => Promise<void>): Promise<Counted> {
  const count = { editions: 0, units: 0, wordings: 0 }
  const wordings: { label: string; text: string; digest: string }[] = []
  const hash = createHash('sha256')
  let begun = false
  let ended = false
  for await (const { text, value } of linesOf(file)) {
    if (ended) throw new DamagedBackup('something stands after its end')
    if (!begun) {
      const head = value as { format?: unknown; version?: unknown } | null
      if (head?.format !== FORMAT) throw new DamagedBackup('is no backup of a library')
      if (head.version !== VERSION) throw new DamagedBackup(`was written by a newer version (${head.version}; this one knows ${VERSION})`)
      begun = true
    } else {
      const [what, first, second] = value as [string, unknown, unknown]
      if (what === 'end') {
        if (first !== hashSoFar(hash)) throw new DamagedBackup('its digest is not that of its content')
        ended = true
        continue
      }
      if (what === 'w')
        wordings.push({ label: first as string, text: second as string, digest: wordingOf(first as string, second as string) })
      else if (what === 'e') {
        const edition = editionOf(first as KeptEdition & { xml: string | null }, second as UnitLine[], wordings)
        await take(edition)
        count.editions++
        count.units += edition.act.units.length
      } else throw new DamagedBackup('has a line of an unknown kind')
    }
    hash.update(`${text}\n`)
  }
  if (!ended) throw new DamagedBackup('ends before its end')
  return { ...count, wordings: wordings.length }
}

const hashSoFar = (hash: Hash) => hash.copy().digest('hex')

async function* linesOf(file: string): AsyncGenerator<{ text: string; value: unknown }> {
  const raw = createReadStream(file)
  const plain = raw.pipe(createGunzip())
  // What goes wrong below the lines must reach whoever reads them.
  const failed = new Promise<never>((_, reject) => {
    raw.on('error', reject)
    plain.on('error', reject)
  })
  failed.catch(() => undefined)
  const lines = createInterface({ input: plain, crlfDelay: Number.POSITIVE_INFINITY })[Symbol.asyncIterator]()
  try {
    for (;;) {
      const next = await Promise.race([lines.next(), failed])
      if (next.done) break
      let value: unknown
      try {
        value = JSON.parse(next.value)
      } catch {
        throw new DamagedBackup('has a line that cannot be read')
      }
      yield { text: next.value, value }
    }
    await Promise.race([finished(plain), failed])
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code?.startsWith('Z_')) throw new DamagedBackup('cannot be unpacked: it is cut off, changed, or no backup')
    throw error
  } finally {
    raw.destroy()
    plain.destroy()
  }
}

function editionOf(
  kept: KeptEdition & { xml: string | null },
  lines: UnitLine[],
  wordings: readonly { label: string; text: string; digest: string }[],
): Edition {
  const units = lines.map(([path, kind, number, parent, at, excluded, amendments, w]): Unit => {
    const wording = wordings[w]
    if (!wording) throw new DamagedBackup(`${kept.id}: names a wording that is not there`)
    const { label, text } = wording
    const more = { ...(excluded ? { excluded: true as const } : {}), ...(amendments ? { amendments } : {}) }
    return { path, kind: kind as UnitKind, number, label, text, parent, at, ...more }
  })
  const digests = lines.map((l, i) => ({
    ...(units[i] as Unit),
    excluded: l[5] === 1,
    wording: (wordings[l[7]] as { digest: string }).digest,
  }))
  if (digestOf(digests) !== kept.digest) throw new DamagedBackup(`${kept.id}: the text is not the one that was kept (its digest differs)`)
  return {
    instrument: kept.instrument,
    lang: kept.lang,
    edition: kept.edition,
    act: { title: kept.title, requisite: kept.requisite, lang: kept.lang, adopted: kept.adopted, number: null, units },
    report: kept.report,
    source: { name: kept.name, digest: kept.source, facts: {}, ...(kept.xml === null ? {} : { xml: kept.xml }) },
  }
}
