// Writes down exchanges when there is time for it: nobody waits for the log, and a busy moment does not grow longer by it.
import type { Exchange } from '@/mocks/wire-log'
import type { Keeper } from './keeper'

/** Of each workspace, between two writings. */
const mostWaiting = 50
/** Rows of one statement. */
const chunk = 40
/** Characters of a body that are kept. */
const longestBody = 16 * 1024
const restMs = 400
/** Put off so often, it is written all the same. */
const patience = 20
/** So many between two looks are a busy moment. */
const busy = 40

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
  #since = 0
  #putOff = 0

  constructor(keeper: Keeper) {
    this.#keeper = keeper
  }

  add(id: string, exchange: Exchange): void {
    const list = this.#waiting.get(id) ?? []
    this.#waiting.set(id, list)
    list.push(cutExchange(exchange))
    if (list.length > mostWaiting) list.shift()
    this.#since += 1
    this.#timer ??= setTimeout(() => this.#look(), restMs).unref()
  }

  /** @param id only what waits of this workspace */
  flush(id?: string): Promise<void> {
    const taken = id === undefined ? [...this.#waiting.keys()] : [id]
    const rows = taken.flatMap((one) =>
      (this.#waiting.get(one) ?? []).map((exchange) => ({ id: one, exchange })),
    )
    for (const one of taken) this.#waiting.delete(one)
    this.#writing = this.#writing.then(async () => {
      for (let at = 0; at < rows.length; at += chunk)
        // A log that cannot be written is no reason to refuse what it tells of.
        await this.#keeper.log(rows.slice(at, at + chunk)).catch(() => {})
    })
    return this.#writing
  }

  #look(): void {
    this.#timer = undefined
    const { size } = this.#waiting
    const isBusy = this.#since > busy && this.#putOff < patience
    this.#since = 0
    if (size === 0) return
    if (isBusy) {
      this.#putOff += 1
      this.#timer = setTimeout(() => this.#look(), restMs).unref()
      return
    }
    this.#putOff = 0
    void this.flush()
  }
}
