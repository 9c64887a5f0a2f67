// A request that was not granted, told apart by a code.
import type { RefusalCode } from '../class/refusal'

/** `unavailable`: the server has no class to offer. `unreachable`: nobody answered. `expired`: it waited too long to make sense. `failed`: an answer nobody expects. */
export type RefusedCode = RefusalCode | 'unavailable' | 'unreachable' | 'expired' | 'failed'

export class Refused extends Error {
  constructor(
    readonly code: RefusedCode,
    /** 0 when there was no answer. */
    readonly status: number,
    /** Seconds after which another try makes sense. */
    readonly retryAfter?: number,
  ) {
    super(code)
    this.name = 'Refused'
  }
}
