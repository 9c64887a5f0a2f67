import type { LiveState } from '@/lib/live/live-room'

/** A learner's own raised hand, as this page remembers it. */
export interface KeptHand {
  /** Exercise, or `<lesson>#<step>`. */
  step: string
  /** The server has it: before that, its silence says nothing. */
  known: boolean
}

const key = (member: string) => `pull-and-push.hand.${member}`

/** For browsers that let nothing be stored. */
const hands = new Map<string, KeptHand | undefined>()

function read(text: string | null): KeptHand | undefined {
  const found: unknown = JSON.parse(text ?? 'null')
  if (typeof found !== 'object' || found === null) return undefined
  const { step, known } = found as Partial<KeptHand>
  return typeof step === 'string' ? { step, known: known === true } : undefined
}

export function keptHand(member: string | undefined): KeptHand | undefined {
  if (member === undefined || hands.has(member)) return hands.get(member ?? '')
  try {
    return read(sessionStorage.getItem(key(member)))
  } catch {
    return undefined
  }
}

export function keepHand(member: string, hand: KeptHand | undefined): void {
  hands.set(member, hand)
  try {
    if (hand === undefined) sessionStorage.removeItem(key(member))
    else sessionStorage.setItem(key(member), JSON.stringify(hand))
  } catch {}
}

/** What becomes of it by what the server says: a hand on its way there is not down. */
export function handAfter(hand: KeptHand | undefined, state: LiveState): KeptHand | undefined {
  const up = state.seat?.hand
  if (hand === undefined || up === undefined) return hand
  if (up) return hand.known ? hand : { ...hand, known: true }
  return hand.known ? undefined : hand
}
