// Promises news in batches: soon after a single change, and seldom while thousands come in, so that telling never takes the time of what happens.

/** Changes in one batch beyond which nobody could follow them one by one. */
const flood = 400
/** Real ms between two batches then; a person reads figures that change twice a second. */
const slow = 500

export class Beat {
  readonly #tell: () => void
  readonly #calm: number
  #changes = 0
  #wait: number
  #timer?: ReturnType<typeof setTimeout>

  /** @param calm real ms between two batches as long as changes are few */
  constructor(tell: () => void, calm: number) {
    this.#tell = tell
    this.#calm = calm
    this.#wait = calm
  }

  /** Something changed: it is told of by and by. */
  readonly later = (): void => {
    this.#changes += 1
    this.#timer ??= setTimeout(() => this.now(), this.#wait)
  }

  /** Tells at once, also of what was to be told later. */
  now(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#wait = this.#changes > flood ? slow : this.#calm
    this.#changes = 0
    this.#tell()
  }
}
