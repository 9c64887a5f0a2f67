import { useEffect, useState } from 'react'
import type { LiveRoom } from '@/lib/live/live-room'
import type { Scene } from '@/lib/live/room-scene'
import { askedOnTheSpot, roundOf } from './asked-on-the-spot'

/** The question on the spot that is to be seen now: once its vote is over, the trainer's next step takes it away. */
export function useAsked(room: LiveRoom, scene: Scene) {
  const poll = askedOnTheSpot(scene)
  const [over, setOver] = useState(poll && poll.state !== 'open' ? roundOf(poll) : undefined)
  useEffect(
    () =>
      room.on('step.go', () => {
        const asked = askedOnTheSpot(room.get().seat?.scene ?? {})
        if (asked && asked.state !== 'open') setOver(roundOf(asked))
      }),
    [room],
  )
  if (poll === undefined || roundOf(poll) === over) return undefined
  return { ...poll, labels: poll.choices.map((text) => ({ id: text, label: text })) }
}
