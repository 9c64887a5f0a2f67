// A request the class does not grant, in words a route can answer with.

export const refusals = {
  'invalid-body': 400,
  'not-a-member': 401,
  'not-allowed': 403,
  'unknown-code': 404,
  'stale-fence': 409,
  'not-now': 409,
  'room-ended': 410,
  'room-locked': 423,
  'too-many': 429,
  'room-full': 503,
  'server-full': 503,
} as const

export type RefusalCode = keyof typeof refusals

export class Refusal extends Error {
  readonly status: number

  constructor(
    readonly code: RefusalCode,
    /** Seconds after which another try makes sense. */
    readonly retryAfter?: number,
  ) {
    super(code)
    this.name = 'Refusal'
    this.status = refusals[code]
  }
}
