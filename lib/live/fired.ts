// Webhooks that a trainer fires at a whole class, as each learner's page gets them and answers them.

/**
 * What may happen to a message on its way; several are joined by `+`, e.g. `duplicate+tricky-json`.
 *
 * Of the sender, so a sound handler takes them: `duplicate` (the same id again after a moment), `out-of-order` (an older
 * state of the same thing comes last), `delayed` (eight seconds late), `rotated-secret` (signed with a new secret and with
 * the known one), `burst` (five messages at once), `tricky-json` (text that parsing and writing again would change).
 *
 * Of somebody else, so a sound handler refuses them: `tampered` (changed after it was signed), `wrong-secret`,
 * `old-timestamp` (ten minutes old, as when it was captured and is sent again).
 */
export const faults = [
  'duplicate',
  'out-of-order',
  'delayed',
  'rotated-secret',
  'burst',
  'tricky-json',
  'tampered',
  'wrong-secret',
  'old-timestamp',
] as const

export type FaultName = (typeof faults)[number]

const foreign: readonly FaultName[] = ['tampered', 'wrong-secret', 'old-timestamp']

export const isFault = (name: string): name is FaultName => (faults as readonly string[]).includes(name)

/** @returns the known ones of a send's `fault` */
export const faultsOf = (fault: string | undefined): FaultName[] => (fault ?? '').split('+').filter(isFault)

/** Whether a sound handler refuses it; nobody tries such a message again. */
export const mustBeRefused = (fault: string | undefined): boolean =>
  faultsOf(fault).some((name) => foreign.includes(name))

/** One wish of the trainer: a message, this many milliseconds after the click. */
export interface Send {
  after: number
  fault?: string
}

/** What trainers and the screen get, as the event's body. */
export interface Fire {
  fire: string
  /** A type of the catalogue, e.g. `PAYMENT_UPDATE`. */
  event: string
  sends: Send[]
}

/** One HTTP request for this learner's own handler. */
export interface FiredRequest {
  /** 0, 1, 2 … within its fire. */
  n: number
  /** 1 for the first; more where the server tries again. */
  attempt: number
  /** Server milliseconds: when it is due. */
  at: number
  method: 'POST'
  headers: [name: string, value: string][]
  /** Base64 of the bytes that were signed, or changed since. */
  body: string
}

/** The body of `webhook.fire` and of `webhook.retry` on a learner's stream. */
export interface FiredRequests {
  fire: string
  event: string
  requests: FiredRequest[]
}

/** The body of `delivery.report`; one for each request and attempt, the first word counts. */
export interface DeliveryReport {
  fire: string
  n: number
  attempt: number
  receipt: {
    /** 0 where the handler gave no answer. */
    status: number
    milliseconds: number
    digest?: string
    verified?: boolean
    /** How often the handler did its work for this message, over all attempts so far. */
    effects?: number
  }
}

/**
 * When a message without a good answer is sent again, in milliseconds after it was first due. Senders wait hours
 * (Standard Webhooks' example: 5 s, 5 min, 30 min … 24 h); a class has minutes.
 */
export const classSchedule = [5_000, 30_000, 120_000] as const
