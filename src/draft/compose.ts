import { dateInWords, say } from '../language/say.ts'
import type { ArashaRecord } from '../record/record.ts'
import type { Formula, Lang, Template, TemplateSection } from '../record/types.ts'
import { deciding, holds } from '../remedy/holds.ts'
import { type Assessment, type Case, type Claim, citation, derivedClaims, knownFacts } from '../remedy/index.ts'
import { fill, type Scope } from './fill.ts'
import { messages } from './messages.ts'
import type { Draft, Paragraph, Section } from './model.ts'
import { plain } from './text.ts'

/**
 * Makes a draft from a template, a case and its assessment. Nothing is invented: what the person has not said is a gap in the text
 * and a line in `missing`.
 */
export function composeDraft(record: ArashaRecord, template: Template, input: Case, assessment: Assessment, lang: Lang): Draft {
  const missing: string[] = []
  const result = assessment.remedies.find((r) => r.remedy === template.remedy)
  const named = new Set(input.claims.map((c) => c.provision))
  const known = [...input.claims, ...derivedClaims(record, input).filter((c) => !named.has(c.provision))]
  // A body of a treaty is shown the claims under that treaty and no others, be there none; a body that hears no treaty claims gets them all.
  const heard = record.get('remedy', template.remedy)?.treaty !== undefined
  const claims: readonly Claim[] = heard ? (result?.claims ?? []).flatMap((c) => known.find((k) => k.id === c.id) ?? []) : known
  // What a situation implies is known to the draft too.
  const scope: Scope = { record, input: { ...input, facts: knownFacts(record, input) }, lang }
  const addressee = fill(template.addressee[lang], scope)
  missing.push(...addressee.missing)
  const sections = joined(template.sections.flatMap((s) => composeSection(s, scope, claims, assessment, missing) ?? []))
  const accepted = template.languages.map((l) => messages[`lang-${l}`][lang]).join(', ')
  return {
    template: template.id,
    remedy: template.remedy,
    lang,
    title: template.title[lang],
    addressee: plain(addressee.paragraph),
    readingCopy: template.languages.includes(lang) ? null : say(messages.readingCopy, lang, { languages: accepted }),
    reviewed: template.reviewed,
    sections,
    attachments: template.attachments.map((a) => a[lang]),
    missing: [...new Set(missing)],
    limits: {
      text: template.limits?.text?.[lang] ?? null,
      maxBytes: template.limits?.maxBytes ?? null,
      maxPages: template.limits?.maxPages ?? null,
      formats: template.limits?.formats ?? [],
    },
    notes: (template.notes ?? []).map((n) => n[lang]),
    date: dateInWords(input.at, lang),
    edition: record.edition,
    digest: record.digest,
    frame: {
      attachments: messages.attachments[lang],
      date: messages.date[lang],
      signature: messages.signature[lang],
      forYou: messages.forYou[lang],
      missing: messages.missing[lang],
      nothingMissing: messages.nothingMissing[lang],
      requiredBy: messages.requiredBy[lang],
      edition: messages.edition[lang],
      notAdvice: messages.notAdvice[lang],
      notReviewed: messages.notReviewed[lang],
    },
  }
}

function composeSection(
  section: TemplateSection,
  scope: Scope,
  claims: readonly Claim[],
  assessment: Assessment,
  missing: string[],
): Section | undefined {
  const { record, input, lang } = scope
  const { when } = section
  const each = section.each === 'claims' || section.each === 'steps'
  // A section that goes through claims or steps takes those for which its formula is not false.
  const applies = when === undefined ? true : each ? null : holds(record, input, when)
  if (applies === false) return undefined
  const all = scopesOf(section, scope, claims, assessment)
  const scopes =
    when !== undefined && each ? all.flatMap((s) => narrowed(s, when) ?? []) : all.map((s) => ({ scope: s, known: applies === true }))
  const paragraphs: Paragraph[] = []
  if (section.each === 'claims' && claims.some((c) => c.derived)) missing.push(messages.drawnClaims[lang])
  if (all.length === 0 && section.required) {
    const text = messages[section.each === 'steps' ? 'noSteps' : 'noClaims'][lang]
    paragraphs.push({ runs: [{ kind: 'gap', text: `[${text}]` }] })
    missing.push(text)
  }
  for (const { scope: s, known } of scopes) {
    const body = section.body.map((b) => fill(b[lang], s))
    // An optional paragraph that lacks its field is left out rather than sent with a hole; so is one of a section that may not
    // apply at all, unless the person has begun to fill it.
    const dropped = body.map((b) => b.missing.length > 0 && (!section.required || (!known && (each || b.missing.length === b.fields))))
    const begun = body.some((b, i) => b.fields > 0 && !dropped[i])
    for (const [i, filled] of body.entries()) {
      // Words without a field stand where the section applies, or where the person has filled what stands beside them.
      if (dropped[i] || (!known && filled.fields === 0 && (!begun || dropped.includes(true)))) continue
      paragraphs.push(filled.paragraph)
      missing.push(...filled.missing)
    }
  }
  // Whether it applies is then the question.
  if (applies === null && when !== undefined && !each && section.required)
    missing.push(...deciding(record, input, when).flatMap((id) => record.get('fact', id)?.ask[lang] ?? []))
  if (paragraphs.length === 0) return undefined
  const basis = section.basis.map((provision) => ({ provision, citation: citation(record, provision, lang) }))
  return { id: section.id, heading: section.heading[lang], basis, paragraphs }
}

/** The scope of one claim or step, with whether the formula is known to hold for it; nothing where it is false. */
function narrowed(scope: Scope, when: Formula): { scope: Scope; known: boolean } | undefined {
  const input = scope.step ? { ...scope.input, steps: [scope.step] } : scope.input
  const value = holds(scope.record, input, when, scope.claim ?? null)
  return value === false ? undefined : { scope, known: value === true }
}

/** Sections that follow each other under one heading are one section: a heading may have parts with conditions of their own. */
function joined(sections: readonly Section[]): Section[] {
  const out: Section[] = []
  for (const s of sections) {
    const last = out.at(-1)
    if (last?.heading === s.heading)
      out[out.length - 1] = { ...last, basis: [...last.basis, ...s.basis], paragraphs: [...last.paragraphs, ...s.paragraphs] }
    else out.push(s)
  }
  return out.map((s) => ({
    ...s,
    basis: distinct(s.basis, (b) => b.provision),
    paragraphs: distinct(s.paragraphs, (p) => p.runs.map((r) => r.text).join('')),
  }))
}

/** What is said once under a heading is not said again. */
function distinct<T>(items: readonly T[], key: (item: T) => string): T[] {
  const seen = new Set<string>()
  return items.filter((item) => !seen.has(key(item)) && seen.add(key(item)))
}

function scopesOf(section: TemplateSection, scope: Scope, claims: readonly Claim[], assessment: Assessment): Scope[] {
  switch (section.each) {
    case undefined:
      return [scope]
    case 'claims':
      return claims.map((claim, i) => {
        const provision = scope.record.provision(claim.provision)?.provision
        const told = provision !== undefined && claims.slice(0, i).some((c) => scope.record.provision(c.provision)?.provision === provision)
        return { ...scope, claim, told }
      })
    case 'steps':
      return (scope.input.steps ?? []).map((step) => ({ ...scope, step }))
    case 'rights':
      return assessment.rights.map((right) => ({ ...scope, right }))
  }
}
