import { type Fetch, fetchJson } from '@/lib/live/fetch-json'

export type CheckId = 'server' | 'classes' | 'clock' | 'stream' | 'poll'
export interface Check {
  id: CheckId
  good: boolean
  /** Milliseconds, where they say something. */
  took?: number
}

interface Doctor {
  now: number
}

/** More than this and a stream is being held back by something between us. */
const streamPatience = 5_000
/** A clock that is off by more than this confuses people, not the course. */
const clockTolerance = 30_000

interface Place {
  fetch: Fetch
  now(): number
  after(milliseconds: number): Promise<'late'>
}

async function timed<T>(place: Place, work: Promise<T>): Promise<{ took: number; made: T }> {
  const from = place.now()
  const made = await work
  return { took: place.now() - from, made }
}

/** Opens a second stream and waits for its first bytes only: a proxy that collects them is found out. */
async function streamArrives(place: Place): Promise<boolean> {
  const stop = new AbortController()
  try {
    const first = place
      .fetch('/api/class/trainer/events', { signal: stop.signal, headers: { accept: 'text/event-stream' } })
      .then(async (response) =>
        response.ok ? ((await response.body?.getReader().read())?.value?.length ?? 0) : 0,
      )
    const bytes = await Promise.race([first, place.after(streamPatience)])
    return bytes !== 'late' && bytes > 0
  } catch {
    return false
  } finally {
    stop.abort()
  }
}

/**
 * What a trainer wants to know of a place before thirty people come in.
 * @param onCheck told each finding as it is made
 */
export async function checkRoom(place: Place, onCheck: (check: Check) => void): Promise<void> {
  const server = await timed(place, fetchJson<Doctor>('/api/class/doctor', {}, place.fetch)).catch(
    () => undefined,
  )
  onCheck({ id: 'server', good: server !== undefined, took: server?.took })
  if (server === undefined) return
  const seat = await timed(place, fetchJson('/api/class/trainer/seat', {}, place.fetch)).catch(
    () => undefined,
  )
  onCheck({ id: 'classes', good: seat !== undefined, took: seat?.took })
  const offset = Math.abs(server.made.now - (place.now() - server.took / 2))
  onCheck({ id: 'clock', good: offset <= clockTolerance, took: offset })
  const stream = await timed(place, streamArrives(place))
  onCheck({ id: 'stream', good: stream.made, took: stream.took })
  const poll = await timed(
    place,
    fetchJson('/api/class/trainer/events?wait=1&after=', {}, place.fetch).then(
      () => true,
      () => false,
    ),
  )
  onCheck({ id: 'poll', good: poll.made, took: poll.took })
}
