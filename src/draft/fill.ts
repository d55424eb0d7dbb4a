import { dateInWords, say } from '../language/say.ts'
import type { ArashaRecord } from '../record/record.ts'
import type { ISODate, Lang, Text } from '../record/types.ts'
import { type Case, type Claim, citation, type RightResult, type Step } from '../remedy/index.ts'
import { citedInFull } from './cite.ts'
import { messages } from './messages.ts'
import type { Paragraph, Run } from './model.ts'

/** What a paragraph may speak of. */
export interface Scope {
  readonly record: ArashaRecord
  readonly input: Case
  readonly lang: Lang
  readonly claim?: Claim
  /** An earlier claim stands under the same provision of the record, so that its gist has been told. */
  readonly told?: boolean
  readonly step?: Step
  readonly right?: RightResult
}

const FIELD = /\{(fact|claim|step|right):([\w-]+)\}|\{(at|edition)\}/g

/** Fills one paragraph of a template. Every field without a value becomes a gap and is named in `missing`. */
export function fill(text: string, scope: Scope): { paragraph: Paragraph; missing: string[]; fields: number } {
  const runs: Run[] = []
  const missing: string[] = []
  let end = 0
  let fields = 0
  for (const match of text.matchAll(FIELD)) {
    fields++
    if (match.index > end) runs.push({ kind: 'text', text: text.slice(end, match.index) })
    end = match.index + match[0].length
    const { value, label, short } = match[3] ? general(match[3], scope) : field(match[1] ?? '', match[2] ?? '', scope)
    const given = match[1] === 'fact'
    if (value !== null && value !== '')
      runs.push({ kind: given ? 'given' : 'text', text: match.index === 0 && !given ? capital(value, scope.lang) : value })
    else {
      runs.push({ kind: 'gap', text: say(messages.gap, scope.lang, { what: short ?? label }) })
      missing.push(label)
    }
  }
  if (end < text.length) runs.push({ kind: 'text', text: text.slice(end) })
  return { paragraph: { runs: runs.map((run, i) => stopped(run, runs[i - 1])) }, missing, fields }
}

/** What was filled in may end a sentence by itself; the template's full stop is then not set a second time. */
function stopped(run: Run, before: Run | undefined): Run {
  const ended = before !== undefined && before.kind !== 'text' && /[.!?…]$/.test(before.text)
  return run.kind === 'text' && ended && run.text.startsWith('.') ? { ...run, text: run.text.slice(1) } : run
}

interface Field {
  readonly value: string | null
  /** What is missing, as a line of its own. */
  readonly label: string
  /** The same where the paragraph says already what it belongs to. */
  readonly short?: string
}

/** A paragraph begins with a capital letter, also where it begins with a citation. */
function capital(text: string, lang: Lang): string {
  const [first = ''] = text
  return first.toLocaleUpperCase(lang) + text.slice(first.length)
}

function general(name: string, { record, input, lang }: Scope): Field {
  return { value: name === 'at' ? dateInWords(input.at, lang) : record.edition, label: name }
}

function field(kind: string, name: string, scope: Scope): Field {
  switch (kind) {
    case 'fact':
      return factField(name, scope)
    case 'claim':
      return claimField(name, scope)
    case 'step':
      return stepField(name, scope)
    default:
      return rightField(name, scope)
  }
}

function factField(id: string, { record, input, lang }: Scope): Field {
  const fact = record.get('fact', id)
  const label = fact?.ask[lang] ?? id
  const value = input.facts[id] ?? null
  if (value === null) return { value: null, label }
  if (typeof value === 'boolean') return { value: messages[value ? 'yes' : 'no'][lang], label }
  if (fact?.type === 'date' || fact?.type === 'datetime') return { value: dateInWords(String(value), lang), label }
  if (fact?.type === 'choice') {
    return {
      value: fact.options?.find((o) => o.id === value)?.label[lang] ?? record.get('remedy', String(value))?.title[lang] ?? String(value),
      label,
    }
  }
  return { value: String(value).trim(), label }
}

function claimField(name: string, { record, claim, told, input, lang }: Scope): Field {
  if (!claim) return { value: null, label: name }
  const short = name in messages ? messages[name as 'from'][lang] : name
  const label = `${citation(record, claim.provision, lang)}: ${short}`
  const date = (d: string | null) => (d === null ? null : dateInWords(d, lang))
  const event = input.facts['event-date']
  const from = claim.from ?? (typeof event === 'string' ? event : null)
  // A breach that goes on has no last day; for one that does not, the day that is not given is the first.
  const goesOn = claim.to === null && (claim.ongoing ?? (claim.derived === true && input.facts['event-ongoing'] === true))
  const to = goesOn ? null : (claim.to ?? from)
  switch (name) {
    case 'provision':
      return { value: citedInFull(record, claim.provision, lang), label, short }
    case 'gist':
      if (told) return { value: messages.asAbove[lang], label, short }
      return { value: gistOn(record, claim.provision, from ?? input.at)?.[lang] ?? null, label, short }
    case 'from':
      return { value: date(from), label, short }
    case 'to':
      return { value: goesOn ? messages.goesOn[lang] : date(to), label, short }
    case 'when':
      return {
        value:
          from === null
            ? null
            : goesOn
              ? say(messages.since, lang, { from: date(from) ?? '' })
              : from === to
                ? date(from)
                : `${date(from)} – ${date(to)}`,
        label,
        short,
      }
    case 'raised':
      return { value: claim.raised === null ? null : messages[claim.raised ? 'yes' : 'no'][lang], label, short }
    case 'affirmed':
      return { value: claim.affirmed.map((d) => dateInWords(d, lang)).join('; ') || null, label, short }
    case 'excuse':
      return { value: claim.excuse === null ? null : messages[`excuse-${claim.excuse}`][lang], label, short }
    default:
      return { value: null, label, short }
  }
}

/** What the rule said on the day of the breach; the earliest that the record has where it begins later. */
function gistOn(record: ArashaRecord, provision: string, day: ISODate): Text | undefined {
  const versions = record.provision(provision)?.provision.versions ?? []
  return (versions.findLast((v) => v.from <= day.slice(0, 10)) ?? versions[0])?.gist
}

function stepField(name: string, { record, step, lang }: Scope): Field {
  if (!step) return { value: null, label: name }
  const title = record.get('remedy', step.remedy)?.title[lang] ?? step.remedy
  const short = name in messages ? messages[name as 'filed'][lang] : name
  const label = `${title}: ${short}`
  switch (name) {
    case 'remedy':
      return { value: title, label, short }
    case 'forum':
      return { value: record.get('remedy', step.remedy)?.forum[lang] ?? null, label, short }
    case 'filed':
      return { value: step.filed === null ? null : dateInWords(step.filed, lang), label, short }
    case 'decided':
      if (step.decided === null && step.outcome === 'pending') return { value: messages.notDecided[lang], label, short }
      return { value: step.decided === null ? null : dateInWords(step.decided, lang), label, short }
    case 'outcome':
      return { value: step.outcome === null ? null : messages[`outcome-${step.outcome}`][lang], label, short }
    default:
      return { value: null, label, short }
  }
}

function rightField(name: string, { record, right, lang }: Scope): Field {
  if (!right) return { value: null, label: name }
  const title = record.get('right', right.right)?.title[lang] ?? right.right
  if (name === 'title') return { value: title, label: title }
  const inForce = right.guarantees.filter((g) => g.inForce).map((g) => citation(record, g.provision, lang))
  return { value: inForce.slice(0, 8).join('; ') || null, label: title }
}
