// Where the attempts of a delivery stand on a line: by the logarithm of time, for first come seconds and then days.
import type { AttemptRow } from '@/mocks/webhooks/delivery/delivery'

export interface AttemptPlace {
  id: string
  /** 0 … 1 along the line. */
  place: number
  state: 'good' | 'bad' | 'open' | 'next'
}

const log = (ms: number) => Math.log10(1 + Math.max(0, ms) / 1_000)

/** The attempts made, and the next one where there is to be one. */
export function attemptPlaces(attempts: readonly Readonly<AttemptRow>[]): AttemptPlace[] {
  const first = attempts[0]?.at
  const last = attempts.at(-1)
  if (first === undefined || last === undefined) return []
  const end = log((last.nextAttemptAt ?? last.at) - first)
  const place = (at: number) => (end === 0 ? 0 : log(at - first) / end)
  const made = attempts.map(({ id, at, duration, error }): AttemptPlace => {
    const state = duration === undefined ? 'open' : error === undefined ? 'good' : 'bad'
    return { id, place: place(at), state }
  })
  return last.nextAttemptAt === undefined
    ? made
    : [...made, { id: 'next', place: place(last.nextAttemptAt), state: 'next' }]
}
