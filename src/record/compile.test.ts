import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { recordFiles } from '../cli/record-files.ts'
import { canonical, compile, digest } from './compile.ts'
import { load } from './load.ts'
import { openRecord } from './record.ts'

const files = recordFiles(new URL('../../test/gate/fixture', import.meta.url).pathname)

describe('the compiled record', () => {
  test('is the same whatever the order of files', async () => {
    const a = await compile(load(files))
    const b = await compile(load([...files].reverse()))
    expect(JSON.stringify(b)).toBe(JSON.stringify(a))
    expect(a.digest).toMatch(/^sha256-[\w-]{43}$/)
    expect(a.edition).toBe('2026-11-24')
  })

  test('has another digest when a word changes', async () => {
    const a = await compile(load(files))
    const b = await compile(load(files.map((f) => ({ ...f, text: f.text.replace('Free.', 'Gratis.') }))))
    expect(b.digest).not.toBe(a.digest)
  })

  test('opens as a record whose provisions are found', async () => {
    const record = openRecord(await compile(load(files)))
    expect(record.provision('iccpr/9.1')).toMatchObject({ id: 'iccpr/9', exact: false })
    expect(record.guarantees('liberty-security')).toContain('constitution-2026/18.2')
  })
})

test('the digest is SHA-256 in base64url (FIPS 180-4, "abc")', async () => {
  expect(await digest('abc')).toBe('sha256-ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0')
})

test('canonical JSON does not depend on the order of keys, and loses nothing', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
      const turned = Object.fromEntries(Object.entries(value).reverse())
      expect(canonical(turned)).toBe(canonical(value))
      expect(JSON.parse(canonical(value))).toEqual(JSON.parse(JSON.stringify(value)))
    }),
  )
})
