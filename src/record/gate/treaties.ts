import type { Finding, Path } from '../problem.ts'
import type { Formula, Instrument, Remedy } from '../types.ts'
import { LANGS, type Lang } from '../types.ts'
import type { Found, Rule, View } from './rule.ts'

/** A treaty binds Kazakhstan from the day on which it does, and not before; some never did. */
export const treaties: Rule = {
  name: 'treaty',
  entry(entry, { leaves }) {
    const found: Finding[] = []
    if (entry.kind === 'instrument' && entry.fits) found.push(...status(entry.value as Instrument))
    for (const { role, path, value } of leaves) {
      if (role !== 'text' && role !== 'placeholders') continue
      for (const lang of LANGS) {
        const text = (value as Record<Lang, unknown>)[lang]
        const sentence = typeof text === 'string' ? claimsStrasbourg(text, lang) : undefined
        if (sentence)
          found.push({
            path: [...path, lang],
            message: `Kazakhstan is not party to the European Convention on Human Rights; the text says it is: "${sentence.slice(0, 80)}"`,
          })
      }
    }
    return found
  },
  record(view) {
    const found: Found[] = []
    const notBinding = (norm: string) => {
      const instrument = view.get('instrument', norm.split('/')[0] ?? '')
      return instrument?.treaty && instrument.treaty.state !== 'party' ? instrument.id : undefined
    }
    for (const entry of view.entries) {
      if (!entry.fits) continue
      const unavailable = entry.kind === 'remedy' && (entry.value as Remedy).unavailable !== undefined
      if (unavailable) continue
      for (const { role, path, value } of view.leaves(entry)) {
        if (role !== 'formula') continue
        for (const norm of restsOn(value as Formula)) {
          const id = notBinding(norm)
          if (id && !denied(path)) found.push({ entry, path, message: `rests on ${norm}, but Kazakhstan is not party to ${id}` })
        }
      }
      if (entry.kind === 'remedy') found.push(...remedyTreaty(entry.value as Remedy, view).map((f) => ({ entry, ...f })))
      if (entry.kind === 'situation') {
        for (const [i, claim] of (entry.value as { claims: readonly string[] }).claims.entries()) {
          const instrument = view.get('instrument', claim.split('/')[0] ?? '')
          const path = ['claims', i]
          if (instrument && instrument.kind !== 'treaty')
            found.push({ entry, path, message: `a claim is drawn from a treaty; ${instrument.id} is none` })
          else if (notBinding(claim))
            found.push({ entry, path, message: `a claim is drawn from ${claim}, but Kazakhstan is not party to ${notBinding(claim)}` })
        }
      }
    }
    return found
  },
}

function status(i: Instrument): Finding[] {
  const found: Finding[] = []
  const { treaty: t } = i
  if (i.kind !== 'treaty') return t ? [{ path: ['treaty'], message: `has a treaty's status but its kind is "${i.kind}"` }] : []
  if (!t) return [{ path: [], message: 'a treaty needs "treaty": what Kazakhstan has accepted of it' }]
  if (i.inForce) found.push({ path: ['inForce'], message: 'for a treaty write treaty.inForce: from when it binds Kazakhstan' })
  if (i.id === 'echr' && t.state !== 'not-party')
    found.push({ path: ['treaty', 'state'], message: 'Kazakhstan is not party to the European Convention on Human Rights and cannot be' })
  if (t.state !== 'party' && t.inForce)
    found.push({
      path: ['treaty', 'inForce'],
      message: `Kazakhstan is ${t.state}, so the treaty does not bind it; take inForce out or correct the state`,
    })
  if (t.state !== 'party' && t.ratified)
    found.push({ path: ['treaty', 'ratified'], message: `was ratified on ${t.ratified}, but the state is "${t.state}"` })
  if (t.state === 'not-party' && t.signed)
    found.push({ path: ['treaty', 'signed'], message: `was signed on ${t.signed}, but the state is "not-party"` })
  if (t.state === 'party' && !t.inForce && !i.notes?.length)
    found.push({
      path: ['treaty'],
      message: 'Kazakhstan is party, but from when is not said; add inForce, or a note why the day is not known',
    })
  return found
}

function remedyTreaty(r: Remedy, view: View): Finding[] {
  if (r.treaty === undefined) return []
  const instrument = view.get('instrument', r.treaty)
  if (!instrument) return []
  if (instrument.kind !== 'treaty') return [{ path: ['treaty'], message: `${r.treaty} is no treaty` }]
  if (r.level === 'domestic') return [{ path: ['treaty'], message: 'a domestic remedy has no treaty' }]
  if (instrument.treaty?.state !== 'party')
    return [{ path: ['treaty'], message: `Kazakhstan is not party to ${r.treaty}; say in "unavailable" why nobody can use this` }]
  return []
}

/** What a formula itself (not its parts) takes as law. */
function restsOn(f: Formula): readonly string[] {
  if ('inForce' in f) return [f.inForce]
  if ('claimUnder' in f) return f.claimUnder
  return []
}

/** Under a `not` nothing is taken as law. */
function denied(path: Path): boolean {
  return path.filter((p) => p === 'not').length % 2 === 1
}

const CONVENTION: Readonly<Record<Lang, RegExp>> = {
  kk: /(?:Адам құқықтары[^.]{0,60})?Еуропалық конвенция|Страсбург|ЕСПЧ|Еуропалық сот/iu,
  ru: /Европейск\p{L}+ конвенци|Страсбург|ЕСПЧ|ЕКПЧ|Европейск\p{L}+ суд/iu,
  en: /European Convention|ECHR\b|Strasbourg|European Court/iu,
}
const ACCEPTS: Readonly<Record<Lang, RegExp>> = {
  kk: /қатысушы|қатысады|мүше|ратификация|бекіт|қосыл|міндетт|қол қой/iu,
  ru: /участни|участвует|ратифициров|присоедин|член|обязатель|подписал|связан/iu,
  en: /\bpart(?:y|ies)\b|ratified|acceded|joined|member|bound|binds|binding|signed/iu,
}
const DENIES: Readonly<Record<Lang, RegExp>> = {
  kk: /емес|жоқ|бермейді|болмай|болмаған|қатыспа|алмайды|сенбеңіз|маған|меген|мейді|майды|(?<!\p{L})(?:қарсы|тыс)/iu,
  ru: /(?<!\p{L})(?:не|нет|ни|никогда|нельзя|без|против|вне|неверн|ложн)/iu,
  en: /\b(?:not|no|never|nor|neither|cannot|without|against|false|outside|wrong)\b|n't\b/iu,
}

/** A sentence that says that Kazakhstan takes part in the European Convention. */
function claimsStrasbourg(text: string, lang: Lang): string | undefined {
  if (!CONVENTION[lang].test(text)) return undefined
  return text
    .split(/(?<=[.!?;:])\s+/)
    .find((s) => CONVENTION[lang].test(s) && ACCEPTS[lang].test(s) && !DENIES[lang].test(s) && /Қазақстан|Казахстан|Kazakhstan/iu.test(s))
}
