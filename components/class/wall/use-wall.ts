import { useEffect, useState, useSyncExternalStore } from 'react'
import type { LiveRoom } from '@/lib/live/live-room'
import { WallFeed, type WallState } from '@/lib/live-wall/wall-feed'

const nowhere = () => () => {}
const before = () => WallFeed.serverState

/** The wall as it is now; asked for only while somebody looks at it. */
export function useWall(room: LiveRoom | undefined): WallState {
  const [feed, setFeed] = useState<WallFeed>()
  useEffect(() => {
    if (room === undefined) return
    const opened = new WallFeed(room)
    setFeed(opened)
    return () => opened.close()
  }, [room])
  return useSyncExternalStore(feed?.subscribe ?? nowhere, feed?.get ?? before, before)
}
