// Promises how many deliveries lie between an event and its first cause, as far as the wire log reaches back.
import type { World } from '../../world'

/** A program that reacts to what it did itself goes round; deeper than this nobody needs to go. */
export const deepest = 5

/** Event ← request of a handler ← delivery ← event …: 0 for what was not caused by a delivery. */
export function causeDepth({ log }: Pick<World, 'log'>, eventId: string): number {
  let depth = 0
  let id: string | undefined = eventId
  const seen = new Set<string>()
  while (id !== undefined && !seen.has(id)) {
    seen.add(id)
    const exchange = log.get(id)
    if (exchange?.origin.kind === 'delivery') depth += 1
    id = exchange ? exchange.origin.cause : log.event(id)?.cause
  }
  return depth
}
