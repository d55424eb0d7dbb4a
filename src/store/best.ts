export interface Scored {
  readonly doc: number
  readonly score: number
  /** The share of the query, by rarity, that the passage holds. */
  readonly covered: number
}

/**
 * The best of what is offered, of equals the first in the order of the library. A heap with the worst of them on top, in lists of
 * numbers: an object for each of the thousands that are offered would be much to clear away.
 */
export class Best {
  readonly #wanted: number
  readonly #docs: Int32Array
  readonly #scores: Float64Array
  readonly #covered: Float64Array
  #size = 0
  /** What the worst of them scores, as soon as there are as many as wanted; then it is the last to be put in. */
  least = 0
  #last = Number.POSITIVE_INFINITY

  constructor(wanted: number) {
    this.#wanted = wanted
    this.#docs = new Int32Array(wanted)
    this.#scores = new Float64Array(wanted)
    this.#covered = new Float64Array(wanted)
  }

  /** Is it among the best of what was offered so far? */
  takes(doc: number, score: number): boolean {
    return score > this.least || (score === this.least && doc < this.#last)
  }

  /** Puts in what `takes` said yes to. */
  put(doc: number, score: number, covered: number): void {
    let at = 0
    if (this.#size < this.#wanted) {
      at = this.#size++
      // Upwards, past all that are better.
      for (let above = (at - 1) >> 1; at > 0 && !this.#isWorse(above, doc, score); above = (at - 1) >> 1) {
        this.#move(above, at)
        at = above
      }
    } else {
      // Down from the top, past all that are worse.
      for (let below = 1; below < this.#size; below = 2 * at + 1) {
        const other = below + 1
        if (other < this.#size && this.#isWorse(other, this.#docs[below] as number, this.#scores[below] as number)) below = other
        if (!this.#isWorse(below, doc, score)) break
        this.#move(below, at)
        at = below
      }
    }
    this.#docs[at] = doc
    this.#scores[at] = score
    this.#covered[at] = covered
    if (this.#size < this.#wanted) return
    this.least = this.#scores[0] as number
    this.#last = this.#docs[0] as number
  }

  /** All of them, the best first. */
  list(): Scored[] {
    const out: Scored[] = []
    for (let i = 0; i < this.#size; i++) {
      out.push({ doc: this.#docs[i] as number, score: this.#scores[i] as number, covered: this.#covered[i] as number })
    }
    return out.sort((a, b) => b.score - a.score || a.doc - b.doc)
  }

  /** Is what lies there worse than this? */
  #isWorse(at: number, doc: number, score: number): boolean {
    const own = this.#scores[at] as number
    return own < score || (own === score && (this.#docs[at] as number) > doc)
  }

  #move(from: number, to: number): void {
    this.#docs[to] = this.#docs[from] as number
    this.#scores[to] = this.#scores[from] as number
    this.#covered[to] = this.#covered[from] as number
  }
}
