// Promises an event to try a subscription with: made up, about the newest row of the world that fits.
import type { Row } from '../../table'
import type { PublishedEvent, World } from '../../world'

const sources: Record<string, { table: string; fits?: Record<string, string> }> = {
  SESSION_NEW: { table: 'session' },
  SESSION_UPDATE: { table: 'session' },
  SESSION_COMPLETE: { table: 'session', fits: { status: 'COMPLETED' } },
  MESSAGE_RECEIVED: { table: 'message', fits: { direction: 'FROM_HUB' } },
  MESSAGE_SENT: { table: 'message', fits: { direction: 'TO_HUB' } },
  CONTACT_NEW: { table: 'contact' },
  CONTACT_UPDATE: { table: 'contact' },
  PAYMENT_NEW: { table: 'payment' },
  PAYMENT_UPDATE: { table: 'payment', fits: { status: 'PAID' } },
  PANEL_CARD_NEW: { table: 'card' },
  PANEL_CARD_UPDATE: { table: 'card' },
}

/** Undefined for an unknown type, and where the world has no such row. */
export function exampleEvent(world: World, type: string): PublishedEvent | undefined {
  const source = sources[type]
  if (!source) return undefined
  const rows = world.table<Row & Record<string, unknown>>(source.table).all()
  const wanted = Object.entries(source.fits ?? {})
  const fitting = rows.filter((row) => wanted.every(([key, value]) => row[key] === value))
  const row = fitting.at(-1) ?? rows.at(-1)
  return row && { id: '', at: world.clock.now(), type, table: source.table, row }
}
