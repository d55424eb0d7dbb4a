import type { Io } from './io.ts'

const EVERY = 250

/** A bar on the terminal, drawn anew a few times a second; nothing where nobody looks on or the output is for a program. */
export class Progress {
  readonly #io: Io
  readonly #shown: boolean
  #last = 0

  constructor(io: Io, json: boolean) {
    this.#io = io
    this.#shown = io.env.ARASHA_PROGRESS !== undefined || (!json && process.stderr.isTTY === true)
  }

  /** `part`: how much is done, 0 to 1. */
  tell(part: number, words: () => string): void {
    if (!this.#shown || (Date.now() - this.#last < EVERY && part < 1)) return
    this.#last = Date.now()
    const full = Math.round(Math.min(1, part) * 20)
    this.#io.err(`\r[${'#'.repeat(full)}${'.'.repeat(20 - full)}] ${words()} `)
  }

  end(): void {
    if (this.#shown) this.#io.err('\n')
  }
}
