import { useEffect, useState } from 'react'
import type { LiveRoom } from '@/lib/live/live-room'
import type { Position } from '@/lib/live/room-scene'
import { type PaceLog, stepKey, stepped } from './pace-log'

const key = 'pull-and-push.class-pace'

function kept(): PaceLog | undefined {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? 'null') ?? undefined
  } catch {
    return undefined
  }
}

function keep(log: PaceLog): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(log))
  } catch {}
}

/** How long this class has run, and each step of it; survives a reload of the page. Counts once the class has begun. */
export function usePace(
  room: LiveRoom,
  seat: string | undefined,
  position: Position | undefined,
): PaceLog | undefined {
  const [log, setLog] = useState<PaceLog>()
  const step = position && stepKey(position)
  useEffect(() => {
    if (seat === undefined || step === undefined) return
    setLog((before) => {
      const next = stepped(before ?? kept(), seat, step, room.now())
      keep(next)
      return next
    })
  }, [room, seat, step])
  return log
}
