import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { toAkn } from './export-akn.ts'
import { read } from './import.ts'
import { readAkn } from './read-akn.ts'
import { report } from './report.ts'
import { structure } from './structure.ts'
import { data, hasData, LAW, lines, orSaySo } from './testkit.ts'
import type { Act } from './types.ts'
import { type Node, readXml, textOf, writeXml } from './xml.ts'

const folder = mkdtempSync(join(tmpdir(), 'arasha-akn-'))
afterAll(() => rmSync(folder, { recursive: true }))
const xmllint = spawnSync('xmllint', ['--version']).status === 0

const exported = (act: Act): string =>
  toAkn(
    { instrument: 'test-law', lang: act.lang, edition: '2024-09-01', adopted: act.adopted, title: act.title, digest: 'sha256-0' },
    act.units,
  )
const shape = (act: Act) => act.units.map((u) => [u.path, u.kind, u.number, `${u.label} ${u.text}`.trim(), u.excluded ?? false].join(' | '))
/** The first place where two texts part; a whole diff of a code would take minutes. */
function parting(a: Act, b: Act): readonly (string | undefined)[] | undefined {
  const x = shape(a)
  const y = shape(b)
  const i = x.findIndex((l, k) => l !== y[k])
  return i < 0 && x.length === y.length ? undefined : [x[i], y[i]]
}

function invalid(xml: string): string {
  const file = join(folder, 'a.xml')
  writeFileSync(file, xml)
  const run = spawnSync('xmllint', ['--noout', '--nonet', '--schema', join(data, 'akn/schema/akomantoso30.xsd'), file], {
    encoding: 'utf8',
  })
  return run.status === 0 ? '' : run.stderr
}

describe('an export as Akoma Ntoso', () => {
  const act = structure(lines(...LAW))
  it('read again gives the same units', () => {
    expect(shape(structure(readAkn(exported(act))))).toEqual(shape(act))
  })
  it('of the same text is the same bytes', () => expect(exported(act)).toBe(exported(structure(lines(...LAW)))))
  it.runIf(hasData && xmllint)(`validates against the schema${orSaySo}${xmllint ? '' : ' (skipped: no xmllint)'}`, () => {
    expect(invalid(exported(act))).toBe('')
  })
})

describe.runIf(hasData)(`real texts as Akoma Ntoso${orSaySo}`, () => {
  const pdfs = join(data, 'law-kz/adilet-pdf')
  it.each(hasData ? readdirSync(pdfs).filter((f) => /k950001000|z2200000155|k2000000350/.test(f)) : [])('%s comes back whole', (name) => {
    const act = structure(read(readFileSync(join(pdfs, name)), name))
    const xml = exported(act)
    expect(parting(structure(readAkn(xml)), act)).toBeUndefined()
    if (xmllint) expect(invalid(xml)).toBe('')
  })
  it.each(hasData ? readdirSync(join(data, 'akn/samples')) : [])('official sample %s comes in and goes out without loss', (name) => {
    const source = readFileSync(join(data, 'akn/samples', name), 'utf8')
    const reading = readAkn(source)
    expect(report(reading, structure(reading)).lost).toEqual([])
    const before = readXml(source)
    const after = readXml(reading.xml as string)
    expect(JSON.stringify(infoset(after.root)) === JSON.stringify(infoset(before.root))).toBe(true)
    expect(textOf(after.root) === textOf(before.root)).toBe(true)
  })
})

/** Everything an XML document says, apart from the lines it says it on. */
const infoset = (n: Node): unknown => (n.kind === 'element' ? [n.name, n.attributes, n.children.map(infoset)] : n)

describe('XML', () => {
  it('is written as it was read', () => {
    const xml = '<a x="1 &amp; &quot;2&quot;&#10;"><!-- c --><?p q?>t &lt; &amp; &gt;<b/></a>'
    expect(writeXml(readXml(xml).root)).toBe(xml)
  })
  it.each([
    ['<a><b></a>', /line 1: the XML is broken: <\/a> closes <b>/],
    ['<a x=1/>', /x of <a> has no quotes/],
    ['<a x="1" x="2"/>', /<a> has x twice/],
    ['<a>&nbsp;</a>', /the entity "&nbsp;"/],
    ['<a/><b/>', /a second document element/],
    ['text', /text outside the document element/],
  ])('%s is refused', (xml, expected) => expect(() => readXml(xml)).toThrow(expected))
})
