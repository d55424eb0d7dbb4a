import { type FoundSituation, findSituations, isFunctionWord, tokens } from '../language/index.ts'
import type { ArashaRecord } from '../record/record.ts'
import { type ISODate, LANGS, type Lang } from '../record/types.ts'
import type { Book } from './book.ts'
import { type FoundKind, isLawOn, type Part, type Passage, textsOf } from './passages.ts'
import type { Query, Word } from './query.ts'
import type { Meant } from './ways.ts'

/** A passage that answers a query. */
export interface Ranked {
  readonly passage: Passage
  readonly score: number
  /** The share of the query, by rarity, that it holds. */
  readonly covered: number
  /** Languages in which words of the query stand in it. */
  readonly langs: readonly Lang[]
}

/** The law itself and the ways to a remedy first, then what explains it, then what was said of it: of equals the one that decides a matter. */
const KIND: { readonly [K in FoundKind]: number } = {
  provision: 1,
  instrument: 0.9,
  right: 1,
  remedy: 1,
  situation: 0.85,
  institution: 0.75,
  decision: 0.7,
  concern: 0.7,
  claim: 0.9,
  review: 0.6,
  programme: 0.6,
  career: 0.6,
  recommendation: 0.5,
  update: 0.5,
  question: 0.4,
  term: 0.4,
}
/** The name of an act or an article that the record does not hold: the only way to it. */
const POINTER = 0.9
/** A word that stands in more than one passage of twenty says less the more often it does. */
const TELLING = Math.log(20)
/** What the best articles of an act add to the act. */
const ARTICLES = [0.4, 0.3, 0.2]
/** An act gains in full that itself holds this share of what its best article holds of the query; a code which only has the article gains less. */
const OWN = 0.5
/** An act that gains by articles which say more than it does stays just behind the best of them. */
const BEHIND = 0.98
/** The second, third... answer of the same kind, and of the same act: others come before their like. */
const LIKE = 0.91
const SAME_ACT = 0.88
/** How many answers are set out so. */
const SET_OUT = 30
/** What the situation told of rests on is an answer even where it says it in other words. */
const UNSAID = 0.45
/** What stands in an act that the query names. */
const IN_ACT = 1.6
/** An act that is not law on the day: still found, behind those that are. */
const NOT_LAW = 0.5
/** How much a situation that the words tell of lifts what it leads to, at its surest. */
const TOLD = 0.6
/** A word said in other words is nearly as well covered as one said outright, though it scores less. */
const COVERS = 0.5
/** Soft law binds nobody: of equals what binds comes first. */
const SOFT = 0.65
/** What is called by its whole name gains so much; so many of the first answers are looked at for it. */
const WHOLE_NAME = 1.2
const LOOKED_AT = 60
/** What scores this much less than the best is no answer. */
const FLOOR = 0.04

/** Passages that answer the query on the day, best first. */
export function rank(
  record: ArashaRecord,
  book: Book,
  query: Query,
  meant: readonly Meant[],
  tales: readonly FoundSituation[],
  at: ISODate,
): Ranked[] {
  const found = new Map<number, { score: number; covered: number; langs: Set<Lang> }>()
  const all = meant.map((m) => rarity(book, m))
  const whole = all.reduce((a, b) => a + b, 0)
  for (const [w, m] of meant.entries()) {
    for (const [n, hit] of best(book, m)) {
      const sum = found.get(n) ?? { score: 0, covered: 0, langs: new Set<Lang>() }
      sum.score += hit.score * Math.min(1, (all[w] as number) / TELLING)
      sum.covered += (all[w] as number) * Math.min(1, hit.weight) ** COVERS
      for (const l of hit.langs) sum.langs.add(l)
      found.set(n, sum)
    }
  }
  const acts = new Set(query.citations.map((c) => c.id.split('/')[0] as string))
  const told = toldOf(record, tales)
  // Together words are meant as they seem; as another language's only where the record does not know them.
  const seeming = (w: Word): Word => (book.of(w.keys[0] ?? '').size > 0 ? { ...w, keys: w.keys.slice(0, 1) } : w)
  const phrases = query.phrases.map((words) => words.map(seeming))
  const ranked: Ranked[] = []
  for (const [n, { score, covered, langs }] of found) {
    const passage = book.passages[n] as Passage
    const law = isLawOn(passage, at)
    if (law === false && passage.kind === 'provision') continue
    if (query.without.some((words) => stands(book, n, words))) continue
    if (phrases.some((words) => !stands(book, n, words))) continue
    const coverage = whole > 0 ? covered / whole : 0
    const lift =
      (passage.pointer ? POINTER : KIND[passage.kind]) *
      (law === false ? NOT_LAW : 1) *
      (passage.law?.instrument.kind === 'soft-law' ? SOFT : 1) *
      (passage.acts.some((a) => acts.has(a)) ? IN_ACT : 1) *
      (1 + TOLD * (told.get(`${passage.kind} ${passage.id}`) ?? 0))
    ranked.push({ passage, score: score * coverage * lift, covered: coverage, langs: [...langs] })
  }
  named(ranked, meant)
  withArticles(ranked, new Set(meant.flatMap((m) => m.terms)))
  unsaid(record, book, query, tales, ranked, at)
  ranked.sort(byScore)
  setOut(ranked)
  const floor = (ranked[0]?.score ?? 0) * FLOOR
  return ranked.filter((r) => r.score > floor)
}

