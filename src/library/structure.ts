import type { ISODate } from '../record/types.ts'
import { amendmentsIn } from './amendments.ts'
import { type Block, hasSigns, type Reading, tidy } from './block.ts'
import { contentsOf } from './contents.ts'
import { DEPTH, type Draft, markExcluded, nestNotes, SHORT } from './draft-units.ts'
import {
  dayIn,
  follows,
  heading,
  isImprint,
  isNote,
  isNoteHead,
  isSignature,
  item,
  REMARK,
  saysExcluded,
  secondHeading,
} from './grammar.ts'
import { languageOf } from './language-of.ts'
import type { Act, UnitKind } from './types.ts'

/** Gives every paragraph of a reading its place in the act. Judges by the words; what a file shows of roles settles doubt. Loses nothing. */
export function structure(reading: Reading): Act {
  const s = new Shaper(reading)
  for (const [i, block] of reading.blocks.entries()) s.take(block, i)
  return s.done()
}

class Shaper {
  readonly #units: Draft[] = []
  readonly #reading: Reading
  readonly #paths = new Map<string, number>()
  /** Headings are set apart in this file: then a plain line is never the heading of an article. */
  readonly #set: boolean
  readonly #contents: { from: number; to: number }
  readonly #tail: number
  /** Open divisions, then the open article, paragraph, point, letter: indices, or -1. */
  readonly #open: number[] = Array(7).fill(-1)
  #paragraph = -1
  #point = -1
  #letter = -1
  #roman = -1
  #remark = -1
  #broken = -1
  readonly #stack: { index: number; depth: number }[] = []
  #last = -1
  #lastHeading = -1
  #noteFollows = false
  #begun = false
  #closing = false

  constructor(reading: Reading) {
    this.#reading = reading
    const { blocks } = reading
    this.#set = blocks.some((b) => (b.heading || b.anchor) && heading(b.text, true)?.kind === 'article')
    this.#contents = contentsOf(blocks, this.#set)
    let tail = blocks.length
    for (let i = blocks.length - 1; i >= 0; i--) {
      const b = blocks[i] as Block
      if (this.#headingOf(b)?.kind === 'article') {
        tail = i
        break
      }
    }
    this.#tail = tail
  }

