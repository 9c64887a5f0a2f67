import { useEffect, useState } from 'react'
import type { LiveRoom } from '@/lib/live/live-room'

/** The server's milliseconds, a few times a second; 0 before the page has a clock. */
export function useServerNow(room: LiveRoom, runs = true): number {
  const [now, setNow] = useState(0)
  useEffect(() => {
    if (!runs) return
    const tick = () => setNow(room.now())
    tick()
    const timer = setInterval(tick, 250)
    return () => clearInterval(timer)
  }, [room, runs])
  return now
}
