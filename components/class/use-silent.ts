import { useEffect, useState } from 'react'
import type { LiveRoom, LiveState } from '@/lib/live/live-room'

/** A connection that is back within this time was never gone, as far as anybody noticed. */
const noticedAfter = 2_000

/** Whether nothing has come for longer than anybody would overlook. */
export function useSilent(room: LiveRoom, { lostSince }: LiveState): boolean {
  const [noticed, setNoticed] = useState<number>()
  useEffect(() => {
    if (lostSince === undefined) return
    const wait = Math.max(0, lostSince + noticedAfter - room.now())
    const timer = setTimeout(() => setNoticed(lostSince), wait)
    return () => clearTimeout(timer)
  }, [room, lostSince])
  return lostSince !== undefined && noticed === lostSince
}
