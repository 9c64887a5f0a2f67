// The question that the trainer asks on the spot, among all that were asked.
import { type Poll, pollOf, type Scene } from '@/lib/live/room-scene'

const prefix = 'poll:ad-hoc/'
const order: readonly Poll['state'][] = ['open', 'closed', 'published']

/** One that is open comes before those that were; the scene does not say which of those came last. */
export function askedOnTheSpot(scene: Scene): Poll | undefined {
  const polls = Object.keys(scene)
    .filter((key) => key.startsWith(prefix))
    .flatMap((key) => pollOf(scene, key.slice('poll:'.length)) ?? [])
  return order.flatMap((state) => polls.findLast((poll) => poll.state === state) ?? [])[0]
}

export const roundOf = ({ id, round }: Poll): string => `${id}/${round}`
