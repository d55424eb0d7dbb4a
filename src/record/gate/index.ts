import type { Loaded, LoadedEntry } from '../load.ts'
import type { Finding, Problem } from '../problem.ts'
import { acts } from './acts.ts'
import { calendars } from './calendars.ts'
import { counterparts } from './counterparts.ts'
import { dates } from './dates.ts'
import { facts } from './facts.ts'
import { formulas } from './formulas.ts'
import { freshness } from './freshness.ts'
import { ids } from './ids.ts'
import { instruments } from './instruments.ts'
import { language } from './language.ts'
import { links } from './links.ts'
import { numbers } from './numbers.ts'
import { places } from './places.ts'
import { references } from './references.ts'
import { remedies } from './remedies.ts'
import { leavesOf, type Rule, viewOf } from './rule.ts'
import { sources } from './sources.ts'
import { templates } from './templates.ts'
import { terms } from './terms.ts'
import { told } from './told.ts'
import { treaties } from './treaties.ts'
import { versions } from './versions.ts'
import { writing } from './writing.ts'

/** Every rule of the gate, in the order in which problems are told. */
export const RULES: readonly Rule[] = [
  ids,
  references,
  sources,
  places,
  dates,
  versions,
  instruments,
  treaties,
  formulas,
  remedies,
  terms,
  facts,
  counterparts,
  calendars,
  templates,
  links,
  writing,
  language,
  numbers,
  told,
  acts,
  freshness,
]

/** What is kept of an entry while it stays the same object: the gate run over a changed copy then looks only at what changed. */
const kept = new WeakMap<LoadedEntry, { readonly edition: string; readonly findings: Map<Rule, readonly Finding[]> }>()

/** All that is wrong with a record: what the loader found, then every rule. Problems stand in the order of files and lines. */
export function gate(loaded: Loaded): Problem[] {
  const problems = [...loaded.problems]
  const view = viewOf(loaded.entries, loaded.meta)
  for (const entry of loaded.entries) {
    let memory = kept.get(entry)
    if (memory?.edition !== view.edition) {
      memory = { edition: view.edition, findings: new Map() }
      kept.set(entry, memory)
    }
    for (const rule of RULES) {
      if (!rule.entry) continue
      let findings = memory.findings.get(rule)
      if (!findings) {
        findings = rule.entry(entry, { leaves: leavesOf(entry), edition: view.edition })
        memory.findings.set(rule, findings)
      }
      for (const f of findings) problems.push(loaded.locate(entry, f, rule.name))
    }
  }
  for (const rule of RULES)
    for (const { entry, ...finding } of rule.record?.(view) ?? []) problems.push(loaded.locate(entry, finding, rule.name))
  return problems.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column))
}

/** Does the record stay out? */
export function refused(problems: readonly Problem[]): boolean {
  return problems.some((p) => p.severity === 'error')
}
