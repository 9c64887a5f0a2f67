// Promises that what goes to a server which always says the same is sent, answered and written down without an object of the browser's: thousands in a second would keep its collector busy.
import type { Origin } from './wire-log'
import type { World } from './world'

export interface Letter {
  /** As a URL writes itself. */
  url: string
  /** Names in lower case. */
  headers: Record<string, string>
  body: string
}

export interface Posted {
  /** Id of the exchange on the wire log. */
  exchange: string
  /** The sender waits no longer: `arrived` is not called any more. */
  giveUp(): void
}

/**
 * POSTs at once; the answer comes after the world's latency, as at the one door. A world that is set back meanwhile forgets it.
 * @param status what is answered
 */
export function post(
  world: World,
  { url, headers, body }: Letter,
  origin: Origin,
  { status, arrived }: { status: number; arrived(): void },
): Posted {
  const { clock, log } = world
  const at = clock.now()
  const latency = world.latency()
  const sorted = Object.entries(headers).sort(([a], [b]) => (a < b ? -1 : 1))
  const exchange = log.open({ at, origin, request: { method: 'POST', url, headers: sorted, body } })
  const timer = clock.setTimeout(() => {
    log.update(exchange, { response: { status, statusText: '', headers: [], body: '' }, duration: latency })
    arrived()
  }, latency)
  const giveUp = () => {
    clock.clearTimeout(timer)
    log.update(exchange, { failure: 'aborted', duration: clock.now() - at })
  }
  return { exchange: exchange.id, giveUp }
}
