// How live classes are, for whoever watches the server; looking opens none.
import type { LiveClass } from '../open-class'
import { lastReason } from './unavailable'

export type ClassHealth =
  | { state: 'closed' | 'opening' }
  | { state: 'open'; store: 'embedded' | 'server'; streams: number; healthy: boolean }
  | { state: 'failed'; reason: string }

/** Where the-class.ts keeps the one of this process. */
const key = Symbol.for('pull-and-push.class')

const opening = Symbol('opening')

export async function classHealth(): Promise<ClassHealth> {
  const shared = (globalThis as { [key]?: { class?: Promise<LiveClass> } })[key]
  const found = await Promise.race([shared?.class, Promise.resolve(opening)]).catch(() => undefined)
  if (typeof found === 'symbol') return { state: 'opening' }
  if (found) {
    const { sql, streams, bus } = found
    return { state: 'open', store: sql.kind, streams: streams.count, healthy: bus.healthy }
  }
  const reason = lastReason()
  return reason === undefined ? { state: 'closed' } : { state: 'failed', reason }
}
