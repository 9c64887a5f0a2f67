// Promises dates the way the platform writes them: ISO 8601, UTC.
import * as z from 'zod/mini'

export function isoDate(ms: number): string {
  return new Date(ms).toISOString()
}

export const minute = 60_000
export const hour = 60 * minute
export const day = 24 * hour

/** A date in an answer. */
export const date = z.string()

/** A date in a request: with or without a time; without an offset it is UTC. */
export const dateInput = z.stringFormat(
  'date',
  (text) => /^\d{4}-\d\d-\d\d/.test(text) && !Number.isNaN(parseDate(text)),
)

export function parseDate(text: string): number {
  const hasOffset = /T.*(Z|[+-]\d\d:?\d\d)$/i.test(text)
  return Date.parse(/T/i.test(text) && !hasOffset ? `${text}Z` : text)
}
