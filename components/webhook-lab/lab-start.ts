// What a Webhook lab opens with, as a page on the server writes it down.
import type { LabSetup } from '@/lib/practice/lab-setup'
import type { SubscriptionDraft } from './subscribe/subscription-draft'

export const labParts = [
  'form',
  'happenings',
  'handler',
  'log',
  'clock',
  'policy',
  'signature',
  'faults',
] as const

export type LabPart = (typeof labParts)[number]

/** A webhook event as a person is shown it. */
export interface EventName {
  /** Machine name. */
  type: string
  /** In the reader's language. */
  name: string
}

export interface LabStart extends LabSetup {
  /** All of them unless said otherwise. */
  parts?: readonly LabPart[]
  /** The learner's handler, as files of a sandbox; `/route.ts` answers. */
  handler?: Record<string, string>
  /** What the form holds at first. */
  subscription?: Partial<SubscriptionDraft>
  /** The catalogue: a page's own script does not carry the names. */
  events: readonly EventName[]
}
