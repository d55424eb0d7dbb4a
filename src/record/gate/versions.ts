import type { Finding } from '../problem.ts'
import { bindingSpan } from '../record.ts'
import type { Instrument, ProvisionVersion } from '../types.ts'
import { later } from './dates.ts'
import type { Rule } from './rule.ts'

/** The versions of a provision follow one another without gap or overlap, within the life of their instrument. */
export const versions: Rule = {
  name: 'version',
  entry(entry) {
    if (entry.kind !== 'instrument' || !entry.fits) return []
    const instrument = entry.value as Instrument
    const found: Finding[] = []
    const seen = new Set<string>()
    for (const [i, provision] of instrument.provisions.entries()) {
      for (const [n, id] of [provision.id, ...(provision.also ?? [])].entries()) {
        const path = n === 0 ? ['provisions', i, 'id'] : ['provisions', i, 'also', n - 1]
        if (seen.has(id)) found.push({ path, message: `the provision ${instrument.id}/${id} stands here twice` })
        seen.add(id)
      }
      found.push(...chain(provision.versions, instrument, ['provisions', i, 'versions']))
      for (const [j, v] of provision.versions.entries()) {
        const at = ['provisions', i, 'versions', j]
        found.push(...life(v, instrument, at))
        if (
          v.amendedBy !== undefined &&
          instrument.amendments?.length &&
          !instrument.amendments.some((a) => same(a.act, v.amendedBy ?? ''))
        ) {
          found.push({ path: [...at, 'amendedBy'], message: `no amendment "${v.amendedBy}" is listed for ${instrument.id}` })
        }
      }
    }
    return found
  },
}

function same(a: string, b: string): boolean {
  return a === b || a.includes(b) || b.includes(a)
}

function chain(list: readonly ProvisionVersion[], instrument: Instrument, at: readonly (string | number)[]): Finding[] {
  const found: Finding[] = []
  for (const [j, v] of list.entries()) {
    if (v.to !== undefined && v.to <= v.from)
      found.push({ path: [...at, j, 'to'], message: `ends on ${v.to}, not after it begins (${v.from})` })
    const before = list[j - 1]
    if (!before) continue
    if (before.to === undefined || before.to > v.from) {
      found.push({
        path: [...at, j, 'from'],
        message: `two versions of ${instrument.id} overlap: one runs to ${before.to ?? 'no end'}, the next begins on ${v.from}`,
      })
    } else if (before.to < v.from) {
      found.push({
        path: [...at, j, 'from'],
        message: `there is a gap between versions of ${instrument.id}: from ${before.to} to ${v.from} none is law`,
      })
    }
  }
  return found
}

function life(v: ProvisionVersion, instrument: Instrument, at: readonly (string | number)[]): Finding[] {
  const found: Finding[] = []
  const span = bindingSpan(instrument)
  // A treaty's text exists from its adoption, whether or not it binds anyone here.
  const begins = instrument.kind === 'treaty' ? instrument.adopted : (span?.from ?? instrument.adopted)
  const precision = instrument.kind === 'treaty' ? undefined : span?.precision
  if (begins !== undefined && later(begins, v.from, v.precision, precision)) {
    found.push({ path: [...at, 'from'], message: `begins on ${v.from}, before ${instrument.id} (${begins})` })
  }
  if (span?.to !== undefined) {
    if (v.from >= span.to)
      found.push({ path: [...at, 'from'], message: `begins on ${v.from}, when ${instrument.id} had ended (${span.to})` })
    if (v.to !== undefined && later(v.to, span.to, v.precision, span.precision))
      found.push({ path: [...at, 'to'], message: `ends on ${v.to}, after ${instrument.id} had ended (${span.to})` })
  }
  // A law may be read as adopted, before it is in force.
  if (v.read !== undefined && later(v.from, v.read, v.precision) && v.from !== span?.from)
    found.push({ path: [...at, 'read'], message: `was read in the edition of ${v.read}, before it begins (${v.from})` })
  if (v.read !== undefined && v.to !== undefined && v.read >= v.to)
    found.push({ path: [...at, 'read'], message: `was read in the edition of ${v.read}, when it had ended (${v.to})` })
  for (const a of instrument.amendments ?? []) {
    if (v.amendedBy === undefined || a.inForce === undefined || a.act !== v.amendedBy) continue
    if (later(a.inForce, v.from, v.precision, a.precision))
      found.push({ path: [...at, 'from'], message: `begins on ${v.from}, before the amendment ${a.act} (${a.inForce})` })
  }
  if (v.read !== undefined && instrument.adopted !== undefined && v.read < instrument.adopted)
    found.push({ path: [...at, 'read'], message: `was read on ${v.read}, before ${instrument.id} was adopted` })
  return found
}
