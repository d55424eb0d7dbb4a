import type { ArashaRecord } from '../record/record.ts'
import { writingOf } from './detect.ts'
import { normalise } from './fold.ts'
import { isSilent, type Known, known, type Names, nameAt, namesOf } from './names.ts'
import { JOINERS, type Place, placeAt, type Sign, signsOf } from './places.ts'

/** A citation found in a text: what it leads to, and where it stands. */
export interface Citation {
  /** `criminal-code/146.2`, the id of an act cited as a whole, the id of a decision, or a document's symbol that the record lacks. */
  readonly id: string
  readonly kind: 'provision' | 'instrument' | 'decision' | 'document'
  readonly from: number
  readonly to: number
}

interface Book {
  readonly names: Names
  readonly symbols: ReadonlyMap<string, string>
}
const books = new WeakMap<ArashaRecord, Book>()

/**
 * The citations of a text in the order in which they stand, in any of the three languages: `ст. 146 ч. 2 УК РК`, `ҚК 146-бап`,
 * `ICCPR art. 19(3)`, `CCPR/C/112/D/2137/2012`. A provision's id is as written: it may lie deeper than what the record holds
 * (`record.provision` then gives the nearest). A place without an act, or an act that the record does not know, is no citation.
 */
export function parseCitations(record: ArashaRecord, text: string): Citation[] {
  let book = books.get(record)
  if (!book) {
    book = { names: namesOf(record), symbols: new Map(record.all('decision').map((d) => [d.symbol.toUpperCase(), d.id])) }
    books.set(record, book)
  }
  const found = symbolsIn(text, book.symbols)
  const signs = signsOf(text).filter((s) => !found.some((f) => s.from >= f.from && s.to <= f.to))
  return [...found, ...provisions(signs, text, book.names)].sort((a, b) => a.from - b.from || a.to - b.to)
}

/** Symbols of UN documents: two parts and more between slashes, with a number. */
function symbolsIn(text: string, symbols: ReadonlyMap<string, string>): Citation[] {
  return [...text.matchAll(/(?<![\p{L}\p{N}/])[A-Z]{1,6}(?:\/[A-Z0-9.-]+){2,7}(?![\p{L}/])/gu)]
    .filter((m) => /\d/.test(m[0]))
    .map((m) => {
      const symbol = m[0].replace(/[.-]+$/, '')
      const id = symbols.get(symbol)
      return { id: id ?? symbol, kind: id === undefined ? 'document' : 'decision', from: m.index, to: m.index + symbol.length } as const
    })
}

type Item = { readonly start: number; readonly end: number; readonly place?: Place; readonly instrument?: string }

function provisions(signs: readonly Sign[], text: string, names: Names): Citation[] {
  const writing = writingOf(text)
  const words: (Known | undefined)[] = signs.map((s) => (s.kind === 'mark' ? undefined : known(normalise(s.text), s.text, writing)))
  const items: Item[] = []
  for (let i = 0; i < signs.length; ) {
    const name = nameAt(names, words, i)
    if (name !== undefined) {
      items.push({ start: i, end: name.end, instrument: name.instrument })
      i = name.end
      // `МПГПП 19`, `ICCPR 19.3`: the article's number alone.
      const bare = placeAt(signs, skip(signs, i, /^[,:]$/), true)
      const taken = items.at(-2)
      const served = taken?.place !== undefined && close(signs, taken.end, (items.at(-1) as Item).start)
      if (bare !== undefined && !served && nameAt(names, words, bare.start) === undefined) {
        items.push({ start: bare.start, end: bare.end, place: bare })
        i = bare.end
      }
      continue
    }
    const place = placeAt(signs, i)
    if (place !== undefined) {
      items.push({ start: i, end: place.end, place })
      i = place.end
    } else i++
  }
  return pair(items, signs, names)
}

/** Joins each act with the places beside it: those before it first (`ст. 9 и ч. 1 ст. 14 МПГПП`), else those after. */
function pair(all: readonly Item[], signs: readonly Sign[], names: Names): Citation[] {
  const acts = new Set(all.flatMap((i) => i.instrument ?? []))
  const paragraphs = [...acts].some((id) => names.byParagraph.has(id))
  // A paragraph without an article leads somewhere only in acts that have nothing above paragraphs.
  const items = all.filter((i) => i.place === undefined || i.place.level === 0 || paragraphs)
  const out: Citation[] = []
  const cite = (instrument: string, group: readonly Item[]) => {
    const [from, to] = [(signs[(group[0] as Item).start] as Sign).from, (signs[(group.at(-1) as Item).end - 1] as Sign).to]
    for (const { place } of group)
      if (place === undefined || place.level === 0 || names.byParagraph.has(instrument))
        for (const local of place?.locals ?? []) out.push({ id: `${instrument}/${local}`, kind: 'provision', from, to })
  }
  for (let i = 0; i < items.length; ) {
    const a = items[i] as Item
    if (a.place !== undefined) {
      const end = listFrom(items, i, signs)
      const name = items[end]
      const last = items[end - 1] as Item
      if (name?.instrument !== undefined && close(signs, last.end, name.start)) {
        cite(name.instrument, items.slice(i, end + 1))
        i = end + 1
      } else i = end
      continue
    }
    const next = items[i + 1]
    if (next?.place !== undefined && close(signs, a.end, next.start)) {
      let end = listFrom(items, i + 1, signs)
      // The last place may belong to the act that follows: `ҚК 146-бап, 193-бап ҚПК`.
      const after = items[end]
      if (after?.instrument !== undefined && end - i > 2 && close(signs, (items[end - 1] as Item).end, after.start)) end--
      cite(a.instrument as string, items.slice(i, end))
      i = end
      continue
    }
    const [first, last] = [signs[a.start] as Sign, signs[a.end - 1] as Sign]
    // A short abbreviation alone is a word like any other unless it is written in capitals.
    if (a.end - a.start > 1 || first.text.length > 5 || /^\p{Lu}{2,}$/u.test(first.text))
      out.push({
        id: a.instrument as string,
        kind: a.instrument?.includes('/') ? 'provision' : 'instrument',
        from: first.from,
        to: last.to,
      })
    i++
  }
  return out
}

/** The item after the last place of the list that begins at `at`. */
function listFrom(items: readonly Item[], at: number, signs: readonly Sign[]): number {
  let end = at + 1
  for (;;) {
    const [a, b] = [items[end - 1] as Item, items[end]]
    if (b?.place === undefined || b.start - a.end > 2 || b.start === a.end) return end
    if (!signs.slice(a.end, b.start).every((s) => JOINERS.test(s.text))) return end
    end++
  }
}

/** Do only silent words and light marks stand between? */
function close(signs: readonly Sign[], end: number, start: number): boolean {
  if (start - end > 5 || start < end) return false
  return signs
    .slice(end, start)
    .every((s) =>
      s.kind === 'word'
        ? isSilent(s.text.toLowerCase()) || /^(?:нің|ның|тің|тың|дің|дың|s|к|in)$/.test(s.text)
        : /^[,.«»"“”()\-–№]$/.test(s.text),
    )
}

function skip(signs: readonly Sign[], at: number, marks: RegExp): number {
  let i = at
  while (marks.test(signs[i]?.text ?? '') || (signs[i]?.kind === 'word' && isSilent((signs[i] as Sign).text.toLowerCase()))) i++
  return i
}
