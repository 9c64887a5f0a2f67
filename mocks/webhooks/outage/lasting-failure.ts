// Promises when a policy gives up on an address, by the delivery engine's own rules.
import { failedAgain, isLasting } from '../delivery/disabling'
import type { DisableRule } from '../delivery/policy'

export class LastingFailure {
  readonly #rule: DisableRule | undefined
  /** Of all failures: in one outage no success comes between them. */
  #known: Parameters<typeof failedAgain>[1] = {}

  constructor(rule: DisableRule | undefined) {
    this.#rule = rule
  }

  /** @returns true when the address is switched off now. `wasLast`: the delivery has no attempt left */
  failed(at: number, wasLast: boolean): boolean {
    if (this.#rule?.kind !== 'lasting') return this.#rule !== undefined && wasLast
    this.#known = failedAgain(this.#rule, this.#known, at)
    return isLasting(this.#rule, this.#known, at)
  }
}
