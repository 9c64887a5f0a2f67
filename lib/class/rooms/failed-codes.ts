// Limits on wrong codes only: a classroom behind one address may type thirty of them and join as often as it likes.
import { isIPv6 } from 'node:net'

interface Limit {
  most: number
  within: number
}

export const codeLimits = {
  address: { most: 30, within: 600_000 },
  network: { most: 300, within: 600_000 },
  /** Above it a code alone is not enough for anybody. */
  everybody: { most: 500, within: 60_000 },
} as const satisfies Record<string, Limit>

/** Who guesses goes on guessing: the breaker stays open until it has been quiet for so long. */
export const attackHolds = 600_000

const tidyFrom = 10_000

/** Counts in windows that begin with the first failure. */
class Window {
  #counts = new Map<string, { count: number; until: number }>()
  #tidyAt = tidyFrom

  constructor(
    private limit: Limit,
    private now: () => number,
  ) {}

  #live(key: string) {
    const found = this.#counts.get(key)
    return found && found.until > this.now() ? found : undefined
  }

  add(key: string): void {
    const found = this.#live(key)
    if (found) found.count += 1
    else this.#counts.set(key, { count: 1, until: this.now() + this.limit.within })
    if (this.#counts.size >= this.#tidyAt) this.#forget()
  }

  /** @returns milliseconds to wait, 0 for none */
  wait(key: string): number {
    const found = this.#live(key)
    return found && found.count >= this.limit.most ? found.until - this.now() : 0
  }

  /** Seldom, because it looks at all of them: guesses from very many addresses must not become work for the server. */
  #forget() {
    for (const key of this.#counts.keys()) if (!this.#live(key)) this.#counts.delete(key)
    this.#tidyAt = Math.max(tidyFrom, 2 * this.#counts.size)
  }
}

/** An IPv6 customer owns a /48, an IPv4 one sits in a /24. */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1] ?? address
  if (!isIPv6(mapped)) return mapped.split('.').slice(0, 3).join('.')
  const [head = ''] = mapped.split('%')
  const [left = '', right] = head.split('::')
  const start = left === '' ? [] : left.split(':')
  const end = right ? right.split(':') : []
  const gap = right === undefined ? [] : Array.from({ length: 8 - start.length - end.length }, () => '0')
  return [...start, ...gap, ...end]
    .slice(0, 3)
    .map((part) => Number.parseInt(part, 16).toString(16))
    .join(':')
}

export class FailedCodes {
  #address: Window
  #network: Window
  #everybody: Window
  #attackUntil = 0

  constructor(private now: () => number) {
    this.#address = new Window(codeLimits.address, now)
    this.#network = new Window(codeLimits.network, now)
    this.#everybody = new Window(codeLimits.everybody, now)
  }

  failed(address: string): void {
    this.#address.add(address)
    this.#network.add(networkOf(address))
    this.#everybody.add('')
    if (this.#everybody.wait('') > 0) this.#attackUntil = this.now() + attackHolds
  }

  /** @returns milliseconds until this address may try a code again, 0 for now */
  wait(address: string): number {
    return Math.max(this.#address.wait(address), this.#network.wait(networkOf(address)))
  }

  /** Somebody guesses from many places: what stands on the screen in the room is asked for as well. */
  get underAttack(): boolean {
    return this.now() < this.#attackUntil
  }
}