  take(block: Block, index: number): void {
    const { text } = block
    if (!block.unit && !hasSigns(text)) return
    const head = block.note || block.unit ? undefined : this.#headingOf(block)
    const second = head && head.kind !== 'article' && block.heading ? secondHeading(text) : -1
    if (block.unit) this.#stated(block)
    else if (index >= this.#contents.from && index < this.#contents.to) this.#put(block, 'contents', null, '', text, -1, 'contents~')
    else if (this.#closing || isImprint(text) || (index > this.#tail && isSignature(text))) this.#close(block)
    else if (second > 0) {
      this.take({ ...block, text: text.slice(0, second) }, index)
      this.take({ ...block, text: text.slice(second) }, index)
    } else if (head) this.#heading(block, head)
    else if (this.#isNote(block)) this.#note(block)
    else if (!this.#begun && this.#opening(block)) return
    else if (block.heading && this.#lastHeading >= 0 && this.#lastHeading === this.#units.length - 1) {
      // A heading that runs on in the next line.
      const unit = this.#units[this.#lastHeading] as Draft
      unit.text = unit.text === '' ? text : `${unit.text} ${text}`
    } else {
      this.#begun = true
      const numbered = block.heading && !this.#inArticle() ? undefined : item(text)
      if (numbered) this.#item(block, numbered)
      else this.#plain(block)
    }
  }

  /** After the last article: who signed, and whose copy it is. */
  #close(block: Block): void {
    this.#closing = true
    const kind = isImprint(block.text) || this.#units.at(-1)?.kind === 'imprint' ? 'imprint' : 'signature'
    this.#put(block, kind, null, '', block.text, -1, `${kind}~`)
  }

  done(): Act {
    const units = this.#units
    for (const [i, u] of units.entries()) if (u.kind === 'article') markExcluded(units, i)
    nestNotes(units)
    const title = units
      .filter((u) => u.kind === 'title')
      .map((u) => u.text)
      .join(' ')
    const requisite = units
      .filter((u) => u.kind === 'requisite')
      .map((u) => u.text)
      .join(' ')
    const { facts } = this.#reading
    const line = requisite || facts.requisite || ''
    return {
      title: facts.title ?? title,
      requisite: line || null,
      lang: facts.lang ?? languageOf(units.map((u) => u.text)),
      adopted: (facts.adopted ?? dayIn(line) ?? null) as ISODate | null,
      number: /(?:№|\bN)\s*(\d{1,4}(?:-[IVXІХ]+)?)/.exec(line)?.[1]?.replace(/І/g, 'I').replace(/Х/g, 'X') ?? null,
      units,
    }
  }

  #headingOf(block: Block) {
    const set = block.heading === true || block.anchor !== undefined
    const found = heading(block.text, set) ?? (set ? this.#wordless(block.text) : undefined)
    // In a file that sets its headings apart, a plain line that looks like an article's heading is a quotation.
    return found && this.#set && !set && (found.kind === 'article' || block.text.length > 120) ? undefined : found
  }

  /** `173. Heading` set as a heading where article 173 is due: the word was forgotten. */
  #wordless(text: string): ReturnType<typeof heading> {
    const open = this.#units[this.#open[6] as number]
    const found = open && item(text)
    return found?.kind === 'paragraph' && Number(found.number) === Number.parseInt(open?.number ?? '', 10) + 1
      ? { kind: 'article', number: found.number, label: found.label, text: found.text }
      : undefined
  }

  #inArticle(): boolean {
    return (this.#open[6] as number) >= 0
  }

  #isNote(block: Block): boolean {
    const follows = this.#noteFollows
    this.#noteFollows = false
    if (block.note && saysExcluded(item(block.text)?.text ?? '')) return false
    if (isNote(block.text)) {
      this.#noteFollows = isNoteHead(block.text)
      return true
    }
    return block.note === true || (follows && !block.heading && !item(block.text))
  }

  /** Title and the line of day and number, before anything else. */
  #opening(block: Block): boolean {
    const last = this.#units.findLast((u) => u.kind !== 'note')
    if (!last || (last.kind === 'title' && block.heading && this.#units.at(-1)?.kind === 'title')) {
      if (!block.heading && (block.text.length > 300 || item(block.text))) return false
      this.#put(block, 'title', null, '', block.text, -1, 'title~')
      return true
    }
    if (last.kind === 'title' && block.text.length < 600 && dayIn(block.text) && !item(block.text)) {
      this.#put(block, 'requisite', null, '', block.text, -1, 'requisite~')
      return true
    }
    return false
  }

  #heading(block: Block, head: NonNullable<ReturnType<typeof heading>>): void {
    this.#begun = true
    const depth = DEPTH[head.kind] as number
    for (let d = depth; d < 7; d++) this.#open[d] = -1
    this.#paragraph = this.#point = this.#letter = this.#roman = this.#remark = -1
    const parent = this.#open.findLast((i) => i >= 0) ?? -1
    const annex = this.#open[0] as number
    const prefix =
      head.kind === 'article'
        ? annex >= 0
          ? `${(this.#units[annex] as Draft).path}/`
          : ''
        : parent >= 0
          ? `${(this.#units[parent] as Draft).path}/`
          : ''
    const path = head.kind === 'article' ? `${prefix}${head.number}` : `${prefix}${SHORT[head.kind]}${head.number || '1'}`
    const i = this.#put(block, head.kind, head.number, head.label, head.text, parent, path)
    this.#open[depth] = i
    this.#lastHeading = i
  }

  #note(block: Block): void {
    const parent = this.#open.findLast((i) => i >= 0) ?? -1
    const i = this.#put(block, 'note', null, '', block.text, parent, `${parent >= 0 ? (this.#units[parent] as Draft).path : ''}!`)
    const amendments = amendmentsIn(block.text)
    if (amendments.length) (this.#units[i] as Draft).amendments = amendments
  }

