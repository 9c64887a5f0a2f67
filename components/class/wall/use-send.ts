import { useState } from 'react'
import type { Answer, LiveRoom } from '@/lib/live/live-room'
import { Refused, type RefusedCode } from '@/lib/live/refused'

export interface Sending {
  busy: boolean
  /** Why the last command was not granted. */
  refused: RefusedCode | undefined
  /** @returns undefined when it was not granted */
  send(kind: string, body: object): Promise<Answer | undefined>
}

/** Commands of one part of the wall, one after the other, and what became of the last. */
export function useSend(room: Pick<LiveRoom, 'send'>): Sending {
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<RefusedCode>()
  const send = async (kind: string, body: object) => {
    setBusy(true)
    setRefused(undefined)
    try {
      return await room.send(kind, body)
    } catch (error) {
      setRefused(error instanceof Refused ? error.code : 'failed')
      return undefined
    } finally {
      setBusy(false)
    }
  }
  return { busy, refused, send }
}
