// Promises bad weather where it is asked for: for as long as it lasts, the practice hosts of a world refuse or take their time.
import type { Host, Refusal } from './define'
import { say } from './say'
import type { World } from './world'

export interface Weather {
  /** What the hosts answer with; 200 is fair weather. */
  status: 200 | 429 | 503
  /** Ms added to every answer. */
  latency: number
}

export const fairWeather: Weather = { status: 200, latency: 0 }

/** It is over the world, not in it: reset, snapshot and restore leave it as it is. */
const skies = new WeakMap<World, Weather>()

export const weatherAt = (world: World): Weather => skies.get(world) ?? fairWeather

export function setWeather(world: World, weather: Weather): void {
  skies.set(world, weather)
}

/** Seconds; what a refused client is told to wait. */
const wait = 5

/** Hosts that have keys of their own for everything use that of their bugs; the chat platform names each thing. */
const keyOf = (host: Host, name: string): string => {
  const { key } = host.rules.bug(undefined)
  return key.startsWith('ERROR_') ? `ERROR_${name}` : key
}

/** What a host says in this weather to whoever it knows. */
export function refusalIn({ status }: Weather, host: Host): Refusal | undefined {
  if (status === 429)
    return {
      rule: 'limit.weather',
      status,
      key: keyOf(host, 'TOO_MANY_REQUESTS'),
      headers: { 'retry-after': String(wait) },
      text: say((s) => s.crowded),
      expected: say((s) => s.waitFor(wait)),
    }
  if (status === 503)
    return {
      rule: 'limit.weather',
      status,
      key: keyOf(host, 'SERVICE_UNAVAILABLE'),
      text: say((s) => s.unavailable),
      expected: say((s) => s.tryLater),
    }
  return undefined
}

/** Where the clock runs, what is slow is felt to be slow. It rejects when the sender gives up. */
export async function sitOut({ clock }: World, { latency }: Weather, signal: AbortSignal): Promise<void> {
  if (latency > 0 && clock.pace > 0) await clock.sleep(latency, signal)
}
