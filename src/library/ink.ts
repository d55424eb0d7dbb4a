import { isBlank } from './block.ts'
import type { Act } from './types.ts'

/** The whole text of an act without its blanks: what is compared with the file. */
export function inkOf(act: Act): string {
  return ink(act.units.map((u) => u.label + u.text))
}

export function ink(texts: readonly string[]): string {
  return texts.join('').replace(BLANKS, '')
}
/** The same signs as `isBlank`. */
const BLANKS = /[\0-\x20\x85\u00A0\u00AD\u1680\u2000-\u200F\u2028\u2029\u202F\u205F\u2060\u3000\uFEFF]+/g

/** How many signs two runs of texts have where they are the same sign by sign, blanks apart; -1 where they part. Makes no copy of either. */
export function sameInk(a: readonly string[], b: readonly string[]): number {
  const [x, y] = [new Signs(a), new Signs(b)]
  for (let n = 0; ; n++) {
    const sign = x.next()
    if (sign !== y.next()) return -1
    if (sign < 0) return n
  }
}

/** The signs of texts one after the other, blanks left out; -1 at the end. */
class Signs {
  readonly #texts: readonly string[]
  #text = ''
  #k = 0
  #i = 0
  constructor(texts: readonly string[]) {
    this.#texts = texts
  }
  next(): number {
    for (;;) {
      while (this.#i < this.#text.length) {
        const c = this.#text.charCodeAt(this.#i++)
        if (!isBlank(c)) return c
      }
      if (this.#k === this.#texts.length) return -1
      this.#text = this.#texts[this.#k++] as string
      this.#i = 0
    }
  }
}
