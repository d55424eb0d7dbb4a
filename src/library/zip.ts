import { inflateRawSync } from 'node:zlib'
import { r } from './messages.ts'
import { Refusal } from './refusal.ts'

/** What one part and all parts together may unpack to, and how many there may be. */
const PART = 64 * 1024 * 1024
const ALL = 128 * 1024 * 1024
const PARTS = 4096

/** Opens a zip and gives its parts by name, each unpacked only when asked for and never beyond a bound, whatever its header claims. */
export function openZip(data: Uint8Array): { readonly names: readonly string[]; read(name: string): Uint8Array | undefined } {
  const view = new DataView(data.buffer, data.byteOffset, data.length)
  let end = -1
  for (let i = data.length - 22; i >= Math.max(0, data.length - 22 - 65535); i--) {
    if (view.getUint32(i, true) === 0x06054b50) {
      end = i
      break
    }
  }
  if (end < 0) throw new Refusal('truncated', r.zipCut, { n: data.length })
  const count = view.getUint16(end + 10, true)
  if (count > PARTS) throw new Refusal('too-large', r.zipParts, { n: count, limit: PARTS })
  let at = view.getUint32(end + 16, true)
  const parts = new Map<string, { offset: number; packed: number; size: number; method: number }>()
  let claimed = 0
  for (let i = 0; i < count; i++) {
    if (at + 46 > data.length || view.getUint32(at, true) !== 0x02014b50)
      throw new Refusal('truncated', r.zipUnlisted, { n: i + 1, all: count, byte: at })
    const nameLength = view.getUint16(at + 28, true)
    const name = new TextDecoder().decode(data.subarray(at + 46, at + 46 + nameLength))
    const size = view.getUint32(at + 24, true)
    parts.set(name, {
      offset: view.getUint32(at + 42, true),
      packed: view.getUint32(at + 20, true),
      size,
      method: view.getUint16(at + 10, true),
    })
    claimed += size
    if (claimed > ALL) throw bomb(data.length, claimed)
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  let unpacked = 0
  return {
    names: [...parts.keys()],
    read(name) {
      const part = parts.get(name)
      if (!part) return undefined
      if (part.offset + 30 > data.length) throw new Refusal('truncated', r.zipCutInside, { name })
      const from = part.offset + 30 + view.getUint16(part.offset + 26, true) + view.getUint16(part.offset + 28, true)
      const raw = data.subarray(from, from + part.packed)
      if (raw.length < part.packed) throw new Refusal('truncated', r.zipCutInside, { name })
      let bytes: Uint8Array
      try {
        bytes = part.method === 0 ? raw : inflateRawSync(raw, { maxOutputLength: PART })
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw bomb(data.length, PART)
        throw new Refusal('truncated', r.zipBroken, { name })
      }
      unpacked += bytes.length
      if (unpacked > ALL) throw bomb(data.length, unpacked)
      return bytes
    },
  }
}

function bomb(packed: number, size: number): Refusal {
  return new Refusal('too-large', r.zipBomb, { n: packed, limit: Math.floor(size / 1024 / 1024) })
}
