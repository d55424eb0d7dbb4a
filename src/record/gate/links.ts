import type { Finding } from '../problem.ts'
import type { Instrument } from '../types.ts'
import type { Rule } from './rule.ts'

/** Addresses are whole, and the official ones belong to the act that they are given for. */
export const links: Rule = {
  name: 'link',
  entry(entry, { leaves }) {
    const found: Finding[] = []
    for (const { role, path, value } of leaves) {
      if (role !== 'url' || typeof value !== 'string') continue
      const message = fault(value)
      if (message) found.push({ path, message: `${message}: ${value.slice(0, 80)}` })
    }
    if (entry.kind === 'instrument' && entry.fits) {
      const { official } = entry.value as Instrument
      const acts = new Set<string>()
      for (const lang of ['kk', 'ru', 'en'] as const) {
        const [, folder, act] = /^https?:\/\/adilet\.zan\.kz\/(kaz|rus|eng)\/docs\/([^/?#]+)/.exec(official?.[lang] ?? '') ?? []
        if (act === undefined) continue
        acts.add(act)
        if (folder !== { kk: 'kaz', ru: 'rus', en: 'eng' }[lang])
          found.push({ path: ['official', lang], message: `the address for ${lang} leads to the text in another language` })
        if (official?.symbol !== undefined && !official.symbol.includes(act))
          found.push({ path: ['official', lang], message: `the address leads to ${act} but the symbol is ${official.symbol}` })
      }
      if (acts.size > 1) found.push({ path: ['official'], message: `the addresses lead to different acts: ${[...acts].join(', ')}` })
    }
    return found
  },
}

function fault(url: string): string | undefined {
  if (url === '') return 'the address is empty'
  if (/[\s<>"{}|\\^`]/.test(url)) return 'the address holds a space or a sign that no address has'
  const match = /^(https?):\/\/([^/?#]+)/.exec(url)
  if (!match) return 'the address does not begin with https:// or http://'
  const host = match[2] ?? ''
  if (!/^(?:[a-z0-9\u0400-\u04ff](?:[a-z0-9\u0400-\u04ff-]*[a-z0-9\u0400-\u04ff])?\.)+[a-z\u0400-\u04ff]{2,}(?::\d+)?$/i.test(host))
    return 'the address has no proper host'
  if (/^(?:localhost|example\.)|\.(?:local|test|invalid|example)$/i.test(host)) return 'the address leads nowhere'
  return undefined
}
