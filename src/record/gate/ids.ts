import type { Kind } from '../types.ts'
import type { Found, Rule } from './rule.ts'

/** An id names one entry of its kind, and a file with one entry bears its name. */
export const ids: Rule = {
  name: 'id',
  record({ entries }) {
    const found: Found[] = []
    const first = new Map<string, string>()
    for (const entry of entries) {
      if (entry.id === '') continue
      const key = `${entry.kind} ${entry.id}`
      const other = first.get(key)
      if (other !== undefined)
        found.push({ entry, path: ['id'], message: `there is a ${word(entry.kind)} "${entry.id}" already, in ${other}` })
      first.set(key, other ?? entry.file)
      const name = entry.file.replace(/^.*\//, '').replace(/\.yaml$/, '')
      const year = entry.kind === 'holidays' && entry.id.endsWith(name)
      if (entry.at.length === 0 && name !== entry.id && !year && !(entry.kind === 'counting' && entry.id === `counting-${name}`)) {
        found.push({ entry, path: ['id'], message: `the file is called ${name}.yaml and its entry "${entry.id}"; they must be the same` })
      }
    }
    return found
  },
}

function word(kind: Kind): string {
  return kind === 'counting' ? 'rule of counting' : kind
}
