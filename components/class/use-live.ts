import { useSyncExternalStore } from 'react'
import { type As, LiveRoom, type LiveState } from '@/lib/live/live-room'

/** Nothing is asked of the network before the first subscriber, so the server may make them too. */
const rooms = new Map<As, LiveRoom>()

function roomOf(as: As): LiveRoom {
  const room = rooms.get(as) ?? new LiveRoom(as)
  rooms.set(as, room)
  return room
}

const before = () => LiveRoom.serverState

/** One live room per page and seat, however many parts of the page look at it; closed with the last of them. */
export function useLive(as: As): readonly [LiveRoom, LiveState] {
  const room = roomOf(as)
  const state = useSyncExternalStore(room.subscribe, room.get, before)
  return [room, state]
}
