// A live room as a browser knows it, and readers of the scene everybody in it sees.

export type Role = 'driver' | 'co-trainer' | 'learner' | 'projector' | 'remote'

export interface Position {
  /** Like "webhooks/verify". */
  lesson: string
  step: string
  fragment: number
}

export interface Poll {
  id: string
  state: 'open' | 'closed' | 'published'
  round: number
  /** Ids of a quiz's choices; of a question asked on the spot the texts themselves. */
  choices: string[]
  anonymous: boolean
  /** What is asked on the spot; a quiz's question stands in its lesson. */
  text?: string
  /** Votes per choice, once published. */
  totals?: Record<string, number>
}

export interface Weather {
  status: 200 | 429 | 503
  /** Milliseconds before every answer. */
  latency: number
}

export type Scene = Record<string, unknown>

export interface Snapshot {
  /** The last event that is in it. */
  seq: number
  state: 'lobby' | 'live' | 'ended'
  locked: boolean
  scene: Scene
  /** Whose turn at the wheel it is, counted up. */
  fence: number
  /** Nobody is at the wheel. */
  away: boolean
  /** The server's milliseconds when it was made. */
  now: number
  me: { id: string; role: Role; name: string }
  /** Whether this learner's hand is up; undefined while a word about it is on its way, and for all others. */
  hand?: boolean
}

const calm: Weather = { status: 200, latency: 0 }

export const positionOf = (scene: Scene): Position | undefined => scene.position as Position | undefined

export function pollOf(scene: Scene, id: string): Poll | undefined {
  const poll = scene[`poll:${id}`] as Pick<Poll, 'state' | 'round' | 'totals'> | undefined
  const asked = scene[`ask:${id}`] as Pick<Poll, 'choices' | 'anonymous' | 'text'> | undefined
  return poll && { choices: [], anonymous: false, ...asked, ...poll, id }
}

/** In the order they were first opened. */
export const openPolls = (scene: Scene): Poll[] =>
  Object.keys(scene).flatMap((key) => {
    const poll = key.startsWith('poll:') ? pollOf(scene, key.slice('poll:'.length)) : undefined
    return poll?.state === 'open' ? [poll] : []
  })

export const weatherOf = (scene: Scene): Weather => (scene.weather as Weather | undefined) ?? calm

/** @returns the server's milliseconds at which it runs out */
export const timerOf = (scene: Scene): number | null => (scene.timer as number | null | undefined) ?? null

export const isRevealed = (scene: Scene, exercise: string): boolean => scene[`solution:${exercise}`] === true

export const lessonsOf = (scene: Scene): string[] => (scene.lessons as string[] | undefined) ?? []

export const localeOf = (scene: Scene): string => (scene.locale as string | undefined) ?? 'en'
