import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ArashaRecord } from '../../src/record/record.ts'
import { assess, parseCase } from '../../src/remedy/index.ts'

/** What a committee decided on some claims of a case, and why in a few words. `part`: the finding concerns only a part of the claim. */
interface Decided {
  readonly condition: string
  readonly claims: readonly string[]
  readonly part?: string
  readonly value: boolean
  readonly ground: string
}

/** The outcome of a decision, kept apart from the case file, which was written without it. */
export interface Outcome {
  readonly file: string
  /** Provisions found violated. */
  readonly violated: readonly string[]
  readonly decided: readonly Decided[]
  readonly note?: string
  /** Why program and committee differ, by `CONDITION CLAIM`. */
  readonly explained?: Readonly<Record<string, string>>
}

/** One finding beside the program's answer. */
export interface Finding {
  readonly file: string
  readonly condition: string
  readonly claim: string
  readonly key: string
  readonly committee: boolean
  readonly program: boolean | null
  readonly ground: string
  readonly explanation: string | undefined
}

export interface Agreement {
  readonly findings: readonly Finding[]
  /** By decision with findings of a violation: is every article found violated covered by a right that the program names? */
  readonly rights: readonly { readonly file: string; readonly covered: boolean; readonly lacking: readonly string[] }[]
}

/** Conditions on which the issue asks for agreement; what is `substantiated` turns on evidence that no file can hold. */
export const DECIDED_ON_LAW = ['ratione-temporis', 'exhaustion', 'same-matter', 'victim-status', 'authority', 'ratione-materiae'] as const

const folder = import.meta.dirname

export function outcomes(): readonly Outcome[] {
  return JSON.parse(readFileSync(join(folder, 'outcomes.json'), 'utf8'))
}

/** Assesses every case file and sets the answers beside what was decided. Throws for a file that the program refuses. */
export function agreement(record: ArashaRecord): Agreement {
  const findings: Finding[] = []
  const rights: Agreement['rights'][number][] = []
  for (const outcome of outcomes()) {
    const parsed = parseCase(record, JSON.parse(readFileSync(join(folder, `${outcome.file}.json`), 'utf8')))
    if (!parsed.ok) throw new Error(`${outcome.file}: ${parsed.problems.map((p) => `${p.field}: ${p.message}`).join('; ')}`)
    const answer = assess(record, parsed.case, 'en')
    const remedy = outcome.file.startsWith('CAT') ? 'un-committee-against-torture' : 'un-human-rights-committee'
    const claims = answer.remedies.find((r) => r.remedy === remedy)?.claims ?? []
    for (const d of outcome.decided) {
      for (const claim of d.claims) {
        const key = `${d.condition} ${claim}${d.part === undefined ? '' : ` (${d.part})`}`
        const condition = claims.find((c) => c.id === claim)?.conditions.find((c) => c.id === d.condition)
        if (!condition) throw new Error(`${outcome.file}: no condition "${d.condition}" on claim ${claim}`)
        const explanation = outcome.explained?.[key]
        findings.push({
          file: outcome.file,
          condition: d.condition,
          claim,
          key,
          committee: d.value,
          program: condition.value,
          ground: d.ground,
          explanation,
        })
      }
    }
    if (outcome.violated.length === 0) continue
    const named = new Set(answer.rights.map((r) => r.right))
    const lacking = outcome.violated.filter((v) => !rightsOf(record, v).some((r) => named.has(r)))
    rights.push({ file: outcome.file, covered: lacking.length === 0, lacking })
  }
  return { findings, rights }
}

function rightsOf(record: ArashaRecord, provision: string): string[] {
  return record.provision(provision)?.provision.versions.flatMap((v) => v.rights ?? []) ?? []
}

/** Share of findings on these conditions with which the program agrees; an unknown is no agreement. */
export function share(findings: readonly Finding[], conditions: readonly string[]): { agreed: number; of: number } {
  const on = findings.filter((f) => conditions.includes(f.condition))
  return { agreed: on.filter((f) => f.program === f.committee).length, of: on.length }
}

/** The confusion table by condition, then every disagreement with its reason. */
export function report({ findings, rights }: Agreement): string {
  const conditions = [...new Set([...DECIDED_ON_LAW, ...findings.map((f) => f.condition)])]
  const count = (condition: string, committee: boolean, program: boolean | null) =>
    findings.filter((f) => f.condition === condition && f.committee === committee && f.program === program).length
  const lines = ['condition          committee   program: met  not met  asks', ''.padEnd(62, '-')]
  for (const condition of conditions) {
    for (const committee of [true, false]) {
      const cells = [true, false, null].map((p) => String(count(condition, committee, p)).padStart(8))
      lines.push(`${condition.padEnd(18)} ${(committee ? 'met' : 'not met').padEnd(11)}     ${cells.join(' ')}`)
    }
  }
  const percent = ({ agreed, of }: { agreed: number; of: number }) =>
    `${agreed} of ${of} (${of === 0 ? '–' : ((100 * agreed) / of).toFixed(1)} %)`
  lines.push('', `agreement on law: ${percent(share(findings, DECIDED_ON_LAW))}`)
  lines.push(`agreement on substance given: ${percent(share(findings, ['substantiated']))}`)
  lines.push(`rights cover the articles found violated: ${percent({ agreed: rights.filter((r) => r.covered).length, of: rights.length })}`)
  lines.push('', 'disagreements:')
  for (const f of findings) {
    if (f.program === f.committee) continue
    const program = f.program === null ? 'asks' : f.program ? 'met' : 'not met'
    lines.push(
      `  ${f.file} ${f.key}: committee ${f.committee ? 'met' : 'not met'} (${f.ground}); program ${program}. ${f.explanation ?? ''}`,
    )
  }
  for (const r of rights) if (!r.covered) lines.push(`  ${r.file}: no right named for ${r.lacking.join(', ')}`)
  return lines.join('\n')
}
