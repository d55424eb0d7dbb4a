import { dateInWords, say } from '../language/say.ts'
import type { ArashaRecord } from '../record/record.ts'
import type { Formula, Lang } from '../record/types.ts'
import { CLAIM_FACTS, type Context, claimField, dateOf, factOf } from './context.ts'
import { exhaustion } from './exhaustion.ts'
import { evaluate, refsOf } from './formula.ts'
import { messages } from './messages.ts'
import type { Proof, Truth } from './types.ts'

/** The proof tree of a formula in one language: what was looked at, what was found, which facts it rests on. */
export function explain(f: Formula, ctx: Context, lang: Lang): Proof {
  const value = evaluate(f, ctx)
  const node = (text: string, facts: readonly string[] = [], rest: Partial<Proof> = {}): Proof => ({ value, text, facts, ...rest })
  if ('all' in f || 'any' in f) {
    const list = 'all' in f ? f.all : f.any
    const [only] = list
    if (list.length === 1 && only) return explain(only, ctx, lang)
    return node(messages['all' in f ? 'all' : 'any'][lang], [], { children: list.map((g) => explain(g, ctx, lang)) })
  }
  if ('not' in f) return node(messages.not[lang], [], { children: [explain(f.not, ctx, lang)] })
  const answer = truthWord(value, lang)
  if ('fact' in f) return node(answered(ctx, f.fact, lang), [f.fact])
  if ('claim' in f) return node(claimText(ctx, f.claim, lang), [CLAIM_FACTS[f.claim]])
  if ('claimUnder' in f) {
    const outer = f.claimUnder.map((p) => citation(ctx.record, p, lang)).join(', ')
    return node(say(messages.claimUnder, lang, { provision: citation(ctx.record, ctx.claim?.provision ?? '—', lang), outer, answer }), [], {
      basis: f.claimUnder,
    })
  }
  if ('situation' in f) {
    const names = f.situation.map((s) => ctx.record.get('situation', s)?.title[lang] ?? s).join('; ')
    return node(say(messages.situation, lang, { names, answer }))
  }
  if ('date' in f) {
    const parts = (['after', 'onOrAfter', 'before', 'onOrBefore'] as const).flatMap((relation) => {
      const other = f[relation]
      if (other === undefined) return []
      return say(messages.compare, lang, {
        a: refWords(ctx, f.date, lang),
        relation: messages[relation][lang],
        b: refWords(ctx, other, lang),
        answer,
      })
    })
    return node(
      parts.join(' '),
      refsOf(f).flatMap((r) => (r.startsWith('fact:') ? [r.slice(5)] : [])),
    )
  }
  if ('within' in f)
    return node(say(messages.within, lang, { term: f.within, start: refWords(ctx, f.from, lang), answer }), dateOf(ctx, f.from).missing)
  if ('step' in f) return node(say(messages.step, lang, { names: remedyNames(ctx.record, f.step, lang), answer }), ['steps'])
  if ('inForce' in f) {
    const day = dateOf(ctx, f.on).date
    return node(
      say(messages.inForce, lang, {
        provision: citation(ctx.record, f.inForce, lang),
        date: day === null ? messages.unknown[lang] : dateInWords(day, lang),
        answer,
      }),
      [],
      { basis: [f.inForce] },
    )
  }
  if ('derived' in f) {
    const derived = ctx.record.get('derived', f.derived)
    if (!derived) return node(f.derived)
    return node(derived.title[lang], [], { basis: derived.basis, children: [explain(derived.formula, ctx, lang)] })
  }
  if ('exhausted' in f) {
    const found = exhaustion(ctx)
    return node(say(messages[`exhaustion-${found.reason}`], lang, { names: remedyNames(ctx.record, found.remedies, lang) }), found.missing)
  }
  return node(messages[f.always ? 'always' : 'never'][lang])
}

/** A provision as the profession cites it: `ст. 146 УК РК`; the id where the record has no form for it. */
export function citation(record: ArashaRecord, id: string, lang: Lang): string {
  const slash = id.indexOf('/')
  const instrument = record.get('instrument', slash < 0 ? id : id.slice(0, slash))
  if (!instrument) return id
  if (slash < 0) return instrument.short[lang]
  const local = id.slice(slash + 1)
  // What has a word for a number stands for the act as a whole, or for a part of it with a name of its own.
  if (/^[a-z]{4,}$/.test(local)) {
    const heading = instrument.provisions.find((p) => p.id === local)?.heading?.[lang]
    return heading === undefined ? instrument.short[lang] : `${instrument.short[lang]}, ${heading}`
  }
  const [article = '', ...inner] = local.split('.')
  const place = article + inner.map((p) => `(${p})`).join('')
  return instrument.cite ? say(instrument.cite, lang, { article: place }) : `${instrument.short[lang]}, ${place}`
}

function truthWord(value: Truth, lang: Lang): string {
  return messages[value === null ? 'unknown' : value ? 'yes' : 'no'][lang]
}

/** A question with the answer given, e.g. “Is the person held now? Answer: yes”. */
function answered(ctx: Context, id: string, lang: Lang): string {
  const fact = ctx.record.get('fact', id)
  const value = factOf(ctx, id)
  const answer =
    value === null
      ? messages.unknown[lang]
      : typeof value === 'boolean'
        ? truthWord(value, lang)
        : (fact?.options?.find((o) => o.id === value)?.label[lang] ??
          (fact?.type === 'date' ? dateInWords(String(value), lang) : String(value)))
  return say(messages.answer, lang, { question: fact?.ask[lang] ?? id, answer })
}

function claimText(ctx: Context, field: keyof typeof CLAIM_FACTS, lang: Lang): string {
  const value = claimField(ctx, field)
  const key = ({ raised: 'claimRaised', ongoing: 'claimOngoing', evidence: 'claimEvidence', excuse: 'claimExcuse' } as const)[field]
  const word =
    value === null ? messages.unknown[lang] : typeof value === 'boolean' ? truthWord(value, lang) : named(`${field}-${value}`, lang)
  return say(messages[key], lang, { answer: word })
}

function named(key: string, lang: Lang): string {
  return key in messages ? messages[key as keyof typeof messages][lang] : key
}

function remedyNames(record: ArashaRecord, ids: readonly string[], lang: Lang): string {
  return ids.map((id) => record.get('remedy', id)?.title[lang] ?? id).join('; ')
}

/** A date reference in words, with its date where it is known. */
export function refWords(ctx: Context, ref: string, lang: Lang): string {
  if (/^\d{4}-/.test(ref)) return dateInWords(ref, lang)
  const { date } = dateOf(ctx, ref)
  const [head = '', name = '', field] = ref.split(':')
  const label =
    head === 'fact'
      ? (ctx.record.get('fact', name)?.ask[lang] ?? name)
      : head === 'claim'
        ? named(`ref-${name}`, lang)
        : head === 'step'
          ? say(messages[field === 'filed' ? 'ref-filed' : 'ref-decided'], lang, {
              remedy: ctx.record.get('remedy', name)?.title[lang] ?? name,
            })
          : named(head === 'at' ? 'ref-at' : 'ref-final', lang)
  return `${label} (${date === null ? messages.unknown[lang] : dateInWords(date, lang)})`
}