const byScore = (a: Ranked, b: Ranked) => b.score - a.score || (a.passage.id < b.passage.id ? -1 : a.passage.id > b.passage.id ? 1 : 0)

/** What is called by its whole name, of two telling words and more, is meant itself. */
function named(ranked: Ranked[], meant: readonly Meant[]): void {
  const said = new Set(meant.flatMap((m) => m.ways.flatMap((w) => (w.by === 'term' ? [] : w.keys))))
  ranked.sort(byScore)
  for (const [n, r] of ranked.slice(0, LOOKED_AT).entries())
    if (namesOf(r.passage).some((name) => name.every((k) => said.has(k))))
      ranked[n] = { ...r, score: r.score * (r.passage.kind === 'institution' ? WHOLE_NAME / KIND.institution : WHOLE_NAME) }
}

const names = new WeakMap<Passage, readonly (readonly string[])[]>()

/** The telling words of each name of a passage, where they are two or more; the number of an article is no such name. */
function namesOf(passage: Passage): readonly (readonly string[])[] {
  let known = names.get(passage)
  if (known === undefined) {
    known = LANGS.flatMap((l) =>
      textsOf(passage, 'name', l)
        .filter((text) => !/\d/.test(text))
        .map((text) => [
          ...new Set(
            tokens(text.replace(/\([^)]*\)/g, ' '), l)
              .filter((t) => !isFunctionWord(t.text, t.lang))
              .map((t) => t.key),
          ),
        ]),
    ).filter((keys) => keys.length > 1)
    names.set(passage, known)
  }
  return known
}

/** An act of which several articles answer is an answer itself. */
function withArticles(ranked: Ranked[], named: ReadonlySet<string>): void {
  const articles = new Map<string, Ranked[]>()
  for (const r of ranked) {
    const act = r.passage.kind === 'provision' ? r.passage.acts[0] : undefined
    if (act !== undefined) articles.set(act, [...(articles.get(act) ?? []), r])
  }
  for (const [n, r] of ranked.entries()) {
    if (r.passage.kind !== 'instrument') continue
    const best = (articles.get(r.passage.id) ?? []).sort(byScore)
    const own = named.has(`instrument-${r.passage.id}`) ? 1 : Math.min(1, r.covered / (OWN * (best[0]?.covered ?? 1)))
    const gained = r.score + own * ARTICLES.reduce((sum, share, i) => sum + share * (best[i]?.score ?? 0), 0)
    // An article that says more of what was asked stands before its act, unless the act is called by its name.
    const behind = best[0] !== undefined && best[0].covered > r.covered && !named.has(`instrument-${r.passage.id}`)
    ranked[n] = { ...r, score: behind ? Math.min(gained, Math.max(r.score, (best[0] as Ranked).score * BEHIND)) : gained }
  }
}

/** Adds the treaty provisions and rights of the situation that the words surely tell of. */
function unsaid(record: ArashaRecord, book: Book, query: Query, tales: readonly FoundSituation[], ranked: Ranked[], at: ISODate): void {
  const [told] = query.phrases.length > 0 ? [] : tales
  const situation = told && told.score >= 0.5 ? record.get('situation', told.situation) : undefined
  const top = Math.max(0, ...ranked.map((r) => r.score))
  if (situation === undefined || told === undefined || top === 0) return
  const wanted = new Map(
    [...situation.claims.slice(0, 2).map((id) => ['provision', id]), ...situation.rights.slice(0, 1).map((id) => ['right', id])].map(
      ([k, id]) => [`${k} ${id}`, 0],
    ),
  )
  for (const [i, key] of [...wanted.keys()].entries()) wanted.set(key, UNSAID * Math.min(1, told.score) * 0.95 ** i * top)
  for (const [n, passage] of book.passages.entries()) {
    const score = wanted.get(`${passage.kind} ${passage.id}`)
    if (score === undefined || (passage.kind === 'provision' && isLawOn(passage, at) === false)) continue
    if (query.without.some((words) => stands(book, n, words))) continue
    const at_ = ranked.findIndex((r) => r.passage === passage)
    if (at_ < 0) ranked.push({ passage, score, covered: 1, langs: [] })
    else if ((ranked[at_] as Ranked).score < score) ranked[at_] = { ...(ranked[at_] as Ranked), score }
  }
}

