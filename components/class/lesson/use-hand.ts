import { useState } from 'react'
import type { LiveRoom } from '@/lib/live/live-room'
import type { MaskedRequest } from './masked-request'
import { knownWatch } from './watches'

const key = (member: string) => `pull-and-push.hand.${member}`

function kept(member: string | undefined): string | undefined {
  try {
    return member === undefined ? undefined : (sessionStorage.getItem(key(member)) ?? undefined)
  } catch {
    return undefined
  }
}

function keep(member: string | undefined, step: string | undefined): void {
  try {
    if (member === undefined) return
    if (step === undefined) sessionStorage.removeItem(key(member))
    else sessionStorage.setItem(key(member), step)
  } catch {}
}

export interface Raised {
  /** Exercise, or `<lesson>#<step>`. */
  step: string
  note: string
  shown: MaskedRequest | null
}

/** This learner's hand. It stays up over a reload, until it is lowered here. */
export function useHand(room: LiveRoom, member: string | undefined) {
  const [raised, setRaised] = useState<{ member: string | undefined; step: string | undefined }>()
  const step = raised?.member === member ? raised?.step : kept(member)
  const change = (next: string | undefined) => {
    setRaised({ member, step: next })
    keep(member, next)
  }
  return {
    isUp: step !== undefined,
    raise({ step: of, note, shown }: Raised): void {
      change(of)
      knownWatch(of)?.ask(true)
      // Whoever is to help compares it with those that worked.
      if (shown)
        room.send('request.share', { step: of, request: shown }, { keep: true }).catch(() => undefined)
      room.send('help.raise', { step: of, note, shown }, { keep: true }).catch(() => change(undefined))
    },
    lower(): void {
      if (step !== undefined) knownWatch(step)?.ask(false)
      change(undefined)
      room.send('help.lower', {}, { keep: true }).catch(() => undefined)
    },
  }
}

export type Hand = ReturnType<typeof useHand>
