// How live classes are, for whoever watches the server; looking opens none.
import type { LiveClass } from '../open-class'
import { whyUnavailable } from './unavailable'

export type ClassHealth =
  | { state: 'closed' | 'opening' }
  | { state: 'open'; store: 'embedded' | 'server'; streams: number; healthy: boolean }
  | { state: 'failed'; reason: string }

/** Where the-class.ts keeps the one of this process. */
const key = Symbol.for('pull-and-push.class')

const opening = Symbol('opening')

export async function classHealth(): Promise<ClassHealth> {
  const shared = (globalThis as { [key]?: { class?: Promise<LiveClass> } })[key]
  if (shared?.class === undefined) return { state: 'closed' }
  try {
    const open = await Promise.race([shared.class, Promise.resolve(opening)])
    if (typeof open === 'symbol') return { state: 'opening' }
    const { sql, streams, bus } = open
    return { state: 'open', store: sql.kind, streams: streams.count, healthy: bus.healthy }
  } catch (error) {
    return { state: 'failed', reason: whyUnavailable(error) ?? 'unknown' }
  }
}
