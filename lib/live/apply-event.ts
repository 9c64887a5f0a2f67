// What one event of the log makes of a room: the same in every browser as in the server's own scene.
import type { Poll, Position, Scene, Snapshot, Weather } from './room-scene'

export interface RoomEvent {
  seq: number
  kind: string
  body: Record<string, unknown>
  /** The server's milliseconds. */
  at: number
}

const nothing: Scene = {}
const pollIs = (
  { poll, round }: Record<string, unknown>,
  more: Partial<Poll> & Pick<Poll, 'state'>,
): Scene => ({
  [`poll:${poll}`]: { round, ...more },
})

/** Keys of the scene and what they become. */
const changes: Partial<Record<string, (body: Record<string, unknown>) => Scene>> = {
  'room.lock': () => ({ locked: true }),
  'room.unlock': () => ({ locked: false }),
  'step.go': (body) => ({ position: body as unknown as Position }),
  'timer.set': ({ until }) => ({ timer: until }),
  'weather.set': (body) => ({ weather: body as unknown as Weather }),
  'screen.show': ({ show }) => ({ screen: { show } }),
  'solution.reveal': ({ exercise }) => ({ [`solution:${exercise}`]: true }),
  'poll.open': (body) => ({
    ...pollIs(body, { state: 'open' }),
    [`ask:${body.poll}`]: {
      choices: body.choices,
      anonymous: body.anonymous,
      ...(body.text !== undefined && { text: body.text }),
    },
  }),
  'poll.close': (body) => pollIs(body, { state: 'closed' }),
  'poll.publish': (body) =>
    pollIs(body, { state: 'published', totals: body.totals as Record<string, number> }),
}

/** Kinds that change the room itself and not only its scene. */
function room(before: Snapshot, { kind, body }: RoomEvent): Partial<Snapshot> {
  if (kind === 'room.start') return { state: 'live' }
  if (kind === 'room.end') return { state: 'ended' }
  if (kind === 'room.lock' || kind === 'room.unlock') return { locked: kind === 'room.lock' }
  if (kind === 'help.resolved') return { hand: false }
  if (kind !== 'driver.changed') return {}
  const { me } = before
  const trains = me.role === 'driver' || me.role === 'co-trainer'
  const role = body.driver === me.id ? 'driver' : 'co-trainer'
  return { fence: Number(body.fence), away: false, me: trains ? { ...me, role } : me }
}

export function applyEvent(before: Snapshot, event: RoomEvent): Snapshot {
  const change = changes[event.kind]?.(event.body) ?? nothing
  return { ...before, ...room(before, event), seq: event.seq, scene: { ...before.scene, ...change } }
}
