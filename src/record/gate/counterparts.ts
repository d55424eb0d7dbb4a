import { bindingSpan } from '../record.ts'
import type { Counterpart } from '../types.ts'
import type { Found, Rule, View } from './rule.ts'

/** A pair of provisions says once how they answer each other, the older first. */
export const counterparts: Rule = {
  name: 'counterpart',
  record(view) {
    const found: Found[] = []
    const first = new Map<string, Counterpart>()
    for (const { entry, value } of view.all('counterpart')) {
      const both = value.old.length > 0 && value.new.length > 0
      if (value.old.length === 0 && value.new.length === 0)
        found.push({ entry, path: ['old'], message: 'names no provision on either side' })
      else if (value.change === 'dropped' && value.old.length === 0)
        found.push({ entry, path: ['change'], message: '"dropped" needs the old provision' })
      else if (value.change === 'dropped' && value.new.length > 0)
        found.push({ entry, path: ['change'], message: '"dropped" has no new provision' })
      else if (value.change === 'new' && value.new.length === 0)
        found.push({ entry, path: ['change'], message: '"new" needs the new provision' })
      else if ((value.change === 'same' || value.change === 'broader') && !both)
        found.push({ entry, path: ['change'], message: `"${value.change}" needs a provision on both sides` })
      for (const a of value.old) {
        for (const b of value.new) {
          const key = `${value.right} ${a} ${b}`
          const other = first.get(key)
          if (other && other.change !== value.change)
            found.push({
              entry,
              path: ['change'],
              message: `${a} and ${b} are "${value.change}" here but "${other.change}" in "${other.id}"`,
            })
          else if (other) found.push({ entry, path: ['new'], message: `${a} and ${b} are compared already in "${other.id}"` })
          first.set(key, other ?? value)
        }
      }
      const message = sides(value, view)
      if (message) found.push({ entry, path: ['old'], message })
    }
    return found
  },
}

function sides(c: Counterpart, view: View): string | undefined {
  const instruments = (list: readonly string[]) => [...new Set(list.map((p) => p.split('/')[0] ?? ''))]
  for (const a of instruments(c.old)) {
    for (const b of instruments(c.new)) {
      if (a === b) return `both sides lie in ${a}`
      const [from, to] = [a, b].map((id) => {
        const instrument = view.get('instrument', id)
        return instrument && (bindingSpan(instrument)?.from ?? instrument.adopted)
      })
      if (from !== undefined && to !== undefined && from > to) return `${a} is younger than ${b}: the sides are swapped`
    }
  }
  return undefined
}
