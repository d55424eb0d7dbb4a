import type { ArashaRecord } from '../record/record.ts'
import { LANGS, type Lang } from '../record/types.ts'
import { plainKey } from './fold.ts'
import { tokens } from './stem.ts'

/** A situation that a free text may be about; scores are comparable within one answer only. */
export interface FoundSituation {
  readonly situation: string
  readonly score: number
}

interface Phrase {
  readonly situation: string
  readonly vector: ReadonlyMap<string, number>
}
interface Index {
  readonly weights: ReadonlyMap<string, number>
  readonly phrases: readonly Phrase[]
}

const indexes = new WeakMap<ArashaRecord, Index>()

/**
 * Situations that a text in any of the three languages tells of, best first. Compares stems and letter groups of the text, both
 * typed without Kazakh letters, with what people say in each situation: so inflected, misspelled and mixed words still meet.
 */
export function findSituations(record: ArashaRecord, text: string, lang?: Lang): FoundSituation[] {
  let index = indexes.get(record)
  if (!index) {
    index = build(record)
    indexes.set(record, index)
  }
  const query = weigh(features(text.slice(0, 2000), lang), index.weights)
  if (query.size === 0) return []
  const best = new Map<string, number[]>()
  for (const phrase of index.phrases) {
    const score = dot(query, phrase.vector)
    if (score <= 0) continue
    const scores = best.get(phrase.situation) ?? []
    scores.push(score)
    best.set(phrase.situation, scores)
  }
  return [...best]
    .map(([situation, scores]) => {
      scores.sort((a, b) => b - a)
      // The nearest phrase counts in full; a second and third say that it was no accident.
      return { situation, score: (scores[0] ?? 0) + 0.25 * (scores[1] ?? 0) + 0.1 * (scores[2] ?? 0) }
    })
    .filter((f) => f.score > 0.12)
    .sort((a, b) => b.score - a.score || (a.situation < b.situation ? -1 : 1))
}

function build(record: ArashaRecord): Index {
  const phrases: { situation: string; features: Map<string, number> }[] = []
  for (const s of record.all('situation')) {
    for (const lang of LANGS) {
      for (const say of [s.title[lang], ...s.words[lang]]) phrases.push({ situation: s.id, features: features(say, lang) })
    }
  }
  const count = new Map<string, number>()
  for (const p of phrases) for (const f of p.features.keys()) count.set(f, (count.get(f) ?? 0) + 1)
  const weights = new Map([...count].map(([f, n]) => [f, Math.log(1 + phrases.length / n)]))
  return { weights, phrases: phrases.map((p) => ({ situation: p.situation, vector: weigh(p.features, weights) })) }
}

/** Stems, and groups of three letters for words that a slip has changed. */
function features(text: string, lang: Lang | undefined): Map<string, number> {
  const out = new Map<string, number>()
  const add = (feature: string, weight: number) => out.set(feature, Math.max(out.get(feature) ?? 0, weight))
  for (const { word, key } of tokens(text, lang)) {
    if (key.length >= 2) add(`s:${key}`, 2)
    const framed = `^${plainKey(word)}$`
    for (let i = 0; i + 3 <= framed.length; i++) add(`g:${framed.slice(i, i + 3)}`, 0.7)
  }
  return out
}

/** Weighs features by rarity and scales to length one. Features that no phrase has only lengthen the text. */
function weigh(features: ReadonlyMap<string, number>, weights: ReadonlyMap<string, number>): Map<string, number> {
  const out = new Map<string, number>()
  let square = 0
  for (const [f, n] of features) {
    const w = n * (weights.get(f) ?? 3)
    square += w * w
    if (weights.has(f)) out.set(f, w)
  }
  const length = Math.sqrt(square)
  if (length > 0) for (const [f, w] of out) out.set(f, w / length)
  return out
}

function dot(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let sum = 0
  const [small, large] = a.size < b.size ? [a, b] : [b, a]
  for (const [f, w] of small) sum += w * (large.get(f) ?? 0)
  return sum
}
