// Days as the learner's own calendar has them, written like 2026-11-21 so that they compare as text.

export type Day = string

const dayLength = 86_400_000

/** @param moment ISO 8601 @returns the day it was where this browser stands; long ago when a file holds no moment */
export function localDay(moment: string): Day {
  const date = new Date(moment)
  if (Number.isNaN(date.getTime())) return '1970-01-01'
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
}

/** For formatting in UTC, the course's own time zone. */
export const dateOfDay = (day: Day): Date => new Date(`${day}T00:00:00Z`)

export const daysAfter = (day: Day, count: number): Day =>
  new Date(dateOfDay(day).getTime() + count * dayLength).toISOString().slice(0, 10)
