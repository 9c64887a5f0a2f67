// Promises what happens in the shop, when, and which faults are on meanwhile: plain data, so that one seed is one story for everyone.
import type { FaultValues } from '../faults/define-fault'

/** `at` is in ms after the story begins; `contact` is a name of the seed; `payment` counts the payments of the story from 0. */
export type Act =
  | { at: number; kind: 'writes'; contact: string; text: string }
  | { at: number; kind: 'arrives'; phone: string; text: string }
  | { at: number; kind: 'asks'; contact: string; payment: number; amount: number; description: string }
  | { at: number; kind: 'pays'; payment: number }
  | { at: number; kind: 'cancels'; payment: number }
  | { at: number; kind: 'renames'; contact: string; name: string }

/** A fault that is on from `from` until `until`, in ms after the story begins. */
export interface PlannedFault {
  fault: string
  options: FaultValues
  from: number
  /** Absent means for good. */
  until?: number
}

export interface Plan {
  /** Of what faults leave to chance. */
  seed: number
  /** In order of time. */
  acts: readonly Act[]
  faults: readonly PlannedFault[]
  /** Events of the subscription. */
  events: readonly string[]
  /** Ms after which nothing new happens and nothing is forged. */
  length: number
}

const pause = 30_000
const minute = 60_000

/**
 * While a subscription is switched off, its events are kept for nobody, and a payment cannot be looked up by the API: so the
 * shop is closed then. Only a customer writes, which is what meets the fault; everything else happens later.
 */
export function closedWhileOff({ acts, faults, ...plan }: Plan): Plan {
  const off = faults.find(({ fault }) => fault === 'gone')
  const writer = acts.find((act) => act.kind === 'writes')
  if (!off || !writer) return { acts, faults, ...plan }
  const delay = (off.options.minutes ?? 3) * minute + pause
  const before = acts.filter(({ at }) => at < off.from)
  const later = acts.filter(({ at }) => at >= off.from).map((act) => ({ ...act, at: act.at + delay }))
  const meets: Act = { ...writer, at: off.from + 1_000 }
  return { ...plan, acts: [...before, meets, ...later], faults, length: plan.length + delay }
}
