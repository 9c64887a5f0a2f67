// Promises what became of an attempt, in the words of the delivery log.
import { NoAnswer, type NoAnswerFailure } from '../../receivers'
import type { AttemptError } from './delivery'

export interface Outcome {
  /** Absent for a success. */
  error?: AttemptError
  status?: number
  /** Of the answer. */
  headers: Headers
}

const errors: Record<NoAnswerFailure, AttemptError> = {
  'unknown-host': 'dns',
  refused: 'refused',
  tls: 'tls',
  reset: 'reset',
}

export function outcomeOf({ status, headers, ok }: Response): Outcome {
  if (ok) return { status, headers }
  return { status, headers, error: status >= 300 && status < 400 ? 'redirect' : 'http' }
}

/** Of a sending that was rejected. */
export function failureOf(error: unknown): Outcome {
  const cause = error instanceof Error ? error.cause : undefined
  return { headers: new Headers(), error: cause instanceof NoAnswer ? errors[cause.failure] : 'reset' }
}

export const timedOut = (): Outcome => ({ headers: new Headers(), error: 'timeout' })
