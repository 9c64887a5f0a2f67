// Promises which deliveries ended without success and were not made good since.
import type { World } from '../../world'
import { type DeliveryRow, deliveries } from './delivery'

const keyOf = ({ subscriptionId, messageId }: DeliveryRow) => `${subscriptionId} ${messageId}`

function arrived(rows: readonly Readonly<DeliveryRow>[]): Set<string> {
  return new Set(rows.filter(({ status }) => status === 'delivered').map(keyOf))
}

export function deadLetters(world: World): Readonly<DeliveryRow>[] {
  const rows = deliveries(world).all()
  const good = arrived(rows)
  return rows.filter((row) => row.status === 'failed' && !good.has(keyOf(row)))
}

/** Each message once, in the order they were made; tests and what is still on its way are left out. */
export function worthReplaying(
  world: World,
  subscriptionId: string,
  since: number,
  which: 'failed' | 'all',
): Readonly<DeliveryRow>[] {
  const rows = deliveries(world).all()
  const own = rows.filter(
    (row) => row.subscriptionId === subscriptionId && row.trigger !== 'test' && row.reason !== 'loop',
  )
  const good = arrived(own)
  const hasEnded = ({ status }: DeliveryRow) => ['delivered', 'failed', 'discarded'].includes(status)
  const ended = own.filter(hasEnded)
  const busy = new Set(own.filter((row) => !hasEnded(row)).map(keyOf))
  const first = new Map<string, Readonly<DeliveryRow>>()
  for (const row of ended) if (!first.has(keyOf(row))) first.set(keyOf(row), row)
  return [...first].flatMap(([key, row]) =>
    row.createdAt >= since && !busy.has(key) && (which === 'all' || !good.has(key)) ? [row] : [],
  )
}
