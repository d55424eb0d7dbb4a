import type { Loaded } from './load.ts'
import type { RecordData } from './record.ts'
import { FOLDERS, type Kind } from './types.ts'

/**
 * The record as one value, the same bytes for the same entries whatever file they stand in: keys sorted, entries sorted by id.
 * To be called on what the gate lets pass; entries whose shape is wrong are left out.
 */
export async function compile(loaded: Loaded): Promise<RecordData> {
  const entries = Object.fromEntries(
    (Object.keys(FOLDERS) as Kind[]).sort().map((kind) => [
      kind,
      loaded.entries
        .filter((e) => e.kind === kind && e.fits)
        .map((e) => e.value as { id: string })
        .sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)),
    ]),
  )
  const json = canonical(entries)
  return {
    edition: loaded.meta?.edition ?? '',
    editions: loaded.meta?.editions ?? [],
    digest: await digest(json),
    entries: JSON.parse(json) as RecordData['entries'],
  }
}

/** JSON with sorted keys and no spaces (RFC 8785 for what a record holds: texts, whole numbers, booleans). */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((v) => canonical(v)).join(',')}]`
  if (typeof value === 'object' && value !== null) {
    const pairs = Object.entries(value).filter(([, v]) => v !== undefined)
    return `{${pairs
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([k, v]) => `${JSON.stringify(k)}:${canonical(v)}`)
      .join(',')}}`
  }
  return JSON.stringify(value)
}

/** `sha256-<base64url>` of a text in UTF-8. */
export async function digest(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  const base64 = btoa(String.fromCharCode(...new Uint8Array(hash)))
  return `sha256-${base64.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')}`
}
