import { useEffect, useState } from 'react'
import type { LiveRoom } from '@/lib/live/live-room'

/** How many learners wait in the lobby; undefined before it is told, and where only questions get through. */
export function useHere(room: LiveRoom): number | undefined {
  const [here, setHere] = useState<number>()
  useEffect(() => room.on('lobby.here', ({ learners }) => setHere(Number(learners) || undefined)), [room])
  return here
}
