// Promises which faults are on, with which numbers and which seed: plain data that a link or a switch can hold.
import type { Fault, FaultValues } from './define-fault'

export interface SwitchedFault {
  /** Id of the fault. */
  fault: string
  /** What is not named has its default. */
  options: FaultValues
}

export interface FaultState {
  /** Of every choice that a fault leaves to chance. */
  seed: number
  /** Each fault once. */
  faults: readonly SwitchedFault[]
}

export const noFaults: FaultState = { seed: 1, faults: [] }

/** Every option of the fault, the ones that nobody set at their default. */
export function valuesOf({ options }: Fault, given: FaultValues): FaultValues {
  return Object.fromEntries(
    Object.entries(options).map(([name, number]) => [name, given[name] ?? number.default]),
  )
}
