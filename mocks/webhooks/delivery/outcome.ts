// Promises what became of an attempt, in the words of the delivery log.
import { NoAnswer, type NoAnswerFailure } from '../../receivers'
import type { AttemptError } from './delivery'

export interface Outcome {
  /** Absent for a success. */
  error?: AttemptError
  status?: number
  /** Of the answer. */
  headers: Pick<Headers, 'get'>
}

const errors: Record<NoAnswerFailure, AttemptError> = {
  'unknown-host': 'dns',
  refused: 'refused',
  tls: 'tls',
  reset: 'reset',
}

const silent: Outcome['headers'] = { get: () => null }

/** Of an answer without headers. */
export function answered(status: number, headers: Outcome['headers'] = silent): Outcome {
  if (status >= 200 && status < 300) return { status, headers }
  return { status, headers, error: status >= 300 && status < 400 ? 'redirect' : 'http' }
}

export const outcomeOf = ({ status, headers }: Response): Outcome => answered(status, headers)

/** Of a sending that was rejected. */
export function failureOf(error: unknown): Outcome {
  const cause = error instanceof Error ? error.cause : undefined
  return { headers: silent, error: cause instanceof NoAnswer ? errors[cause.failure] : 'reset' }
}

export const timedOut = (): Outcome => ({ headers: silent, error: 'timeout' })

/** Its address is none. */
export const unreachable = (): Outcome => ({ headers: silent, error: 'dns' })
