// What a trainer's wishes come to: which requests, in which order, and when each of them leaves.
import { type FaultName, faultsOf, mustBeRefused, type Send } from './fired'

export interface Planned {
  n: number
  /** Which of the wishes it comes from. */
  place: number
  /** Which message of that wish: one that is sent twice is one. */
  message: number
  /** Milliseconds from the click to the happening, and to the request. */
  after: number
  leaves: number
  /** How long before the happening its content was true. */
  age: number
  faults: FaultName[]
  /** Not of the sender: a sound handler refuses it, and it is never tried again. */
  foreign: boolean
}

const late = 8_000
const secondTime = 1_500
const before = 60_000
const inBurst = 5

interface Draft {
  message: number
  wait: number
  age: number
}

function drafts(faults: readonly FaultName[]): Draft[] {
  const count = faults.includes('burst') ? inBurst : 1
  const first: Draft[] = Array.from({ length: count }, (_, message) => ({
    message,
    wait: message * 40,
    age: 0,
  }))
  const all = faults.includes('out-of-order')
    ? [...first, { message: count, wait: secondTime, age: before }]
    : first
  return faults.includes('duplicate')
    ? [...all, ...all.map((draft) => ({ ...draft, wait: draft.wait + secondTime }))]
    : all
}

export function planOf(sends: readonly Send[]): Planned[] {
  const all = sends.flatMap(({ after, fault }, place) => {
    const faults = faultsOf(fault)
    const delay = faults.includes('delayed') ? late : 0
    return drafts(faults).map(({ message, wait, age }) => ({
      ...{ place, message, after, age, faults },
      leaves: after + wait + delay,
      foreign: mustBeRefused(fault),
    }))
  })
  return all.map((planned, n) => ({ ...planned, n }))
}
