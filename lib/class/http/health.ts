// How live classes are, for whoever watches the server; looking opens none.
import { held } from '../held'
import { lastReason } from './unavailable'

export type ClassHealth =
  | { state: 'closed' | 'opening' }
  | { state: 'open'; store: 'embedded' | 'server'; streams: number; healthy: boolean }
  | { state: 'failed'; reason: string }

const opening = Symbol('opening')

export async function classHealth(): Promise<ClassHealth> {
  const found = await Promise.race([held().class, Promise.resolve(opening)]).catch(() => undefined)
  if (typeof found === 'symbol') return { state: 'opening' }
  if (found) {
    const { sql, streams, bus } = found
    return { state: 'open', store: sql.kind, streams: streams.count, healthy: bus.healthy }
  }
  const reason = lastReason()
  return reason === undefined ? { state: 'closed' } : { state: 'failed', reason }
}
