import { useEffect } from 'react'
import type { LiveRoom } from '@/lib/live/live-room'

/** The server takes a driver for gone after thirty seconds of silence. */
const every = 10_000

/** Says again and again that somebody is at the wheel. Who has lost it hears that by the room's own events. */
export function useLease(room: LiveRoom, drives: boolean): void {
  useEffect(() => {
    if (!drives) return
    const renew = () => void room.send('wheel.renew', {}).catch(() => {})
    const timer = setInterval(renew, every)
    // A laptop that slept lets timers rest: the first thing it does is ask.
    const awake = () => document.visibilityState === 'visible' && renew()
    document.addEventListener('visibilitychange', awake)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', awake)
    }
  }, [room, drives])
}
