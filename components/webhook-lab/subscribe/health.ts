// How an address is doing, told from the attempts made at it.
import type { AttemptRow, DeliveryRow, EndpointRow } from '@/mocks/webhooks/delivery/delivery'

export interface Health {
  /** The newest attempt whose outcome is known. */
  last?: Readonly<AttemptRow>
  /** Failed attempts since one last worked. */
  failuresInARow: number
  /** Deliveries still to come or under way. */
  waiting: number
  /** Deliveries no attempt is left for. */
  dead: number
  /** Virtual ms since the epoch: until then nothing is sent, as the receiver asked for. */
  heldUntil?: number
  /** The sender's policy switched the subscription off. */
  isSwitchedOff: boolean
}

const fresh = (): Health => ({ failuresInARow: 0, waiting: 0, dead: 0, isSwitchedOff: false })

/** By id of the subscription; one that was never sent anything is missing. */
export function healthOf(
  deliveries: readonly Readonly<DeliveryRow>[],
  attempts: readonly Readonly<AttemptRow>[],
  endpoints: readonly Readonly<EndpointRow>[] = [],
): Map<string, Health> {
  const found = new Map<string, Health>()
  const of = (id: string) => {
    const known = found.get(id) ?? fresh()
    found.set(id, known)
    return known
  }
  for (const { subscriptionId, status } of deliveries) {
    const health = of(subscriptionId)
    if (status === 'failed') health.dead += 1
    if (status === 'scheduled' || status === 'sending' || status === 'retrying') health.waiting += 1
  }
  for (const attempt of attempts) {
    if (attempt.duration === undefined) continue
    const health = of(attempt.subscriptionId)
    health.last = attempt
    health.failuresInARow = attempt.error === undefined ? 0 : health.failuresInARow + 1
  }
  for (const { id, heldUntil, disabledAt } of endpoints) {
    if (heldUntil !== undefined) of(id).heldUntil = heldUntil
    of(id).isSwitchedOff = disabledAt !== undefined
  }
  return found
}
