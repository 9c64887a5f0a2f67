// What a projector is told of the last webhook, in the shape of a trainer's wall.
import { readChange } from './read-change'
import type { FireOnWall, Wall } from './wall'

export interface LastDeliveries extends Pick<Wall, 'learners' | 'deliveries'> {
  /** None before the first one. */
  fire: FireOnWall | undefined
}

export const noDeliveries: LastDeliveries = { fire: undefined, learners: new Map(), deliveries: new Map() }

export function readDeliveries(given: unknown): LastDeliveries {
  const { fire, learners, deliveries } = (given ?? {}) as Partial<Record<string, unknown>>
  const members = Array.isArray(learners) ? learners.map((id) => ({ id: String(id), name: '' })) : []
  const change = readChange({ members, deliveries, fires: fire ? [fire] : [] })
  return {
    fire: change.fires[0],
    learners: new Map(change.members.map((one) => [one.id, { ...one, reports: new Map() }])),
    deliveries: new Map(
      change.deliveries.map((one) => [`${one.fire} ${one.member} ${one.n} ${one.attempt}`, one]),
    ),
  }
}
