import type { Lang } from '../record/types.ts'

/**
 * Other keys of the same word, where the stem of one form differs from that of another: a Kazakh verb and its name (`азапта`, `азаптау`), a
 * foreign noun with the vowel that Kazakh puts at its end and without (`пакт`, `пактісі`), a Russian noun whose vowel comes and goes (`пыток`, `пытки`). Guesses: an index is asked for them, and what it does not hold is none.
 */
export function kinOf(key: string, lang: Lang): readonly string[] {
  if (key.length < 4) return []
  if (lang === 'kk') {
    const name = key.endsWith('у') ? key.slice(0, -1) : `${key}у`
    if (/[кн][тк]и$/.test(key)) return [name, key.slice(0, -1)]
    return /[кн][тк]$/.test(key) ? [name, `${key}и`] : [name]
  }
  if (lang !== 'ru') return []
  const fleeting = /^(.*[бвгджзклмнпрстфхцчшщ])[оеи]([кнц])$/.exec(key)
  if (fleeting) return [`${fleeting[1]}${fleeting[2]}`]
  const closed = /^(.*[бвгджзлмнпрстфхцчшщ])([кнц])$/.exec(key)
  return closed ? [`${closed[1]}о${closed[2]}`, `${closed[1]}е${closed[2]}`] : []
}

/** What a Kazakh noun of a state is made from (`жұмыссыздық`: `жұмыссыз`): for words that no index holds, since it says less than the noun. */
export function originOf(key: string, lang: Lang): readonly string[] {
  const state = lang === 'kk' ? /^(.{4,}?)(?:ши)?[лдт]ик$/.exec(key) : null
  return state ? [state[1] as string] : []
}
