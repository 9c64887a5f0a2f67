// Lets the faults that a learner chose begin in their lab, in place of those that were on.

import type { Emitter } from '@/mocks/webhooks/delivery/emitter'
import type { RetryPolicy } from '@/mocks/webhooks/delivery/policy'
import { type FaultState, valuesOf } from '@/mocks/webhooks/faults/fault-state'
import { faultNamed } from '@/mocks/webhooks/faults/faults'
import { beginSpells, hooksOf, policyAt, spellsFrom } from '@/mocks/webhooks/faults/spells'
import type { World } from '@/mocks/world'

/** What faults schedule on the clock. */
const task = 'webhook-fault'

export interface FaultStage {
  world: World
  emitter: Emitter
  /** Of the learner's handler. */
  host: string
}

/** @returns what becomes of a secret when the learner copies it */
export function beginFaults(
  stage: FaultStage,
  state: FaultState,
  policy: RetryPolicy,
): (secret: string) => string {
  const { clock } = stage.world
  for (const { id, name } of clock.pending()) if (name === task) clock.cancel(id)
  const now = clock.now()
  const spells = spellsFrom(state, now)
  stage.emitter.configure({ faults: hooksOf(state.seed, spells), policy: policyAt(policy, spells, now) })
  beginSpells(stage, state.seed, spells, policy)
  return (secret) =>
    state.faults.reduce((text, { fault, options }) => {
      const kind = faultNamed(fault)
      return kind?.pasted?.(text, valuesOf(kind, options)) ?? text
    }, secret)
}
