import { practiceSession } from '@/lib/practice/session'
import { type MaskedRequest, maskedRequest } from './masked-request'

/** What the learner last sent in an exercise, fit to be shown. */
export function lastRequest(exercise: string): MaskedRequest | undefined {
  const { entries } = practiceSession(exercise).get()
  const last = entries.findLast(({ origin }) => origin.kind === 'console' || origin.kind === 'code')
  return last && maskedRequest(last)
}
