// Promises what a retry policy is, and when its attempts leave.
import type { Note } from '../../define'
import type { Texts } from '../../locale'
import type { AttemptError, Trigger } from './delivery'

export const policyIds = ['platform', 'standard', 'svix', 'stripe', 'github', 'slack', 'shopify'] as const
export type PolicyId = (typeof policyIds)[number]

/** What a policy's own headers are made from. */
export interface AttemptFacts {
  messageId: string
  deliveryId: string
  eventType: string
  subscriptionId: string
  trigger: Trigger
  /** 1 for the first of its delivery. */
  number: number
  /** Virtual ms since the epoch: of this attempt, and of the delivery's making. */
  at: number
  createdAt: number
  /** What was wrong with the attempt before. */
  lastError?: AttemptError
}

/** When failure counts as lasting. Each is checked when an attempt fails. */
export type DisableRule =
  /**
   * Nothing but failures for `forMs`. The count begins with a failure; with `startsAfter` only once two failures lie at
   * least `apart` and at most `within` from each other.
   */
  | { kind: 'lasting'; forMs: number; startsAfter?: { apart: number; within: number } }
  /** A delivery has used up its attempts. With `removes` the subscription is deleted, not just switched off. */
  | { kind: 'exhausted'; removes: boolean }

/** Of all of them 2xx alone is a success; a redirect is a failure. */
export interface RetryPolicy {
  id: PolicyId
  name: Texts
  /** Ms until an attempt without answer is given up. */
  timeout: number
  /** Ms from the failure of one attempt to the next; there is one attempt more than delays. */
  delays: readonly number[]
  /** 0 … 1: each delay is longer by up to this part of itself, drawn by the world's seed. */
  jitter: number
  /** With 429 or 503: nothing is sent to the subscription before the moment asked for. */
  honoursRetryAfter: boolean
  /** What 410 Gone does: switch the subscription off, or nothing special. */
  gone: 'disable' | 'retry'
  disableAfter?: DisableRule
  /** Ms after which a delivery can no longer be sent again by hand; absent: as long as it is on the log. */
  retention?: number
  /** Headers of its own, other than signatures. */
  headers?(facts: AttemptFacts): Record<string, string>
  /** What the receiver asks for by headers of its answer. */
  told?(headers: Pick<Headers, 'get'>): 'stop' | 'disable' | undefined
  /** Where the figures come from; `chosen` marks those that nobody published. */
  notes: readonly Note[]
}

/** Ms to wait after the failed attempt `number` (from 1); undefined when it was the last. `random` gives 0 ≤ n < 1. */
export function waitAfter(policy: RetryPolicy, number: number, random = () => 0): number | undefined {
  const delay = policy.delays[number - 1]
  return delay === undefined ? undefined : Math.round(delay * (1 + policy.jitter * random()))
}

/** Ms from the first attempt to each attempt, were each to fail at once; without `random` there is no jitter. */
export function scheduleOf(policy: RetryPolicy, random?: () => number): number[] {
  const offsets = [0]
  for (const [index] of policy.delays.entries()) {
    offsets.push((offsets.at(-1) ?? 0) + (waitAfter(policy, index + 1, random) ?? 0))
  }
  return offsets
}