  #item(block: Block, found: NonNullable<ReturnType<typeof item>>): void {
    // A number under the law's own note begins with 1; another one goes on where the note broke in.
    if (this.#remark >= 0 && this.#paragraph < 0 && this.#point < 0 && found.kind !== 'letter' && found.number !== '1') {
      if (found.kind === 'point' && this.#broken >= 0) {
        // The note stands inside the paragraph that goes on after it.
        ;(this.#units[this.#remark] as Draft).parent = this.#broken
        this.#paragraph = this.#broken
      }
      this.#remark = -1
    }
    const article = this.#remark >= 0 ? this.#remark : (this.#open.findLast((i) => i >= 0) ?? -1)
    let parent: number
    let kind: UnitKind
    if (found.kind === 'paragraph') {
      parent = article
      kind = 'paragraph'
    } else if (found.kind === 'point') {
      parent = this.#paragraph >= 0 ? this.#paragraph : article
      kind = 'point'
    } else {
      const roman =
        /^[ivx]+$/.test(found.number) && this.#letter >= 0 && !follows((this.#units[this.#letter] as Draft).number, found.number)
      parent = roman ? this.#letter : this.#point >= 0 ? this.#point : this.#paragraph >= 0 ? this.#paragraph : article
      kind = 'subpoint'
      const i = this.#put(block, kind, found.number, found.label, found.text, parent, this.#under(parent, found.number))
      if (!roman) this.#letter = i
      this.#roman = roman ? i : -1
      if (saysExcluded(found.text)) (this.#units[i] as Draft).excluded = true
      return
    }
    const i = this.#put(block, kind, found.number, found.label, found.text, parent, this.#under(parent, found.number))
    if (kind === 'paragraph') {
      this.#paragraph = i
      this.#point = -1
    } else this.#point = i
    this.#letter = this.#roman = -1
    if (saysExcluded(found.text)) (this.#units[i] as Draft).excluded = true
  }

  #under(parent: number, number: string): string {
    const up = this.#units[parent]
    if (!up) return number
    return DEPTH[up.kind] !== undefined && up.kind !== 'article' ? `${up.path}/${number}` : `${up.path}.${number}`
  }

  /** A passage without a number: it belongs to what is open, by how the passage before it ended. */
  #plain(block: Block): void {
    const { text } = block
    const remark = REMARK.exec(text)
    if (remark && this.#inArticle()) {
      // The law's own note to an article: its numbered parts are numbered again, under the note.
      const article = this.#open[6] as number
      const i = this.#put(
        block,
        'text',
        null,
        remark[0].trimEnd(),
        text.slice(remark[0].length),
        article,
        `${(this.#units[article] as Draft).path}.note`,
      )
      this.#remark = i
      this.#broken = this.#paragraph
      this.#paragraph = this.#point = this.#letter = this.#roman = -1
      const first = item(text.slice(remark[0].length))
      if (first) {
        ;(this.#units[i] as Draft).text = ''
        this.#item({ ...block, text: text.slice(remark[0].length) }, first)
      }
      return
    }
    let parent = this.#remark >= 0 ? this.#remark : (this.#open.findLast((i) => i >= 0) ?? -1)
    if (parent < 0) {
      this.#put(block, 'preamble', null, '', text, -1, 'preamble~')
      return
    }
    const last = this.#units[this.#last]
    const deepest = [this.#roman, this.#letter, this.#point, this.#paragraph].find((i) => i >= 0) ?? parent
    if (last && last.kind !== 'article' && DEPTH[last.kind] === undefined) {
      const ended = /[.!?»"]\s*$/.test(last.text)
      const beside = this.#last === this.#remark ? this.#remark : last.parent
      if (/:\s*$/.test(last.text)) parent = last.kind === 'text' ? beside : this.#last
      else if (!ended || /^[a-zа-яёәіңғүұқөһ]/.test(text)) parent = last.kind === 'text' ? beside : deepest
      else if (last.kind === 'text') parent = beside === this.#point && this.#paragraph >= 0 ? this.#paragraph : beside
      else parent = this.#paragraph >= 0 ? this.#paragraph : parent
      if (!(parent >= 0)) parent = deepest
    } else parent = deepest
    const up = this.#units[parent] as Draft
    this.#put(block, 'text', null, '', text, parent, `${up.path}~`)
    if (up.kind === 'article' && saysExcluded(text)) up.excluded = true
  }

  /** A unit that the file states (Akoma Ntoso): taken at its word, under the nearest unit of less depth. */
  #stated(block: Block): void {
    const unit = block.unit as NonNullable<Block['unit']>
    const kind = unit.kind as UnitKind
    this.#begun = true
    const last = this.#stack.at(-1)
    if (unit.part === 'heading' && last && last.depth === unit.depth) {
      const open = this.#units[last.index] as Draft
      open.text = open.text === '' ? block.text : `${open.text} ${block.text}`
      if (kind !== 'article' && !SHORT[kind] && saysExcluded(open.text)) open.excluded = true
      return
    }
    while ((this.#stack.at(-1)?.depth ?? -1) >= unit.depth) this.#stack.pop()
    const parent = this.#stack.at(-1)?.index ?? -1
    const label = unit.part === 'label' ? block.text : ''
    const text = unit.part === 'label' ? '' : block.text
    const up = this.#units[parent]
    const under = up ? up.path : ''
    if (kind === 'note') {
      let about = up
      while (about && DEPTH[about.kind] === undefined) about = this.#units[about.parent]
      const i = this.#put(block, kind, null, '', text, parent, `${about?.path ?? ''}!`)
      const amendments = amendmentsIn(text)
      if (amendments.length) (this.#units[i] as Draft).amendments = amendments
      return
    }
    const numbered = SHORT[kind] || kind === 'article' || kind === 'paragraph' || kind === 'point' || kind === 'subpoint'
    if (!numbered) {
      // The law's own note to an article keeps its name.
      const remark = kind === 'text' && REMARK.exec(text)
      let article = up
      while (article && article.kind !== 'article') article = article.kind === 'text' ? undefined : this.#units[article.parent]
      if (remark && article) {
        const i = this.#put(block, kind, null, remark[0].trimEnd(), text.slice(remark[0].length), parent, `${article.path}.note`)
        this.#stack.push({ index: i, depth: unit.depth })
        return
      }
      const name = kind === 'text' ? (parent < 0 ? 'text' : under) : kind
      this.#stack.push({ index: this.#put(block, kind, null, '', text, parent, `${name}~`), depth: unit.depth })
      return
    }
    const annex = under.split('/').findLast((p) => p.startsWith('an'))
    const path =
      kind === 'article'
        ? `${annex ? `${annex}/` : ''}${unit.number ?? ''}`
        : SHORT[kind]
          ? `${under === '' ? '' : `${under}/`}${SHORT[kind]}${unit.number || '1'}`
          : this.#under(parent, unit.number ?? '')
    const i = this.#put(block, kind, unit.number ?? null, label, text, parent, path)
    if (saysExcluded(text)) (this.#units[i] as Draft).excluded = true
    this.#stack.push({ index: i, depth: unit.depth })
  }

  #put(block: Block, kind: UnitKind, number: string | null, label: string, text: string, parent: number, path: string): number {
    const counted = /[~!]$/.test(path)
    const n = (this.#paths.get(path) ?? 0) + 1
    this.#paths.set(path, n)
    this.#units.push({
      path: counted ? `${path}${n}` : n > 1 ? `${path}@${n}` : path,
      kind,
      number,
      label,
      text: tidy(text),
      parent,
      at: block.at,
    })
    if (kind !== 'note') this.#last = this.#units.length - 1
    return this.#units.length - 1
  }
}
