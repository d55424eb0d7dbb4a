import { say } from '../language/say.ts'
import type { ArashaRecord } from '../record/record.ts'
import type { Lang, Template, TemplateSection } from '../record/types.ts'
import { type Assessment, type Case, type Claim, citation, derivedClaims } from '../remedy/index.ts'
import { holds } from '../remedy/holds.ts'
import { dateInWords } from '../language/say.ts'
import { fill, type Scope } from './fill.ts'
import { messages } from './messages.ts'
import type { Draft, Paragraph, Section } from './model.ts'

/**
 * Makes a draft from a template, a case and its assessment. Nothing is invented: what the person has not said is a gap in the text
 * and a line in `missing`.
 */
export function composeDraft(record: ArashaRecord, template: Template, input: Case, assessment: Assessment, lang: Lang): Draft {
  const missing: string[] = []
  const result = assessment.remedies.find((r) => r.remedy === template.remedy)
  const known = [...input.claims, ...derivedClaims(record, input)]
  // The claims that this body can look at; a body that hears no treaty claims gets them all.
  const claims: readonly Claim[] = result && result.claims.length > 0 ? result.claims.flatMap((c) => known.find((k) => k.id === c.id) ?? []) : known
  const scope: Scope = { record, input, lang }
  const sections = template.sections.flatMap((s) => composeSection(s, scope, claims, assessment, missing) ?? [])
  const accepted = template.languages.map((l) => messages[`lang-${l}`][lang]).join(', ')
  return {
    template: template.id,
    remedy: template.remedy,
    lang,
    title: template.title[lang],
    addressee: template.addressee[lang],
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

function composeSection(section: TemplateSection, scope: Scope, claims: readonly Claim[], assessment: Assessment, missing: string[]): Section | undefined {
  const { record, input, lang } = scope
  if (section.when !== undefined && holds(record, input, section.when) === false) return undefined
  const scopes = scopesOf(section, scope, claims, assessment)
  const paragraphs: Paragraph[] = []
  if (scopes.length === 0 && section.required) {
    const text = messages[section.each === 'steps' ? 'noSteps' : 'noClaims'][lang]
    paragraphs.push({ runs: [{ kind: 'gap', text: `[${text}]` }] })
    missing.push(text)
  }
  for (const s of scopes) {
    for (const body of section.body) {
      const filled = fill(body[lang], s)
      // An optional paragraph that lacks its field is left out rather than sent with a hole.
      if (filled.missing.length > 0 && !section.required) continue
      paragraphs.push(filled.paragraph)
      missing.push(...filled.missing)
    }
  }
  if (paragraphs.length === 0) return undefined
  const basis = section.basis.map((provision) => ({ provision, citation: citation(record, provision, lang) }))
  return { id: section.id, heading: section.heading[lang], basis, paragraphs }
}

function scopesOf(section: TemplateSection, scope: Scope, claims: readonly Claim[], assessment: Assessment): Scope[] {
  switch (section.each) {
    case undefined:
      return [scope]
    case 'claims':
      return claims.map((claim) => ({ ...scope, claim }))
    case 'steps':
      return (scope.input.steps ?? []).map((step) => ({ ...scope, step }))
    case 'rights':
      return assessment.rights.map((right) => ({ ...scope, right }))
  }
}
