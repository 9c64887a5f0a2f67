// What a lesson decides of a Webhook lab before the learner comes.
import type { LabAct } from '@/lib/content/lab-file'
import type { PolicyId } from '@/mocks/webhooks/delivery/policy'
import type { StyleId } from '@/mocks/webhooks/signing/style'

/** What a lab opens with. */
export interface LabSetup {
  policy?: PolicyId
  style?: StyleId
  /** As in a link: `seed=7&faults=duplicate(times:3),outage`. */
  faults?: string
  /** Subscriptions that are there before the learner comes. */
  subscribed?: readonly { name: string; url: string; events: readonly string[] }[]
  /** Done before the learner comes, so that there is a log to read. */
  happened?: readonly LabAct[]
}
