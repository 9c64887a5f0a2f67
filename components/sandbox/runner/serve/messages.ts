// What is said only while a program serves, and the guards that drop all else.
import { limits } from '../limits'
import { isCount, isPlainResponse, isShape, type PlainRequest, type PlainResponse } from '../messages'
import type { StateEntry } from './snapshot'

/** What came of one delivery. */
export interface Handled {
  response: PlainResponse
  /** What the handler remembers right after its answer. */
  state: StateEntry[]
  /** What the handler threw, as the console shows it. */
  threw?: string
}

/** Why the worker is at work: a delivery, a timer of the program's that rang, or an answer to a request of the program's. */
export type Cause = 'delivery' | 'timer' | 'answer'

export type FromServing =
  | { type: 'serving'; state: StateEntry[] }
  | { type: 'handled'; id: number; handled: Handled }
  /** Nothing is left to do but wait for time or for an answer. `id` is the delivery's, the timer's or the request's. */
  | { type: 'rested'; cause: Cause; id: number; state: StateEntry[] }
  | { type: 'sleep'; id: number; ms: number }
  | { type: 'unsleep'; id: number }

/** `now` is virtual ms since the epoch. */
export type ToServing =
  | { type: 'serve'; entry: string; store?: string; now: number }
  | { type: 'deliver'; id: number; now: number; request: PlainRequest }
  /** Whoever sent the delivery no longer waits for its answer. */
  | { type: 'hangup'; id: number }
  | { type: 'woke'; id: number; now: number }

const isText = (value: unknown, most: number): value is string =>
  typeof value === 'string' && value.length <= most

const isEntry = (value: unknown): value is StateEntry =>
  isShape(value) && isText(value.name, limits.stateName) && isText(value.text, limits.stateText)

const isState = (value: unknown): value is StateEntry[] =>
  Array.isArray(value) && value.length <= limits.stateEntries && value.every(isEntry)

const isBounded = ({ body, headers }: PlainResponse) =>
  body.length <= limits.responseLength && headers.join().length <= limits.responseLength

const isHandled = (value: unknown): value is Handled =>
  isShape(value) &&
  isPlainResponse(value.response) &&
  isBounded(value.response) &&
  isState(value.state) &&
  (value.threw === undefined || isText(value.threw, limits.lineLength))

const isCause = (value: unknown): value is Cause =>
  value === 'delivery' || value === 'timer' || value === 'answer'

export const isFromServing = (value: unknown): value is FromServing => {
  if (!isShape(value)) return false
  switch (value.type) {
    case 'serving':
      return isState(value.state)
    case 'handled':
      return isCount(value.id) && isHandled(value.handled)
    case 'rested':
      return isCount(value.id) && isCause(value.cause) && isState(value.state)
    case 'sleep':
      return isCount(value.id) && isCount(value.ms)
    case 'unsleep':
      return isCount(value.id)
    default:
      return false
  }
}
