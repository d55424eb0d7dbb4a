import { nearest } from '../nearest.ts'
import type { Finding } from '../problem.ts'
import { LANGS, type Lang, type Template } from '../types.ts'
import type { Found, Rule } from './rule.ts'

/** What a draft can fill in besides facts. */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  claim: ['provision', 'gist', 'from', 'to', 'when', 'raised', 'affirmed', 'excuse'],
  step: ['remedy', 'forum', 'filed', 'decided', 'outcome'],
  right: ['title', 'guarantees'],
}
const WITHIN: Readonly<Record<string, string>> = { claim: 'claims', step: 'steps', right: 'rights' }

/** Every field of a draft can be filled, in every language. */
export const templates: Rule = {
  name: 'template',
  entry(entry, { leaves }) {
    const found: Finding[] = []
    for (const { role, path, value } of leaves) {
      if (typeof value !== 'object') continue
      const text = value as Record<Lang, unknown>
      const fields = LANGS.map((l) => (typeof text[l] === 'string' ? (text[l].match(/\{[^}]*\}/g) ?? []) : []))
      if (role === 'text' && fields.some((f) => f.length > 0))
        found.push({ path, message: `holds a field that nothing fills: ${fields.flat()[0]}` })
      if (role !== 'placeholders') continue
      const sorted = fields.map((f) => [...f].sort().join(' '))
      if (new Set(sorted).size > 1)
        found.push({
          path,
          message: `the fields differ between the languages: ${sorted.map((s, i) => `${LANGS[i]} ${s || 'none'}`).join('; ')}`,
        })
      if (entry.kind !== 'template') continue
      const each = path[0] === 'sections' ? ((entry.value as Template).sections?.[path[1] as number]?.each ?? null) : null
      for (const field of new Set(fields.flat())) {
        const message = unfillable(field, each)
        if (message) found.push({ path, message })
      }
    }
    if (entry.kind === 'template' && entry.fits) {
      const seen = new Set<string>()
      for (const [i, s] of (entry.value as Template).sections.entries()) {
        if (seen.has(s.id)) found.push({ path: ['sections', i, 'id'], message: `the section "${s.id}" stands here twice` })
        seen.add(s.id)
      }
    }
    return found
  },
  record(view) {
    const found: Found[] = []
    const first = new Map<string, string>()
    for (const { entry, value } of view.all('template')) {
      const other = first.get(value.remedy)
      if (other) found.push({ entry, path: ['remedy'], message: `"${other}" is a template for ${value.remedy} already` })
      first.set(value.remedy, other ?? value.id)
    }
    for (const entry of view.entries) {
      for (const { role, path, value } of view.leaves(entry)) {
        if (role !== 'placeholders') continue
        for (const [, id] of JSON.stringify(value).matchAll(/\{fact:([^}]*)\}/g)) {
          if (id === undefined || view.ids('fact').has(id)) continue
          const near = nearest(id, view.ids('fact'))
          found.push({ entry, path, message: `unknown fact "${id}"${near ? `; did you mean "${near}"?` : ''}` })
          break
        }
      }
    }
    return found
  },
}

function unfillable(field: string, each: string | null): string | undefined {
  if (field === '{at}' || field === '{edition}' || /^\{fact:[\w-]+\}$/.test(field)) return undefined
  const [, kind = '', name = ''] = /^\{(\w+):([\w-]+)\}$/.exec(field) ?? []
  const names = FIELDS[kind]
  if (!names) return `${field} is no field of a draft; write {fact:ID}, {claim:...}, {step:...}, {right:...}, {at} or {edition}`
  if (!names.includes(name)) {
    const near = nearest(name, names)
    return `${field}: there is no "${name}" of a ${kind}${near ? `; did you mean "${near}"?` : `; there is ${names.join(', ')}`}`
  }
  return each === WITHIN[kind] ? undefined : `${field} stands only in a section with "each: ${WITHIN[kind]}"`
}
