// Which questions stand before the trainer: those of the step, then those asked on the spot and whatever else is open.
import { type Poll, pollOf, type Scene } from '../live/room-scene'

export const onTheSpot = 'ad-hoc/'

export interface PollToShow {
  id: string
  /** Not asked yet where it is undefined. */
  poll: Poll | undefined
}

/** @param quizzes ids of the step's own questions, in order */
export function pollsToShow(scene: Scene, quizzes: readonly string[]): PollToShow[] {
  const asked = Object.keys(scene)
    .filter((key) => key.startsWith('poll:'))
    .map((key) => key.slice('poll:'.length))
  const others = asked.filter(
    (id) => !quizzes.includes(id) && (id.startsWith(onTheSpot) || pollOf(scene, id)?.state !== 'published'),
  )
  return [...quizzes, ...others.reverse()].map((id) => ({ id, poll: pollOf(scene, id) }))
}

/** Rounds whose votes may be looked at: of an open one only their number. */
export const countedRounds = (poll: Pick<Poll, 'round' | 'state'> | undefined): number[] => {
  const last = poll === undefined ? 0 : poll.state === 'open' ? poll.round - 1 : poll.round
  return Array.from({ length: last }, (_, index) => index + 1)
}
