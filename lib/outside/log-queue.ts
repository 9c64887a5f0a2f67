// Writes exchanges down when there is time for it: nobody waits for the log, and a busy moment does not grow longer by it.
import type { Exchange } from '@/mocks/wire-log'
import type { Keeper, LogPart } from './keeper'

/** Of each workspace, between two writings. */
const mostWaiting = 25
/** Characters of a body that are kept. */
const longestBody = 8 * 1024
/** Ms from one look to the next. */
const lookEvery = { shared: 400, alone: 1_500 }
/** Of all workspaces together; the oldest are not kept then. */
const mostInAll = 5_000

const cut = <T extends { body: string }>(part: T): T =>
  part.body.length > longestBody ? { ...part, body: `${part.body.slice(0, longestBody)}…` } : part

function cutExchange(exchange: Exchange): Exchange {
  const { request, response } = exchange
  return { ...exchange, request: cut(request), ...(response && { response: cut(response) }) }
}

export class LogQueue {
  readonly #keeper: Keeper
  #waiting = new Map<string, Exchange[]>()
  #timer: ReturnType<typeof setTimeout> | undefined
  #writing: Promise<void> = Promise.resolve()
  #count = 0
  #closing = false
  /** Exchanges since the last look. */
  #since = 0

  constructor(keeper: Keeper) {
    this.#keeper = keeper
  }

  add(id: string, exchange: Exchange): void {
    const list = this.#waiting.get(id) ?? []
    this.#waiting.set(id, list)
    list.push(cutExchange(exchange))
    this.#count += 1
    if (list.length > mostWaiting) {
      list.shift()
      this.#count -= 1
    }
    if (this.#count > mostInAll) this.#forgetOne()
    this.#since += 1
    this.#timer ??= this.#later()
  }

  /** One after the other, with a turn for others in between; `lazy` gives up for now as soon as somebody asks for something. */
  async #write(parts: LogPart[], lazy: boolean): Promise<void> {
    for (const [at, part] of parts.entries()) {
      if (lazy && !this.#keeper.shared && this.#since > 0 && !this.#closing)
        return this.#putBack(parts.slice(at))
      // A log that cannot be written is no reason to refuse what it tells of.
      await this.#keeper.log([part]).catch(() => {})
      await new Promise((next) => setImmediate(next))
    }
  }

  #putBack(parts: readonly LogPart[]): void {
    for (const { id, exchanges } of parts) {
      const newer = this.#waiting.get(id) ?? []
      const all = [...exchanges, ...newer].slice(-mostWaiting)
      this.#waiting.set(id, all)
      this.#count += all.length - newer.length
    }
    this.#timer ??= this.#later()
  }

  close(): Promise<void> {
    this.#closing = true
    return this.flush()
  }

  #later(): ReturnType<typeof setTimeout> {
    const every = this.#keeper.shared ? lookEvery.shared : lookEvery.alone
    return setTimeout(() => this.#look(), every).unref()
  }

  #forgetOne(): void {
    for (const [id, list] of this.#waiting) {
      this.#count -= list.length
      this.#waiting.delete(id)
      return
    }
  }

  /** @param id only what waits of this workspace */
  flush(id?: string): Promise<void> {
    const taken = id === undefined ? [...this.#waiting.keys()] : [id]
    const parts = taken.flatMap((one) => {
      const exchanges = this.#waiting.get(one)
      return exchanges ? [{ id: one, exchanges }] : []
    })
    for (const { id: one, exchanges } of parts) {
      this.#waiting.delete(one)
      this.#count -= exchanges.length
    }
    this.#writing = this.#writing.then(() => this.#write(parts, id === undefined))
    return this.#writing
  }

  /** The embedded database works in this very thread: it has its turn when nobody asks for anything. */
  #look(): void {
    this.#timer = undefined
    const isQuiet = this.#keeper.shared || this.#since === 0
    this.#since = 0
    if (this.#count === 0) return
    if (isQuiet) void this.flush()
    else this.#timer = this.#later()
  }
}
