// Promises several policies under the same outage and the same events: what each allows, what it did, and where its figures come from.
import type { Note } from '../../define'
import type { Texts } from '../../locale'
import { policies } from '../delivery/policies'
import { type PolicyId, scheduleOf } from '../delivery/policy'
import type { Outage } from '../race/outage'
import { type Outcome, outcomeOf } from './outcome'
import { type OutageSummary, summaryOf } from './summary'

export interface PolicyRow {
  id: PolicyId
  name: Texts
  /** Attempts it allows for one event. */
  attempts: number
  /** Ms from the first attempt to the last one, without jitter. */
  lastAfter: number
  outcome: Outcome
  summary: OutageSummary
  notes: readonly Note[]
}

export const policyIds: readonly PolicyId[] = [
  'github',
  'slack',
  'platform',
  'shopify',
  'svix',
  'stripe',
  'standard',
]

/** @param ids in the order of the rows; one that does not exist is left out */
export function sideBySide(
  ids: readonly string[],
  outage: Outage,
  eventAts: readonly number[],
  seed = 1,
): PolicyRow[] {
  const known = ids.flatMap((id) => policyIds.find((one) => one === id) ?? [])
  return known.map((id) => {
    const policy = policies[id]
    const outcome = outcomeOf(policy, outage, eventAts, seed)
    const schedule = scheduleOf(policy)
    return {
      id,
      name: policy.name,
      attempts: schedule.length,
      lastAfter: schedule.at(-1) ?? 0,
      outcome,
      summary: summaryOf(outcome),
      notes: policy.notes,
    }
  })
}
