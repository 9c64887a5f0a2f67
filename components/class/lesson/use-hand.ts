import { useEffect, useState } from 'react'
import type { LiveRoom } from '@/lib/live/live-room'
import { handAfter, type KeptHand, keepHand, keptHand } from './kept-hand'
import type { MaskedRequest } from './masked-request'
import { knownWatch } from './watches'

export interface Raised {
  /** Exercise, or `<lesson>#<step>`. */
  step: string
  note: string
  shown: MaskedRequest | null
}

/** This learner's hand. It stays up over a reload, until it is lowered here or a trainer has helped. */
export function useHand(room: LiveRoom, member: string | undefined) {
  const [shown, setShown] = useState<{ member: string; hand: KeptHand | undefined }>()
  const [helped, setHelped] = useState(false)
  const hand = shown && shown.member === member ? shown.hand : keptHand(member)
  const change = (next: KeptHand | undefined) => {
    if (member === undefined) return
    keepHand(member, next)
    setShown({ member, hand: next })
  }
  useEffect(() => {
    if (member === undefined) return
    const settle = () => {
      const before = keptHand(member)
      const after = handAfter(before, room.get())
      if (after === before) return
      keepHand(member, after)
      setShown({ member, hand: after })
      if (before === undefined || after !== undefined) return
      knownWatch(before.step)?.ask(false)
      setHelped(true)
    }
    settle()
    return room.subscribe(settle)
  }, [room, member])
  return {
    isUp: hand !== undefined,
    /** It was a trainer who lowered it last. */
    helped,
    raise({ step, note, shown: request }: Raised): void {
      setHelped(false)
      change({ step, known: false })
      knownWatch(step)?.ask(true)
      // Whoever is to help compares it with those that worked.
      if (request) room.send('request.share', { step, request }, { keep: true }).catch(() => undefined)
      room.send('help.raise', { step, note, shown: request }, { keep: true }).catch(() => change(undefined))
    },
    lower(): void {
      if (hand !== undefined) knownWatch(hand.step)?.ask(false)
      change(undefined)
      room.send('help.lower', {}, { keep: true }).catch(() => undefined)
    },
  }
}

export type Hand = ReturnType<typeof useHand>
