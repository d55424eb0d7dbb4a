import { type ArashaRecord, versionOn } from '../record/record.ts'
import type { ISODate } from '../record/types.ts'
import type { Claim, RightResult } from './types.ts'

/** Rights engaged: those of the situations and of the claims, each with its guarantees as they stood on the day of the event. */
export function rightsEngaged(record: ArashaRecord, situations: readonly string[], claims: readonly Claim[], day: ISODate): RightResult[] {
  const rights = new Set<string>()
  for (const c of claims) {
    const located = record.provision(c.provision)
    for (const r of located?.provision.versions.flatMap((v) => v.rights ?? []) ?? []) rights.add(r)
  }
  for (const s of situations) for (const r of record.get('situation', s)?.rights ?? []) rights.add(r)
  return [...rights].map((right) => ({
    right,
    guarantees: record.guarantees(right).map((id) => {
      const located = record.provision(id)
      return { provision: id, inForce: located !== undefined && versionOn(located.instrument, located.provision, day) !== undefined }
    }),
  }))
}