/** Sets out the first answers so that no kind and no act fills the page where another has as good a one. */
function setOut(ranked: Ranked[]): void {
  const rest = ranked.splice(0, SET_OUT)
  const kinds = new Map<string, number>()
  const acts = new Map<string, number>()
  const out: Ranked[] = []
  const worth = (r: Ranked) => {
    const act = r.passage.kind === 'provision' ? (acts.get(r.passage.acts[0] ?? '') ?? 0) : 0
    return r.score * LIKE ** (kinds.get(r.passage.kind) ?? 0) * SAME_ACT ** act
  }
  while (rest.length > 0) {
    let best = 0
    for (let i = 1; i < rest.length; i++) if (worth(rest[i] as Ranked) > worth(rest[best] as Ranked)) best = i
    const [next] = rest.splice(best, 1) as [Ranked]
    out.push(next)
    kinds.set(next.passage.kind, (kinds.get(next.passage.kind) ?? 0) + 1)
    const act = next.passage.kind === 'provision' ? next.passage.acts[0] : undefined
    if (act !== undefined) acts.set(act, (acts.get(act) ?? 0) + 1)
  }
  ranked.unshift(...out)
}

/** A word that stands in few passages tells more. */
export function rarity(book: Book, { ways }: Meant): number {
  const direct = ways.filter((w) => w.by === 'typed' || w.by === 'spelling')
  const most = Math.max(0, ...direct.map((w) => book.of(w.keys[0] as string).size))
  return Math.log(1 + book.passages.length / (1 + most))
}

interface Best {
  score: number
  weight: number
  readonly langs: Set<Lang>
}

/** In each passage the best of the ways in which a word is meant. */
function best(book: Book, { ways }: Meant): ReadonlyMap<number, Best> {
  const out = new Map<number, Best>()
  for (const way of ways) {
    const lists = way.keys.map((k) => book.of(k))
    const [first, ...others] = [...lists].sort((a, b) => a.size - b.size)
    for (const n of first?.keys() ?? []) {
      if (others.some((l) => !l.has(n))) continue
      const postings = lists.map((l) => l.get(n)).filter((p) => p !== undefined)
      const score = (way.weight * postings.reduce((a, p) => a + p.score, 0)) / postings.length
      const langs = postings.flatMap((p) => p.fields.map((f) => f.split('.')[1] as Lang))
      const known = out.get(n)
      if (known === undefined) out.set(n, { score, weight: way.weight, langs: new Set(langs) })
      else {
        for (const l of langs) known.langs.add(l)
        if (score > known.score) Object.assign(known, { score, weight: way.weight })
      }
    }
  }
  return out
}

/** Do the words stand in the passage, one after the other? */
function stands(book: Book, n: number, words: readonly Word[]): boolean {
  const fields = words.map((w) => new Set(w.keys.flatMap((k) => book.of(k).get(n)?.fields ?? [])))
  const shared = [...(fields[0] ?? [])].filter((f) => fields.every((s) => s.has(f)))
  if (shared.length === 0) return false
  if (words.length === 1) return true
  return shared.some((field) => {
    const [part, lang] = field.split('.') as [Part, Lang]
    return textsOf(book.passages[n] as Passage, part, lang).some((text) => {
      const keys = tokens(text, lang).map((t) => t.key)
      return keys.some((_, i) => words.every((w, j) => w.keys.includes(keys[i + j] ?? '')))
    })
  })
}

/** What the situations that the words tell of lead to, by kind and id, and how surely. */
function toldOf(record: ArashaRecord, tales: readonly FoundSituation[]): ReadonlyMap<string, number> {
  const out = new Map<string, number>()
  const add = (kind: FoundKind, id: string, score: number) => {
    const key = `${kind} ${id}`
    out.set(key, Math.max(out.get(key) ?? 0, score))
  }
  for (const { situation, score } of tales.slice(0, 3)) {
    const s = record.get('situation', situation)
    if (!s) continue
    const sure = Math.min(1, score)
    for (const id of s.remedies) add('remedy', id, sure)
    for (const right of s.rights) {
      add('right', right, sure)
      for (const id of [...record.guarantees(right), ...record.restrictions(right)]) add('provision', id, sure)
    }
    for (const id of s.claims) add('provision', id, sure)
  }
  return out
}

/** Less than so much of a situation in the words lifts nothing. */
const LIFTS = 0.3

/** Situations that the words of a query may tell of, the surest first: with the names of acts that it cites and without, as these tell of nothing that happened. */
export function situationsTold(record: ArashaRecord, query: Query): readonly FoundSituation[] {
  if (query.onlyCites) return []
  const told = findSituations(record, query.text)
  const rest = query.citations.length === 0 ? told : findSituations(record, uncited(query))
  const left = new Map(rest.map((f) => [f.situation, f.score]))
  return told
    .map((f) => ({ ...f, score: Math.min(f.score, left.get(f.situation) ?? 0) }))
    .filter((f) => f.score >= LIFTS)
    .sort((a, b) => b.score - a.score)
}

/** The text without what it cites. */
function uncited({ text, citations }: Query): string {
  let [out, at] = ['', 0]
  for (const { from, to } of citations) {
    out += text.slice(at, Math.max(at, from))
    at = Math.max(at, to)
  }
  return out + text.slice(at)
}
