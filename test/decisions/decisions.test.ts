import { readdirSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { builtRecord } from '../support/record.ts'
import { type Agreement, agreement, DECIDED_ON_LAW, outcomes, report, share } from './agreement.ts'

describe('decisions of UN bodies on Kazakhstan', () => {
  let found: Agreement
  beforeAll(() => {
    found = agreement(builtRecord())
    console.log(report(found))
  })

  it('each case file has its outcome apart from it', () => {
    const files = readdirSync(import.meta.dirname).filter((f) => f.endsWith('.json') && f !== 'outcomes.json')
    expect(outcomes().map((o) => `${o.file}.json`)).toEqual(files)
  })

  it('on law the program agrees with the committees in at least 90 % of their findings', () => {
    const { agreed, of } = share(found.findings, DECIDED_ON_LAW)
    expect(agreed / of).toBeGreaterThanOrEqual(0.9)
  })

  it('every disagreement on law is explained', () => {
    const on = new Set<string>(DECIDED_ON_LAW)
    const open = found.findings.filter((f) => on.has(f.condition) && f.program !== f.committee && f.explanation === undefined)
    expect(open.map((f) => `${f.file} ${f.key}`)).toEqual([])
  })

  it('no explanation stands for a disagreement that is not there', () => {
    const differing = new Set(found.findings.filter((f) => f.program !== f.committee).map((f) => `${f.file} ${f.key}`))
    const stale = outcomes().flatMap((o) =>
      Object.keys(o.explained ?? {})
        .filter((k) => !differing.has(`${o.file} ${k}`))
        .map((k) => `${o.file} ${k}`),
    )
    expect(stale).toEqual([])
  })

  it('the rights named cover the articles found violated in at least 90 % of decisions', () => {
    expect(found.rights.filter((r) => r.covered).length / found.rights.length).toBeGreaterThanOrEqual(0.9)
  })
})
